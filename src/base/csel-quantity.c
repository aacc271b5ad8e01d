/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselRange: exact quantities, read from print and written back
 *
 * No floating point: a number is an integer count of its kind's step, so that 4 × 7.62 mm
 * is 30.48 mm and nothing beside it. The parser takes what data sheets print: a decimal
 * point or comma, "0.5 ... 10 mm²", "20 ... 8 AWG", "AWG 18", "35.4 mm / 1.39 inches".
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-quantity.h"
#include "base/csel-macros.h"

#include <glib/gi18n.h>
#include <string.h>

#define MINUS_SIGN "\xe2\x88\x92"
#define ELLIPSIS   "\xe2\x80\xa6"
#define EN_DASH    "\xe2\x80\x93"

/* 250 kcmil is the first size above AWG 4/0 (ASTM B258); the offset keeps the order */
#define KCMIL_OFFSET 1000
#define MIN_KCMIL    250
#define MAX_KCMIL    2000

G_DEFINE_QUARK (csel-quantity-error-quark, csel_quantity_error)

static const char *
skip_blanks (const char *text)
{
  while (*text == ' ' || g_str_has_prefix (text, "\xc2\xa0"))
    text += *text == ' ' ? 1 : 2;

  return text;
}

static gboolean
fail (GError          **error,
      CselQuantityError code,
      const char       *text,
      const char       *expected)
{
  g_set_error (error, CSEL_QUANTITY_ERROR, code, _("“%s”: expected %s"), text, expected);

  return FALSE;
}

/**
 * csel_decimal_parse:
 * @text: a number with a decimal point or comma, with or without a sign
 * @steps_per_unit: how many steps make one
 * @end: (out): the first character after the number
 * @steps: (out): the number in steps, exact
 * @error: return location for a #CselQuantityError
 *
 * Returns: %FALSE if @text starts with no number, or with one that is no whole count of steps
 */
gboolean
csel_decimal_parse (const char  *text,
                    gint64       steps_per_unit,
                    const char **end,
                    gint64      *steps,
                    GError     **error)
{
  const char *p = text;
  gboolean negative = FALSE;
  gint64 whole = 0;
  gint64 fraction = 0;
  gint64 scale = 1;

  if (g_str_has_prefix (p, MINUS_SIGN))
    negative = TRUE, p += strlen (MINUS_SIGN);
  else if (*p == '-' || *p == '+')
    negative = *p++ == '-';

  if (!g_ascii_isdigit (*p))
    return fail (error, CSEL_QUANTITY_ERROR_SYNTAX, text, _("a number"));

  for (; g_ascii_isdigit (*p); p++)
    if (!csel_checked_mul (&whole, whole, 10) || !csel_checked_add (&whole, whole, *p - '0'))
      return fail (error, CSEL_QUANTITY_ERROR_PRECISION, text, _("a smaller number"));

  if ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
    {
      for (p++; g_ascii_isdigit (*p); p++)
        {
          if (scale < G_GINT64_CONSTANT (1000000000))
            fraction = fraction * 10 + (*p - '0'), scale *= 10;
          else if (*p != '0')
            return fail (error, CSEL_QUANTITY_ERROR_PRECISION, text, _("fewer decimals"));
        }
    }

  if (!csel_checked_mul (&whole, whole, steps_per_unit) ||
      !csel_checked_mul (&fraction, fraction, steps_per_unit) ||
      fraction % scale != 0 ||
      !csel_checked_add (&whole, whole, fraction / scale))
    return fail (error, CSEL_QUANTITY_ERROR_PRECISION, text,
                 _("a number that can be counted exactly"));

  *steps = negative ? -whole : whole;
  *end = p;

  return TRUE;
}

/**
 * csel_decimal_format:
 * @steps: a count of steps
 * @steps_per_unit: how many steps make one; a power of ten, or an inch
 * @decimal_mark: '.' or ','
 *
 * Returns: (transfer full): the exact number, without needless zeros
 */
char *
csel_decimal_format (gint64 steps,
                     gint64 steps_per_unit,
                     char   decimal_mark)
{
  guint64 magnitude = steps < 0 ? (guint64) -(steps + 1) + 1 : (guint64)steps;
  guint64 rest = magnitude % (guint64)steps_per_unit;
  GString *out = g_string_new (steps < 0 ? "-" : NULL);

  g_string_append_printf (out, "%" G_GUINT64_FORMAT, magnitude / (guint64)steps_per_unit);
  if (rest != 0)
    g_string_append_c (out, decimal_mark);

  /* A converted inch may not end: 9 decimals are far below every step */
  for (guint i = 0; rest != 0 && i < 9; i++)
    {
      rest *= 10;
      g_string_append_c (out, (char)('0' + rest / (guint64)steps_per_unit));
      rest %= (guint64)steps_per_unit;
    }

  return g_string_free (out, FALSE);
}

