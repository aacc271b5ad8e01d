/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-vector.h"

#include <string.h>

/* What was appended stays where it was */
static void
test_nothing_moves (void)
{
  CselVector vector;
  guint32 *first = NULL;

  csel_vector_init (&vector, sizeof (guint32));
  for (guint32 i = 0; i < 100000; i++)
    {
      g_assert_cmpuint (csel_vector_append (&vector, &i), ==, i);
      if (i == 0)
        first = csel_vector_get (&vector, 0);
    }
  g_assert_true (csel_vector_get (&vector, 0) == first);
  for (guint32 i = 0; i < 100000; i++)
    g_assert_cmpuint (csel_vector_index (&vector, guint32, i), ==, i);
  csel_vector_clear (&vector);
  g_assert_cmpuint (csel_vector_get_length (&vector), ==, 0);
}

/* Runs lie side by side; where there is no room for one it begins further on */
static void
test_runs (void)
{
  CselVector vector;
  guint8 run[320];
  guint32 first[40];

  csel_vector_init (&vector, 1);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      memset (run, (int)i, sizeof run);
      first[i] = csel_vector_append_run (&vector, run, 8 * i);
      g_assert_true (i == 0 || first[i] >= first[i - 1] + 8 * (i - 1));
    }
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      const guint8 *found = csel_vector_get (&vector, first[i]);

      for (guint j = 0; j < 8 * i; j++)
        g_assert_cmpuint (found[j], ==, i);
    }
  csel_vector_clear (&vector);
}

/* Read and filled piece by piece, gaps and all */
static void
test_pieces (void)
{
  CselVector vector;
  CselVector copy;
  guint8 run[1000];
  guint32 n;

  memset (run, 7, sizeof run);
  csel_vector_init (&vector, 1);
  csel_vector_append (&vector, "a");
  /* Leaves whole buckets out */
  csel_vector_append_run (&vector, run, sizeof run);

  csel_vector_init (&copy, 1);
  csel_vector_reserve (&copy, csel_vector_get_length (&vector));
  for (guint32 i = 0; i < csel_vector_get_length (&vector); i += n)
    {
      guint32 room;
      gpointer from = csel_vector_get_run (&vector, i, &n);
      gpointer to = csel_vector_get_run (&copy, i, &room);

      g_assert_cmpuint (n, ==, room);
      memcpy (to, from, n);
    }
  for (guint32 i = 0; i < csel_vector_get_length (&vector); i++)
    g_assert_cmpuint (csel_vector_index (&copy, guint8, i), ==, csel_vector_index (&vector, guint8, i));
  g_assert_null (csel_vector_get_run (&vector, csel_vector_get_length (&vector), &n));
  csel_vector_clear (&vector);
  csel_vector_clear (&copy);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/vector/nothing-moves", test_nothing_moves);
  g_test_add_func ("/base/vector/runs", test_runs);
  g_test_add_func ("/base/vector/pieces", test_pieces);

  return g_test_run ();
}
