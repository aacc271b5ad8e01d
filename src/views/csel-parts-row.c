/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsRow: one line of the parts list
 *
 *   [-X1…-X3]  831-1104/320-000   [ 1 ▴▾] [per designation ▾]  = 3   1-conductor female connector…  [✎] [−]
 *              └ 216-266          [ 4 ▴▾] [per connector ▾]    = 12  ferrule…                       [✎] [−]
 *
 * It changes nothing itself: another line in its place, or removal, is asked for by signal.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-parts-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-designations.h"
#include "rules/csel-replacement.h"
#include "rules/csel-wiring.h"
#include "text/csel-label.h"
#include "views/csel-widget.h"

struct _CselPartsRow
{
  GtkWidget       parent_instance;

  CselPartsLine  *line;
  gboolean        is_showing;

  GtkEditable    *designations;
  GtkSpinButton  *quantity;
  GtkDropDown    *basis;
  GtkLabel       *total;
  GtkLabel       *item;
  GtkLabel       *title;
  GtkLabel       *note;
  GtkMenuButton  *details;
  GtkCheckButton *is_accessory;
  GtkCheckButton *is_required;
  GtkEditable    *own_note;
  GtkWidget      *wiring;
  GtkWidget      *replace;
  GtkButton      *remove;
};

enum {
  LINE_REQUESTED,
  REMOVE_REQUESTED,
  WIRING_REQUESTED,
  COMPARE_REQUESTED,
  REPLACE_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselPartsRow, csel_parts_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
request (CselPartsRow           *self,
         const CselPartsDetails *details)
{
  g_autoptr(CselPartsLine) line = csel_parts_line_copy_detailed (self->line, details);

  g_signal_emit (self, signals[LINE_REQUESTED], 0, line);
}

static gboolean
is_showing (CselPartsRow *self)
{
  return self->is_showing || self->line == NULL;
}

static void
csel_parts_row_quantity_cb (CselPartsRow *self)
{
  guint quantity = (guint)gtk_spin_button_get_value_as_int (self->quantity);
  CselPartsDetails details;

  if (is_showing (self) || quantity == csel_parts_line_get_quantity (self->line))
    return;

  details = *csel_parts_line_get_details (self->line);
  details.quantity = quantity;
  request (self, &details);
}

static void
csel_parts_row_basis_cb (CselPartsRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->basis);
  CselPartsDetails details;

  if (is_showing (self) || selected == GTK_INVALID_LIST_POSITION)
    return;

  details = *csel_parts_line_get_details (self->line);
  if (details.basis == selected)
    return;
  details.basis = selected;
  request (self, &details);
}

static void
show_problem (CselPartsRow *self,
              const char   *problem)
{
  GtkWidget *entry = GTK_WIDGET (self->designations);

  if (problem != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  csel_widget_set_tooltip (entry, problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Pieces that had no name are counted by their names as soon as they have some; as many as there were
 * stay as many */
static void
count_by_designation (CselPartsDetails *details,
                      guint             n_before,
                      guint             n)
{
  if (details->is_accessory)
    return;

  if (n > 0 && n_before == 0)
    {
      details->basis = CSEL_PARTS_PER_DESIGNATION;
      if (details->quantity % n == 0)
        details->quantity /= n;
      details->quantity = MAX (details->quantity, 1);
    }
  else if (n == 0 && details->basis == CSEL_PARTS_PER_DESIGNATION)
    {
      details->basis = CSEL_PARTS_TOTAL;
      details->quantity = (guint)MIN ((guint64)details->quantity * n_before, CSEL_MAX_QUANTITY);
    }
}

static void
csel_parts_row_designations_cb (CselPartsRow *self)
{
  const char *text = gtk_editable_get_text (self->designations);
  CselPartsDetails details;
  g_auto(GStrv) parsed = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr(GError) error = NULL;

  if (is_showing (self))
    return;

  details = *csel_parts_line_get_details (self->line);
  parsed = csel_designations_parse (text, &error);
  show_problem (self, error != NULL ? error->message : NULL);
  if (parsed == NULL || strcmp (stripped, details.designations != NULL ? details.designations : "") == 0)
    return;

  count_by_designation (&details, g_strv_length ((char **)csel_parts_line_get_designations (self->line)),
                        g_strv_length (parsed));
  details.designations = stripped;
  request (self, &details);
}

static void
csel_parts_row_flags_cb (CselPartsRow *self)
{
  CselPartsDetails details;

  if (is_showing (self))
    return;

  details = *csel_parts_line_get_details (self->line);
  details.is_accessory = gtk_check_button_get_active (self->is_accessory);
  details.is_required = details.is_accessory && gtk_check_button_get_active (self->is_required);
  if (details.is_accessory != csel_parts_line_get_details (self->line)->is_accessory ||
      details.is_required != csel_parts_line_get_details (self->line)->is_required)
    request (self, &details);
}

static void
csel_parts_row_note_cb (CselPartsRow *self)
{
  g_autofree char *text = NULL;
  CselPartsDetails details;

  if (is_showing (self))
    return;

  text = g_strstrip (g_strdup (gtk_editable_get_text (self->own_note)));
  details = *csel_parts_line_get_details (self->line);
  if (strcmp (text, details.note != NULL ? details.note : "") == 0)
    return;
  details.note = text;
  request (self, &details);
}

static void
csel_parts_row_wiring_cb (CselPartsRow *self)
{
  gtk_menu_button_popdown (self->details);
  g_signal_emit (self, signals[WIRING_REQUESTED], 0);
}

static void
csel_parts_row_compare_cb (CselPartsRow *self)
{
  gtk_menu_button_popdown (self->details);
  g_signal_emit (self, signals[COMPARE_REQUESTED], 0);
}

static void
csel_parts_row_replace_cb (CselPartsRow *self)
{
  gtk_menu_button_popdown (self->details);
  g_signal_emit (self, signals[REPLACE_REQUESTED], 0);
}

static void
csel_parts_row_remove_cb (CselPartsRow *self)
{
  g_signal_emit (self, signals[REMOVE_REQUESTED], 0);
}

static void
csel_parts_row_dispose (GObject *object)
{
  CselPartsRow *self = CSEL_PARTS_ROW (object);

  /* What is typed is asked for by those who leave, not by those who go */
  g_clear_object (&self->line);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PARTS_ROW);

  G_OBJECT_CLASS (csel_parts_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-parts-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, designations);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, quantity);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, basis);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, total);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, item);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, title);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, note);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, details);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, is_accessory);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, is_required);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, own_note);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, wiring);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, replace);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_designations_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_quantity_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_basis_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_flags_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_wiring_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_compare_cb);
}

