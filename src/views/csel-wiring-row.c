/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselWiringRow: what goes to one pole, and whether it can
 *
 *   1 [L1 ▾] [W12] [BK] ■ black [fine-stranded ▾] [2.5 mm²] [insulated ▾] [216-266 ▾] [-K1:3]  ? cannot tell
 *
 * On as many lines as the width asks for. The row tells by signal that the user has changed its
 * wire; it judges nothing itself.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-wiring-row.h"

#include <glib/gi18n.h>

#include "base/csel-wire-color.h"
#include "text/csel-verdict-text.h"
#include "text/csel-wiring-text.h"
#include "views/csel-swatch.h"
#include "views/csel-widget.h"
#include "views/csel-wrap-box.h"

struct _CselWiringRow
{
  GtkWidget      parent_instance;

  CselLocale    *locale;
  CselWire      *wire;
  GPtrArray     *ferrules;
  gboolean       is_showing;
  const char    *verdict_class;

  GtkLabel      *pole;
  GtkEntry      *potential;
  GtkMenuButton *pick;
  GtkEntry      *number;
  GtkBox        *color_box;
  GtkEntry      *color;
  CselSwatch    *first_swatch;
  CselSwatch    *second_swatch;
  GtkLabel      *color_words;
  GtkDropDown   *kind;
  GtkStringList *kinds;
  GtkEntry      *size;
  GtkDropDown   *preparation;
  GtkDropDown   *ferrule;
  GtkStringList *ferrule_names;
  GtkEntry      *destination;
  GtkLabel      *verdict;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselWiringRow, csel_wiring_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* The usual ones; any other can be typed */
static const char *const potentials[] = { "L1", "L2", "L3", "N", "PE" };

static void
set_error (GtkEntry *entry,
           gboolean  is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
}

static gboolean
read_text (CselWiringRow *self,
           CselWireText   which,
           GtkEntry      *entry)
{
  return csel_wire_set_text (self->wire, which, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
show_color (CselWiringRow *self)
{
  const char *code = self->wire->texts[CSEL_WIRE_COLOR];
  const char *second = csel_wire_color_get_words (code, 1);
  g_autofree char *words = csel_text_wire_color (self->locale, code);

  csel_swatch_set_words (self->first_swatch, csel_wire_color_get_words (code, 0));
  csel_swatch_set_words (self->second_swatch, second);
  gtk_widget_set_visible (GTK_WIDGET (self->second_swatch), second != NULL);
  gtk_label_set_text (self->color_words, words);
}

/* What is typed or chosen, as a whole */
static void
csel_wiring_row_edited_cb (CselWiringRow *self)
{
  CselConductor conductor;
  gboolean is_color;

  if (self->is_showing)
    return;

  read_text (self, CSEL_WIRE_POTENTIAL, self->potential);
  read_text (self, CSEL_WIRE_NUMBER, self->number);
  read_text (self, CSEL_WIRE_DESTINATION, self->destination);
  read_text (self, CSEL_WIRE_SIZE, self->size);
  is_color = read_text (self, CSEL_WIRE_COLOR, self->color);
  self->wire->kind = gtk_drop_down_get_selected (self->kind);
  self->wire->preparation = gtk_drop_down_get_selected (self->preparation);

  set_error (self->color, !is_color);
  set_error (self->size, csel_wire_is_wired (self->wire) &&
             !csel_wire_get_conductor (self->wire, &conductor));
  show_color (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The first choice is no number yet */
static void
csel_wiring_row_ferrule_cb (CselWiringRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->ferrule);
  CselProduct *ferrule;

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION || selected > self->ferrules->len)
    return;

  ferrule = selected > 0 ? g_ptr_array_index (self->ferrules, selected - 1) : NULL;
  csel_wire_set_text (self->wire, CSEL_WIRE_FERRULE,
                      ferrule != NULL ? csel_product_get_item (ferrule) : NULL);
  csel_wire_set_text (self->wire, CSEL_WIRE_MANUFACTURER,
                      ferrule != NULL ? csel_product_get_manufacturer (ferrule) : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pick_potential (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CselWiringRow *self = CSEL_WIRING_ROW (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->potential), g_variant_get_string (parameter, NULL));
}

/* Made when it is first opened */
static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  g_autoptr(GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  for (guint i = 0; i < G_N_ELEMENTS (potentials); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (potentials[i], NULL);

      g_menu_item_set_action_and_target (item, "wire.pick-potential", "s", potentials[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
is_chosen (CselWiringRow *self,
           CselProduct   *ferrule)
{
  return g_strcmp0 (csel_product_get_item (ferrule), self->wire->texts[CSEL_WIRE_FERRULE]) == 0 &&
         g_strcmp0 (csel_product_get_manufacturer (ferrule), self->wire->texts[CSEL_WIRE_MANUFACTURER]) == 0;
}

/* What may fit, and what was chosen whether it fits or not */
static GPtrArray *
list_ferrules (CselWiringRow        *self,
               const CselWireAnswer *answer)
{
  GPtrArray *ferrules = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; answer != NULL && answer->asked != NULL && i < answer->asked->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->asked->candidates, i);

      if (csel_verdict_get_result (candidate->verdict) != CSEL_VERDICT_DOES_NOT_FIT ||
          is_chosen (self, candidate->ferrule))
        g_ptr_array_add (ferrules, g_object_ref (candidate->ferrule));
    }

  return ferrules;
}

/* Left alone where nothing is new: the list may be open */
static void
set_names (CselWiringRow     *self,
           const char *const *names)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ferrule_names));
  gboolean is_same = n == g_strv_length ((char **)names);

  for (guint i = 0; is_same && i < n; i++)
    is_same = g_str_equal (gtk_string_list_get_string (self->ferrule_names, i), names[i]);
  if (!is_same)
    gtk_string_list_splice (self->ferrule_names, 0, n, names);
}

static void
show_ferrules (CselWiringRow        *self,
               const CselWireAnswer *answer)
{
  gboolean is_bare = self->wire->preparation == CSEL_PREPARATION_BARE;
  guint selected = 0;
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) list = NULL;

  g_clear_pointer (&self->ferrules, g_ptr_array_unref);
  self->ferrules = list_ferrules (self, answer);
  /* Translators: which ferrule is taken: the item number is not decided yet */
  g_strv_builder_add (names, is_bare ? "–" : _("number open"));
  for (guint i = 0; i < self->ferrules->len; i++)
    {
      CselProduct *ferrule = g_ptr_array_index (self->ferrules, i);

      g_strv_builder_add (names, csel_product_get_item (ferrule));
      if (is_chosen (self, ferrule))
        selected = i + 1;
    }

  list = g_strv_builder_end (names);
  set_names (self, (const char *const *)list);
  gtk_drop_down_set_selected (self->ferrule, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ferrule), !is_bare);
}

/* A key press judges every row, and changes few */
static void
set_verdict (CselWiringRow *self,
             const char    *text,
             const char    *reasons,
             const char    *css_class)
{
  GtkWidget *label = GTK_WIDGET (self->verdict);

  gtk_label_set_text (self->verdict, text);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (label), reasons) != 0)
    csel_widget_set_tooltip (label, reasons);
  if (self->verdict_class == css_class)
    return;

  if (self->verdict_class != NULL)
    gtk_widget_remove_css_class (label, self->verdict_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  self->verdict_class = css_class;
}

