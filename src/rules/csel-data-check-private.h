/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-data-check.h"

G_BEGIN_DECLS

/* The data check is split by subject; csel-data-check.c runs them all. */

/**
 * CselPrintedNumber:
 * @start: where it begins in the printed words
 * @end: the first character after it
 * @steps: its value, in steps
 * @decimals: how many decimals are printed
 */
typedef struct
{
  const char *start;
  const char *end;
  gint64      steps;
  guint       decimals;
} CselPrintedNumber;

/* csel-data-check-numbers.c */
gboolean     csel_printed_number_next       (const char              *text,
                                             CselUnit                 unit,
                                             CselPrintedNumber       *number);
gboolean     csel_printed_number_find       (const char              *text,
                                             CselUnit                 unit,
                                             gint64                   steps,
                                             CselPrintedNumber       *number);
gboolean     csel_printed_number_agrees     (const CselPrintedNumber *number,
                                             CselUnit                 unit,
                                             gint64                   steps);

/* csel-data-check.c */
CselFinding *csel_findings_add              (GPtrArray               *findings,
                                             CselProblem              problem,
                                             CselProduct             *product,
                                             const CselFact          *fact);
void         csel_finding_cite              (CselFinding             *self,
                                             CselProduct             *product,
                                             const CselFact          *fact);
void         csel_finding_compare           (CselFinding             *self,
                                             const CselRange         *found,
                                             const CselRange         *required);
gboolean     csel_facts_share_qualifier     (CselProduct             *product,
                                             const CselFact          *fact,
                                             const CselFact          *other,
                                             CselQualifier            qualifier);

/* One product at a time */
void         csel_data_check_identifiers    (GPtrArray               *findings,
                                             CselProduct             *product);
void         csel_data_check_ranges         (GPtrArray               *findings,
                                             CselProduct             *product);
void         csel_data_check_lengths        (GPtrArray               *findings,
                                             CselProduct             *product);
void         csel_data_check_ratings        (GPtrArray               *findings,
                                             CselProduct             *product);
void         csel_data_check_texts          (GPtrArray               *findings,
                                             CselProduct             *product);

/* All products at once */
void         csel_data_check_gauges         (GPtrArray               *findings,
                                             GPtrArray               *products);
void         csel_data_check_relations      (GPtrArray               *findings,
                                             GPtrArray               *products,
                                             GPtrArray               *catalogs);

G_END_DECLS
