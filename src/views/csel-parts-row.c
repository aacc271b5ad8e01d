/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsRow: one line of the parts list
 *
 * It changes nothing itself: another quantity or removal is asked for by signal.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-parts-row.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"

#include "views/csel-widget.h"

struct _CselPartsRow
{
  GtkWidget      parent_instance;

  CselPartsLine *line;

  GtkSpinButton *quantity;
  GtkLabel      *item;
  GtkLabel      *title;
  GtkLabel      *note;
};

enum {
  QUANTITY_REQUESTED,
  REMOVE_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselPartsRow, csel_parts_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
csel_parts_row_quantity_cb (CselPartsRow *self)
{
  guint quantity = (guint)gtk_spin_button_get_value_as_int (self->quantity);

  if (self->line != NULL && quantity != csel_parts_line_get_quantity (self->line))
    g_signal_emit (self, signals[QUANTITY_REQUESTED], 0, quantity);
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

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PARTS_ROW);
  g_clear_object (&self->line);

  G_OBJECT_CLASS (csel_parts_row_parent_class)->dispose (object);
}

static void
csel_parts_row_class_init (CselPartsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_parts_row_dispose;

  signals[QUANTITY_REQUESTED] =
    g_signal_new ("quantity-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  signals[REMOVE_REQUESTED] =
    g_signal_new ("remove-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-parts-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, quantity);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, item);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, title);
  gtk_widget_class_bind_template_child (widget_class, CselPartsRow, note);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_quantity_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_row_remove_cb);
}

static void
csel_parts_row_init (CselPartsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_parts_row_new:
 * @line: a line of a parts list
 * @locale: the language of texts that a maker states in several
 *
 * Returns: a row for it
 */
GtkWidget *
csel_parts_row_new (CselPartsLine    *line,
                    const CselLocale *locale)
{
  CselPartsRow *self = g_object_new (CSEL_TYPE_PARTS_ROW, NULL);

  csel_parts_row_set_line (self, line, locale);

  return GTK_WIDGET (self);
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
  CselProduct *product = csel_parts_line_get_product (line);
  /* Translators: of an item on the parts list, when the data cannot tell which of several it is */
  const char *title = csel_parts_line_get_alternatives (line) != NULL ? _("number open: choose before ordering") :
                      csel_label_title (locale, product);
  g_autofree char *name = csel_parts_line_get_name (line);

  g_return_if_fail (CSEL_IS_PARTS_ROW (self));

  /* Showing a quantity is not asking for it */
  g_clear_object (&self->line);
  gtk_spin_button_set_value (self->quantity, csel_parts_line_get_quantity (line));
  g_set_object (&self->line, line);
  gtk_label_set_text (self->item, name);
  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
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
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->note), note);
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
