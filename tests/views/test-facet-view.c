/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-facet-view.h"

static GtkWindow *
show (CselSession *session,
      const char  *column,
      CselUnit     unit,
      GtkWidget  **facet)
{
  GtkWindow *window;

  *facet = g_object_new (CSEL_TYPE_FACET_VIEW, "title", "Facet", NULL);
  csel_facet_view_set_session (CSEL_FACET_VIEW (*facet), session, column, unit);
  window = csel_test_show (*facet);

  return window;
}

static void
test_values_filter (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *facet;
  GtkWindow *window = show (session, CSEL_COLUMN_POLES, CSEL_UNIT_NONE, &facet);
  GtkWidget *values = csel_test_part (facet, "values");
  GtkWidget *four = gtk_widget_get_first_child (values);
  GtkWidget *unstated = gtk_widget_get_next_sibling (four);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (four), ==, "4 (5)");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (unstated), ==, "not stated (12)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (four), TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 5);
  /* A facet never removes its own other values */
  g_assert_cmpstr (gtk_widget_get_tooltip_text (unstated), ==, "not stated (12)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (unstated), TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 17);
  csel_session_clear_filters (session);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (four)));
  csel_test_close (window);
}

/* What leaves nothing can be seen, and not be chosen */
static void
test_values_without_products (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *facet;
  GtkWindow *window = show (session, CSEL_COLUMN_POLES, CSEL_UNIT_NONE, &facet);
  GtkWidget *four = gtk_widget_get_first_child (csel_test_part (facet, "values"));

  csel_session_set_search (session, "216-266");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (four), ==, "4 (0)");
  g_assert_true (gtk_widget_get_visible (four));
  g_assert_false (gtk_widget_get_sensitive (four));
  csel_test_close (window);
}

static void
test_bounds (void)
{
  const struct { const char *text; gboolean is_read; guint n_rows; } cases[] = {
    { "7", TRUE, 6 }, { "7,62", TRUE, 6 }, { "7.63", TRUE, 0 }, { "0.3in", TRUE, 6 }, { "", TRUE, 17 },
    { "wide", FALSE, 17 }, { "3 A", FALSE, 17 },
  };
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *facet;
  GtkWindow *window = show (session, CSEL_COLUMN_PIN_SPACING, CSEL_UNIT_MM, &facet);
  GtkWidget *lo = csel_test_part (facet, "lo");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (lo), cases[i].text);
      g_assert_true (gtk_widget_has_css_class (lo, "error") != cases[i].is_read);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lo)), ==, cases[i].text);
      g_assert_cmpuint (csel_session_get_n_rows (session), ==, cases[i].n_rows);
    }

  gtk_editable_set_text (GTK_EDITABLE (lo), "7");
  csel_session_clear_filters (session);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lo)), ==, "");
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/facet-view/values-filter", test_values_filter);
  g_test_add_func ("/views/facet-view/values-without-products", test_values_without_products);
  g_test_add_func ("/views/facet-view/bounds", test_bounds);

  return g_test_run ();
}
