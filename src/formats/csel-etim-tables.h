/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-etim.h"

G_BEGIN_DECLS

/*
 * The tables that data/etim/make-etim.py writes. A name or text is where in @texts it begins,
 * 0 is none. A feature's place is the number in its code; the features of single countries
 * have the places behind those.
 */

/** CselEtimFeatureRow: all 0 where there is no such feature */
typedef struct
{
  guint32 name : 24;
  guint32 type : 3;
  guint32 group : 5;
} CselEtimFeatureRow;

/** CselEtimClassRow: its features are from @first_feature up to that of the next row */
typedef struct
{
  guint32 name : 24;
  guint32 version : 8;
  guint32 words : 24;
  guint32 group : 8;
  guint32 first_feature;
} CselEtimClassRow;

/** CselEtimClassFeatureRow: the features of a class are in the order of their places */
typedef struct
{
  guint16 place;
  guint8 order;
  guint8 unit;
} CselEtimClassFeatureRow;

/** CselEtimUnitText: a way to write a unit */
typedef struct
{
  guint32 text : 24;
  guint32 unit : 8;
} CselEtimUnitText;

typedef struct
{
  const char                    *texts;
  const guint32                 *groups;
  guint                          n_groups;
  const guint32                 *feature_groups;
  guint                          n_feature_groups;
  /* By place; those from @n_numbers on are of @countries, which are sorted keys */
  const CselEtimFeatureRow      *features;
  guint                          n_features;
  guint                          n_numbers;
  const guint32                 *countries;
  guint                          n_countries;
  /* By the number in the code */
  const guint32                 *values;
  guint                          n_values;
  const guint16                 *class_numbers;
  guint                          n_class_numbers;
  /* The first is none, the last only ends the features of the one before it */
  const CselEtimClassRow        *classes;
  guint                          n_classes;
  const CselEtimClassFeatureRow *class_features;
  guint                          n_class_features;
  /* The first is no unit */
  const guint32                 *symbols;
  guint                          n_symbols;
  /* Sorted by their bytes */
  const CselEtimUnitText        *unit_texts;
  guint                          n_unit_texts;
} CselEtimTables;

extern const CselEtimTables csel_etim_tables;

G_END_DECLS
