/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/csel-cold-store.h"
#include "model/csel-product.h"

/* Keeps what it is given, and loses it when it is told to */
#define TEST_TYPE_STORE (test_store_get_type ())

G_DECLARE_FINAL_TYPE (TestStore, test_store, TEST, STORE, CselColdStore)

struct _TestStore
{
  CselColdStore parent_instance;

  GPtrArray    *kept;
  guint         n_fetched;
  gboolean      is_lost;
};

G_DEFINE_FINAL_TYPE (TestStore, test_store, CSEL_TYPE_COLD_STORE)

static void
test_store_append (CselColdStore *store,
                   guint          row,
                   gconstpointer  bytes,
                   gsize          n_bytes)
{
  TestStore *self = TEST_STORE (store);

  g_assert_cmpuint (row, ==, self->kept->len);
  g_ptr_array_add (self->kept, g_bytes_new (bytes, n_bytes));
}

static GBytes *
test_store_fetch (CselColdStore *store,
                  guint          row)
{
  TestStore *self = TEST_STORE (store);

  self->n_fetched++;

  return self->is_lost ? NULL : g_bytes_ref (g_ptr_array_index (self->kept, row));
}

static void
test_store_finalize (GObject *object)
{
  g_ptr_array_unref (TEST_STORE (object)->kept);

  G_OBJECT_CLASS (test_store_parent_class)->finalize (object);
}

static void
test_store_class_init (TestStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_store_finalize;
  CSEL_COLD_STORE_CLASS (klass)->append = test_store_append;
  CSEL_COLD_STORE_CLASS (klass)->fetch = test_store_fetch;
}

static void
test_store_init (TestStore *self)
{
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
}

static void
append (CselCatalog   *catalog,
        CselPropertyId property,
        const char    *printed)
{
  const CselStatement statement = { .property = property, .printed = printed };

  csel_catalog_append (catalog, &statement);
}

static CselCatalog *
make_catalog (TestStore *store)
{
  const CselSource source = { .document = "Sheet", .confidence = CSEL_CONFIDENCE_MAKER };
  CselCatalog *catalog = csel_catalog_new_with_store (CSEL_COLD_STORE (store));

  csel_catalog_append_source (catalog, &source);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *item = g_strdup_printf ("X-%u", i);

      g_assert_true (csel_catalog_begin_product (catalog, item, "ACME"));
      append (catalog, CSEL_PROPERTY_REMARK, item);
      append (catalog, CSEL_PROPERTY_DESCRIPTION, "one long text");
      append (catalog, CSEL_PROPERTY_COLOR, "gray");
      append (catalog, CSEL_PROPERTY_DESCRIPTION, "another");
      append (catalog, CSEL_PROPERTY_ITEM_NUMBER, item);
      csel_catalog_end_product (catalog);
    }
  csel_catalog_freeze (catalog);

  return catalog;
}

/* What is looked at often does not ask the store */
static void
test_fetched_when_asked_for (void)
{
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  g_autoptr(CselCatalog) catalog = make_catalog (store);
  g_autoptr(CselProduct) product = csel_product_new (catalog, 1);
  const CselFact *color = csel_product_lookup_first (product, CSEL_PROPERTY_COLOR);
  const CselFact *texts;
  guint n;

  g_assert_cmpstr (csel_product_get_printed (product, color), ==, "gray");
  g_assert_null (csel_product_lookup_first (product, CSEL_PROPERTY_WIDTH));
  g_assert_cmpuint (store->n_fetched, ==, 0);

  texts = csel_product_lookup (product, CSEL_PROPERTY_DESCRIPTION, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (csel_product_get_printed (product, &texts[0]), ==, "one long text");
  g_assert_cmpstr (csel_product_get_printed (product, &texts[1]), ==, "another");
  g_assert_cmpstr (csel_product_get_printed (product,
                                             csel_product_lookup_first (product, CSEL_PROPERTY_REMARK)), ==, "X-1");
  g_assert_true (csel_product_lookup_first (product, CSEL_PROPERTY_COLOR) == color);
  csel_product_get_facts (product, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (store->n_fetched, ==, 1);
}

/* What is lost is not stated; the rest is */
static void
test_lost (void)
{
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  g_autoptr(CselCatalog) catalog = make_catalog (store);
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  guint n;

  store->is_lost = TRUE;
  csel_product_get_facts (product, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (csel_product_lookup_first (product, CSEL_PROPERTY_DESCRIPTION));
  g_assert_nonnull (csel_product_lookup_first (product, CSEL_PROPERTY_COLOR));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/cold-store/fetched-when-asked-for", test_fetched_when_asked_for);
  g_test_add_func ("/model/cold-store/lost", test_lost);

  return g_test_run ();
}
