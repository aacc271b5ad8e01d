/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-check-row.h"
#include "views/csel-field-entry.h"
#include "views/csel-requirement-view.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *view;
  GtkWindow   *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->session = csel_test_session_new ();
  fixture->view = csel_requirement_view_new (fixture->session);
  fixture->window = csel_test_show (fixture->view);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static CselFieldEntry *
get_entry (Fixture  *fixture,
           CselField field)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *entry = csel_test_find (fixture->view, CSEL_TYPE_FIELD_ENTRY, i);

      if (csel_field_entry_get_field (CSEL_FIELD_ENTRY (entry)) == field)
        return CSEL_FIELD_ENTRY (entry);
    }
}

static void
type (Fixture    *fixture,
      CselField   field,
      const char *text)
{
  csel_field_entry_set_text (get_entry (fixture, field), text);
}

static const char *
get_headline (Fixture *fixture)
{
  return gtk_label_get_text (csel_test_part (fixture->view, "headline"));
}

static CselCheckRow *
get_row (Fixture *fixture,
         guint    index)
{
  return CSEL_CHECK_ROW (csel_test_find (fixture->view, CSEL_TYPE_CHECK_ROW, index));
}

/* Each key is answered at once */
static void
test_answer (Fixture      *fixture,
             gconstpointer unused)
{
  g_assert_cmpstr (get_headline (fixture), ==, "Type what is required: each field is optional.");
  type (fixture, CSEL_FIELD_SUPPLY, "400/690V");
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: pass (2 pass)");
  type (fixture, CSEL_FIELD_CURRENT, "30");
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: open (1 open, 3 pass)");
  type (fixture, CSEL_FIELD_CURRENT, "300");
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: fail (1 fail, 1 open, 2 pass)");
  g_assert_true (csel_test_shows (fixture->view, "Assumed: altitude up to 2000 m."));
  type (fixture, CSEL_FIELD_SUPPLY, "");
  type (fixture, CSEL_FIELD_CURRENT, "");
  g_assert_cmpstr (get_headline (fixture), ==, "Type what is required: each field is optional.");
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture->view, "lines")));
}

/* Nothing passes as a whole while something that is typed was not asked */
static void
test_what_cannot_be_read (Fixture      *fixture,
                          gconstpointer unused)
{
  type (fixture, CSEL_FIELD_POLES, "4");
  type (fixture, CSEL_FIELD_SUPPLY, "400/");
  g_assert_cmpstr (get_headline (fixture), ==, "1 field cannot be read: there is no overall result");
  g_assert_true (csel_test_shows (fixture->view, "“400/”: expected a supply, as in 400/690V, 400V-IT, "
                                  "400V-delta-earthed, 600V-DC or 690V"));
  type (fixture, CSEL_FIELD_SUPPLY, "400/690V");
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: pass (3 pass)");
}

static void
test_accept_and_take_back (Fixture      *fixture,
                           gconstpointer unused)
{
  CselCheckRow *row;

  type (fixture, CSEL_FIELD_CURRENT, "30");
  row = get_row (fixture, 1);
  gtk_editable_set_text (csel_test_part (row, "by"), "KM");
  gtk_editable_set_text (csel_test_part (row, "reason"), "our table");
  g_signal_emit_by_name (csel_test_part (row, "confirm"), "clicked");
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: accepted (1 accepted, 1 pass)");
  g_assert_cmpstr (csel_session_get_author (fixture->session), ==, "KM");
  g_signal_emit_by_name (csel_test_part (row, "take_back"), "clicked");
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: open (1 open, 1 pass)");
  /* The name is remembered, the reason is not */
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (row, "by")), ==, "KM");
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (row, "reason")), ==, "");
}

static void
test_filter (Fixture      *fixture,
             gconstpointer unused)
{
  guint n = csel_session_get_n_rows (fixture->session);

  type (fixture, CSEL_FIELD_POLES, "4");
  gtk_drop_down_set_selected (csel_test_part (fixture->view, "wanted"), CSEL_WANTED_MEETS);
  g_assert_cmpuint (csel_session_get_n_rows (fixture->session), <, n);
  csel_session_clear_filters (fixture->session);
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (fixture->view, "wanted")), ==,
                    CSEL_WANTED_ALL);
}

/* What is dropped elsewhere disappears here; what is half typed stays */
static void
test_changed_elsewhere (Fixture      *fixture,
                        gconstpointer unused)
{
  const CselNearestMiss miss = { CSEL_CONDITION_FIELD, 0, CSEL_FIELD_POLES, 1 };

  type (fixture, CSEL_FIELD_POLES, "4");
  type (fixture, CSEL_FIELD_SUPPLY, "400/");
  csel_session_drop (fixture->session, &miss);
  g_assert_cmpstr (csel_field_entry_get_text (get_entry (fixture, CSEL_FIELD_POLES)), ==, "");
  g_assert_cmpstr (csel_field_entry_get_text (get_entry (fixture, CSEL_FIELD_SUPPLY)), ==, "400/");
}

/* What is typed is not rewritten under the cursor */
static void
test_blanks_stay (Fixture      *fixture,
                  gconstpointer unused)
{
  type (fixture, CSEL_FIELD_RATINGS, "iec:III/3, ");
  type (fixture, CSEL_FIELD_CURRENT, "30 ");
  g_assert_cmpstr (csel_field_entry_get_text (get_entry (fixture, CSEL_FIELD_CURRENT)), ==, "30 ");
  g_assert_cmpstr (csel_field_entry_get_text (get_entry (fixture, CSEL_FIELD_RATINGS)), ==, "iec:III/3, ");
}

static void
test_other_product (Fixture      *fixture,
                    gconstpointer unused)
{
  type (fixture, CSEL_FIELD_POLES, "4");
  csel_session_set_search (fixture->session, "216-266");
  g_assert_cmpstr (get_headline (fixture), ==, "Requirements are for connectors and headers.");
  csel_session_set_search (fixture->session, "831-3604");
  g_assert_cmpstr (get_headline (fixture), ==, "831-3604: pass (1 pass)");
}

/* "Ratings per" of the window holds where the requirement names none */
static void
test_default_ratings (Fixture      *fixture,
                      gconstpointer unused)
{
  const CselRatingContext ul_b = { CSEL_RATING_UL, 0, 0, 'B' };

  type (fixture, CSEL_FIELD_SUPPLY, "230/400V");
  csel_session_set_rating_context (fixture->session, &ul_b);
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: fail (1 fail)");
  type (fixture, CSEL_FIELD_RATINGS, "iec:IV/3");
  g_assert_cmpstr (get_headline (fixture), ==, "831-1104/320-000: open (2 open)");
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/views/requirement-view/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("answer", test_answer);
  ADD ("what-cannot-be-read", test_what_cannot_be_read);
  ADD ("accept-and-take-back", test_accept_and_take_back);
  ADD ("filter", test_filter);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("blanks-stay", test_blanks_stay);
  ADD ("other-product", test_other_product);
  ADD ("default-ratings", test_default_ratings);

  return g_test_run ();
}
