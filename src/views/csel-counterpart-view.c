/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCounterpartView: what goes together with a product, and which side is supplied
 *
 *   side    ─▶ csel_supply_side_ask()   ─▶ warning, safety information
 *   number  ─▶ csel_library_find_item() ─▶ csel_mating_ask() ─▶ a CselVerdictRow each
 *   product ─▶ csel_counterparts_list() ─▶ a CselVerdictRow each
 *
 * The safety information stands at the top, as in the technical data. "Add" is asked for by
 * signal; the window decides.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-counterpart-view.h"

#include <glib/gi18n.h>

#include "engine/csel-counterparts.h"
#include "rules/csel-half.h"
#include "text/csel-verdict-text.h"
#include "views/csel-verdict-row.h"
#include "views/csel-widget.h"

struct _CselCounterpartView
{
  GtkWidget      parent_instance;

  CselSession   *session;
  GPtrArray     *matings;
  gboolean       is_stale;

  GtkLabel      *message;
  GtkWidget     *heading;
  GtkListBox    *counterparts;
  GtkWidget     *check;
  GtkEntry      *number;
  GtkLabel      *problem;
  GtkListBox    *others;
  GtkWidget     *supply;
  GtkDropDown   *side;
  GtkStringList *sides;
  GtkImage      *sign;
  GtkLabel      *warning;
  GtkLabel      *safety;
};

enum {
  ADD_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCounterpartView, csel_counterpart_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
add_cb (CselCounterpartView *self,
        CselProduct         *product,
        guint                quantity)
{
  g_signal_emit (self, signals[ADD_REQUESTED], 0, product, quantity);
}

static void
csel_counterpart_view_row_cb (CselCounterpartView *self,
                              GtkListBoxRow       *row)
{
  CselVerdictRow *verdict_row = CSEL_VERDICT_ROW (gtk_list_box_row_get_child (row));

  csel_session_set_product (self->session, csel_verdict_row_get_product (verdict_row));
}

static void
append_row (CselCounterpartView *self,
            GtkListBox          *list,
            const CselMating    *mating)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  const char *words = csel_text_mating (locale, mating);
  GtkWidget *row = csel_verdict_row_new (mating->other, mating->verdict, words, locale);
  GtkWidget *list_row = gtk_list_box_row_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", csel_product_get_item (mating->other), words);
  /* Translators: an item number; what a double click on it does */
  g_autofree char *tooltip = g_strdup_printf (_("Show %s"), csel_product_get_item (mating->other));

  g_signal_connect_object (row, "add-requested", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  csel_widget_set_tooltip (list_row, tooltip);
  gtk_list_box_append (list, list_row);
}

static void
show_matings (CselCounterpartView *self,
              GtkListBox          *list,
              GPtrArray           *matings)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < matings->len; i++)
    append_row (self, list, g_ptr_array_index (matings, i));
  gtk_widget_set_visible (GTK_WIDGET (list), matings->len > 0);
}

static void
show_message (GtkLabel   *label,
              const char *message)
{
  gtk_label_set_text (label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
}

static void
answer_number (CselCounterpartView *self,
               CselProduct         *product)
{
  g_autofree char *number = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number))));
  g_autoptr(GPtrArray) found = csel_library_find_item (csel_session_get_library (self->session), number);
  g_autoptr(GPtrArray) matings = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  /* Translators: an item number that was typed */
  g_autofree char *problem = found->len == 0 && *number != '\0' ?
                             g_strdup_printf (_("No open catalogue has the item “%s”."), number) : NULL;

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (matings, csel_mating_ask (product, g_ptr_array_index (found, i)));
  show_matings (self, self->others, matings);
  show_message (self->problem, problem);
}

static void
answer_side (CselCounterpartView *self,
             CselProduct         *product)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autoptr(CselVerdict) verdict = csel_supply_side_ask (product, self->matings,
                                                         gtk_drop_down_get_selected (self->side));
  const CselVerdictLine *line = csel_verdict_find (verdict, CSEL_RULE_SUPPLY_SIDE);
  g_autofree char *warning = csel_text_verdict_line (locale, line);
  g_autofree char *safety = csel_text_verdict_line (locale,
                                                    csel_verdict_find (verdict, CSEL_RULE_SAFETY_INFORMATION));

  gtk_image_set_from_icon_name (self->sign, line->outcome == CSEL_OUTCOME_SOCKETS_LIVE ?
                                "dialog-question-symbolic" : "dialog-warning-symbolic");
  gtk_label_set_text (self->warning, warning);
  gtk_label_set_text (self->safety, safety);
}

