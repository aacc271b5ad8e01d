/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Numbers within printed words, with the decimals that are printed
 *
 * A value knows no trailing zeros; how far a printed number may be rounded is only in the
 * maker's words.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include "base/csel-macros.h"

static gboolean
is_decimal_mark (char c)
{
  return c == '.' || c == ',';
}

/* "0.43" begins at 0 and nowhere else; the dots of "0.5..10" are no decimal mark */
static gboolean
is_start (const char *text,
          const char *p)
{
  if (!g_ascii_isdigit (*p))
    return FALSE;
  if (p == text)
    return TRUE;
  if (is_decimal_mark (p[-1]))
    return p - 1 == text || !g_ascii_isdigit (p[-2]);

  return !g_ascii_isdigit (p[-1]);
}

static guint
count_decimals (const char *start,
                const char *end)
{
  const char *mark = start;

  while (mark < end && !is_decimal_mark (*mark))
    mark++;

  return mark < end ? (guint)(end - mark - 1) : 0;
}

/* The next number from @p on; @text is where the words begin */
static gboolean
find_next (const char        *text,
           const char        *p,
           CselUnit           unit,
           CselPrintedNumber *number)
{
  for (; *p != '\0'; p++)
    if (is_start (text, p) &&
        csel_decimal_parse (p, csel_unit_get_steps (unit), &number->end, &number->steps, NULL))
      {
        number->start = p;
        number->decimals = count_decimals (p, number->end);
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_printed_number_next:
 * @text: printed words
 * @unit: the unit in which its numbers are counted
 * @number: (inout): the number that was found last; its @end is %NULL to find the first one
 *
 * Returns: %FALSE if there is no further number
 */
gboolean
csel_printed_number_next (const char        *text,
                          CselUnit           unit,
                          CselPrintedNumber *number)
{
  return find_next (text, number->end != NULL ? number->end : text, unit, number);
}

/**
 * csel_printed_number_find:
 * @text: printed words
 * @unit: the unit in which its numbers are counted
 * @steps: a value
 * @number: (out caller-allocates): the number of that value
 *
 * Returns: %FALSE if @text has no such number
 */
gboolean
csel_printed_number_find (const char        *text,
                          CselUnit           unit,
                          gint64             steps,
                          CselPrintedNumber *number)
{
  *number = (CselPrintedNumber) { 0 };
  while (csel_printed_number_next (text, unit, number))
    if (number->steps == steps)
      return TRUE;

  return FALSE;
}

/**
 * csel_printed_number_agrees:
 * @number: a number as printed
 * @unit: the unit in which it is counted
 * @steps: the exact value
 *
 * Returns: %TRUE if @steps may be printed as @number: it is off by no more than half of the last
 *   printed digit
 */
gboolean
csel_printed_number_agrees (const CselPrintedNumber *number,
                            CselUnit                 unit,
                            gint64                   steps)
{
  gint64 doubled;

  if (!csel_checked_sub (&doubled, number->steps, steps) || doubled == G_MININT64 ||
      !csel_checked_mul (&doubled, ABS (doubled), 2))
    return FALSE;
  for (guint i = 0; i < number->decimals; i++)
    if (!csel_checked_mul (&doubled, doubled, 10))
      return FALSE;

  return doubled <= csel_unit_get_steps (unit);
}
