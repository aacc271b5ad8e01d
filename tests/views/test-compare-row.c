/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-compare-row.h"

static CselComparison *
compare (const char *one,
         const char *other)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselCatalog) first = csel_test_read_product (one);
  g_autoptr(CselCatalog) second = csel_test_read_product (other);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  g_ptr_array_add (products, csel_product_new (first, 0));
  g_ptr_array_add (products, csel_product_new (second, 0));

  return csel_comparison_new (products, &(CselRatingContext) { 0 }, locale);
}

static guint
find_row (const CselComparison *comparison,
          const char           *label)
{
  guint i = 0;

  while (g_strcmp0 (csel_comparison_get_label (comparison, i), label) != 0)
    i++;

  return i;
}

static int
get_height (GtkWidget *row,
            int        width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/* The mark is heard in words, and what is not stated says so */
static void
test_marks (void)
{
  g_autoptr(CselComparison) comparison = compare ("<width>3 mm</width><height>1 mm</height>", "<width>4 mm</width>");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const char *item = csel_product_get_item (csel_comparison_get_product (comparison, 0));
  g_autofree char *different = g_strdup_printf ("Width, stated differently; %s: 3 mm; %s: 4 mm", item, item);
  g_autofree char *open = g_strdup_printf ("Height, not stated by all; %s: 1 mm; %s: n/s", item, item);
  GtkWidget *row = csel_compare_row_new ();
  GtkWindow *window = csel_test_show (row);

  csel_compare_row_set_row (CSEL_COMPARE_ROW (row), comparison, find_row (comparison, "Width"), locale);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, different);
  g_assert_true (gtk_widget_has_css_class (row, "different"));
  csel_compare_row_set_row (CSEL_COMPARE_ROW (row), comparison, find_row (comparison, "Height"), locale);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, open);
  g_assert_false (gtk_widget_has_css_class (row, "different"));
  csel_compare_row_set_heading (CSEL_COMPARE_ROW (row), "Physical data");
  g_assert_true (gtk_widget_has_css_class (row, "heading"));
  csel_test_close (window);
}

/* What is long wraps in its column */
static void
test_wraps (void)
{
  g_autofree char *words = g_strnfill (400, 'x');
  g_autofree char *long_text = g_strdup_printf ("<locking>%s</locking>", words);
  g_autoptr(CselComparison) comparison = compare (long_text, "<locking>short</locking>");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *row = csel_compare_row_new ();
  GtkWindow *window = csel_test_show (row);

  csel_compare_row_set_row (CSEL_COMPARE_ROW (row), comparison,
                            find_row (comparison, "Locking of plug-in connection"), locale);
  g_assert_cmpint (get_height (row, 500), >, 2 * get_height (row, 2000));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/compare-row/marks", test_marks);
  g_test_add_func ("/views/compare-row/wraps", test_wraps);

  return g_test_run ();
}
