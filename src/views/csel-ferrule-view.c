/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFerruleView: which ferrule for a conductor, answered while it is typed
 *
 *   kind, size, wish ─▶ csel_ferrule_ask() ─▶ what is required
 *                                          ├▶ without ferrule
 *                                          └▶ GListStore of CselCandidate ─▶ CselCandidateRow
 *
 * Ferrules that do not fit are shown on demand. For a ferrule it is the other way round: the
 * connectors that take it.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-ferrule-view.h"

#include <glib/gi18n.h>

#include "lists/csel-candidate.h"
#include "model/csel-code.h"
#include "text/csel-verdict-text.h"
#include "views/csel-candidate-row.h"
#include "views/csel-verdict-badge.h"
#include "views/csel-widget.h"

struct _CselFerruleView
{
  GtkWidget         parent_instance;

  CselSession      *session;
  GListStore       *items;
  gboolean          is_stale;

  GtkDropDown      *kind;
  GtkStringList    *kinds;
  GtkEntry         *size;
  GtkMenuButton    *pick;
  GtkDropDown      *wish;
  GtkMenuButton    *options;
  GtkWidget        *question;
  GtkLabel         *requirement;
  GtkWidget        *bare;
  CselVerdictBadge *bare_badge;
  GtkListBox       *candidates;
  GtkCheckButton   *show_unfit;

  CselGauging       gauging;
  CselColorCode     color_code;
  gboolean          several;
};

enum {
  PROP_0,
  PROP_AWG,
  PROP_COLOR_CODE,
  PROP_SEVERAL,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselFerruleView, csel_ferrule_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

#define DEFAULT_SIZE "2.5 mm²"

/* The sizes of IEC 60228 and the gauges that the terminals of the trade take */
static const char *const sizes[] = {
  "0.5 mm²", "0.75 mm²", "1 mm²", "1.5 mm²", "2.5 mm²", "4 mm²", "6 mm²", "10 mm²",
  "20 AWG", "18 AWG", "16 AWG", "14 AWG", "12 AWG", "10 AWG", "8 AWG",
};

/* Fine-stranded first: it is what ferrules are for */
static const CselConductorKind kind_order[] = {
  CSEL_CONDUCTOR_FINE_STRANDED, CSEL_CONDUCTOR_SOLID, CSEL_CONDUCTOR_STRANDED,
};

/* What is required, before any candidate */
static char *
describe_requirement (CselFerruleView         *self,
                      const CselFerruleAnswer *answer)
{
  g_auto(GStrv) lines = csel_text_ferrule_rules (csel_session_get_locale (self->session), answer,
                                                 CSEL_PREPARATION_INSULATED);

  return g_strjoinv ("\n", lines);
}

/* Always the first row: a conductor can often be connected as it is */
static void
show_bare (CselFerruleView         *self,
           const CselFerruleAnswer *answer)
{
  const CselVerdict *verdict = answer->terminal[CSEL_PREPARATION_BARE];
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autofree char *line = csel_text_verdict_line (locale, csel_verdict_get_line (verdict, 0));
  g_autofree char *words =
    g_strdup_printf ("%s – %s", csel_text_verdict_result (locale, CSEL_QUESTION_FIT, csel_verdict_get_result (verdict)),
                     line);

  csel_verdict_badge_set (self->bare_badge, csel_verdict_get_result (verdict), words);
  gtk_widget_set_visible (self->bare, (answer->summary & CSEL_SUMMARY_TAKES_NO_CONDUCTOR) == 0);
}

/* @unfit is how many are left out, unless they are asked for */
static void
show_items (CselFerruleView *self,
            GPtrArray       *items,
            guint            n_unfit)
{
  g_autofree char *label = NULL;

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  label = g_strdup_printf (ngettext ("Show %u ferrule that does not fit",
                                     "Show %u ferrules that do not fit",
                                     n_unfit), n_unfit);
  gtk_check_button_set_label (self->show_unfit, label);
  gtk_widget_set_visible (GTK_WIDGET (self->show_unfit), n_unfit > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->candidates), items->len > 0);
}

/* What does not fit although the maker lists it is never left out */
static gboolean
is_unfit (const CselFerruleCandidate *candidate)
{
  const CselVerdictLine *listed = csel_verdict_find (candidate->verdict, CSEL_RULE_LISTED);

  return csel_ferrule_candidate_get_group (candidate) == CSEL_FERRULE_DOES_NOT_FIT &&
         listed->outcome != CSEL_OUTCOME_LISTED_CONFLICT;
}

static void
show_candidates (CselFerruleView         *self,
                 const CselFerruleAnswer *answer)
{
  g_autoptr(GPtrArray) choices = csel_ferrule_answer_list_choices (answer);
  g_autoptr(GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_unfit = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      GPtrArray *choice = g_ptr_array_index (choices, i);
      gboolean unfit = is_unfit (g_ptr_array_index (choice, 0));

      n_unfit += unfit ? choice->len : 0;
      if (!unfit || gtk_check_button_get_active (self->show_unfit))
        g_ptr_array_add (shown, csel_candidate_new (choice, self->color_code,
                                                    csel_session_get_locale (self->session)));
    }

  show_items (self, shown, n_unfit);
}

