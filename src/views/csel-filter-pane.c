/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFilterPane: the facets, one below the other
 *
 *   ▾ Kind …            CselFacetView, those that are expanded and seen are counted
 *   ▸ Rated current
 *   [ More filters… ]   CselColumnList: all columns by which the result can be divided
 *
 * After each change the rows are painted first. Then the facets that can be
 * seen are counted, one in each turn of the main loop, what a long list states having been found out in
 * a thread; the others when they are scrolled to. Which
 * columns there are is found out in a thread; facets keep their places while somebody works with
 * them.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-filter-pane.h"

#include <string.h>

#include <glib/gi18n.h>

#include "lists/csel-used-columns.h"
#include "report/csel-cells.h"
#include "views/csel-after-paint.h"
#include "views/csel-column-list.h"
#include "views/csel-facet-view.h"
#include "views/csel-widget.h"

/* So many are offered, and so many of them are open at the start */
#define N_OFFERED  16
#define N_EXPANDED 3

/* What the user wants of a facet, against what is usual */
typedef enum
{
  CHOICE_OPEN   = 1 << 0,
  CHOICE_CLOSED = 1 << 1,
  CHOICE_SHOWN  = 1 << 2,
  CHOICE_HIDDEN = 1 << 3,
} Choice;

static const char *const choice_names[] = { "open", "closed", "shown", "hidden" };

struct _CselFilterPane
{
  GtkWidget          parent_instance;

  CselSession       *session;
  CselUsedColumns   *used;
  GHashTable        *facets;
  GHashTable        *choices;
  CselAfterPaint     counting;

  GtkScrolledWindow *scrolled;
  GtkBox            *box;
  GtkMenuButton     *more;
  CselColumnList    *list;
};

/* Stand first where they divide the result: what connectors are looked for by */
static const char *const first_columns[] = {
  CSEL_COLUMN_KIND, CSEL_COLUMN_POLES, CSEL_COLUMN_PIN_SPACING, NULL
};

enum {
  PROP_0,
  PROP_CHOICES,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselFilterPane, csel_filter_pane, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static gboolean
has_choice (CselFilterPane *self,
            const char     *column,
            Choice          choice)
{
  return (GPOINTER_TO_UINT (g_hash_table_lookup (self->choices, column)) & choice) != 0;
}

static void
choose (CselFilterPane *self,
        const char     *column,
        Choice          choice,
        Choice          instead_of)
{
  guint choices = GPOINTER_TO_UINT (g_hash_table_lookup (self->choices, column));

  if ((choices & choice) != 0)
    return;

  g_hash_table_insert (self->choices, g_strdup (column), GUINT_TO_POINTER ((choices & ~(guint)instead_of) | choice));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICES]);
}

static gboolean
is_seen (CselFilterPane *self,
         CselFacetView  *facet)
{
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (GTK_WIDGET (facet)) &&
         gtk_widget_compute_bounds (GTK_WIDGET (facet), GTK_WIDGET (self->scrolled), &bounds) &&
         bounds.origin.y < (float)gtk_widget_get_height (GTK_WIDGET (self->scrolled)) &&
         bounds.origin.y + bounds.size.height > 0;
}

/* Counts one facet; the main loop comes back for the next */
static gboolean
count (gpointer data)
{
  CselFilterPane *self = data;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (CSEL_IS_FACET_VIEW (child) && csel_facet_view_is_outdated (CSEL_FACET_VIEW (child)) &&
        is_seen (self, CSEL_FACET_VIEW (child)))
      {
        if (!csel_session_prepare_column (self->session, csel_facet_view_get_column (CSEL_FACET_VIEW (child))))
          return G_SOURCE_REMOVE;
        csel_facet_view_update (CSEL_FACET_VIEW (child));
        return G_SOURCE_CONTINUE;
      }

  csel_used_columns_refresh (self->used);

  return G_SOURCE_REMOVE;
}

static void
schedule (CselFilterPane *self)
{
  csel_after_paint_schedule (&self->counting);
}

static void
expanded_cb (CselFilterPane *self,
             CselFacetView  *facet)
{
  gboolean is_open = csel_facet_view_get_expanded (facet);

  choose (self, csel_facet_view_get_column (facet), is_open ? CHOICE_OPEN : CHOICE_CLOSED,
          is_open ? CHOICE_CLOSED : CHOICE_OPEN);
}

static gboolean
is_open_at_first (CselFilterPane *self,
                  const char     *column)
{
  return has_choice (self, column, CHOICE_OPEN) ||
         (g_hash_table_size (self->facets) < N_EXPANDED && !has_choice (self, column, CHOICE_CLOSED));
}

