/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-report-private.h"
#include "support/csel-test.h"

/* Each page says where the data comes from; only the maker's own address leads to his data sheet */
static void
test_origin (void)
{
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselProduct) header = csel_test_get_product (headers, "733-104");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_report_new_for_product (header, locale);

  g_assert_null (report->link);
  g_assert_true (g_str_has_suffix (report->origin, "not a manufacturer's document; the maker's data sheet prevails"));
  g_assert_true (g_str_has_prefix (report->edition, "Catalogue: Pluggable headers and ferrules, "
                                   "second-hand, version 1, 2026-11-23 · data "));
}

/* A number that another one begins with is named too */
static void
test_products (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog =
    csel_test_read_text ("<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
                         "<title>Test</title><source id='m' confidence='maker'>Sheet</source>"
                         "<product item='216-266' manufacturer='ACME' kind='ferrule' source='m'/>"
                         "<product item='216-26' manufacturer='ACME' kind='ferrule' source='m'/></catalog>", &error);
  g_autoptr(CselProduct) one = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselProduct) other = csel_test_get_product (catalog, "216-26");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GPtrArray) products = g_ptr_array_new ();
  g_autoptr(CselReport) report = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (products, one);
  g_ptr_array_add (products, other);
  g_ptr_array_add (products, one);
  report = csel_report_new_for_products (products, "Comparison", locale);
  g_assert_cmpstr (report->subtitle, ==, "216-266, 216-26");
}

static void
test_date (void)
{
  g_autoptr(GDateTime) date = NULL;
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *text = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  date = csel_report_get_date ();
  text = g_date_time_format (date, "%F");
  g_assert_cmpstr (text, ==, "2023-11-14");
  g_setenv ("SOURCE_DATE_EPOCH", "yesterday", TRUE);
  now = csel_report_get_date ();
  g_assert_cmpint (g_date_time_get_year (now), >, 2023);
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_file_name (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autofree char *name = csel_report_file_name (seed, ".pdf");

  g_assert_cmpstr (name, ==, "831-1104_320-000.pdf");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/report/origin", test_origin);
  g_test_add_func ("/report/report/products", test_products);
  g_test_add_func ("/report/report/date", test_date);
  g_test_add_func ("/report/report/file-name", test_file_name);

  return g_test_run ();
}
