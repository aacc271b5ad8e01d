/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFacetView: the values of one column to filter by, with how many products each leaves
 *
 *   ▾ Pin spacing
 *     [ 3.5 ] [ 10.16 ] mm       bounds, for numbers; they show which there are
 *     [ search             ]     where there are many values
 *     [ ] 5 mm            12     CselFacetRow
 *     [ ] stated          31
 *     [ ] not stated       4
 *     Show all 14
 *
 * Values with no product are insensitive, not hidden. Counting takes time: the view only notes that
 * it is outdated, and counts when it is told to, see #CselFilterPane. Of thousands of values some
 * are shown, and all are found by the search entry.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-facet-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/csel-fold.h"
#include "report/csel-cells.h"
#include "views/csel-bounds-entry.h"
#include "views/csel-facet-row.h"
#include "views/csel-widget.h"

#define N_SHORT 8
#define N_LONG  100
#define HEADING_CHARS 18

/* From so many on, looking for one takes longer than typing it */
#define N_SEARCHED 24

struct _CselFacetView
{
  GtkWidget        parent_instance;

  CselSession     *session;
  char            *column;
  CselFacet       *facet;
  GHashTable      *open;
  gboolean         is_outdated;
  gboolean         is_updating;

  GtkExpander     *expander;
  CselBoundsEntry *bounds;
  GtkSearchEntry  *search;
  GtkBox          *values;
  GtkToggleButton *all;
  GtkLabel        *rest;
};

/* A line of the list */
typedef struct
{
  guint      value;
  CselBranch branch;
  guint      depth;
} Line;

enum {
  OUTDATED,
  EXPANDED_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselFacetView, csel_facet_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static const CselFacetValue *
get_value (CselFacetView *self,
           guint          value)
{
  return &g_array_index (self->facet->values, CselFacetValue, value);
}

static gboolean
is_wanted (CselFacetView *self,
           guint          value)
{
  return csel_session_has_value (self->session, self->column, get_value (self, value)->value->key);
}

static char *
format_value (CselFacetView *self,
              guint          value)
{
  return csel_cells_format_value (self->facet->column, get_value (self, value)->value,
                                  csel_session_get_locale (self->session));
}

static void
add_line (GArray    *lines,
          guint      value,
          CselBranch branch,
          guint      depth)
{
  const Line line = { value, branch, depth };

  g_array_append_val (lines, line);
}

/* Those whose names have the words that are searched for */
static void
list_found (CselFacetView *self,
            const char    *text,
            GArray        *lines)
{
  g_autofree char *folded = csel_fold_text (text);

  for (guint i = 0; i < self->facet->values->len; i++)
    {
      g_autofree char *name = format_value (self, i);
      g_autofree char *folded_name = csel_fold_text (name);

      if (strstr (folded_name, folded) != NULL)
        add_line (lines, i, CSEL_BRANCH_NONE, 0);
    }
}

/* The groups whose groups above them are open */
static void
list_tree (CselFacetView *self,
           GArray        *lines)
{
  guint n = self->facet->values->len;
  guint hidden_from = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      const CselColumnValue *value = get_value (self, i)->value;
      gboolean has_below = i + 1 < n && get_value (self, i + 1)->value->depth > value->depth;
      gboolean is_open = g_hash_table_contains (self->open, value->key);

      if (value->depth >= hidden_from)
        continue;
      hidden_from = is_open ? G_MAXUINT : value->depth + 1;
      add_line (lines, i, !has_below ? CSEL_BRANCH_LEAF : is_open ? CSEL_BRANCH_OPEN : CSEL_BRANCH_CLOSED,
                value->depth);
    }
}

/* The first of them: what is wanted, then what leaves products, then the others */
static void
list_short (CselFacetView *self,
            GArray        *lines)
{
  guint n = self->facet->values->len;
  g_autofree gboolean *chosen = g_new0 (gboolean, n);
  guint n_chosen = 0;

  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < n && (pass == 0 || n_chosen < N_SHORT); i++)
      if (!chosen[i] && (pass == 2 || (pass == 1 ? get_value (self, i)->count > 0 : is_wanted (self, i))))
        {
          chosen[i] = TRUE;
          n_chosen++;
        }

  for (guint i = 0; i < n; i++)
    if (chosen[i])
      add_line (lines, i, CSEL_BRANCH_NONE, 0);
}

static gboolean
is_tree (CselFacetView *self)
{
  return g_str_equal (self->column, CSEL_COLUMN_GROUP);
}

static GArray *
list_lines (CselFacetView *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (*text != '\0')
    list_found (self, text, lines);
  else if (is_tree (self))
    list_tree (self, lines);
  else if (gtk_toggle_button_get_active (self->all))
    for (guint i = 0; i < self->facet->values->len; i++)
      add_line (lines, i, CSEL_BRANCH_NONE, 0);
  else
    list_short (self, lines);

  return lines;
}

