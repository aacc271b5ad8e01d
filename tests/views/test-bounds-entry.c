/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-bounds-entry.h"

static CselBoundsEntry *
make (CselUnit    unit,
      const char *symbol,
      const char *language)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  CselBoundsEntry *entry = g_object_ref_sink (g_object_new (CSEL_TYPE_BOUNDS_ENTRY, NULL));

  csel_bounds_entry_set_locale (entry, locale);
  csel_bounds_entry_set_unit (entry, unit, symbol);

  return entry;
}

static CselBounds
type (CselBoundsEntry *entry,
      const char      *lo,
      const char      *hi)
{
  CselBounds bounds;

  gtk_editable_set_text (csel_test_part (entry, "lo"), lo);
  gtk_editable_set_text (csel_test_part (entry, "hi"), hi);
  csel_bounds_entry_get_bounds (entry, &bounds);

  return bounds;
}

static void
test_units (void)
{
  const struct { const char *text; gint64 micrometres; } cases[] = {
    { "1,5", 1500 }, { "1.5", 1500 }, { " 1.5 mm ", 1500 }, { "0.3in", 7620 }, { "", G_MININT64 },
    { "wide", G_MININT64 }, { "3 A", G_MININT64 }, { "16 AWG", G_MININT64 },
  };
  CselBoundsEntry *entry = make (CSEL_UNIT_MM, NULL, "en");
  gint64 steps = csel_unit_get_steps (CSEL_UNIT_MM);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CselBounds bounds = type (entry, cases[i].text, "");
      gboolean is_wrong = cases[i].micrometres == G_MININT64 && *cases[i].text != '\0';

      if (cases[i].micrometres == G_MININT64)
        g_assert_cmpint (bounds.lo, ==, G_MININT64);
      else
        g_assert_cmpint (bounds.lo, ==, cases[i].micrometres * steps / 1000);
      g_assert_true (gtk_widget_has_css_class (csel_test_part (entry, "lo"), "error") == is_wrong);
    }
  g_assert_finalize_object (entry);
}

/* A cross-section is bounded by mm² or by AWG, not by both */
static void
test_gauge (void)
{
  CselBoundsEntry *entry = make (CSEL_UNIT_MM2, NULL, "en");
  CselBounds bounds = type (entry, "16 AWG", "10 AWG");

  g_assert_cmpint (bounds.lo, ==, -16);
  g_assert_cmpint (bounds.hi, ==, -10);
  g_assert_true (csel_unit_get_kind (bounds.unit) == CSEL_KIND_GAUGE);
  bounds = type (entry, "1.5mm2", "10 AWG");
  g_assert_cmpint (bounds.hi, ==, G_MAXINT64);
  g_assert_true (gtk_widget_has_css_class (csel_test_part (entry, "hi"), "error"));
  g_assert_finalize_object (entry);
}

/* A unit that the program does not have is that of the data */
static void
test_foreign_unit (void)
{
  CselBoundsEntry *entry = make (CSEL_UNIT_NONE, "bar", "en");
  CselBounds bounds = type (entry, "3 bar", "4");

  g_assert_cmpint (bounds.lo, ==, 3 * csel_unit_get_steps (CSEL_UNIT_NONE));
  g_assert_cmpint (bounds.hi, ==, 4 * csel_unit_get_steps (CSEL_UNIT_NONE));
  g_assert_finalize_object (entry);
}

static void
test_show (void)
{
  CselBoundsEntry *entry = make (CSEL_UNIT_MM, NULL, "de");
  GtkEditable *lo = csel_test_part (entry, "lo");
  CselBounds bounds = type (entry, "0.3in", "");

  csel_bounds_entry_set_ends (entry, TRUE, bounds.lo, bounds.lo);
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (lo)), ==, "7,62");
  /* What says the same stays as it is typed */
  csel_bounds_entry_set_bounds (entry, &bounds);
  g_assert_cmpstr (gtk_editable_get_text (lo), ==, "0.3in");
  gtk_editable_set_text (lo, "1");
  csel_bounds_entry_set_bounds (entry, &bounds);
  g_assert_cmpstr (gtk_editable_get_text (lo), ==, "7,62");
  bounds.lo = G_MININT64;
  csel_bounds_entry_set_bounds (entry, &bounds);
  g_assert_cmpstr (gtk_editable_get_text (lo), ==, "");
  g_assert_finalize_object (entry);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/bounds-entry/units", test_units);
  g_test_add_func ("/views/bounds-entry/gauge", test_gauge);
  g_test_add_func ("/views/bounds-entry/foreign-unit", test_foreign_unit);
  g_test_add_func ("/views/bounds-entry/show", test_show);

  return g_test_run ();
}
