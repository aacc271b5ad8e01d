/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-rating.h"
#include "support/csel-test.h"

static CselRatingPick
pick (CselProduct   *product,
      const char    *text,
      CselPropertyId property)
{
  CselRatingContext context;

  g_assert_true (csel_rating_context_parse (text, &context));

  return csel_rating_pick (product, &context, property == CSEL_PROPERTY_NOMINAL_VOLTAGE ?
                           csel_rating_voltage (&context) : property);
}

/* What the data sheet's columns answer */
static void
test_columns_of_the_data_sheet (void)
{
  const struct { const char *context; const char *voltage; const char *current; gboolean exact; } rows[] = {
    { "iec:III/3", "800 V", "41 A", TRUE },
    { "iec:III/2", "1000 V", "41 A", TRUE },
    { "iec:II/2", "1000 V", "41 A", TRUE },
    { "iec:II/3", "800 V", "41 A", FALSE },
    { "iec:I/1", "1000 V", "41 A", FALSE },
    { "iec:IV/3", NULL, NULL, FALSE },
    { "iec:III/4", NULL, NULL, FALSE },
    { "ul:B", "-", "-", TRUE },
    { "ul:C", "600 V", "37 A", TRUE },
    { "ul:D", "600 V", "5 A", TRUE },
    { "ul:A", NULL, NULL, FALSE },
    { "csa:C", "600 V", "35 A", TRUE },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CselRatingPick voltage = pick (seed, rows[i].context, CSEL_PROPERTY_NOMINAL_VOLTAGE);
      CselRatingPick current = pick (seed, rows[i].context, CSEL_PROPERTY_RATED_CURRENT);

      g_test_message ("%s", rows[i].context);
      g_assert_cmpstr (voltage.fact != NULL ? csel_product_get_printed (seed, voltage.fact) : NULL,
                       ==,
                       rows[i].voltage);
      g_assert_cmpstr (current.fact != NULL ? csel_product_get_printed (seed, current.fact) : NULL,
                       ==,
                       rows[i].current);
      if (voltage.fact != NULL)
        g_assert_cmpint (voltage.exact, ==, rows[i].exact);
    }
}

/* A milder environment never gives less voltage, a harsher one never more */
static void
test_monotonous (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (guint category = 1; category <= 3; category++)
    for (guint degree = 1; degree <= 2; degree++)
      {
        const CselRatingContext mild = { CSEL_RATING_IEC, category, degree, 0 };
        const CselRatingContext harsh = { CSEL_RATING_IEC, category, degree + 1, 0 };
        CselRatingPick a = csel_rating_pick (seed, &mild, CSEL_PROPERTY_NOMINAL_VOLTAGE);
        CselRatingPick b = csel_rating_pick (seed, &harsh, CSEL_PROPERTY_NOMINAL_VOLTAGE);

        g_assert_cmpint (a.fact->lo, >=, b.fact->lo);
      }
}

/* A rating of which nobody says for which conditions it holds answers no question */
static void
test_without_conditions (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<rating voltage='160 V' current='6 A'/>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

  g_assert_null (pick (product, "iec:III/3", CSEL_PROPERTY_RATED_CURRENT).fact);
  g_assert_null (pick (product, "ul:C", CSEL_PROPERTY_RATED_CURRENT).fact);
}

/* Two that differ are no answer, whatever standard each names */
static void
test_contradiction (void)
{
  static const char *const standards[] = { "UL 1059", "UL 1977" };

  for (guint i = 0; i < G_N_ELEMENTS (standards); i++)
    {
      g_autofree char *elements =
        g_strdup_printf ("<rating standard='UL 1059' use-group='C' voltage='300 V' current='37 A'/>"
                         "<rating standard='%s' use-group='C' voltage='600 V' current='37 A'/>", standards[i]);
      g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

      g_assert_null (pick (product, "ul:C", CSEL_PROPERTY_RATED_VOLTAGE).fact);
      g_assert_null (pick (product, "ul:C", CSEL_PROPERTY_RATED_CURRENT).fact);
    }
}

/* The current too, where only it differs */
static void
test_contradicting_currents (void)
{
  static const char *const currents[][2] = { { "20 A", "41 A" }, { "41 A", "20 A" } };

  for (guint i = 0; i < G_N_ELEMENTS (currents); i++)
    {
      g_autofree char *elements =
        g_strdup_printf ("<rating standard='UL 1059' use-group='C' voltage='600 V' current='%s'/>"
                         "<rating standard='UL 1977' use-group='C' voltage='600 V' current='%s'/>",
                         currents[i][0], currents[i][1]);
      g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

      g_assert_nonnull (pick (product, "ul:C", CSEL_PROPERTY_RATED_VOLTAGE).fact);
      g_assert_null (pick (product, "ul:C", CSEL_PROPERTY_RATED_CURRENT).fact);
    }
}

/* Hearsay neither displaces what the maker states nor puts it in doubt */
static void
test_hearsay (void)
{
  static const struct { const char *asked; const char *printed; } cases[] = {
    { "iec:III/3", "800 V" }, { "iec:II/2", "800 V" }, { "iec:IV/3", "1000 V" },
  };
  g_autoptr(CselCatalog) catalog = csel_test_read_product (
    "<rating standard='IEC' overvoltage-category='III' pollution-degree='3' voltage='800 V'/>"
    "<rating standard='IEC' overvoltage-category='III' pollution-degree='3' voltage='300 V' source='h'/>"
    "<rating standard='IEC' overvoltage-category='IV' pollution-degree='3' voltage='1000 V' source='h'/>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CselFact *fact = pick (product, cases[i].asked, CSEL_PROPERTY_NOMINAL_VOLTAGE).fact;

      g_assert_cmpstr (csel_product_get_printed (product, fact), ==, cases[i].printed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/rating/columns-of-the-data-sheet", test_columns_of_the_data_sheet);
  g_test_add_func ("/rules/rating/monotonous", test_monotonous);
  g_test_add_func ("/rules/rating/without-conditions", test_without_conditions);
  g_test_add_func ("/rules/rating/contradiction", test_contradiction);
  g_test_add_func ("/rules/rating/contradicting-currents", test_contradicting_currents);
  g_test_add_func ("/rules/rating/hearsay", test_hearsay);

  return g_test_run ();
}
