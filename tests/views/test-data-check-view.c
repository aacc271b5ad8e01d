/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-finding-item.h"
#include "support/csel-test-gtk.h"
#include "views/csel-data-check-view.h"
#include "views/csel-finding-row.h"

#define MANY 5000

static gboolean
is_checked (gpointer view)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (csel_test_part (view, "stack")), "checking") != 0;
}

static GtkWidget *
show (CselSession *session)
{
  GtkWidget *view = csel_data_check_view_new (session);

  gtk_window_present (GTK_WINDOW (view));
  csel_test_wait_until (is_checked, view);
  gtk_test_widget_wait_for_draw (view);

  return view;
}

static guint
count_items (GtkWidget *view)
{
  return g_list_model_get_n_items (csel_test_part (view, "items"));
}

static void
requested_cb (GString     *log,
              CselProduct *product)
{
  g_string_append_printf (log, "%s;", csel_product_get_item (product));
}

/* The findings of the shipped catalogues; a row asks for its product */
static void
test_findings (void)
{
  CselSession *session = csel_test_session_new ();
  GtkWidget *view = show (session);
  GtkWidget *list_view = csel_test_part (view, "list_view");
  g_autoptr(GString) log = g_string_new (NULL);

  g_assert_cmpuint (count_items (view), ==, 6);
  g_assert_cmpstr (gtk_label_get_text (csel_test_part (view, "summary")), ==, "1 warning, 5 notes");
  g_assert_true (csel_test_shows (view, "831-1104/320-000 · Conductor removal"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (view)), list_view));

  g_signal_connect_swapped (view, "product-requested", G_CALLBACK (requested_cb), log);
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (view)));
  g_signal_emit_by_name (list_view, "activate", 2);
  g_assert_cmpstr (log->str, ==, CSEL_TEST_SEED ";216-264;");

  /* Nothing is checked again when the second-hand products are shown */
  csel_library_set_show_second_hand (csel_session_get_library (session), TRUE);
  g_assert_true (is_checked (view));
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
      g_autofree char *item = g_strdup_printf ("%u", i);
      const CselStatement number = { .property = CSEL_PROPERTY_ITEM_NUMBER, .printed = item };
      const CselStatement country = { .property = CSEL_PROPERTY_COUNTRY_OF_ORIGIN, .printed = item };

      g_assert_true (csel_catalog_begin_product (catalog, item, "ACME"));
      csel_catalog_append (catalog, &number);
      csel_catalog_append (catalog, &country);
      csel_catalog_end_product (catalog);
    }
  csel_catalog_freeze (catalog);

  return catalog;
}

/* Another catalogue is checked too; of thousands of findings only those that are seen have rows */
static void
test_many (void)
{
  CselSession *session = csel_test_session_new ();
  GtkWidget *view = show (session);
  g_autoptr(CselCatalog) many = make_many ();

  csel_library_add (csel_session_get_library (session), many);
  g_assert_false (is_checked (view));
  csel_test_wait_until (is_checked, view);
  gtk_test_widget_wait_for_draw (view);
  g_assert_cmpuint (count_items (view), ==, MANY + 6);
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_FINDING_ROW), <, 500);
  g_assert_true (csel_test_shows (view, "0 · Country of origin"));
  csel_test_close (GTK_WINDOW (view));
  g_assert_finalize_object (session);
}

static void
test_nothing (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselSession *session = csel_session_new (locale);
  GtkWidget *view = show (session);

  g_assert_true (csel_test_shows (view, "Nothing found"));
  csel_test_close (GTK_WINDOW (view));
  g_assert_finalize_object (session);
}

static gboolean
is_gone (gpointer view)
{
  return *(gpointer *)view == NULL;
}

/* What is under way when the window is closed comes to nothing */
static void
test_close_while_checking (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(CselCatalog) many = make_many ();
  GtkWidget *view;

  csel_library_add (csel_session_get_library (session), many);
  view = csel_data_check_view_new (session);
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *)&view);
  gtk_window_destroy (GTK_WINDOW (view));
  csel_test_wait_until (is_gone, &view);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/data-check-view/findings", test_findings);
  g_test_add_func ("/views/data-check-view/many", test_many);
  g_test_add_func ("/views/data-check-view/nothing", test_nothing);
  g_test_add_func ("/views/data-check-view/close-while-checking", test_close_while_checking);

  return g_test_run ();
}
