/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-etim.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

#define CSEL_RAW_VALUES_MAX 8

/**
 * CselRawValue:
 * @text: an FVALUE or a VALUE_IDREF, without white space around it
 * @length: its length in bytes
 * @language: (nullable): its language, if the element says one
 * @is_reference: %TRUE for a VALUE_IDREF
 */
typedef struct
{
  const char *text;
  gsize       length;
  const char *language;
  gboolean    is_reference;
} CselRawValue;

/**
 * CselRawFeature:
 * @name: (nullable): FNAME, or the FT_ID of an FTEMPLATE or FT_IDREF
 * @label: (nullable): FT_NAME
 * @values: its values, in the order of the file
 * @n_values: how many
 * @n_omitted: how many more there were
 * @unit: (nullable): FUNIT
 * @details: (nullable): FVALUE_DETAILS
 * @description: (nullable): FDESCR
 * @id: (nullable): FID
 * @parent: (nullable): FPARENT_ID
 * @line: where it begins
 *
 * A FEATURE as it stands in a BMEcat file.
 */
typedef struct
{
  const char   *name;
  const char   *label;
  CselRawValue  values[CSEL_RAW_VALUES_MAX];
  guint         n_values;
  guint         n_omitted;
  const char   *unit;
  const char   *details;
  const char   *description;
  const char   *id;
  const char   *parent;
  guint         line;
} CselRawFeature;

typedef struct _CselBmecatFeatures CselBmecatFeatures;

/**
 * CselBmecatContext:
 * @get_source: gives the source of what is stated in @language, %NULL for the catalogue's own
 *   language; @system is the classification it is stated by ("ETIM-10.0"), may be %NULL
 * @add_notice: says what is doubtful at a line
 * @user_data: for both
 *
 * What the reader of features needs of the reader of the file.
 */
typedef struct
{
  guint16 (*get_source) (const char *language,
                         const char *system,
                         gpointer    user_data);
  void    (*add_notice) (guint       line,
                         const char *text,
                         gpointer    user_data);
  gpointer  user_data;
} CselBmecatContext;

CselBmecatFeatures *csel_bmecat_features_new   (CselCatalog             *catalog,
                                                const CselBmecatContext *context);
void                csel_bmecat_features_free  (CselBmecatFeatures      *self);
void                csel_bmecat_features_begin (CselBmecatFeatures      *self,
                                                const char              *system,
                                                const char              *group_id,
                                                const char              *group_name,
                                                guint                    line);
guint32             csel_bmecat_features_get_block (const CselBmecatFeatures *self);
gboolean            csel_bmecat_features_add   (CselBmecatFeatures      *self,
                                                const CselRawFeature    *feature);
void                csel_bmecat_features_end   (CselBmecatFeatures      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselBmecatFeatures, csel_bmecat_features_free)

G_END_DECLS
