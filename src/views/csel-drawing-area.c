/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDrawingArea: a scene on screen
 *
 *   scene (µm) ─▶ scale, offset ─▶ pixels
 *                      └────────▶ one transparent button per dimension: hover, Tab, Return,
 *                                 name and tooltip all come from it
 *
 * Ctrl and the wheel, or two fingers, zoom about the pointer, dragging pans, both without a limit but sanity.
 * Nothing is laid out while painting, no letter is looked for: a frame is one walk over the scene, which its painter
 * has made ready.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-drawing-area.h"

#include <math.h>

#include "drawing/csel-scene-cairo.h"
#include "lists/csel-gtk-compat.h"
#include "report/csel-drawing.h"

#define MARGIN    12.0
#define MIN_SCALE 0.5
#define MAX_SCALE 60.0
#define FIT_SCALE 4.5
#define ZOOM_STEP 1.25

struct _CselDrawingArea
{
  GtkWidget         parent_instance;

  CselScene        *scene;
  CselScenePainter *painter;
  CselUnit          unit;
  GPtrArray        *handles;
  int               highlight;

  double            scale;
  double            offset_x;
  double            offset_y;
  gboolean          is_fitted;
  double            drag_x;
  double            drag_y;
  double            pinch;
  double            pointer_x;
  double            pointer_y;
};

enum {
  PROP_0,
  PROP_HIGHLIGHT,
  N_PROPS
};

enum {
  COPY_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselDrawingArea, csel_drawing_area, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* µm of the scene as mm on paper */
static double
mm (CselDrawingArea *self,
    gint64           um)
{
  return csel_scale_paper (csel_scene_get_scale (self->scene), um);
}

static guint
find_handle (CselDrawingArea *self,
             GtkWidget       *handle)
{
  guint index = 0;

  g_ptr_array_find (self->handles, handle, &index);

  return index;
}

/* -1 if the focus is elsewhere */
static int
find_focused (CselDrawingArea *self)
{
  for (guint i = 0; i < self->handles->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->handles, i)))
      return (int)i;

  return -1;
}

static void
handle_flags_cb (CselDrawingArea *self,
                 GtkStateFlags    old_flags,
                 GtkWidget       *handle)
{
  int index = (int)find_handle (self, handle);
  gboolean is_hot = (gtk_widget_get_state_flags (handle) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED)) != 0;

  if (is_hot)
    csel_drawing_area_set_highlight (self, index);
  else if (self->highlight == index)
    csel_drawing_area_set_highlight (self, find_focused (self));
}

static void
handle_clicked_cb (CselDrawingArea *self,
                   GtkWidget       *handle)
{
  const CselDimension *dimension = csel_scene_get_dimension (self->scene,
                                                             find_handle (self, handle));

  g_signal_emit (self, signals[COPY_REQUESTED], 0, dimension->number);
}

