/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-open-catalog.h"

#include "support/csel-test-catalog.h"

static void
count_cb (CselOpenCatalog *item,
          guint           *count)
{
  (*count)++;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static gboolean
read_item (CselOpenCatalog *item,
           gboolean         is_cancelled)
{
  g_autoptr(GAsyncResult) result = NULL;

  csel_open_catalog_read_async (item, FALSE, done_cb, &result);
  g_assert_nonnull (csel_open_catalog_get_loader (item));
  if (is_cancelled)
    csel_open_catalog_cancel (item);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return csel_open_catalog_read_finish (item, result, NULL);
}

/* What was read stays when it cannot be read again */
static void
test_read (void)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  g_autoptr(CselOpenCatalog) item = csel_open_catalog_new (file, FALSE);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = csel_open_catalog_get_name (item);
  g_autofree char *title = NULL;
  guint count = 0;

  g_assert_cmpstr (name, ==, base);
  g_assert_false (csel_open_catalog_is_shipped (item));
  csel_open_catalog_cancel (item);
  csel_test_write_bmecat (file, 3, TRUE);
  g_signal_connect (item, "changed", G_CALLBACK (count_cb), &count);
  g_assert_false (read_item (item, TRUE));
  g_assert_nonnull (csel_open_catalog_get_error (item));
  g_assert_null (csel_open_catalog_get_catalog (item));

  g_assert_true (read_item (item, FALSE));
  g_assert_null (csel_open_catalog_get_loader (item));
  g_assert_null (csel_open_catalog_get_error (item));
  g_assert_null (csel_open_catalog_get_problem (item));
  g_assert_cmpuint (count, >=, 4);
  title = csel_open_catalog_get_name (item);
  g_assert_cmpstr (title, ==, "Many");

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_false (read_item (item, FALSE));
  g_assert_nonnull (csel_open_catalog_get_error (item));
  g_assert_cmpuint (csel_catalog_get_n_products (csel_open_catalog_get_catalog (item)), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("csel-XXXXXX", NULL);

  /* What GLib isolates for each test it does not free */
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/open-catalog/read", test_read);

  return g_test_run ();
}
