/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-own-value-form.h"
#include "views/csel-own-values-view.h"

/* What is set is listed, what is removed goes */
static void
test_set_and_remove (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(GPtrArray) found = csel_library_find_item (csel_session_get_library (session), "216-263");
  GtkWidget *view = csel_own_values_view_new (session);
  GtkWidget *list = csel_test_part (view, "list");
  GtkWidget *form;
  GtkWidget *remove;

  gtk_window_present (GTK_WINDOW (view));
  g_assert_true (gtk_widget_get_visible (csel_test_part (view, "empty")));
  csel_session_set_product (session, g_ptr_array_index (found, 0));
  g_assert_true (csel_test_shows (view, "What the maker does not state of 216-263"));

  form = csel_test_find (view, CSEL_TYPE_OWN_VALUE_FORM, 0);
  gtk_editable_set_text (csel_test_part (form, "value"), "12 mm");
  gtk_editable_set_text (csel_test_part (form, "by"), "KM");
  for (guint i = 0; !gtk_widget_get_visible (list) && i < CSEL_N_PROPERTIES; i++)
    {
      gtk_drop_down_set_selected (csel_test_part (form, "property"), i);
      g_signal_emit_by_name (csel_test_part (form, "set"), "clicked");
    }
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_false (gtk_widget_get_visible (csel_test_part (view, "empty")));

  remove = csel_test_find (list, GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (remove, "clicked");
  g_assert_false (gtk_widget_get_visible (list));
  gtk_window_destroy (GTK_WINDOW (view));
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/own-values-view/set-and-remove", test_set_and_remove);

  return g_test_run ();
}
