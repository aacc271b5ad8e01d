/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCandidateRow: a choice with its colour, size, verdict and reasons
 *
 *   ■ 216-266 or 216-286 · 2.5 mm² / AWG 14 · blue     [ 12 ▴▾ ] [ Add ▾ ]
 *   listed by the maker, one thing to check: …           [ Own value… ▾ ]
 *   ✓ sleeve for 2.5 mm², the size of the conductor
 *   ? sleeve must be 11…13 mm, length not stated
 *
 * Where the data cannot tell items apart, "Add" asks which one, without a default.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-candidate-row.h"

#include <glib/gi18n.h>

#include "views/csel-own-value-form.h"
#include "views/csel-swatch.h"
#include "views/csel-verdict-badge.h"
#include "views/csel-widget.h"

struct _CselCandidateRow
{
  GtkWidget         parent_instance;

  CselSession      *session;
  CselCandidate    *candidate;

  CselSwatch       *swatch;
  GtkLabel         *title;
  CselVerdictBadge *badge;
  GtkLabel         *reasons;
  GtkSpinButton    *quantity;
  GtkButton        *add;
  GtkMenuButton    *choose;
  GtkMenuButton    *own;
};

enum {
  ADD_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCandidateRow, csel_candidate_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
request (CselCandidateRow *self,
         CselPartsLine    *line)
{
  g_signal_emit (self, signals[ADD_REQUESTED], 0, line);
}

static guint
get_quantity (CselCandidateRow *self)
{
  return (guint)gtk_spin_button_get_value_as_int (self->quantity);
}

static void
add_product (CselCandidateRow *self,
             guint             index)
{
  GPtrArray *products = csel_candidate_get_products (self->candidate);
  g_autoptr(CselPartsLine) line = csel_parts_line_new (g_ptr_array_index (products, index), get_quantity (self));

  request (self, line);
}

static void
csel_candidate_row_add_cb (CselCandidateRow *self)
{
  add_product (self, 0);
}

static void
add_one (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  CselCandidateRow *self = CSEL_CANDIDATE_ROW (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (index < csel_candidate_get_products (self->candidate)->len)
    add_product (self, index);
}

static void
add_open (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  CselCandidateRow *self = CSEL_CANDIDATE_ROW (widget);
  g_autoptr(CselPartsLine) line = csel_parts_line_new_open (csel_candidate_get_products (self->candidate),
                                                            get_quantity (self));

  request (self, line);
}

static void
make_choices (CselCandidateRow *self)
{
  GPtrArray *products = csel_candidate_get_products (self->candidate);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) items = g_menu_new ();
  g_autoptr(GMenu) open = g_menu_new ();

  for (guint i = 0; i < products->len; i++)
    {
      /* Translators: the item number of a ferrule */
      g_autofree char *label = g_strdup_printf (_("Add %s"), csel_product_get_item (g_ptr_array_index (products, i)));
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "candidate.add", "u", i);
      g_menu_append_item (items, item);
    }
  g_menu_append (open, _("Add with its number open"), "candidate.add-open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (items));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  gtk_menu_button_set_menu_model (self->choose, G_MENU_MODEL (menu));
}

/* Made when it is first opened */
static void
popup_own_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  static const CselPropertyId properties[] = { CSEL_PROPERTY_SLEEVE_LENGTH };
  CselCandidateRow *self = user_data;
  GtkWidget *popover;
  GtkWidget *form;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  form = csel_own_value_form_new (self->session, csel_candidate_get_products (self->candidate), properties,
                                  G_N_ELEMENTS (properties));
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), form);
  g_signal_connect_object (form, "done", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
csel_candidate_row_dispose (GObject *object)
{
  CselCandidateRow *self = CSEL_CANDIDATE_ROW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_CANDIDATE_ROW);
  g_clear_object (&self->candidate);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_candidate_row_parent_class)->dispose (object);
}

static void
csel_candidate_row_class_init (CselCandidateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_candidate_row_dispose;

  signals[ADD_REQUESTED] =
    g_signal_new ("add-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, CSEL_TYPE_PARTS_LINE);

  g_type_ensure (CSEL_TYPE_SWATCH);
  g_type_ensure (CSEL_TYPE_VERDICT_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-candidate-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, title);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, badge);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, reasons);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, quantity);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, add);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, choose);
  gtk_widget_class_bind_template_child (widget_class, CselCandidateRow, own);
  gtk_widget_class_bind_template_callback (widget_class, csel_candidate_row_add_cb);
  gtk_widget_class_install_action (widget_class, "candidate.add", "u", add_one);
  gtk_widget_class_install_action (widget_class, "candidate.add-open", NULL, add_open);
}

static void
csel_candidate_row_init (CselCandidateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_buttons (CselCandidateRow *self)
{
  GPtrArray *products = csel_candidate_get_products (self->candidate);
  const char *item = csel_product_get_item (g_ptr_array_index (products, 0));
  g_autofree char *add = g_strdup_printf (_("Add %s"), item);
  /* Translators: the item number of a ferrule */
  g_autofree char *own = g_strdup_printf (_("Own value for %s"), item);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->own), GTK_ACCESSIBLE_PROPERTY_LABEL, own, -1);
}

/**
 * csel_candidate_row_new:
 * @session: the session whose own values can be set
 * @candidate: a choice with its verdict
 *
 * Returns: a row for it
 */
GtkWidget *
csel_candidate_row_new (CselSession   *session,
                        CselCandidate *candidate)
{
  CselCandidateRow *self = g_object_new (CSEL_TYPE_CANDIDATE_ROW, NULL);
  const char *color = csel_candidate_get_color (candidate);
  gboolean is_one = csel_candidate_get_products (candidate)->len == 1;

  self->session = g_object_ref (session);
  self->candidate = g_object_ref (candidate);
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), color != NULL);
  if (color != NULL)
    csel_swatch_set_words (self->swatch, color);
  gtk_label_set_text (self->title, csel_candidate_get_title (candidate));
  csel_verdict_badge_set (self->badge, csel_candidate_get_result (candidate), csel_candidate_get_headline (candidate));
  gtk_label_set_text (self->reasons, csel_candidate_get_reasons (candidate));
  gtk_widget_set_visible (GTK_WIDGET (self->add), is_one);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), !is_one);
  gtk_widget_set_visible (GTK_WIDGET (self->own), csel_candidate_lacks_length (candidate) && color != NULL);
  if (!is_one)
    make_choices (self);
  gtk_menu_button_set_create_popup_func (self->own, popup_own_cb, self, NULL);
  name_buttons (self);

  return GTK_WIDGET (self);
}

/**
 * csel_candidate_row_get_candidate:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
CselCandidate *
csel_candidate_row_get_candidate (CselCandidateRow *self)
{
  g_return_val_if_fail (CSEL_IS_CANDIDATE_ROW (self), NULL);

  return self->candidate;
}
