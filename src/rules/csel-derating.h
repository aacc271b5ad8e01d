/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-quantity.h"

G_BEGIN_DECLS

#define CSEL_MAX_DERATING_POINTS 32

/**
 * CselDerating:
 * @size: the conductor it is stated for
 * @poles: how many poles are loaded at the same time
 * @factor: what each current is multiplied by, in thousandths; 1000 if none is stated
 * @n_points: how many points
 * @temperatures: ambient temperatures in steps, rising
 * @currents: the current at each, in steps, never rising
 *
 * A derating curve as stated.
 */
typedef struct
{
  CselRange size;
  guint     poles;
  gint64    factor;
  guint     n_points;
  gint64    temperatures[CSEL_MAX_DERATING_POINTS];
  gint64    currents[CSEL_MAX_DERATING_POINTS];
} CselDerating;

gboolean csel_derating_parse       (const char         *text,
                                    CselDerating       *derating);
gboolean csel_derating_get_current (const CselDerating *derating,
                                    const CselRange    *ambient,
                                    CselRange          *current);

G_END_DECLS
