/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Natural order: "734-9" before "734-10", as people read them
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-natural.h"

static gboolean
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

/* Both begin with a digit; of two equal numbers the one with fewer zeros before it is the smaller */
static int
compare_numbers (const char **a,
                 const char **b)
{
  const char *first_a = *a;
  const char *first_b = *b;
  int difference = 0;
  gssize zeros;

  while (*first_a == '0')
    first_a++;
  while (*first_b == '0')
    first_b++;
  zeros = (first_a - *a) - (first_b - *b);

  for (*a = first_a, *b = first_b; is_digit (**a) && is_digit (**b); (*a)++, (*b)++)
    if (difference == 0)
      difference = **a - **b;
  if (is_digit (**a) || is_digit (**b))
    return is_digit (**a) ? 1 : -1;

  return difference != 0 ? difference : zeros < 0 ? -1 : zeros > 0;
}

/**
 * csel_natural_compare:
 * @a: a folded text
 * @b: another
 *
 * Runs of digits compare as numbers, of any length.
 *
 * Returns: less than, equal to or greater than 0; 0 only if they are the same
 */
int
csel_natural_compare (const char *a,
                      const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      if (is_digit (*a) && is_digit (*b))
        {
          int difference = compare_numbers (&a, &b);

          if (difference != 0)
            return difference;
        }
      else if (*a != *b)
        return (guchar) * a < (guchar) * b ? -1 : 1;
      else
        a++, b++;
    }

  return (*a != '\0') - (*b != '\0');
}
