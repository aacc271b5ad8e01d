/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-dimension-row.h"
#include "views/csel-drawing-area.h"
#include "views/csel-drawing-view.h"

static CselDrawingRequest
get_request (GtkWidget *view)
{
  CselDrawingRequest request;

  csel_drawing_view_get_request (CSEL_DRAWING_VIEW (view), &request);

  return request;
}

static void
test_pole_number (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = csel_drawing_view_new (session);
  GtkWindow *window = csel_test_show (view);
  GtkSpinButton *poles = csel_test_part (view, "poles");
  GtkWidget *check = csel_test_part (view, "check");

  g_assert_cmpint (gtk_spin_button_get_value_as_int (poles), ==, 4);
  g_assert_cmpuint (get_request (view).poles, ==, 4);
  g_assert_cmpuint (get_request (view).scale.paper, ==, 1);
  g_assert_true (csel_test_shows (view, "35.38 mm"));
  g_assert_true (csel_test_shows (view, "L1 = L + 3 mm"));
  g_assert_true (gtk_widget_get_visible (check));
  gtk_spin_button_set_value (poles, 12);
  g_assert_true (csel_test_shows (view, "96.34 mm"));
  /* The printed width is that of four poles */
  g_assert_false (gtk_widget_get_visible (check));
  csel_test_close (window);
}

/* What is pointed at in the drawing is lit in the rows, and the other way round */
static void
test_rows_and_drawing (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = csel_drawing_view_new (session);
  GtkWindow *window = csel_test_show (view);
  CselDrawingArea *area = csel_test_part (view, "area");
  GtkListBox *rows = csel_test_part (view, "rows");
  GtkWidget *second = GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 1));

  g_assert_cmpuint (csel_test_count (GTK_WIDGET (rows), CSEL_TYPE_DIMENSION_ROW), ==, 6);
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (area))));
  g_assert_true (gtk_widget_has_css_class (second, "lit"));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 3)));
  g_assert_cmpint (csel_drawing_area_get_highlight (area), ==, 3);
  g_assert_false (gtk_widget_has_css_class (second, "lit"));
  csel_test_close (window);
}

static void
test_views_and_units (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = csel_drawing_view_new (session);
  GtkWindow *window = csel_test_show (view);
  gboolean front;
  g_autofree char *scale = NULL;

  g_assert_cmpuint (get_request (view).views, ==, 1u << CSEL_VIEW_FRONT | 1u << CSEL_VIEW_SIDE);
  gtk_widget_activate_action (view, "drawing.side", NULL);
  g_assert_cmpuint (get_request (view).views, ==, 1u << CSEL_VIEW_FRONT);
  g_assert_false (csel_test_shows (view, "50.75 mm"));
  /* The last one stays */
  gtk_widget_activate_action (view, "drawing.front", NULL);
  g_object_get (view, "front", &front, NULL);
  g_assert_true (front);
  gtk_widget_activate_action (view, "drawing.unit", "s", "inch");
  g_assert_cmpint (get_request (view).unit, ==, CSEL_UNIT_INCH);
  g_assert_true (csel_test_shows (view, "1.393 in"));
  gtk_widget_activate_action (view, "drawing.export-scale", "s", "2:1");
  g_assert_cmpuint (get_request (view).scale.paper, ==, 2);
  g_object_set (view, "export-scale", "3:1", NULL);
  g_object_get (view, "export-scale", &scale, NULL);
  g_assert_cmpstr (scale, ==, "2:1");
  csel_test_close (window);
}

/* Both as lines and as dots */
static void
test_copy (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = csel_drawing_view_new (session);
  GtkWindow *window = csel_test_show (view);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (view);
  GtkListBox *rows = csel_test_part (view, "rows");
  GValue value = G_VALUE_INIT;

  gtk_widget_activate_action (view, "drawing.copy", NULL);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/png"));

  /* A row copies its number */
  g_signal_emit_by_name (rows, "row-activated", gtk_list_box_get_row_at_index (rows, 1));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "35.38");
  g_value_unset (&value);
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
  g_assert_cmpuint (get_request (view).poles, ==, 0);
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
  g_assert_true (gtk_widget_activate_action (view, "drawing.zoom-true", NULL));
  g_assert_true (gtk_widget_activate_action (view, "drawing.zoom-fit", NULL));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/drawing-view/pole-number", test_pole_number);
  g_test_add_func ("/views/drawing-view/rows-and-drawing", test_rows_and_drawing);
  g_test_add_func ("/views/drawing-view/views-and-units", test_views_and_units);
  g_test_add_func ("/views/drawing-view/copy", test_copy);
  g_test_add_func ("/views/drawing-view/products-without-a-drawing",
                   test_products_without_a_drawing);
  g_test_add_func ("/views/drawing-view/actions", test_actions);

  return g_test_run ();
}
