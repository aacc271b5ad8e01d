/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselWiringView: which conductor goes to which pole of the product, judged while it is typed
 *
 *   CselWiringRow (one per pole) ─▶ CselWiringPlan ─▶ csel_wiring_ask() ─▶ rows, details, headline
 *                                                                      └▶ "Add": parts list
 *
 * Each product keeps its plan while the window is open. A line of a parts list that is wired has its own,
 * which goes back to it. The conductor that was used last is
 * remembered beyond.
 */

#define G_LOG_DOMAIN "csel-views"

#include "config.h"

#include "views/csel-wiring-view.h"

#include <glib/gi18n.h>

#include "model/csel-code.h"
#include "model/csel-parts-totals.h"
#include "report/csel-sheet-documents.h"
#include "text/csel-wiring-text.h"
#include "views/csel-banner.h"
#include "views/csel-card-form.h"
#include "views/csel-widget.h"
#include "views/csel-wiring-parts.h"
#include "views/csel-wiring-row.h"
#include "views/csel-wrap-box.h"

struct _CselWiringView
{
  GtkWidget         parent_instance;

  CselSession      *session;
  GSettings        *settings;
  GHashTable       *plans;
  CselWiringPlan   *plan;
  CselWiringAnswer *answer;
  GtkSizeGroup     *groups[CSEL_WIRING_ROW_N_GROUPS];
  gboolean          is_stale;
  gboolean          is_showing;

  /* The line of a parts list that is wired, if it is one: its list, its place, its plan as it was read
   * last, and the plan that is edited */
  CselPartsList    *edited;
  guint             position;
  CselWiringPlan   *line_plan;
  CselWiringPlan   *edited_plan;
  GSignalGroup     *edited_signals;
  gboolean          is_putting_back;

  GtkWidget        *edited_box;
  GtkLabel         *edited_name;
  GtkWidget        *controls;
  GtkSpinButton    *connectors;
  GtkSpinButton    *spare;
  GtkListBox       *rows;
  GtkLabel         *details;
  CselBanner       *notice;
  GtkLabel         *headline;
  GtkButton        *add;
  GtkMenuButton    *card;
  CselCardForm     *card_form;
};

G_DEFINE_FINAL_TYPE (CselWiringView, csel_wiring_view, GTK_TYPE_WIDGET)

#define CONDUCTOR_KEY "wiring-conductor"

static CselWiringRow *
get_row (CselWiringView *self,
         guint index)
{
  GtkListBoxRow *list_row = gtk_list_box_get_row_at_index (self->rows, (int)index);

  return list_row != NULL ? CSEL_WIRING_ROW (gtk_list_box_row_get_child (list_row)) : NULL;
}

/* Where the details end, a blank line between two parts */
static void
add_details (GString    *details,
             const char *text)
{
  if (text != NULL)
    g_string_append_printf (details, "%s%s", details->len > 0 ? "\n\n" : "", text);
}

static void
show_details (CselWiringView *self)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  g_auto(GStrv) wires = csel_text_wiring_wires (locale, self->answer);
  g_auto(GStrv) ferrules = csel_text_wiring_ferrules (locale, self->answer);
  g_autofree char *unwired = csel_text_wiring_unwired (locale, self->answer);
  g_autofree char *headline = csel_text_wiring_headline (locale, self->answer);
  g_autofree char *counts = g_strjoinv ("\n", ferrules);
  g_autoptr(GString) details = g_string_new (NULL);

  for (guint i = 0; wires[i] != NULL; i++)
    add_details (details, wires[i]);
  if (self->answer->wires->len > 0)
    add_details (details, unwired);
  add_details (details, *counts != '\0' ? counts : NULL);
  gtk_label_set_text (self->details, details->str);
  gtk_label_set_text (self->headline, headline);
}

/* The answers are by pole as the rows are, and only poles that are wired have one */
static void
show_answers (CselWiringView *self)
{
  guint next = 0;

  for (guint i = 0; i < csel_wiring_plan_get_n_wires (self->plan); i++)
    {
      const CselWireAnswer *answer = next < self->answer->wires->len ?
                                     g_ptr_array_index (self->answer->wires, next) : NULL;
      gboolean is_own = answer != NULL && answer->wire->pole == i + 1;

      csel_wiring_row_set_answer (get_row (self, i), is_own ? answer : NULL);
      next += is_own;
    }
}

