/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"
#include "rules/csel-wiring.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselStripGauge:
 * @words: how much of the conductor is stripped, or who says it
 * @has_ruler: %TRUE if it is stated well enough to be measured by
 * @range: the length, if @has_ruler
 *
 * How long the end of one conductor is stripped.
 */
typedef struct
{
  char     *words;
  gboolean  has_ruler;
  CselRange range;
} CselStripGauge;

void       csel_strip_gauge_read      (CselStripGauge       *self,
                                       CselProduct          *connector,
                                       const CselWireAnswer *wire,
                                       CselProduct          *ferrule,
                                       const CselLocale     *locale);
CselScene *csel_strip_gauge_new_scene (const CselRange      *range,
                                       const char           *caption,
                                       const CselLocale     *locale);

G_END_DECLS
