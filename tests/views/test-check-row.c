/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-acceptance.h"
#include "rules/csel-check.h"
#include "support/csel-test-gtk.h"
#include "views/csel-check-row.h"

typedef struct
{
  CselVerdict *verdict;
  CselLocale  *locale;
  GtkWidget   *row;
  GtkWindow   *window;
  char        *accepted;
  guint        n_taken_back;
} Fixture;

static void
accept_cb (Fixture    *fixture,
           const char *by,
           const char *reason)
{
  g_free (fixture->accepted);
  fixture->accepted = g_strdup_printf ("%s: %s", by, reason);
}

static void
take_back_cb (Fixture *fixture)
{
  fixture->n_taken_back++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();

  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "30A", NULL);
  fixture->verdict = csel_check_ask (seed, requirement, ferrules);
  fixture->locale = csel_test_get_locale ("en");
  fixture->row = csel_check_row_new ();
  g_signal_connect_swapped (fixture->row, "accept-requested", G_CALLBACK (accept_cb), fixture);
  g_signal_connect_swapped (fixture->row, "take-back-requested", G_CALLBACK (take_back_cb), fixture);
  fixture->window = csel_test_show (fixture->row);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  csel_test_close (fixture->window);
  csel_verdict_free (fixture->verdict);
  csel_locale_unref (fixture->locale);
  g_free (fixture->accepted);
}

static void
test_pass (Fixture      *fixture,
           gconstpointer unused)
{
  csel_check_row_set_line (CSEL_CHECK_ROW (fixture->row), csel_verdict_get_line (fixture->verdict, 0),
                           fixture->locale);
  g_assert_true (csel_test_shows (fixture->row, "pass"));
  g_assert_true (csel_test_shows (fixture->row, "required 30 A · stated: 41 A · margin +11 A (+36 %)"));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture->row, "accept")));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture->row, "take_back")));
}

/* Not without a name and a reason */
static void
test_accept (Fixture      *fixture,
             gconstpointer unused)
{
  GtkWidget *confirm = csel_test_part (fixture->row, "confirm");

  csel_check_row_set_author (CSEL_CHECK_ROW (fixture->row), "KM");
  csel_check_row_set_line (CSEL_CHECK_ROW (fixture->row), csel_verdict_get_line (fixture->verdict, 1),
                           fixture->locale);
  g_assert_true (csel_test_shows (fixture->row, "open"));
  g_assert_true (gtk_widget_get_visible (csel_test_part (fixture->row, "accept")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (csel_test_part (fixture->row, "accept")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Accept: Current, conductor");
  g_assert_false (gtk_widget_get_sensitive (confirm));
  gtk_editable_set_text (csel_test_part (fixture->row, "reason"), "  ");
  g_signal_emit_by_name (csel_test_part (fixture->row, "reason"), "activate");
  g_assert_null (fixture->accepted);
  gtk_editable_set_text (csel_test_part (fixture->row, "reason"), "our table");
  g_assert_true (gtk_widget_get_sensitive (confirm));
  g_signal_emit_by_name (confirm, "clicked");
  g_assert_cmpstr (fixture->accepted, ==, "KM: our table");
}

static void
test_take_back (Fixture      *fixture,
                gconstpointer unused)
{
  csel_verdict_accept_line (fixture->verdict, 1, &(CselAcceptance) { (char *)"KM", (char *)"2026-03-02",
                                                                     (char *)"our table" });
  csel_check_row_set_line (CSEL_CHECK_ROW (fixture->row), csel_verdict_get_line (fixture->verdict, 1),
                           fixture->locale);
  g_assert_true (csel_test_shows (fixture->row, "accepted"));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture->row, "accept")));
  g_signal_emit_by_name (csel_test_part (fixture->row, "take_back"), "clicked");
  g_assert_cmpuint (fixture->n_taken_back, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/views/check-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("pass", test_pass);
  ADD ("accept", test_accept);
  ADD ("take-back", test_take_back);

  return g_test_run ();
}
