/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"
#include "engine/csel-matches.h"
#include "model/csel-rating-context.h"

G_BEGIN_DECLS

/** CSEL_KEY_NOT_STATED: sorts last, in both directions */
#define CSEL_KEY_NOT_STATED G_MAXINT64

/** CSEL_KEY_NOT_RATED: stated, but no number; sorts before what is not stated */
#define CSEL_KEY_NOT_RATED (G_MAXINT64 - 1)

/**
 * CselColumn:
 *
 * What products can be listed, sorted and filtered by.
 */
typedef enum
{
  CSEL_COLUMN_ITEM,
  CSEL_COLUMN_MANUFACTURER,
  CSEL_COLUMN_KIND,
  CSEL_COLUMN_TITLE,
  CSEL_COLUMN_POLES,
  CSEL_COLUMN_PIN_SPACING,
  CSEL_COLUMN_VOLTAGE,
  CSEL_COLUMN_CURRENT,
  CSEL_N_COLUMNS
} CselColumn;

#define CSEL_TYPE_INDEX (csel_index_get_type ())

G_DECLARE_FINAL_TYPE (CselIndex, csel_index, CSEL, INDEX, GObject)

CselIndex      *csel_index_new       (CselLibrary             *library);
CselLibrary    *csel_index_get_library
                                     (CselIndex               *self);
void            csel_index_refresh   (CselIndex               *self);
const gint64   *csel_index_get_keys  (CselIndex               *self,
                                      CselColumn               column,
                                      const CselRatingContext *context);
const char     *csel_index_get_text  (CselIndex               *self,
                                      guint                    row);
gboolean        csel_index_states    (CselIndex               *self,
                                      guint                    row,
                                      const CselRange         *value);
CselMatches    *csel_index_get_matches
                                     (CselIndex               *self,
                                      const CselRequirement   *requirement);
const CselFact *csel_column_get_fact (CselColumn               column,
                                      CselProduct             *product,
                                      const CselRatingContext *context);
char           *csel_index_fold      (const char              *text);

G_END_DECLS
