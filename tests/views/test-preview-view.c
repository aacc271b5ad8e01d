/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-sheet-documents.h"
#include "support/csel-test-gtk.h"
#include "views/csel-page-thumbnail.h"
#include "views/csel-page-view.h"
#include "views/csel-preview-view.h"

static GtkWindow *
show (CselSession      *session,
      CselPreviewView **view)
{
  g_autoptr(CselDocument) document = csel_document_new_spec_sheet (csel_session_get_product (session), NULL);

  *view = g_object_new (CSEL_TYPE_PREVIEW_VIEW, NULL);
  csel_preview_view_set_session (*view, session);
  csel_preview_view_set_document (*view, document);

  return csel_test_show (GTK_WIDGET (*view));
}

static const char *
get_position (CselPreviewView *view)
{
  return gtk_label_get_text (csel_test_part (view, "position"));
}

static guint
count_items (CselPreviewView *view)
{
  return g_list_model_get_n_items (csel_test_part (view, "items"));
}

static void
act (CselPreviewView *view,
     const char      *action)
{
  gtk_widget_activate_action (GTK_WIDGET (view), action, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
}

static void
press (CselPreviewView *view,
       guint            key)
{
  GListModel *controllers = gtk_widget_observe_controllers (csel_test_part (view, "scroller"));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_object_unref (controllers);
  g_assert_true (handled);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));
}

static void
test_pages (void)
{
  CselSession *session = csel_test_session_new ();
  CselPreviewView *view;
  GtkWindow *window = show (session, &view);

  g_assert_cmpuint (count_items (view), ==, 3);
  g_assert_cmpuint (csel_test_count (GTK_WIDGET (view), CSEL_TYPE_PAGE_THUMBNAIL), >=, 3);
  g_assert_cmpstr (get_position (view), ==, "1 of 3");
  act (view, "preview.next");
  g_assert_cmpstr (get_position (view), ==, "2 of 3");
  /* The page fits: there is no more of it to be seen */
  press (view, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_position (view), ==, "3 of 3");
  press (view, GDK_KEY_Home);
  g_assert_cmpstr (get_position (view), ==, "1 of 3");
  /* At its own width it is higher than the window: once to its end, then on */
  act (view, "preview.fit-width");
  press (view, GDK_KEY_Page_Down);
  g_assert_cmpstr (get_position (view), ==, "1 of 3");
  press (view, GDK_KEY_End);
  g_assert_cmpstr (get_position (view), ==, "3 of 3");
  csel_test_close (window);
  g_assert_finalize_object (session);
}

/* What is left out is gone at once, and the list stays where it is */
static void
test_options (void)
{
  CselSession *session = csel_test_session_new ();
  CselPreviewView *view;
  GtkWindow *window = show (session, &view);
  GtkWidget *options = csel_test_part (view, "options");
  GtkWidget *sections = csel_test_part (options, "sections_box");
  g_autoptr(GObject) first = g_list_model_get_item (csel_test_part (view, "items"), 0);
  g_autoptr(GObject) again = NULL;

  act (view, "preview.next");
  for (guint i = 0; i < csel_test_count (sections, GTK_TYPE_CHECK_BUTTON); i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (csel_test_find (sections, GTK_TYPE_CHECK_BUTTON, i)), i < 3);
  g_assert_cmpuint (count_items (view), ==, 1);
  g_assert_cmpstr (get_position (view), ==, "1 of 1");
  again = g_list_model_get_item (csel_test_part (view, "items"), 0);
  g_assert_true (first == again);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

/* What the project has is on the sheet at once */
static void
test_project (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(CselProject) project = csel_project_new ();
  g_autoptr(CselPages) pages = NULL;
  const CselBlock *fields;
  CselPreviewView *view;
  GtkWindow *window = show (session, &view);

  csel_preview_view_set_project (view, project);
  csel_project_set_field (project, CSEL_PROJECT_NAME, "P1", "");
  pages = csel_preview_view_lay_out (view, csel_preview_view_get_document (view));
  fields = g_ptr_array_index (csel_pages_get_report (pages)->blocks, 0);
  g_assert_cmpstr (fields->cells[1], ==, "P1");
  csel_test_close (window);
  g_assert_finalize_object (session);
}

static void
test_zoom (void)
{
  CselSession *session = csel_test_session_new ();
  CselPreviewView *view;
  GtkWindow *window = show (session, &view);
  CselPageView *page = csel_test_part (view, "page");
  const double fitted = csel_page_view_get_zoom (page);

  act (view, "preview.zoom-in");
  g_assert_cmpfloat_with_epsilon (csel_page_view_get_zoom (page), fitted * 1.25, 0.001);
  act (view, "preview.zoom-true");
  g_assert_cmpfloat (csel_page_view_get_zoom (page), ==, 1);
  act (view, "preview.fit-page");
  g_assert_cmpfloat_with_epsilon (csel_page_view_get_zoom (page), fitted, 0.001);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_close (void)
{
  CselSession *session = csel_test_session_new ();
  CselPreviewView *view;
  GtkWindow *window = show (session, &view);
  guint count = 0;

  g_signal_connect_swapped (view, "closed", G_CALLBACK (count_cb), &count);
  act (view, "preview.close");
  g_assert_cmpuint (count, ==, 1);
  csel_preview_view_set_document (view, NULL);
  g_assert_null (csel_preview_view_get_document (view));
  g_assert_cmpuint (count_items (view), ==, 0);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/preview-view/pages", test_pages);
  g_test_add_func ("/views/preview-view/options", test_options);
  g_test_add_func ("/views/preview-view/project", test_project);
  g_test_add_func ("/views/preview-view/zoom", test_zoom);
  g_test_add_func ("/views/preview-view/close", test_close);

  return g_test_run ();
}
