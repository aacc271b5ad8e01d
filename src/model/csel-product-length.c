/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProductLength: the lengths that a product's own formulas give
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-product-length.h"

/* A formula that does not compile is passed over */
static GPtrArray *
parse_formulas (CselProduct    *product,
                const CselFact *facts,
                guint           n)
{
  GPtrArray *formulas = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_formula_free);

  for (guint i = 0; i < n; i++)
    {
      CselFormula *formula = csel_formula_parse (csel_product_get_printed (product, &facts[i]), NULL);

      if (formula != NULL)
        g_ptr_array_add (formulas, formula);
    }

  return formulas;
}

/**
 * csel_product_compute_lengths:
 * @product: a product
 * @input: the pole number and pin spacing
 *
 * Returns: (transfer full) (element-type CselProductLength): what each of its formulas gives, in
 *   the order in which they are printed; a length that cannot be said is left out
 */
GArray *
csel_product_compute_lengths (CselProduct            *product,
                              const CselFormulaInput *input)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_LENGTH, &n);
  g_autoptr(GPtrArray) formulas = parse_formulas (product, facts, n);
  GArray *lengths = g_array_new (FALSE, FALSE, sizeof (CselProductLength));

  for (guint i = 0; i < n; i++)
    {
      CselProductLength length = {
        &facts[i], csel_product_get_qualifier (product, &facts[i], CSEL_QUALIFIER_SYMBOL), 0,
      };

      if (csel_formula_set_evaluate (formulas, length.symbol, input, &length.length, NULL))
        g_array_append_val (lengths, length);
    }

  return lengths;
}
