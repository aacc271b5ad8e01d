/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-counterpart-view.h"
#include "views/csel-drawing-view.h"
#include "views/csel-ferrule-view.h"
#include "views/csel-product-view.h"
#include "views/csel-spec-view.h"
#include "views/csel-verdict-row.h"

/* Pages are made when they are first shown */
static void
test_pages_are_made_when_shown (void)
{
  CselSession *session = csel_test_session_new ();
  GtkWidget *view = g_object_new (CSEL_TYPE_PRODUCT_VIEW, NULL);
  CselDrawingRequest request;
  GtkWindow *window;

  csel_product_view_set_session (CSEL_PRODUCT_VIEW (view), session);
  window = csel_test_show (view);
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_SPEC_VIEW), ==, 1);
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_DRAWING_VIEW), ==, 0);
  csel_product_view_get_drawing (CSEL_PRODUCT_VIEW (view), &request);
  g_assert_cmpuint (request.poles, ==, 0);

  csel_product_view_set_page (CSEL_PRODUCT_VIEW (view), "drawing");
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_DRAWING_VIEW), ==, 1);
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_FERRULE_VIEW), ==, 0);
  csel_product_view_get_drawing (CSEL_PRODUCT_VIEW (view), &request);
  g_assert_cmpuint (request.poles, ==, 4);

  g_object_set (view, "page", "ferrules", NULL);
  g_assert_cmpstr (csel_product_view_get_page (CSEL_PRODUCT_VIEW (view)), ==, "ferrules");
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_FERRULE_VIEW), ==, 1);
  csel_product_view_set_page (CSEL_PRODUCT_VIEW (view), "counterparts");
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_COUNTERPART_VIEW), ==, 1);
  csel_product_view_set_page (CSEL_PRODUCT_VIEW (view), "ferrules");
  csel_product_view_set_page (CSEL_PRODUCT_VIEW (view), "no such page");
  g_assert_cmpstr (csel_product_view_get_page (CSEL_PRODUCT_VIEW (view)), ==, "ferrules");
  csel_test_close (window);
  g_assert_finalize_object (session);
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static void
test_second_hand_says_so (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = g_object_new (CSEL_TYPE_PRODUCT_VIEW, NULL);
  GtkWidget *trust = csel_test_part (view, "trust");
  g_autoptr(GPtrArray) found =
    csel_library_find_item (csel_session_get_library (session), "734-132");
  GtkWindow *window;

  csel_product_view_set_session (CSEL_PRODUCT_VIEW (view), session);
  window = csel_test_show (view);
  g_assert_false (gtk_widget_get_visible (trust));
  csel_session_set_product (session, g_ptr_array_index (found, 0));
  csel_test_wait_until (is_shown, trust);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (trust)), "Second-hand: "));
  csel_test_close (window);
}

static void
add_cb (guint       *quantity,
        CselProduct *product,
        guint        requested)
{
  *quantity = requested;
}

static void
test_add_is_passed_on (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *view = g_object_new (CSEL_TYPE_PRODUCT_VIEW, NULL);
  guint quantity = 0;
  GtkWindow *window;
  GtkWidget *row;

  csel_product_view_set_session (CSEL_PRODUCT_VIEW (view), session);
  g_signal_connect_swapped (view, "add-requested", G_CALLBACK (add_cb), &quantity);
  window = csel_test_show (view);
  csel_product_view_set_page (CSEL_PRODUCT_VIEW (view), "counterparts");
  row = csel_test_find (view, CSEL_TYPE_VERDICT_ROW, 0);
  g_signal_emit_by_name (csel_test_part (row, "add"), "clicked");
  g_assert_cmpuint (quantity, ==, 1);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/product-view/pages-are-made-when-shown", test_pages_are_made_when_shown);
  g_test_add_func ("/views/product-view/second-hand-says-so", test_second_hand_says_so);
  g_test_add_func ("/views/product-view/add-is-passed-on", test_add_is_passed_on);

  return g_test_run ();
}
