/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-column.h"
#include "rules/csel-rating.h"
#include "support/csel-test.h"

static CselLibrary *
make_library (void)
{
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");

  csel_library_add (library, wago);
  csel_library_add (library, headers);

  return library;
}

/* What a row has in the column is what its product states first */
static void
check_column (CselListing             *listing,
              const char              *id,
              const CselRatingContext *context)
{
  g_autoptr(CselColumn) column = csel_column_new (listing, id, context);
  guint n_stated = 0;

  g_assert_cmpstr (csel_column_get_id (column), ==, id);
  for (guint row = 0; row < csel_listing_get_n_rows (listing); row++)
    {
      g_autoptr(CselProduct) product = csel_listing_get_product (listing, row);
      const CselFact *fact = csel_column_get_fact (id, product, context);
      guint32 value = csel_column_get_first (column, row);
      g_autofree char *key = NULL;

      if (fact == NULL)
        {
          g_assert_cmpuint (value, ==, CSEL_NO_VALUE);
          continue;
        }
      n_stated++;
      key = csel_column_make_key (csel_product_get_catalog (product), fact);
      g_assert_cmpstr (csel_column_get_value (column, value)->key, ==, key);
    }
  g_assert_cmpuint (csel_column_get_n_stated (column), ==, n_stated);
}

static void
test_first_values (void)
{
  const char *const ids[] = {
    CSEL_COLUMN_ITEM, CSEL_COLUMN_MANUFACTURER, CSEL_COLUMN_KIND, CSEL_COLUMN_TITLE, CSEL_COLUMN_POLES,
    CSEL_COLUMN_PIN_SPACING, CSEL_COLUMN_VOLTAGE, CSEL_COLUMN_CURRENT, "conductor-cross-section", "variable-coding",
    "accessory-of",
  };
  const char *const ratings[] = { "iec:III/3", "iec:III/2", "ul:B", "csa:D" };
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselListing) listing = csel_listing_new (library);

  for (guint i = 0; i < G_N_ELEMENTS (ratings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      {
        CselRatingContext context;

        g_assert_true (csel_rating_context_parse (ratings[i], &context));
        if (csel_column_exists (listing, ids[j]))
          check_column (listing, ids[j], &context);
      }
}

/* 216-9 before 216-10: item numbers are compared as people read them; numbers as numbers */
static void
test_order_of_values (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (
    "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
    "<source id='m' confidence='maker'>Sheet</source>"
    "<product item='216-10' manufacturer='A' kind='ferrule' source='m'><width>0.1 m</width></product>"
    "<product item='216-9' manufacturer='A' kind='ferrule' source='m'><width>9 mm</width></product>"
    "<product item='216-9' manufacturer='B' kind='ferrule' source='m'><width>10 mm / 0.39 inches</width></product>"
    "<product item='31-200' manufacturer='A' kind='ferrule' source='m'/></catalog>", &error);
  g_autoptr(CselLibrary) library = csel_library_new ();
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autoptr(CselListing) listing = NULL;
  g_autoptr(CselColumn) items = NULL;
  g_autoptr(CselColumn) widths = NULL;
  CselUnit unit;
  guint value;

  g_assert_no_error (error);
  csel_library_add (library, catalog);
  listing = csel_listing_new (library);
  items = csel_column_new (listing, CSEL_COLUMN_ITEM, &context);
  g_assert_cmpuint (csel_column_get_n_values (items), ==, 3);
  g_assert_cmpstr (csel_column_get_value (items, 0)->key, ==, "31-200");
  g_assert_cmpuint (csel_column_get_first (items, 1), ==, csel_column_get_first (items, 2));
  g_assert_cmpuint (csel_column_get_first (items, 1), <, csel_column_get_first (items, 0));

  widths = csel_column_new (listing, "width", &context);
  g_assert_true (csel_column_get_unit (widths, &unit));
  g_assert_cmpint (unit, ==, CSEL_UNIT_MM);
  g_assert_cmpuint (csel_column_get_n_values (widths), ==, 3);
  g_assert_cmpstr (csel_column_get_value (widths, 2)->key, ==, "100 mm");
  g_assert_cmpstr (csel_column_get_property (widths)->id, ==, "width");
  g_assert_true (csel_column_find_value (widths, "9", &value) && value == 0);
  g_assert_true (csel_column_find_value (widths, "0.01 m", &value) && value == 1);
  g_assert_false (csel_column_find_value (widths, "11 mm", &value));
  g_assert_null (csel_column_new (listing, "description", &context));
}

/* The user's own value stands beside the maker's */
static void
test_own_values (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselListing) listing = NULL;
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  const CselSource source = { .document = "packaging", .confidence = CSEL_CONFIDENCE_OWN };
  g_autoptr(CselCatalog) own = csel_catalog_new ();
  CselStatement statement = { .property = CSEL_PROPERTY_SLEEVE_LENGTH, .kind = CSEL_VALUE_QUANTITY,
                              .printed = "123 mm", .n_ranges = 1 };
  g_autoptr(CselColumn) column = NULL;
  guint row;

  g_assert_true (csel_range_parse ("123 mm", &statement.ranges[0], NULL));
  csel_catalog_append_source (own, &source);
  g_assert_true (csel_catalog_begin_product (own, "216-266", "WAGO"));
  csel_catalog_append (own, &statement);
  csel_catalog_end_product (own);
  csel_catalog_freeze (own);
  csel_own_values_set_catalog (csel_library_get_own_values (library), own);
  listing = csel_listing_new (library);
  g_assert_cmpuint (csel_listing_get_n_own_rows (listing), ==, 1);
  row = csel_listing_get_own_row (listing, 0);
  column = csel_column_new (listing, "sleeve-length", &context);
  g_assert_cmpstr (csel_column_get_value (column, csel_column_get_first (column, row))->key, ==, "123 mm");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/column/first-values", test_first_values);
  g_test_add_func ("/engine/column/order-of-values", test_order_of_values);
  g_test_add_func ("/engine/column/own-values", test_own_values);

  return g_test_run ();
}
