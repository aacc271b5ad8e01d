/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The printed width against the printed formulas
 *
 * A printed number is rounded; only what is off by more than half of its last digit is a contradiction.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-width-check.h"

#include "model/csel-product-length.h"
#include "rules/csel-data-check-private.h"

#define STEPS_PER_UM (csel_unit_get_steps (CSEL_UNIT_MM) / 1000)
/* More than anybody makes; with less, nothing overflows */
#define MAX_LENGTH   (1000000 * csel_unit_get_steps (CSEL_UNIT_MM))

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

/**
 * csel_width_check_run:
 * @product: a product
 * @check: (out caller-allocates): what was compared
 *
 * Which of the lengths is the width is not stated: L1 of 831-1104/320-000, L of 831-3104. So it
 * is enough that one of them agrees.
 *
 * Returns: %FALSE if there is no width or no formula to compare
 */
gboolean
csel_width_check_run (CselProduct    *product,
                      CselWidthCheck *check)
{
  g_autoptr(GArray) lengths = NULL;
  CselFormulaInput input;
  CselPrintedNumber printed;

  *check = (CselWidthCheck) { NULL };
  check->width = find_single (product, CSEL_PROPERTY_WIDTH, CSEL_UNIT_MM, &check->width_steps);
  if (check->width == NULL || ABS (check->width_steps) > MAX_LENGTH || !read_input (product, &input) ||
      !csel_printed_number_find (csel_product_get_printed (product, check->width), check->width->unit,
                                 check->width_steps, &printed))
    return FALSE;

  lengths = csel_product_compute_lengths (product, &input);
  for (guint i = 0; i < lengths->len && !check->agrees; i++)
    {
      const CselProductLength *length = &g_array_index (lengths, CselProductLength, i);
      gint64 steps;

      if (ABS (length->length) > MAX_LENGTH / STEPS_PER_UM)
        continue;
      steps = length->length * STEPS_PER_UM;
      check->agrees = csel_printed_number_agrees (&printed, check->width->unit, steps);
      if (!check->agrees && check->formula != NULL &&
          ABS (steps - check->width_steps) >= ABS (check->length_steps - check->width_steps))
        continue;
      check->formula = length->fact;
      check->symbol = length->symbol;
      check->length_steps = steps;
    }

  return check->formula != NULL;
}
