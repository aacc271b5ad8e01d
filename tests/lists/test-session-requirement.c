/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_field (CselSession *session,
           CselField    field,
           const char  *text)
{
  g_autoptr(CselRequirement) requirement = csel_requirement_copy (csel_session_get_requirement (session));

  g_assert_true (csel_requirement_set (requirement, field, text, NULL));
  csel_session_set_requirement (session, requirement);
}

/* Each change is announced once, and the list only changes while it is filtered */
static void
test_announced_once (void)
{
  CselSession *session = csel_test_session_new ();
  guint n_requirements = 0;
  guint n_results = 0;
  guint n_wanted = 0;

  g_signal_connect_swapped (session, "notify::requirement", G_CALLBACK (count_cb), &n_requirements);
  g_signal_connect_swapped (session, "notify::wanted", G_CALLBACK (count_cb), &n_wanted);
  g_signal_connect_swapped (session, "result-changed", G_CALLBACK (count_cb), &n_results);
  set_field (session, CSEL_FIELD_POLES, "4");
  set_field (session, CSEL_FIELD_POLES, "4");
  g_assert_cmpuint (n_requirements, ==, 1);
  g_assert_cmpuint (n_results, ==, 0);
  csel_session_set_wanted (session, CSEL_WANTED_MEETS);
  csel_session_set_wanted (session, CSEL_WANTED_MEETS);
  g_assert_cmpuint (n_wanted, ==, 1);
  g_assert_cmpuint (n_results, ==, 1);
  set_field (session, CSEL_FIELD_POLES, "5");
  g_assert_cmpuint (n_results, ==, 2);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 0);
  csel_session_clear_filters (session);
  csel_session_clear_filters (session);
  g_assert_cmpuint (n_wanted, ==, 2);
  g_assert_finalize_object (session);
}

static void
test_open_is_counted (void)
{
  CselSession *session = csel_test_session_new ();

  set_field (session, CSEL_FIELD_SUPPLY, "230/400V");
  set_field (session, CSEL_FIELD_POLES, "4");
  csel_session_set_wanted (session, CSEL_WANTED_MEETS);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 1);
  g_assert_cmpuint (csel_session_count_open (session), ==, 0);
  csel_session_set_wanted (session, CSEL_WANTED_NOT_FAILED);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 5);
  g_assert_cmpuint (csel_session_count_open (session), ==, 4);
  g_assert_true (csel_session_is_filtered (session));
  g_assert_finalize_object (session);
}

/* Dropping the condition gives what was said */
static void
test_nearest_miss (void)
{
  CselSession *session = csel_test_session_new ();
  CselNearestMiss miss;
  g_autofree char *said = NULL;
  g_autofree char *other = NULL;

  set_field (session, CSEL_FIELD_SUPPLY, "1000V");
  set_field (session, CSEL_FIELD_POLES, "4");
  csel_session_set_wanted (session, CSEL_WANTED_MEETS);
  said = csel_session_find_nearest_miss (session, &miss);
  g_assert_cmpstr (said, ==, "Nothing meets all conditions. Without “Supply 1000V”: 5 products");
  csel_session_drop (session, &miss);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, miss.count);

  csel_session_clear_filters (session);
  csel_session_toggle_value (session, CSEL_COLUMN_POLES, "4");
  csel_session_set_bounds (session, CSEL_COLUMN_PIN_SPACING, &(CselBounds) { 1, 2, CSEL_UNIT_MM });
  g_assert_true (csel_session_filters_column (session, CSEL_COLUMN_PIN_SPACING));
  other = csel_session_find_nearest_miss (session, &miss);
  g_assert_nonnull (other);
  csel_session_drop (session, &miss);
  g_assert_false (csel_session_filters_column (session, CSEL_COLUMN_PIN_SPACING));
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, miss.count);
  g_assert_finalize_object (session);
}

static void
test_text_is_dropped (void)
{
  CselSession *session = csel_test_session_new ();
  guint n = csel_session_get_n_rows (session);
  CselNearestMiss miss;
  g_autofree char *said = NULL;

  csel_session_set_search (session, "no such words");
  said = csel_session_find_nearest_miss (session, &miss);
  g_assert_cmpint (miss.kind, ==, CSEL_CONDITION_TEXT);
  csel_session_drop (session, &miss);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, n);
  g_assert_finalize_object (session);
}

static void
test_author (void)
{
  CselSession *session = csel_test_session_new ();
  guint n = 0;

  g_signal_connect_swapped (session, "notify::author", G_CALLBACK (count_cb), &n);
  csel_session_set_author (session, "KM");
  csel_session_set_author (session, "KM");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (csel_session_get_author (session), ==, "KM");
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/session-requirement/announced-once", test_announced_once);
  g_test_add_func ("/lists/session-requirement/open-is-counted", test_open_is_counted);
  g_test_add_func ("/lists/session-requirement/nearest-miss", test_nearest_miss);
  g_test_add_func ("/lists/session-requirement/text-is-dropped", test_text_is_dropped);
  g_test_add_func ("/lists/session-requirement/author", test_author);

  return g_test_run ();
}
