/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Lengths: inches against millimetres, the printed width against the formula
 *
 * Printed numbers are rounded; only what is off by more than half of the last printed digit is
 * a contradiction.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include "model/csel-product-length.h"

#define STEPS_PER_UM (csel_unit_get_steps (CSEL_UNIT_MM) / 1000)
/* More than anybody makes; with less, nothing overflows */
#define MAX_LENGTH   (1000000 * csel_unit_get_steps (CSEL_UNIT_MM))

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

static const CselFact *
find_single (CselProduct   *product,
             CselPropertyId property,
             CselUnit       unit,
             gint64        *steps)
{
  CselRange range;
  const CselFact *fact = csel_product_lookup_range (product, property, unit, &range);

  *steps = fact != NULL && !range.is_range ? range.lo : 0;

  return *steps != 0 ? fact : NULL;
}

static gboolean
read_input (CselProduct      *product,
            CselFormulaInput *input)
{
  const gint64 one = csel_unit_get_steps (CSEL_UNIT_NONE);
  gint64 poles;
  gint64 spacing;

  find_single (product, CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE, &poles);
  find_single (product, CSEL_PROPERTY_PIN_SPACING, CSEL_UNIT_MM, &spacing);
  *input = (CselFormulaInput) { (guint)(poles / one), spacing / STEPS_PER_UM };

  return poles >= 0 && poles % one == 0 && poles / one <= G_MAXUINT16 &&
         spacing % STEPS_PER_UM == 0;
}

/* Which of the lengths is the width is not stated: L1 of 831-1104/320-000, L of 831-3104. So it
 * is enough that one of them agrees. */
static void
check_width (GPtrArray   *findings,
             CselProduct *product)
{
  g_autoptr(GArray) lengths = NULL;
  CselRange nearest = { 0 };
  const CselFact *formula = NULL;
  CselFormulaInput input;
  CselPrintedNumber printed;
  gint64 width;
  const CselFact *fact = find_single (product, CSEL_PROPERTY_WIDTH, CSEL_UNIT_MM, &width);
  CselFinding *finding;

  if (fact == NULL || ABS (width) > MAX_LENGTH || !read_input (product, &input) ||
      !csel_printed_number_find (csel_product_get_printed (product, fact), fact->unit, width, &printed))
    return;

  lengths = csel_product_compute_lengths (product, &input);
  for (guint i = 0; i < lengths->len; i++)
    {
      const CselProductLength *length = &g_array_index (lengths, CselProductLength, i);
      gint64 steps;

      if (ABS (length->length) > MAX_LENGTH / STEPS_PER_UM)
        continue;
      steps = length->length * STEPS_PER_UM;
      if (csel_printed_number_agrees (&printed, fact->unit, steps))
        return;
      if (formula == NULL || ABS (steps - width) < ABS (nearest.lo - width))
        {
          formula = length->fact;
          nearest = (CselRange) { steps, steps, CSEL_UNIT_MM, FALSE };
        }
    }
  if (formula == NULL)
    return;

  finding = csel_findings_add (findings, CSEL_PROBLEM_WIDTH, product, fact);
  csel_finding_cite (finding, product, formula);
  csel_finding_compare (finding, &(CselRange) { width, width, CSEL_UNIT_MM, FALSE }, &nearest);
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
