/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProductView: one product, in several views
 *
 * A view is made when its page is first shown: what nobody looks at costs nothing, least of
 * all at the start.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-product-view.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"
#include "views/csel-after-paint.h"
#include "views/csel-counterpart-view.h"
#include "views/csel-drawing-view.h"
#include "views/csel-ferrule-view.h"
#include "views/csel-requirement-view.h"
#include "views/csel-spec-view.h"
#include "views/csel-widget.h"
#include "views/csel-wiring-view.h"

struct _CselProductView
{
  GtkWidget      parent_instance;

  CselSession   *session;
  CselAfterPaint updating;

  GtkLabel      *item;
  GtkLabel      *title;
  GtkLabel      *trust;
  GtkNotebook   *pages;
};

/* In the order of the notebook in csel-product-view.ui */
enum {
  PAGE_DATA,
  PAGE_DRAWING,
  PAGE_FERRULES,
  PAGE_WIRING,
  PAGE_COUNTERPARTS,
  PAGE_REQUIREMENTS,
  N_PAGES
};

enum {
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

enum {
  ADD_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselProductView, csel_product_view, GTK_TYPE_WIDGET)

static const char *const page_names[N_PAGES + 1] = {
  [PAGE_DATA] = "data",
  [PAGE_DRAWING] = "drawing",
  [PAGE_FERRULES] = "ferrules",
  [PAGE_WIRING] = "wiring",
  [PAGE_COUNTERPARTS] = "counterparts",
  [PAGE_REQUIREMENTS] = "requirements",
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
add_cb (CselProductView *self,
        CselProduct     *product,
        guint            quantity)
{
  g_signal_emit (self, signals[ADD_REQUESTED], 0, product, quantity);
}

/* A view that asks for something to be put on the parts list */
static GtkWidget *
connect_add (CselProductView *self,
             GtkWidget       *view)
{
  g_signal_connect_object (view, "add-requested", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  return view;
}

static GtkWidget *
make_view (CselProductView *self,
           int              page)
{
  switch (page)
    {
    case PAGE_DATA:
      return csel_spec_view_new (self->session);

    case PAGE_DRAWING:
      return csel_drawing_view_new (self->session);

    case PAGE_FERRULES:
      return csel_ferrule_view_new (self->session);

    case PAGE_COUNTERPARTS:
      return connect_add (self, csel_counterpart_view_new (self->session));

    case PAGE_WIRING:
      return csel_wiring_view_new (self->session);

    case PAGE_REQUIREMENTS:
      return csel_requirement_view_new (self->session);

    default:
      g_assert_not_reached ();
    }
}

/* Fills the page that is shown, once */
static void
fill_page (CselProductView *self)
{
  int number = gtk_notebook_get_current_page (self->pages);
  GtkWidget *page = gtk_notebook_get_nth_page (self->pages, number);
  GtkWidget *view;

  if (gtk_widget_get_first_child (page) != NULL)
    return;

  view = make_view (self, number);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_box_append (GTK_BOX (page), view);
}

static void
csel_product_view_shown_cb (CselProductView *self)
{
  if (self->session == NULL)
    return;

  fill_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* What is second-hand says so, with its source, before anything is read */
static void
update_trust (CselProductView *self,
              CselProduct     *product)
{
  g_autofree char *label = csel_label_second_hand (csel_session_get_locale (self->session), product);

  gtk_label_set_text (self->trust, label != NULL ? label : "");
  csel_widget_set_tooltip (GTK_WIDGET (self->trust), label);
  gtk_widget_set_visible (GTK_WIDGET (self->trust), label != NULL);
}

static gboolean
update_heading (gpointer data)
{
  CselProductView *self = data;
  CselProduct *product = csel_session_get_product (self->session);
  const char *title = product != NULL ? csel_label_title (csel_session_get_locale (self->session), product) : NULL;

  gtk_label_set_text (self->item, product != NULL ? csel_product_get_item (product) : "");
  gtk_label_set_text (self->title, title != NULL ? title : "");
  csel_widget_set_tooltip (GTK_WIDGET (self->title), title);
  if (product != NULL)
    update_trust (self, product);

  return G_SOURCE_REMOVE;
}

/* The heading changes with the page below it: after the rows that were found */
static void
product_changed_cb (CselProductView *self)
{
  csel_after_paint_schedule (&self->updating);
}

static void
csel_product_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (csel_product_view_parent_class)->map (widget);
  if (CSEL_PRODUCT_VIEW (widget)->session != NULL)
    update_heading (widget);
}

static void
csel_product_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CselProductView *self = CSEL_PRODUCT_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_string (value, csel_product_view_get_page (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_product_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CselProductView *self = CSEL_PRODUCT_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      csel_product_view_set_page (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_product_view_dispose (GObject *object)
{
  CselProductView *self = CSEL_PRODUCT_VIEW (object);

  csel_after_paint_cancel (&self->updating);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PRODUCT_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_product_view_parent_class)->dispose (object);
}

static void
csel_product_view_class_init (CselProductViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_product_view_dispose;
  object_class->get_property = csel_product_view_get_property;
  object_class->set_property = csel_product_view_set_property;
  GTK_WIDGET_CLASS (klass)->map = csel_product_view_map;

  properties[PROP_PAGE] =
    g_param_spec_string ("page", NULL, NULL,
                         "data",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ADD_REQUESTED] =
    g_signal_new ("add-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, CSEL_TYPE_PRODUCT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-product-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselProductView, item);
  gtk_widget_class_bind_template_child (widget_class, CselProductView, title);
  gtk_widget_class_bind_template_child (widget_class, CselProductView, trust);
  gtk_widget_class_bind_template_child (widget_class, CselProductView, pages);
  gtk_widget_class_bind_template_callback (widget_class, csel_product_view_shown_cb);
}

static void
csel_product_view_init (CselProductView *self)
{
  self->updating = (CselAfterPaint) { GTK_WIDGET (self), update_heading };
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_product_view_set_session:
 * @self: a product view
 * @session: the session whose product it shows; set once
 */
void
csel_product_view_set_session (CselProductView *self,
                               CselSession     *session)
{
  g_return_if_fail (CSEL_IS_PRODUCT_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (product_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_heading (self);
  fill_page (self);
}

/**
 * csel_product_view_list_pages:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the pages, in their order
 */
const char *const *
csel_product_view_list_pages (void)
{
  return page_names;
}

/**
 * csel_product_view_get_page:
 * @self: a product view
 *
 * Returns: the name of the page that is shown
 */
const char *
csel_product_view_get_page (CselProductView *self)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT_VIEW (self), NULL);

  return page_names[gtk_notebook_get_current_page (self->pages)];
}

/**
 * csel_product_view_set_page:
 * @self: a product view
 * @name: (nullable): the name of a page; anything else changes nothing
 *
 * Only in a window: GTK's notebook asks it for the focus.
 */
void
csel_product_view_set_page (CselProductView *self,
                            const char      *name)
{
  g_return_if_fail (CSEL_IS_PRODUCT_VIEW (self));

  for (int i = 0; i < N_PAGES; i++)
    if (g_strcmp0 (name, page_names[i]) == 0)
      gtk_notebook_set_current_page (self->pages, i);
}

/**
 * csel_product_view_get_drawing:
 * @self: a product view
 * @request: (out caller-allocates): what is to be drawn of the product: as the drawing shows it
 */
void
csel_product_view_get_drawing (CselProductView    *self,
                               CselDrawingRequest *request)
{
  GtkWidget *view;

  g_return_if_fail (CSEL_IS_PRODUCT_VIEW (self));

  view = gtk_widget_get_first_child (gtk_notebook_get_nth_page (self->pages, PAGE_DRAWING));
  *request = CSEL_DRAWING_DEFAULT;
  request->scale = CSEL_SCALE_TRUE;
  if (view != NULL)
    csel_drawing_view_get_request (CSEL_DRAWING_VIEW (view), request);
}

/**
 * csel_product_view_edit_wiring:
 * @self: a product view
 * @list: a parts list
 * @position: a line with the product that is shown
 *
 * Shows on the wiring page how that line is wired.
 */
void
csel_product_view_edit_wiring (CselProductView *self,
                               CselPartsList   *list,
                               guint            position)
{
  GtkWidget *view;

  g_return_if_fail (CSEL_IS_PRODUCT_VIEW (self));

  csel_product_view_set_page (self, page_names[PAGE_WIRING]);
  view = gtk_widget_get_first_child (gtk_notebook_get_nth_page (self->pages, PAGE_WIRING));
  csel_wiring_view_edit_line (CSEL_WIRING_VIEW (view), list, position);
}

/**
 * csel_product_view_make_card:
 * @self: a product view
 *
 * Returns: (transfer full) (nullable): the wiring card as the wiring page has it, %NULL if nothing is wired
 */
CselDocument *
csel_product_view_make_card (CselProductView *self)
{
  GtkWidget *view;

  g_return_val_if_fail (CSEL_IS_PRODUCT_VIEW (self), NULL);

  view = gtk_widget_get_first_child (gtk_notebook_get_nth_page (self->pages, PAGE_WIRING));

  return view != NULL ? csel_wiring_view_make_card (CSEL_WIRING_VIEW (view)) : NULL;
}
