/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Lengths: inches against millimetres, the printed width against the formula
 *
 * Printed numbers are rounded; only what is off by more than half of the last printed digit is
 * a contradiction.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include "rules/csel-width-check.h"

/* One end of "11 ... 13 mm / 0.43 ... 0.51 inches" */
static gboolean
check_inch_end (GPtrArray      *findings,
                CselProduct    *product,
                const CselFact *fact,
                gint64          metric,
                gint64          inch)
{
  CselPrintedNumber printed;
  CselFinding *finding;

  if (!csel_printed_number_find (csel_product_get_printed (product, fact), CSEL_UNIT_INCH, inch, &printed) ||
      csel_printed_number_agrees (&printed, CSEL_UNIT_INCH, metric))
    return FALSE;

  finding = csel_findings_add (findings, CSEL_PROBLEM_INCH, product, fact);
  csel_finding_compare (finding, &(CselRange) { inch, inch, CSEL_UNIT_INCH, FALSE },
                        &(CselRange) { metric, metric, CSEL_UNIT_MM, FALSE });

  return TRUE;
}

/* Inches are rounded from millimetres, never the other way round */
static void
check_inches (GPtrArray   *findings,
              CselProduct *product)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (guint i = 0; i + 1 < n; i++)
    {
      gboolean inch_first = facts[i].unit == CSEL_UNIT_INCH;
      const CselFact *inch = inch_first ? &facts[i] : &facts[i + 1];
      const CselFact *metric = inch_first ? &facts[i + 1] : &facts[i];

      if (!facts[i + 1].also || facts[i].kind != facts[i + 1].kind || inch->unit != CSEL_UNIT_INCH ||
          metric->unit == CSEL_UNIT_INCH)
        continue;
      if (!check_inch_end (findings, product, &facts[i], metric->lo, inch->lo) &&
          facts[i].kind == CSEL_VALUE_RANGE)
        check_inch_end (findings, product, &facts[i], metric->hi, inch->hi);
    }
}

static void
check_width (GPtrArray   *findings,
             CselProduct *product)
{
  CselWidthCheck check;
  CselFinding *finding;

  if (!csel_width_check_run (product, &check) || check.agrees)
    return;

  finding = csel_findings_add (findings, CSEL_PROBLEM_WIDTH, product, check.width);
  csel_finding_cite (finding, product, check.formula);
  csel_finding_compare (finding, &(CselRange) { check.width_steps, check.width_steps, CSEL_UNIT_MM, FALSE },
                        &(CselRange) { check.length_steps, check.length_steps, CSEL_UNIT_MM, FALSE });
}

/**
 * csel_data_check_lengths:
 * @findings: where problems are added
 * @product: a product
 *
 * Whether lengths that are stated twice agree.
 */
void
csel_data_check_lengths (GPtrArray   *findings,
                         CselProduct *product)
{
  check_inches (findings, product);
  check_width (findings, product);
}
