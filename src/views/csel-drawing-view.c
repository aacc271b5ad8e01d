/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDrawingView: the dimension drawing of the product, and what the data says of each dimension
 *
 *   [ pole number ]                   [ − fit + ] [ menu ]
 *   ┌────────────────────────────────────────────────────┐
 *   │ CselDrawingArea                                     │   highlight ◀─┐
 *   └────────────────────────────────────────────────────┘               │ the same index
 *   CselDimensionRow per dimension: L1   35.38 mm   L1 = L + 3 mm     ◀──┘
 *
 * What is pointed at or has the focus in one of the two is lit in the other. The pole number computes the
 * lengths anew; for another number than the stated one the drawing says that it is a formula's result.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-drawing-view.h"

#include <glib/gi18n.h>

#include "drawing/csel-scene-export.h"
#include "views/csel-dimension-row.h"
#include "views/csel-drawing-area.h"
#include "views/csel-widget.h"

#define PAN_STEP 40

struct _CselDrawingView
{
  GtkWidget        parent_instance;

  CselSession     *session;
  gboolean         is_updating;
  gboolean         is_stale;
  guint            views;
  CselUnit         unit;
  CselScale        export_scale;

  GtkLabel        *poles_label;
  GtkSpinButton   *poles;
  GtkMenuButton   *menu;
  CselDrawingArea *area;
  GtkStack        *stack;
  GtkListBox      *rows;
  GtkLabel        *check;
};

/* The views in the order of #CselView */
enum {
  PROP_0,
  PROP_FRONT,
  PROP_SIDE,
  PROP_TOP,
  PROP_UNIT,
  PROP_EXPORT_SCALE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselDrawingView, csel_drawing_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const char *
get_unit_id (CselUnit unit)
{
  return unit == CSEL_UNIT_INCH ? "inch" : "mm";
}

static guint
get_poles (CselDrawingView *self)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (self->poles)) ?
         (guint)gtk_spin_button_get_value_as_int (self->poles) : 0;
}

/* -1 if the focus is elsewhere */
static int
find_focused_row (CselDrawingView *self)
{
  GtkListBoxRow *row;
  int i = 0;

  while ((row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL && !gtk_widget_has_focus (GTK_WIDGET (row)))
    i++;

  return row != NULL ? i : -1;
}

static void
row_flags_cb (CselDrawingView  *self,
              GtkStateFlags     old_flags,
              CselDimensionRow *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (csel_dimension_row_is_hot (row))
    csel_drawing_area_set_highlight (self->area, index);
  else if (csel_drawing_area_get_highlight (self->area) == index)
    csel_drawing_area_set_highlight (self->area, find_focused_row (self));
}

/* As many rows as dimensions; those that are there stay */
static void
count_rows (CselDrawingView *self,
            guint            n)
{
  GtkListBoxRow *spare;

  while ((spare = gtk_list_box_get_row_at_index (self->rows, (int)n)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (spare));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row;

      if (gtk_list_box_get_row_at_index (self->rows, (int)i) != NULL)
        continue;
      row = csel_dimension_row_new ();
      g_signal_connect_object (row, "state-flags-changed", G_CALLBACK (row_flags_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->rows, row);
    }
}

static void
update_rows (CselDrawingView *self,
             CselProduct     *product,
             const CselScene *scene)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  const guint n = csel_scene_get_n_dimensions (scene);

  count_rows (self, n);
  for (guint i = 0; i < n; i++)
    {
      const CselDimension *dimension = csel_scene_get_dimension (scene, i);
      g_autofree char *name = csel_drawing_name (dimension, locale);
      g_autofree char *value = csel_drawing_value (dimension, self->unit, locale);
      g_autofree char *detail = csel_drawing_detail (dimension, product, locale);

      csel_dimension_row_set (CSEL_DIMENSION_ROW (gtk_list_box_get_row_at_index (self->rows, (int)i)), name, value,
                              detail);
    }
}

static void
update_check (CselDrawingView *self,
              CselProduct     *product)
{
  const guint poles = get_poles (self);
  g_autofree char *text = poles == 0 || poles == csel_product_sizes_get_poles (product) ?
                          csel_drawing_check_width (product, csel_session_get_locale (self->session)) : NULL;

  gtk_label_set_text (self->check, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->check), text != NULL);
}

static void
update_scene (CselDrawingView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  CselLocale *locale = csel_session_get_locale (self->session);
  const CselDrawingRequest request = { get_poles (self), self->views, { 0, 0 }, self->unit };
  g_autoptr(CselScene) scene = NULL;

  if (product == NULL)
    return;

  scene = csel_drawing_new (product, &request, locale);
  csel_drawing_area_set_scene (self->area, scene, self->unit, locale);
  update_rows (self, product, scene);
  update_check (self, product);
  gtk_stack_set_visible_child_name (self->stack,
                                    csel_scene_get_n_primitives (scene) > 0 ? "drawing" : "empty");
}

