/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-code.h"

static void
test_lists (void)
{
  g_autofree char *insulations = csel_code_list (CSEL_PROPERTY_FERRULE_INSULATION);

  g_assert_true (csel_code_is_valid (CSEL_PROPERTY_KIND, CSEL_KIND_FERRULE));
  g_assert_false (csel_code_is_valid (CSEL_PROPERTY_KIND, "lamp"));
  g_assert_cmpstr (insulations, ==, "insulated, uninsulated");
}

static void
test_identifiers_have_no_list (void)
{
  g_assert_true (csel_code_is_valid (CSEL_PROPERTY_GTIN, "4066966840940"));
  g_assert_cmpstr (csel_code_get_label (CSEL_PROPERTY_GTIN, "4066966840940"), ==, "4066966840940");
}

static void
test_ranks_follow_the_list (void)
{
  g_assert_cmpuint (csel_code_get_rank (CSEL_PROPERTY_MATERIAL_GROUP, "I"), ==, 0);
  g_assert_cmpuint (csel_code_get_rank (CSEL_PROPERTY_MATERIAL_GROUP, "IIIb"), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/code/lists", test_lists);
  g_test_add_func ("/model/code/identifiers-have-no-list", test_identifiers_have_no_list);
  g_test_add_func ("/model/code/ranks-follow-the-list", test_ranks_follow_the_list);

  return g_test_run ();
}
