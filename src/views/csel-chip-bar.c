/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselChipBar: the conditions that are active, each of which a click or a key drops
 *
 *   [ “push-in” ✕ ] [ Poles: 4 ✕ ] [ Current IEC III/3 ≥ 38 A ✕ ]  Clear all
 *
 * Chips stay when conditions come and go, and so does the keyboard's place among them.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-chip-bar.h"

#include <glib/gi18n.h>

#include "report/csel-active-conditions.h"
#include "views/csel-widget.h"
#include "views/csel-wrap-box.h"

struct _CselChipBar
{
  GtkWidget    parent_instance;

  CselSession *session;
  GPtrArray   *conditions;

  CselWrapBox *chips;
  GtkButton   *clear;
};

G_DEFINE_FINAL_TYPE (CselChipBar, csel_chip_bar, GTK_TYPE_WIDGET)

static GtkWidget *
get_chip (CselChipBar *self,
          guint index)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (; index > 0 && chip != NULL; index--)
    chip = gtk_widget_get_next_sibling (chip);

  return chip;
}

/* The words stand in the window's entry */
static void
clear_text (CselChipBar *self)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.clear-search", NULL))
    csel_session_set_search (self->session, NULL);
}

static void
drop (CselChipBar               *self,
      const CselActiveCondition *condition)
{
  switch (condition->kind)
    {
    case CSEL_ACTIVE_TEXT:
      clear_text (self);
      break;

    case CSEL_ACTIVE_VALUE:
      csel_session_toggle_value (self->session, condition->column, condition->key);
      break;

    case CSEL_ACTIVE_BOUNDS:
      csel_session_set_bounds (self->session, condition->column, NULL);
      break;

    case CSEL_ACTIVE_REQUIREMENT:
      csel_session_set_wanted (self->session, CSEL_WANTED_ALL);
      break;
    }
}

static void
clicked_cb (CselChipBar *self,
            GtkWidget   *chip)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (get_chip (self, i) == chip)
      {
        drop (self, g_ptr_array_index (self->conditions, i));
        return;
      }
}

static char *
make_name (const CselActiveCondition *condition)
{
  /* Translators: a condition, as in “Poles: 4” */
  return g_strdup_printf (_("Drop %s"), condition->words);
}

/* Only who asks is told: GTK asks the display where the pointer is with each tooltip that is set */
static gboolean
tooltip_cb (CselChipBar *self,
            int          x,
            int          y,
            gboolean     keyboard_mode,
            GtkTooltip  *tooltip,
            GtkWidget   *chip)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (get_chip (self, i) == chip)
      {
        g_autofree char *name = make_name (g_ptr_array_index (self->conditions, i));

        gtk_tooltip_set_text (tooltip, name);
        return TRUE;
      }

  return FALSE;
}

static GtkWidget *
make_chip (CselChipBar *self)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 40);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (chip, TRUE);
  g_signal_connect_object (chip, "query-tooltip", G_CALLBACK (tooltip_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (chip, GTK_WIDGET (self->chips), GTK_WIDGET (self->clear));

  return chip;
}

static void
show_condition (CselChipBar               *self,
                GtkWidget                 *chip,
                const CselActiveCondition *condition)
{
  GtkWidget *words = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (chip)));
  g_autofree char *name = make_name (condition);

  gtk_label_set_text (GTK_LABEL (words), condition->words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The keyboard does not stay on a chip that is gone */
static void
remove_chips (CselChipBar *self,
              guint        n)
{
  GtkWidget *chip;

  while ((chip = get_chip (self, n)) != NULL && chip != GTK_WIDGET (self->clear))
    {
      if (gtk_widget_has_focus (chip))
        gtk_widget_child_focus (GTK_WIDGET (self), n > 0 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
      gtk_widget_unparent (chip);
    }
}

static void
update (CselChipBar *self)
{
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
  self->conditions = csel_active_conditions_list (csel_session_get_result (self->session),
                                                  csel_session_get_locale (self->session));
  for (guint i = 0; i < self->conditions->len; i++)
    {
      GtkWidget *chip = get_chip (self, i);

      show_condition (self, chip == GTK_WIDGET (self->clear) ? make_chip (self) : chip,
                      g_ptr_array_index (self->conditions, i));
    }
  remove_chips (self, self->conditions->len);
  gtk_widget_set_visible (GTK_WIDGET (self->clear), self->conditions->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self), self->conditions->len > 0);
}

static void
csel_chip_bar_clear_cb (CselChipBar *self)
{
  clear_text (self);
  csel_session_clear_filters (self->session);
}

static void
csel_chip_bar_dispose (GObject *object)
{
  CselChipBar *self = CSEL_CHIP_BAR (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_CHIP_BAR);
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_chip_bar_parent_class)->dispose (object);
}

static void
csel_chip_bar_class_init (CselChipBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_chip_bar_dispose;

  g_type_ensure (CSEL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-chip-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CselChipBar, chips);
  gtk_widget_class_bind_template_child (widget_class, CselChipBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, csel_chip_bar_clear_cb);
}

static void
csel_chip_bar_init (CselChipBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_chip_bar_set_session:
 * @self: a bar
 * @session: the session whose conditions it shows; set once
 */
void
csel_chip_bar_set_session (CselChipBar *self,
                           CselSession *session)
{
  g_return_if_fail (CSEL_IS_CHIP_BAR (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "result-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
