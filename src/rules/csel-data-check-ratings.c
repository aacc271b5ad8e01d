/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Ratings: columns against IEC 60664-1 and against each other
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include "rules/csel-rating.h"
#include "rules/csel-supply.h"

/* The one voltage that is printed in the column of @fact */
static const CselFact *
find_voltage (CselProduct    *product,
              const CselFact *fact)
{
  static const CselPropertyId properties[] = { CSEL_PROPERTY_NOMINAL_VOLTAGE, CSEL_PROPERTY_RATED_VOLTAGE };
  const CselFact *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      guint n;
      const CselFact *facts = csel_product_lookup (product, properties[i], &n);

      for (guint j = 0; j < n; j++)
        {
          if (facts[j].qualifiers != fact->qualifiers || facts[j].kind != CSEL_VALUE_QUANTITY)
            continue;
          if (found != NULL && found->lo != facts[j].lo)
            return NULL;
          found = &facts[j];
        }
    }

  return found;
}

/* IEC 60664-1, Table F.1, with the voltages by which connectors are rated */
static void
check_impulse_voltages (GPtrArray   *findings,
                        CselProduct *product)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE, &n);

  for (guint i = 0; i < n; i++)
    {
      const CselFact *voltage = find_voltage (product, &facts[i]);
      CselRatingContext column;
      CselRange required;
      CselRange found;
      CselFinding *finding;

      if (facts[i].kind != CSEL_VALUE_QUANTITY || voltage == NULL ||
          !csel_rating_get_iec_column (product, &facts[i], &column) ||
          !csel_rated_voltage_get_impulse (voltage->lo, column.overvoltage_category, &required) ||
          facts[i].lo >= required.lo)
        continue;
      csel_fact_get_range (&facts[i], &found);
      finding = csel_findings_add (findings, CSEL_PROBLEM_IMPULSE_VOLTAGE, product, &facts[i]);
      csel_finding_cite (finding, product, voltage);
      csel_finding_compare (finding, &found, &required);
    }
}

/* Columns of one table, @severe for severer conditions than @mild */
static gboolean
is_severer (CselProduct    *product,
            const CselFact *severe,
            const CselFact *mild)
{
  CselRatingContext a;
  CselRatingContext b;

  return csel_facts_share_qualifier (product, severe, mild, CSEL_QUALIFIER_STANDARD) &&
         csel_facts_share_qualifier (product, severe, mild, CSEL_QUALIFIER_CONNECTION) &&
         csel_rating_get_iec_column (product, severe, &a) &&
         csel_rating_get_iec_column (product, mild, &b) &&
         a.overvoltage_category >= b.overvoltage_category && a.pollution_degree >= b.pollution_degree &&
         !csel_rating_context_equal (&a, &b);
}

static void
check_columns (GPtrArray     *findings,
               CselProduct   *product,
               CselPropertyId property)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        CselRange severe;
        CselRange mild;
        CselFinding *finding;

        if (facts[i].kind != CSEL_VALUE_QUANTITY || facts[j].kind != CSEL_VALUE_QUANTITY ||
            facts[i].lo <= facts[j].lo || !is_severer (product, &facts[i], &facts[j]))
          continue;
        csel_fact_get_range (&facts[i], &severe);
        csel_fact_get_range (&facts[j], &mild);
        finding = csel_findings_add (findings, CSEL_PROBLEM_SEVERE_COLUMN, product, &facts[i]);
        csel_finding_cite (finding, product, &facts[j]);
        csel_finding_compare (finding, &severe, &mild);
      }
}

/**
 * csel_data_check_ratings:
 * @findings: where problems are added
 * @product: a product
 *
 * Whether the columns of IEC 60664-1 are possible.
 */
void
csel_data_check_ratings (GPtrArray   *findings,
                         CselProduct *product)
{
  check_impulse_voltages (findings, product);
  check_columns (findings, product, CSEL_PROPERTY_NOMINAL_VOLTAGE);
  check_columns (findings, product, CSEL_PROPERTY_RATED_VOLTAGE);
}
