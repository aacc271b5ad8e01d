/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-plain-comparison.h"

#include <string.h>

#include "support/csel-test.h"

static void
test_rows (void)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselCatalog) one = csel_test_read_product ("<width>3 mm</width><height>1 mm</height>");
  g_autoptr(CselCatalog) other = csel_test_read_product ("<height>2 mm</height>");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselComparison) comparison = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (products, csel_product_new (one, 0));
  g_ptr_array_add (products, csel_product_new (other, 0));
  comparison = csel_comparison_new (products, &(CselRatingContext) { 0 }, locale);
  text = csel_plain_comparison (comparison, TRUE, locale);
  g_assert_nonnull (strstr (text, "Physical data\n? Width\n"));
  g_assert_nonnull (strstr (text, "  n/s\n≠ Height\n"));
  g_assert_nonnull (strstr (text, "  1 mm\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/plain-comparison/rows", test_rows);

  return g_test_run ();
}
