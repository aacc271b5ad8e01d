/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "drawing/csel-product-scene.h"
#include "support/csel-test.h"

static CselScene *
draw (CselProduct *product,
      guint        poles)
{
  static const char *const notes[] = { "Schematic", NULL };
  const CselDrawingOptions options = { poles, '.', notes };

  return csel_product_scene_new (product, &options);
}

static const CselDimension *
find_dimension (const CselScene *scene,
                CselPropertyId   property,
                const char      *symbol)
{
  for (guint i = 0; i < csel_scene_get_n_dimensions (scene); i++)
    {
      const CselDimension *dimension = csel_scene_get_dimension (scene, i);

      if (dimension->property == property && g_strcmp0 (dimension->symbol, symbol) == 0)
        return dimension;
    }

  return NULL;
}

/* One golden text for each kind of product */
static void
test_golden (void)
{
  const struct { const char *catalog; const char *item; const char *golden; } cases[] = {
    { "wago-831", CSEL_TEST_SEED, "female-connector.scene" },
    { "wago-831", "831-1204", "male-connector.scene" },
    { "wago-831", "831-3604", "tht-header.scene" },
    { "wago-831", "216-266", "ferrule.scene" },
    { "wago-831", "831-505", "strain-relief-plate.scene" },
    { "pluggable-headers", "734-132", "second-hand-header.scene" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_shipped (cases[i].catalog);
      g_autoptr(CselProduct) product = csel_test_get_product (catalog, cases[i].item);
      g_autoptr(CselScene) scene = draw (product, 0);
      g_autofree char *dump = csel_scene_dump (scene);

      csel_test_check_golden (cases[i].golden, dump);
    }
}

/* The lengths of both printed formulas for the pole numbers of the family */
static void
test_pole_numbers (void)
{
  const struct { guint poles; gint64 l; gint64 l1; } rows[] = {
    { 2, 17140, 20140 }, { 3, 24760, 27760 }, { 4, 32380, 35380 }, { 6, 47620, 50620 }, { 12, 93340, 96340 },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(CselScene) scene = draw (seed, rows[i].poles);

      g_assert_cmpint (find_dimension (scene, CSEL_PROPERTY_LENGTH, "L")->value, ==, rows[i].l);
      g_assert_cmpint (find_dimension (scene, CSEL_PROPERTY_LENGTH, "L1")->value, ==, rows[i].l1);
    }
}

static void
test_numbers_of_the_data_sheet (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselScene) scene = draw (seed, 0);

  g_assert_cmpuint (csel_scene_get_n_dimensions (scene), ==, 5);
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_LENGTH, "L")->text, ==, "32.38");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_LENGTH, "L1")->text, ==, "35.38");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_PIN_SPACING, NULL)->text, ==, "7.62");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_HEIGHT, NULL)->text, ==, "25");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_DEPTH, NULL)->text, ==, "50.75");
}

/* Every shipped product can be drawn, and every number is the distance of its ends */
static void
test_every_product (void)
{
  const char *const names[] = { "wago-831", "pluggable-headers" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_shipped (names[i]);

      for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
        {
          g_autoptr(CselProduct) product = csel_product_new (catalog, row);
          g_autoptr(CselScene) scene = draw (product, 0);

          for (guint j = 0; j < csel_scene_get_n_dimensions (scene); j++)
            {
              const CselDimension *dimension = csel_scene_get_dimension (scene, j);
              g_autofree char *value = csel_decimal_format (dimension->value, 1000, '.');

              g_assert_cmpstr (value, ==, dimension->text);
            }
        }
    }
}

static void
test_nothing_stated_nothing_drawn (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<color>gray</color>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselScene) scene = draw (product, 0);

  g_assert_cmpuint (csel_scene_get_n_primitives (scene), ==, 0);
  g_assert_cmpuint (csel_product_scene_get_poles (product), ==, 0);
  g_assert_false (csel_product_scene_can_extend (product));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/product-scene/golden", test_golden);
  g_test_add_func ("/drawing/product-scene/pole-numbers", test_pole_numbers);
  g_test_add_func ("/drawing/product-scene/numbers-of-the-data-sheet",
                   test_numbers_of_the_data_sheet);
  g_test_add_func ("/drawing/product-scene/every-product", test_every_product);
  g_test_add_func ("/drawing/product-scene/nothing-stated-nothing-drawn",
                   test_nothing_stated_nothing_drawn);

  return g_test_run ();
}
