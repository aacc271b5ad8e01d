/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "support/csel-test-gtk.h"
#include "views/csel-banner.h"
#include "views/csel-wiring-row.h"
#include "views/csel-wiring-view.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *view;
  GtkWindow   *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(GSettings) settings = g_settings_new (CSEL_APP_ID);

  g_settings_reset (settings, "wiring-conductor");
  fixture->session = csel_test_session_new ();
  fixture->view = csel_wiring_view_new (fixture->session);
  fixture->window = csel_test_show (fixture->view);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static void
type (Fixture    *fixture,
      guint       pole,
      const char *part,
      const char *text)
{
  GtkWidget *row = csel_test_find (fixture->view, CSEL_TYPE_WIRING_ROW, pole - 1);

  gtk_editable_set_text (csel_test_part (row, part), text);
}

static void
choose (Fixture    *fixture,
        guint       pole,
        const char *part,
        guint       selected)
{
  GtkWidget *row = csel_test_find (fixture->view, CSEL_TYPE_WIRING_ROW, pole - 1);

  gtk_drop_down_set_selected (csel_test_part (row, part), selected);
}

static void
press (Fixture    *fixture,
       const char *label)
{
  for (guint i = 0; i < csel_test_count (fixture->view, GTK_TYPE_BUTTON); i++)
    {
      GtkWidget *button = csel_test_find (fixture->view, GTK_TYPE_BUTTON, i);

      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        {
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }

  g_assert_not_reached ();
}

static const char *
get_text (Fixture    *fixture,
          const char *part)
{
  return gtk_label_get_text (csel_test_part (fixture->view, part));
}

static void
assert_details (Fixture    *fixture,
                const char *part)
{
  if (strstr (get_text (fixture, "details"), part) == NULL)
    g_error ("no “%s” in: %s", part, get_text (fixture, "details"));
}

static void
assert_verdict (Fixture    *fixture,
                guint       pole,
                const char *verdict)
{
  GtkWidget *row = csel_test_find (fixture->view, CSEL_TYPE_WIRING_ROW, pole - 1);

  g_assert_cmpstr (gtk_label_get_text (csel_test_part (row, "verdict")), ==, verdict);
}

/* "831-1104/320-000×1 216-266×3" */
static char *
list_parts (Fixture *fixture)
{
  GListModel *parts = G_LIST_MODEL (csel_session_get_parts_list (fixture->session));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (parts, i);

      g_string_append_printf (text, "%s%s×%u", i > 0 ? " " : "",
                              csel_product_get_item (csel_parts_line_get_product (line)),
                              csel_parts_line_get_quantity (line));
    }

  return g_string_free (text, FALSE);
}

static void
assert_parts (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *parts = list_parts (fixture);

  g_assert_cmpstr (parts, ==, expected);
}

static void
test_answers_while_typed (Fixture      *fixture,
                          gconstpointer data)
{
  g_assert_cmpuint (csel_test_count (fixture->view, CSEL_TYPE_WIRING_ROW), ==, 4);
  g_assert_cmpstr (get_text (fixture, "headline"), ==, "nothing wired yet");
  g_assert_false (gtk_widget_get_sensitive (csel_test_part (fixture->view, "add")));

  type (fixture, 1, "size", "1");
  g_assert_cmpstr (get_text (fixture, "headline"), ==, "cannot tell, 1 of 4 poles wired");
  assert_details (fixture, "216-263");
  type (fixture, 1, "size", "10");
  g_assert_cmpstr (get_text (fixture, "headline"), ==, "does not fit, 1 of 4 poles wired");
  assert_verdict (fixture, 1, "✗ does not fit");
  assert_verdict (fixture, 2, "not wired");
  assert_details (fixture, "up to 6 mm²");
  assert_details (fixture, "Not wired: poles 2–4");
  choose (fixture, 1, "preparation", CSEL_PREPARATION_BARE);
  g_assert_cmpstr (get_text (fixture, "headline"), ==, "fits, 1 of 4 poles wired");
  type (fixture, 1, "size", "thick");
  assert_verdict (fixture, 1, "? cannot tell");
  type (fixture, 1, "size", "");
  g_assert_cmpstr (get_text (fixture, "headline"), ==, "nothing wired yet");
}

static void
test_same_for_all (Fixture      *fixture,
                   gconstpointer data)
{
  press (fixture, "Same for all");
  g_assert_cmpstr (get_text (fixture, "headline"), ==, "cannot tell, 4 of 4 poles wired");
  assert_details (fixture, "Poles 1–4: 2.5 mm², fine-stranded, insulated ferrule");

  type (fixture, 3, "potential", "PE");
  type (fixture, 1, "size", "6");
  choose (fixture, 1, "ferrule", 1);
  press (fixture, "Same for all");
  assert_details (fixture, "Poles 1–4: 6 mm², fine-stranded, insulated ferrule 216-208");
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (csel_test_find (fixture->view, CSEL_TYPE_WIRING_ROW, 2),
                                                          "potential")), ==, "PE");
}

