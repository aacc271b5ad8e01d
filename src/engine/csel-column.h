/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-listing.h"
#include "model/csel-rating-context.h"

G_BEGIN_DECLS

/**
 * Columns: what products can be listed, sorted and filtered by, named by stable ids. Every property
 * is one, by its own id ("pole-number", "etim:EF000007"), and these:
 */

/** CSEL_COLUMN_VOLTAGE: the voltage for which a product is rated, per "Ratings per" */
#define CSEL_COLUMN_VOLTAGE "voltage"
/** CSEL_COLUMN_CURRENT: the current for which a product is rated, per "Ratings per" */
#define CSEL_COLUMN_CURRENT "current"
/** CSEL_COLUMN_CATALOG: the catalogue in which it stands */
#define CSEL_COLUMN_CATALOG "catalog"
/** CSEL_COLUMN_GROUP: the groups of the catalogue's tree in which it stands, and those above them */
#define CSEL_COLUMN_GROUP   "group"

/* Properties that the table shows */
#define CSEL_COLUMN_ITEM         "item-number"
#define CSEL_COLUMN_MANUFACTURER "manufacturer"
#define CSEL_COLUMN_KIND         "kind"
#define CSEL_COLUMN_TITLE        "title"
#define CSEL_COLUMN_POLES        "pole-number"
#define CSEL_COLUMN_PIN_SPACING  "pin-spacing"

/** CSEL_KEY_NOT_STATED: the key for what is not stated */
#define CSEL_KEY_NOT_STATED ""
/** CSEL_KEY_STATED: the key for whatever is stated */
#define CSEL_KEY_STATED     "*"
/** CSEL_KEY_NOT_RATED: the key for what the maker prints as "-" */
#define CSEL_KEY_NOT_RATED  "-"

/** CSEL_NO_VALUE: no value of a column, sorted last */
#define CSEL_NO_VALUE G_MAXUINT32

/**
 * CselColumnType:
 * @CSEL_COLUMN_TYPE_PROPERTY: what a property states
 * @CSEL_COLUMN_TYPE_RATING: a rating that follows "Ratings per"
 * @CSEL_COLUMN_TYPE_CATALOG: catalogues
 * @CSEL_COLUMN_TYPE_GROUP: the catalogues' trees
 */
typedef enum
{
  CSEL_COLUMN_TYPE_PROPERTY,
  CSEL_COLUMN_TYPE_RATING,
  CSEL_COLUMN_TYPE_CATALOG,
  CSEL_COLUMN_TYPE_GROUP,
} CselColumnType;

/**
 * CselColumnValue:
 * @key: what it is called in filters, the same in every session: "4", "7.62 mm", a code, folded
 *   words, the headings of a group and those above it
 * @words: the data's own words for it
 * @code: (nullable): its code, for %CSEL_VALUE_CODE
 * @kind: what kind of value it is
 * @range: the number, for %CSEL_VALUE_QUANTITY and %CSEL_VALUE_RANGE
 * @depth: how many groups it stands in, for a group
 *
 * A value that products have in a column.
 */
typedef struct
{
  char          *key;
  char          *words;
  char          *code;
  CselValueKind  kind;
  CselRange      range;
  guint          depth;
} CselColumnValue;

typedef struct _CselColumn CselColumn;

CselColumn            *csel_column_new          (CselListing             *listing,
                                                 const char              *id,
                                                 const CselRatingContext *context);
CselColumn            *csel_column_ref          (CselColumn              *self);
void                   csel_column_unref        (CselColumn              *self);
const char            *csel_column_get_id       (CselColumn              *self);
const CselProperty    *csel_column_get_property (CselColumn              *self);
gboolean               csel_column_get_unit     (CselColumn              *self,
                                                 CselUnit                *unit);
guint                  csel_column_get_n_stated (CselColumn              *self);
guint                  csel_column_get_n_values (CselColumn              *self);
const CselColumnValue *csel_column_get_value    (CselColumn              *self,
                                                 guint                    value);
gboolean               csel_column_find_value   (CselColumn              *self,
                                                 const char              *text,
                                                 guint                   *value);
gboolean               csel_column_value_is_none
                                                (const CselColumnValue   *value);
guint32                csel_column_get_first    (CselColumn              *self,
                                                 guint                    row);
gboolean               csel_column_exists       (CselListing             *listing,
                                                 const char              *id);
const CselProperty    *csel_column_find_property
                                                (CselListing             *listing,
                                                 const char              *id);
const CselFact        *csel_column_get_fact     (const char              *id,
                                                 CselProduct             *product,
                                                 const CselRatingContext *context);
char                  *csel_column_make_key     (CselCatalog             *home,
                                                 const CselFact          *fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselColumn, csel_column_unref)

G_END_DECLS