static void
toggled_cb (CselFacetView *self,
            CselFacetRow  *row)
{
  csel_session_toggle_value (self->session, self->column, csel_facet_row_get_key (row));
}

static void show_values (CselFacetView *self);

static void
branch_toggled_cb (CselFacetView *self,
                   CselFacetRow  *row)
{
  const char *key = csel_facet_row_get_key (row);

  if (!g_hash_table_remove (self->open, key))
    g_hash_table_add (self->open, g_strdup (key));
  show_values (self);
}

/* Rows are made when there are more values than rows, and stay */
static CselFacetRow *
need_row (CselFacetView *self,
          GtkWidget    **next)
{
  GtkWidget *row = *next;

  if (row == NULL)
    {
      row = g_object_new (CSEL_TYPE_FACET_ROW, NULL);
      g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "branch-toggled", G_CALLBACK (branch_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->values, row);
    }
  *next = gtk_widget_get_next_sibling (row);
  gtk_widget_set_visible (row, TRUE);

  return CSEL_FACET_ROW (row);
}

static void
show_key (CselFacetView *self,
          GtkWidget    **next,
          const char    *key,
          const char    *name,
          guint          count)
{
  CselFacetRow *row = need_row (self, next);

  csel_facet_row_set_value (row, key, name, count, csel_session_has_value (self->session, self->column, key));
  csel_facet_row_set_branch (row, CSEL_BRANCH_NONE, 0);
}

/* What is stated at all, and what is not */
static void
show_stated (CselFacetView *self,
             GtkWidget    **next)
{
  CselListing *listing = csel_result_get_listing (csel_session_get_result (self->session));

  /* Only where there is a product that does not state it */
  if (csel_column_get_n_stated (self->facet->column) == csel_listing_get_n_rows (listing))
    return;
  if (self->facet->values->len > 1)
    show_key (self, next, CSEL_KEY_STATED, _("stated"), self->facet->n_stated);
  show_key (self, next, CSEL_KEY_NOT_STATED, _("not stated"), self->facet->n_not_stated);
}

static void
show_rest (CselFacetView *self,
           guint          n_lines)
{
  guint n = self->facet->values->len;
  g_autofree char *all = g_strdup_printf (ngettext ("Show all %u", "Show all %u", n), n);
  g_autofree char *rest = NULL;
  gboolean is_searched = *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';

  gtk_button_set_label (GTK_BUTTON (self->all), all);
  gtk_widget_set_visible (GTK_WIDGET (self->all), n > N_SHORT && !is_tree (self) && !is_searched);
  gtk_widget_set_visible (GTK_WIDGET (self->search), n > N_SEARCHED || is_searched);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n_lines > N_LONG);
  if (n_lines > N_LONG)
    {
      rest = g_strdup_printf (ngettext ("%u more: search for it", "%u more: search for them", n_lines - N_LONG),
                              n_lines - N_LONG);
      gtk_label_set_text (self->rest, rest);
    }
}

static void
show_values (CselFacetView *self)
{
  g_autoptr(GArray) lines = list_lines (self);
  GtkWidget *next = gtk_widget_get_first_child (GTK_WIDGET (self->values));

  for (guint i = 0; i < MIN (lines->len, N_LONG); i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const CselFacetValue *value = get_value (self, line->value);
      g_autofree char *name = format_value (self, line->value);
      CselFacetRow *row = need_row (self, &next);

      csel_facet_row_set_value (row, value->value->key, name, value->count, is_wanted (self, line->value));
      csel_facet_row_set_branch (row, line->branch, line->depth);
    }
  show_stated (self, &next);
  for (; next != NULL; next = gtk_widget_get_next_sibling (next))
    gtk_widget_set_visible (next, FALSE);
  show_rest (self, lines->len);
}

static void
show_bounds (CselFacetView *self)
{
  const CselProperty *property = csel_column_get_property (self->facet->column);
  CselBounds bounds;
  CselUnit unit;
  gboolean has_numbers = csel_column_get_unit (self->facet->column, &unit);

  gtk_widget_set_visible (GTK_WIDGET (self->bounds), has_numbers);
  if (!has_numbers)
    return;

  csel_query_get_bounds (csel_session_get_query (self->session), self->column, &bounds);
  csel_bounds_entry_set_unit (self->bounds, unit, property != NULL ? property->unit : NULL);
  csel_bounds_entry_set_ends (self->bounds, self->facet->has_numbers, self->facet->lo, self->facet->hi);
  csel_bounds_entry_set_bounds (self->bounds, &bounds);
}

static void
csel_facet_view_bounds_cb (CselFacetView *self)
{
  CselBounds bounds;

  if (self->is_updating)
    return;

  csel_bounds_entry_get_bounds (self->bounds, &bounds);
  csel_session_set_bounds (self->session, self->column, &bounds);
}

static void
csel_facet_view_list_cb (CselFacetView *self)
{
  if (!self->is_updating && self->facet != NULL)
    show_values (self);
}

