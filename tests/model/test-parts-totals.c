/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-totals.h"
#include "formats/csel-native.h"
#include "support/csel-test.h"

#define CATALOG(products) \
  "<catalog xmlns='" CSEL_NATIVE_NAMESPACE "' id='t' version='1' date='2026-01-01'>" \
  "<source id='m' confidence='maker'>Sheet</source>" products "</catalog>"
#define PRODUCT(item, elements) \
  "<product item='" item "' manufacturer='ACME' kind='female-connector' source='m'>" elements "</product>"

static CselCatalog *
make_catalog (void)
{
  static const char *const xml =
    CATALOG (PRODUCT ("four", "<pole-number>4</pole-number><packing-unit>10 pcs</packing-unit>")
             PRODUCT ("five", "<pole-number>5</pole-number>")
             PRODUCT ("none", "")
             PRODUCT ("range", "<packing-unit>100 … 200 pcs</packing-unit>")
             PRODUCT ("ferrule", "<packing-unit>100 pcs</packing-unit>"));
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog = csel_test_read_text (xml, &error);

  g_assert_no_error (error);

  return catalog;
}

typedef struct
{
  const char      *item;
  CselPartsDetails details;
  guint64          total;
  gboolean         is_known;
} Case;

#define ORDINARY(item, n, total) { item, { .quantity = n }, total, TRUE }
#define NAMED(item, n, names, total) \
  { item, { .quantity = n, .basis = CSEL_PARTS_PER_DESIGNATION, .designations = names }, total, TRUE }
#define ACCESSORY(item, n, per, total, known) \
  { item, { .quantity = n, .basis = per, .is_accessory = TRUE }, total, known }

static const Case cases[] = {
  /* It has no connector */
  ACCESSORY ("ferrule", 1, CSEL_PARTS_PER_CONNECTOR, 0, FALSE),
  ACCESSORY ("ferrule", 7, CSEL_PARTS_TOTAL, 7, TRUE),
  NAMED ("four", 1, "-X1…-X3", 3),
  ACCESSORY ("ferrule", 1, CSEL_PARTS_PER_POLE, 12, TRUE),
  ACCESSORY ("ferrule", 2, CSEL_PARTS_PER_CONNECTOR, 6, TRUE),
  ACCESSORY ("ferrule", 2, CSEL_PARTS_PER_DESIGNATION, 6, TRUE),
  { "ferrule", { .quantity = 4, .basis = CSEL_PARTS_PER_CONNECTOR, .spare = 5, .is_accessory = TRUE }, 13, TRUE },
  { "ferrule", { .quantity = 4, .basis = CSEL_PARTS_PER_DESIGNATION, .designations = "-X1, -X2", .is_accessory = TRUE },
    8, TRUE },
  ORDINARY ("four", 8, 8),
  ACCESSORY ("none", 1, CSEL_PARTS_PER_DESIGNATION, 0, FALSE),
  /* Its pole number is not stated */
  NAMED ("none", 2, "-X7, -X8", 4),
  ACCESSORY ("range", 3, CSEL_PARTS_PER_CONNECTOR, 12, TRUE),
  ACCESSORY ("range", 1, CSEL_PARTS_PER_POLE, 0, FALSE),
  /* More than anybody orders */
  { "five", { .quantity = CSEL_MAX_QUANTITY, .basis = CSEL_PARTS_PER_DESIGNATION, .designations = "-X1…-X10000" },
    G_GUINT64_CONSTANT (10000000000), TRUE },
  ACCESSORY ("five", CSEL_MAX_QUANTITY, CSEL_PARTS_PER_POLE, 0, FALSE),
};

static GListStore *
make_lines (CselCatalog *catalog)
{
  GListStore *lines = g_list_store_new (CSEL_TYPE_PARTS_LINE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselProduct) product = csel_test_get_product (catalog, cases[i].item);
      g_autoptr(CselPartsLine) line = csel_parts_line_new_detailed (product, &cases[i].details);

      g_list_store_append (lines, line);
    }

  return lines;
}

