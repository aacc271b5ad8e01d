/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-statement.h"
#include "support/csel-test-gtk.h"
#include "views/csel-paste-row.h"
#include "views/csel-paste-view.h"

#define MANY 20001
#define PASTED "831-1104/320-000;3\n216-266;12\n216-269;4\n216-266;5\nthanks"

static CselPasteView *
show (CselSession *session,
      const char  *text)
{
  CselPasteView *view = CSEL_PASTE_VIEW (csel_paste_view_new (session));

  gtk_window_present (GTK_WINDOW (view));
  csel_paste_view_set_text (view, text);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (view));

  return view;
}

static void
assert_summary (CselPasteView *view,
                const char    *summary)
{
  g_assert_cmpstr (gtk_label_get_text (csel_test_part (view, "summary")), ==, summary);
}

static void
choose (CselPasteView *view,
        guint          position)
{
  g_autoptr(CselPasteItem) item = g_list_model_get_item (csel_test_part (view, "items"), position);

  csel_paste_item_set_product (item, csel_paste_item_get_choice (item, 0));
}

/* Seen first; then one change, which can be taken back as a whole */
static void
test_add (void)
{
  CselSession *session = csel_test_session_new ();
  CselPasteView *view = show (session, PASTED);
  CselPartsList *list = csel_session_get_parts_list (session);

  assert_summary (view, "2 items are taken · 1 is left out · 1 line has no item number");
  g_assert_cmpuint (csel_test_count (GTK_WIDGET (view), CSEL_TYPE_PASTE_ROW), ==, 3);
  choose (view, 2);
  assert_summary (view, "3 items are taken · 1 line has no item number");
  gtk_widget_activate_action (GTK_WIDGET (view), "paste.add", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  g_assert_cmpstr (csel_undo_get_undo_name (csel_parts_list_get_undo (list)), ==, "Add 3 items from a list");
  csel_undo_undo (csel_parts_list_get_undo (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_object_unref (session);
}

static gboolean
has_two (gpointer view)
{
  return g_list_model_get_n_items (csel_test_part (view, "items")) == 2;
}

/* What is typed is read again, and what was chosen for a number stays chosen */
static void
test_type (void)
{
  CselSession *session = csel_test_session_new ();
  CselPasteView *view = show (session, "216-269");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (csel_test_part (view, "text"));

  assert_summary (view, "1 is left out");
  choose (view, 0);
  gtk_text_buffer_insert_at_cursor (buffer, "\n216-286", -1);
  csel_test_wait_until (has_two, view);
  assert_summary (view, "2 items are taken");

  gtk_text_buffer_set_text (buffer, "", -1);
  gtk_widget_activate_action (GTK_WIDGET (view), "paste.add", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (csel_session_get_parts_list (session))), ==, 0);
  assert_summary (view, "Paste or type item numbers or GTINs, a line for each, with their quantities.");
  csel_test_close (GTK_WINDOW (view));
  g_assert_finalize_object (session);
}

static CselCatalog *
make_many (void)
{
  const CselSource source = { .document = "Sheet" };
  CselCatalog *catalog = csel_catalog_new ();

  csel_catalog_set_header (catalog, "many", "Many", "1", "2026-01-01");
  csel_catalog_append_source (catalog, &source);
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *item = g_strdup_printf ("900-%u", i);
      const CselStatement number = { .property = CSEL_PROPERTY_ITEM_NUMBER, .printed = item };

      g_assert_true (csel_catalog_begin_product (catalog, item, "ACME"));
      csel_catalog_append (catalog, &number);
      csel_catalog_end_product (catalog);
    }
  csel_catalog_freeze (catalog);

  return catalog;
}

/* Among many products they are looked for in a thread; what is typed meanwhile is read after that */
static void
test_many (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(CselLibrary) library = g_object_ref (csel_session_get_library (session));
  g_autoptr(CselCatalog) many = make_many ();
  CselPasteView *view;

  csel_library_add (library, many);
  /* Not drawn meanwhile: that may take longer than to find them */
  view = CSEL_PASTE_VIEW (csel_paste_view_new (session));
  csel_paste_view_set_text (view, "900-20000 3");
  assert_summary (view, "Looking for the item numbers…");
  gtk_widget_activate_action (GTK_WIDGET (view), "paste.add", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (csel_session_get_parts_list (session))), ==, 0);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (csel_test_part (view, "text")), "\n216-286", -1);
  csel_test_wait_until (has_two, view);
  assert_summary (view, "2 items are taken");
  csel_paste_view_set_text (view, "900-1");
  csel_test_close (GTK_WINDOW (view));
  g_assert_finalize_object (session);
  csel_test_wait_for_last (library);
}

static void
compare_cb (GString   *log,
            GPtrArray *products)
{
  for (guint i = 0; i < products->len; i++)
    g_string_append_printf (log, "%s;", csel_product_get_item (g_ptr_array_index (products, i)));
}

/* Each product once, and only where somebody can show them */
static void
test_compare (void)
{
  CselSession *session = csel_test_session_new ();
  CselPasteView *view = show (session, PASTED);
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect_swapped (view, "compare-requested", G_CALLBACK (compare_cb), log);
  gtk_widget_activate_action (GTK_WIDGET (view), "paste.compare", NULL);
  g_assert_cmpstr (log->str, ==, CSEL_TEST_SEED ";216-266;");
  g_object_unref (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/paste-view/add", test_add);
  g_test_add_func ("/views/paste-view/type", test_type);
  g_test_add_func ("/views/paste-view/many", test_many);
  g_test_add_func ("/views/paste-view/compare", test_compare);

  return g_test_run ();
}
