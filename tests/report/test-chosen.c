/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-chosen.h"
#include "report/csel-spec-sheet.h"
#include "support/csel-test.h"

#include <string.h>

/* The section as text: one line a block */
static char *
make_section (CselChosen  *chosen,
              CselProduct *product)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselRatingContext context = { 0 };
  g_autoptr(CselReport) report = NULL;
  GString *text = g_string_new (NULL);
  gboolean is_in = FALSE;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  options.chosen = chosen;
  report = csel_spec_sheet_new (product, &options, locale);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == CSEL_BLOCK_HEADING)
        is_in = strcmp (block->label, "Chosen with it") == 0;
      if (!is_in)
        continue;
      g_string_append (text, block->label);
      for (guint j = 0; block->cells != NULL && block->cells[j] != NULL; j++)
        g_string_append_printf (text, " | %s", block->cells[j]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
add (CselChosen  *chosen,
     CselCatalog *catalog,
     const char  *item,
     guint        quantity)
{
  g_autoptr(CselProduct) other = csel_test_get_product (catalog, item);

  csel_chosen_add (chosen, other, quantity);
}

/* Counterpart, ferrule without a plan, and what nobody judges */
static void
test_products (void)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (wago, CSEL_TEST_SEED);
  g_autoptr(CselChosen) chosen = csel_chosen_new (seed);
  g_autofree char *nothing = make_section (chosen, seed);
  g_autofree char *text = NULL;

  g_assert_cmpstr (nothing, ==, "");
  add (chosen, wago, "831-3604", 3);
  add (chosen, wago, "216-266", 12);
  add (chosen, wago, "831-505", 3);
  text = make_section (chosen, seed);
  g_assert_nonnull (strstr (text, "WAGO 831-3604 | 3 | mates (listed by the maker)\n"));
  g_assert_nonnull (strstr (text, "WAGO 216-266 | 12 | on a fine-stranded conductor of 2.5 mm²: cannot tell"));
  g_assert_nonnull (strstr (text, "WAGO 831-505 | 3 | "));
  g_assert_nonnull (strstr (text, "not judged"));
}

/* With a plan the conductors are known: verdict and reasons by poles, ferrules counted */
static void
test_plan (void)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (wago, CSEL_TEST_SEED);
  g_autoptr(CselProduct) ferrule = csel_test_get_product (wago, "216-266");
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (0);
  g_autoptr(CselChosen) chosen = csel_chosen_new (seed);
  g_autofree char *text = NULL;

  g_ptr_array_add (ferrules, ferrule);
  for (guint pole = 1; pole <= 2; pole++)
    {
      g_autoptr(CselWire) wire = csel_wire_parse ("fine-stranded:2.5mm2:insulated,ferrule=216-266", NULL);

      wire->pole = pole;
      csel_wire_set_text (wire, CSEL_WIRE_MANUFACTURER, "WAGO");
      csel_wiring_plan_add_wire (plan, wire);
    }
  csel_wiring_plan_set_connectors (plan, 6);
  csel_chosen_set_plan (chosen, plan, ferrules);
  csel_chosen_add (chosen, ferrule, 12);
  text = make_section (chosen, seed);
  g_assert_nonnull (strstr (text, "WAGO 216-266 | 12 | see the poles below\n"));
  g_assert_nonnull (strstr (text, "Ferrules | 216-266: 2 per connector, 12 for 6 connectors"));
  g_assert_nonnull (strstr (text, "Poles 1, 2: 2.5 mm², fine-stranded, insulated ferrule 216-266: cannot tell | "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/chosen/products", test_products);
  g_test_add_func ("/report/chosen/plan", test_plan);

  return g_test_run ();
}
