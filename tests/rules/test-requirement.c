/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-acceptance.h"
#include "rules/csel-requirement.h"
#include "support/csel-test.h"

static void
test_what_can_be_read (void)
{
  const struct { CselField field; const char *good; const char *bad; } cases[] = {
    { CSEL_FIELD_SUPPLY, " 400/690V ", "400/" },
    { CSEL_FIELD_ALTITUDE, "3000", "3000 V" },
    { CSEL_FIELD_RATINGS, "iec:III/3,ul:C", "iec:V/3" },
    { CSEL_FIELD_CURRENT, "30", "-3A" },
    { CSEL_FIELD_CONDUCTOR_CURRENT, "30,5 A", "1…2 A" },
    { CSEL_FIELD_CONDUCTOR, "fine-stranded:4mm2:insulated", "fine-stranded" },
    { CSEL_FIELD_POLES, "4", "0" },
    { CSEL_FIELD_PIN_SPACING, "0.3in", "x" },
    { CSEL_FIELD_AMBIENT, "-5", "5 mm" },
    { CSEL_FIELD_PROCESSING, "20 °C", "warm" },
    { CSEL_FIELD_FLAMMABILITY, "V-0", "V-9" },
    { CSEL_FIELD_MATERIAL_GROUP, "IIIa", "IV" },
    { CSEL_FIELD_APPROVAL, "UL, CSA", "UL,," },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, CSEL_N_FIELDS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();
      g_autoptr(GError) error = NULL;
      CselField field;

      g_assert_true (csel_field_parse (csel_field_get_id (cases[i].field), &field));
      g_assert_cmpint (field, ==, cases[i].field);
      g_assert_true (csel_requirement_set (requirement, field, cases[i].good, &error));
      g_assert_no_error (error);
      g_assert_nonnull (csel_requirement_get (requirement, field));

      /* What cannot be read is not asked for any more */
      g_assert_false (csel_requirement_set (requirement, field, cases[i].bad, &error));
      g_assert_error (error, CSEL_REQUIREMENT_ERROR, CSEL_REQUIREMENT_ERROR_VALUE);
      g_assert_null (csel_requirement_get (requirement, field));
    }
}

static void
test_nothing_is_asked (void)
{
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  CselField field;

  g_assert_true (csel_requirement_is_empty (requirement));
  g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_POLES, "  ", NULL));
  g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "ul:C", NULL));
  g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR_CURRENT, "5A", NULL));
  g_assert_true (csel_requirement_is_empty (requirement));
  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  g_assert_false (csel_requirement_is_empty (requirement));
  g_assert_false (csel_field_parse ("colour", &field));
}

static void
test_ratings (void)
{
  const CselRatingContext ul = { CSEL_RATING_UL, 0, 0, 'C' };
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();

  g_assert_true (csel_rating_context_equal (&requirement->contexts[0], &CSEL_RATING_CONTEXT_DEFAULT));
  csel_requirement_set_context (requirement, &ul);
  g_assert_true (csel_rating_context_equal (&requirement->contexts[0], &ul));
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "iec:III/3, csa:C, csa:C", NULL);
  g_assert_cmpuint (requirement->n_contexts, ==, 2);
  csel_requirement_set_context (requirement, &CSEL_RATING_CONTEXT_DEFAULT);
  g_assert_cmpuint (requirement->n_contexts, ==, 2);
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, NULL, NULL);
  g_assert_cmpuint (requirement->n_contexts, ==, 1);
}

static void
test_copy (void)
{
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselRequirement) copy = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "400/690V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_APPROVAL, "UL, CSA", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "ul:C", NULL);
  csel_requirement_add_accepted (requirement, &(CselAcceptedLine) {
    (char *)"X", (char *)"ACME", CSEL_RULE_CURRENT, (char *)"s",
    { (char *)"KM", (char *)"2026-03-02", (char *)"known" }
  });
  copy = csel_requirement_copy (requirement);
  g_assert_true (csel_requirement_equal (requirement, copy));
  g_assert_cmpstr (copy->approvals[1], ==, "CSA");
  g_assert_cmpint (copy->supply.system, ==, CSEL_SUPPLY_STAR);
  g_assert_cmpstr (csel_requirement_get_accepted (copy, 0)->acceptance.by, ==, "KM");
  csel_requirement_set (copy, CSEL_FIELD_APPROVAL, "UL", NULL);
  g_assert_false (csel_requirement_equal (requirement, copy));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/requirement/what-can-be-read", test_what_can_be_read);
  g_test_add_func ("/rules/requirement/nothing-is-asked", test_nothing_is_asked);
  g_test_add_func ("/rules/requirement/ratings", test_ratings);
  g_test_add_func ("/rules/requirement/copy", test_copy);

  return g_test_run ();
}
