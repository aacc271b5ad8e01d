/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"
#include "model/csel-rating-context.h"
#include "report/csel-table.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/** CSEL_COMPARE_MIN: the fewest products beside each other */
#define CSEL_COMPARE_MIN 2
/** CSEL_COMPARE_MAX: the most */
#define CSEL_COMPARE_MAX 6

/**
 * CselCompareMark:
 * @CSEL_COMPARE_ALIKE: all state the same
 * @CSEL_COMPARE_OPEN: those that state it state the same, but not all do
 * @CSEL_COMPARE_DIFFERENT: two do not state the same
 *
 * How a row of a comparison is marked.
 */
typedef enum
{
  CSEL_COMPARE_ALIKE,
  CSEL_COMPARE_OPEN,
  CSEL_COMPARE_DIFFERENT,
} CselCompareMark;

typedef struct _CselComparison CselComparison;

CselComparison *csel_comparison_new            (GPtrArray               *products,
                                                const CselRatingContext *context,
                                                const CselLocale        *locale);
void            csel_comparison_free           (CselComparison          *self);
guint           csel_comparison_get_n_products (const CselComparison    *self);
CselProduct    *csel_comparison_get_product    (const CselComparison    *self,
                                                guint                    column);
guint           csel_comparison_get_n_rows     (const CselComparison    *self);
const char     *csel_comparison_get_section    (const CselComparison    *self,
                                                guint                    row);
const char     *csel_comparison_get_label      (const CselComparison    *self,
                                                guint                    row);
CselCompareMark csel_comparison_get_mark       (const CselComparison    *self,
                                                guint                    row);
const char     *csel_comparison_get_cell       (const CselComparison    *self,
                                                guint                    row,
                                                guint                    column);
CselTable      *csel_comparison_make_table     (const CselComparison    *self,
                                                gboolean                 only_differences,
                                                const CselLocale        *locale);
const char     *csel_compare_mark_get_sign     (CselCompareMark          mark);
const char     *csel_compare_mark_get_words    (CselCompareMark          mark,
                                                const CselLocale        *locale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselComparison, csel_comparison_free)

G_END_DECLS
