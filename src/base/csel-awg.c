/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * AWG: the cross section of an American wire gauge
 *
 * Only the area follows from the gauge, and from the area the metric size that is not smaller.
 * Which metric size a maker prints beside a gauge is a statement of the maker's and is looked
 * up in the data, never computed.
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-awg.h"

#include <math.h>

/**
 * csel_awg_get_area:
 * @gauge_steps: a gauge as #CselRange counts it: -18 for AWG 18, 0 for AWG 1/0
 *
 * ASTM B258: d = 0.127 mm × 92^((36 − AWG) / 39), with 1/0 as 0, 2/0 as −1 …; 1 kcmil is
 * 0.5067 mm². The result is rounded once, so it does not depend on earlier results.
 *
 * Returns: the cross section in 0.001 mm²
 */
gint64
csel_awg_get_area (gint64 gauge_steps)
{
  double diameter;

  if (gauge_steps >= 1000)
    return llround (0.506707479 * (double)(gauge_steps - 1000) * 1000.0);

  diameter = 0.127 * pow (92.0, (36.0 + (double)gauge_steps) / 39.0);

  return llround (G_PI / 4.0 * diameter * diameter * 1000.0);
}

/* IEC 60228, and the two sizes below that makers of ferrules have too */
static const gint64 sizes[] = {
  250, 340, 500, 750, 1000, 1500, 2500, 4000, 6000, 10000, 16000, 25000, 35000, 50000, 70000, 95000, 120000,
};

/**
 * csel_awg_get_partner:
 * @gauge_steps: a gauge as #CselRange counts it
 *
 * Returns: the smallest metric size whose area is not smaller, in 0.001 mm²; 0 if there is none
 */
gint64
csel_awg_get_partner (gint64 gauge_steps)
{
  gint64 area = csel_awg_get_area (gauge_steps);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i] >= area)
      return sizes[i];

  return 0;
}

/**
 * csel_awg_get_nearest:
 * @gauge_steps: a gauge as #CselRange counts it
 *
 * Returns: the metric size whose area is nearest, in 0.001 mm²
 */
gint64
csel_awg_get_nearest (gint64 gauge_steps)
{
  gint64 area = csel_awg_get_area (gauge_steps);
  gint64 nearest = sizes[0];

  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    if (ABS (sizes[i] - area) < ABS (nearest - area))
      nearest = sizes[i];

  return nearest;
}