static void
outdate (CselFacetView *self)
{
  self->is_outdated = TRUE;
  if (csel_facet_view_is_outdated (self))
    g_signal_emit (self, signals[OUTDATED], 0);
}

static void
csel_facet_view_expanded_cb (CselFacetView *self)
{
  g_signal_emit (self, signals[EXPANDED_CHANGED], 0);
  if (csel_facet_view_is_outdated (self))
    g_signal_emit (self, signals[OUTDATED], 0);
}

/* A heading is the data's own words; what a classification calls it is said when it is asked */
static void
update_title (CselFacetView *self)
{
  CselResult *result = csel_session_get_result (self->session);
  g_autofree char *title = csel_cells_title (csel_result_get_listing (result), self->column,
                                             csel_session_get_rating_context (self->session),
                                             csel_session_get_locale (self->session));
  g_autofree char *code = csel_cells_format_code (self->column);

  gtk_expander_set_label (self->expander, title);
  csel_widget_set_tooltip (gtk_expander_get_label_widget (self->expander), code != NULL ? code : title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->values), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
csel_facet_view_dispose (GObject *object)
{
  CselFacetView *self = CSEL_FACET_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_FACET_VIEW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->facet, csel_facet_free);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->column, g_free);

  G_OBJECT_CLASS (csel_facet_view_parent_class)->dispose (object);
}

static void
csel_facet_view_class_init (CselFacetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_facet_view_dispose;
  g_type_ensure (CSEL_TYPE_BOUNDS_ENTRY);

  /**
   * CselFacetView::outdated:
   *
   * It is expanded and shows counts of a result that is gone.
   */
  signals[OUTDATED] =
    g_signal_new ("outdated",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselFacetView::expanded-changed:
   *
   * It was expanded, or is no longer.
   */
  signals[EXPANDED_CHANGED] =
    g_signal_new ("expanded-changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-facet-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, expander);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, bounds);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, search);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, values);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, all);
  gtk_widget_class_bind_template_child (widget_class, CselFacetView, rest);
  gtk_widget_class_bind_template_callback (widget_class, csel_facet_view_bounds_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_facet_view_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_facet_view_list_cb);
}

static void
csel_facet_view_init (CselFacetView *self)
{
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_outdated = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Else the longest heading would make the pane as wide as itself */
  gtk_label_set_ellipsize (GTK_LABEL (gtk_expander_get_label_widget (self->expander)), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_expander_get_label_widget (self->expander)), HEADING_CHARS);
}

/**
 * csel_facet_view_new:
 * @session: the session that it filters
 * @column: the id of the column to filter by
 *
 * Returns: a facet that is not expanded
 */
GtkWidget *
csel_facet_view_new (CselSession *session,
                     const char  *column)
{
  CselFacetView *self = g_object_new (CSEL_TYPE_FACET_VIEW, NULL);

  self->session = g_object_ref (session);
  self->column = g_strdup (column);
  csel_bounds_entry_set_locale (self->bounds, csel_session_get_locale (session));
  update_title (self);
  g_signal_connect_object (session, "result-changed", G_CALLBACK (outdate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::rating-context", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const char *
csel_facet_view_get_column (CselFacetView *self)
{
  g_return_val_if_fail (CSEL_IS_FACET_VIEW (self), NULL);

  return self->column;
}

gboolean
csel_facet_view_get_expanded (CselFacetView *self)
{
  g_return_val_if_fail (CSEL_IS_FACET_VIEW (self), FALSE);

  return gtk_expander_get_expanded (self->expander);
}

void
csel_facet_view_set_expanded (CselFacetView *self,
                              gboolean       expanded)
{
  g_return_if_fail (CSEL_IS_FACET_VIEW (self));

  gtk_expander_set_expanded (self->expander, expanded);
}

/**
 * csel_facet_view_is_outdated:
 * @self: a facet
 *
 * Returns: %TRUE if it is expanded and shows counts of a result that is gone
 */
gboolean
csel_facet_view_is_outdated (CselFacetView *self)
{
  g_return_val_if_fail (CSEL_IS_FACET_VIEW (self), FALSE);

  return self->is_outdated && gtk_expander_get_expanded (self->expander);
}

/**
 * csel_facet_view_update:
 * @self: a facet
 *
 * Counts what the present result states.
 */
void
csel_facet_view_update (CselFacetView *self)
{
  CselFacet *facet;

  g_return_if_fail (CSEL_IS_FACET_VIEW (self));

  self->is_outdated = FALSE;
  /* Its catalogue may have been closed */
  facet = csel_session_get_facet (self->session, self->column);
  if (facet == NULL)
    return;

  g_clear_pointer (&self->facet, csel_facet_free);
  self->facet = facet;
  self->is_updating = TRUE;
  show_bounds (self);
  show_values (self);
  self->is_updating = FALSE;
}