static void
test_lines (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  g_autoptr(GListStore) lines = make_lines (catalog);
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (G_LIST_MODEL (lines));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 total;

      g_assert_cmpint (csel_parts_totals_get_line (totals, i, &total), ==, cases[i].is_known);
      g_assert_cmpuint (total, ==, cases[i].total);
    }
  g_assert_cmpuint (csel_parts_totals_get_connector (totals, 0), ==, CSEL_NO_CONNECTOR);
  g_assert_cmpuint (csel_parts_totals_get_connector (totals, 2), ==, CSEL_NO_CONNECTOR);
  g_assert_cmpuint (csel_parts_totals_get_connector (totals, 7), ==, 2);
  g_assert_cmpuint (csel_parts_totals_get_connector (totals, 12), ==, 10);
}

/* Packs are counted where one number states what they hold, and all lines are known */
static void
test_items (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  g_autoptr(GListStore) lines = make_lines (catalog);
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (G_LIST_MODEL (lines));
  const CselItemTotal *four = csel_parts_totals_get_item_of (totals, 8);
  const CselItemTotal *none = csel_parts_totals_get_item_of (totals, 10);
  const CselItemTotal *range = csel_parts_totals_get_item_of (totals, 11);
  const CselItemTotal *ferrule = csel_parts_totals_get_item (totals, 0);

  g_assert_cmpuint (csel_parts_totals_get_n_items (totals), ==, 5);
  g_assert_true (four->is_known);
  g_assert_cmpuint (four->total, ==, 11);
  g_assert_cmpuint (four->packs, ==, 2);
  g_assert_cmpuint (four->left_over, ==, 9);
  g_assert_false (none->is_known);
  g_assert_cmpuint (none->total, ==, 4);
  g_assert_cmpuint (range->pack, ==, 0);
  g_assert_cmpuint (range->packs, ==, 0);
  g_assert_false (ferrule->is_known);
  g_assert_cmpuint (ferrule->total, ==, 52);
  g_assert_cmpuint (ferrule->pack, ==, 100);
  g_assert_cmpuint (ferrule->packs, ==, 0);
}

/* Which of several it is does not matter where all state the same */
static void
test_open_number (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  g_autoptr(GListStore) lines = g_list_store_new (CSEL_TYPE_PARTS_LINE);
  g_autoptr(GPtrArray) same = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) different = g_ptr_array_new_with_free_func (g_object_unref);
  const CselPartsDetails per_pole = { .quantity = 1, .basis = CSEL_PARTS_PER_POLE, .is_accessory = TRUE };
  g_autoptr(CselPartsLine) four_or_four = NULL;
  g_autoptr(CselPartsLine) four_or_five = NULL;
  g_autoptr(CselPartsLine) accessory = NULL;
  g_autoptr(CselPartsTotals) totals = NULL;
  guint64 total;

  g_ptr_array_add (same, csel_test_get_product (catalog, "four"));
  g_ptr_array_add (same, csel_test_get_product (catalog, "four"));
  g_ptr_array_add (different, csel_test_get_product (catalog, "four"));
  g_ptr_array_add (different, csel_test_get_product (catalog, "five"));
  four_or_four = csel_parts_line_new_open (same, 2);
  four_or_five = csel_parts_line_new_open (different, 2);
  accessory = csel_parts_line_new_detailed (g_ptr_array_index (same, 0), &per_pole);
  g_list_store_append (lines, four_or_four);
  g_list_store_append (lines, accessory);
  g_list_store_append (lines, four_or_five);
  g_list_store_append (lines, accessory);
  totals = csel_parts_totals_new (G_LIST_MODEL (lines));
  g_assert_true (csel_parts_totals_get_line (totals, 1, &total));
  g_assert_cmpuint (total, ==, 8);
  g_assert_false (csel_parts_totals_get_line (totals, 3, &total));
  g_assert_cmpuint (csel_parts_totals_get_item_of (totals, 0)->packs, ==, 1);
  g_assert_cmpuint (csel_parts_totals_get_item_of (totals, 2)->pack, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/parts-totals/lines", test_lines);
  g_test_add_func ("/model/parts-totals/items", test_items);
  g_test_add_func ("/model/parts-totals/open-number", test_open_number);

  return g_test_run ();
}
