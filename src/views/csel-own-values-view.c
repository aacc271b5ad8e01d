/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselOwnValuesView: the user's own values, in a window of its own
 *
 *   216-266: Metal sleeve length 12 mm (packaging, KM 2026-03-02)   [ Remove ]
 *   …
 *   831-1104/320-000   what its maker does not state: CselOwnValueForm
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-own-values-view.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"
#include "views/csel-own-value-form.h"
#include "views/csel-widget.h"

struct _CselOwnValuesView
{
  GtkWindow    parent_instance;

  CselSession *session;
  CselProduct *shown;

  GtkListBox  *list;
  GtkLabel    *empty;
  GtkLabel    *product;
  GtkBox      *place;
};

G_DEFINE_FINAL_TYPE (CselOwnValuesView, csel_own_values_view, GTK_TYPE_WINDOW)

/* Which value a button removes */
typedef struct
{
  CselOwnValuesView *view;
  CselProduct       *product;
  CselPropertyId     property;
  CselQualifiers     conditions;
} Entry;

static CselOwnValues *
get_values (CselOwnValuesView *self)
{
  return csel_library_get_own_values (csel_session_get_library (self->session));
}

static void
entry_free (gpointer  data,
            GClosure *closure)
{
  Entry *entry = data;

  g_object_unref (entry->product);
  g_free (entry);
}

static void
remove_cb (GtkButton *button,
           gpointer   user_data)
{
  Entry *entry = user_data;

  csel_own_values_unset (get_values (entry->view), entry->product, entry->property, &entry->conditions);
}

static GtkWidget *
make_remove (CselOwnValuesView *self,
             CselProduct       *product,
             const CselFact    *fact,
             const char        *what)
{
  GtkWidget *button = gtk_button_new_with_label (_("Remove"));
  /* Translators: an own value, as in “216-266: Metal sleeve length 12 mm” */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), what);
  Entry *entry = g_new0 (Entry, 1);

  entry->view = self;
  entry->product = g_object_ref (product);
  entry->property = fact->property;
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    entry->conditions.value[i] = csel_product_get_qualifier (product, fact, i);
  g_signal_connect_data (button, "clicked", G_CALLBACK (remove_cb), entry, entry_free, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);

  return button;
}

static void
add_value (CselOwnValuesView *self,
           CselProduct       *product,
           const CselFact    *fact)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autofree char *label = csel_label_fact (locale, product, fact);
  g_autofree char *proof = csel_label_own_proof (locale, csel_product_get_source (product, fact));
  g_autofree char *what = g_strdup_printf ("%s: %s %s", csel_product_get_item (product), label,
                                           csel_product_get_printed (product, fact));
  g_autofree char *text = g_strdup_printf ("%s (%s)", what, proof);
  GtkWidget *words = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), make_remove (self, product, fact, what));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static void
show_values (CselOwnValuesView *self)
{
  CselCatalog *own = csel_own_values_get_catalog (get_values (self));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < csel_catalog_get_n_products (own); i++)
    {
      g_autoptr(CselProduct) product = csel_product_new (own, i);
      g_autoptr(GPtrArray) facts = csel_product_list_facts (product);

      for (guint j = 0; j < facts->len; j++)
        if (((const CselFact *)g_ptr_array_index (facts, j))->property > CSEL_PROPERTY_KIND)
          add_value (self, product, g_ptr_array_index (facts, j));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->empty), csel_catalog_get_n_products (own) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), csel_catalog_get_n_products (own) > 0);
}

/* What can be stated of the product, and is not: what is a statement for each kind of conductor is
 * left to the command line */
static GArray *
list_properties (CselProduct *product)
{
  GArray *properties = g_array_new (FALSE, FALSE, sizeof (CselPropertyId));
  gboolean is_ferrule = g_strcmp0 (csel_product_get_kind (product), "ferrule") == 0;

  for (CselPropertyId i = CSEL_PROPERTY_KIND + 1; i < CSEL_N_PROPERTIES; i++)
    {
      const CselProperty *property = csel_property_get (i);
      const CselFact *fact = csel_product_lookup_first (product, i);
      gboolean is_open = fact == NULL || fact->is_own ||
                         csel_product_get_source (product, fact)->confidence == CSEL_CONFIDENCE_SECOND_HAND;

      /* Two names of one thing: which it is, "Ratings per" says */
      if (i != CSEL_PROPERTY_RATED_VOLTAGE &&
          (property->section == CSEL_SECTION_FERRULE) <= is_ferrule &&
          property->type != CSEL_TYPE_LONG_TEXT && property->type != CSEL_TYPE_FORMULA &&
          (((property->flags & CSEL_PROPERTY_ELEMENT) != 0 && is_open) ||
           (property->flags & CSEL_PROPERTY_RATING) != 0))
        g_array_append_val (properties, i);
    }

  return properties;
}

static void
show_form (CselOwnValuesView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  GtkWidget *old = gtk_widget_get_first_child (GTK_WIDGET (self->place));
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) properties = NULL;
  g_autofree char *heading = NULL;

  /* What was chosen and typed stays when a value of the product was set */
  if (csel_product_equal (product, self->shown))
    return;

  g_set_object (&self->shown, product);
  if (old != NULL)
    gtk_box_remove (self->place, old);
  gtk_widget_set_visible (GTK_WIDGET (self->product), product != NULL);
  if (product == NULL)
    return;

  /* Translators: an item number */
  heading = g_strdup_printf (_("What the maker does not state of %s"), csel_product_get_item (product));
  gtk_label_set_text (self->product, heading);
  g_ptr_array_add (products, g_object_ref (product));
  properties = list_properties (product);
  gtk_box_append (self->place, csel_own_value_form_new (self->session, products,
                                                        (CselPropertyId *)properties->data, properties->len));
}

static void
csel_own_values_view_dispose (GObject *object)
{
  CselOwnValuesView *self = CSEL_OWN_VALUES_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_OWN_VALUES_VIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (csel_own_values_view_parent_class)->dispose (object);
}

static void
csel_own_values_view_class_init (CselOwnValuesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_own_values_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-own-values-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselOwnValuesView, list);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValuesView, empty);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValuesView, product);
  gtk_widget_class_bind_template_child (widget_class, CselOwnValuesView, place);
}

static void
csel_own_values_view_init (CselOwnValuesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_own_values_view_new:
 * @session: the session whose own values are shown
 *
 * Returns: a window
 */
GtkWidget *
csel_own_values_view_new (CselSession *session)
{
  CselOwnValuesView *self = g_object_new (CSEL_TYPE_OWN_VALUES_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (get_values (self), "changed", G_CALLBACK (show_values), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (show_form), self, G_CONNECT_SWAPPED);
  show_values (self);
  show_form (self);

  return GTK_WIDGET (self);
}
