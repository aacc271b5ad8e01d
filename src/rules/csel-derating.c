/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDerating: how much current a connector carries in a warm place
 *
 *   10 mm², 4 poles, factor 0.8: 20 °C 41 A; 60 °C 41 A; 90 °C 24 A
 *
 * Straight lines between the stated points, nothing beyond the first and the last. The factor
 * that makes a derating curve of a basic curve (0.8, IEC 60512-5-2) counts only where it is
 * stated.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-derating.h"

#include <string.h>

#define NO_FACTOR 1000

static gboolean
parse_single (const char *text,
              CselUnit    unit,
              CselRange  *range)
{
  return csel_range_parse (text, range, NULL) && !range->is_range && range->unit == unit;
}

/* "10 mm²", "4 poles", "factor 0.8" */
static gboolean
parse_condition (const char   *text,
                 CselDerating *derating)
{
  const char *end;

  if (g_str_has_suffix (text, " poles"))
    {
      guint64 poles = g_ascii_strtoull (text, (char **)&end, 10);

      derating->poles = poles <= 1000 ? (guint)poles : 0;
      return g_ascii_isdigit (*text) && strcmp (end, " poles") == 0 && derating->poles > 0;
    }
  if (g_str_has_prefix (text, "factor "))
    return csel_decimal_parse (text + strlen ("factor "), NO_FACTOR, &end, &derating->factor, NULL) &&
           *end == '\0' && derating->factor > 0 && derating->factor <= NO_FACTOR;

  return (parse_single (text, CSEL_UNIT_MM2, &derating->size) ||
          parse_single (text, CSEL_UNIT_AWG, &derating->size));
}

/* "60 °C 41 A" */
static gboolean
parse_point (const char   *text,
             CselDerating *derating)
{
  const char *middle = strstr (text, "°C ");
  g_autofree char *warmth = NULL;
  CselRange temperature;
  CselRange current;
  guint i = derating->n_points;

  if (middle == NULL || i == CSEL_MAX_DERATING_POINTS)
    return FALSE;

  middle += strlen ("°C");
  warmth = g_strndup (text, (gsize)(middle - text));
  if (!parse_single (warmth, CSEL_UNIT_CELSIUS, &temperature) ||
      !parse_single (middle + 1, CSEL_UNIT_A, &current) || current.lo < 0 ||
      (i > 0 && (temperature.lo <= derating->temperatures[i - 1] || current.lo > derating->currents[i - 1])))
    return FALSE;

  derating->temperatures[i] = temperature.lo;
  derating->currents[i] = current.lo;
  derating->n_points++;

  return TRUE;
}

static gboolean
parse_list (const char *text,
            const char *separator,
            gboolean ( *parse ) (const char *, CselDerating *),
            CselDerating *derating)
{
  g_auto(GStrv) parts = g_strsplit (text, separator, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!parse (g_strstrip (parts[i]), derating))
      return FALSE;

  return TRUE;
}

/**
 * csel_derating_parse:
 * @text: "10 mm², 4 poles: 20 °C 41 A; 60 °C 41 A; 90 °C 24 A"
 * @derating: (out caller-allocates): what it says
 *
 * Size and poles must be stated: a curve is for one conductor and so many loaded poles.
 *
 * Returns: %FALSE if @text is no such curve
 */
gboolean
csel_derating_parse (const char   *text,
                     CselDerating *derating)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", -1);

  *derating = (CselDerating) { .factor = NO_FACTOR };

  return g_strv_length (parts) == 2 && parse_list (parts[0], ",", parse_condition, derating) &&
         derating->size.unit != CSEL_UNIT_NONE && derating->poles > 0 &&
         parse_list (parts[1], ";", parse_point, derating) && derating->n_points >= 2;
}

/**
 * csel_derating_get_current:
 * @derating: a curve
 * @ambient: a temperature
 * @current: (out caller-allocates): what each pole carries there, rounded down
 *
 * Returns: %FALSE if @ambient is outside the stated points: nothing is extrapolated
 */
gboolean
csel_derating_get_current (const CselDerating *derating,
                           const CselRange    *ambient,
                           CselRange          *current)
{
  for (guint i = 1; i < derating->n_points; i++)
    {
      gint64 t1 = derating->temperatures[i - 1];
      gint64 t2 = derating->temperatures[i];
      gint64 drop = derating->currents[i - 1] - derating->currents[i];
      gint64 steps;

      if (ambient->lo < t1 || ambient->hi > t2)
        continue;

      /* The drop is rounded up */
      steps = derating->currents[i - 1] - (drop * (ambient->hi - t1) + t2 - t1 - 1) / (t2 - t1);
      steps = steps * derating->factor / NO_FACTOR;
      *current = (CselRange) { steps, steps, CSEL_UNIT_A, FALSE };
      return TRUE;
    }

  return FALSE;
}
