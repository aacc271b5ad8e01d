/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"
#include "engine/csel-pasted-text.h"

G_BEGIN_DECLS

/** CSEL_PASTED_MAX_NEAREST: how many products are proposed for a number that is unknown */
#define CSEL_PASTED_MAX_NEAREST 3

/**
 * CselPastedState:
 * @CSEL_PASTED_FOUND: it is a product of the open catalogues
 * @CSEL_PASTED_UNKNOWN: it looks like an item number or GTIN, and is in none of them
 * @CSEL_PASTED_CHECK_DIGIT: it is a GTIN whose last digit does not follow from the others
 * @CSEL_PASTED_SEVERAL: several makers have that number, or the line names several products
 */
typedef enum
{
  CSEL_PASTED_FOUND,
  CSEL_PASTED_UNKNOWN,
  CSEL_PASTED_CHECK_DIGIT,
  CSEL_PASTED_SEVERAL,
  CSEL_N_PASTED_STATES
} CselPastedState;

/**
 * CselPastedItem:
 * @line: where it stands in the text, from 1; the first of several
 * @n_lines: on how many lines it stands
 * @text: the line
 * @number: the number, as typed
 * @state: whether it is known
 * @product: (nullable): of what is found
 * @quantity: how many pieces, of all its lines together
 * @count: whether that is stated
 * @nearest: (element-type CselProduct): which products it may be, if it is not found
 * @check_digit: of %CSEL_PASTED_CHECK_DIGIT, what the last digit should be
 *
 * What one line wants, or all that want the same product.
 */
typedef struct
{
  guint            line;
  guint            n_lines;
  char            *text;
  char            *number;
  CselPastedState  state;
  CselProduct     *product;
  guint            quantity;
  CselPastedCount  count;
  GPtrArray       *nearest;
  int              check_digit;
} CselPastedItem;

/**
 * CselPastedList:
 * @items: (element-type CselPastedItem): what is wanted, in the order of the text
 * @n_skipped: how many lines have nothing that looks like an item number
 */
typedef struct
{
  GPtrArray *items;
  guint      n_skipped;
} CselPastedList;

CselPastedList *csel_pasted_list_new          (CselLibrary    *library,
                                               const char     *text);
void            csel_pasted_list_free         (CselPastedList *self);
const char     *csel_pasted_state_get_id      (CselPastedState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselPastedList, csel_pasted_list_free)

G_END_DECLS
