/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-result.h"

G_BEGIN_DECLS

/**
 * CselConditionKind:
 * @CSEL_CONDITION_TEXT: the words that are searched for
 * @CSEL_CONDITION_COLUMN: the filter of a column
 * @CSEL_CONDITION_FIELD: a field of the requirement
 */
typedef enum
{
  CSEL_CONDITION_TEXT,
  CSEL_CONDITION_COLUMN,
  CSEL_CONDITION_FIELD,
} CselConditionKind;

/**
 * CselNearestMiss:
 * @kind: what to drop
 * @column: the id of which column, for %CSEL_CONDITION_COLUMN
 * @field: which field, for %CSEL_CONDITION_FIELD
 * @count: how many products that gives
 */
typedef struct
{
  CselConditionKind kind;
  const char       *column;
  CselField         field;
  guint             count;
} CselNearestMiss;

gboolean csel_nearest_miss_find (CselResult      *result,
                                 CselNearestMiss *miss);

G_END_DECLS
