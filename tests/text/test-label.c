/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"
#include "text/csel-label.h"

static void
test_facts_of_the_data_sheet (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const char *const conductors[] = {
    "Solid conductor", "Fine-stranded conductor", "Fine-stranded conductor; with insulated ferrule",
    "Fine-stranded conductor; with uninsulated ferrule",
  };
  guint n;
  const CselFact *facts = csel_product_lookup (seed, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);
  guint found = 0;

  for (guint i = 0; i < n; i++)
    if (!facts[i].also)
      {
        g_autofree char *label = csel_label_fact (locale, seed, &facts[i]);
        g_autofree char *section = csel_label_section (locale, seed, &facts[i]);

        g_assert_cmpstr (label, ==, conductors[found++]);
        g_assert_cmpstr (section, ==, "Connection 1");
      }
  g_assert_cmpuint (found, ==, 4);

  facts = csel_product_lookup (seed, CSEL_PROPERTY_ETIM_CLASS, &n);
  g_assert_cmpuint (n, ==, 2);
  {
    g_autofree char *label = csel_label_fact (locale, seed, &facts[1]);

    g_assert_cmpstr (label, ==, "ETIM 10.0");
  }
}

static void
test_german (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  const CselFact *color = csel_product_lookup_first (seed, CSEL_PROPERTY_COLOR);
  const CselFact *kind = csel_product_lookup_first (seed, CSEL_PROPERTY_KIND);

  g_assert_cmpstr (csel_label_property (locale, CSEL_PROPERTY_STRIP_LENGTH), ==, "Abisolierlänge");
  g_assert_cmpstr (csel_label_value (locale, seed, kind), ==, "Federleiste");
  /* The maker's words are never translated */
  g_assert_cmpstr (csel_label_value (locale, seed, color), ==, "light gray");
  g_assert_cmpstr (csel_label_not_stated (locale), ==, "k. A.");
}

static void
test_rating_contexts (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselRatingContext iec = CSEL_RATING_CONTEXT_DEFAULT;
  const CselRatingContext csa = { CSEL_RATING_CSA, 0, 0, 'D' };
  g_autofree char *a = csel_label_rating_context (locale, &iec);
  g_autofree char *b = csel_label_rating_context (locale, &csa);

  g_assert_cmpstr (a, ==, "IEC III/3");
  g_assert_cmpstr (b, ==, "CSA group D");
}

static void
test_source (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselSource source = { .document = "List", .version = "3", .note = "medium",
                              .confidence = CSEL_CONFIDENCE_SECOND_HAND };
  g_autofree char *text = csel_label_source (locale, &source);

  g_assert_cmpstr (text, ==, "List, 3 (second-hand: medium)");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/label/facts-of-the-data-sheet", test_facts_of_the_data_sheet);
  g_test_add_func ("/text/label/german", test_german);
  g_test_add_func ("/text/label/rating-contexts", test_rating_contexts);
  g_test_add_func ("/text/label/source", test_source);

  return g_test_run ();
}
