/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-catalog-index.h"

G_BEGIN_DECLS

/* What making an index (csel-catalog-index-builder.c) and asking it (csel-catalog-index.c) share */

typedef struct _CselIndexBuilder CselIndexBuilder;

struct _CselCatalogIndex
{
  gatomicrefcount   ref_count;

  CselCatalog      *catalog;
  CselVector        vectors[CSEL_N_INDEX_VECTORS];
  gint              n_rows;
  gint              n_words;
  gint              n_facts;
  gint              n_quantities;
  gint              n_labels;
  gint              is_finished;

  /* Of the thread that extends, until it is finished */
  CselIndexBuilder *builder;
};

CselIndexBuilder *csel_index_builder_new  (void);
void              csel_index_builder_free (CselIndexBuilder *self);

/* Rows are kept as a set, a bit each, where that is less than their list */
static inline gboolean
csel_index_is_set (guint n_members,
                   guint n_rows)
{
  return n_members > n_rows / 32;
}

static inline const char *
csel_index_get_text (CselCatalogIndex *self,
                     CselIndexVector   texts,
                     CselIndexVector   places,
                     guint             index)
{
  return csel_vector_get (&self->vectors[texts], csel_vector_index (&self->vectors[places], guint32, index));
}

/* The rows of a run of one of the vectors of #CselIndexRun */
static inline CselRowSet
csel_index_get_rows (CselCatalogIndex *self,
                     CselIndexVector   which,
                     guint             index)
{
  const CselIndexRun *run = csel_vector_get (&self->vectors[which], index);
  const guint32 *members = run->n > 0 ? csel_vector_get (&self->vectors[CSEL_INDEX_MEMBERS], run->first) : NULL;
  gboolean is_set = csel_index_is_set (run->n, (guint)self->n_rows);

  return (CselRowSet) { is_set ? NULL : members, is_set ? members : NULL, run->n };
}

G_END_DECLS
