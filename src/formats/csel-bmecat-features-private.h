/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-hash.h"
#include "formats/csel-bmecat-features.h"

G_BEGIN_DECLS

typedef enum
{
  CSEL_BMECAT_ETIM,
  CSEL_BMECAT_ECLASS,
  CSEL_BMECAT_OTHER
} CselBmecatSystem;

/* A classification, a class of it, and the source of its features: once for all products */
typedef struct
{
  CselBmecatSystem system;
  char            *name;        /* "ETIM-10.0" */
  char            *label;       /* "ETIM" */
  char            *release;     /* "10.0" */
  char            *group_id;
  char            *group_name;
  guint16          source;
  GArray          *facts;       /* the numbers of what the class itself says */
} CselBmecatBlock;

/* The flags of a feature */
enum
{
  /* The first fact holds if the ferrule is a single one, the second one otherwise */
  CSEL_BMECAT_SLEEVE_SIZE = 1 << 0,
  CSEL_BMECAT_SINGLE_SLEEVE = 1 << 1,
};

typedef struct _CselFeatureTree CselFeatureTree;

struct _CselBmecatFeatures
{
  CselCatalog       *catalog;
  CselBmecatContext  context;
  CselEtim          *etim;
  GHashTable        *properties;        /* id → CselPropertyId */
  GPtrArray         *blocks;
  CselHash           block_places;
  CselFeatureTree    *tree;

  /* The features of one classification of one product */
  CselBmecatBlock   *block;
  guint32            block_number;
  guint32            sleeve_size[2];
  gboolean           has_sleeve_size;
  gboolean           is_single_sleeve;

  /* The feature that is being read */
  GArray            *found;
  guint              flags;
  char              *notice;
};

/* csel-bmecat-features.c */
void           csel_bmecat_state          (CselBmecatFeatures   *self,
                                           const CselStatement  *statement);
void           csel_bmecat_doubt          (CselBmecatFeatures   *self,
                                           const char           *format,
                                           ...) G_GNUC_PRINTF (2, 3);
CselPropertyId csel_bmecat_add_property   (CselBmecatFeatures   *self,
                                           const char           *id,
                                           const char           *label,
                                           CselPropertyType      type,
                                           const CselEtimUnit   *unit);

/* csel-bmecat-value.c */
gboolean       csel_bmecat_parse_number   (const char           *text,
                                           CselUnit              unit,
                                           gint64               *steps,
                                           gboolean             *is_doubtful);
gboolean       csel_bmecat_parse_range    (const char           *text,
                                           CselUnit              unit,
                                           CselRange            *range,
                                           gboolean             *is_doubtful);
gboolean       csel_bmecat_parse_truth    (const char           *text,
                                           gboolean             *truth,
                                           gboolean             *is_doubtful);
char          *csel_bmecat_print          (const char           *from,
                                           const char           *to,
                                           const char           *symbol,
                                           const char           *details);
char          *csel_bmecat_read_missing   (CselStatement        *statement,
                                           const char           *value,
                                           const char           *reason);

/* csel-bmecat-etim.c */
void           csel_bmecat_etim_read      (CselBmecatFeatures   *self,
                                           const CselRawFeature *feature);

/* csel-bmecat-plain.c: a feature whose own words are all there is to say what it is */
typedef struct
{
  const char           *id;             /* of the property that is brought */
  const char           *label;
  CselUnit              unit;           /* that goes without saying, CSEL_N_UNITS for none */
  const char           *group;          /* the heading over it */
  CselPropertyId        mapped;         /* the built-in property, CSEL_N_PROPERTIES for none */
  const CselQualifiers *conditions;     /* under which that is stated */
} CselBmecatPlain;

void           csel_bmecat_plain_read     (CselBmecatFeatures    *self,
                                           const CselBmecatPlain *plain,
                                           const CselRawFeature  *feature);
void           csel_bmecat_free_read      (CselBmecatFeatures    *self,
                                           const CselRawFeature  *feature);

/* csel-bmecat-eclass.c */
char          *csel_bmecat_eclass_code    (const char            *irdi);
void           csel_bmecat_eclass_read    (CselBmecatFeatures    *self,
                                           const CselRawFeature  *feature);
void           csel_bmecat_eclass_state   (CselBmecatFeatures    *self,
                                           const CselRawFeature  *feature,
                                           const char            *code,
                                           const char            *parent,
                                           const char            *path,
                                           const CselQualifiers  *conditions);

/* csel-bmecat-feature-tree.c */
CselFeatureTree *csel_feature_tree_new      (CselBmecatFeatures   *features);
void            csel_feature_tree_free     (CselFeatureTree       *self);
void            csel_feature_tree_add      (CselFeatureTree       *self,
                                           const CselRawFeature *feature);
void            csel_feature_tree_end      (CselFeatureTree       *self);

/* csel-bmecat-map.c */
gboolean       csel_bmecat_map_etim       (const CselBmecatBlock *block,
                                           const char            *code,
                                           const char            *value,
                                           CselStatement         *statement,
                                           CselQualifiers        *qualifiers);
const char    *csel_bmecat_map_kind       (const char            *class_code,
                                           const char            *code,
                                           const char            *value);
CselPropertyId csel_bmecat_map_eclass     (const char            *code,
                                           const char            *parent);
CselUnit       csel_bmecat_get_eclass_unit
                                          (const char            *code);

G_END_DECLS
