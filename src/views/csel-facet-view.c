/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFacetView: the values of one column to filter by, with how many products each leaves
 *
 * Values with no product are insensitive, not hidden. For a column with a unit there are
 * bounds too, typed as "1,5", "1.5", "1.5 mm" or "0.3in".
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-facet-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/csel-cells.h"
#include "views/csel-widget.h"

struct _CselFacetView
{
  GtkWidget    parent_instance;

  CselSession *session;
  char        *column;
  CselUnit     unit;
  CselFacet   *shown;
  gboolean     is_updating;

  GtkExpander *expander;
  GtkBox      *bounds;
  GtkEntry    *lo;
  GtkEntry    *hi;
  GtkLabel    *unit_label;
  GtkBox      *values;
};

enum {
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselFacetView, csel_facet_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* What is not stated stands behind the values */
static const char *
get_key (CselFacetView *self,
         guint          index)
{
  return index < self->shown->values->len ? g_array_index (self->shown->values, CselFacetValue, index).value->key :
         CSEL_KEY_NOT_STATED;
}

/* The buttons stand in the order of the values that are shown */
static void
toggled_cb (CselFacetView  *self,
            GtkCheckButton *button)
{
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_prev_sibling (GTK_WIDGET (button));
       child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    index++;

  if (!self->is_updating)
    csel_session_toggle_value (self->session, self->column, get_key (self, index));
}

/* The name, cut where it is too long, and the count, which never is */
static GtkWidget *
make_button (CselFacetView *self)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "count");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->values, button);

  return button;
}

/* The check button of the n-th value; made when there are more values than buttons */
static GtkCheckButton *
get_button (CselFacetView *self,
            guint          index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->values));

  for (; child != NULL && index > 0; index--)
    child = gtk_widget_get_next_sibling (child);

  return GTK_CHECK_BUTTON (child != NULL ? child : make_button (self));
}

static void
update_button (CselFacetView  *self,
               GtkCheckButton *button,
               const char     *key,
               const char     *shown,
               guint           n)
{
  /* Translators: a value, and how many products have it */
  g_autofree char *label = g_strdup_printf (_("%s (%u)"), shown, n);
  g_autofree char *count = g_strdup_printf ("%u", n);
  gboolean active = csel_session_has_value (self->session, self->column, key);
  GtkWidget *box = gtk_check_button_get_child (button);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), shown);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_check_button_set_active (button, active);
  gtk_widget_set_sensitive (GTK_WIDGET (button), active || n > 0);
  gtk_widget_set_visible (GTK_WIDGET (button), TRUE);
}

/* What cannot be read filters nothing, and stays to be mended */
static void
clear_bound (GtkEntry *entry)
{
  if (!gtk_widget_has_css_class (GTK_WIDGET (entry), "error"))
    gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
update_value (CselFacetView *self,
              guint          index)
{
  const CselFacetValue *value = &g_array_index (self->shown->values, CselFacetValue, index);
  g_autofree char *name = csel_cells_format_value (self->shown->column, value->value,
                                                   csel_session_get_locale (self->session));

  update_button (self, get_button (self, index), value->value->key, name, value->count);
}

static void
update (CselFacetView *self)
{
  GtkWidget *child;
  guint n = 0;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_clear_pointer (&self->shown, csel_facet_free);
  self->shown = csel_session_get_facet (self->session, self->column);
  self->is_updating = TRUE;
  for (; n < self->shown->values->len; n++)
    update_value (self, n);
  /* Only where there is a product that does not state it */
  if (csel_column_get_n_stated (self->shown->column) <
      csel_listing_get_n_rows (csel_result_get_listing (csel_session_get_result (self->session))))
    {
      update_button (self, get_button (self, n), CSEL_KEY_NOT_STATED, _("not stated"), self->shown->n_not_stated);
      n++;
    }

  child = gtk_widget_get_first_child (GTK_WIDGET (self->values));
  for (guint i = 0; child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    if (i >= n)
      gtk_widget_set_visible (child, FALSE);
  if (!csel_session_filters_column (self->session, self->column))
    {
      clear_bound (self->lo);
      clear_bound (self->hi);
    }
  self->is_updating = FALSE;
}

/* An empty entry is no bound; one that cannot be read is marked and is none either */
static gint64
read_bound (CselFacetView *self,
            GtkEntry      *entry,
            gint64         none)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  CselRange range;
  gboolean is_read = TRUE;
  gint64 bound = none;

  if (*text != '\0' && strspn (text, "0123456789.,") == strlen (text))
    {
      char *with_unit = g_strconcat (text, " ", csel_unit_get_symbol (self->unit), NULL);

      g_free (text);
      text = with_unit;
    }
  if (*text != '\0')
    {
      is_read = csel_range_parse (text, &range, NULL) && !range.is_range &&
                csel_unit_get_kind (range.unit) == csel_unit_get_kind (self->unit);
      bound = is_read ? range.lo : none;
    }

  if (is_read)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");

  return bound;
}

static void
csel_facet_view_bounds_cb (CselFacetView *self)
{
  CselBounds bounds = {
    .lo = read_bound (self, self->lo, G_MININT64),
    .hi = read_bound (self, self->hi, G_MAXINT64),
    .unit = self->unit,
  };

  if (!self->is_updating && self->session != NULL)
    csel_session_set_bounds (self->session, self->column, &bounds);
}

static void
csel_facet_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (csel_facet_view_parent_class)->map (widget);
  update (CSEL_FACET_VIEW (widget));
}

static void
csel_facet_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CselFacetView *self = CSEL_FACET_VIEW (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_expander_set_label (self->expander, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_facet_view_dispose (GObject *object)
{
  CselFacetView *self = CSEL_FACET_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_FACET_VIEW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, csel_facet_free);
  g_clear_pointer (&self->column, g_free);

  G_OBJECT_CLASS (csel_facet_view_parent_class)->dispose (object);
}

static void
csel_facet_view_class_init (CselFacetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_facet_view_dispose;
  object_class->set_property = csel_facet_view_set_property;
  widget_class->map = csel_facet_view_map;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         (G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-facet-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, expander);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, bounds);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, lo);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, hi);
  gtk_widget_class_bind_template_child_full (widget_class, "unit", FALSE,
                                             G_STRUCT_OFFSET (CselFacetView, unit_label));
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, values);
  gtk_widget_class_bind_template_callback (widget_class, csel_facet_view_bounds_cb);
}

static void
csel_facet_view_init (CselFacetView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_facet_view_set_session:
 * @self: a facet
 * @session: the session that it filters; set once
 * @column: the id of the column to filter by
 * @unit: the unit of its bounds, %CSEL_UNIT_NONE for a facet without
 */
void
csel_facet_view_set_session (CselFacetView *self,
                             CselSession   *session,
                             const char    *column,
                             CselUnit       unit)
{
  g_return_if_fail (CSEL_IS_FACET_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->column = g_strdup (column);
  self->unit = unit;
  gtk_label_set_text (self->unit_label, csel_unit_get_symbol (unit));
  gtk_widget_set_visible (GTK_WIDGET (self->bounds), unit != CSEL_UNIT_NONE);
  g_signal_connect_object (session, "result-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}
