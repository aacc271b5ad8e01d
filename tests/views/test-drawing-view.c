/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-drawing-view.h"

static void
test_pole_number (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = csel_drawing_view_new (session);
  GtkWindow *window = csel_test_show (view);
  GtkSpinButton *poles = csel_test_part (view, "poles");
  GtkLabel *formulas = csel_test_part (view, "formulas");

  g_assert_cmpint (gtk_spin_button_get_value_as_int (poles), ==, 4);
  g_assert_cmpuint (csel_drawing_view_get_poles (CSEL_DRAWING_VIEW (view)), ==, 4);
  g_assert_cmpstr (gtk_label_get_text (formulas), ==,
                   "L = pole no. x pin spacing + 1.9 mm = 32.38 mm\nL1 = L + 3 mm = 35.38 mm");
  gtk_spin_button_set_value (poles, 12);
  g_assert_cmpstr (gtk_label_get_text (formulas), ==,
                   "L = pole no. x pin spacing + 1.9 mm = 93.34 mm\nL1 = L + 3 mm = 96.34 mm");
  csel_test_close (window);
}

/* A product without dimensions says so; without a formula there is no other pole number */
static void
test_products_without_a_drawing (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = csel_drawing_view_new (session);
  GtkWindow *window = csel_test_show (view);
  GtkStack *stack = csel_test_part (view, "stack");
  GtkWidget *poles = csel_test_part (view, "poles");

  g_assert_true (gtk_widget_get_sensitive (poles));
  csel_session_set_search (session, "831-505");
  g_assert_false (gtk_widget_get_sensitive (poles));
  g_assert_cmpuint (csel_drawing_view_get_poles (CSEL_DRAWING_VIEW (view)), ==, 0);
  csel_session_set_product (session, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), !=, NULL);
  csel_test_close (window);
}

static void
test_actions (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = csel_drawing_view_new (session);
  GtkWindow *window = csel_test_show (view);

  g_assert_true (gtk_widget_activate_action (view, "drawing.zoom-in", NULL));
  g_assert_true (gtk_widget_activate_action (view, "drawing.zoom-out", NULL));
  g_assert_true (gtk_widget_activate_action (view, "drawing.pan", "(ii)", 1, 0));
  g_assert_true (gtk_widget_activate_action (view, "drawing.zoom-fit", NULL));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/drawing-view/pole-number", test_pole_number);
  g_test_add_func ("/views/drawing-view/products-without-a-drawing",
                   test_products_without_a_drawing);
  g_test_add_func ("/views/drawing-view/actions", test_actions);

  return g_test_run ();
}