static void
show_verdict (CselWiringRow        *self,
              const CselWireAnswer *answer)
{
  CselVerdictResult result = answer != NULL ? csel_verdict_get_result (answer->verdict) : 0;
  g_autofree char *text = NULL;
  g_autofree char *reasons = NULL;

  if (answer == NULL)
    {
      set_verdict (self, _("not wired"), NULL, NULL);
      return;
    }

  text = g_strdup_printf ("%s %s", csel_text_verdict_mark (result),
                          csel_text_verdict_result (self->locale, CSEL_QUESTION_FIT, result));
  reasons = csel_text_list_reasons (self->locale, answer->verdict);
  set_verdict (self, text, reasons, g_intern_static_string (result == CSEL_VERDICT_FITS ? "fits" :
                                                            result == CSEL_VERDICT_DOES_NOT_FIT ? "does-not-fit" :
                                                            "cannot-tell"));
}

static void
csel_wiring_row_dispose (GObject *object)
{
  CselWiringRow *self = CSEL_WIRING_ROW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_WIRING_ROW);
  g_clear_pointer (&self->ferrules, g_ptr_array_unref);
  g_clear_pointer (&self->wire, csel_wire_free);
  g_clear_pointer (&self->locale, csel_locale_unref);

  G_OBJECT_CLASS (csel_wiring_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CSEL_TYPE_SWATCH);
  g_type_ensure (CSEL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-wiring-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, pole);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, potential);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, pick);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, number);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, color_box);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, color);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, first_swatch);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, second_swatch);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, color_words);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, kind);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, kinds);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, size);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, preparation);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, ferrule);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, ferrule_names);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, destination);
  gtk_widget_class_bind_template_child (widget_class, CselWiringRow, verdict);
  gtk_widget_class_bind_template_callback (widget_class, csel_wiring_row_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_wiring_row_ferrule_cb);
}

