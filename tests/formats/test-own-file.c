/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-catalog-error.h"
#include "formats/csel-native.h"
#include "formats/csel-own-file.h"
#include "model/csel-statement.h"
#include "support/csel-test.h"

#include <glib/gstdio.h>
#include <string.h>

static void
set_sleeve (CselOwnValues *values,
            const char    *value)
{
  const CselOwnProof proof = { CSEL_OWN_MEASURED, "KM", "2026-03-02" };
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  CselStatement statement = { .property = CSEL_PROPERTY_SLEEVE_LENGTH, .printed = value };

  g_assert_true (csel_statement_read_value (&statement, value, NULL));
  g_assert_true (csel_own_values_set (values, ferrule, &statement, &proof, NULL));
}

/* A folder that is not there yet is made; what was written is read */
static void
test_round_trip (void)
{
  g_autofree char *folder = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *sub = g_build_filename (folder, "sub", NULL);
  g_autofree char *path = g_build_filename (sub, "own-values.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(CselOwnValues) values = csel_own_values_new ();
  g_autoptr(CselOwnValues) again = csel_own_values_new ();
  g_autoptr(CselOwnValues) none = csel_own_values_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (csel_own_file_read (file, again, &error));
  set_sleeve (values, "12 mm");
  for (guint i = 0; i < 2; i++)
    g_assert_true (csel_own_file_write (file, csel_own_values_get_catalog (values), &error));
  g_assert_true (csel_own_file_read (file, again, &error));
  g_assert_no_error (error);
  before = csel_native_to_string (csel_own_values_get_catalog (values));
  after = csel_native_to_string (csel_own_values_get_catalog (again));
  g_assert_cmpstr (after, ==, before);

  /* The last value goes, too */
  g_assert_true (csel_own_values_unset (again, ferrule, CSEL_PROPERTY_SLEEVE_LENGTH, NULL));
  g_assert_true (csel_own_file_write (file, csel_own_values_get_catalog (again), &error));
  g_assert_true (csel_own_file_read (file, none, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (csel_catalog_get_n_products (csel_own_values_get_catalog (none)), ==, 0);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (sub), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The maker's word or hearsay does not become an own value by standing in this file */
static void
test_only_own_values (void)
{
  static const char *const sources[] = {
    "confidence='maker' note='KM' version='2026-03-02'>measured",
    "confidence='own-value' note='KM' version='2026-03-02'>hearsay",
    "confidence='own-value' version='2026-03-02'>measured",
    "confidence='own-value' note='KM'>measured",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr(GFileIOStream) stream = NULL;
      g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
      g_autoptr(CselOwnValues) values = csel_own_values_new ();
      g_autoptr(GError) error = NULL;
      g_autofree char *xml =
        g_strconcat ("<catalog xmlns='" CSEL_NATIVE_NAMESPACE "' id='t' version='1' date='2026-01-01'>"
                     "<source id='s' ", sources[i], "</source></catalog>", NULL);

      g_assert_true (g_file_replace_contents (file, xml, strlen (xml), NULL, FALSE, G_FILE_CREATE_NONE,
                                              NULL, NULL, NULL));
      g_assert_false (csel_own_file_read (file, values, &error));
      g_assert_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_VALUE);
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
}

static void
test_where_it_is_kept (void)
{
  g_autoptr(GFile) file = csel_own_file_get_default ();
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/connector-selector/own-values.xml"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/own-file/round-trip", test_round_trip);
  g_test_add_func ("/formats/own-file/only-own-values", test_only_own_values);
  g_test_add_func ("/formats/own-file/where-it-is-kept", test_where_it_is_kept);

  return g_test_run ();
}