static void
test_add_in_one_step (Fixture      *fixture,
                      gconstpointer data)
{
  CselPartsList *parts = csel_session_get_parts_list (fixture->session);
  CselBanner *notice = csel_test_part (fixture->view, "notice");

  type (fixture, 1, "size", "2.5");
  choose (fixture, 1, "ferrule", 1);
  press (fixture, "Same for all");
  type (fixture, 4, "size", "10");
  choose (fixture, 3, "ferrule", 0);
  gtk_spin_button_set_value (csel_test_part (fixture->view, "connectors"), 12);
  gtk_spin_button_set_value (csel_test_part (fixture->view, "spare"), 5);
  assert_details (fixture, "216-266: 2 per connector, 24 for 12 connectors, 26 with 5 % spare");
  g_assert_null (csel_banner_get_text (notice));

  press (fixture, "Add to parts list");
  assert_parts (fixture, CSEL_TEST_SEED "×12 216-266×2");
  g_assert_cmpstr (csel_banner_get_text (notice), ==,
                   "13 ferrules are not on the parts list: their number is open. "
                   "1 ferrule per connector is not on the parts list: it does not fit.");
  g_assert_cmpstr (csel_undo_get_undo_name (csel_parts_list_get_undo (parts)), ==,
                   "Add 12 × " CSEL_TEST_SEED " with ferrules");
  csel_undo_undo (csel_parts_list_get_undo (parts));
  assert_parts (fixture, "");
  type (fixture, 1, "number", "W1");
  g_assert_null (csel_banner_get_text (notice));
}

static gboolean
is_editing (Fixture *fixture)
{
  return gtk_widget_get_visible (csel_test_part (fixture->view, "edited_box"));
}

static const char *
get_size (Fixture *fixture,
          guint    pole)
{
  GtkWidget *row = csel_test_find (fixture->view, CSEL_TYPE_WIRING_ROW, pole - 1);

  return gtk_editable_get_text (csel_test_part (row, "size"));
}

/* A line of the parts list is wired anew: one change, which is seen when it is taken back */
static void
test_edit_line (Fixture      *fixture,
                gconstpointer data)
{
  CselPartsList *parts = csel_session_get_parts_list (fixture->session);
  g_autoptr(CselProduct) other = csel_library_get_product (csel_session_get_library (fixture->session), 1);

  type (fixture, 1, "size", "2.5");
  choose (fixture, 1, "ferrule", 1);
  press (fixture, "Same for all");
  press (fixture, "Add to parts list");
  csel_parts_list_add (parts, other, 1, "Add");
  type (fixture, 2, "size", "6");
  assert_parts (fixture, CSEL_TEST_SEED "×1 216-266×4 831-1204×1");

  csel_wiring_view_edit_line (CSEL_WIRING_VIEW (fixture->view), parts, 2);
  g_assert_false (is_editing (fixture));
  csel_wiring_view_edit_line (CSEL_WIRING_VIEW (fixture->view), parts, 0);
  g_assert_true (is_editing (fixture));
  g_assert_cmpstr (get_text (fixture, "edited_name"), ==, "Parts list: " CSEL_TEST_SEED);
  g_assert_cmpstr (get_size (fixture, 2), ==, "2.5");
  type (fixture, 1, "size", "");
  type (fixture, 2, "size", "");
  assert_parts (fixture, CSEL_TEST_SEED "×1 216-266×4 831-1204×1");
  press (fixture, "Change this line");
  assert_parts (fixture, CSEL_TEST_SEED "×1 216-266×2 831-1204×1");
  g_assert_cmpstr (csel_undo_get_undo_name (csel_parts_list_get_undo (parts)), ==, "Wire " CSEL_TEST_SEED);
  csel_undo_undo (csel_parts_list_get_undo (parts));
  assert_parts (fixture, CSEL_TEST_SEED "×1 216-266×4 831-1204×1");
  g_assert_true (is_editing (fixture));
  g_assert_cmpstr (get_size (fixture, 1), ==, "2.5");

  /* The product alone has its own plan; it is left where it was */
  press (fixture, "Leave this line");
  g_assert_false (is_editing (fixture));
  g_assert_cmpstr (get_size (fixture, 2), ==, "6");
}

