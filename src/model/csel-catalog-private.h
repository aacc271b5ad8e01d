/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-hash.h"
#include "model/csel-catalog.h"
#include "model/csel-string-pool.h"

G_BEGIN_DECLS

/* What filling a catalogue (csel-catalog-builder.c) and asking it (csel-catalog.c) share */

typedef struct
{
  guint32 value[CSEL_N_QUALIFIERS];
} CselQualifierSet;

typedef struct
{
  guint32 item;
  guint32 manufacturer;
  guint32 first_number;
  guint32 n_numbers;
  guint32 first_relation;
  guint32 n_relations;
  guint32 n_cold;
  guint32 n_features;
  guint32 n_references;
} CselRow;

typedef struct
{
  CselHash   facts;
  CselHash   qualifier_sets;
  CselFactNumber *numbers;
  CselFactNumber *sorted;
  guint      n_numbers;
  guint      n_allocated;
  guint      mark;
  gboolean   is_once;
  GArray    *relations;
  guint      last_relation;
  GArray    *cold;
  GByteArray *cold_bytes;
} CselBuilder;

struct _CselCatalog
{
  GObject         parent_instance;

  char           *id;
  char           *title;
  char           *version;
  char           *date;
  char           *incomplete;

  CselVector      rows;
  CselVector      facts;
  CselVector      numbers;
  CselVector      relations;
  CselVector      qualifier_sets;
  CselVector      properties;
  CselVector      sources;
  CselVector      groups;
  CselVector      members;
  CselVector      notices;
  CselStringPool *strings;
  CselColdStore  *store;

  /* Products by item number; made when the first is looked for, or while they are read */
  GMutex          mutex;
  CselHash        items;

  CselBuilder    *builder;
  gint            n_published;
  gint            is_lost;
};

void     csel_catalog_begin_building (CselCatalog *self);
void     csel_catalog_end_building   (CselCatalog *self);
void     csel_catalog_index_row      (CselCatalog *self,
                                      guint        row);
gboolean csel_catalog_find_locked    (CselCatalog *self,
                                      const char  *item,
                                      const char  *manufacturer,
                                      guint       *row);

G_END_DECLS
