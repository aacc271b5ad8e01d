/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-column.h"

G_BEGIN_DECLS

/* What making a column (csel-column-builder.c), asking it (csel-column.c) and counting by it
 * (csel-facet.c) share */

typedef struct
{
  CselColumnValue  public;
  const char      *sort;
  guint            rank;
  guint32          parent;
} CselColumnEntry;

typedef struct
{
  guint32 row;
  guint32 value;
} CselColumnExtra;

struct _CselColumn
{
  gatomicrefcount     ref_count;

  CselListing        *listing;
  char               *id;
  CselColumnType      type;
  const CselProperty *property;
  CselUnit            unit;
  gboolean            has_numbers;

  GArray             *entries;
  GHashTable         *by_key;
  GStringChunk       *strings;

  /* The value that stands in the cell of each row, how many rows have it there, and what else the
   * row states, by row */
  guint               n_rows;
  guint32            *first;
  guint              *totals;
  GArray             *extras;
};

CselUnit               csel_column_choose_unit (CselQuantityKind  kind);
void                   csel_column_build       (CselColumn              *self,
                                                const CselRatingContext *context);
const CselColumnEntry *csel_column_get_entry   (CselColumn              *self,
                                                guint                    value);
gboolean               csel_column_find_in_catalog
                                               (CselCatalog             *catalog,
                                                const char              *id,
                                                CselPropertyId          *property);

G_END_DECLS