static void
judge (CselWiringView *self)
{
  g_autoptr(GPtrArray) ferrules =
    csel_library_list_kind (csel_session_get_library (self->session), CSEL_KIND_FERRULE);

  g_clear_pointer (&self->answer, csel_wiring_answer_free);
  self->answer = csel_wiring_ask (csel_session_get_product (self->session), self->plan, ferrules);
  show_answers (self);
  show_details (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), self->answer->wires->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->card), self->answer->wires->len > 0);
  csel_banner_show (self->notice, NULL);
}

/* The conductor that was used last, its size as the user's language writes it */
static CselWire *
recall_conductor (CselWiringView *self)
{
  g_autofree char *remembered = g_settings_get_string (self->settings, CONDUCTOR_KEY);
  g_autoptr(CselWire) wire = csel_wire_parse (remembered, NULL);
  g_autofree char *size = NULL;
  CselConductor conductor;

  if (wire == NULL)
    return csel_wire_new (0);

  csel_wire_get_conductor (wire, &conductor);
  size = csel_locale_format_range (csel_session_get_locale (self->session), &conductor.size);
  csel_wire_set_text (wire, CSEL_WIRE_SIZE, size);

  return g_steal_pointer (&wire);
}

static void
remember_conductor (CselWiringView *self,
                    const CselWire *wire)
{
  g_autofree char *remembered = csel_wire_format_conductor (wire);
  CselConductor conductor;

  if (csel_wire_get_conductor (wire, &conductor))
    g_settings_set_string (self->settings, CONDUCTOR_KEY, remembered);
}

static void
row_changed_cb (CselWiringView *self,
                CselWiringRow  *row)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (row));
  guint index = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (list_row));

  remember_conductor (self, csel_wiring_row_get_wire (row));
  csel_wiring_plan_set_wire (self->plan, index, csel_wiring_row_get_wire (row));
}

static void
append_row (CselWiringView *self,
            guint           pole)
{
  GtkWidget *row = csel_wiring_row_new (pole, csel_session_get_locale (self->session));
  GtkWidget *list_row = gtk_list_box_row_new ();

  csel_wiring_row_align (CSEL_WIRING_ROW (row), self->groups);
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_widget_set_focusable (list_row, FALSE);
  gtk_list_box_append (self->rows, list_row);
}

/* As many rows as the plan has wires; those that are there already are used again */
static void
show_plan (CselWiringView *self)
{
  guint n = csel_wiring_plan_get_n_wires (self->plan);
  GtkListBoxRow *superfluous;

  for (guint i = 0; i < n; i++)
    {
      if (get_row (self, i) == NULL)
        append_row (self, i + 1);
      csel_wiring_row_set_wire (get_row (self, i), csel_wiring_plan_get_wire (self->plan, i));
    }
  while ((superfluous = gtk_list_box_get_row_at_index (self->rows, (int)n)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (superfluous));

  self->is_showing = TRUE;
  gtk_spin_button_set_value (self->connectors, csel_wiring_plan_get_connectors (self->plan));
  gtk_spin_button_set_value (self->spare, csel_wiring_plan_get_spare (self->plan));
  self->is_showing = FALSE;
}

/* Nothing is wired at first, but each pole is ready for the conductor that was used last */
static CselWiringPlan *
make_plan (CselWiringView *self,
           guint           n_poles)
{
  CselWiringPlan *plan = csel_wiring_plan_new (n_poles);
  g_autoptr(CselWire) like = recall_conductor (self);

  csel_wire_set_text (like, CSEL_WIRE_SIZE, NULL);
  csel_wiring_plan_prepare_all (plan, like);
  g_signal_connect_object (plan, "changed", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);

  return plan;
}

static void
stop_editing (CselWiringView *self)
{
  g_signal_group_set_target (self->edited_signals, NULL);
  g_clear_object (&self->edited);
  g_clear_object (&self->line_plan);
  g_clear_object (&self->edited_plan);
}

static void
remember_line_plan (CselWiringView *self)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (self->edited), self->position);

  g_set_object (&self->line_plan, csel_parts_line_get_details (line)->plan);
}

