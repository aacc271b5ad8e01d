/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselAwgPair:
 * @gauge: a wire gauge, in the steps of #CselRange
 * @area: the cross section printed beside it, in 0.001 mm²
 * @is_end: %TRUE if both are ends of ranges: said of the terminal, not of one size
 * @cite: where it is printed
 */
typedef struct
{
  gint64       gauge;
  gint64       area;
  gboolean     is_end;
  CselCitation cite;
} CselAwgPair;

GArray *csel_awg_pairs_collect (CselProduct *connector,
                                GPtrArray   *ferrules);

G_END_DECLS