static void
csel_wiring_row_class_init (CselWiringRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_wiring_row_dispose;

  /**
   * CselWiringRow::changed:
   *
   * The user plans something else, see csel_wiring_row_get_wire().
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "wire.pick-potential", "s", pick_potential);
}

static void
csel_wiring_row_init (CselWiringRow *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ferrules = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_menu_button_set_create_popup_func (self->pick, popup_cb, NULL, NULL);
}

/* Every row has the same controls: their names say the pole too */
static void
name_controls (CselWiringRow *self,
               guint          pole)
{
  const struct { gpointer control; const char *name; } controls[] = {
    { self->potential, _("Potential of pole %u") },
    { self->pick, _("Usual potentials for pole %u") },
    { self->number, _("Wire number of pole %u") },
    { self->color, _("Color code of pole %u") },
    { self->kind, _("Conductor of pole %u") },
    { self->size, _("Size of the conductor of pole %u") },
    { self->preparation, _("Preparation of pole %u") },
    { self->ferrule, _("Ferrule of pole %u") },
    { self->destination, _("Destination of pole %u") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *name = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      name = g_strdup_printf (controls[i].name, pole);
#pragma GCC diagnostic pop
      gtk_accessible_update_property (GTK_ACCESSIBLE (controls[i].control),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/**
 * csel_wiring_row_new:
 * @pole: number of the pole
 * @locale: the user's language
 *
 * Returns: a row for it, nothing planned
 */
GtkWidget *
csel_wiring_row_new (guint       pole,
                     CselLocale *locale)
{
  CselWiringRow *self = g_object_new (CSEL_TYPE_WIRING_ROW, NULL);
  g_autofree char *number = g_strdup_printf ("%u", pole);
  g_autoptr(CselWire) wire = csel_wire_new (pole);

  self->locale = csel_locale_ref (locale);
  gtk_label_set_text (self->pole, number);
  name_controls (self, pole);
  for (CselConductorKind i = 0; i < CSEL_N_CONDUCTOR_KINDS; i++)
    gtk_string_list_append (self->kinds, csel_text_conductor_kind (locale, i));
  csel_wiring_row_set_wire (self, wire);
  csel_wiring_row_set_answer (self, NULL);

  return GTK_WIDGET (self);
}

/**
 * csel_wiring_row_align:
 * @self: a row
 * @groups: (array fixed-size=5): groups of all rows, so that their controls stand below each other
 */
void
csel_wiring_row_align (CselWiringRow *self,
                       GtkSizeGroup **groups)
{
  g_return_if_fail (CSEL_IS_WIRING_ROW (self));

  gtk_size_group_add_widget (groups[0], GTK_WIDGET (self->color_box));
  gtk_size_group_add_widget (groups[1], GTK_WIDGET (self->kind));
  gtk_size_group_add_widget (groups[2], GTK_WIDGET (self->preparation));
  gtk_size_group_add_widget (groups[3], GTK_WIDGET (self->ferrule));
  gtk_size_group_add_widget (groups[4], GTK_WIDGET (self->verdict));
}

static void
show_text (CselWiringRow *self,
           CselWireText   which,
           GtkEntry      *entry)
{
  const char *text = self->wire->texts[which];

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/**
 * csel_wiring_row_set_wire:
 * @self: a row
 * @wire: what is planned, copied
 */
void
csel_wiring_row_set_wire (CselWiringRow  *self,
                          const CselWire *wire)
{
  CselConductor conductor;

  g_return_if_fail (CSEL_IS_WIRING_ROW (self));

  /* Showing a wire is not planning it */
  self->is_showing = TRUE;
  g_clear_pointer (&self->wire, csel_wire_free);
  self->wire = csel_wire_copy (wire);
  show_text (self, CSEL_WIRE_POTENTIAL, self->potential);
  show_text (self, CSEL_WIRE_NUMBER, self->number);
  show_text (self, CSEL_WIRE_COLOR, self->color);
  show_text (self, CSEL_WIRE_SIZE, self->size);
  show_text (self, CSEL_WIRE_DESTINATION, self->destination);
  gtk_drop_down_set_selected (self->kind, wire->kind);
  gtk_drop_down_set_selected (self->preparation, wire->preparation);
  set_error (self->color, FALSE);
  set_error (self->size, csel_wire_is_wired (wire) && !csel_wire_get_conductor (wire, &conductor));
  show_color (self);
  self->is_showing = FALSE;
}

/**
 * csel_wiring_row_get_wire:
 * @self: a row
 *
 * Returns: (transfer none): what is planned
 */
const CselWire *
csel_wiring_row_get_wire (CselWiringRow *self)
{
  g_return_val_if_fail (CSEL_IS_WIRING_ROW (self), NULL);

  return self->wire;
}

/**
 * csel_wiring_row_set_answer:
 * @self: a row
 * @answer: (nullable): whether it can be done, %NULL if nothing is wired
 *
 * Shows the verdict and the ferrules to choose from; what the user types in is left alone.
 */
void
csel_wiring_row_set_answer (CselWiringRow        *self,
                            const CselWireAnswer *answer)
{
  g_return_if_fail (CSEL_IS_WIRING_ROW (self));

  self->is_showing = TRUE;
  show_ferrules (self, answer);
  show_verdict (self, answer);
  self->is_showing = FALSE;
}