/* Whether what stands there now is the product that is wired */
static gboolean
is_edited_line (CselWiringView *self)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (self->edited), self->position);
  CselProduct *product = csel_session_get_product (self->session);

  return line != NULL && product != NULL && !csel_parts_line_get_details (line)->is_accessory &&
         csel_product_is_same_item (csel_parts_line_get_product (line), product);
}

/* For as many connectors as the line comes to */
static void
read_edited_line (CselWiringView *self)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (self->edited), self->position);
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (G_LIST_MODEL (self->edited));
  CselWiringPlan *plan = csel_parts_line_get_details (line)->plan;
  guint n_poles = csel_wiring_count_poles (csel_parts_line_get_product (line));
  guint64 total;

  g_clear_object (&self->edited_plan);
  if (plan != NULL && csel_wiring_plan_get_n_wires (plan) == n_poles)
    {
      self->edited_plan = csel_wiring_plan_copy (plan);
      g_signal_connect_object (self->edited_plan, "changed", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);
    }
  else
    self->edited_plan = make_plan (self, n_poles);
  if (csel_parts_totals_get_line (totals, self->position, &total))
    csel_wiring_plan_set_connectors (self->edited_plan, (guint)MIN (total, CSEL_MAX_QUANTITY));
  remember_line_plan (self);
}

static void
show_edited_line (CselWiringView *self)
{
  const gboolean is_editing = self->edited != NULL;
  g_autoptr(CselPartsLine) line = is_editing ? g_list_model_get_item (G_LIST_MODEL (self->edited), self->position) :
                                  NULL;
  const char *designations = line != NULL ? csel_parts_line_get_details (line)->designations : NULL;
  g_autofree char *item = line != NULL ? csel_parts_line_get_name (line) : NULL;
  g_autofree char *what = g_strdup_printf ("%s%s%s", designations != NULL ? designations : "",
                                           designations != NULL ? " · " : "", item != NULL ? item : "");
  /* Translators: designations and an item number */
  g_autofree char *name = g_strdup_printf (_("Parts list: %s"), what);

  gtk_label_set_text (self->edited_name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->edited_name), name);
  gtk_widget_set_visible (self->edited_box, is_editing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->connectors), !is_editing);
  gtk_button_set_label (self->add, is_editing ? _("Change this line") : _("Add to parts list"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), is_editing ?
                               _("Give the line of the parts list this wiring, and the ferrules that go with it") :
                               _("Put the connectors and their ferrules on the parts list"));
}

static CselWiringPlan *
find_plan (CselWiringView *self,
           CselProduct    *product)
{
  g_autofree char *key = g_strjoin ("\n", csel_product_get_manufacturer (product),
                                    csel_product_get_item (product), NULL);
  guint n_poles = csel_wiring_count_poles (product);
  CselWiringPlan *plan = g_hash_table_lookup (self->plans, key);

  if (self->edited != NULL)
    return self->edited_plan;

  /* A catalogue that was read again may state another pole number */
  if (plan == NULL || csel_wiring_plan_get_n_wires (plan) != n_poles)
    {
      plan = make_plan (self, n_poles);
      g_hash_table_insert (self->plans, g_steal_pointer (&key), plan);
    }

  return plan;
}

/* Why there is nothing to wire */
static const char *
get_obstacle (CselProduct *product)
{
  if (product == NULL)
    return "";
  if (!csel_wiring_is_possible (product))
    return _("This product takes no conductor.");

  return csel_wiring_count_poles (product) == 0 ? _("The data does not state the pole number.") : NULL;
}

static void
show_product (CselWiringView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  const char *obstacle = get_obstacle (product);
  CselWiringPlan *plan = obstacle == NULL ? find_plan (self, product) : NULL;

  self->is_stale = FALSE;
  show_edited_line (self);
  gtk_widget_set_visible (self->controls, obstacle == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), obstacle == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->add), obstacle == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->card), obstacle == NULL);
  if (obstacle != NULL)
    {
      gtk_label_set_text (self->details, obstacle);
      gtk_label_set_text (self->headline, "");
      csel_banner_show (self->notice, NULL);
      return;
    }

  if (g_set_object (&self->plan, plan))
    {
      show_plan (self);
      csel_card_form_reset (self->card_form);
    }
  judge (self);
}

static void
product_changed_cb (CselWiringView *self)
{
  if (self->edited != NULL && !is_edited_line (self))
    stop_editing (self);
  /* Nothing is answered that nobody sees */
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_product (self);
}

