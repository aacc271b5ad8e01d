/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFieldEntry: one thing that a requirement can ask for, with its name
 *
 *   Supply        [ 400/690V          ]
 *                 “400/”: expected a supply, as in …     (only where it cannot be read)
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-field-entry.h"

#include "text/csel-requirement-text.h"
#include "views/csel-widget.h"

struct _CselFieldEntry
{
  GtkWidget parent_instance;

  CselField field;

  GtkLabel *name;
  GtkEntry *entry;
  GtkLabel *problem;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselFieldEntry, csel_field_entry, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* What is typed as it is, in any language */
static const char *const examples[CSEL_N_FIELDS] = {
  [CSEL_FIELD_SUPPLY] = "400/690V",
  [CSEL_FIELD_ALTITUDE] = "2000 m",
  [CSEL_FIELD_RATINGS] = "iec:III/3, ul:C",
  [CSEL_FIELD_CURRENT] = "30 A",
  [CSEL_FIELD_CONDUCTOR_CURRENT] = "30 A",
  [CSEL_FIELD_CONDUCTOR] = "fine-stranded:4mm2",
  [CSEL_FIELD_POLES] = "4",
  [CSEL_FIELD_PIN_SPACING] = "7.62 mm",
  [CSEL_FIELD_AMBIENT] = "40 °C",
  [CSEL_FIELD_PROCESSING] = "20 °C",
  [CSEL_FIELD_FLAMMABILITY] = "V-0",
  [CSEL_FIELD_MATERIAL_GROUP] = "I",
  [CSEL_FIELD_APPROVAL] = "UL, CSA",
};

static void
csel_field_entry_changed_cb (CselFieldEntry *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
csel_field_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CSEL_FIELD_ENTRY (widget)->entry));
}

static void
csel_field_entry_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_FIELD_ENTRY);

  G_OBJECT_CLASS (csel_field_entry_parent_class)->dispose (object);
}

static void
csel_field_entry_class_init (CselFieldEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_field_entry_dispose;
  widget_class->grab_focus = csel_field_entry_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-field-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFieldEntry, name);
  gtk_widget_class_bind_template_child (widget_class, CselFieldEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, CselFieldEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, csel_field_entry_changed_cb);
}

static void
csel_field_entry_init (CselFieldEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_field_entry_new:
 * @field: what is asked for
 * @names: the names that are as wide as this one
 * @locale: the language of its name
 *
 * Returns: an empty entry for it
 */
GtkWidget *
csel_field_entry_new (CselField         field,
                      GtkSizeGroup     *names,
                      const CselLocale *locale)
{
  CselFieldEntry *self = g_object_new (CSEL_TYPE_FIELD_ENTRY, NULL);
  const char *name = csel_text_field (locale, field);

  self->field = field;
  gtk_label_set_text (self->name, name);
  gtk_size_group_add_widget (names, GTK_WIDGET (self->name));
  gtk_entry_set_placeholder_text (self->entry, examples[field]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

CselField
csel_field_entry_get_field (CselFieldEntry *self)
{
  g_return_val_if_fail (CSEL_IS_FIELD_ENTRY (self), CSEL_N_FIELDS);

  return self->field;
}

const char *
csel_field_entry_get_text (CselFieldEntry *self)
{
  g_return_val_if_fail (CSEL_IS_FIELD_ENTRY (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * csel_field_entry_set_text:
 * @self: an entry
 * @text: (nullable): what is asked for, %NULL for nothing
 */
void
csel_field_entry_set_text (CselFieldEntry *self,
                           const char     *text)
{
  g_return_if_fail (CSEL_IS_FIELD_ENTRY (self));

  if (g_strcmp0 (csel_field_entry_get_text (self), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

/**
 * csel_field_entry_set_error:
 * @self: an entry
 * @message: (nullable): why its text cannot be read, %NULL if it can
 */
void
csel_field_entry_set_error (CselFieldEntry *self,
                            const char     *message)
{
  g_return_if_fail (CSEL_IS_FIELD_ENTRY (self));

  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_label_set_text (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
