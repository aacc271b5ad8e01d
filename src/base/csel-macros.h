/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * csel_checked_add, csel_checked_sub, csel_checked_mul:
 * @dest: (out): where the result goes
 * @a: a signed integer
 * @b: a signed integer
 *
 * Signed arithmetic that never wraps: GLib checks unsigned integers only.
 *
 * Returns: %FALSE on overflow
 */
#define csel_checked_add(dest, a, b) (!__builtin_add_overflow ((a), (b), (dest)))
#define csel_checked_sub(dest, a, b) (!__builtin_sub_overflow ((a), (b), (dest)))
#define csel_checked_mul(dest, a, b) (!__builtin_mul_overflow ((a), (b), (dest)))

/**
 * csel_set_str:
 * @field: the string to replace
 * @value: (nullable): the new value, copied
 *
 * What g_set_str() of GLib 2.76 does; the floor is 2.74.
 *
 * Returns: %TRUE if @field changed
 */
static inline gboolean
csel_set_str (char       **field,
              const char  *value)
{
  char *copy;

  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  copy = g_strdup (value);
  g_free (*field);
  *field = copy;

  return TRUE;
}

G_END_DECLS