/* The line may be elsewhere now, or gone; another plan of it, as undo makes it, is shown */
static void
edited_items_changed_cb (CselWiringView *self,
                         guint           position,
                         guint           n_removed,
                         guint           n_added)
{
  if (self->is_putting_back || position > self->position)
    return;
  if (position + n_removed <= self->position)
    {
      self->position = self->position - n_removed + n_added;
      return;
    }

  if (self->position >= position + n_added || !is_edited_line (self))
    stop_editing (self);
  else
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (self->edited), self->position);

      if (!csel_wiring_plan_equal (csel_parts_line_get_details (line)->plan, self->line_plan))
        read_edited_line (self);
    }
  product_changed_cb (self);
}

/* Like the first pole, or like the wire that was planned last */
static void
csel_wiring_view_same_cb (CselWiringView *self)
{
  const CselWire *first = csel_wiring_plan_get_wire (self->plan, 0);
  g_autoptr(CselWire) like = csel_wire_is_wired (first) ? csel_wire_copy (first) :
                             recall_conductor (self);

  csel_wiring_plan_prepare_all (self->plan, like);
  show_plan (self);
  show_answers (self);
}

static void
csel_wiring_view_quantity_cb (CselWiringView *self)
{
  if (self->plan == NULL || self->is_showing)
    return;

  csel_wiring_plan_set_connectors (self->plan, (guint)gtk_spin_button_get_value_as_int (self->connectors));
  csel_wiring_plan_set_spare (self->plan, (guint)gtk_spin_button_get_value_as_int (self->spare));
}

/* What the parts list cannot hold: it has items, and these are none yet */
static void
tell_what_is_left_out (CselWiringView *self)
{
  guint64 n_open = 0;
  g_autofree char *open = NULL;
  g_autofree char *unfit = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->answer->counts->len; i++)
    {
      const CselFerruleCount *count = g_ptr_array_index (self->answer->counts, i);

      n_open += count->ferrule == NULL ? count->order : 0;
    }

  if (n_open > 0)
    open = g_strdup_printf (ngettext ("%u ferrule is not on the parts list: its number is open.",
                                      "%u ferrules are not on the parts list: their number is open.",
                                      n_open), (guint)n_open);
  if (self->answer->n_not_counted > 0)
    unfit = g_strdup_printf (ngettext ("%u ferrule per connector is not on the parts list: it does not fit.",
                                       "%u ferrules per connector are not on the parts list: they do not fit.",
                                       self->answer->n_not_counted), self->answer->n_not_counted);
  text = g_strjoin (open != NULL && unfit != NULL ? " " : "", open != NULL ? open : "",
                    unfit != NULL ? unfit : "", NULL);
  csel_banner_show (self->notice, *text != '\0' ? text : NULL);
}

static void
add_to_list (CselWiringView *self)
{
  /* Translators: name of a change: how many pieces, then an item number */
  g_autofree char *name = g_strdup_printf (_("Add %u × %s with ferrules"), self->answer->connectors,
                                           csel_product_get_item (self->answer->connector));

  csel_wiring_parts_add (csel_session_get_parts_list (self->session), self->answer, self->plan, name);
}

/* As one change; what the plan needed before is known from the plan that the line has */
static void
put_back (CselWiringView *self)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (self->edited), self->position);
  g_autoptr(GPtrArray) ferrules =
    csel_library_list_kind (csel_session_get_library (self->session), CSEL_KIND_FERRULE);
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  g_autoptr(CselWiringAnswer) before = details->plan != NULL ?
                                       csel_wiring_ask (self->answer->connector, details->plan, ferrules) : NULL;
  g_autofree char *item = csel_parts_line_get_name (line);
  /* Translators: name of a change: a designation or an item number */
  g_autofree char *name = g_strdup_printf (_("Wire %s"), details->designations != NULL ? details->designations : item);

  self->is_putting_back = TRUE;
  csel_wiring_parts_put_back (self->edited, self->position, before, self->answer, self->plan, name);
  self->is_putting_back = FALSE;
  remember_line_plan (self);
}

static void
csel_wiring_view_add_cb (CselWiringView *self)
{
  if (self->edited != NULL)
    put_back (self);
  else
    add_to_list (self);
  tell_what_is_left_out (self);
}

