/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The conditions under which a product would state a value: what an own value has to carry, to
 * be read by the rules like a printed one
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-conditions.h"

#include <string.h>

#include "rules/csel-rating.h"

/* Connections have no names, only numbers: a product that states nothing of any has one */
#define FIRST_CONNECTION "1"

/* @wanted, or the only one; %NULL if the product has others */
static const char *
find_connection (CselProduct *product,
                 const char  *wanted)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);
  const char *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *connection = csel_product_get_qualifier (product, &facts[i], CSEL_QUALIFIER_CONNECTION);

      if (connection == NULL || facts[i].is_own)
        continue;
      if (g_strcmp0 (connection, wanted) == 0)
        return connection;
      if (wanted == NULL && found != NULL && strcmp (connection, found) != 0)
        return NULL;
      found = connection;
    }

  if (found != NULL)
    return wanted == NULL ? found : NULL;

  return wanted != NULL ? wanted : FIRST_CONNECTION;
}

/**
 * csel_conditions_get:
 * @product: a product
 * @property: what is to be stated about it
 * @about: what the value is about
 * @conditions: (out caller-allocates): the conditions; interned strings, or those of @about
 *
 * Returns: %FALSE if @product has several connections and @about does not say which, or says one
 *   that it does not have
 */
gboolean
csel_conditions_get (CselProduct     *product,
                     CselPropertyId   property,
                     const CselAbout *about,
                     CselQualifiers  *conditions)
{
  const CselProperty *stated = csel_property_get (property);

  *conditions = (CselQualifiers) { { NULL } };
  if ((stated->flags & CSEL_PROPERTY_RATING) != 0)
    csel_rating_get_conditions (product, &about->context, conditions);

  if (property == CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION)
    {
      conditions->value[CSEL_QUALIFIER_CONDUCTOR] = csel_conductor_kind_get_id (about->conductor);
      if (about->preparation != CSEL_PREPARATION_BARE)
        conditions->value[CSEL_QUALIFIER_FERRULE] = csel_preparation_get_id (about->preparation);
    }

  if (stated->section != CSEL_SECTION_CONNECTION)
    return TRUE;

  conditions->value[CSEL_QUALIFIER_CONNECTION] = g_intern_string (find_connection (product, about->connection));

  return conditions->value[CSEL_QUALIFIER_CONNECTION] != NULL;
}
