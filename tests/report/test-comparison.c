/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-comparison.h"

#include "support/csel-test.h"

static CselComparison *
compare_products (const char *const *elements,
                  const char        *language)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  CselRatingContext context;

  g_assert_true (csel_rating_context_parse ("iec:III/3", &context));
  for (guint i = 0; elements[i] != NULL; i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_product (elements[i]);

      g_ptr_array_add (products, csel_product_new (catalog, 0));
    }

  return csel_comparison_new (products, &context, locale);
}

/* "≠|3 mm|4 mm" */
static char *
get_row (const CselComparison *comparison,
         const char           *label)
{
  for (guint i = 0; i < csel_comparison_get_n_rows (comparison); i++)
    if (g_strcmp0 (csel_comparison_get_label (comparison, i), label) == 0)
      {
        GString *text = g_string_new (csel_compare_mark_get_sign (csel_comparison_get_mark (comparison, i)));

        for (guint column = 0; column < csel_comparison_get_n_products (comparison); column++)
          {
            const char *cell = csel_comparison_get_cell (comparison, i, column);

            g_string_append_printf (text, "|%s", cell != NULL ? cell : "n/s");
          }

        return g_string_free (text, FALSE);
      }

  return NULL;
}

static void
check_row (const char *one,
           const char *other,
           const char *label,
           const char *expected)
{
  const char *const elements[] = { one, other, NULL };
  g_autoptr(CselComparison) comparison = compare_products (elements, "en");
  g_autofree char *row = get_row (comparison, label);

  g_assert_cmpstr (row, ==, expected);
}

static void
test_marks (void)
{
  check_row ("<width>3 mm</width>", "<width>4 mm</width>", "Width", "≠|3 mm|4 mm");
  check_row ("<width>3 mm</width>", "<width>3 mm</width>", "Width", "|3 mm|3 mm");
  check_row ("<width>3 mm</width>", "<height>4 mm</height>", "Width", "?|3 mm|n/s");
  check_row ("<width>3 mm</width>", "<width>3.0 mm / 0.118 inches</width>", "Width", "|3 mm|3.0 mm / 0.118 inches");
  check_row ("<width>3 mm</width>", "<width source='h'>3 mm</width>", "Width", "|3 mm|3 mm (second-hand)");
}

/* What one does not state does not hide that two others state something else */
static void
test_several (void)
{
  const char *const different[] = { "<height>1 mm</height>", "<width>3 mm</width>", "<width>4 mm</width>", NULL };
  const char *const open[] = { "<height>1 mm</height>", "<width>3 mm</width>", "<width>3 mm</width>", NULL };
  g_autoptr(CselComparison) first = compare_products (different, "en");
  g_autoptr(CselComparison) second = compare_products (open, "en");
  g_autofree char *row = get_row (first, "Width");
  g_autofree char *other = get_row (second, "Width");

  g_assert_cmpstr (row, ==, "≠|n/s|3 mm|4 mm");
  g_assert_cmpstr (other, ==, "?|n/s|3 mm|3 mm");
}

/* Ratings are compared with those of the same standard and the same conditions; before them stands what is
 * read for "Ratings per", with its column where that is another */
static void
test_ratings (void)
{
  const char *one = "<rating standard='IEC' overvoltage-category='III' pollution-degree='3' voltage='400 V'/>";
  const char *other = "<rating standard='IEC' overvoltage-category='III' pollution-degree='2' voltage='400 V'/>";
  const char *const elements[] = { one, other, NULL };
  g_autoptr(CselComparison) comparison = compare_products (elements, "en");

  check_row (one, other, "Nominal voltage, IEC, III/3", "?|400 V|n/s");
  check_row (one, other, "Nominal voltage, IEC, III/2", "?|n/s|400 V");
  check_row (one, other, "Nominal voltage", "?|400 V|n/s");
  g_assert_cmpstr (csel_comparison_get_section (comparison, 0), ==, "Ratings per IEC III/3");
}

/* A section is one, also where products have other connections */
static void
test_sections (void)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselComparison) comparison = NULL;
  const char *section = NULL;

  for (guint i = 0; i < CSEL_COMPARE_MAX; i++)
    g_ptr_array_add (products, csel_product_new (wago, i));
  comparison = csel_comparison_new (products, &(CselRatingContext) { 0 }, locale);
  for (guint i = 0; i < csel_comparison_get_n_rows (comparison); i++)
    if (g_strcmp0 (section, csel_comparison_get_section (comparison, i)) != 0)
      {
        section = csel_comparison_get_section (comparison, i);
        g_assert_true (g_hash_table_add (seen, (gpointer)section));
      }
}

static void
test_table (void)
{
  const char *const elements[] = { "<width>3 mm</width><height>1 mm</height>", "<height>1 mm</height>", NULL };
  g_autoptr(CselComparison) comparison = compare_products (elements, "de");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  g_autoptr(CselTable) all = csel_comparison_make_table (comparison, FALSE, locale);
  g_autoptr(CselTable) table = csel_comparison_make_table (comparison, TRUE, locale);

  g_assert_cmpuint (csel_table_get_n_rows (table), <, csel_table_get_n_rows (all));
  g_assert_cmpuint (csel_table_get_n_columns (table), ==, 5);
  g_assert_cmpuint (csel_table_get_n_rows (table), ==, 1);
  g_assert_cmpstr (csel_table_get_cell (table, 0, 1), ==, "Breite");
  g_assert_cmpstr (csel_table_get_cell (table, 0, 2), ==, "?");
  g_assert_null (csel_table_get_cell (table, 0, 4));
}

/* Nothing and one product are no error: the window fills up as products are added */
static void
test_few (void)
{
  const char *const none[] = { NULL };
  const char *const one[] = { "<width>3 mm</width>", NULL };
  g_autoptr(CselComparison) empty = compare_products (none, "en");
  g_autoptr(CselComparison) alone = compare_products (one, "en");
  g_autofree char *row = get_row (alone, "Width");

  g_assert_cmpuint (csel_comparison_get_n_rows (empty), ==, 0);
  g_assert_cmpstr (row, ==, "|3 mm");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/comparison/marks", test_marks);
  g_test_add_func ("/report/comparison/several", test_several);
  g_test_add_func ("/report/comparison/ratings", test_ratings);
  g_test_add_func ("/report/comparison/sections", test_sections);
  g_test_add_func ("/report/comparison/table", test_table);
  g_test_add_func ("/report/comparison/few", test_few);

  return g_test_run ();
}
