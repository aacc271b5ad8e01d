/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Ranges: which way they run, what lies within what, and wire gauges beside cross sections
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include <string.h>

#include "model/csel-code.h"
#include "rules/csel-awg-pairs.h"

/* A fire load of "0 MJ" is printed of small parts; nothing has no length, current or poles */
static gboolean
must_be_positive (const CselFact *fact)
{
  switch (csel_unit_get_kind (fact->unit))
    {
    case CSEL_KIND_LENGTH:
    case CSEL_KIND_AREA:
    case CSEL_KIND_VOLTAGE:
    case CSEL_KIND_CURRENT:
    case CSEL_KIND_PIECES:
      return TRUE;

    case CSEL_KIND_NUMBER:
      return fact->property == CSEL_PROPERTY_POLE_NUMBER;

    case CSEL_KIND_GAUGE:
    case CSEL_KIND_TEMPERATURE:
    case CSEL_KIND_MASS:
    case CSEL_KIND_ENERGY:
    case CSEL_KIND_ANGLE:
    case CSEL_KIND_TORQUE:
    case CSEL_N_KINDS:
      break;
    }

  return FALSE;
}

static void
check_ends (GPtrArray   *findings,
            CselProduct *product)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (guint i = 0; i < n; i++)
    {
      CselRange range;

      if (!csel_fact_get_range (&facts[i], &range))
        continue;
      if (range.lo > range.hi)
        csel_findings_add (findings, CSEL_PROBLEM_REVERSED_RANGE, product, &facts[i]);
      else if (range.lo <= 0 && must_be_positive (&facts[i]))
        csel_findings_add (findings, CSEL_PROBLEM_NOT_POSITIVE, product, &facts[i]);
    }
}

/* The largest bare conductor of the kind and connection of @ferruled */
static const CselFact *
find_bare (CselProduct    *product,
           const CselFact *ferruled)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);
  const CselFact *largest = NULL;

  for (guint i = 0; i < n; i++)
    if (facts[i].unit == ferruled->unit &&
        csel_product_get_qualifier (product, &facts[i], CSEL_QUALIFIER_FERRULE) == NULL &&
        csel_facts_share_qualifier (product, &facts[i], ferruled, CSEL_QUALIFIER_CONDUCTOR) &&
        csel_facts_share_qualifier (product, &facts[i], ferruled, CSEL_QUALIFIER_CONNECTION) &&
        (largest == NULL || facts[i].hi > largest->hi))
      largest = &facts[i];

  return largest;
}

/* A ferrule makes a conductor thicker, so that the largest one with ferrule is no larger than
 * the largest one without (WAGO, "Using ferrules", 2024-05-13) */
static void
check_ferrule_ranges (GPtrArray   *findings,
                      CselProduct *product)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);

  for (guint i = 0; i < n; i++)
    {
      CselRange with;
      CselRange without;
      const CselFact *bare;
      CselFinding *finding;

      if (csel_product_get_qualifier (product, &facts[i], CSEL_QUALIFIER_FERRULE) == NULL ||
          !csel_fact_get_range (&facts[i], &with))
        continue;
      bare = find_bare (product, &facts[i]);
      if (bare == NULL || !csel_fact_get_range (bare, &without) || with.hi <= without.hi)
        continue;
      finding = csel_findings_add (findings, CSEL_PROBLEM_FERRULE_RANGE, product, &facts[i]);
      csel_finding_cite (finding, product, bare);
      csel_finding_compare (finding, &with, &without);
      /* The same row in AWG says it again */
      if (i + 1 < n && facts[i + 1].also)
        i++;
    }
}

