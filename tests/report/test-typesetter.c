/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-typesetter.h"

/* The same text in the same letters and the same room is set once */
static void
test_kept (void)
{
  g_autoptr(CselTypesetter) typesetter = csel_typesetter_new ("en");
  g_autoptr(PangoLayout) first = csel_typesetter_set (typesetter, CSEL_STYLE_TEXT, "Pin spacing", 100);
  g_autoptr(PangoLayout) again = csel_typesetter_set (typesetter, CSEL_STYLE_TEXT, "Pin spacing", 100);
  g_autoptr(PangoLayout) bold = csel_typesetter_set (typesetter, CSEL_STYLE_BOLD, "Pin spacing", 100);
  g_autoptr(PangoLayout) narrow = csel_typesetter_set (typesetter, CSEL_STYLE_TEXT, "Pin spacing", 20);

  g_assert_true (first == again);
  g_assert_true (first != bold && first != narrow);
  g_assert_cmpfloat (csel_typesetter_get_height (narrow), >, csel_typesetter_get_height (first));
}

/* However many texts there are, not all are kept */
static void
test_many (void)
{
  g_autoptr(CselTypesetter) typesetter = csel_typesetter_new ("en");
  g_autoptr(PangoLayout) first = csel_typesetter_set (typesetter, CSEL_STYLE_TEXT, "0", 100);

  for (guint i = 1; i < 4000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_object_unref (csel_typesetter_set (typesetter, CSEL_STYLE_TEXT, text, 100));
    }
  g_assert_finalize_object (g_steal_pointer (&first));
}

/* A word that is wider than the room is broken, not clipped */
static void
test_long_word (void)
{
  g_autoptr(CselTypesetter) typesetter = csel_typesetter_new ("en");
  g_autofree char *word = g_strnfill (500, 'x');
  g_autoptr(PangoLayout) layout = csel_typesetter_set (typesetter, CSEL_STYLE_TEXT, word, 100);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  g_assert_cmpint (width, <=, 100 * PANGO_SCALE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/typesetter/kept", test_kept);
  g_test_add_func ("/report/typesetter/many", test_many);
  g_test_add_func ("/report/typesetter/long-word", test_long_word);

  return g_test_run ();
}
