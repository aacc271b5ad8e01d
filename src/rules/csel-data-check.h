/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselSeverity:
 * @CSEL_SEVERITY_ERROR: cannot be true as it stands, whatever else is stated
 * @CSEL_SEVERITY_WARNING: two statements, or a statement and a standard, contradict each other
 * @CSEL_SEVERITY_NOTE: nothing is wrong, but it is good to know
 */
typedef enum
{
  CSEL_SEVERITY_ERROR,
  CSEL_SEVERITY_WARNING,
  CSEL_SEVERITY_NOTE,
  CSEL_N_SEVERITIES
} CselSeverity;

/**
 * CselProblem:
 * @CSEL_PROBLEM_GTIN_DIGITS: a GTIN that has not 8, 12, 13 or 14 digits
 * @CSEL_PROBLEM_GTIN_CHECK_DIGIT: its last digit does not follow from the others
 * @CSEL_PROBLEM_UNSPSC: an UNSPSC code that has not 8 digits
 * @CSEL_PROBLEM_ETIM_CLASS: an ETIM class that is not EC and six digits
 * @CSEL_PROBLEM_CUSTOMS_TARIFF_NUMBER: one that has not 6, 8, 10 or 11 digits
 * @CSEL_PROBLEM_COUNTRY: a country of origin that is no code of ISO 3166-1
 * @CSEL_PROBLEM_REVERSED_RANGE: a range from the larger to the smaller value
 * @CSEL_PROBLEM_NOT_POSITIVE: a size, rating or number that is not above zero
 * @CSEL_PROBLEM_WIDTH: the printed width is none of the lengths that the formulas give
 * @CSEL_PROBLEM_INCH: inches and millimetres of one cell do not agree
 * @CSEL_PROBLEM_IMPULSE_VOLTAGE: less than IEC 60664-1 requires for the rated voltage
 * @CSEL_PROBLEM_SEVERE_COLUMN: more voltage under severer conditions than under milder ones
 * @CSEL_PROBLEM_FERRULE_RANGE: a thicker conductor with ferrule than without
 * @CSEL_PROBLEM_PROCESSING_TEMPERATURE: reaches beyond the limit temperatures
 * @CSEL_PROBLEM_AWG_ORDER: the larger cross section has the thinner wire gauge
 * @CSEL_PROBLEM_TEXT_NUMBER: a text has another number than the fact
 * @CSEL_PROBLEM_TEXT_ACTUATION: a text needs a tool where the fact says lever
 * @CSEL_PROBLEM_RELATION_TARGET: a related product that no open catalogue has
 * @CSEL_PROBLEM_LOOKALIKES: items that the data cannot tell apart
 *
 * What the data check finds. Which severity it has is in csel_problem_get_severity().
 */
typedef enum
{
  CSEL_PROBLEM_GTIN_DIGITS,
  CSEL_PROBLEM_GTIN_CHECK_DIGIT,
  CSEL_PROBLEM_UNSPSC,
  CSEL_PROBLEM_ETIM_CLASS,
  CSEL_PROBLEM_CUSTOMS_TARIFF_NUMBER,
  CSEL_PROBLEM_COUNTRY,
  CSEL_PROBLEM_REVERSED_RANGE,
  CSEL_PROBLEM_NOT_POSITIVE,
  CSEL_PROBLEM_WIDTH,
  CSEL_PROBLEM_INCH,
  CSEL_PROBLEM_IMPULSE_VOLTAGE,
  CSEL_PROBLEM_SEVERE_COLUMN,
  CSEL_PROBLEM_FERRULE_RANGE,
  CSEL_PROBLEM_PROCESSING_TEMPERATURE,
  CSEL_PROBLEM_AWG_ORDER,
  CSEL_PROBLEM_TEXT_NUMBER,
  CSEL_PROBLEM_TEXT_ACTUATION,
  CSEL_PROBLEM_RELATION_TARGET,
  CSEL_PROBLEM_LOOKALIKES,
  CSEL_N_PROBLEMS
} CselProblem;

/**
 * CselFinding:
 * @problem: what was found
 * @product: where
 * @cites: the facts that were compared, the one in question first; none for a relation and for
 *   look-alikes
 * @n_cites: how many
 * @found: the quantity in question, where the problem is one of quantities
 * @required: what it should be, or should not exceed
 * @difference: by how much @found is above @required, or below it if negative, in steps
 * @words: (nullable): the words of a text that contradict a fact
 * @relation: (nullable): the relation without target
 * @others: (nullable) (element-type CselProduct): the products that look like @product
 */
typedef struct
{
  CselProblem         problem;
  CselProduct        *product;
  CselCitation        cites[CSEL_MAX_CITATIONS];
  guint               n_cites;
  CselRange           found;
  CselRange           required;
  gint64              difference;
  char               *words;
  const CselRelation *relation;
  GPtrArray          *others;
} CselFinding;

GPtrArray   *csel_data_check_run       (GPtrArray         *catalogs,
                                        GCancellable      *cancellable);
guint        csel_findings_count       (GPtrArray         *findings,
                                        CselSeverity       severity);
void         csel_finding_free         (CselFinding       *self);
const char  *csel_finding_get_place    (const CselFinding *self);
const char  *csel_problem_get_id       (CselProblem        problem);
CselSeverity csel_problem_get_severity (CselProblem        problem);
const char  *csel_severity_get_id      (CselSeverity       severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselFinding, csel_finding_free)

G_END_DECLS