/* "18", "1/0" … "4/0": the size as it stands beside AWG */
static gboolean
parse_gauge (const char  *text,
             const char **end,
             gint64      *steps,
             GError     **error)
{
  gint64 number;

  if (!csel_decimal_parse (text, 1, end, &number, error))
    return FALSE;
  /* "00" is printed for 2/0 by some: it is not guessed */
  if (number < 0 || number > 60 || g_str_has_prefix (text, "00"))
    return fail (error, CSEL_QUANTITY_ERROR_SYNTAX, text, _("a wire gauge from 4/0 to 60"));

  if (g_str_has_prefix (*end, "/0") && number >= 1 && number <= 4)
    *steps = number - 1, *end += 2;
  else
    *steps = -number;

  return TRUE;
}

/* The text after the number, if it is one unit and nothing else */
static gboolean
parse_rest_as_unit (const char *text,
                    CselUnit   *unit,
                    GError    **error)
{
  g_autofree char *name = g_strstrip (g_strdup (skip_blanks (text)));

  if (!csel_unit_parse (name, unit))
    return fail (error, CSEL_QUANTITY_ERROR_UNIT, name, _("a known unit"));

  return TRUE;
}

static const char *
skip_range_mark (const char *text)
{
  const char *marks[] = { "...", "..", ELLIPSIS, EN_DASH };
  const char *p = skip_blanks (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (p, marks[i]))
      return skip_blanks (p + strlen (marks[i]));

  return NULL;
}

static gboolean
parse_end (const char  *text,
           CselUnit     unit,
           const char **end,
           gint64      *steps,
           GError     **error)
{
  return unit == CSEL_UNIT_AWG ? parse_gauge (text, end, steps, error) :
         csel_decimal_parse (text, csel_unit_get_steps (unit), end, steps, error);
}

/* The unit comes last but decides how the numbers are counted */
static gboolean
find_unit (const char *text,
           CselUnit   *unit,
           GError    **error)
{
  const char *p = text;
  const char *after_mark;

  for (;;)
    {
      while (*p != '\0' && strchr ("+-.,/0123456789", *p) != NULL)
        p++;
      if (g_str_has_prefix (p, MINUS_SIGN))
        p += strlen (MINUS_SIGN);
      else if ((after_mark = skip_range_mark (p)) != NULL)
        p = after_mark;
      else
        return parse_rest_as_unit (p, unit, error);
    }
}

static gboolean
parse_kcmil (const char *text,
             CselRange  *range)
{
  const char *end;
  gint64 steps;

  if (!csel_decimal_parse (text, 1, &end, &steps, NULL) || strcmp (skip_blanks (end), "kcmil") != 0 ||
      steps < MIN_KCMIL || steps > MAX_KCMIL)
    return FALSE;

  *range = (CselRange) { KCMIL_OFFSET + steps, KCMIL_OFFSET + steps, CSEL_UNIT_AWG, FALSE };

  return TRUE;
}

/**
 * csel_range_parse:
 * @text: "7.62 mm", "0.5 ... 10 mm²", "AWG 18", "18 AWG", "20..8 AWG", "250 kcmil", "4"
 * @range: (out caller-allocates): what it says
 * @error: return location for a #CselQuantityError
 *
 * Returns: %FALSE with @error set if @text is anything else
 */
gboolean
csel_range_parse (const char *text,
                  CselRange  *range,
                  GError    **error)
{
  const char *p = skip_blanks (text);
  const char *second;

  g_return_val_if_fail (range != NULL, FALSE);

  if (parse_kcmil (p, range))
    return TRUE;

  if (g_ascii_strncasecmp (p, "AWG", 3) == 0)
    {
      range->unit = CSEL_UNIT_AWG;
      if (!parse_gauge (skip_blanks (p + 3), &p, &range->lo, error))
        return FALSE;
      if (*skip_blanks (p) != '\0')
        return fail (error, CSEL_QUANTITY_ERROR_UNIT, text, _("a wire gauge"));
      range->hi = range->lo;
      range->is_range = FALSE;
      return TRUE;
    }

  if (!g_ascii_isdigit (*p) && strchr ("+-", *p) == NULL && !g_str_has_prefix (p, MINUS_SIGN))
    return fail (error, CSEL_QUANTITY_ERROR_SYNTAX, text, _("a number"));

  if (!find_unit (p, &range->unit, error) ||
      !parse_end (p, range->unit, &p, &range->lo, error))
    return FALSE;

  range->hi = range->lo;
  second = skip_range_mark (p);
  range->is_range = second != NULL;
  if (range->is_range && !parse_end (second, range->unit, &p, &range->hi, error))
    return FALSE;
  if (!parse_rest_as_unit (p, &range->unit, error))
    return FALSE;
  if (range->lo > range->hi)
    return fail (error, CSEL_QUANTITY_ERROR_REVERSED, text, _("the smaller value first"));

  return TRUE;
}

