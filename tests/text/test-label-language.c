/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"
#include "text/csel-label.h"
#include "text/csel-spec.h"

static CselCatalog *
make_catalog (gboolean in_english)
{
  const struct { const char *language; const char *title; } texts[] = {
    { "de", "Aderendhülse" }, { in_english ? "en" : "es", "Ferrule" }, { "fr", "Embout" },
  };
  CselCatalog *catalog = csel_catalog_new ();

  csel_catalog_begin_product (catalog, "X", "ACME");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const CselSource source = { .document = "Sheet", .language = texts[i].language,
                                  .confidence = CSEL_CONFIDENCE_MAKER };
      CselStatement statement = { .property = CSEL_PROPERTY_TITLE, .printed = texts[i].title };

      statement.source = csel_catalog_append_source (catalog, &source);
      csel_catalog_append (catalog, &statement);
      statement.property = CSEL_PROPERTY_ITEM_NUMBER;
      statement.printed = "X";
      if (i == 0)
        csel_catalog_append (catalog, &statement);
    }
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);

  return catalog;
}

/* The user's language where the maker has it, else what the maker says first */
static void
test_title (void)
{
  const struct { const char *language; gboolean in_english; const char *title; } cases[] = {
    { "de", TRUE, "Aderendhülse" }, { "en", TRUE, "Ferrule" }, { "en", FALSE, "Aderendhülse" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselCatalog) catalog = make_catalog (cases[i].in_english);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
      g_autoptr(CselLocale) locale = csel_test_get_locale (cases[i].language);

      g_assert_cmpstr (csel_label_title (locale, product), ==, cases[i].title);
    }
}

/* The user's first, the others with their language; without the user's there are no others */
static void
test_technical_data (void)
{
  const struct { gboolean in_english; const char *rows; } cases[] = {
    { TRUE, "Short description: Ferrule\nShort description (de): Aderendhülse\nShort description (fr): Embout\n" },
    { FALSE, "Short description: Aderendhülse\nShort description: Ferrule\nShort description: Embout\n" },
  };
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselCatalog) catalog = make_catalog (cases[i].in_english);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
      g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
      g_autoptr(GPtrArray) rows = csel_spec_new (product, &context, locale);
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint j = 0; j < rows->len; j++)
        if (csel_spec_row_get_kind (g_ptr_array_index (rows, j)) == CSEL_SPEC_TEXT)
          g_string_append_printf (text, "%s: %s\n", csel_spec_row_get_label (g_ptr_array_index (rows, j)),
                                  csel_spec_row_get_cell (g_ptr_array_index (rows, j), 0));
      g_assert_cmpstr (text->str, ==, cases[i].rows);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/label-language/title", test_title);
  g_test_add_func ("/text/label-language/technical-data", test_technical_data);

  return g_test_run ();
}
