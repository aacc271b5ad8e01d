/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Values of features as they stand in BMEcat files, exact
 *
 * What the format asks for is a decimal point and no more; what files have as well are decimal
 * commas, both ends of a range in one text, exponents (BMEcat 1.2), and yes for true.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features-private.h"

#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"
#define EN_DASH  "\xe2\x80\x93"

/* A number of BMEcat has no more digits than can be counted; exponents beyond this are none */
#define MAX_EXPONENT 18

/* "1,000" is one to some and a thousand to others, and so is "1.000,5" */
static gboolean
is_ambiguous (const char *text,
              const char *end)
{
  const char *comma = memchr (text, ',', (gsize)(end - text));

  return comma != NULL && end - comma == 4;
}

/* "-123.456E+10": the decimal point is moved. %NULL if there is no number before the exponent */
static char *
move_point (const char *text,
            const char *exponent)
{
  gint64 places = g_ascii_strtoll (exponent + 1, NULL, 10);
  GString *digits = g_string_new (NULL);
  const char *sign = *text == '-' ? "-" : "";
  gint64 point = -1;
  const char *end;
  gint64 unused;

  if (!csel_decimal_parse (text, 1000000000, &end, &unused, NULL) || end != exponent)
    {
      g_string_free (digits, TRUE);
      return NULL;
    }

  for (const char *p = text; p < exponent; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (*p == '.' || *p == ',')
      point = (gint64)digits->len;
  point = (point < 0 ? (gint64)digits->len : point) + CLAMP (places, -MAX_EXPONENT, MAX_EXPONENT);

  for (; point <= 0; point++)
    g_string_prepend_c (digits, '0');
  while ((gint64)digits->len < point)
    g_string_append_c (digits, '0');
  if ((gsize)point < digits->len)
    g_string_insert_c (digits, point, '.');
  g_string_prepend (digits, sign);

  return g_string_free (digits, FALSE);
}

static gboolean
is_exponent (const char *text)
{
  const char *p = text + 1;
  const char *digits;

  if (*text != 'e' && *text != 'E')
    return FALSE;
  if (*p == '+' || *p == '-')
    p++;
  digits = p;
  while (g_ascii_isdigit (*p))
    p++;

  return p > digits && p - digits <= 2 && *p == '\0';
}

static gboolean
parse_end (const char  *text,
           CselUnit     unit,
           const char **end,
           gint64      *steps,
           gboolean    *is_doubtful)
{
  if (!csel_decimal_parse (text, csel_unit_get_steps (unit), end, steps, NULL) || is_ambiguous (text, *end))
    return FALSE;
  if (memchr (text, ',', (gsize)(*end - text)) != NULL)
    *is_doubtful = TRUE;

  return TRUE;
}

/**
 * csel_bmecat_parse_number:
 * @text: a value
 * @unit: in what it is stated
 * @steps: (out): the number, in steps of the kind of @unit
 * @is_doubtful: (inout): set to %TRUE if it is not written as BMEcat wants it
 *
 * Returns: %FALSE if @text is no number, or not to be read in one way only
 */
gboolean
csel_bmecat_parse_number (const char *text,
                          CselUnit    unit,
                          gint64     *steps,
                          gboolean   *is_doubtful)
{
  gsize mantissa = strcspn (text, "eE");
  const char *end;

  if (is_exponent (text + mantissa) && mantissa > 0)
    {
      g_autofree char *moved = move_point (text, text + mantissa);

      return moved != NULL && parse_end (moved, unit, &end, steps, is_doubtful) &&
             *end == '\0';
    }

  return parse_end (text, unit, &end, steps, is_doubtful) && *end == '\0';
}

/* "-15 - 100", "-15 bis 100", "0.5...10" */
static const char *
skip_range_word (const char *text)
{
  static const char *const words[] = { "...", "..", ELLIPSIS, EN_DASH, "-", "bis ", "to " };
  const char *p = text;

  while (*p == ' ')
    p++;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i]))
      {
        for (p += strlen (words[i]); *p == ' '; p++)
          ;
        return p;
      }

  return NULL;
}

/**
 * csel_bmecat_parse_range:
 * @text: a value that may say both ends of a range
 * @unit: in what it is stated
 * @range: (out caller-allocates): what it says
 * @is_doubtful: (inout): set to %TRUE if it is not written as BMEcat wants it
 *
 * Returns: %FALSE if @text is no range
 */
gboolean
csel_bmecat_parse_range (const char *text,
                         CselUnit    unit,
                         CselRange  *range,
                         gboolean   *is_doubtful)
{
  const char *end;
  const char *second;

  *range = (CselRange) { .unit = unit, .is_range = TRUE };
  if (!parse_end (text, unit, &end, &range->lo, is_doubtful))
    return FALSE;
  second = skip_range_word (end);
  if (second == NULL || !parse_end (second, unit, &end, &range->hi, is_doubtful) || *end != '\0' ||
      range->lo > range->hi)
    return FALSE;
  range->is_range = range->lo != range->hi;
  *is_doubtful = TRUE;

  return TRUE;
}

/**
 * csel_bmecat_parse_truth:
 * @text: a value
 * @truth: (out): what it says
 * @is_doubtful: (inout): set to %TRUE if it is neither "true" nor "false"
 *
 * Returns: %FALSE if @text is neither yes nor no
 */
gboolean
csel_bmecat_parse_truth (const char *text,
                         gboolean   *truth,
                         gboolean   *is_doubtful)
{
  static const struct { const char *word; gboolean truth; } words[] = {
    { "true", TRUE }, { "false", FALSE }, { "yes", TRUE }, { "no", FALSE }, { "ja", TRUE }, { "nein", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i].word) == 0)
      {
        *truth = words[i].truth;
        if (strcmp (text, "true") != 0 && strcmp (text, "false") != 0)
          *is_doubtful = TRUE;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_bmecat_print:
 * @from: a value as the file says it
 * @to: (nullable): the other end of a range
 * @symbol: the unit, empty for none
 * @details: (nullable): what the file says beside it
 *
 * Returns: (transfer full): "12 mm", "-15…100 °C", "Grey (light gray)"
 */
char *
csel_bmecat_print (const char *from,
                   const char *to,
                   const char *symbol,
                   const char *details)
{
  gboolean has_details = details != NULL && *details != '\0' && strcmp (details, from) != 0;

  return g_strconcat (from, to != NULL ? ELLIPSIS : "", to != NULL ? to : "",
                      *symbol == '\0' || strcmp (symbol, "°") == 0 ? "" : " ", symbol,
                      has_details ? " (" : "", has_details ? details : "", has_details ? ")" : "", NULL);
}

/**
 * csel_bmecat_read_missing:
 * @statement: what the feature says
 * @value: a value
 * @reason: (nullable): FVALUE_DETAILS: NA not applicable, UN unknown, MV missing value in the list
 *   (ETIM guideline 5c)
 *
 * Returns: (transfer full) (nullable): %NULL if @value is a value; else what is printed of @statement, which
 *   says why there is none
 */
char *
csel_bmecat_read_missing (CselStatement *statement,
                          const char    *value,
                          const char    *reason)
{
  char *printed;

  if (strcmp (value, "-") != 0)
    return NULL;

  printed = csel_bmecat_print (value, NULL, "", reason);
  statement->kind = g_strcmp0 (reason, "NA") == 0 ? CSEL_VALUE_NOT_APPLICABLE :
                    g_strcmp0 (reason, "MV") == 0 ? CSEL_VALUE_NOT_LISTED : CSEL_VALUE_UNKNOWN;
  statement->printed = printed;

  return printed;
}
