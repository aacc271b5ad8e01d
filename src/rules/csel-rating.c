/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Ratings: which printed column answers "Ratings per"
 *
 * IEC 60664-1: a column printed for a higher overvoltage category or pollution degree holds
 * for the milder ones too. The exact column comes first, else the highest voltage among the
 * columns that are at least as severe; nothing is interpolated. UL 1059 and CSA use groups
 * are only ever read as printed.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-rating.h"

#include <string.h>

/* For which overvoltage category and pollution degree @fact is printed */
static gboolean
read_iec_column (CselProduct       *product,
                 const CselFact    *fact,
                 CselRatingContext *column)
{
  const char *degree = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_POLLUTION_DEGREE);

  *column = (CselRatingContext) { .scheme = CSEL_RATING_IEC };
  column->overvoltage_category =
    csel_overvoltage_category_parse (csel_product_get_qualifier (product, fact,
                                                                 CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY));
  column->pollution_degree = degree != NULL ? (guint)g_ascii_digit_value (*degree) : 0;

  return column->overvoltage_category != 0 && column->pollution_degree != 0;
}

static gboolean
standard_matches (CselProduct             *product,
                  const CselFact          *fact,
                  const CselRatingContext *context)
{
  static const char *const prefixes[] = {
    [CSEL_RATING_IEC] = "IEC",
    [CSEL_RATING_UL] = "UL",
    [CSEL_RATING_CSA] = "CSA",
  };
  const char *standard = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_STANDARD);

  if (standard == NULL)
    return FALSE;

  /* "EN 60664-1" and "DIN EN IEC 60664-1" are the same standard */
  return g_str_has_prefix (standard, prefixes[context->scheme]) ||
         (context->scheme == CSEL_RATING_IEC && strstr (standard, "60664") != NULL);
}

/**
 * csel_rating_column_matches:
 * @product: a product
 * @fact: one of its ratings
 * @context: the conditions asked for
 *
 * Returns: %TRUE if @fact is printed for just these conditions
 */
gboolean
csel_rating_column_matches (CselProduct             *product,
                            const CselFact          *fact,
                            const CselRatingContext *context)
{
  CselRatingContext column;
  const char *group;

  if (!standard_matches (product, fact, context))
    return FALSE;

  if (context->scheme == CSEL_RATING_IEC)
    return read_iec_column (product, fact, &column) &&
           column.overvoltage_category == context->overvoltage_category &&
           column.pollution_degree == context->pollution_degree;

  group = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_USE_GROUP);

  return group != NULL && group[0] == context->use_group && group[1] == '\0';
}

static gboolean
column_is_as_severe (CselProduct             *product,
                     const CselFact          *fact,
                     const CselRatingContext *context)
{
  CselRatingContext column;

  return context->scheme == CSEL_RATING_IEC &&
         standard_matches (product, fact, context) &&
         read_iec_column (product, fact, &column) &&
         column.overvoltage_category >= context->overvoltage_category &&
         column.pollution_degree >= context->pollution_degree;
}

/**
 * csel_rating_get_iec_column:
 * @product: a product
 * @fact: one of its ratings
 * @context: (out caller-allocates): the conditions it is printed for
 *
 * Returns: %FALSE if @fact is no rating per IEC 60664-1
 */
gboolean
csel_rating_get_iec_column (CselProduct       *product,
                            const CselFact    *fact,
                            CselRatingContext *context)
{
  return read_iec_column (product, fact, context) && standard_matches (product, fact, context);
}

/**
 * csel_rating_voltage:
 * @context: the conditions asked for
 *
 * Returns: the property by which the voltage is stated there: a nominal voltage per IEC, a
 *   rated voltage per UL and CSA
 */
CselPropertyId
csel_rating_voltage (const CselRatingContext *context)
{
  return context->scheme == CSEL_RATING_IEC ? CSEL_PROPERTY_NOMINAL_VOLTAGE :
         CSEL_PROPERTY_RATED_VOLTAGE;
}

static CselConfidence
get_confidence (CselProduct    *product,
                const CselFact *fact)
{
  return csel_product_get_source (product, fact)->confidence;
}

static gboolean
says_the_same (const CselFact *fact,
               const CselFact *other)
{
  return fact->kind == other->kind && fact->lo == other->lo && fact->hi == other->hi;
}

/* The column that is printed for just these conditions; two that differ are no answer, whatever
 * standard each names. Hearsay is not read beside what the maker states. */
static const CselFact *
find_exact (CselProduct             *product,
            const CselRatingContext *context,
            const CselFact          *facts,
            guint                    n_facts,
            gboolean                *is_found)
{
  const CselFact *found = NULL;

  *is_found = FALSE;
  for (CselConfidence trust = 0; !*is_found && trust < CSEL_N_CONFIDENCES; trust++)
    for (guint i = 0; i < n_facts; i++)
      {
        if (facts[i].also || get_confidence (product, &facts[i]) != trust ||
            !csel_rating_column_matches (product, &facts[i], context))
          continue;
        *is_found = TRUE;
        if (found != NULL && !says_the_same (found, &facts[i]))
          return NULL;
        found = &facts[i];
      }

  return found;
}

