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

/* All rows in the order of a column, and where each of them stands there */
typedef struct
{
  guint32 *rows;
  guint32 *places;
} CselColumnOrder;

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

  /* The values that are numbers of the column's kind, to but not including n_numbers, and the largest
   * end of each of them and those before it */
  guint               first_number;
  guint               n_numbers;
  gint64             *largest;

  /* The value that stands in the cell of each row, the number of values where there is none, in two
   * bytes if that will do; how many rows have it there. What else the rows state, by row, and how many
   * rows state it so, %NULL if there is nothing */
  guint               n_rows;
  guint32            *first;
  guint16            *narrow;
  guint              *totals;
  GArray             *extras;
  guint              *extra_totals;

  /* The same to be counted: of a value that many rows state, a set of these; of the others where that of
   * each row begins among them */
  guint64           **extra_sets;
  GArray             *few_extras;
  guint32            *few_begins;

  /* Upwards and downwards, made when somebody sorts by it */
  CselColumnOrder     orders[2];
  gsize               has_order[2];
};

static inline guint32
csel_column_get_cell (const CselColumn *self,
                      guint             row)
{
  return self->narrow != NULL ? self->narrow[row] : self->first[row];
}

CselUnit               csel_column_choose_unit (CselQuantityKind  kind);
void                   csel_column_build       (CselColumn              *self,
                                                const CselRatingContext *context);
void                   csel_column_prepare_counting
                                               (CselColumn              *self);
const CselColumnOrder *csel_column_get_order   (CselColumn              *self,
                                                gboolean                 descending);
const CselColumnEntry *csel_column_get_entry   (CselColumn              *self,
                                                guint                    value);
gboolean               csel_column_find_in_catalog
                                               (CselCatalog             *catalog,
                                                const char              *id,
                                                CselPropertyId          *property);

G_END_DECLS