/* Cross section and gauge are two spellings of one statement */
static gboolean
kind_agrees (CselQuantityKind wanted,
             CselQuantityKind found)
{
  return found == wanted || (wanted == CSEL_KIND_AREA && found == CSEL_KIND_GAUGE);
}

/**
 * csel_statement_parse:
 * @text: a printed cell: one quantity or range, or two separated by " / "
 * @kind: what it must measure; #CSEL_KIND_AREA takes a wire gauge too
 * @ranges: (out): what it says, as stated and never converted
 * @error: return location for a #CselQuantityError
 *
 * Returns: how many @ranges were stated, 0 with @error set if @text cannot be read
 */
guint
csel_statement_parse (const char      *text,
                      CselQuantityKind kind,
                      CselRange        ranges[CSEL_STATEMENT_MAX],
                      GError         **error)
{
  g_auto(GStrv) parts = g_strsplit (text, " / ", -1);
  guint n = g_strv_length (parts);

  if (n == 0 || n > CSEL_STATEMENT_MAX)
    {
      fail (error, CSEL_QUANTITY_ERROR_SYNTAX, text, _("one quantity, or two separated by “ / ”"));
      return 0;
    }

  for (guint i = 0; i < n; i++)
    {
      if (!csel_range_parse (parts[i], &ranges[i], error))
        return 0;
      if (!kind_agrees (kind, csel_unit_get_kind (ranges[i].unit)))
        {
          fail (error, CSEL_QUANTITY_ERROR_UNIT, parts[i], _("another unit"));
          return 0;
        }
    }

  return n;
}

/**
 * csel_range_format_end:
 * @range: gives the unit
 * @steps: the value, in steps of the unit's kind
 * @decimal_mark: '.' or ','
 *
 * Returns: (transfer full): the number alone: "7.62", "18", "1/0"
 */
char *
csel_range_format_end (const CselRange *range,
                       gint64           steps,
                       char             decimal_mark)
{
  if (range->unit != CSEL_UNIT_AWG)
    return csel_decimal_format (steps, csel_unit_get_steps (range->unit), decimal_mark);
  if (steps >= KCMIL_OFFSET)
    return g_strdup_printf ("%" G_GINT64_FORMAT " kcmil", steps - KCMIL_OFFSET);
  if (steps >= 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "/0", steps + 1);

  return g_strdup_printf ("%" G_GINT64_FORMAT, -steps);
}

/**
 * csel_range_format:
 * @range: a quantity or a range
 * @decimal_mark: '.' or ','
 *
 * Returns: (transfer full): "7.62 mm", "0.5…10 mm²", "20…8 AWG"
 */
char *
csel_range_format (const CselRange *range,
                   char             decimal_mark)
{
  g_autofree char *lo = csel_range_format_end (range, range->lo, decimal_mark);
  g_autofree char *hi = range->is_range ? csel_range_format_end (range, range->hi, decimal_mark) :
                        NULL;
  const char *symbol = csel_unit_get_symbol (range->unit);
  gboolean close_up = range->unit == CSEL_UNIT_NONE || range->unit == CSEL_UNIT_DEGREE ||
                      g_str_has_suffix (lo, "kcmil");

  return g_strconcat (lo,
                      hi != NULL ? ELLIPSIS : "",
                      hi != NULL ? hi : "",
                      close_up ? "" : " ",
                      g_str_has_suffix (lo, "kcmil") ? "" : symbol,
                      NULL);
}

/**
 * csel_range_contains:
 * @range: a quantity or a range
 * @steps: a value of the same kind
 *
 * Returns: %TRUE if @steps lies within @range, its ends included
 */
gboolean
csel_range_contains (const CselRange *range,
                     gint64           steps)
{
  return steps >= range->lo && steps <= range->hi;
}