static CselFacetView *
need_facet (CselFilterPane *self,
            const char     *column)
{
  GtkWidget *facet = g_hash_table_lookup (self->facets, column);

  if (facet == NULL)
    {
      facet = csel_facet_view_new (self->session, column);
      csel_facet_view_set_expanded (CSEL_FACET_VIEW (facet), is_open_at_first (self, column));
      g_signal_connect_object (facet, "expanded-changed", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (facet, "outdated", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
      g_hash_table_insert (self->facets, g_strdup (column), facet);
      gtk_box_insert_child_after (self->box, facet,
                                  gtk_widget_get_prev_sibling (GTK_WIDGET (self->more)));
    }

  return CSEL_FACET_VIEW (facet);
}

static void
add_id (GPtrArray  *ids,
        const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (char *)id);
}

static gboolean
is_expanded (CselFilterPane *self,
             const char     *column)
{
  gpointer facet = g_hash_table_lookup (self->facets, column);

  return facet != NULL && gtk_widget_get_visible (facet) && csel_facet_view_get_expanded (facet);
}

/* What divides the result best, what the user asked for, and what filters */
static GPtrArray *
list_wanted (CselFilterPane *self)
{
  const char *const *ids = csel_used_columns_get_ids (self->used);
  const CselQuery *query = csel_session_get_query (self->session);
  GPtrArray *wanted = g_ptr_array_new ();

  for (guint i = 0; first_columns[i] != NULL; i++)
    if ((g_strv_contains (ids, first_columns[i]) || is_expanded (self, first_columns[i])) &&
        !has_choice (self, first_columns[i], CHOICE_HIDDEN))
      add_id (wanted, first_columns[i]);
  for (guint i = 0; ids[i] != NULL; i++)
    if ((wanted->len < N_OFFERED && !has_choice (self, ids[i], CHOICE_HIDDEN)) ||
        has_choice (self, ids[i], CHOICE_SHOWN))
      add_id (wanted, ids[i]);
  for (guint i = 0; i < csel_query_get_n_columns (query); i++)
    add_id (wanted, csel_query_get_column (query, i));

  return wanted;
}

/* Nothing moves under the hands of who works with it */
static void
update_facets (CselFilterPane *self)
{
  g_autoptr(GPtrArray) wanted = list_wanted (self);
  gboolean is_used = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  gboolean is_empty = csel_used_columns_get_ids (self->used)[0] == NULL;
  GtkWidget *before = NULL;
  GHashTableIter iter;
  gpointer id;
  gpointer facet;

  for (guint i = 0; i < wanted->len; i++)
    {
      GtkWidget *shown = GTK_WIDGET (need_facet (self, g_ptr_array_index (wanted, i)));

      if (!is_used)
        gtk_box_reorder_child_after (self->box, shown, before);
      before = shown;
    }

  /* What is open stays; and while somebody works here or nothing was found, all does */
  g_hash_table_iter_init (&iter, self->facets);
  while (g_hash_table_iter_next (&iter, &id, &facet))
    gtk_widget_set_visible (facet, g_ptr_array_find_with_equal_func (wanted, id, g_str_equal, NULL) ||
                            (!has_choice (self, id, CHOICE_HIDDEN) &&
                             (is_expanded (self, id) || ((is_empty || is_used) && gtk_widget_get_visible (facet)))));
}

static void
used_changed_cb (CselFilterPane *self)
{
  if (self->session == NULL)
    return;

  update_facets (self);
  schedule (self);
}

/* The list is made when it is opened */
static void
csel_filter_pane_more_cb (CselFilterPane *self)
{
  const char *const *ids = csel_used_columns_get_ids (self->used);
  CselListing *listing = csel_result_get_listing (csel_session_get_result (self->session));

  csel_column_list_clear (self->list);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *title = csel_cells_title (listing, ids[i], csel_session_get_rating_context (self->session),
                                                 csel_session_get_locale (self->session));
      g_autofree char *code = csel_cells_format_code (ids[i]);
      GtkWidget *facet = g_hash_table_lookup (self->facets, ids[i]);

      csel_column_list_add (self->list, ids[i], title, code, facet != NULL && gtk_widget_get_visible (facet));
    }
  csel_column_list_show (self->list);
}

