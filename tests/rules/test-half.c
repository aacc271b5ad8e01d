/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-half.h"
#include "support/csel-test.h"

static void
test_kinds_and_contact_types (void)
{
  const struct { const char *kind; const char *facts; CselHalf half; guint n_cites; } cases[] = {
    { "female-connector", "", CSEL_HALF_FEMALE, 1 },
    { "male-connector", "", CSEL_HALF_MALE, 1 },
    { "male-header", "", CSEL_HALF_MALE, 1 },
    { "tht-header", "", CSEL_HALF_MALE, 1 },
    { "ferrule", "", CSEL_HALF_NONE, 1 },
    { "strain-relief-plate", "<contact-type>Male</contact-type>", CSEL_HALF_NONE, 1 },
    { "female-connector", "<contact-type>Female connector/socket</contact-type>", CSEL_HALF_FEMALE, 2 },
    { "female-connector", "<contact-type>Male connector/plug</contact-type>", CSEL_HALF_CONTRADICTORY, 2 },
    { "tht-header", "<contact-type>STIFTLEISTE/Stecker</contact-type>", CSEL_HALF_MALE, 2 },
    { "tht-header", "<contact-type>Federleiste/Buchse</contact-type>", CSEL_HALF_CONTRADICTORY, 2 },
    { "tht-header", "<contact-type source='h'>Male</contact-type>", CSEL_HALF_MALE, 1 },
    { "tht-header", "<contact-type source='h'>Female</contact-type>", CSEL_HALF_CONTRADICTORY, 2 },
    { "tht-header", "<contact-type>hermaphroditic</contact-type>", CSEL_HALF_MALE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *xml = g_strdup_printf (
        "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
        "<source id='m' confidence='maker'>Sheet</source><source id='h' confidence='second-hand'>Hearsay</source>"
        "<product item='X' manufacturer='ACME' kind='%s' source='m'>%s</product></catalog>",
        cases[i].kind, cases[i].facts);
      g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, NULL);
      g_autoptr(CselProduct) product = csel_test_get_product (catalog, "X");
      g_autoptr(CselVerdict) verdict = csel_verdict_new ();
      CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_CONTACT_TYPE);

      g_assert_cmpint (csel_half_read (product, line), ==, cases[i].half);
      g_assert_cmpint (csel_half_read (product, NULL), ==, cases[i].half);
      g_assert_cmpuint (line->n_cites, ==, cases[i].n_cites);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/half/kinds-and-contact-types", test_kinds_and_contact_types);

  return g_test_run ();
}
