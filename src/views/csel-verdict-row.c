/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselVerdictRow: a product with its verdict and reasons
 *
 *   831-3604                                [ 1 ▴▾ ] [ Add ]
 *   ✓ mates (listed by the maker)
 *   THT male header; …
 *     ✓ Pole number: 4 and 4
 *     ✓ listed by the maker
 *
 * To put the product on the parts list is asked for by signal.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-verdict-row.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"
#include "text/csel-verdict-text.h"
#include "views/csel-verdict-badge.h"
#include "views/csel-widget.h"

struct _CselVerdictRow
{
  GtkWidget         parent_instance;

  CselProduct      *product;

  GtkLabel         *item;
  GtkLabel         *title;
  GtkLabel         *trust;
  CselVerdictBadge *badge;
  GtkLabel         *reasons;
  GtkSpinButton    *quantity;
  GtkButton        *add;
};

enum {
  ADD_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselVerdictRow, csel_verdict_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
csel_verdict_row_add_cb (CselVerdictRow *self)
{
  g_signal_emit (self, signals[ADD_REQUESTED], 0, self->product,
                 (guint)gtk_spin_button_get_value_as_int (self->quantity));
}

static void
csel_verdict_row_dispose (GObject *object)
{
  CselVerdictRow *self = CSEL_VERDICT_ROW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_VERDICT_ROW);
  g_clear_object (&self->product);

  G_OBJECT_CLASS (csel_verdict_row_parent_class)->dispose (object);
}

static void
csel_verdict_row_class_init (CselVerdictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_verdict_row_dispose;

  signals[ADD_REQUESTED] =
    g_signal_new ("add-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, CSEL_TYPE_PRODUCT, G_TYPE_UINT);

  g_type_ensure (CSEL_TYPE_VERDICT_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-verdict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselVerdictRow, item);
  gtk_widget_class_bind_template_child (widget_class, CselVerdictRow, title);
  gtk_widget_class_bind_template_child (widget_class, CselVerdictRow, trust);
  gtk_widget_class_bind_template_child (widget_class, CselVerdictRow, badge);
  gtk_widget_class_bind_template_child (widget_class, CselVerdictRow, reasons);
  gtk_widget_class_bind_template_child (widget_class, CselVerdictRow, quantity);
  gtk_widget_class_bind_template_child (widget_class, CselVerdictRow, add);
  gtk_widget_class_bind_template_callback (widget_class, csel_verdict_row_add_cb);
}

static void
csel_verdict_row_init (CselVerdictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A line that has something to say */
static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * csel_verdict_row_new:
 * @product: a product
 * @verdict: what was found out about it
 * @words: the verdict in words
 * @locale: the language of the reasons
 *
 * Returns: a row for it
 */
GtkWidget *
csel_verdict_row_new (CselProduct       *product,
                      const CselVerdict *verdict,
                      const char        *words,
                      const CselLocale  *locale)
{
  CselVerdictRow *self = g_object_new (CSEL_TYPE_VERDICT_ROW, NULL);
  g_autofree char *reasons = csel_text_list_reasons (locale, verdict);
  g_autofree char *trust = csel_label_second_hand (locale, product);
  /* Translators: an item number */
  g_autofree char *add = g_strdup_printf (_("Add %s"), csel_product_get_item (product));

  self->product = g_object_ref (product);
  gtk_label_set_text (self->item, csel_product_get_item (product));
  set_text (self->title, csel_label_title (locale, product));
  set_text (self->trust, trust);
  csel_verdict_badge_set (self->badge, csel_verdict_get_result (verdict), words);
  gtk_label_set_text (self->reasons, reasons);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);

  return GTK_WIDGET (self);
}

/**
 * csel_verdict_row_get_product:
 * @self: a row
 *
 * Returns: (transfer none): the product it shows
 */
CselProduct *
csel_verdict_row_get_product (CselVerdictRow *self)
{
  g_return_val_if_fail (CSEL_IS_VERDICT_ROW (self), NULL);

  return self->product;
}
