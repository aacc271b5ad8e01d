/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-lettering.h"

#include <pango/pangocairo.h>

static double
measure (const char *text,
         double      height)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr(PangoLayout) layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  int width;

  pango_font_description_set_absolute_size (font, height * 1000 / CSEL_CAPITAL_SHARE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  pango_font_description_free (font);
  g_object_unref (context);

  return (double)width / PANGO_SCALE;
}

/* No wider than it is taken to be, and not much narrower */
static void
test_width (void)
{
  static const char *const texts[] = {
    "L1 = 35.38", "3 × 7,62 (= 22,86)", "keine Angabe", "Schematisch – nur bemaßte Abmessungen sind veröffentlicht",
    "Formula result for 12 poles, not a confirmed item", "2.5 mm² / AWG 14", "Wi", "\"", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const double drawn = measure (texts[i], 1000);
      const double taken = (double)csel_text_width (texts[i], 1000);

      g_assert_cmpfloat (taken, >=, drawn - 1);
      g_assert_cmpfloat (taken, <=, drawn * 1.06 + 100);
    }
}

static void
test_cut (void)
{
  g_autofree char *whole = csel_text_cut ("Müller", 1000, 100000);
  g_autofree char *cut = csel_text_cut ("Überspannungskategorie", 1000, 6000);
  g_autofree char *nothing = csel_text_cut ("Überspannungskategorie", 1000, 10);

  g_assert_cmpstr (whole, ==, "Müller");
  g_assert_true (g_str_has_prefix (cut, "Über"));
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_true (g_utf8_validate (cut, -1, NULL));
  g_assert_cmpint (csel_text_width (cut, 1000), <=, 6000);
  g_assert_cmpstr (nothing, ==, "…");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/lettering/width", test_width);
  g_test_add_func ("/drawing/lettering/cut", test_cut);

  return g_test_run ();
}
