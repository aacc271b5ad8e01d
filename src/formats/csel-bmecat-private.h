/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-bmecat-features.h"
#include "formats/csel-bmecat-log.h"
#include "formats/csel-bmecat-memo.h"
#include "formats/csel-bmecat-text.h"
#include "formats/csel-bmecat.h"
#include "formats/csel-xml-reader.h"
#include "model/csel-statement.h"

G_BEGIN_DECLS

/* What the files of the BMEcat reader share */

/** CSEL_BMECAT_MAX_NOTICES: so many are kept, the rest is counted */
#define CSEL_BMECAT_MAX_NOTICES 1000

/** CSEL_BMECAT_MAX_REPEATED: so many elements are said again and again */
#define CSEL_BMECAT_MAX_REPEATED 16

typedef struct
{
  char    *language;
  char    *system;
  gboolean is_second_hand;
  guint16  number;
} CselBmecatSource;

typedef struct
{
  guint    count;
  guint    line;
  gboolean is_kept;
} CselBmecatCount;

typedef struct
{
  /* The file */
  GFile                  *file;
  CselCatalog            *catalog;
  const CselReadProgress *progress;
  CselXmlReader          *xml;
  CselBmecatNames         names;
  CselBmecatKnown         known;
  CselBmecatLog           log;
  CselBmecatLog           fresh;
  CselBmecatElement       repeated[CSEL_BMECAT_MAX_REPEATED];
  CselXmlPart             fresh_part;
  gboolean                is_fresh;
  CselBmecatTree          tree;
  CselBmecatMemo          memo;
  guint                   depth;
  guint                   skipped_depth;
  gboolean                has_transaction;
  guint                   n_records;
  guint                   n_done;
  guint                   n_products;
  guint64                 n_read;

  /* The header */
  char                   *catalog_id;
  char                   *title;
  char                   *version;
  char                   *date;
  char                   *language;
  char                   *currency;
  char                   *mime_root;
  char                   *supplier;
  GHashTable             *parties;

  /* What has been met */
  GArray                 *sources;
  GHashTable             *properties;
  GHashTable             *groups;
  GHashTable             *counts;
  GPtrArray              *members;
  CselEtim               *etim;
  guint                   n_notices;
  guint                   n_counted;
  char                   *doubt;
  guint                   doubt_line;

  /* The product */
  CselBmecatFeatures     *features;
  char                   *manufacturer;
  guint32                 manufacturer_part;
  gboolean                is_second_hand;
  guint                   n_features;
  guint                   n_references;
  GString                *text;
  GString                *path;
  GString                *words;
  GString                *item;
} CselBmecat;

/* csel-bmecat-facts.c: what every part states */
guint16        csel_bmecat_get_source      (CselBmecat           *self,
                                            const char           *language,
                                            const char           *system);
guint16        csel_bmecat_source_of       (CselBmecat           *self,
                                            guint32               node);
void           csel_bmecat_add_notice      (CselBmecat           *self,
                                            guint                 line,
                                            const char           *format,
                                            ...) G_GNUC_PRINTF (3, 4);
void           csel_bmecat_repeat_notice   (CselBmecat           *self,
                                            guint                 line,
                                            const char           *text);
void           csel_bmecat_count           (CselBmecat           *self,
                                            guint                 line,
                                            const char           *what,
                                            gboolean              is_kept);
void           csel_bmecat_add_words       (CselBmecat           *self,
                                            CselPropertyId        property,
                                            guint32               node,
                                            const CselQualifiers *qualifiers,
                                            const char           *words);
void           csel_bmecat_add_text        (CselBmecat           *self,
                                            CselPropertyId        property,
                                            guint32               node,
                                            const char           *group);
void           csel_bmecat_add_quantity    (CselBmecat           *self,
                                            CselPropertyId        property,
                                            guint32               node,
                                            const char           *unit,
                                            const char           *group);
CselPropertyId csel_bmecat_get_property    (CselBmecat           *self,
                                            const char           *id,
                                            const char           *label,
                                            CselSection           section,
                                            CselQuantityKind      kind,
                                            const char           *unit);

/* csel-bmecat-header.c */
void           csel_bmecat_take_header     (CselBmecat           *self,
                                            guint32               header);
void           csel_bmecat_set_header      (CselBmecat           *self);

/* csel-bmecat-product.c, and what stands in a product */
void           csel_bmecat_take_product    (CselBmecat           *self);
void           csel_bmecat_begin_features  (CselBmecat           *self,
                                            guint32               block);
gboolean       csel_bmecat_take_feature    (CselBmecat           *self,
                                            guint32               node);
void           csel_bmecat_take_order      (CselBmecat           *self,
                                            guint32               details);
void           csel_bmecat_take_prices     (CselBmecat           *self,
                                            guint32               details);
void           csel_bmecat_take_logistics  (CselBmecat           *self,
                                            guint32               details);
void           csel_bmecat_take_media      (CselBmecat           *self,
                                            guint32               info);
void           csel_bmecat_take_reference  (CselBmecat           *self,
                                            guint32               reference);
void           csel_bmecat_take_predecessor (CselBmecat          *self,
                                            guint32               node);
void           csel_bmecat_take_extensions (CselBmecat           *self,
                                            guint32               extensions);
void           csel_bmecat_take_characteristic (CselBmecat       *self,
                                            guint32               node);
void           csel_bmecat_keep            (CselBmecat           *self,
                                            guint32               node);
void           csel_bmecat_keep_unknown    (CselBmecat           *self,
                                            guint32               node);

/* csel-bmecat-groups.c */
void           csel_bmecat_take_group      (CselBmecat           *self,
                                            guint32               structure);
void           csel_bmecat_take_map        (CselBmecat           *self,
                                            guint32               map);
void           csel_bmecat_finish_maps     (CselBmecat           *self);

G_END_DECLS