static void
show_counterparts (CselCounterpartView *self,
                   CselProduct         *product)
{
  gboolean is_connector = csel_half_read (product, NULL) != CSEL_HALF_NONE;
  g_autofree char *message = NULL;

  self->matings = csel_counterparts_list (csel_session_get_library (self->session), product);
  if (!is_connector)
    message = g_strdup_printf (_("%s is no pluggable connector."), csel_product_get_item (product));
  else if (self->matings->len == 0)
    message = g_strdup_printf (_("The data states no counterpart of %s."), csel_product_get_item (product));

  show_message (self->message, message);
  gtk_widget_set_visible (self->heading, self->matings->len > 0);
  show_matings (self, self->counterparts, self->matings);
  gtk_widget_set_visible (self->check, is_connector);
  gtk_widget_set_visible (self->supply, is_connector);
}

static void
answer_question (CselCounterpartView *self)
{
  CselProduct *product = csel_session_get_product (self->session);

  self->is_stale = FALSE;
  g_clear_pointer (&self->matings, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
  gtk_widget_set_visible (self->heading, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->counterparts), FALSE);
  gtk_widget_set_visible (self->check, FALSE);
  gtk_widget_set_visible (self->supply, FALSE);
  if (product == NULL)
    return;

  show_counterparts (self, product);
  answer_number (self, product);
  answer_side (self, product);
}

/* Nothing is answered that nobody sees */
static void
product_changed_cb (CselCounterpartView *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    answer_question (self);
}

static void
csel_counterpart_view_number_cb (CselCounterpartView *self)
{
  if (self->matings != NULL)
    answer_number (self, csel_session_get_product (self->session));
}

static void
csel_counterpart_view_side_cb (CselCounterpartView *self)
{
  if (self->matings != NULL)
    answer_side (self, csel_session_get_product (self->session));
}

static void
csel_counterpart_view_map (GtkWidget *widget)
{
  CselCounterpartView *self = CSEL_COUNTERPART_VIEW (widget);

  GTK_WIDGET_CLASS (csel_counterpart_view_parent_class)->map (widget);
  if (self->is_stale)
    answer_question (self);
}

static void
csel_counterpart_view_dispose (GObject *object)
{
  CselCounterpartView *self = CSEL_COUNTERPART_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_COUNTERPART_VIEW);
  g_clear_pointer (&self->matings, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_counterpart_view_parent_class)->dispose (object);
}

static void
csel_counterpart_view_class_init (CselCounterpartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_counterpart_view_dispose;
  widget_class->map = csel_counterpart_view_map;

  signals[ADD_REQUESTED] =
    g_signal_new ("add-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, CSEL_TYPE_PRODUCT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-counterpart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, message);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, heading);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, counterparts);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, check);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, number);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, problem);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, others);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, supply);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, side);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, sides);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, sign);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, warning);
  gtk_widget_class_bind_template_child (widget_class, CselCounterpartView, safety);
  gtk_widget_class_bind_template_callback (widget_class, csel_counterpart_view_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_counterpart_view_number_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_counterpart_view_side_cb);
}

static void
csel_counterpart_view_init (CselCounterpartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_counterpart_view_new:
 * @session: the session whose product it answers for
 *
 * Returns: the counterparts of the product that is shown
 */
GtkWidget *
csel_counterpart_view_new (CselSession *session)
{
  CselCounterpartView *self = g_object_new (CSEL_TYPE_COUNTERPART_VIEW, NULL);

  for (CselSupplySide side = 0; side < CSEL_N_SUPPLY_SIDES; side++)
    gtk_string_list_append (self->sides, csel_text_supply_side (csel_session_get_locale (session), side));
  gtk_drop_down_set_selected (self->side, CSEL_SUPPLY_SIDE_UNKNOWN);
  self->session = g_object_ref (session);
  self->is_stale = TRUE;
  g_signal_connect_object (session, "notify::product", G_CALLBACK (product_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_session_get_library (session), "changed",
                           G_CALLBACK (product_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