static void
show_problem (CselFerruleView *self,
              const char      *problem)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  show_items (self, none, 0);
  gtk_widget_set_visible (self->bare, FALSE);
  gtk_label_set_text (self->requirement, problem);
}

/* The other way round */
static void
answer_for_ferrule (CselFerruleView *self,
                    CselProduct     *ferrule)
{
  g_autoptr(GPtrArray) products = csel_library_list_terminals (csel_session_get_library (self->session));
  g_autoptr(GPtrArray) answers = csel_ferrule_ask_connectors (ferrule, products);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *heading = NULL;

  for (guint i = 0; i < answers->len; i++)
    g_ptr_array_add (items, csel_candidate_new_connector (g_ptr_array_index (answers, i),
                                                          csel_session_get_locale (self->session)));
  show_items (self, items, 0);
  gtk_widget_set_visible (self->bare, FALSE);
  /* Translators: the item number of a ferrule */
  heading = g_strdup_printf (_("Connectors that take %s on a fine-stranded conductor of its size"),
                             csel_product_get_item (ferrule));
  gtk_label_set_text (self->requirement, answers->len > 0 ? heading :
                      _("The data does not state which conductor it is for."));
}

static gboolean
read_size (CselFerruleView *self,
           CselRange       *size)
{
  gboolean is_read = csel_conductor_size_parse (gtk_editable_get_text (GTK_EDITABLE (self->size)),
                                                size, NULL);

  if (is_read)
    gtk_widget_remove_css_class (GTK_WIDGET (self->size), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->size), "error");

  return is_read;
}

static void
answer_for_connector (CselFerruleView *self,
                      CselProduct     *product)
{
  CselConductor conductor = {
    .kind = kind_order[gtk_drop_down_get_selected (self->kind)],
    .gauging = self->gauging,
    .is_one_of_several = self->several,
  };
  g_autoptr(GPtrArray) ferrules = NULL;
  g_autoptr(CselFerruleAnswer) answer = NULL;
  g_autofree char *requirement = NULL;

  if (!read_size (self, &conductor.size))
    {
      show_problem (self, _("Type a conductor size, as in “1.5”, “2.5 mm²” or “16 AWG”."));
      return;
    }

  ferrules = csel_library_list_kind (csel_session_get_library (self->session), CSEL_KIND_FERRULE);
  answer = csel_ferrule_ask (product, &conductor, gtk_drop_down_get_selected (self->wish),
                             ferrules);
  requirement = describe_requirement (self, answer);
  gtk_label_set_text (self->requirement, requirement);
  show_bare (self, answer);
  show_candidates (self, answer);
}

static void
answer_question (CselFerruleView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  gboolean is_ferrule = product != NULL && g_strcmp0 (csel_product_get_kind (product), CSEL_KIND_FERRULE) == 0;

  self->is_stale = FALSE;
  gtk_widget_set_visible (self->question, !is_ferrule);
  if (product == NULL)
    show_problem (self, "");
  else if (is_ferrule)
    answer_for_ferrule (self, product);
  else
    answer_for_connector (self, product);
}

static void
csel_ferrule_view_asked_cb (CselFerruleView *self)
{
  /* Nothing is answered that nobody sees */
  self->is_stale = TRUE;
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    answer_question (self);
}

