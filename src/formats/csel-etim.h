/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-unit.h"

G_BEGIN_DECLS

/**
 * CselEtimType:
 *
 * What the value of a feature is: a code EV…, a number, true or false, or two numbers.
 */
typedef enum
{
  CSEL_ETIM_ALPHANUMERIC,
  CSEL_ETIM_NUMERIC,
  CSEL_ETIM_LOGICAL,
  CSEL_ETIM_RANGE
} CselEtimType;

/**
 * CselEtimUnit:
 * @symbol: as ETIM prints it ("bar"), empty for a bare number
 * @unit: the program's unit of the same size, %CSEL_N_UNITS where it has none: such a number
 *     can be shown with @symbol, but not compared
 */
typedef struct
{
  const char *symbol;
  CselUnit    unit;
} CselEtimUnit;

/**
 * CselEtimFeature:
 * @name: "Rated current In"
 * @group: the name of its feature group, "Electrical"
 * @type: the same in every class
 */
typedef struct
{
  const char  *name;
  const char  *group;
  CselEtimType type;
} CselEtimFeature;

/**
 * CselEtimClass:
 * @name: "Cable end sleeve"
 * @group: the name of its group
 * @words: its other search words, one in a line; empty if there is none
 * @version: of the class
 */
typedef struct
{
  const char *name;
  const char *group;
  const char *words;
  guint       version;
} CselEtimClass;

/**
 * CselEtimClassFeature:
 * @unit: of the feature in this class
 * @order: the feature's place in the class, from 1
 */
typedef struct
{
  CselEtimUnit unit;
  guint        order;
} CselEtimClassFeature;

typedef struct _CselEtim CselEtim;

CselEtim   *csel_etim_new                 (void);
void        csel_etim_free                (CselEtim             *self);
gboolean    csel_etim_get_feature         (const CselEtim       *self,
                                           const char           *code,
                                           gssize                length,
                                           CselEtimFeature      *feature);
const char *csel_etim_get_value           (const CselEtim       *self,
                                           const char           *code,
                                           gssize                length);
gboolean    csel_etim_get_class           (const CselEtim       *self,
                                           const char           *code,
                                           gssize                length,
                                           CselEtimClass        *class_);
gboolean    csel_etim_get_class_feature   (const CselEtim       *self,
                                           const char           *class_code,
                                           gssize                class_length,
                                           const char           *feature_code,
                                           gssize                feature_length,
                                           CselEtimClassFeature *feature);
const char *csel_etim_get_current_feature (const CselEtim       *self,
                                           const char           *class_code,
                                           gssize                class_length,
                                           const char           *feature_code,
                                           gssize                feature_length);
gboolean    csel_etim_parse_unit          (const CselEtim       *self,
                                           const char           *text,
                                           CselEtimUnit         *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselEtim, csel_etim_free)

G_END_DECLS