static void
notify_views (CselDrawingView *self)
{
  for (guint i = 0; i < CSEL_N_VIEWS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRONT + i]);
}

static void
show_product (CselDrawingView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  const guint poles = product != NULL ? csel_product_sizes_get_poles (product) : 0;

  self->is_stale = FALSE;
  self->is_updating = TRUE;
  gtk_spin_button_set_range (self->poles, 1, MAX (poles, CSEL_MAX_POLES));
  gtk_spin_button_set_value (self->poles, MAX (poles, 1));
  gtk_widget_set_sensitive (GTK_WIDGET (self->poles), product != NULL &&
                            csel_product_sizes_can_extend (product));
  gtk_widget_set_visible (GTK_WIDGET (self->poles), poles > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->poles_label), poles > 0);
  self->is_updating = FALSE;
  self->views = product != NULL ? csel_product_scene_get_views (product) : 0;
  notify_views (self);
  csel_drawing_area_fit (self->area);
  update_scene (self);
}

static void
product_changed_cb (CselDrawingView *self)
{
  /* Nothing is drawn that nobody sees */
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_product (self);
}

static void
csel_drawing_view_poles_cb (CselDrawingView *self)
{
  if (!self->is_updating && self->session != NULL)
    update_scene (self);
}

static void
copy_value (CselDrawingView *self,
            const char      *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
csel_drawing_view_copy_cb (CselDrawingView *self,
                           const char      *text)
{
  copy_value (self, text);
}

static void
csel_drawing_view_row_cb (CselDrawingView *self,
                          GtkListBoxRow   *row)
{
  g_autoptr(CselScene) scene = csel_drawing_area_ref_scene (self->area);

  copy_value (self, csel_scene_get_dimension (scene, (guint)gtk_list_box_row_get_index (row))->number);
}

static void
csel_drawing_view_highlight_cb (CselDrawingView *self)
{
  const int highlight = csel_drawing_area_get_highlight (self->area);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    csel_dimension_row_set_lit (CSEL_DIMENSION_ROW (row), i == highlight);
}

static void
zoom (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  CselDrawingView *self = CSEL_DRAWING_VIEW (widget);

  if (g_str_equal (action, "drawing.zoom-fit"))
    csel_drawing_area_fit (self->area);
  else if (g_str_equal (action, "drawing.zoom-true"))
    csel_drawing_area_show_true_size (self->area);
  else
    csel_drawing_area_zoom (self->area, g_str_equal (action, "drawing.zoom-in") ? 1 : -1);
}

static void
pan (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  int dx;
  int dy;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  csel_drawing_area_pan (CSEL_DRAWING_VIEW (widget)->area, dx * PAN_STEP, dy * PAN_STEP);
}

static GdkContentProvider *
provide (const CselScene *scene,
         CselSceneFormat  format,
         const char      *type,
         const char      *title)
{
  g_autoptr(GBytes) bytes = csel_scene_export (scene, format, title, CSEL_DEFAULT_DPI, NULL);

  return bytes != NULL ? gdk_content_provider_new_for_bytes (type, bytes) : NULL;
}

/* The drawing as it is, for a document: who takes lines gets SVG, who takes dots PNG */
static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  CselDrawingView *self = CSEL_DRAWING_VIEW (widget);
  g_autoptr(CselScene) scene = csel_drawing_area_ref_scene (self->area);
  CselProduct *product = csel_session_get_product (self->session);
  g_autoptr(GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];
  gsize n = 0;

  if (product == NULL || scene == NULL || csel_scene_get_n_primitives (scene) == 0)
    return;

  providers[n] = provide (scene, CSEL_SCENE_SVG, "image/svg+xml", csel_product_get_item (product));
  n += providers[n] != NULL;
  providers[n] = provide (scene, CSEL_SCENE_PNG, "image/png", csel_product_get_item (product));
  n += providers[n] != NULL;
  both = gdk_content_provider_new_union (providers, n);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

/* One view is always shown */
static void
set_view (CselDrawingView *self,
          CselView         view,
          gboolean         is_shown)
{
  const guint views = is_shown ? self->views | 1u << view : self->views & ~(1u << view);

  if (views != self->views && views != 0)
    {
      self->views = views;
      csel_drawing_area_fit (self->area);
      update_scene (self);
    }
  notify_views (self);
}

static void
set_unit (CselDrawingView *self,
          const char      *name)
{
  const CselUnit unit = g_strcmp0 (name, "inch") == 0 ? CSEL_UNIT_INCH : CSEL_UNIT_MM;

  if (self->unit == unit)
    return;

  self->unit = unit;
  if (self->session != NULL)
    update_scene (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNIT]);
}

