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

/* Each byte counts, also its place and how many there are; both halves know it */
static void
test_wide (void)
{
  guint8 bytes[200] = { 0 };
  g_autoptr(GHashTable) one = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) two = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n = 0;

  for (gsize length = 0; length < sizeof bytes; length++)
    for (gsize at = 0; at <= length; at++)
      for (guint value = 1; value < 256; value += 51)
        {
          CselHashWide hash;

          /* Once unchanged */
          if (at == length && value > 1)
            continue;
          bytes[at] = at < length ? (guint8)value : 0;
          hash = csel_hash_bytes_wide (bytes, length);
          bytes[at] = 0;
          g_hash_table_add (one, g_memdup2 (&hash.one, sizeof hash.one));
          g_hash_table_add (two, g_memdup2 (&hash.two, sizeof hash.two));
          n++;
        }
  g_assert_cmpuint (g_hash_table_size (one), ==, n);
  g_assert_cmpuint (g_hash_table_size (two), ==, n);
}

/* Two texts that differ in two places, as numbers of features and values do */
static void
test_wide_texts (void)
{
  g_autoptr(GHashTable) one = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GHashTable) two = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint feature = 0; feature < 400; feature++)
    for (guint value = 0; value < 400; value++)
      {
        g_autofree char *text = g_strdup_printf ("<F>\n  <FNAME>EF%06u</FNAME>\n  <FVALUE>%u</FVALUE>\n</F>",
                                                 feature, value);
        CselHashWide hash = csel_hash_bytes_wide (text, strlen (text));

        g_hash_table_add (one, g_memdup2 (&hash.one, sizeof hash.one));
        g_hash_table_add (two, g_memdup2 (&hash.two, sizeof hash.two));
      }
  g_assert_cmpuint (g_hash_table_size (one), ==, 160000);
  g_assert_cmpuint (g_hash_table_size (two), ==, 160000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/hash/all-are-found", test_all_are_found);
  g_test_add_func ("/base/hash/hash-of-bytes", test_hash_of_bytes);
  g_test_add_func ("/base/hash/wide", test_wide);
  g_test_add_func ("/base/hash/wide-texts", test_wide_texts);

  return g_test_run ();
}
