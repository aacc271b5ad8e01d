/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-hash.h"

#include <string.h>

static gboolean
has (const CselHash *table,
     guint32         hash,
     guint32         number)
{
  guint32 place = hash;
  guint32 found;

  while ((found = csel_hash_next (table, hash, &place)) != CSEL_HASH_NONE)
    if (found == number)
      return TRUE;

  return FALSE;
}

/* Also where every hash is the same */
static void
test_all_are_found (void)
{
  CselHash table;

  csel_hash_init (&table);
  for (guint32 i = 0; i < 5000; i++)
    csel_hash_insert (&table, i % 7 == 0 ? 42 : i * 2654435761u, i);
  for (guint32 i = 0; i < 5000; i++)
    g_assert_true (has (&table, i % 7 == 0 ? 42 : i * 2654435761u, i));
  g_assert_false (has (&table, 42, 5001));
  g_assert_false (has (&table, 43, 0));
  csel_hash_clear (&table);
  csel_hash_clear (&table);
}

static void
test_hash_of_bytes (void)
{
  const char *text = "EF000008 EV000080";

  for (gsize i = 1; i < strlen (text); i++)
    g_assert_cmpuint (csel_hash_bytes (text, i), !=, csel_hash_bytes (text, i + 1));
  g_assert_cmpuint (csel_hash_bytes (text, 8), ==, csel_hash_bytes ("EF000008", 8));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/hash/all-are-found", test_all_are_found);
  g_test_add_func ("/base/hash/hash-of-bytes", test_hash_of_bytes);

  return g_test_run ();
}