static void
csel_drawing_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CselDrawingView *self = CSEL_DRAWING_VIEW (object);

  switch (prop_id)
    {
    case PROP_FRONT:
    case PROP_SIDE:
    case PROP_TOP:
      g_value_set_boolean (value, (self->views & (1u << (prop_id - PROP_FRONT))) != 0);
      break;

    case PROP_UNIT:
      g_value_set_string (value, get_unit_id (self->unit));
      break;

    case PROP_EXPORT_SCALE:
      g_value_take_string (value, csel_scale_format (self->export_scale));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_drawing_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CselDrawingView *self = CSEL_DRAWING_VIEW (object);

  switch (prop_id)
    {
    case PROP_FRONT:
    case PROP_SIDE:
    case PROP_TOP:
      set_view (self, prop_id - PROP_FRONT, g_value_get_boolean (value));
      break;

    case PROP_UNIT:
      set_unit (self, g_value_get_string (value));
      break;

    case PROP_EXPORT_SCALE:
      if (csel_scale_parse (g_value_get_string (value), &self->export_scale))
        g_object_notify_by_pspec (object, properties[PROP_EXPORT_SCALE]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_drawing_view_map (GtkWidget *widget)
{
  CselDrawingView *self = CSEL_DRAWING_VIEW (widget);

  GTK_WIDGET_CLASS (csel_drawing_view_parent_class)->map (widget);
  if (self->is_stale)
    show_product (self);
}

static void
csel_drawing_view_dispose (GObject *object)
{
  CselDrawingView *self = CSEL_DRAWING_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_DRAWING_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_drawing_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const views[CSEL_N_VIEWS] = { "front", "side", "top" };
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  for (guint i = 0; i < CSEL_N_VIEWS; i++)
    properties[PROP_FRONT + i] = g_param_spec_boolean (views[i], NULL, NULL, FALSE, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, "mm", flags);
  properties[PROP_EXPORT_SCALE] = g_param_spec_string ("export-scale", NULL, NULL, "1:1", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "drawing.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "drawing.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "drawing.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "drawing.zoom-true", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "drawing.pan", "(ii)", pan);
  gtk_widget_class_install_action (widget_class, "drawing.copy", NULL, copy);
  gtk_widget_class_install_property_action (widget_class, "drawing.front", "front");
  gtk_widget_class_install_property_action (widget_class, "drawing.side", "side");
  gtk_widget_class_install_property_action (widget_class, "drawing.top", "top");
  gtk_widget_class_install_property_action (widget_class, "drawing.unit", "unit");
  gtk_widget_class_install_property_action (widget_class, "drawing.export-scale", "export-scale");
}

static void
csel_drawing_view_class_init (CselDrawingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_drawing_view_dispose;
  object_class->get_property = csel_drawing_view_get_property;
  object_class->set_property = csel_drawing_view_set_property;
  widget_class->map = csel_drawing_view_map;
  install_properties (object_class);

  g_type_ensure (CSEL_TYPE_DRAWING_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-drawing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, poles_label);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, poles);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, menu);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, area);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, stack);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, rows);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, check);
  gtk_widget_class_bind_template_callback (widget_class, csel_drawing_view_poles_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_drawing_view_copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_drawing_view_highlight_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_drawing_view_row_cb);
  install_actions (widget_class);
}

static void
csel_drawing_view_init (CselDrawingView *self)
{
  self->unit = CSEL_UNIT_MM;
  self->export_scale = CSEL_SCALE_TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_drawing_view_new:
 * @session: the session whose product it shows
 *
 * Returns: the dimension drawing
 */
GtkWidget *
csel_drawing_view_new (CselSession *session)
{
  CselDrawingView *self = g_object_new (CSEL_TYPE_DRAWING_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (product_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->is_stale = TRUE;

  return GTK_WIDGET (self);
}

/**
 * csel_drawing_view_get_request:
 * @self: a dimension drawing
 * @request: (out caller-allocates): what is drawn, at the scale of an export
 */
void
csel_drawing_view_get_request (CselDrawingView    *self,
                               CselDrawingRequest *request)
{
  g_return_if_fail (CSEL_IS_DRAWING_VIEW (self));

  /* What is shown of another product says nothing of this one */
  *request = (CselDrawingRequest) {
    self->is_stale ? 0 : get_poles (self), self->is_stale ? 0 : self->views, self->export_scale, self->unit,
  };
}
