/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-candidate.h"
#include "model/csel-code.h"
#include "support/csel-test-gtk.h"

static void
test_words (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselConductor conductor = { .kind = CSEL_CONDUCTOR_FINE_STRANDED };
  g_autoptr(GPtrArray) ferrules =
    csel_library_list_kind (csel_session_get_library (session), CSEL_KIND_FERRULE);
  g_autoptr(CselFerruleAnswer) answer = NULL;
  g_autofree char *color = NULL;
  CselCandidate *candidate;

  g_assert_true (csel_conductor_size_parse ("2.5 mm2", &conductor.size, NULL));
  answer = csel_ferrule_ask (csel_session_get_product (session), &conductor, CSEL_WISH_ANY,
                             ferrules);
  candidate = csel_candidate_new (g_ptr_array_index (answer->candidates, 0),
                                  csel_session_get_locale (session));

  g_assert_cmpstr (csel_candidate_get_item (candidate), ==, "216-266");
  g_assert_cmpstr (csel_product_get_item (csel_candidate_get_product (candidate)), ==, "216-266");
  g_assert_cmpstr (csel_candidate_get_color (candidate), ==, "blue");
  g_assert_cmpstr (csel_candidate_get_size (candidate), ==, "2.5 mm² / AWG 14");
  g_assert_cmpint (csel_candidate_get_result (candidate), ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_cmpstr (csel_candidate_get_headline (candidate), ==,
                   "cannot tell – listed by the maker, one thing to check: "
                   "sleeve must be 11…13 mm, length not stated");
  g_assert_true (g_str_has_prefix (csel_candidate_get_reasons (candidate),
                                   "✓ sleeve for 2.5 mm², the size of the conductor\n✓ "));
  g_object_get (candidate, "color", &color, NULL);
  g_assert_cmpstr (color, ==, "blue");
  g_assert_finalize_object (candidate);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/candidate/words", test_words);

  return g_test_run ();
}
