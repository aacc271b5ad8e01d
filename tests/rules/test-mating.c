/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-mating.h"
#include "support/csel-test.h"

/* A made-up connector F that lists H (or not), and H with @header in it */
static CselVerdictResult
ask (const char *listed,
     const char *header,
     gboolean    the_other_way_round)
{
  g_autofree char *xml = g_strdup_printf (
    "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
    "<source id='m' confidence='maker'>Sheet</source><source id='h' confidence='second-hand'>Hearsay</source>"
    "<product item='F' manufacturer='ACME' kind='female-connector' source='m'>"
    "<connection number='1'><pole-number>4</pole-number></connection><pin-spacing>7.62 mm</pin-spacing>%s"
    "</product>%s</catalog>", listed, header);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, &error);
  g_autoptr(CselProduct) female = NULL;
  g_autoptr(CselProduct) other = NULL;
  g_autoptr(CselMating) mating = NULL;

  g_assert_no_error (error);
  female = csel_test_get_product (catalog, "F");
  other = csel_test_get_product (catalog, "H");
  mating = the_other_way_round ? csel_mating_ask (other, female) : csel_mating_ask (female, other);

  return csel_verdict_get_result (mating->verdict);
}

#define LISTED "<counterpart item='H'/>"
#define HEADER(facts) "<product item='H' manufacturer='ACME' kind='tht-header' source='m'>" facts "</product>"
#define POLES(n, source) "<connection number='1'><pole-number source='" source "'>" n "</pole-number></connection>"
#define SPACING(mm) "<pin-spacing>" mm "</pin-spacing>"

static void
test_answers (void)
{
  const struct { const char *listed; const char *header; CselVerdictResult result; } cases[] = {
    { LISTED, HEADER (POLES ("4", "m") SPACING ("7.62 mm")), CSEL_VERDICT_FITS },
    { LISTED, HEADER (""), CSEL_VERDICT_FITS },
    /* Hearsay that contradicts nothing is no reason to doubt what the maker lists */
    { LISTED, HEADER (POLES ("4", "h")), CSEL_VERDICT_FITS },
    { LISTED, HEADER (POLES ("3", "m")), CSEL_VERDICT_DOES_NOT_FIT },
    { LISTED, HEADER (SPACING ("7.5 mm")), CSEL_VERDICT_DOES_NOT_FIT },
    { LISTED, HEADER (SPACING ("7.62 mm") SPACING ("7.5 mm")), CSEL_VERDICT_CANNOT_TELL },
    { "", HEADER (POLES ("4", "m") SPACING ("7.62 mm")), CSEL_VERDICT_CANNOT_TELL },
    { "", HEADER (POLES ("3", "m")), CSEL_VERDICT_DOES_NOT_FIT },
    { "<counterpart item='H' source='h'/>", HEADER (POLES ("4", "m")), CSEL_VERDICT_CANNOT_TELL },
    { LISTED, "<product item='H' manufacturer='ACME' kind='female-connector' source='m'/>",
      CSEL_VERDICT_DOES_NOT_FIT },
    { LISTED, "<product item='H' manufacturer='ACME' kind='tht-header' source='h'/>", CSEL_VERDICT_CANNOT_TELL },
    { LISTED, HEADER ("<contact-type>Male connector/plug</contact-type>"), CSEL_VERDICT_FITS },
    { LISTED, HEADER ("<contact-type>Female connector/socket</contact-type>"), CSEL_VERDICT_CANNOT_TELL },
    { LISTED, HEADER ("<contact-type>Federleiste/Buchse</contact-type>"), CSEL_VERDICT_CANNOT_TELL },
    { LISTED, HEADER ("<contact-type>Hybrid</contact-type>"), CSEL_VERDICT_FITS },
    /* Inches are no millimetres, whatever their number */
    { LISTED, HEADER (SPACING ("0.3 inches")), CSEL_VERDICT_CANNOT_TELL },
    { LISTED, HEADER (SPACING ("7.62 inches")), CSEL_VERDICT_CANNOT_TELL },
    /* A series by another name is no contradiction, and the same one no proof */
    { LISTED, HEADER ("<series>MSTBA</series>"), CSEL_VERDICT_FITS },
    { "<series>MSTB</series>" LISTED, HEADER ("<series>MSTBA</series>"), CSEL_VERDICT_FITS },
    { "<series>MSTB</series>", HEADER ("<series>MSTB</series>" POLES ("4", "m") SPACING ("7.62 mm")),
      CSEL_VERDICT_CANNOT_TELL },
    /* Named as accessory too, or by hearsay too: the maker lists it all the same */
    { "<accessory item='H'/>" LISTED, HEADER (POLES ("4", "m")), CSEL_VERDICT_FITS },
    { "<counterpart item='H' source='h'/>" LISTED, HEADER (POLES ("4", "m")), CSEL_VERDICT_FITS },
    { "<accessory item='H'/>", HEADER (POLES ("4", "m")), CSEL_VERDICT_CANNOT_TELL },
    { LISTED, "<product item='H' manufacturer='ACME' kind='ferrule' source='m'/>",
      CSEL_VERDICT_NOT_APPLICABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (ask (cases[i].listed, cases[i].header, FALSE), ==, cases[i].result);
      g_assert_cmpint (ask (cases[i].listed, cases[i].header, TRUE), ==, cases[i].result);
    }
}

/* 831-3604 as it is listed, but with another pole number or pin spacing */
static void
test_listed_but_contradicted (void)
{
  const struct { const char *poles; const char *spacing; CselVerdictResult result; CselRule rule; } cases[] = {
    { "4", "7.62 mm", CSEL_VERDICT_FITS, CSEL_RULE_LISTED },
    { "5", "7.62 mm", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_POLE_NUMBER },
    { "4", "7.5 mm", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_PIN_SPACING },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml = g_strdup_printf (
        "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
        "<source id='m' confidence='maker'>Sheet</source>"
        "<product item='831-3604' manufacturer='WAGO' kind='tht-header' source='m'>"
        "<pole-number>%s</pole-number><pin-spacing>%s</pin-spacing></product></catalog>",
        cases[i].poles, cases[i].spacing);
      g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, NULL);
      g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
      g_autoptr(CselMating) mating = csel_mating_ask (seed, header);

      g_assert_true (mating->listed);
      g_assert_cmpint (csel_verdict_get_result (mating->verdict), ==, cases[i].result);
      g_assert_cmpint (csel_verdict_find (mating->verdict, cases[i].rule)->result, ==, cases[i].result);
    }
}