static void
add_cb (CselFerruleView *self,
        CselPartsLine   *line)
{
  g_autofree char *item = csel_parts_line_get_name (line);
  /* Translators: name of a change: how many pieces, then an item number */
  g_autofree char *name = g_strdup_printf (_("Add %u × %s"), csel_parts_line_get_quantity (line), item);

  CselPartsDetails details = *csel_parts_line_get_details (line);
  g_autoptr(CselPartsLine) accessory = NULL;

  /* It belongs to the connector that is asked about, if that is on the list */
  details.is_accessory = TRUE;
  accessory = csel_parts_line_copy_detailed (line, &details);
  csel_parts_list_add_accessory (csel_session_get_parts_list (self->session),
                                 csel_session_get_product (self->session), accessory, name);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  CselFerruleView *self = user_data;
  GtkWidget *row = csel_candidate_row_new (self->session, item);
  GtkWidget *list_row = gtk_list_box_row_new ();

  g_signal_connect_object (row, "add-requested", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_widget_set_focusable (list_row, FALSE);

  return list_row;
}

static CselFerruleGroup
get_group (GtkListBoxRow *row)
{
  CselCandidateRow *child = CSEL_CANDIDATE_ROW (gtk_list_box_row_get_child (row));

  return csel_candidate_get_group (csel_candidate_row_get_candidate (child));
}

/* A heading over the first row of each group */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  CselFerruleView *self = user_data;
  CselFerruleGroup group = get_group (row);
  GtkWidget *heading;

  if (before != NULL && get_group (before) == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  heading = gtk_label_new (csel_text_ferrule_group (csel_session_get_locale (self->session), group));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "group-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
pick_size (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  CselFerruleView *self = CSEL_FERRULE_VIEW (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->size), g_variant_get_string (parameter, NULL));
}

/* A size as the user's language writes it */
static char *
format_size (CselFerruleView *self,
             const char      *text)
{
  CselRange size;

  csel_conductor_size_parse (text, &size, NULL);

  return csel_locale_format_range (csel_session_get_locale (self->session), &size);
}

static void
fill_sizes (CselFerruleView *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *first = format_size (self, DEFAULT_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *size = format_size (self, sizes[i]);
      g_autoptr(GMenuItem) item = g_menu_item_new (size, NULL);

      g_menu_item_set_action_and_target (item, "ferrule.pick-size", "s", size);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->pick, G_MENU_MODEL (menu));
  gtk_editable_set_text (GTK_EDITABLE (self->size), first);
}

static void
csel_ferrule_view_map (GtkWidget *widget)
{
  CselFerruleView *self = CSEL_FERRULE_VIEW (widget);

  GTK_WIDGET_CLASS (csel_ferrule_view_parent_class)->map (widget);
  if (self->is_stale)
    answer_question (self);
}

static void
csel_ferrule_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CselFerruleView *self = CSEL_FERRULE_VIEW (object);

  switch (prop_id)
    {
    case PROP_AWG:
      g_value_set_string (value, csel_gauging_get_id (self->gauging));
      break;

    case PROP_COLOR_CODE:
      g_value_set_string (value, csel_color_code_get_id (self->color_code));
      break;

    case PROP_SEVERAL:
      g_value_set_boolean (value, self->several);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A name that is unknown, as from an old setting, changes nothing */
static void
csel_ferrule_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CselFerruleView *self = CSEL_FERRULE_VIEW (object);

  switch (prop_id)
    {
    case PROP_AWG:
      csel_gauging_parse (g_value_get_string (value), &self->gauging);
      break;

    case PROP_COLOR_CODE:
      csel_color_code_parse (g_value_get_string (value), &self->color_code);
      break;

    case PROP_SEVERAL:
      self->several = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  csel_ferrule_view_asked_cb (self);
}

static void
csel_ferrule_view_dispose (GObject *object)
{
  CselFerruleView *self = CSEL_FERRULE_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_FERRULE_VIEW);
  g_clear_object (&self->items);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_ferrule_view_parent_class)->dispose (object);
}

static void
add_properties (GObjectClass *object_class)
{
  properties[PROP_AWG] =
    g_param_spec_string ("awg", NULL, NULL,
                         "table",
                         (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  properties[PROP_COLOR_CODE] =
    g_param_spec_string ("color-code", NULL, NULL,
                         "din",
                         (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  properties[PROP_SEVERAL] =
    g_param_spec_boolean ("several", NULL, NULL,
                          FALSE,
                          (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_ferrule_view_class_init (CselFerruleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_ferrule_view_dispose;
  object_class->get_property = csel_ferrule_view_get_property;
  object_class->set_property = csel_ferrule_view_set_property;
  widget_class->map = csel_ferrule_view_map;
  add_properties (object_class);

  g_type_ensure (CSEL_TYPE_VERDICT_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-ferrule-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, kind);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, kinds);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, size);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, pick);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, wish);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, options);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, question);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, requirement);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, bare);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, bare_badge);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, candidates);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, show_unfit);
  gtk_widget_class_bind_template_callback (widget_class, csel_ferrule_view_asked_cb);
  gtk_widget_class_install_action (widget_class, "ferrule.pick-size", "s", pick_size);
  gtk_widget_class_install_property_action (widget_class, "ferrule.awg", "awg");
  gtk_widget_class_install_property_action (widget_class, "ferrule.color-code", "color-code");
  gtk_widget_class_install_property_action (widget_class, "ferrule.several", "several");
}

static void
csel_ferrule_view_init (CselFerruleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (CSEL_TYPE_CANDIDATE);
  gtk_list_box_set_header_func (self->candidates, update_header, self, NULL);
  gtk_list_box_bind_model (self->candidates, G_LIST_MODEL (self->items), make_row, self, NULL);
}

/**
 * csel_ferrule_view_new:
 * @session: the session whose product it answers for
 *
 * Returns: the ferrule picker
 */
GtkWidget *
csel_ferrule_view_new (CselSession *session)
{
  CselFerruleView *self = g_object_new (CSEL_TYPE_FERRULE_VIEW, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kind_order); i++)
    gtk_string_list_append (self->kinds,
                            csel_text_conductor_kind (csel_session_get_locale (session),
                                                      kind_order[i]));
  gtk_drop_down_set_selected (self->kind, 0);
  self->session = g_object_ref (session);
  fill_sizes (self);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (csel_ferrule_view_asked_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_session_get_library (session), "changed",
                           G_CALLBACK (csel_ferrule_view_asked_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
