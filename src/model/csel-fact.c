/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFact: one statement, and the names of what goes with it
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-fact.h"

#include <string.h>

static const char *const qualifier_ids[CSEL_N_QUALIFIERS] = {
  [CSEL_QUALIFIER_STANDARD] = "standard",
  [CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY] = "overvoltage-category",
  [CSEL_QUALIFIER_POLLUTION_DEGREE] = "pollution-degree",
  [CSEL_QUALIFIER_USE_GROUP] = "use-group",
  [CSEL_QUALIFIER_CONNECTION] = "connection",
  [CSEL_QUALIFIER_CONDUCTOR] = "conductor",
  [CSEL_QUALIFIER_FERRULE] = "ferrule",
  [CSEL_QUALIFIER_SYMBOL] = "symbol",
  [CSEL_QUALIFIER_RELEASE] = "release",
  [CSEL_QUALIFIER_GROUP] = "group",
  [CSEL_QUALIFIER_APPROVAL] = "approval",
  [CSEL_QUALIFIER_DOCUMENT] = "document",
  [CSEL_QUALIFIER_FEATURE] = "feature",
};

static const char *const confidence_ids[CSEL_N_CONFIDENCES] = {
  [CSEL_CONFIDENCE_MAKER] = "maker",
  [CSEL_CONFIDENCE_OWN] = "own-value",
  [CSEL_CONFIDENCE_SECOND_HAND] = "second-hand",
};

/**
 * csel_qualifier_get_id:
 * @qualifier: a qualifier
 *
 * Returns: its stable name
 */
const char *
csel_qualifier_get_id (CselQualifier qualifier)
{
  g_return_val_if_fail (qualifier < CSEL_N_QUALIFIERS, NULL);

  return qualifier_ids[qualifier];
}

/**
 * csel_confidence_get_id:
 * @confidence: how far a fact can be trusted
 *
 * Returns: its stable name
 */
const char *
csel_confidence_get_id (CselConfidence confidence)
{
  g_return_val_if_fail (confidence < CSEL_N_CONFIDENCES, NULL);

  return confidence_ids[confidence];
}

/**
 * csel_confidence_parse:
 * @id: a stable name
 * @confidence: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_confidence_parse (const char     *id,
                       CselConfidence *confidence)
{
  for (CselConfidence i = 0; i < CSEL_N_CONFIDENCES; i++)
    if (strcmp (id, confidence_ids[i]) == 0)
      {
        *confidence = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_fact_get_range:
 * @fact: a fact
 * @range: (out caller-allocates): its quantity
 *
 * Returns: %FALSE if @fact states no quantity, as "not rated" does not
 */
gboolean
csel_fact_get_range (const CselFact *fact,
                     CselRange      *range)
{
  if (fact->kind != CSEL_VALUE_QUANTITY && fact->kind != CSEL_VALUE_RANGE)
    return FALSE;

  *range = (CselRange) { fact->lo, fact->hi, fact->unit, fact->kind == CSEL_VALUE_RANGE };

  return TRUE;
}
