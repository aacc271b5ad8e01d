/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFilterPane: the facets, one below the other
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-filter-pane.h"

#include "views/csel-facet-view.h"
#include "views/csel-widget.h"

struct _CselFilterPane
{
  GtkWidget      parent_instance;

  CselFacetView *kind;
  CselFacetView *poles;
  CselFacetView *pin_spacing;
};

G_DEFINE_FINAL_TYPE (CselFilterPane, csel_filter_pane, GTK_TYPE_WIDGET)

static void
csel_filter_pane_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_FILTER_PANE);

  G_OBJECT_CLASS (csel_filter_pane_parent_class)->dispose (object);
}

static void
csel_filter_pane_class_init (CselFilterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_filter_pane_dispose;

  g_type_ensure (CSEL_TYPE_FACET_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-filter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFilterPane, kind);
  gtk_widget_class_bind_template_child (widget_class, CselFilterPane, poles);
  gtk_widget_class_bind_template_child (widget_class, CselFilterPane, pin_spacing);
}

static void
csel_filter_pane_init (CselFilterPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_filter_pane_set_session:
 * @self: a filter pane
 * @session: the session that it filters; set once
 */
void
csel_filter_pane_set_session (CselFilterPane *self,
                              CselSession    *session)
{
  g_return_if_fail (CSEL_IS_FILTER_PANE (self));

  csel_facet_view_set_session (self->kind, session, CSEL_COLUMN_KIND, CSEL_UNIT_NONE);
  csel_facet_view_set_session (self->poles, session, CSEL_COLUMN_POLES, CSEL_UNIT_NONE);
  csel_facet_view_set_session (self->pin_spacing, session, CSEL_COLUMN_PIN_SPACING, CSEL_UNIT_MM);
}
