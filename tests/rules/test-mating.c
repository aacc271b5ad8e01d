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
    { LISTED, HEADER (POLES ("4", "h")), CSEL_VERDICT_CANNOT_TELL },
    { LISTED, HEADER (POLES ("3", "m")), CSEL_VERDICT_DOES_NOT_FIT },
    { LISTED, HEADER (SPACING ("7.5 mm")), CSEL_VERDICT_DOES_NOT_FIT },
    { LISTED, HEADER (SPACING ("7.62 mm") SPACING ("7.5 mm")), CSEL_VERDICT_CANNOT_TELL },
    { "", HEADER (POLES ("4", "m") SPACING ("7.62 mm")), CSEL_VERDICT_CANNOT_TELL },
    { "", HEADER (POLES ("3", "m")), CSEL_VERDICT_DOES_NOT_FIT },
    { "<counterpart item='H' source='h'/>", HEADER (POLES ("4", "m")), CSEL_VERDICT_CANNOT_TELL },
    { LISTED, "<product item='H' manufacturer='ACME' kind='female-connector' source='m'/>",
      CSEL_VERDICT_DOES_NOT_FIT },
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/mating/answers", test_answers);

  return g_test_run ();
}
