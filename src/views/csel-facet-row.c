/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFacetRow: a value to filter by, and how many products it leaves
 *
 *   [✓] 4-pole              12        in a list
 *       ▸ [ ] Terminals    340        in a tree; the arrow shows what is below
 *
 * The name is cut where it is too long, the count never is.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-facet-row.h"

#include <glib/gi18n.h>

#include "base/csel-macros.h"
#include "views/csel-widget.h"

#define INDENT 12

struct _CselFacetRow
{
  GtkWidget        parent_instance;

  char            *key;
  guint            n_products;
  gboolean         is_updating;

  GtkToggleButton *branch;
  GtkCheckButton  *check;
  GtkLabel        *name;
  GtkLabel        *count;
};

enum {
  TOGGLED,
  BRANCH_TOGGLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselFacetRow, csel_facet_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static char *
make_label (CselFacetRow *self)
{
  /* Translators: a value, and how many products have it */
  return g_strdup_printf (_("%s (%u)"), gtk_label_get_text (self->name), self->n_products);
}

static void
csel_facet_row_toggled_cb (CselFacetRow *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
csel_facet_row_branch_cb (CselFacetRow *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[BRANCH_TOGGLED], 0);
}

/* Only who asks is told: GTK asks the display where the pointer is with each tooltip that is set */
static gboolean
csel_facet_row_tooltip_cb (CselFacetRow *self,
                           int           x,
                           int           y,
                           gboolean      keyboard_mode,
                           GtkTooltip   *tooltip)
{
  g_autofree char *label = make_label (self);

  gtk_tooltip_set_text (tooltip, label);

  return TRUE;
}

static void
csel_facet_row_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_FACET_ROW);

  G_OBJECT_CLASS (csel_facet_row_parent_class)->dispose (object);
}

static void
csel_facet_row_finalize (GObject *object)
{
  g_free (CSEL_FACET_ROW (object)->key);

  G_OBJECT_CLASS (csel_facet_row_parent_class)->finalize (object);
}

static void
csel_facet_row_class_init (CselFacetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_facet_row_dispose;
  object_class->finalize = csel_facet_row_finalize;

  /**
   * CselFacetRow::toggled:
   *
   * The user wants the value, or no longer.
   */
  signals[TOGGLED] =
    g_signal_new ("toggled",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselFacetRow::branch-toggled:
   *
   * The user wants to see what is below the value, or no longer.
   */
  signals[BRANCH_TOGGLED] =
    g_signal_new ("branch-toggled",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-facet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselFacetRow, branch);
  gtk_widget_class_bind_template_child (widget_class, CselFacetRow, check);
  gtk_widget_class_bind_template_child (widget_class, CselFacetRow, name);
  gtk_widget_class_bind_template_child (widget_class, CselFacetRow, count);
  gtk_widget_class_bind_template_callback (widget_class, csel_facet_row_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_facet_row_branch_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_facet_row_tooltip_cb);
  gtk_widget_class_set_css_name (widget_class, "facet-row");
}

static void
csel_facet_row_init (CselFacetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_name (CselFacetRow *self,
           const char   *name,
           guint         count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *label = NULL;

  self->n_products = count;
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->count, number);
  label = make_label (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * csel_facet_row_set_value:
 * @self: a row
 * @key: the key of the value
 * @name: what it is called
 * @count: how many products it leaves
 * @active: whether it is wanted
 *
 * A value that leaves nothing can be seen, and not be chosen.
 */
void
csel_facet_row_set_value (CselFacetRow *self,
                          const char   *key,
                          const char   *name,
                          guint         count,
                          gboolean      active)
{
  g_return_if_fail (CSEL_IS_FACET_ROW (self));

  csel_set_str (&self->key, key);
  show_name (self, name, count);
  self->is_updating = TRUE;
  gtk_check_button_set_active (self->check, active);
  self->is_updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), active || count > 0);
}

/**
 * csel_facet_row_set_branch:
 * @self: a row
 * @branch: where its value stands in a tree
 * @depth: how many values stand above it
 */
void
csel_facet_row_set_branch (CselFacetRow *self,
                           CselBranch    branch,
                           guint         depth)
{
  g_autofree char *label = NULL;

  g_return_if_fail (CSEL_IS_FACET_ROW (self));

  self->is_updating = TRUE;
  gtk_toggle_button_set_active (self->branch, branch == CSEL_BRANCH_OPEN);
  self->is_updating = FALSE;
  gtk_button_set_icon_name (GTK_BUTTON (self->branch),
                            branch == CSEL_BRANCH_OPEN ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->branch), branch != CSEL_BRANCH_NONE);
  /* A leaf keeps the place of the arrow, so that names of one depth stand in line */
  gtk_widget_set_sensitive (GTK_WIDGET (self->branch), branch != CSEL_BRANCH_LEAF);
  gtk_widget_set_opacity (GTK_WIDGET (self->branch), branch == CSEL_BRANCH_LEAF ? 0 : 1);
  gtk_widget_set_margin_start (GTK_WIDGET (self), (int)depth * INDENT);

  /* Translators: a group of products */
  label = g_strdup_printf (_("Groups in %s"), gtk_label_get_text (self->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->branch), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

const char *
csel_facet_row_get_key (CselFacetRow *self)
{
  g_return_val_if_fail (CSEL_IS_FACET_ROW (self), NULL);

  return self->key;
}
