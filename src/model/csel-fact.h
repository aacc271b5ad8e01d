/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-property.h"

G_BEGIN_DECLS

/**
 * CselValueKind:
 * @CSEL_VALUE_TEXT: text, a code or a formula: what was printed is the value
 * @CSEL_VALUE_CODE: a code that differs from what was printed ("V-0" printed as "V0")
 * @CSEL_VALUE_QUANTITY: one exact quantity
 * @CSEL_VALUE_RANGE: an exact range
 * @CSEL_VALUE_BOOLEAN: yes or no
 * @CSEL_VALUE_NOT_RATED: the maker prints "-": stated not to be rated, which is not 0 and
 *   not the same as not stated
 * @CSEL_VALUE_NOT_APPLICABLE: the maker says that the property makes no sense for the product
 * @CSEL_VALUE_UNKNOWN: the maker says that he does not know or not say
 * @CSEL_VALUE_NOT_LISTED: there is a value, but the classification's list does not have it
 *
 * The last three are no values: they are stated only of properties that a catalogue brings, so that
 * what is asked of a built-in property finds it not stated.
 */
typedef enum
{
  CSEL_VALUE_TEXT,
  CSEL_VALUE_CODE,
  CSEL_VALUE_QUANTITY,
  CSEL_VALUE_RANGE,
  CSEL_VALUE_BOOLEAN,
  CSEL_VALUE_NOT_RATED,
  CSEL_VALUE_NOT_APPLICABLE,
  CSEL_VALUE_UNKNOWN,
  CSEL_VALUE_NOT_LISTED,
} CselValueKind;

/**
 * CselFact:
 * @property: a #CselPropertyId
 * @qualifiers: an interned set of qualifiers, 0 for none
 * @lo: the smaller end in steps, 0 or 1 for a boolean, the code for #CSEL_VALUE_CODE
 * @hi: the larger end in steps
 * @printed: the maker's own words, in the catalogue's string pool
 * @source: an interned #CselSource
 * @kind: a #CselValueKind
 * @is_own: stated by the user, in the catalogue of own values (#CselOwnValues)
 * @unit: a #CselUnit
 * @also: a second quantity of the fact before it ("35.4 mm / 1.39 inches")
 *
 * One statement of a data sheet, a fixed-size record of its catalogue. What a record refers
 * to is asked of its #CselProduct.
 */
typedef struct
{
  guint32 property;
  guint32 qualifiers;
  gint64  lo;
  gint64  hi;
  guint32 printed;
  guint16 source;
  guint8  kind : 7;
  guint8  is_own : 1;
  guint8  unit : 7;
  guint8  also : 1;
} CselFact;

G_STATIC_ASSERT (sizeof (CselFact) == 32);
G_STATIC_ASSERT (CSEL_N_UNITS < 128);

/**
 * CselQualifier:
 * @CSEL_QUALIFIER_FEATURE: no condition, but the code of the classification's feature by which a
 *   built-in property is stated ("EF007341")
 *
 * A condition under which a fact is stated.
 */
typedef enum
{
  CSEL_QUALIFIER_STANDARD,
  CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY,
  CSEL_QUALIFIER_POLLUTION_DEGREE,
  CSEL_QUALIFIER_USE_GROUP,
  CSEL_QUALIFIER_CONNECTION,
  CSEL_QUALIFIER_CONDUCTOR,
  CSEL_QUALIFIER_FERRULE,
  CSEL_QUALIFIER_SYMBOL,
  CSEL_QUALIFIER_RELEASE,
  CSEL_QUALIFIER_GROUP,
  CSEL_QUALIFIER_APPROVAL,
  CSEL_QUALIFIER_DOCUMENT,
  CSEL_QUALIFIER_FEATURE,
  CSEL_N_QUALIFIERS
} CselQualifier;

/**
 * CselQualifiers:
 * @value: the value of each qualifier, %NULL where the statement has none
 */
typedef struct
{
  const char *value[CSEL_N_QUALIFIERS];
} CselQualifiers;

/**
 * CselConfidence:
 * @CSEL_CONFIDENCE_MAKER: the maker's own document
 * @CSEL_CONFIDENCE_OWN: measured or read by the user
 * @CSEL_CONFIDENCE_SECOND_HAND: somebody else says that the maker says so
 *
 * How far a fact can be trusted, the best first.
 */
typedef enum
{
  CSEL_CONFIDENCE_MAKER,
  CSEL_CONFIDENCE_OWN,
  CSEL_CONFIDENCE_SECOND_HAND,
  CSEL_N_CONFIDENCES
} CselConfidence;

/**
 * CselSource:
 * @document: where it was stated
 * @version: (nullable): version or date of the document
 * @url: (nullable): where the document was found
 * @note: (nullable): what the compiler of the catalogue says about it
 * @language: (nullable): the language of the maker's words
 * @confidence: how far it can be trusted
 */
typedef struct
{
  const char     *document;
  const char     *version;
  const char     *url;
  const char     *note;
  const char     *language;
  CselConfidence  confidence;
} CselSource;

const char *csel_qualifier_get_id  (CselQualifier   qualifier);
const char *csel_confidence_get_id (CselConfidence  confidence);
gboolean    csel_confidence_parse  (const char     *id,
                                    CselConfidence *confidence);
gboolean    csel_fact_get_range    (const CselFact *fact,
                                    CselRange      *range);

G_END_DECLS
