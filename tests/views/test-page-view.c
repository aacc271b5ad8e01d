/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-page-view.h"

static GtkWindow *
show (CselPageView **view)
{
  const CselPaper a4 = CSEL_PAPER_A4;
  g_autoptr(CselPages) pages = csel_test_make_pages (&a4);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  *view = g_object_new (CSEL_TYPE_PAGE_VIEW, NULL);
  csel_page_view_set_page (*view, pages, 1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (*view));

  return csel_test_show (scroller);
}

/* The page has room in the window; its width has; it is as large as it was asked for */
static void
test_fit (void)
{
  const CselPaper a4 = CSEL_PAPER_A4;
  CselPageView *view;
  GtkWindow *window = show (&view);
  const double room = gtk_widget_get_height (GTK_WIDGET (view)) - 2 * CSEL_PAGE_MARGIN;

  g_assert_cmpfloat_with_epsilon (csel_page_view_get_zoom (view) * a4.height * 96 / 72, room, 1);

  csel_page_view_set_fit (view, CSEL_PAGE_FIT_WIDTH);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpfloat_with_epsilon (csel_page_view_get_zoom (view) * a4.width * 96 / 72,
                                  gtk_widget_get_width (GTK_WIDGET (view)) - 2 * CSEL_PAGE_MARGIN, 1);
  g_assert_cmpfloat (gtk_widget_get_height (GTK_WIDGET (view)), >, room * 1.3);

  csel_page_view_set_zoom (view, 2);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpint (csel_page_view_get_fit (view), ==, CSEL_PAGE_FIT_NONE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), ==, (int)(a4.width * 2 * 96 / 72) + 2 * CSEL_PAGE_MARGIN);
  csel_page_view_set_zoom (view, 1000);
  g_assert_cmpfloat (csel_page_view_get_zoom (view), <, 10);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 2 of 3: WAGO 831-1104/320-000");
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/page-view/fit", test_fit);

  return g_test_run ();
}
