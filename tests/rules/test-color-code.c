/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-color-code.h"
#include "model/csel-code.h"
#include "support/csel-test.h"

static CselProduct *
make_ferrule (const char *size,
              const char *insulation)
{
  g_autofree char *elements = g_strdup_printf ("<ferrule-size>%s</ferrule-size><ferrule-insulation>%s"
                                               "</ferrule-insulation>", size, insulation);
  g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);

  return csel_product_new (catalog, 0);
}

static void
test_each_code (void)
{
  static const struct { const char *size; const char *colors[CSEL_N_COLOR_CODES]; } cases[] = {
    { "0.5 mm²", { "white", "orange", "white" } }, { "0.75 mm²", { "gray", "white", "blue" } },
    { "2.5 mm² / AWG 14", { "blue", "blue", "gray" } }, { "25 mm²", { "yellow", "brown", "black" } },
    { "0.34 mm²", { NULL, NULL, NULL } }, { "AWG 14", { NULL, NULL, NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselProduct) ferrule = make_ferrule (cases[i].size, "insulated");

      for (CselColorCode code = 0; code < CSEL_N_COLOR_CODES; code++)
        g_assert_cmpstr (csel_color_code_get_color (code, ferrule), ==, cases[i].colors[code]);
    }
}

/* Only a collar has a colour by the code */
static void
test_uninsulated (void)
{
  g_autoptr(CselProduct) ferrule = make_ferrule ("6 mm²", "uninsulated");

  g_assert_null (csel_color_code_get_color (CSEL_COLOR_CODE_DIN, ferrule));
}

/* The maker's insulated ferrules have the colours of DIN */
static void
test_shipped_ferrules_are_din (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  guint n = 0;

  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    {
      g_autoptr(CselProduct) product = csel_product_new (catalog, row);
      const char *color = csel_color_code_get_color (CSEL_COLOR_CODE_DIN, product);
      const CselFact *fact = csel_product_lookup_first (product, CSEL_PROPERTY_COLOR);

      if (color == NULL)
        continue;
      n++;
      g_assert_cmpstr (csel_product_get_printed (product, fact), ==, color);
    }
  g_assert_cmpuint (n, ==, 10);
}

static void
test_codes_are_read_by_their_names (void)
{
  CselColorCode code;

  for (CselColorCode i = 0; i < CSEL_N_COLOR_CODES; i++)
    {
      g_assert_true (csel_color_code_parse (csel_color_code_get_id (i), &code));
      g_assert_cmpint (code, ==, i);
    }
  g_assert_false (csel_color_code_parse ("rainbow", &code));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/color-code/each-code", test_each_code);
  g_test_add_func ("/rules/color-code/uninsulated", test_uninsulated);
  g_test_add_func ("/rules/color-code/shipped-ferrules-are-din", test_shipped_ferrules_are_din);
  g_test_add_func ("/rules/color-code/codes-are-read-by-their-names", test_codes_are_read_by_their_names);

  return g_test_run ();
}
