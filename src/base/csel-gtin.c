/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * GTIN: the number of an article (GS1 General Specifications, 7.9: check digit)
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-gtin.h"

#include <string.h>

/**
 * csel_gtin_has_digits:
 * @text: a text
 *
 * Returns: %TRUE if it is 8, 12, 13 or 14 digits and nothing else
 */
gboolean
csel_gtin_has_digits (const char *text)
{
  const gsize length = strspn (text, "0123456789");

  return text[length] == '\0' && (length == 8 || (length >= 12 && length <= CSEL_GTIN_DIGITS));
}

/**
 * csel_gtin_compute_check_digit:
 * @gtin: what csel_gtin_has_digits() accepts
 *
 * Weights 3, 1, 3 … from the right of the data digits.
 *
 * Returns: what its last digit must be
 */
int
csel_gtin_compute_check_digit (const char *gtin)
{
  const gsize n = strlen (gtin) - 1;
  int sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += g_ascii_digit_value (gtin[n - 1 - i]) * (i % 2 == 0 ? 3 : 1);

  return (10 - sum % 10) % 10;
}

/**
 * csel_gtin_is_valid:
 * @text: a text
 *
 * Returns: %TRUE if it is a GTIN whose last digit follows from the others
 */
gboolean
csel_gtin_is_valid (const char *text)
{
  return csel_gtin_has_digits (text) &&
         g_ascii_digit_value (text[strlen (text) - 1]) == csel_gtin_compute_check_digit (text);
}

/**
 * csel_gtin_normalize:
 * @gtin: what csel_gtin_has_digits() accepts
 * @normal: (out caller-allocates): with 14 digits, as all are the same number
 *
 * Zeros before it do not make it another.
 */
void
csel_gtin_normalize (const char *gtin,
                     char        normal[CSEL_GTIN_DIGITS + 1])
{
  const gsize length = strlen (gtin);

  memset (normal, '0', CSEL_GTIN_DIGITS);
  memcpy (normal + CSEL_GTIN_DIGITS - length, gtin, length + 1);
}