/* It follows its line, and ends with it, or when something else is shown */
static void
test_follow_line (Fixture      *fixture,
                  gconstpointer data)
{
  CselPartsList *parts = csel_session_get_parts_list (fixture->session);
  CselProduct *product = csel_session_get_product (fixture->session);
  g_autoptr(CselProduct) other = csel_library_get_product (csel_session_get_library (fixture->session), 1);
  g_autoptr(CselPartsLine) line = csel_parts_line_new (other, 1);

  csel_parts_list_add (parts, product, 3, "Add");
  csel_wiring_view_edit_line (CSEL_WIRING_VIEW (fixture->view), parts, 0);
  g_assert_cmpfloat (gtk_spin_button_get_value (csel_test_part (fixture->view, "connectors")), ==, 3);
  csel_parts_list_splice (parts, 0, 0, &line, 1, "Add");
  type (fixture, 1, "size", "4");
  press (fixture, "Change this line");
  g_assert_true (is_editing (fixture));
  csel_parts_list_splice (parts, 1, 1, NULL, 0, "Remove");
  g_assert_false (is_editing (fixture));

  csel_undo_undo (csel_parts_list_get_undo (parts));
  csel_wiring_view_edit_line (CSEL_WIRING_VIEW (fixture->view), parts, 1);
  g_assert_cmpstr (get_size (fixture, 1), ==, "4");
  csel_session_set_product (fixture->session, other);
  g_assert_false (is_editing (fixture));
}

/* The card has what is planned and what is said of it; of nothing there is none */
static void
test_card (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *form = csel_test_part (fixture->view, "card_form");
  g_autoptr(CselDocument) document = NULL;

  g_assert_null (csel_wiring_view_make_card (CSEL_WIRING_VIEW (fixture->view)));
  g_assert_false (gtk_widget_get_sensitive (csel_test_part (fixture->view, "card")));
  type (fixture, 1, "size", "4");
  gtk_editable_set_text (csel_test_part (form, "designations"), "-X1");
  document = csel_wiring_view_make_card (CSEL_WIRING_VIEW (fixture->view));
  g_assert_nonnull (document);
  g_assert_cmpstr (csel_document_get_file_name (document), ==, "831-1104_320-000-wiring.pdf");
  g_assert_true (gtk_widget_get_sensitive (csel_test_part (fixture->view, "card")));

  csel_session_set_search (fixture->session, "831-1204");
  g_assert_null (csel_wiring_view_make_card (CSEL_WIRING_VIEW (fixture->view)));
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (form, "designations")), ==, "");
}

/* Each product has its own plan, which is there again when one comes back to it */
static void
test_plan_per_product (Fixture      *fixture,
                       gconstpointer data)
{
  type (fixture, 1, "size", "4");
  type (fixture, 1, "potential", "L1");
  csel_session_set_search (fixture->session, "831-3604");
  g_assert_cmpstr (get_text (fixture, "details"), ==, "This product takes no conductor.");
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture->view, "rows")));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture->view, "add")));

  csel_session_set_search (fixture->session, "831-1204");
  g_assert_cmpstr (get_text (fixture, "headline"), ==, "nothing wired yet");
  csel_session_set_search (fixture->session, CSEL_TEST_SEED);
  assert_verdict (fixture, 1, "? cannot tell");
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (csel_test_find (fixture->view, CSEL_TYPE_WIRING_ROW, 0),
                                                          "potential")), ==, "L1");
}

/* Another view starts from what was planned last */
static void
test_conductor_is_remembered (Fixture      *fixture,
                              gconstpointer data)
{
  GtkWidget *other;
  GtkWindow *window;
  GtkWidget *row;

  type (fixture, 2, "size", "6 mm²");
  choose (fixture, 2, "preparation", CSEL_PREPARATION_BARE);
  choose (fixture, 2, "kind", CSEL_CONDUCTOR_SOLID);
  type (fixture, 2, "size", "6 mm² or so");

  other = csel_wiring_view_new (fixture->session);
  window = csel_test_show (other);
  row = csel_test_find (other, CSEL_TYPE_WIRING_ROW, 3);
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (row, "kind")), ==, CSEL_CONDUCTOR_SOLID);
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (row, "preparation")), ==, CSEL_PREPARATION_BARE);
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (row, "size")), ==, "");
  csel_test_close (window);
}

/* A narrow pane has room for it */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  int minimum;

  press (fixture, "Same for all");
  type (fixture, 1, "color", "gnye");
  gtk_widget_measure (fixture->view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 380);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/views/wiring-view/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("answers-while-typed", test_answers_while_typed);
  ADD ("same-for-all", test_same_for_all);
  ADD ("add-in-one-step", test_add_in_one_step);
  ADD ("edit-line", test_edit_line);
  ADD ("follow-line", test_follow_line);
  ADD ("card", test_card);
  ADD ("plan-per-product", test_plan_per_product);
  ADD ("conductor-is-remembered", test_conductor_is_remembered);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
