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

typedef struct
{
  const CselVector *whole;
  guint             n_filled;
  gboolean          is_freed;
} Filling;

static void
fill_cb (CselVector *vector,
         guint32     first,
         guint32     end,
         gpointer    user_data)
{
  Filling *filling = user_data;

  filling->n_filled++;
  for (guint32 i = first; i < end; i++)
    memcpy (csel_vector_get (vector, i), csel_vector_get (filling->whole, i), vector->element_size);
}

static void
free_cb (gpointer user_data)
{
  ((Filling *)user_data)->is_freed = TRUE;
}

/* Only what is needed is filled, once */
static void
test_parts (void)
{
  CselVector whole;
  CselVector vector;
  Filling filling = { &whole };

  csel_vector_init (&whole, sizeof (guint32));
  for (guint32 i = 0; i < 1000; i++)
    csel_vector_append (&whole, &(guint32){ i * 3 });
  csel_vector_init (&vector, sizeof (guint32));
  csel_vector_reserve_parts (&vector, 1000, 5, fill_cb, &filling, free_cb);
  g_assert_cmpuint (csel_vector_get_length (&vector), ==, 1000);
  g_assert_cmpuint (csel_vector_get_n_in_part (&vector), ==, 32);
  g_assert_cmpuint (csel_vector_get_n_in_part (&whole), ==, 0);
  csel_vector_need (&vector, 100, 0);
  g_assert_cmpuint (filling.n_filled, ==, 0);
  csel_vector_need (&vector, 100, 1);
  csel_vector_need (&vector, 96, 32);
  g_assert_cmpuint (filling.n_filled, ==, 1);
  g_assert_cmpuint (csel_vector_index (&vector, guint32, 127), ==, 127 * 3);
  g_assert_cmpuint (csel_vector_index (&vector, guint32, 128), ==, 0);
  /* From one part to the next but one; the last one is short */
  csel_vector_need (&vector, 127, 34);
  g_assert_cmpuint (filling.n_filled, ==, 3);
  csel_vector_need (&vector, 999, 1);
  g_assert_cmpuint (filling.n_filled, ==, 4);
  for (guint32 i = 0; i < 1000; i++)
    {
      csel_vector_need (&vector, i, 1);
      g_assert_cmpuint (csel_vector_index (&vector, guint32, i), ==, i * 3);
    }
  g_assert_cmpuint (filling.n_filled, ==, 32);
  csel_vector_clear (&vector);
  g_assert_true (filling.is_freed);
  csel_vector_clear (&whole);
}

/* A string goes on in the parts after the one in which it begins */
static void
test_strings_in_parts (void)
{
  CselVector whole;
  Filling filling = { &whole };
  guint32 first[12];
  char text[200];

  csel_vector_init (&whole, 1);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      memset (text, (int)('a' + i), sizeof text);
      text[i * 17] = '\0';
      first[i] = csel_vector_append_run (&whole, text, i * 17 + 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      CselVector vector;

      csel_vector_init (&vector, 1);
      csel_vector_reserve_parts (&vector, csel_vector_get_length (&whole), 4, fill_cb, &filling, NULL);
      csel_vector_need (&vector, first[i], 1);
      g_assert_cmpstr (csel_vector_get (&vector, first[i]), ==, csel_vector_get (&whole, first[i]));
      csel_vector_clear (&vector);
    }
  /* Not all of them */
  g_assert_cmpuint (filling.n_filled, <, G_N_ELEMENTS (first) * csel_vector_get_length (&whole) / 16 / 2);
  csel_vector_clear (&whole);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/vector/nothing-moves", test_nothing_moves);
  g_test_add_func ("/base/vector/runs", test_runs);
  g_test_add_func ("/base/vector/pieces", test_pieces);
  g_test_add_func ("/base/vector/parts", test_parts);
  g_test_add_func ("/base/vector/strings-in-parts", test_strings_in_parts);

  return g_test_run ();
}
