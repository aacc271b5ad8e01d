/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFindingRow: one finding of the data check: how bad, where, what, what to do
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-finding-row.h"

#include "views/csel-widget.h"

struct _CselFindingRow
{
  GtkWidget        parent_instance;

  CselFindingItem *item;

  GtkImage        *icon;
  GtkLabel        *word;
  GtkLabel        *title;
  GtkLabel        *text;
  GtkLabel        *todo;
};

enum {
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselFindingRow, csel_finding_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const char *const icons[CSEL_N_SEVERITIES] = {
  [CSEL_SEVERITY_ERROR] = "dialog-error-symbolic",
  [CSEL_SEVERITY_WARNING] = "dialog-warning-symbolic",
  [CSEL_SEVERITY_NOTE] = "dialog-information-symbolic",
};

/* The style names a severity as JSON does */
static void
show_severity (CselFindingRow *self,
               CselSeverity    severity)
{
  for (CselSeverity i = 0; i < CSEL_N_SEVERITIES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), csel_severity_get_id (i));
  gtk_widget_add_css_class (GTK_WIDGET (self), csel_severity_get_id (severity));
  gtk_image_set_from_icon_name (self->icon, icons[severity]);
  gtk_label_set_text (self->word, csel_finding_item_get_word (self->item));
}

static void
update (CselFindingRow *self)
{
  const CselFinding *finding = csel_finding_item_get_finding (self->item);
  const char *todo = csel_finding_item_get_todo (self->item);
  g_autofree char *title = csel_finding_item_get_title (self->item);
  g_autofree char *text = csel_finding_item_get_text (self->item);
  g_autofree char *name = g_strdup_printf ("%s: %s: %s %s", csel_finding_item_get_word (self->item),
                                           title, text, todo);

  show_severity (self, csel_problem_get_severity (finding->problem));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->todo, todo);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
csel_finding_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CselFindingRow *self = CSEL_FINDING_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      csel_finding_row_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_finding_row_dispose (GObject *object)
{
  CselFindingRow *self = CSEL_FINDING_ROW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_FINDING_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (csel_finding_row_parent_class)->dispose (object);
}

static void
csel_finding_row_class_init (CselFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_finding_row_dispose;
  object_class->set_property = csel_finding_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL,
                         CSEL_TYPE_FINDING_ITEM,
                         (G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CselFindingRow, word);
  gtk_widget_class_bind_template_child (widget_class, CselFindingRow, title);
  gtk_widget_class_bind_template_child (widget_class, CselFindingRow, text);
  gtk_widget_class_bind_template_child (widget_class, CselFindingRow, todo);
}

static void
csel_finding_row_init (CselFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_finding_row_set_item:
 * @self: a row
 * @item: (nullable): the finding it shows
 */
void
csel_finding_row_set_item (CselFindingRow  *self,
                           CselFindingItem *item)
{
  g_return_if_fail (CSEL_IS_FINDING_ROW (self));

  if (g_set_object (&self->item, item) && item != NULL)
    update (self);
}