/* The highest voltage of the columns that are as severe: of the maker's before own values, and of
 * these before hearsay, so that neither displaces what the maker states */
static const CselFact *
find_severe (CselProduct             *product,
             const CselRatingContext *context,
             const CselFact          *facts,
             guint                    n_facts)
{
  const CselFact *best = NULL;

  for (CselConfidence trust = 0; best == NULL && trust < CSEL_N_CONFIDENCES; trust++)
    for (guint i = 0; i < n_facts; i++)
      if (get_confidence (product, &facts[i]) == trust && column_is_as_severe (product, &facts[i], context) &&
          facts[i].kind == CSEL_VALUE_QUANTITY && (best == NULL || facts[i].lo > best->lo))
        best = &facts[i];

  return best;
}

/* The voltage that decides which column is used */
static const CselFact *
find_deciding_fact (CselProduct             *product,
                    const CselRatingContext *context,
                    CselPropertyId           property,
                    gboolean                *exact)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);
  const CselFact *found = find_exact (product, context, facts, n, exact);

  return *exact ? found : find_severe (product, context, facts, n);
}

/* The one statement of @property in the column of @column; two that differ are no answer */
static const CselFact *
find_in_column (CselProduct    *product,
                const CselFact *column,
                CselPropertyId  property)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);
  const CselFact *found = NULL;

  for (CselConfidence trust = 0; found == NULL && trust < CSEL_N_CONFIDENCES; trust++)
    for (guint i = 0; i < n; i++)
      {
        if (facts[i].also || facts[i].qualifiers != column->qualifiers || get_confidence (product, &facts[i]) != trust)
          continue;
        if (found != NULL && !says_the_same (found, &facts[i]))
          return NULL;
        found = &facts[i];
      }

  return found;
}

/**
 * csel_rating_pick:
 * @product: a product
 * @context: the conditions asked for
 * @property: a voltage, impulse voltage or current
 *
 * The voltage chooses the column; impulse voltage and current are read from the same one.
 *
 * Returns: the rating that holds under @context; it may say "not rated"
 */
CselRatingPick
csel_rating_pick (CselProduct             *product,
                  const CselRatingContext *context,
                  CselPropertyId           property)
{
  CselRatingPick pick = { NULL, FALSE };
  const CselFact *column = find_deciding_fact (product, context, csel_rating_voltage (context),
                                               &pick.exact);
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);
  gboolean is_found;

  if (column == NULL && !pick.exact)
    column = find_deciding_fact (product, context, property, &pick.exact);
  /* There may be several such columns, each by another name of the standard */
  if (column != NULL)
    pick.fact = pick.exact ? find_exact (product, context, facts, n, &is_found) :
                find_in_column (product, column, property);

  return pick;
}

/**
 * csel_rating_property:
 * @property: a property
 * @context: "Ratings per"
 *
 * Returns: @property, but for a voltage the one by which it is stated there
 */
CselPropertyId
csel_rating_property (CselPropertyId           property,
                      const CselRatingContext *context)
{
  return property == CSEL_PROPERTY_NOMINAL_VOLTAGE || property == CSEL_PROPERTY_RATED_VOLTAGE ?
         csel_rating_voltage (context) : property;
}

/**
 * csel_rating_get_conditions:
 * @product: a product
 * @context: "Ratings per"
 * @conditions: (out caller-allocates): the conditions under which a rating of @product is
 *   stated for @context; interned strings
 *
 * The standard is named as the product's other ratings name it.
 */
void
csel_rating_get_conditions (CselProduct             *product,
                            const CselRatingContext *context,
                            CselQualifiers          *conditions)
{
  static const char *const standards[] = {
    [CSEL_RATING_IEC] = "IEC 60664-1",
    [CSEL_RATING_UL] = "UL 1059",
    [CSEL_RATING_CSA] = "CSA",
  };
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);
  const char *standard = standards[context->scheme];

  for (guint i = 0; i < n; i++)
    if ((csel_product_get_property (product, &facts[i])->flags & CSEL_PROPERTY_RATING) != 0 &&
        standard_matches (product, &facts[i], context))
      standard = csel_product_get_qualifier (product, &facts[i], CSEL_QUALIFIER_STANDARD);

  *conditions = (CselQualifiers) { { NULL } };
  conditions->value[CSEL_QUALIFIER_STANDARD] = g_intern_string (standard);
  if (context->scheme == CSEL_RATING_IEC)
    {
      g_autofree char *degree = g_strdup_printf ("%u", context->pollution_degree);

      conditions->value[CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY] =
        csel_overvoltage_category_get_name (context->overvoltage_category);
      conditions->value[CSEL_QUALIFIER_POLLUTION_DEGREE] = g_intern_string (degree);
    }
  else
    {
      const char group[] = { context->use_group, '\0' };

      conditions->value[CSEL_QUALIFIER_USE_GROUP] = g_intern_string (group);
    }
}
