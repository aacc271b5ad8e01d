/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-code.h"
#include "model/csel-own-values.h"
#include "model/csel-statement.h"
#include "rules/csel-ferrule-groups.h"
#include "support/csel-test.h"

static CselLibrary *
make_library (void)
{
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");

  csel_library_add (library, catalog);

  return library;
}

static CselFerruleAnswer *
ask (CselLibrary *library,
     const char  *size)
{
  g_autoptr(GPtrArray) found = csel_library_find_item (library, CSEL_TEST_SEED);
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (library, CSEL_KIND_FERRULE);
  CselConductor conductor = { .kind = CSEL_CONDUCTOR_FINE_STRANDED };

  g_assert_true (csel_conductor_size_parse (size, &conductor.size, NULL));

  return csel_ferrule_ask (g_ptr_array_index (found, 0), &conductor, CSEL_WISH_ANY, ferrules);
}

static void
set_sleeve (CselLibrary *library,
            const char  *item,
            const char  *length)
{
  const CselOwnProof proof = { CSEL_OWN_MEASURED, "KM", "2026-03-02" };
  g_autoptr(GPtrArray) found = csel_library_find_item (library, item);
  CselStatement statement = { .property = CSEL_PROPERTY_SLEEVE_LENGTH, .printed = length };

  g_assert_true (csel_statement_read_value (&statement, length, NULL));
  g_assert_true (csel_own_values_set (csel_library_get_own_values (library), g_ptr_array_index (found, 0),
                                      &statement, &proof, NULL));
}

/* "216-266|216-286 one-check" */
static char *
describe (const CselFerruleAnswer *answer)
{
  g_autoptr(GPtrArray) choices = csel_ferrule_answer_list_choices (answer);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      GPtrArray *choice = g_ptr_array_index (choices, i);
      CselFerruleGroup group = csel_ferrule_candidate_get_group (g_ptr_array_index (choice, 0));

      if (group == CSEL_FERRULE_DOES_NOT_FIT)
        continue;
      for (guint j = 0; j < choice->len; j++)
        {
          const CselFerruleCandidate *candidate = g_ptr_array_index (choice, j);

          g_string_append_printf (text, "%s%s", j > 0 ? "|" : "", csel_product_get_item (candidate->ferrule));
        }
      g_string_append_printf (text, " %s\n", csel_ferrule_group_get_id (group));
    }

  return g_string_free (text, FALSE);
}

static void
test_lookalikes_are_one_choice (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselFerruleAnswer) answer = ask (library, "2.5 mm²");
  g_autofree char *text = describe (answer);

  g_assert_cmpstr (text, ==, "216-266|216-286 one-check\n");
  g_assert_cmpint (csel_ferrule_candidate_get_todo (g_ptr_array_index (answer->candidates, 0))->rule, ==,
                   CSEL_RULE_SLEEVE_LENGTH);
}

/* What the user knows of one tells them apart, and taking it back brings the choice back */
static void
test_an_own_value_tells_them_apart (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(GPtrArray) found = csel_library_find_item (library, "216-266");
  g_autoptr(CselFerruleAnswer) fits = NULL;
  g_autoptr(CselFerruleAnswer) both = NULL;
  g_autoptr(CselFerruleAnswer) back = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *again = NULL;

  set_sleeve (library, "216-266", "12 mm");
  fits = ask (library, "2.5 mm²");
  one = describe (fits);
  g_assert_cmpstr (one, ==, "216-266 fits\n216-286 one-check\n");

  set_sleeve (library, "216-286", "12 mm");
  both = ask (library, "2.5 mm²");
  two = describe (both);
  g_assert_cmpstr (two, ==, "216-266|216-286 fits\n");

  csel_own_values_unset (csel_library_get_own_values (library), g_ptr_array_index (found, 0),
                         CSEL_PROPERTY_SLEEVE_LENGTH, NULL);
  back = ask (library, "2.5 mm²");
  again = describe (back);
  g_assert_cmpstr (again, ==, "216-286 fits\n216-266 one-check\n");
}

static void
test_too_long_is_a_conflict (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselFerruleAnswer) answer = NULL;
  gboolean is_seen = FALSE;

  set_sleeve (library, "216-286", "18 mm");
  answer = ask (library, "2.5 mm²");
  for (guint i = 0; i < answer->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);
      const CselVerdictLine *length = csel_verdict_find (candidate->verdict, CSEL_RULE_SLEEVE_LENGTH);

      if (length->outcome != CSEL_OUTCOME_TOO_LONG)
        continue;
      is_seen = TRUE;
      g_assert_cmpint (length->difference, ==, 500000);
      g_assert_true (length->rests_on_own);
      g_assert_cmpint (csel_ferrule_candidate_get_group (candidate), ==, CSEL_FERRULE_DOES_NOT_FIT);
      g_assert_null (csel_ferrule_candidate_get_todo (candidate));
      g_assert_cmpint (csel_verdict_find (candidate->verdict, CSEL_RULE_LISTED)->outcome, ==,
                       CSEL_OUTCOME_LISTED_CONFLICT);
    }
  g_assert_true (is_seen);
}

static void
test_groups_have_names (void)
{
  for (CselFerruleGroup i = 0; i < CSEL_N_FERRULE_GROUPS; i++)
    g_assert_nonnull (csel_ferrule_group_get_id (i));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/ferrule-groups/lookalikes-are-one-choice", test_lookalikes_are_one_choice);
  g_test_add_func ("/rules/ferrule-groups/an-own-value-tells-them-apart", test_an_own_value_tells_them_apart);
  g_test_add_func ("/rules/ferrule-groups/too-long-is-a-conflict", test_too_long_is_a_conflict);
  g_test_add_func ("/rules/ferrule-groups/groups-have-names", test_groups_have_names);

  return g_test_run ();
}