static GPtrArray *
list_products (void)
{
  const char *const names[] = { "wago-831", "pluggable-headers" };
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_shipped (names[i]);

      for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
        g_ptr_array_add (products, csel_product_new (catalog, row));
    }

  return products;
}

/* Each pair of everything that is shipped: the same answer and the same outcomes both ways */
static void
test_symmetry (void)
{
  g_autoptr(GPtrArray) products = list_products ();
  guint n_mates = 0;

  for (guint i = 0; i < products->len; i++)
    for (guint j = i; j < products->len; j++)
      {
        g_autoptr(CselMating) one = csel_mating_ask (g_ptr_array_index (products, i), g_ptr_array_index (products, j));
        g_autoptr(CselMating) two = csel_mating_ask (g_ptr_array_index (products, j), g_ptr_array_index (products, i));
        guint n = csel_verdict_get_n_lines (one->verdict);

        g_assert_cmpuint (n, ==, csel_verdict_get_n_lines (two->verdict));
        g_assert_cmpint (csel_verdict_get_result (one->verdict), ==, csel_verdict_get_result (two->verdict));
        g_assert_true (one->listed == two->listed);
        for (guint line = 0; line < n; line++)
          g_assert_cmpint (csel_verdict_get_line (one->verdict, line)->outcome, ==,
                           csel_verdict_get_line (two->verdict, line)->outcome);
        n_mates += csel_verdict_get_result (one->verdict) == CSEL_VERDICT_FITS;
      }

  /* What the data sheet lists, and nothing else */
  g_assert_cmpuint (n_mates, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/mating/answers", test_answers);
  g_test_add_func ("/rules/mating/listed-but-contradicted", test_listed_but_contradicted);
  g_test_add_func ("/rules/mating/symmetry", test_symmetry);

  return g_test_run ();
}
