/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-column-tools.h"

static void
click (GtkWidget *tools,
       guint      index)
{
  GtkWidget *buttons = gtk_widget_get_next_sibling (csel_test_part (tools, "column"));

  g_signal_emit_by_name (csel_test_find (buttons, GTK_TYPE_BUTTON, index), "clicked");
}

/* Everything that the pointer can do at the headings */
static void
test_chosen_column (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselResultModel) model = csel_result_model_new (session);
  g_autoptr(GtkWidget) view = g_object_ref_sink (gtk_column_view_new (NULL));
  g_autoptr(CselTableColumns) columns = csel_table_columns_new (GTK_COLUMN_VIEW (view), model);
  GtkWidget *tools = g_object_new (CSEL_TYPE_COLUMN_TOOLS, NULL);
  g_auto(GStrv) layout = NULL;
  GtkWindow *window;

  csel_column_tools_set_columns (CSEL_COLUMN_TOOLS (tools), session, columns);
  window = csel_test_show (tools);
  g_assert_true (csel_test_shows (tools, "Short description"));
  gtk_drop_down_set_selected (csel_test_part (tools, "column"), 1);
  click (tools, 1);
  g_assert_cmpstr (csel_session_get_query (session)->sort, ==, CSEL_COLUMN_POLES);
  g_assert_true (csel_session_get_query (session)->descending);
  click (tools, 0);
  g_assert_false (csel_session_get_query (session)->descending);
  click (tools, 2);
  click (tools, 5);
  click (tools, 5);
  click (tools, 4);
  layout = csel_table_columns_get_layout (columns);
  g_assert_cmpstr (layout[0], ==, "pole-number:78");
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (tools, "column")), ==, 0);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/column-tools/chosen-column", test_chosen_column);

  return g_test_run ();
}
