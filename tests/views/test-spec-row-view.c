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

/* How many lines of text it draws */
static guint
count_lines (GtkWidget *view)
{
  g_autoptr(GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;

  gtk_test_widget_wait_for_draw (view);
  paintable = gtk_widget_paintable_new (view);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (view),
                          gtk_widget_get_height (view));
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parts = g_strsplit (text, "text {", -1);

  return g_strv_length (parts) - 1;
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
  g_assert_cmpuint (count_lines (view), ==, 1 + csel_spec_row_get_n_cells (voltage));
  g_assert_true (gtk_widget_has_css_class (view, "spec-columns"));

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), find_row (rows, "Pin spacing"));
  g_assert_cmpuint (count_lines (view), ==, 2);
  g_assert_false (gtk_widget_has_css_class (view, "spec-columns"));

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), find_row (rows, "Physical data"));
  g_assert_true (gtk_widget_has_css_class (view, "spec-heading"));
  g_assert_cmpuint (count_lines (view), ==, 1);

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), find_row (rows, "Safety information"));
  g_assert_true (gtk_widget_has_css_class (view, "spec-warning"));
  g_assert_cmpuint (count_lines (view), >, 2);
  csel_test_close (window);
}

/* Long sentences wrap: the narrower, the higher, and never below what the text needs */
static void
test_height_for_width (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(GPtrArray) rows = make_rows (session);
  GtkWidget *view = g_object_ref_sink (g_object_new (CSEL_TYPE_SPEC_ROW_VIEW, NULL));
  int wide;
  int narrow;

  csel_spec_row_view_set_row (CSEL_SPEC_ROW_VIEW (view), find_row (rows, "Safety information"));
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 900, &wide, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, 2 * wide);
  g_object_unref (view);
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
  g_test_add_func ("/views/spec-row-view/height-for-width", test_height_for_width);
  g_test_add_func ("/views/spec-row-view/name", test_name);

  return g_test_run ();
}
