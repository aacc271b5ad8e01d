/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-text-cell.h"
#include "support/csel-test-gtk.h"

static void
check_label (GtkWidget  *cell,
             const char *expected)
{
  g_autofree char *problem =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        expected);

  g_assert_null (problem);
}

/* The cell reads what stands at its slot when it is painted, and again when that changes */
static void
test_text_follows_the_result (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselResultModel) model = csel_result_model_new (session);
  g_autoptr(CselSlot) slot = csel_slot_new (0);
  GtkWidget *cell = csel_text_cell_new (model, CSEL_COLUMN_ITEM);
  GtkWindow *window;

  csel_text_cell_set_slot (CSEL_TEXT_CELL (cell), slot);
  g_assert_true (csel_text_cell_get_slot (CSEL_TEXT_CELL (cell)) == slot);
  window = csel_test_show (cell);
  check_label (cell, CSEL_TEST_SEED);
  csel_session_set_search (session, "216-108");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  check_label (cell, "216-108");
  csel_test_close (window);
}

/* A long title must not make the table wide */
static void
test_size_does_not_follow_the_text (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselResultModel) model = csel_result_model_new (session);
  g_autoptr(CselSlot) slot = csel_slot_new (0);
  GtkWidget *cell = g_object_ref_sink (csel_text_cell_new (model, CSEL_COLUMN_TITLE));
  int empty;
  int filled;

  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &empty, NULL, NULL);
  csel_text_cell_set_slot (CSEL_TEXT_CELL (cell), slot);
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &filled, NULL, NULL);
  g_assert_cmpint (empty, ==, filled);
  g_object_unref (cell);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/text-cell/text-follows-the-result", test_text_follows_the_result);
  g_test_add_func ("/lists/text-cell/size-does-not-follow-the-text",
                   test_size_does_not_follow_the_text);

  return g_test_run ();
}
