/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-result.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselActiveKind:
 * @CSEL_ACTIVE_TEXT: the words that are searched for
 * @CSEL_ACTIVE_VALUE: a value of a column
 * @CSEL_ACTIVE_BOUNDS: the bounds of a column
 * @CSEL_ACTIVE_REQUIREMENT: what is asked of each product
 */
typedef enum
{
  CSEL_ACTIVE_TEXT,
  CSEL_ACTIVE_VALUE,
  CSEL_ACTIVE_BOUNDS,
  CSEL_ACTIVE_REQUIREMENT,
} CselActiveKind;

/**
 * CselActiveCondition:
 * @kind: what it is
 * @column: (nullable): the id of the column that it filters
 * @key: (nullable): the key of the value, for %CSEL_ACTIVE_VALUE
 * @words: what it is called
 *
 * One of the conditions that a result meets, which can be dropped by itself.
 */
typedef struct
{
  CselActiveKind  kind;
  char           *column;
  char           *key;
  char           *words;
} CselActiveCondition;

GPtrArray *csel_active_conditions_list          (CselResult       *result,
                                                 const CselLocale *locale);
char      *csel_active_conditions_format_key    (CselColumn       *column,
                                                 const char       *key,
                                                 const CselLocale *locale);
char      *csel_active_conditions_format_bounds (CselColumn       *column,
                                                 const CselBounds *bounds,
                                                 const CselLocale *locale);

G_END_DECLS
