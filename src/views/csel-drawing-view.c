/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDrawingView: the dimension diagram of the product, with its formulas
 *
 * The pole number computes the lengths anew; for another number than the stated one the
 * drawing says that it is a formula's result.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-drawing-view.h"

#include "drawing/csel-product-scene.h"
#include "report/csel-drawing.h"
#include "views/csel-drawing-area.h"
#include "views/csel-widget.h"

#define PAN_STEP 40

struct _CselDrawingView
{
  GtkWidget        parent_instance;

  CselSession     *session;
  gboolean         is_updating;
  gboolean         is_stale;

  GtkLabel        *poles_label;
  GtkSpinButton   *poles;
  CselDrawingArea *area;
  GtkStack        *stack;
  GtkLabel        *formulas;
};

G_DEFINE_FINAL_TYPE (CselDrawingView, csel_drawing_view, GTK_TYPE_WIDGET)

/* "L = pole no. x pin spacing + 1.9 mm = 32.38 mm", a line each */
static char *
describe_formulas (const CselScene *scene)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < csel_scene_get_n_dimensions (scene); i++)
    {
      const CselDimension *dimension = csel_scene_get_dimension (scene, i);

      if (dimension->formula != NULL)
        g_string_append_printf (text, "%s%s = %s mm", text->len > 0 ? "\n" : "", dimension->formula,
                                dimension->text);
    }

  return g_string_free (text, FALSE);
}

static void
update_scene (CselDrawingView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autoptr(CselScene) scene = NULL;
  g_autofree char *formulas = NULL;

  if (product == NULL)
    return;

  scene = csel_drawing_new (product, csel_drawing_view_get_poles (self), locale);
  formulas = describe_formulas (scene);
  csel_drawing_area_set_scene (self->area, scene, locale);
  gtk_label_set_text (self->formulas, formulas);
  gtk_widget_set_visible (GTK_WIDGET (self->formulas), *formulas != '\0');
  gtk_stack_set_visible_child_name (self->stack,
                                    csel_scene_get_n_primitives (scene) > 0 ? "drawing" : "empty");
}

static void
show_product (CselDrawingView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  guint poles = product != NULL ? csel_product_scene_get_poles (product) : 0;

  self->is_stale = FALSE;
  self->is_updating = TRUE;
  gtk_spin_button_set_range (self->poles, 1, MAX (poles, CSEL_MAX_POLES));
  gtk_spin_button_set_value (self->poles, MAX (poles, 1));
  gtk_widget_set_sensitive (GTK_WIDGET (self->poles), product != NULL &&
                            csel_product_scene_can_extend (product));
  gtk_widget_set_visible (GTK_WIDGET (self->poles), poles > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->poles_label), poles > 0);
  self->is_updating = FALSE;
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
csel_drawing_view_copy_cb (CselDrawingView *self,
                           const char      *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
zoom (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  CselDrawingView *self = CSEL_DRAWING_VIEW (widget);

  if (g_str_equal (action, "drawing.zoom-fit"))
    csel_drawing_area_fit (self->area);
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
csel_drawing_view_class_init (CselDrawingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_drawing_view_dispose;
  widget_class->map = csel_drawing_view_map;

  g_type_ensure (CSEL_TYPE_DRAWING_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-drawing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, poles_label);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, poles);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, area);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, stack);
  gtk_widget_class_bind_template_child (widget_class, CselDrawingView, formulas);
  gtk_widget_class_bind_template_callback (widget_class, csel_drawing_view_poles_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_drawing_view_copy_cb);
  gtk_widget_class_install_action (widget_class, "drawing.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "drawing.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "drawing.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "drawing.pan", "(ii)", pan);
}

static void
csel_drawing_view_init (CselDrawingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_drawing_view_new:
 * @session: the session whose product it shows
 *
 * Returns: the dimension diagram
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
 * csel_drawing_view_get_poles:
 * @self: a dimension diagram
 *
 * Returns: the pole number that is drawn, 0 for the stated one
 */
guint
csel_drawing_view_get_poles (CselDrawingView *self)
{
  g_return_val_if_fail (CSEL_IS_DRAWING_VIEW (self), 0);

  return !self->is_stale && gtk_widget_get_sensitive (GTK_WIDGET (self->poles)) ?
         (guint)gtk_spin_button_get_value_as_int (self->poles) : 0;
}
