/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-window-private.h"
#include "support/csel-test-app.h"
#include "views/csel-decision.h"
#include "views/csel-parts-row.h"

static CselDecision *
find_decision (void)
{
  return csel_test_find_toplevel (CSEL_TYPE_DECISION);
}

static void
answer (CselWindow *window,
        const char *button)
{
  GtkWidget *row = csel_test_find (GTK_WIDGET (window->parts), CSEL_TYPE_PARTS_ROW, 0);

  g_assert_true (gtk_widget_get_sensitive (csel_test_part (row, "replace")));
  g_signal_emit_by_name (csel_test_part (row, "replace"), "clicked");
  g_assert_true (csel_test_shows (GTK_WIDGET (find_decision ()), "Replace " CSEL_TEST_SEED " by 831-3604?"));
  g_signal_emit_by_name (csel_test_part (find_decision (), button), "clicked");
  g_assert_null (find_decision ());
}

static void
assert_line (CselPartsList *list,
             const char    *item)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_cmpstr (csel_product_get_item (csel_parts_line_get_product (line)), ==, item);
  g_assert_cmpstr (csel_parts_line_get_details (line)->designations, ==, "-X1");
  g_assert_cmpstr (csel_parts_line_get_details (line)->note, ==, "left");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
}

/* What no longer fits is said; nothing is done before it is answered; then it is one change */
static void
test_replace (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  CselPartsList *list = csel_session_get_parts_list (window->session);
  CselLibrary *library = csel_session_get_library (window->session);
  g_autoptr(GPtrArray) headers = csel_library_find_item (library, "831-3604");
  g_autoptr(GPtrArray) plates = csel_library_find_item (library, "831-505");
  const CselPartsDetails details = { .quantity = 1, .designations = "-X1", .note = "left" };
  const CselPartsDetails accessory = { .quantity = 1, .is_accessory = TRUE };
  CselPartsLine *lines[] = {
    csel_parts_line_new_detailed (csel_session_get_product (window->session), &details),
    csel_parts_line_new_detailed (g_ptr_array_index (plates, 0), &accessory),
  };
  GtkWidget *row;

  csel_parts_list_add_lines (list, lines, 2, "Add");
  csel_parts_view_set_open (window->parts, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  row = csel_test_find (GTK_WIDGET (window->parts), CSEL_TYPE_PARTS_ROW, 0);
  g_assert_false (gtk_widget_get_sensitive (csel_test_part (row, "replace")));
  csel_session_set_product (window->session, g_ptr_array_index (headers, 0));

  answer (window, "cancel");
  assert_line (list, CSEL_TEST_SEED);
  answer (window, "yes");
  assert_line (list, "831-3604");
  g_assert_cmpstr (csel_undo_get_undo_name (csel_parts_list_get_undo (list)), ==,
                   "Replace " CSEL_TEST_SEED " by 831-3604");
  csel_undo_undo (csel_parts_list_get_undo (list));
  assert_line (list, CSEL_TEST_SEED);
  g_object_unref (lines[0]);
  g_object_unref (lines[1]);
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-replace/replace", test_replace);

  return g_test_run ();
}
