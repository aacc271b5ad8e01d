/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-drawing.h"
#include "support/csel-test-gtk.h"
#include "views/csel-drawing-area.h"

static GtkWindow *
show (GtkWidget **area)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselScene) scene = csel_drawing_new (product, 0, locale);

  *area = g_object_new (CSEL_TYPE_DRAWING_AREA, NULL);
  csel_drawing_area_set_scene (CSEL_DRAWING_AREA (*area), scene, locale);

  return csel_test_show (*area);
}

static void
copied_cb (char      **copied,
           const char *text)
{
  g_free (*copied);
  *copied = g_strdup (text);
}

/* Each dimension is a child that can be reached, is named, and copies its value */
static void
test_dimensions_are_children (void)
{
  const char *const names[] = { "L 32.38 mm", "L1 35.38 mm", "Height 25 mm", "Pin spacing 7.62 mm",
                                "Depth 50.75 mm" };
  GtkWidget *area;
  GtkWindow *window = show (&area);
  g_autofree char *copied = NULL;
  GtkWidget *first = gtk_widget_get_first_child (area);

  g_assert_cmpuint (csel_test_count (area, GTK_TYPE_BUTTON), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean found = FALSE;

      for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
        {
          g_autofree char *problem =
            gtk_test_accessible_check_property (GTK_ACCESSIBLE (child),
                                                GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);

          found |= problem == NULL;
          g_assert_true (gtk_widget_get_focusable (child));
        }
      if (!found)
        g_error ("no dimension “%s”", names[i]);
    }

  g_signal_connect_swapped (area, "copy-requested", G_CALLBACK (copied_cb), &copied);
  g_signal_emit_by_name (first, "clicked");
  g_assert_nonnull (copied);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (first), copied));
  csel_test_close (window);
}

static graphene_rect_t
get_bounds (GtkWidget *area)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (area), area, &bounds));

  return bounds;
}

static void
test_zoom_and_pan (void)
{
  GtkWidget *area;
  GtkWindow *window = show (&area);
  graphene_rect_t fitted = get_bounds (area);
  graphene_rect_t zoomed;
  graphene_rect_t panned;
  graphene_rect_t again;

  csel_drawing_area_zoom (CSEL_DRAWING_AREA (area), 2);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  zoomed = get_bounds (area);
  g_assert_cmpfloat (zoomed.size.width, >, fitted.size.width * 1.4f);

  csel_drawing_area_pan (CSEL_DRAWING_AREA (area), 30, -20);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  panned = get_bounds (area);
  g_assert_cmpfloat_with_epsilon (panned.origin.x, zoomed.origin.x + 30, 1.5f);
  g_assert_cmpfloat_with_epsilon (panned.origin.y, zoomed.origin.y - 20, 1.5f);

  csel_drawing_area_fit (CSEL_DRAWING_AREA (area));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  again = get_bounds (area);
  g_assert_true (graphene_rect_equal (&again, &fitted));
  csel_test_close (window);
}

static void
test_description_lists_the_dimensions (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *area;
  GtkWindow *window = show (&area);
  g_autofree char *label =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        "Dimension drawing");

  g_assert_cmpstr (label, ==, NULL);
  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (area),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  csel_drawing_area_set_scene (CSEL_DRAWING_AREA (area), NULL, locale);
  g_assert_cmpuint (csel_test_count (area, GTK_TYPE_BUTTON), ==, 0);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/drawing-area/dimensions-are-children", test_dimensions_are_children);
  g_test_add_func ("/views/drawing-area/zoom-and-pan", test_zoom_and_pan);
  g_test_add_func ("/views/drawing-area/description-lists-the-dimensions",
                   test_description_lists_the_dimensions);

  return g_test_run ();
}
