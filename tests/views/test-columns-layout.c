/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-columns-layout.h"

static GtkWidget *
make_form (void)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_layout_manager (form, g_object_new (CSEL_TYPE_COLUMNS_LAYOUT, NULL));
  for (guint i = 0; i < 5; i++)
    gtk_box_append (GTK_BOX (form), gtk_entry_new ());

  return form;
}

static void
lay_out (GtkWidget *form,
         int        width)
{
  int minimum;
  int natural;

  gtk_widget_measure (form, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  gtk_widget_allocate (form, width, natural, -1, NULL);
}

static graphene_rect_t
get_bounds (GtkWidget *form,
            guint      index)
{
  GtkWidget *child = csel_test_find (form, GTK_TYPE_ENTRY, index);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, form, &bounds));

  return bounds;
}

static int
measure_height (GtkWidget *form,
                int        width)
{
  int natural;

  gtk_widget_measure (form, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

/* Five children: five rows where it is narrow, three where there is room for two columns */
static void
test_columns (void)
{
  GtkWidget *form = g_object_ref_sink (make_form ());
  int narrow = measure_height (form, 380);
  int wide = measure_height (form, 600);
  graphene_rect_t first;
  graphene_rect_t second;

  g_assert_cmpint (wide * 5, <, narrow * 4);
  lay_out (form, 600);
  first = get_bounds (form, 0);
  second = get_bounds (form, 1);
  g_assert_cmpfloat (first.origin.y, ==, second.origin.y);
  g_assert_cmpfloat (second.origin.x, >=, first.origin.x + first.size.width);

  lay_out (form, 380);
  first = get_bounds (form, 0);
  second = get_bounds (form, 1);
  g_assert_cmpfloat (second.origin.y, >=, first.origin.y + first.size.height);
  g_assert_cmpfloat (first.origin.x, ==, second.origin.x);
  g_object_unref (form);
}

static void
test_hidden (void)
{
  GtkWidget *form = g_object_ref_sink (make_form ());
  int all = measure_height (form, 380);

  gtk_widget_set_visible (csel_test_find (form, GTK_TYPE_ENTRY, 0), FALSE);
  g_assert_cmpint (measure_height (form, 380), <, all);
  g_object_unref (form);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/columns-layout/columns", test_columns);
  g_test_add_func ("/views/columns-layout/hidden", test_hidden);

  return g_test_run ();
}
