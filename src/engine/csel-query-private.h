/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-query.h"

G_BEGIN_DECLS

/* What finding (csel-query.c) and counting what is just missed (csel-nearest-miss.c) share:
 * the conditions of a query, made ready for many rows. */

typedef struct
{
  const CselQuery *query;
  CselIndex       *index;
  GArray          *words;
  const gint64    *keys[CSEL_N_COLUMNS];
  CselMatches     *matches;
} CselConditions;

void     csel_conditions_init           (CselConditions  *self,
                                         const CselQuery *query,
                                         CselIndex       *index);
void     csel_conditions_clear          (CselConditions  *self);
gboolean csel_conditions_column_passes  (CselConditions  *self,
                                         CselColumn       column,
                                         guint            row);
gboolean csel_conditions_text_passes    (CselConditions  *self,
                                         guint            row);
gboolean csel_conditions_matches_passes (CselConditions  *self,
                                         guint            row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CselConditions, csel_conditions_clear)

G_END_DECLS