static void
csel_parts_row_class_init (CselPartsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = csel_parts_row_dispose;

  /**
   * CselPartsRow::line-requested:
   * @line: the line that is to stand there instead
   */
  signals[LINE_REQUESTED] =
    g_signal_new ("line-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, CSEL_TYPE_PARTS_LINE);

  signals[REMOVE_REQUESTED] =
    g_signal_new ("remove-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselPartsRow::wiring-requested:
   *
   * How the line is wired is to be shown.
   */
  signals[WIRING_REQUESTED] =
    g_signal_new ("wiring-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  signals[COMPARE_REQUESTED] =
    g_signal_new ("compare-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselPartsRow::replace-requested:
   *
   * The line is to be of another connector.
   */
  signals[REPLACE_REQUESTED] =
    g_signal_new ("replace-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
csel_parts_row_init (CselPartsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_parts_row_new:
 * @line: (nullable): a line of a parts list
 * @locale: the language of texts that a maker states in several
 *
 * Returns: a row for it
 */
GtkWidget *
csel_parts_row_new (CselPartsLine    *line,
                    const CselLocale *locale)
{
  CselPartsRow *self = g_object_new (CSEL_TYPE_PARTS_ROW, NULL);

  if (line != NULL)
    csel_parts_row_set_line (self, line, locale);

  return GTK_WIDGET (self);
}

/* What can be counted by: only an accessory has a connector */
static void
show_bases (CselPartsRow           *self,
            const CselPartsDetails *details)
{
  static const char *const names[CSEL_N_PARTS_BASES + 1] = {
    [CSEL_PARTS_TOTAL] = N_("in all"),
    [CSEL_PARTS_PER_DESIGNATION] = N_("per designation"),
    [CSEL_PARTS_PER_CONNECTOR] = N_("per connector"),
    [CSEL_PARTS_PER_POLE] = N_("per pole"),
  };
  GListModel *model = gtk_drop_down_get_model (self->basis);
  guint n = details->is_accessory ? CSEL_N_PARTS_BASES : CSEL_PARTS_PER_DESIGNATION + 1;

  if (model == NULL || g_list_model_get_n_items (model) != n)
    {
      g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

      for (guint i = 0; i < n; i++)
        gtk_string_list_append (list, _(names[i]));
      gtk_drop_down_set_model (self->basis, G_LIST_MODEL (list));
    }
  gtk_drop_down_set_selected (self->basis, details->basis);
  gtk_widget_set_sensitive (GTK_WIDGET (self->basis), details->is_accessory || details->designations != NULL);
}

static void
show_text (GtkEditable *editable,
           const char  *text)
{
  if (strcmp (gtk_editable_get_text (editable), text != NULL ? text : "") != 0)
    gtk_editable_set_text (editable, text != NULL ? text : "");
}

static void
show_title (CselPartsRow     *self,
            const CselLocale *locale)
{
  CselProduct *product = csel_parts_line_get_product (self->line);
  const CselPartsDetails *details = csel_parts_line_get_details (self->line);
  /* Translators: of an item on the parts list, when the data cannot tell which of several it is */
  const char *title = csel_parts_line_get_alternatives (self->line) != NULL ?
                      _("number open: choose before ordering") : csel_label_title (locale, product);
  g_autofree char *both = details->note == NULL ? g_strdup (title) :
                          g_strconcat (details->note, title != NULL ? " · " : NULL, title, NULL);

  gtk_label_set_text (self->title, both != NULL ? both : "");
  csel_widget_set_tooltip (GTK_WIDGET (self->title), both);
}

/**
 * csel_parts_row_set_line:
 * @self: a row
 * @line: the line that stands there now
 * @locale: the language of texts that a maker states in several
 *
 * The row stays the same widget, so that spinning its quantity is not interrupted.
 */
void
csel_parts_row_set_line (CselPartsRow     *self,
                         CselPartsLine    *line,
                         const CselLocale *locale)
{
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  g_autofree char *name = csel_parts_line_get_name (line);

  g_return_if_fail (CSEL_IS_PARTS_ROW (self));

  if (self->line == line)
    return;

  /* Showing a line is not asking for it */
  self->is_showing = TRUE;
  g_set_object (&self->line, line);
  show_text (self->designations, details->designations);
  show_problem (self, NULL);
  gtk_spin_button_set_value (self->quantity, details->quantity);
  show_bases (self, details);
  gtk_check_button_set_active (self->is_accessory, details->is_accessory);
  gtk_check_button_set_active (self->is_required, details->is_required);
  gtk_widget_set_sensitive (GTK_WIDGET (self->is_required), details->is_accessory);
  show_text (self->own_note, details->note);
  gtk_label_set_text (self->item, name);
  gtk_widget_set_margin_start (GTK_WIDGET (self->item), details->is_accessory ? 18 : 0);
  gtk_widget_set_visible (self->wiring, !details->is_accessory && csel_parts_line_get_alternatives (line) == NULL &&
                          csel_wiring_is_possible (csel_parts_line_get_product (line)));
  show_title (self, locale);
  self->is_showing = FALSE;
}

/**
 * csel_parts_row_set_replacement:
 * @self: a row
 * @product: (nullable): the product that is shown now
 *
 * Offers to replace a connector by another.
 */
void
csel_parts_row_set_replacement (CselPartsRow *self,
                                CselProduct  *product)
{
  CselProduct *own;

  g_return_if_fail (CSEL_IS_PARTS_ROW (self));

  if (self->line == NULL)
    return;

  own = csel_parts_line_get_product (self->line);
  gtk_widget_set_visible (self->replace, !csel_parts_line_get_details (self->line)->is_accessory &&
                          csel_parts_line_get_alternatives (self->line) == NULL && csel_replacement_is_for (own));
  gtk_widget_set_sensitive (self->replace, product != NULL && csel_replacement_is_for (product) &&
                            !csel_product_is_same_item (own, product));
  csel_widget_set_tooltip (self->replace, product != NULL ? csel_product_get_item (product) : NULL);
}

/**
 * csel_parts_row_set_total:
 * @self: a row
 * @is_known: whether what the line comes to can be said
 * @total: how many pieces it comes to in all
 *
 * It is shown where the quantity alone does not say it.
 */
void
csel_parts_row_set_total (CselPartsRow *self,
                          gboolean      is_known,
                          guint64       total)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CSEL_IS_PARTS_ROW (self));

  if (!is_known)
    /* Translators: how many pieces a line comes to, where the data does not say it; not stated */
    text = g_strdup (_("= n/s"));
  else if (self->line != NULL && total != csel_parts_line_get_quantity (self->line))
    text = g_strdup_printf ("= %" G_GUINT64_FORMAT, total);
  gtk_label_set_text (self->total, text != NULL ? text : "");
}

/**
 * csel_parts_row_set_note:
 * @self: a row
 * @note: (nullable): what is to be known about the line in this list
 */
void
csel_parts_row_set_note (CselPartsRow *self,
                         const char   *note)
{
  g_return_if_fail (CSEL_IS_PARTS_ROW (self));

  gtk_label_set_text (self->note, note != NULL ? note : "");
  csel_widget_set_tooltip (GTK_WIDGET (self->note), note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

/**
 * csel_parts_row_get_line:
 * @self: a row
 *
 * Returns: (transfer none): the line it shows
 */
CselPartsLine *
csel_parts_row_get_line (CselPartsRow *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_ROW (self), NULL);

  return self->line;
}