static void
csel_wiring_view_leave_cb (CselWiringView *self)
{
  stop_editing (self);
  show_product (self);
}

static void
csel_wiring_view_map (GtkWidget *widget)
{
  CselWiringView *self = CSEL_WIRING_VIEW (widget);

  GTK_WIDGET_CLASS (csel_wiring_view_parent_class)->map (widget);
  if (self->is_stale)
    show_product (self);
}

static void
csel_wiring_view_dispose (GObject *object)
{
  CselWiringView *self = CSEL_WIRING_VIEW (object);

  if (self->edited_signals != NULL)
    stop_editing (self);
  g_clear_object (&self->edited_signals);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_WIRING_VIEW);
  g_clear_pointer (&self->answer, csel_wiring_answer_free);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->plans, g_hash_table_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  for (guint i = 0; i < CSEL_WIRING_ROW_N_GROUPS; i++)
    g_clear_object (&self->groups[i]);

  G_OBJECT_CLASS (csel_wiring_view_parent_class)->dispose (object);
}

static void
csel_wiring_view_class_init (CselWiringViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_wiring_view_dispose;
  widget_class->map = csel_wiring_view_map;

  g_type_ensure (CSEL_TYPE_BANNER);
  g_type_ensure (CSEL_TYPE_CARD_FORM);
  g_type_ensure (CSEL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-wiring-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, edited_box);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, edited_name);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, controls);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, connectors);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, spare);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, rows);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, details);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, notice);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, headline);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, add);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, card);
  gtk_widget_class_bind_template_child (widget_class, CselWiringView, card_form);
  gtk_widget_class_bind_template_callback (widget_class, csel_wiring_view_same_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_wiring_view_quantity_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_wiring_view_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_wiring_view_leave_cb);
}

static void
csel_wiring_view_init (CselWiringView *self)
{
  self->settings = g_settings_new (CSEL_APP_ID);
  self->plans = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < CSEL_WIRING_ROW_N_GROUPS; i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->edited_signals = g_signal_group_new (CSEL_TYPE_PARTS_LIST);
  g_signal_group_connect_swapped (self->edited_signals, "items-changed", G_CALLBACK (edited_items_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_wiring_view_new:
 * @session: the session whose product is wired
 *
 * Returns: the wiring plan of the product
 */
GtkWidget *
csel_wiring_view_new (CselSession *session)
{
  CselWiringView *self = g_object_new (CSEL_TYPE_WIRING_VIEW, NULL);

  self->session = g_object_ref (session);
  self->is_stale = TRUE;
  csel_card_form_set_locale (self->card_form, csel_session_get_locale (session));
  g_signal_connect_object (session, "notify::product", G_CALLBACK (product_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_session_get_library (session), "changed",
                           G_CALLBACK (product_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * csel_wiring_view_edit_line:
 * @self: a wiring view
 * @list: a parts list
 * @position: a line with the product that is shown
 *
 * Shows how that line is wired, until another product is shown or the line is gone; what is changed goes
 * back to it when the user says so.
 */
void
csel_wiring_view_edit_line (CselWiringView *self,
                            CselPartsList  *list,
                            guint           position)
{
  g_return_if_fail (CSEL_IS_WIRING_VIEW (self));

  stop_editing (self);
  self->edited = g_object_ref (list);
  self->position = position;
  if (is_edited_line (self))
    {
      read_edited_line (self);
      g_signal_group_set_target (self->edited_signals, list);
    }
  else
    stop_editing (self);
  product_changed_cb (self);
}

/**
 * csel_wiring_view_make_card:
 * @self: a wiring view
 *
 * Returns: (transfer full) (nullable): the wiring card of the product, %NULL if nothing is wired
 */
CselDocument *
csel_wiring_view_make_card (CselWiringView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  g_autoptr(GPtrArray) ferrules = NULL;
  CselCardOptions options;

  g_return_val_if_fail (CSEL_IS_WIRING_VIEW (self), NULL);

  if (self->answer == NULL || self->answer->wires->len == 0 || !csel_product_equal (self->answer->connector, product))
    return NULL;

  ferrules = csel_library_list_kind (csel_session_get_library (self->session), CSEL_KIND_FERRULE);
  csel_card_form_read (self->card_form, &options);

  return csel_document_new_wiring_card (product, self->plan, ferrules, &options);
}