static void
make_handle (CselDrawingArea *self)
{
  GtkWidget *handle = gtk_button_new ();

  gtk_button_set_has_frame (GTK_BUTTON (handle), FALSE);
  gtk_widget_add_css_class (handle, "dimension");
  g_signal_connect_object (handle, "state-flags-changed", G_CALLBACK (handle_flags_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (handle, "clicked", G_CALLBACK (handle_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (handle, GTK_WIDGET (self));
  g_ptr_array_add (self->handles, handle);
}

static void
name_handle (CselDrawingArea     *self,
             GtkWidget           *handle,
             const CselDimension *dimension,
             const CselLocale    *locale)
{
  g_autofree char *label = csel_drawing_label (dimension, self->unit, locale);
  g_autofree char *tooltip = dimension->formula != NULL ?
                             g_strdup_printf ("%s\n%s", label, dimension->formula) :
                             g_strdup (label);

  gtk_widget_set_tooltip_text (handle, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* Those that are there stay: another pole number does not take the focus away */
static void
update_handles (CselDrawingArea  *self,
                const CselLocale *locale)
{
  const guint n = self->scene != NULL ? csel_scene_get_n_dimensions (self->scene) : 0;

  while (self->handles->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (self->handles, self->handles->len - 1));
      g_ptr_array_set_size (self->handles, (int)self->handles->len - 1);
    }
  while (self->handles->len < n)
    make_handle (self);
  for (guint i = 0; i < n; i++)
    name_handle (self, g_ptr_array_index (self->handles, i), csel_scene_get_dimension (self->scene, i), locale);
  if (self->highlight >= (int)n)
    csel_drawing_area_set_highlight (self, -1);
}

static void
fit (CselDrawingArea *self,
     int              width,
     int              height)
{
  CselBox bounds = csel_scene_get_bounds (self->scene);
  double scene_width = mm (self, bounds.x2 - bounds.x1);
  double scene_height = mm (self, bounds.y2 - bounds.y1);

  if (scene_width <= 0 || scene_height <= 0)
    return;

  self->scale = CLAMP (MIN ((width - 2 * MARGIN) / scene_width,
                            (height - 2 * MARGIN) / scene_height),
                       MIN_SCALE, FIT_SCALE);
  self->offset_x = (width - scene_width * self->scale) / 2 - mm (self, bounds.x1) * self->scale;
  self->offset_y = (height - scene_height * self->scale) / 2 - mm (self, bounds.y1) * self->scale;
}

static void
place_handle (CselDrawingArea *self,
              guint            index)
{
  GtkWidget *handle = g_ptr_array_index (self->handles, index);
  CselBox box = csel_scene_get_dimension (self->scene, index)->box;
  GtkAllocation allocation = {
    (int)(mm (self, box.x1) * self->scale + self->offset_x), (int)(mm (self, box.y1) * self->scale + self->offset_y),
    (int)(mm (self, box.x2 - box.x1) * self->scale) + 1, (int)(mm (self, box.y2 - box.y1) * self->scale) + 1,
  };
  int minimum_width;
  int minimum_height;

  gtk_widget_measure (handle, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  gtk_widget_measure (handle, GTK_ORIENTATION_VERTICAL, -1, &minimum_height, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, minimum_width);
  allocation.height = MAX (allocation.height, minimum_height);
  gtk_widget_size_allocate (handle, &allocation, -1);
}

static void
csel_drawing_area_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  CselDrawingArea *self = CSEL_DRAWING_AREA (widget);

  if (self->scene == NULL)
    return;

  if (self->is_fitted)
    fit (self, width, height);
  for (guint i = 0; i < self->handles->len; i++)
    place_handle (self, i);
}

static CselInk
get_ink (const GdkRGBA *color,
         const GdkRGBA *toward,
         double         share)
{
  return (CselInk) {
           (double)color->red * (1 - share) + (double)toward->red * share,
           (double)color->green * (1 - share) + (double)toward->green * share,
           (double)color->blue * (1 - share) + (double)toward->blue * share,
  };
}

static CselScenePaint
get_paint (CselDrawingArea *self)
{
  GdkRGBA text;
  GdkRGBA base;
  GdkRGBA accent;

  csel_widget_get_color (GTK_WIDGET (self), &text);
  if (!csel_widget_lookup_color (GTK_WIDGET (self), "theme_base_color", &base))
    base = (GdkRGBA) { 1, 1, 1, 1 }
  ;
  if (!csel_widget_lookup_color (GTK_WIDGET (self), "theme_selected_bg_color", &accent))
    accent = text;

  /* No line thinner than a pixel */
  return (CselScenePaint) {
           get_ink (&text, &base, 0), get_ink (&text, &base, 0.35), get_ink (&accent, &base, 0),
           self->highlight, 1 / self->scale,
  };
}

static void
csel_drawing_area_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CselDrawingArea *self = CSEL_DRAWING_AREA (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                                     (float)gtk_widget_get_height (widget));
  CselScenePaint paint;
  cairo_t *cr;

  if (self->scene == NULL)
    return;

  paint = get_paint (self);
  gtk_snapshot_push_clip (snapshot, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, self->offset_x, self->offset_y);
  cairo_scale (cr, self->scale, self->scale);
  csel_scene_painter_draw (self->painter, cr, &paint);
  cairo_destroy (cr);
  for (guint i = 0; i < self->handles->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->handles, i), snapshot);
  gtk_snapshot_pop (snapshot);
}

/* The point of the drawing under (@x, @y) stays there */
static void
zoom_about (CselDrawingArea *self,
            double           factor,
            double           x,
            double           y)
{
  double scale = CLAMP (self->scale * factor, MIN_SCALE, MAX_SCALE);
  double ratio = scale / self->scale;

  self->is_fitted = FALSE;
  self->offset_x = x - (x - self->offset_x) * ratio;
  self->offset_y = y - (y - self->offset_y) * ratio;
  self->scale = scale;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
scroll_cb (CselDrawingArea          *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;

  zoom_about (self, pow (ZOOM_STEP, -dy), self->pointer_x, self->pointer_y);

  return TRUE;
}

static void
motion_cb (CselDrawingArea *self,
           double           x,
           double           y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
pinch_begin_cb (CselDrawingArea *self)
{
  self->pinch = 1;
}

static void
pinch_cb (CselDrawingArea *self,
          double           factor,
          GtkGesture      *gesture)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    zoom_about (self, factor / self->pinch, x, y);
  self->pinch = factor;
}

static void
drag_begin_cb (CselDrawingArea *self)
{
  self->drag_x = 0;
  self->drag_y = 0;
}

static void
drag_update_cb (CselDrawingArea *self,
                double           dx,
                double           dy)
{
  csel_drawing_area_pan (self, dx - self->drag_x, dy - self->drag_y);
  self->drag_x = dx;
  self->drag_y = dy;
}

static void
csel_drawing_area_dispose (GObject *object)
{
  CselDrawingArea *self = CSEL_DRAWING_AREA (object);

  g_clear_pointer (&self->painter, csel_scene_painter_free);
  g_clear_pointer (&self->scene, csel_scene_unref);
  update_handles (self, NULL);

  G_OBJECT_CLASS (csel_drawing_area_parent_class)->dispose (object);
}

static void
csel_drawing_area_finalize (GObject *object)
{
  g_ptr_array_unref (CSEL_DRAWING_AREA (object)->handles);

  G_OBJECT_CLASS (csel_drawing_area_parent_class)->finalize (object);
}

static void
csel_drawing_area_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HIGHLIGHT:
      g_value_set_int (value, csel_drawing_area_get_highlight (CSEL_DRAWING_AREA (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_drawing_area_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_HIGHLIGHT:
      csel_drawing_area_set_highlight (CSEL_DRAWING_AREA (object), g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_drawing_area_class_init (CselDrawingAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_drawing_area_dispose;
  object_class->finalize = csel_drawing_area_finalize;
  object_class->get_property = csel_drawing_area_get_property;
  object_class->set_property = csel_drawing_area_set_property;
  widget_class->size_allocate = csel_drawing_area_size_allocate;
  widget_class->snapshot = csel_drawing_area_snapshot;

  properties[PROP_HIGHLIGHT] =
    g_param_spec_int ("highlight", NULL, NULL,
                      -1, G_MAXINT, -1,
                      (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[COPY_REQUESTED] =
    g_signal_new ("copy-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "drawing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_gestures (CselDrawingArea *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
csel_drawing_area_init (CselDrawingArea *self)
{
  self->handles = g_ptr_array_new ();
  self->highlight = -1;
  self->scale = 1;
  self->is_fitted = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), 200, 120);
  add_gestures (self);
}

/**
 * csel_drawing_area_set_scene:
 * @self: a drawing area
 * @scene: (nullable): what it shows
 * @unit: the unit of its numbers
 * @locale: the language of its dimensions' names
 */
void
csel_drawing_area_set_scene (CselDrawingArea  *self,
                             CselScene        *scene,
                             CselUnit          unit,
                             const CselLocale *locale)
{
  g_autofree char *description = NULL;

  g_return_if_fail (CSEL_IS_DRAWING_AREA (self));

  g_clear_pointer (&self->painter, csel_scene_painter_free);
  g_clear_pointer (&self->scene, csel_scene_unref);
  self->unit = unit;
  if (scene != NULL)
    {
      self->scene = csel_scene_ref (scene);
      self->painter = csel_scene_painter_new (scene);
      description = csel_drawing_describe (scene, unit, locale);
    }
  update_handles (self, locale);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, csel_locale_gettext (locale, "Dimension drawing"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ?
                                  description : "",
                                  -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * csel_drawing_area_ref_scene:
 * @self: a drawing area
 *
 * Returns: (transfer full) (nullable): what it shows
 */
CselScene *
csel_drawing_area_ref_scene (CselDrawingArea *self)
{
  g_return_val_if_fail (CSEL_IS_DRAWING_AREA (self), NULL);

  return self->scene != NULL ? csel_scene_ref (self->scene) : NULL;
}

/**
 * csel_drawing_area_get_highlight:
 * @self: a drawing area
 *
 * Returns: the dimension that is pointed at or has the focus, -1 for none
 */
int
csel_drawing_area_get_highlight (CselDrawingArea *self)
{
  g_return_val_if_fail (CSEL_IS_DRAWING_AREA (self), -1);

  return self->highlight;
}

/**
 * csel_drawing_area_set_highlight:
 * @self: a drawing area
 * @highlight: a dimension of its scene, -1 for none
 */
void
csel_drawing_area_set_highlight (CselDrawingArea *self,
                                 int              highlight)
{
  g_return_if_fail (CSEL_IS_DRAWING_AREA (self));

  if (self->highlight == highlight)
    return;

  self->highlight = highlight;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGHLIGHT]);
}

/**
 * csel_drawing_area_zoom:
 * @self: a drawing area
 * @steps: how many steps larger, negative for smaller
 *
 * Zooms about the dimension that has the focus, or about the middle.
 */
void
csel_drawing_area_zoom (CselDrawingArea *self,
                        int              steps)
{
  graphene_rect_t about = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                              gtk_widget_get_height (GTK_WIDGET (self)));
  int focused;

  g_return_if_fail (CSEL_IS_DRAWING_AREA (self));

  focused = find_focused (self);
  if (focused >= 0 &&
      !gtk_widget_compute_bounds (g_ptr_array_index (self->handles, focused), GTK_WIDGET (self), &about))
    return;

  zoom_about (self, pow (ZOOM_STEP, steps), about.origin.x + about.size.width / 2,
              about.origin.y + about.size.height / 2);
}

/**
 * csel_drawing_area_pan:
 * @self: a drawing area
 * @dx: pixels to the right
 * @dy: pixels down
 *
 * Moves the drawing.
 */
void
csel_drawing_area_pan (CselDrawingArea *self,
                       double           dx,
                       double           dy)
{
  g_return_if_fail (CSEL_IS_DRAWING_AREA (self));

  self->is_fitted = FALSE;
  self->offset_x += dx;
  self->offset_y += dy;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * csel_drawing_area_fit:
 * @self: a drawing area
 *
 * Shows the whole drawing, and goes on doing so when the size changes.
 */
void
csel_drawing_area_fit (CselDrawingArea *self)
{
  g_return_if_fail (CSEL_IS_DRAWING_AREA (self));

  self->is_fitted = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * csel_drawing_area_show_true_size:
 * @self: a drawing area
 *
 * Shows it as large as life, as far as the screen says how large it is.
 */
void
csel_drawing_area_show_true_size (CselDrawingArea *self)
{
  GtkNative *native;
  GdkSurface *surface;
  GdkMonitor *monitor;
  GdkRectangle geometry;
  CselScale scale;

  g_return_if_fail (CSEL_IS_DRAWING_AREA (self));

  native = gtk_widget_get_native (GTK_WIDGET (self));
  surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  monitor = surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
  if (self->scene == NULL || monitor == NULL || gdk_monitor_get_width_mm (monitor) <= 0)
    return;

  gdk_monitor_get_geometry (monitor, &geometry);
  scale = csel_scene_get_scale (self->scene);
  zoom_about (self,
              (double)geometry.width / gdk_monitor_get_width_mm (monitor) * scale.real / scale.paper / self->scale,
              gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

/**
 * csel_drawing_area_get_view:
 * @self: a drawing area
 * @x: (out): where the drawing's origin is, in pixels
 * @y: (out): where it is
 *
 * Returns: how many pixels a millimetre on paper has
 */
double
csel_drawing_area_get_view (CselDrawingArea *self,
                            double          *x,
                            double          *y)
{
  g_return_val_if_fail (CSEL_IS_DRAWING_AREA (self), 0);

  *x = self->offset_x;
  *y = self->offset_y;

  return self->scale;
}
