/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_FACET_ROW (csel_facet_row_get_type ())

G_DECLARE_FINAL_TYPE (CselFacetRow, csel_facet_row, CSEL, FACET_ROW, GtkWidget)

/**
 * CselBranch:
 * @CSEL_BRANCH_NONE: stands in a plain list
 * @CSEL_BRANCH_LEAF: stands in a tree, and has nothing below it
 * @CSEL_BRANCH_CLOSED: what is below it is hidden
 * @CSEL_BRANCH_OPEN: what is below it is shown
 *
 * Where a value stands in a tree.
 */
typedef enum
{
  CSEL_BRANCH_NONE,
  CSEL_BRANCH_LEAF,
  CSEL_BRANCH_CLOSED,
  CSEL_BRANCH_OPEN,
} CselBranch;

void        csel_facet_row_set_value  (CselFacetRow *self,
                                       const char   *key,
                                       const char   *name,
                                       guint         count,
                                       gboolean      active);
void        csel_facet_row_set_branch (CselFacetRow *self,
                                       CselBranch    branch,
                                       guint         depth);
const char *csel_facet_row_get_key    (CselFacetRow *self);

G_END_DECLS
