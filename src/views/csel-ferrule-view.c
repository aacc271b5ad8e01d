/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFerruleView: which ferrule for a conductor, answered while it is typed
 *
 *   kind, size, wish ─▶ csel_ferrule_ask() ─▶ what is required
 *                                          └▶ GListStore of CselCandidate ─▶ CselCandidateRow
 *
 * Ferrules that do not fit are shown on demand. "Add" is asked for by signal; the window
 * decides.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-ferrule-view.h"

#include <glib/gi18n.h>

#include "lists/csel-candidate.h"
#include "model/csel-code.h"
#include "text/csel-ferrule-text.h"
#include "text/csel-verdict-text.h"
#include "views/csel-candidate-row.h"
#include "views/csel-widget.h"

struct _CselFerruleView
{
  GtkWidget       parent_instance;

  CselSession    *session;
  GListStore     *items;
  gboolean        is_stale;

  GtkDropDown    *kind;
  GtkStringList  *kinds;
  GtkEntry       *size;
  GtkMenuButton  *pick;
  GtkDropDown    *wish;
  GtkLabel       *requirement;
  GtkListBox     *candidates;
  GtkCheckButton *show_unfit;
};

enum {
  ADD_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselFerruleView, csel_ferrule_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

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
  g_auto(GStrv) lines = csel_text_ferrule_rules (csel_session_get_locale (self->session), answer);

  return g_strjoinv ("\n", lines);
}

static void
show_candidates (CselFerruleView         *self,
                 const CselFerruleAnswer *answer)
{
  g_autoptr(GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_unfit = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; i < answer->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);
      gboolean is_unfit = csel_verdict_get_result (candidate->verdict) == CSEL_VERDICT_DOES_NOT_FIT;

      n_unfit += is_unfit;
      if (!is_unfit || gtk_check_button_get_active (self->show_unfit))
        g_ptr_array_add (shown,
                         csel_candidate_new (candidate, csel_session_get_locale (self->session)));
    }

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       shown->pdata, shown->len);
  label = g_strdup_printf (ngettext ("Show %u ferrule that does not fit",
                                     "Show %u ferrules that do not fit",
                                     n_unfit), n_unfit);
  gtk_check_button_set_label (self->show_unfit, label);
  gtk_widget_set_visible (GTK_WIDGET (self->show_unfit), n_unfit > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->candidates), shown->len > 0);
}

static void
show_problem (CselFerruleView *self,
              const char      *problem)
{
  g_list_store_remove_all (self->items);
  gtk_widget_set_visible (GTK_WIDGET (self->show_unfit), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->candidates), FALSE);
  gtk_label_set_text (self->requirement, problem);
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
answer_question (CselFerruleView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  CselConductor conductor = { .kind = kind_order[gtk_drop_down_get_selected (self->kind)] };
  g_autoptr(GPtrArray) ferrules = NULL;
  g_autoptr(CselFerruleAnswer) answer = NULL;
  g_autofree char *requirement = NULL;

  self->is_stale = FALSE;
  if (product == NULL)
    {
      show_problem (self, "");
      return;
    }
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
  show_candidates (self, answer);
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
        CselProduct     *product,
        guint            quantity)
{
  g_signal_emit (self, signals[ADD_REQUESTED], 0, product, quantity);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *row = csel_candidate_row_new (item);
  GtkWidget *list_row = gtk_list_box_row_new ();

  g_signal_connect_object (row, "add-requested", G_CALLBACK (add_cb), user_data, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_widget_set_focusable (list_row, FALSE);

  return list_row;
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
csel_ferrule_view_dispose (GObject *object)
{
  CselFerruleView *self = CSEL_FERRULE_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_FERRULE_VIEW);
  g_clear_object (&self->items);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_ferrule_view_parent_class)->dispose (object);
}

static void
csel_ferrule_view_class_init (CselFerruleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_ferrule_view_dispose;
  widget_class->map = csel_ferrule_view_map;

  signals[ADD_REQUESTED] =
    g_signal_new ("add-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, CSEL_TYPE_PRODUCT, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-ferrule-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, kind);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, kinds);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, size);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, pick);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, wish);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, requirement);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, candidates);
  gtk_widget_class_bind_template_child (widget_class, CselFerruleView, show_unfit);
  gtk_widget_class_bind_template_callback (widget_class, csel_ferrule_view_asked_cb);
  gtk_widget_class_install_action (widget_class, "ferrule.pick-size", "s", pick_size);
}

static void
csel_ferrule_view_init (CselFerruleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (CSEL_TYPE_CANDIDATE);
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
