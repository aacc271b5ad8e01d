/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-candidate.h"
#include "model/csel-code.h"
#include "support/csel-test-gtk.h"

static CselFerruleAnswer *
ask (CselSession *session)
{
  CselConductor conductor = { .kind = CSEL_CONDUCTOR_FINE_STRANDED };
  g_autoptr(GPtrArray) ferrules =
    csel_library_list_kind (csel_session_get_library (session), CSEL_KIND_FERRULE);

  g_assert_true (csel_conductor_size_parse ("2.5 mm2", &conductor.size, NULL));

  return csel_ferrule_ask (csel_session_get_product (session), &conductor, CSEL_WISH_ANY, ferrules);
}

static void
test_lookalikes (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselFerruleAnswer) answer = ask (session);
  g_autoptr(GPtrArray) choices = csel_ferrule_answer_list_choices (answer);
  CselCandidate *candidate = csel_candidate_new (g_ptr_array_index (choices, 0), CSEL_COLOR_CODE_DIN,
                                                 csel_session_get_locale (session));

  g_assert_cmpstr (csel_candidate_get_title (candidate), ==, "216-266 or 216-286 · 2.5 mm² / AWG 14 · blue");
  g_assert_cmpuint (csel_candidate_get_products (candidate)->len, ==, 2);
  g_assert_cmpstr (csel_candidate_get_color (candidate), ==, "blue");
  g_assert_cmpint (csel_candidate_get_result (candidate), ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_cmpint (csel_candidate_get_group (candidate), ==, CSEL_FERRULE_ONE_CHECK);
  g_assert_true (csel_candidate_lacks_length (candidate));
  g_assert_cmpstr (csel_candidate_get_headline (candidate), ==,
                   "cannot tell – listed by the maker, one thing to check: "
                   "sleeve must be 11…13 mm, length not stated");
  g_assert_true (g_str_has_prefix (csel_candidate_get_reasons (candidate),
                                   "· not distinguishable from the data: it states no difference\n"
                                   "✓ sleeve for 2.5 mm², the size of the conductor\n✓ "));
  g_assert_finalize_object (candidate);
}

/* Said only where it is another colour */
static void
test_another_color_code (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselFerruleAnswer) answer = ask (session);
  g_autoptr(GPtrArray) choices = csel_ferrule_answer_list_choices (answer);
  g_autoptr(CselCandidate) french = csel_candidate_new (g_ptr_array_index (choices, 0), CSEL_COLOR_CODE_FRENCH,
                                                        csel_session_get_locale (session));
  g_autoptr(CselCandidate) german = csel_candidate_new (g_ptr_array_index (choices, 0), CSEL_COLOR_CODE_GERMAN,
                                                        csel_session_get_locale (session));

  g_assert_nonnull (strstr (csel_candidate_get_reasons (french),
                            "the French code has gray for this size; this ferrule is blue"));
  g_assert_null (strstr (csel_candidate_get_reasons (german), "code has"));
}

static void
test_connector (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(GPtrArray) found = csel_library_find_item (csel_session_get_library (session), "216-266");
  g_autoptr(GPtrArray) products = csel_library_list_terminals (csel_session_get_library (session));
  g_autoptr(GPtrArray) answers = csel_ferrule_ask_connectors (g_ptr_array_index (found, 0), products);
  g_autoptr(CselCandidate) candidate = csel_candidate_new_connector (g_ptr_array_index (answers, 0),
                                                                     csel_session_get_locale (session));

  g_assert_true (g_str_has_prefix (csel_candidate_get_title (candidate), CSEL_TEST_SEED " · 1-conductor"));
  g_assert_null (csel_candidate_get_color (candidate));
  g_assert_cmpuint (csel_candidate_get_products (candidate)->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/candidate/lookalikes", test_lookalikes);
  g_test_add_func ("/lists/candidate/another-color-code", test_another_color_code);
  g_test_add_func ("/lists/candidate/connector", test_connector);

  return g_test_run ();
}
