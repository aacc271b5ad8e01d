/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "text/csel-spec.h"
#include "views/csel-spec-row-view.h"

static CselSpecRow *
find_row (GPtrArray  *rows,
          const char *label)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (csel_spec_row_get_label (g_ptr_array_index (rows, i)), label) == 0)
      return g_ptr_array_index (rows, i);

  g_error ("no row %s", label);
}

static GPtrArray *
make_rows (CselSession *session)
{
  return csel_spec_new (csel_session_get_product (session),
                        csel_session_get_rating_context (session),
                        csel_session_get_locale (session));
}

/* One widget shows row after row: nothing of the one before may be left */
static void
test_rows_of_each_kind (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(GPtrArray) rows = make_rows (session);
  GtkWidget *view = g_object_new (CSEL_TYPE_SPEC_ROW_VIEW, NULL);
  GtkWindow *window = csel_test_show (view);
  CselSpecRow *voltage = find_row (rows, "Nominal voltage");

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), voltage);
  g_assert_true (csel_spec_row_view_get_row (CSEL_SPEC_ROW_VIEW (view)) == voltage);
  g_assert_true (csel_test_shows (view, "800 V"));
  g_assert_true (csel_test_shows (view, "1000 V"));
  g_assert_true (gtk_widget_has_css_class (view, "spec-columns"));

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), find_row (rows, "Pin spacing"));
  g_assert_true (csel_test_shows (view, "7.62 mm / 0.3 inches"));
  g_assert_false (csel_test_shows (view, "1000 V"));
  g_assert_false (gtk_widget_has_css_class (view, "spec-columns"));

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), find_row (rows, "Physical data"));
  g_assert_true (gtk_widget_has_css_class (view, "spec-heading"));
  g_assert_false (csel_test_shows (view, "7.62 mm / 0.3 inches"));

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), find_row (rows, "Safety information"));
  g_assert_true (gtk_widget_has_css_class (view, "spec-warning"));
  csel_test_close (window);
}

static void
test_name (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(GPtrArray) rows = make_rows (session);
  GtkWidget *view = g_object_ref_sink (g_object_new (CSEL_TYPE_SPEC_ROW_VIEW, NULL));
  g_autofree char *problem = NULL;

  g_object_set (view, "row", find_row (rows, "Pin spacing"), NULL);
  problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view),
                                                GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                "Pin spacing\t7.62 mm / 0.3 inches");
  g_assert_cmpstr (problem, ==, NULL);
  g_object_unref (view);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/spec-row-view/rows-of-each-kind", test_rows_of_each_kind);
  g_test_add_func ("/views/spec-row-view/name", test_name);

  return g_test_run ();
}