/* A filter that is no longer seen filters no longer */
static void
csel_filter_pane_chosen_cb (CselFilterPane *self,
                            const char     *column,
                            gboolean        active)
{
  choose (self, column, active ? CHOICE_SHOWN : CHOICE_HIDDEN, active ? CHOICE_HIDDEN : CHOICE_SHOWN);
  if (!active && csel_session_filters_column (self->session, column))
    csel_session_clear_column (self->session, column);
  update_facets (self);
  if (active)
    csel_facet_view_set_expanded (need_facet (self, column), TRUE);
}

static void
csel_filter_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (csel_filter_pane_parent_class)->map (widget);
  if (CSEL_FILTER_PANE (widget)->session != NULL)
    schedule (CSEL_FILTER_PANE (widget));
}

static void
csel_filter_pane_dispose (GObject *object)
{
  CselFilterPane *self = CSEL_FILTER_PANE (object);

  csel_after_paint_cancel (&self->counting);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_FILTER_PANE);
  g_clear_object (&self->used);
  g_clear_object (&self->session);
  g_clear_pointer (&self->facets, g_hash_table_unref);
  g_clear_pointer (&self->choices, g_hash_table_unref);

  G_OBJECT_CLASS (csel_filter_pane_parent_class)->dispose (object);
}

/* "color:open", "weight:shown,open"; an id may have colons of its own */
static GStrv
format_choices (CselFilterPane *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GList) columns = g_list_sort (g_hash_table_get_keys (self->choices), (GCompareFunc)strcmp);

  for (const GList *l = columns; l != NULL; l = l->next)
    {
      g_autoptr(GString) text = g_string_new (l->data);

      for (guint i = 0; i < G_N_ELEMENTS (choice_names); i++)
        if (has_choice (self, l->data, 1u << i))
          g_string_append_printf (text, "%c%s", strchr (text->str + strlen (l->data), ':') != NULL ? ',' : ':',
                                  choice_names[i]);
      g_strv_builder_add (builder, text->str);
    }

  return g_strv_builder_end (builder);
}

static void
read_choices (CselFilterPane    *self,
              const char *const *choices)
{
  g_hash_table_remove_all (self->choices);
  for (guint i = 0; choices != NULL && choices[i] != NULL; i++)
    {
      const char *colon = strrchr (choices[i], ':');
      g_auto(GStrv) names = g_strsplit (colon != NULL ? colon + 1 : "", ",", -1);
      guint chosen = 0;

      for (guint j = 0; j < G_N_ELEMENTS (choice_names); j++)
        if (g_strv_contains ((const char *const *)names, choice_names[j]))
          chosen |= 1u << j;
      if (chosen != 0)
        g_hash_table_insert (self->choices, g_strndup (choices[i], (gsize)(colon - choices[i])),
                             GUINT_TO_POINTER (chosen));
    }
}

static void
csel_filter_pane_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOICES:
      g_value_take_boxed (value, format_choices (CSEL_FILTER_PANE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_filter_pane_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOICES:
      read_choices (CSEL_FILTER_PANE (object), g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_filter_pane_class_init (CselFilterPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_filter_pane_dispose;
  object_class->get_property = csel_filter_pane_get_property;
  object_class->set_property = csel_filter_pane_set_property;
  widget_class->map = csel_filter_pane_map;

  /**
   * CselFilterPane:choices:
   *
   * Which facets the user has opened, closed, added and taken away, each as "color:open" or "weight:shown,open".
   * To be set before any is shown.
   */
  properties[PROP_CHOICES] =
    g_param_spec_boxed ("choices", NULL, NULL,
                        G_TYPE_STRV,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CSEL_TYPE_COLUMN_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-filter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFilterPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CselFilterPane, box);
  gtk_widget_class_bind_template_child (widget_class, CselFilterPane, more);
  gtk_widget_class_bind_template_child (widget_class, CselFilterPane, list);
  gtk_widget_class_bind_template_callback (widget_class, csel_filter_pane_more_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_filter_pane_chosen_cb);
}

static void
csel_filter_pane_init (CselFilterPane *self)
{
  self->facets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->counting = (CselAfterPaint) { GTK_WIDGET (self), count };
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_filter_pane_set_session:
 * @self: a filter pane
 * @session: the session that it filters; set once
 */
void
csel_filter_pane_set_session (CselFilterPane *self,
                              CselSession    *session)
{
  g_return_if_fail (CSEL_IS_FILTER_PANE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->used = csel_used_columns_new (session);
  g_signal_connect_object (self->used, "changed", G_CALLBACK (used_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "result-changed", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "column-prepared", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed",
                           G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "changed",
                           G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  schedule (self);
}
