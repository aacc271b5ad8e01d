/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-scene-cairo.h"
#include "report/csel-drawing.h"
#include "support/csel-test-gtk.h"
#include "views/csel-drawing-area.h"

static GtkWindow *
show (GtkWidget **area)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselDrawingRequest request = CSEL_DRAWING_DEFAULT;
  g_autoptr(CselScene) scene = csel_drawing_new (product, &request, locale);

  *area = g_object_new (CSEL_TYPE_DRAWING_AREA, NULL);
  csel_drawing_area_set_scene (CSEL_DRAWING_AREA (*area), scene, CSEL_UNIT_MM, locale);

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
                                "Pin spacing (3 × 7.62) 22.86 mm", "Depth 50.75 mm" };
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

/* What one looks at does not leave the window */
static void
test_zoom_about_the_focus (void)
{
  GtkWidget *area;
  GtkWindow *window = show (&area);
  graphene_point_t before;
  graphene_point_t after;
  graphene_rect_t bounds;

  gtk_widget_grab_focus (gtk_widget_get_first_child (area));
  bounds = get_bounds (area);
  graphene_rect_get_center (&bounds, &before);
  csel_drawing_area_zoom (CSEL_DRAWING_AREA (area), 8);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  bounds = get_bounds (area);
  graphene_rect_get_center (&bounds, &after);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 8);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 8);
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
  csel_drawing_area_set_scene (CSEL_DRAWING_AREA (area), NULL, CSEL_UNIT_MM, locale);
  g_assert_cmpuint (csel_test_count (area, GTK_TYPE_BUTTON), ==, 0);
  csel_test_close (window);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* What has the focus is highlighted, and told once; from outside too */
static void
test_highlight (void)
{
  GtkWidget *area;
  GtkWindow *window = show (&area);
  guint n = 0;

  gtk_window_set_focus (window, NULL);
  csel_drawing_area_set_highlight (CSEL_DRAWING_AREA (area), -1);
  g_signal_connect_swapped (area, "notify::highlight", G_CALLBACK (count_cb), &n);
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (gtk_widget_get_first_child (area)));
  g_assert_cmpint (csel_drawing_area_get_highlight (CSEL_DRAWING_AREA (area)), ==, 1);
  g_assert_cmpuint (n, ==, 1);
  csel_drawing_area_set_highlight (CSEL_DRAWING_AREA (area), 2);
  csel_drawing_area_set_highlight (CSEL_DRAWING_AREA (area), 2);
  g_assert_cmpuint (n, ==, 2);
  csel_test_close (window);
}

/* When the pointer leaves another, what has the focus is highlighted again */
static void
test_highlight_goes_back (void)
{
  GtkWidget *area;
  GtkWindow *window = show (&area);
  GtkWidget *first = gtk_widget_get_first_child (area);
  GtkWidget *second = gtk_widget_get_next_sibling (first);

  gtk_widget_grab_focus (first);
  g_assert_cmpint (csel_drawing_area_get_highlight (CSEL_DRAWING_AREA (area)), ==, 0);
  gtk_widget_set_state_flags (second, GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_cmpint (csel_drawing_area_get_highlight (CSEL_DRAWING_AREA (area)), ==, 1);
  gtk_widget_unset_state_flags (second, GTK_STATE_FLAG_PRELIGHT);
  g_assert_cmpint (csel_drawing_area_get_highlight (CSEL_DRAWING_AREA (area)), ==, 0);
  csel_test_close (window);
}

/* Another pole number changes the names and leaves the focus where it is */
static void
test_focus_stays (void)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselDrawingRequest request = { 6, 0, { 0, 0 }, CSEL_UNIT_MM };
  g_autoptr(CselScene) scene = csel_drawing_new (product, &request, locale);
  GtkWidget *area;
  GtkWindow *window = show (&area);
  GtkWidget *handle = gtk_widget_get_first_child (area);

  gtk_widget_grab_focus (handle);
  csel_drawing_area_set_scene (CSEL_DRAWING_AREA (area), scene, CSEL_UNIT_MM, locale);
  g_assert_true (gtk_window_get_focus (window) == handle);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (handle), ==, "L 47.62 mm\nL = pole no. x pin spacing + 1.9 mm");
  csel_test_close (window);
}

/* The widget's picture, on a surface */
static cairo_surface_t *
paint_widget (GtkWidget *area,
              int        width,
              int        height)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (area);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (area)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_surface_flush (surface);
  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        (gsize)cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* The same by way of what a printer gets: recorded, then played at the place and size of the widget's */
static cairo_surface_t *
paint_print (CselScene *scene,
             GtkWidget *area,
             int        width,
             int        height)
{
  CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (record);
  double x;
  double y;
  const double scale = csel_drawing_area_get_view (CSEL_DRAWING_AREA (area), &x, &y);

  paint.quiet = paint.ink;
  csel_scene_draw (scene, cr, &paint);
  cairo_destroy (cr);
  cr = cairo_create (surface);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (record);

  return surface;
}

/* How dark a pixel is on a white sheet, 0 to 255 */
static int
get_ink (cairo_surface_t *surface,
         int              x,
         int              y)
{
  const guint8 *pixel = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;

  return pixel[3] - pixel[1];
}

/* Both routes paint the same: where one has a line or a letter, the other has it */
static void
test_paints_like_print (void)
{
  GtkWidget *area;
  GtkWindow *window = show (&area);
  g_autoptr(CselScene) scene = csel_drawing_area_ref_scene (CSEL_DRAWING_AREA (area));
  const int width = gtk_widget_get_width (area);
  const int height = gtk_widget_get_height (area);
  cairo_surface_t *screen;
  cairo_surface_t *print;
  guint n_ink = 0;
  guint n_different = 0;

  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  screen = paint_widget (area, width, height);
  print = paint_print (scene, area, width, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const int on_screen = get_ink (screen, x, y);
        const int on_print = get_ink (print, x, y);

        n_ink += on_print > 64;
        /* Thin lines are a pixel wide on the screen, its colours are the theme's */
        n_different += (on_screen > 160 && on_print < 8) || (on_print > 200 && on_screen < 40);
      }
  g_assert_cmpuint (n_ink, >, 1000);
  g_assert_cmpuint (n_different * 200, <, n_ink);
  cairo_surface_destroy (screen);
  cairo_surface_destroy (print);
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

  g_test_add_func ("/views/drawing-area/zoom-about-the-focus", test_zoom_about_the_focus);
  g_test_add_func ("/views/drawing-area/highlight", test_highlight);
  g_test_add_func ("/views/drawing-area/highlight-goes-back", test_highlight_goes_back);
  g_test_add_func ("/views/drawing-area/focus-stays", test_focus_stays);
  g_test_add_func ("/views/drawing-area/paints-like-print", test_paints_like_print);

  return g_test_run ();
}
