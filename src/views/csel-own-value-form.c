/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselOwnValueForm: states what the maker does not state, once
 *
 *   [ 216-266 ▾ ] [ Metal sleeve length ▾ ]
 *   value [ 12 mm ]   known from [ packaging ▾ ]   by [ KM ]   [ Set ]
 *
 * The value goes to the session's own values, and whoever shows an answer is told by them.
 * Where there are several products, none is proposed.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-own-value-form.h"

#include <glib/gi18n.h>

#include "model/csel-statement.h"
#include "rules/csel-conditions.h"
#include "rules/csel-rating.h"
#include "text/csel-label.h"
#include "views/csel-widget.h"

struct _CselOwnValueForm
{
  GtkWidget      parent_instance;

  CselSession   *session;
  GPtrArray     *products;
  GArray        *properties;

  GtkDropDown   *item;
  GtkStringList *items;
  GtkDropDown   *property;
  GtkStringList *property_names;
  GtkEntry      *value;
  GtkDropDown   *origin;
  GtkStringList *origins;
  GtkEntry      *by;
  GtkButton     *set;
  GtkLabel      *problem;
};

enum {
  DONE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselOwnValueForm, csel_own_value_form, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* The first row of the items asks to choose, if there are several */
static CselProduct *
get_product (CselOwnValueForm *self)
{
  guint selected = gtk_drop_down_get_selected (self->item);

  if (self->products->len == 1)
    return g_ptr_array_index (self->products, 0);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? NULL :
         g_ptr_array_index (self->products, selected - 1);
}

static char *
get_text (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
show_problem (CselOwnValueForm *self,
              const char       *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
}

static void
csel_own_value_form_changed_cb (CselOwnValueForm *self)
{
  g_autofree char *value = get_text (self->value);
  g_autofree char *by = get_text (self->by);

  if (self->session == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->set), get_product (self) != NULL && *value != '\0' && *by != '\0');
  show_problem (self, NULL);
}

static gboolean
set_value (CselOwnValueForm *self,
           const char       *value,
           const char       *by,
           GError          **error)
{
  CselOwnValues *values = csel_library_get_own_values (csel_session_get_library (self->session));
  const CselAbout about = { .context = *csel_session_get_rating_context (self->session) };
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const CselOwnProof proof = { gtk_drop_down_get_selected (self->origin), by, today };
  CselQualifiers conditions;
  CselStatement statement = {
    .property = csel_rating_property (g_array_index (self->properties, CselPropertyId,
                                                     gtk_drop_down_get_selected (self->property)), &about.context),
    .qualifiers = &conditions,
    .printed = value,
  };

  if (!csel_conditions_get (get_product (self), statement.property, &about, &conditions))
    {
      g_set_error (error, CSEL_OWN_VALUES_ERROR, CSEL_OWN_VALUES_ERROR_PROPERTY,
                   _("%s has several connections: that can be stated on the command line"),
                   csel_product_get_item (get_product (self)));
      return FALSE;
    }
  if (!csel_statement_read_value (&statement, value, error))
    return FALSE;

  /* A popover closes before the answer, and with it the row it belongs to, is another */
  g_signal_emit (self, signals[DONE], 0);

  return csel_own_values_set (values, get_product (self), &statement, &proof, error);
}

static void
csel_own_value_form_set_cb (CselOwnValueForm *self)
{
  /* The answer that shows this form may take it away */
  g_autoptr(CselOwnValueForm) kept = g_object_ref (self);
  g_autofree char *value = get_text (self->value);
  g_autofree char *by = get_text (self->by);
  g_autoptr(GError) error = NULL;

  if (get_product (self) == NULL || *value == '\0' || *by == '\0')
    return;

  csel_session_set_author (self->session, by);
  if (set_value (self, value, by, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  else
    show_problem (self, error->message);
}

static void
csel_own_value_form_dispose (GObject *object)
{
  CselOwnValueForm *self = CSEL_OWN_VALUE_FORM (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_OWN_VALUE_FORM);
  g_clear_object (&self->session);
  g_clear_pointer (&self->products, g_ptr_array_unref);
  g_clear_pointer (&self->properties, g_array_unref);

  G_OBJECT_CLASS (csel_own_value_form_parent_class)->dispose (object);
}

static void
csel_own_value_form_class_init (CselOwnValueFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_own_value_form_dispose;

  /**
   * CselOwnValueForm::done:
   *
   * The value can be read, and is set now.
   */
  signals[DONE] =
    g_signal_new ("done",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-own-value-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, item);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, items);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, property);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, property_names);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, value);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, origin);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, origins);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, by);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, set);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValueForm, problem);
  gtk_widget_class_bind_template_callback (widget_class, csel_own_value_form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_own_value_form_set_cb);
}

static void
csel_own_value_form_init (CselOwnValueForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_lists (CselOwnValueForm *self)
{
  CselLocale *locale = csel_session_get_locale (self->session);

  if (self->products->len > 1)
    gtk_string_list_append (self->items, _("Which one?"));
  for (guint i = 0; i < self->products->len; i++)
    gtk_string_list_append (self->items, csel_product_get_item (g_ptr_array_index (self->products, i)));
  for (guint i = 0; i < self->properties->len; i++)
    gtk_string_list_append (self->property_names,
                            csel_label_property (locale, g_array_index (self->properties, CselPropertyId, i)));
  for (CselOwnOrigin i = 0; i < CSEL_N_OWN_ORIGINS; i++)
    gtk_string_list_append (self->origins, csel_label_own_origin (locale, i));

  /* Where there is nothing to choose, the keyboard passes by */
  gtk_widget_set_sensitive (GTK_WIDGET (self->item), self->products->len > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->property), self->properties->len > 1);
  gtk_drop_down_set_selected (self->item, 0);
  gtk_drop_down_set_selected (self->property, 0);
  gtk_drop_down_set_selected (self->origin, 0);
}

/**
 * csel_own_value_form_new:
 * @session: the session whose own values are set
 * @products: (element-type CselProduct): whose value it may be
 * @properties: (array length=n_properties): what may be stated
 * @n_properties: how many
 *
 * Returns: a form
 */
GtkWidget *
csel_own_value_form_new (CselSession          *session,
                         GPtrArray            *products,
                         const CselPropertyId *properties,
                         guint                 n_properties)
{
  CselOwnValueForm *self = g_object_new (CSEL_TYPE_OWN_VALUE_FORM, NULL);
  const char *author = csel_session_get_author (session);

  self->products = g_ptr_array_ref (products);
  self->properties = g_array_new (FALSE, FALSE, sizeof (CselPropertyId));
  g_array_append_vals (self->properties, properties, n_properties);
  self->session = g_object_ref (session);
  fill_lists (self);
  gtk_editable_set_text (GTK_EDITABLE (self->by), author != NULL ? author : "");
  csel_own_value_form_changed_cb (self);

  return GTK_WIDGET (self);
}
