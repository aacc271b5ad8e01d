/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "formats/csel-bmecat.h"
#include "formats/csel-native.h"
#include "support/csel-test-catalog.h"
#include "support/csel-test.h"

static char *
write_all (CselCatalog *catalog)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < csel_catalog_get_n_products (catalog); i++)
    g_array_append_val (rows, i);

  return csel_native_rows_to_string (catalog, (const guint *)(gpointer)rows->data, rows->len);
}

/* Read again, it is the same, in every fact and byte for byte */
static void
check_catalog (CselCatalog *catalog)
{
  g_autofree char *text = write_all (catalog);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) read = csel_test_read_text (text, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = write_all (read);
  g_assert_cmpstr (again, ==, text);
  for (guint i = 0; i < csel_catalog_get_n_products (catalog); i++)
    {
      g_autofree char *before = csel_test_describe_product (catalog, i);
      g_autofree char *after = csel_test_describe_product (read, i);

      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_shipped (void)
{
  static const char *const names[] = { "wago-831", "pluggable-headers" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_shipped (names[i]);

      check_catalog (catalog);
    }
}

/* What no element of a product can say: features of a classification, or of no one */
static void
test_bmecat (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bmecat", "good", NULL);
  GDir *dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr(GFile) file = g_file_new_build_filename (path, name, NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(CselCatalog) catalog = csel_catalog_new ();

      if (!g_str_has_suffix (name, ".xml") || !csel_bmecat_read (file, catalog, NULL, NULL, &error))
        continue;
      csel_catalog_publish (catalog);
      csel_catalog_freeze (catalog);
      check_catalog (catalog);
      n++;
    }
  g_dir_close (dir);
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/native-records/shipped", test_shipped);
  g_test_add_func ("/formats/native-records/bmecat", test_bmecat);

  return g_test_run ();
}
