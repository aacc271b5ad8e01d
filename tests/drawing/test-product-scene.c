/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "drawing/csel-product-scene.h"
#include "support/csel-test-scene.h"
#include "support/csel-test.h"

static const char *const notes[] = { "Schematic", NULL };
static const CselDrawingWords words = {
  "not stated", "Broken lines: not stated", "conductor", "mating direction", notes,
};

static CselScene *
draw_views (CselProduct *product,
            guint        poles,
            guint        views,
            CselUnit     unit)
{
  const CselDrawingOptions options = { poles, views, CSEL_SCALE_TRUE, 0, 0, unit, '.', &words };

  return csel_product_scene_new (product, &options);
}

static CselScene *
draw (CselProduct *product,
      guint        poles)
{
  return draw_views (product, poles, 0, CSEL_UNIT_MM);
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
    { "pluggable-headers", "216-103", "second-hand-ferrule.scene" },
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
  g_autoptr(CselScene) inch = draw_views (seed, 0, 0, CSEL_UNIT_INCH);

  g_assert_cmpuint (csel_scene_get_n_dimensions (scene), ==, 6);
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_LENGTH, "L")->number, ==, "32.38");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_LENGTH, "L1")->number, ==, "35.38");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_PIN_SPACING, NULL)->number, ==, "7.62");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_PIN_SPACING, "3 × 7.62")->number, ==, "22.86");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_HEIGHT, NULL)->number, ==, "25");
  g_assert_cmpstr (find_dimension (scene, CSEL_PROPERTY_DEPTH, NULL)->number, ==, "50.75");
  /* The data sheet prints 0.984 and 1.998 inches */
  g_assert_cmpstr (find_dimension (inch, CSEL_PROPERTY_HEIGHT, NULL)->number, ==, "0.984");
  g_assert_cmpstr (find_dimension (inch, CSEL_PROPERTY_DEPTH, NULL)->number, ==, "1.998");
  g_assert_cmpstr (find_dimension (inch, CSEL_PROPERTY_PIN_SPACING, NULL)->number, ==, "0.3");
}

/* Whatever views there are, no dimension is missing and none stands twice */
static void
test_views (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  const CselPropertyId wanted[] = {
    CSEL_PROPERTY_HEIGHT, CSEL_PROPERTY_DEPTH, CSEL_PROPERTY_PIN_SPACING, CSEL_PROPERTY_LENGTH,
  };
  /* By width, height, depth: which of them each view shows */
  const guint shows[CSEL_N_VIEWS][G_N_ELEMENTS (wanted)] = {
    [CSEL_VIEW_FRONT] = { 1, 0, 1, 1 }, [CSEL_VIEW_SIDE] = { 1, 1, 0, 0 }, [CSEL_VIEW_TOP] = { 0, 1, 1, 1 },
  };

  g_assert_cmpuint (csel_product_scene_get_views (seed), ==, 1u << CSEL_VIEW_FRONT | 1u << CSEL_VIEW_SIDE);
  for (guint views = 1; views <= CSEL_VIEWS_ALL; views++)
    {
      g_autoptr(CselScene) scene = draw_views (seed, 0, views, CSEL_UNIT_MM);

      csel_test_check_scene (scene, CSEL_UNIT_MM, '.');
      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        {
          guint n = 0;
          gboolean expected = FALSE;

          for (guint j = 0; j < csel_scene_get_n_dimensions (scene); j++)
            n += csel_scene_get_dimension (scene, j)->property == wanted[i];
          for (CselView view = 0; view < CSEL_N_VIEWS; view++)
            expected |= (views & 1u << view) && shows[view][i];
          /* L and L1; the spacing and the row */
          g_assert_cmpuint (n, ==, expected ? (i < 2 ? 1 : 2) : 0);
        }
    }
}

/* Every shipped product has a drawing */
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

          g_assert_cmpuint (csel_scene_get_n_primitives (scene), >, 0);
          csel_test_check_scene (scene, CSEL_UNIT_MM, '.');
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
  g_assert_cmpuint (csel_product_scene_get_views (product), ==, 0);
}

/* A full line is a stated edge, and what is not stated has no number */
static void
test_unstated_edges_are_broken (void)
{
  const struct { const char *elements; guint n_full; guint n_broken; } cases[] = {
    { "<width>30 mm</width><height>20 mm</height>", 4, 0 }, { "<width>30 mm</width>", 2, 2 },
    { "<pole-number>3</pole-number><pin-spacing>5 mm</pin-spacing>", 0, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_product (cases[i].elements);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
      g_autoptr(CselScene) scene = draw (product, 0);
      guint n_full = 0;
      guint n_broken = 0;

      for (guint j = 0; j < csel_scene_get_n_primitives (scene); j++)
        {
          const CselPrimitive *primitive = csel_scene_get_primitive (scene, j);
          const guint n_edges = primitive->shape == CSEL_SHAPE_RECTANGLE ? 4 : 1;

          if (primitive->dimension >= 0 || primitive->shape == CSEL_SHAPE_TEXT)
            continue;
          n_full += primitive->layer == CSEL_LAYER_OUTLINE ? n_edges : 0;
          n_broken += primitive->layer == CSEL_LAYER_UNSTATED ? n_edges : 0;
        }
      g_assert_cmpuint (n_full, ==, cases[i].n_full);
      g_assert_cmpuint (n_broken, ==, cases[i].n_broken);
      for (guint j = 0; j < csel_scene_get_n_dimensions (scene); j++)
        {
          const CselDimension *dimension = csel_scene_get_dimension (scene, j);

          g_assert_true (dimension->is_stated == (strcmp (dimension->number, "not stated") != 0));
        }
    }
}

/* One decimal mark in the whole drawing */
static void
test_localize (void)
{
  const struct { const char *printed; char mark; const char *text; } cases[] = {
    { "2.5 mm² / AWG 14", ',', "2,5 mm² / AWG 14" }, { "2,5 mm²", '.', "2.5 mm²" },
    { "approx. 2 mm", ',', "approx. 2 mm" }, { NULL, ',', NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = csel_drawing_localize (cases[i].printed, cases[i].mark);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The largest scale of ISO 5455 that has room */
static void
test_scale_to_fit (void)
{
  const struct { guint poles; gint64 width; CselScale scale; } cases[] = {
    { 4, 400000, { 2, 1 } }, { 4, 150000, { 1, 1 } }, { 24, 240000, { 1, 2 } }, { 24, 10, { 1, 1000 } },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CselDrawingOptions options = {
        cases[i].poles, 0, { 0, 0 }, cases[i].width, 150000, CSEL_UNIT_MM, '.', &words,
      };
      g_autoptr(CselScene) scene = csel_product_scene_new (seed, &options);

      g_assert_cmpuint (csel_scene_get_scale (scene).paper, ==, cases[i].scale.paper);
      g_assert_cmpuint (csel_scene_get_scale (scene).real, ==, cases[i].scale.real);
      csel_test_check_scene (scene, CSEL_UNIT_MM, '.');
    }
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
  g_test_add_func ("/drawing/product-scene/views", test_views);
  g_test_add_func ("/drawing/product-scene/unstated-edges-are-broken", test_unstated_edges_are_broken);
  g_test_add_func ("/drawing/product-scene/localize", test_localize);
  g_test_add_func ("/drawing/product-scene/scale-to-fit", test_scale_to_fit);
  g_test_add_func ("/drawing/product-scene/every-product", test_every_product);
  g_test_add_func ("/drawing/product-scene/nothing-stated-nothing-drawn",
                   test_nothing_stated_nothing_drawn);

  return g_test_run ();
}
