/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>

#include "formats/csel-native.h"
#include "support/csel-test.h"

static void
test_data_sheet (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autofree char *dump = csel_test_dump_catalog (catalog);

  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 17);
  csel_test_check_golden ("wago-831.dump", dump);
}

static void
test_second_hand_catalog (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("pluggable-headers");

  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 502);
  for (guint i = 0; i < csel_catalog_get_n_sources (catalog); i++)
    g_assert_nonnull (csel_catalog_get_source (catalog, (guint16)i)->note);
}

/* The data sheet prints no length of a ferrule, so none is there */
static void
test_no_sleeve_length_is_invented (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");

  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    {
      g_autoptr(CselProduct) product = csel_product_new (catalog, row);

      g_assert_null (csel_product_lookup_first (product, CSEL_PROPERTY_SLEEVE_LENGTH));
      g_assert_null (csel_product_lookup_first (product, CSEL_PROPERTY_FERRULE_STRIP_LENGTH));
    }
}

static void
test_a_fact_may_have_its_own_source (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<width source='h'>3 mm</width><height>4 mm</height>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  const CselFact *width = csel_product_lookup_first (product, CSEL_PROPERTY_WIDTH);
  const CselFact *height = csel_product_lookup_first (product, CSEL_PROPERTY_HEIGHT);

  g_assert_cmpuint (csel_catalog_get_source (catalog, width->source)->confidence, ==,
                    CSEL_CONFIDENCE_SECOND_HAND);
  g_assert_cmpuint (csel_catalog_get_source (catalog, height->source)->confidence, ==,
                    CSEL_CONFIDENCE_MAKER);
}

static void
test_other_encodings (void)
{
  const char *xml = "<?xml version='1.0' encoding='ISO-8859-1'?><catalog xmlns='" CSEL_NATIVE_NAMESPACE
                    "' id='t' version='1' date='2026-01-01'><title>Stiftleiste f\xfcr Leiter</title></catalog>";
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (csel_catalog_get_title (catalog), ==, "Stiftleiste für Leiter");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GError **error = user_data;
  g_autoptr(CselCatalog) catalog = csel_native_read_finish (G_FILE (source), result, error);

  g_assert_true ((catalog == NULL) == (*error != NULL));
  g_main_context_wakeup (NULL);
  if (catalog != NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "%u", csel_catalog_get_n_products (catalog));
}

static void
test_async (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CSEL_DATA_DIR"), "catalogs", "wago-831.xml",
                                            NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;

  csel_native_read_async (file, NULL, read_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (error->message, ==, "17");
}

static void
test_cancelled (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CSEL_DATA_DIR"), "catalogs", "wago-831.xml",
                                            NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  csel_native_read_async (file, cancellable, read_cb, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  xmlInitParser ();

  g_test_add_func ("/formats/native-reader/data-sheet", test_data_sheet);
  g_test_add_func ("/formats/native-reader/second-hand-catalog", test_second_hand_catalog);
  g_test_add_func ("/formats/native-reader/no-sleeve-length-is-invented",
                   test_no_sleeve_length_is_invented);
  g_test_add_func ("/formats/native-reader/a-fact-may-have-its-own-source",
                   test_a_fact_may_have_its_own_source);
  g_test_add_func ("/formats/native-reader/other-encodings", test_other_encodings);
  g_test_add_func ("/formats/native-reader/async", test_async);
  g_test_add_func ("/formats/native-reader/cancelled", test_cancelled);

  return g_test_run ();
}
