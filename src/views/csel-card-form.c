/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCardForm: what a wiring card has to know beside the plan: designations, where pole 1 is, the supply side
 *
 * None of it is in the data, so that none is proposed: until somebody says where pole 1 is, the card has its
 * table only. What is done with the card is asked for by actions of the window.
 */

#define G_LOG_DOMAIN "csel-views"

#include "config.h"

#include "views/csel-card-form.h"

#include <glib/gi18n.h>

#include "model/csel-designations.h"
#include "text/csel-verdict-text.h"
#include "views/csel-widget.h"

struct _CselCardForm
{
  GtkWidget      parent_instance;

  GStrv          parsed;

  GtkEntry      *designations;
  GtkLabel      *problem;
  GtkDropDown   *pole_1;
  GtkDropDown   *supply_side;
  GtkStringList *sides;
};

G_DEFINE_FINAL_TYPE (CselCardForm, csel_card_form, GTK_TYPE_WIDGET)

/* What the window does with the card */
static const struct
{
  const char *name;
  const char *window;
} actions[] = {
  { "card.preview", "win.preview-card" },
  { "card.print", "win.print-card" },
  { "card.export", "win.export-card" },
};

static void
csel_card_form_changed_cb (CselCardForm *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->designations));
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->parsed, g_strfreev);
  if (*typed != '\0')
    self->parsed = csel_designations_parse (typed, &error);
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, error == NULL);
}

static void
request_card (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (action, actions[i].name))
      gtk_widget_activate_action (widget, actions[i].window, NULL);
}

static void
csel_card_form_dispose (GObject *object)
{
  CselCardForm *self = CSEL_CARD_FORM (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_CARD_FORM);
  g_clear_pointer (&self->parsed, g_strfreev);

  G_OBJECT_CLASS (csel_card_form_parent_class)->dispose (object);
}

static void
csel_card_form_class_init (CselCardFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_card_form_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, request_card);
  gtk_widget_class_set_css_name (widget_class, "card-form");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-card-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCardForm, designations);
  gtk_widget_class_bind_template_child (widget_class, CselCardForm, problem);
  gtk_widget_class_bind_template_child (widget_class, CselCardForm, pole_1);
  gtk_widget_class_bind_template_child (widget_class, CselCardForm, supply_side);
  gtk_widget_class_bind_template_child (widget_class, CselCardForm, sides);
  gtk_widget_class_bind_template_callback (widget_class, csel_card_form_changed_cb);
}

static void
csel_card_form_init (CselCardForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_card_form_set_locale:
 * @self: a form
 * @locale: the language of what can be chosen
 */
void
csel_card_form_set_locale (CselCardForm     *self,
                           const CselLocale *locale)
{
  g_return_if_fail (CSEL_IS_CARD_FORM (self));

  for (CselSupplySide side = 0; side < CSEL_N_SUPPLY_SIDES; side++)
    gtk_string_list_append (self->sides, csel_text_supply_side (locale, side));
}

/**
 * csel_card_form_reset:
 * @self: a form
 *
 * Nothing is said any more: what was said of one connector does not hold for another.
 */
void
csel_card_form_reset (CselCardForm *self)
{
  g_return_if_fail (CSEL_IS_CARD_FORM (self));

  gtk_editable_set_text (GTK_EDITABLE (self->designations), "");
  gtk_drop_down_set_selected (self->pole_1, CSEL_POLE_END_UNKNOWN);
  gtk_drop_down_set_selected (self->supply_side, CSEL_SUPPLY_SIDE_UNKNOWN);
}

/**
 * csel_card_form_read:
 * @self: a form
 * @options: (out caller-allocates): what is said; its designations are the form's
 */
void
csel_card_form_read (CselCardForm    *self,
                     CselCardOptions *options)
{
  g_return_if_fail (CSEL_IS_CARD_FORM (self));

  *options = (CselCardOptions) {
    (const char *const *)self->parsed, gtk_drop_down_get_selected (self->pole_1),
    gtk_drop_down_get_selected (self->supply_side),
  };
}