/* Wiring at a temperature at which the product must not be */
static void
check_temperatures (GPtrArray   *findings,
                    CselProduct *product)
{
  CselRange processing;
  CselRange limit;
  const CselFact *at_work = csel_product_lookup_range (product, CSEL_PROPERTY_PROCESSING_TEMPERATURE,
                                                       CSEL_UNIT_CELSIUS, &processing);
  const CselFact *allowed = csel_product_lookup_range (product, CSEL_PROPERTY_LIMIT_TEMPERATURE,
                                                       CSEL_UNIT_CELSIUS, &limit);
  CselFinding *finding;

  /* "105 °C" alone is an upper limit */
  if (at_work == NULL || allowed == NULL ||
      (processing.hi <= limit.hi && (!limit.is_range || !processing.is_range || processing.lo >= limit.lo)))
    return;
  finding = csel_findings_add (findings, CSEL_PROBLEM_PROCESSING_TEMPERATURE, product, at_work);
  csel_finding_cite (finding, product, allowed);
  csel_finding_compare (finding, &processing, &limit);
}

/**
 * csel_data_check_ranges:
 * @findings: where problems are added
 * @product: a product
 *
 * Whether each range runs upward, and lies within another one where it must.
 */
void
csel_data_check_ranges (GPtrArray   *findings,
                        CselProduct *product)
{
  check_ends (findings, product);
  check_ferrule_ranges (findings, product);
  check_temperatures (findings, product);
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const CselAwgPair *pair_a = a;
  const CselAwgPair *pair_b = b;

  if (pair_a->area != pair_b->area)
    return pair_a->area < pair_b->area ? -1 : 1;

  return pair_a->gauge < pair_b->gauge ? -1 : pair_a->gauge > pair_b->gauge;
}

/* 18 AWG stands beside 0.75 and 1 mm², but never a thinner gauge beside a larger cross section */
static void
check_order (GPtrArray *findings,
             GArray    *pairs)
{
  const CselAwgPair *thickest = NULL;

  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CselAwgPair *pair = &g_array_index (pairs, CselAwgPair, i);

      if (thickest != NULL && pair->gauge < thickest->gauge && pair->area > thickest->area)
        {
          CselFinding *finding = csel_findings_add (findings, CSEL_PROBLEM_AWG_ORDER, pair->cite.product,
                                                    pair->cite.fact);

          csel_finding_cite (finding, thickest->cite.product, thickest->cite.fact);
        }
      if (thickest == NULL || pair->gauge > thickest->gauge)
        thickest = pair;
    }
}

/* The ferrules of each maker, by its name */
static GHashTable *
sort_ferrules (GPtrArray *products)
{
  GHashTable *makers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < products->len; i++)
    {
      CselProduct *product = g_ptr_array_index (products, i);
      const char *maker = csel_product_get_manufacturer (product);
      GPtrArray *ferrules = g_hash_table_lookup (makers, maker);

      if (g_strcmp0 (csel_product_get_kind (product), CSEL_KIND_FERRULE) != 0)
        continue;
      if (ferrules == NULL)
        {
          ferrules = g_ptr_array_new ();
          g_hash_table_insert (makers, (char *)maker, ferrules);
        }
      g_ptr_array_add (ferrules, product);
    }

  return makers;
}

/**
 * csel_data_check_gauges:
 * @findings: where problems are added
 * @products: (element-type CselProduct): all products
 *
 * Whether cross sections and the wire gauges printed beside them have the same order, in the
 * ranges of each product and among the ferrules of each maker.
 */
void
csel_data_check_gauges (GPtrArray *findings,
                        GPtrArray *products)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GHashTable) makers = sort_ferrules (products);

  for (guint i = 0; i < products->len; i++)
    {
      CselProduct *product = g_ptr_array_index (products, i);
      GPtrArray *ferrules = g_hash_table_lookup (makers, csel_product_get_manufacturer (product));
      g_autoptr(GArray) own = NULL;
      g_autoptr(GArray) of_maker = NULL;

      if (csel_product_lookup_first (product, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION) != NULL)
        {
          own = csel_awg_pairs_collect (product, none);
          check_order (findings, own);
        }
      if (ferrules != NULL && product == g_ptr_array_index (ferrules, 0))
        {
          of_maker = csel_awg_pairs_collect (product, ferrules);
          check_order (findings, of_maker);
        }
    }
}
