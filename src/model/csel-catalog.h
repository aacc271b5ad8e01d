/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/csel-cold-store.h"
#include "model/csel-fact.h"
#include "model/csel-relation.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CATALOG (csel_catalog_get_type ())

G_DECLARE_FINAL_TYPE (CselCatalog, csel_catalog, CSEL, CATALOG, GObject)

/**
 * CSEL_COLD_STRING: marks the place of a string among what is kept aside, see
 * csel_catalog_fetch_cold()
 */
#define CSEL_COLD_STRING (1u << 31)

/**
 * CselStatement:
 * @property: what is stated
 * @qualifiers: (nullable): under which conditions
 * @kind: what kind of value it is
 * @printed: the maker's own words
 * @code: (nullable): the code, for #CSEL_VALUE_CODE
 * @truth: the value, for #CSEL_VALUE_BOOLEAN
 * @ranges: the quantities, for #CSEL_VALUE_QUANTITY
 * @n_ranges: how many of them
 * @source: where it was stated
 *
 * A fact on its way into a catalogue: what every reader writes.
 */
typedef struct
{
  CselPropertyId        property;
  const CselQualifiers *qualifiers;
  CselValueKind         kind;
  const char           *printed;
  const char           *code;
  gboolean              truth;
  CselRange             ranges[CSEL_STATEMENT_MAX];
  guint                 n_ranges;
  guint16               source;
} CselStatement;

/**
 * CselGroup:
 * @id: what the catalogue calls it
 * @parent: the id of the group it stands in, empty for a root
 * @name: its heading
 * @order: its place among its siblings, as the catalogue numbers them
 *
 * A group of the catalogue's own tree; strings are in its pool.
 */
typedef struct
{
  guint32 id;
  guint32 parent;
  guint32 name;
  guint32 order;
} CselGroup;

/**
 * CselGroupMember:
 * @row: a product
 * @group: the number of a #CselGroup it stands in
 */
typedef struct
{
  guint32 row;
  guint32 group;
} CselGroupMember;

/**
 * CselNotice:
 * @line: where in the file
 * @text: what was skipped or is doubtful there, in the string pool
 */
typedef struct
{
  guint32 line;
  guint32 text;
} CselNotice;

/**
 * CselFactNumber:
 * @number: the number of a fact
 * @property: what it is about
 *
 * A fact as a product names it while it is read.
 */
typedef struct
{
  guint32 number;
  guint32 property;
} CselFactNumber;

/* While it is read */
CselCatalog        *csel_catalog_new               (void);
CselCatalog        *csel_catalog_new_with_store    (CselColdStore       *store);
void                csel_catalog_set_header        (CselCatalog         *self,
                                                    const char          *id,
                                                    const char          *title,
                                                    const char          *version,
                                                    const char          *date);
guint16             csel_catalog_append_source     (CselCatalog         *self,
                                                    const CselSource    *source);
gboolean            csel_catalog_begin_product     (CselCatalog         *self,
                                                    const char          *item,
                                                    const char          *manufacturer);
CselPropertyId      csel_catalog_add_property      (CselCatalog         *self,
                                                    const CselProperty  *property);
void                csel_catalog_append            (CselCatalog         *self,
                                                    const CselStatement *statement);
guint32             csel_catalog_number            (CselCatalog         *self,
                                                    const CselStatement *statement);
void                csel_catalog_append_number     (CselCatalog         *self,
                                                    guint32              number);
void                csel_catalog_append_numbers    (CselCatalog         *self,
                                                    const CselFactNumber *numbers,
                                                    guint                n);
void                csel_catalog_mark              (CselCatalog         *self);
const CselFactNumber *csel_catalog_get_marked      (CselCatalog         *self,
                                                    guint               *n);
void                csel_catalog_append_relation   (CselCatalog         *self,
                                                    CselRelationType     type,
                                                    gboolean             required,
                                                    const char          *group,
                                                    const char          *item,
                                                    const char          *manufacturer,
                                                    guint16              source);
void                csel_catalog_describe_relation (CselCatalog         *self,
                                                    const char          *quantity,
                                                    const char          *description);
void                csel_catalog_set_counts        (CselCatalog         *self,
                                                    guint                n_features,
                                                    guint                n_references);
void                csel_catalog_end_product       (CselCatalog         *self);
guint32             csel_catalog_append_group      (CselCatalog         *self,
                                                    const char          *id,
                                                    const char          *parent,
                                                    const char          *name,
                                                    guint32              order);
void                csel_catalog_append_member     (CselCatalog         *self,
                                                    guint                row,
                                                    guint32              group);
void                csel_catalog_append_notice     (CselCatalog         *self,
                                                    guint                line,
                                                    const char          *text);
void                csel_catalog_set_incomplete    (CselCatalog         *self,
                                                    const char          *reason);
void                csel_catalog_publish           (CselCatalog         *self);
void                csel_catalog_freeze            (CselCatalog         *self);

/* From then on */
const char         *csel_catalog_get_id            (CselCatalog         *self);
const char         *csel_catalog_get_title         (CselCatalog         *self);
const char         *csel_catalog_get_version       (CselCatalog         *self);
const char         *csel_catalog_get_date          (CselCatalog         *self);
gboolean            csel_catalog_is_second_hand    (CselCatalog         *self);
guint               csel_catalog_get_n_products    (CselCatalog         *self);
const char         *csel_catalog_get_item          (CselCatalog         *self,
                                                    guint                row);
const char         *csel_catalog_get_manufacturer  (CselCatalog         *self,
                                                    guint                row);
gboolean            csel_catalog_find              (CselCatalog         *self,
                                                    const char          *item,
                                                    const char          *manufacturer,
                                                    guint               *row);
gboolean            csel_catalog_find_item         (CselCatalog         *self,
                                                    const char          *item,
                                                    guint               *row);
guint               csel_catalog_get_n_features    (CselCatalog         *self,
                                                    guint                row);
guint               csel_catalog_get_n_references  (CselCatalog         *self,
                                                    guint                row);
gboolean            csel_catalog_is_frozen         (CselCatalog         *self);
gboolean            csel_catalog_is_lost           (CselCatalog         *self);
const char         *csel_catalog_get_incomplete    (CselCatalog         *self);
const CselProperty *csel_catalog_get_property      (CselCatalog         *self,
                                                    CselPropertyId       property);
guint               csel_catalog_get_n_properties  (CselCatalog         *self);
guint               csel_catalog_get_n_facts       (CselCatalog         *self);
const CselFact     *csel_catalog_get_fact          (CselCatalog         *self,
                                                    guint32              number);
const guint32      *csel_catalog_get_numbers       (CselCatalog         *self,
                                                    guint                row,
                                                    guint               *n_numbers);
const CselFact     *csel_catalog_states            (CselCatalog         *self,
                                                    guint                row,
                                                    CselPropertyId       property);
guint               csel_catalog_get_n_cold        (CselCatalog         *self,
                                                    guint                row);
GBytes             *csel_catalog_fetch_cold        (CselCatalog         *self,
                                                    guint                row);
gboolean            csel_catalog_is_cold           (CselCatalog         *self,
                                                    CselPropertyId       property);
guint               csel_catalog_get_n_groups      (CselCatalog         *self);
const CselGroup    *csel_catalog_get_group         (CselCatalog         *self,
                                                    guint32              group);
guint               csel_catalog_get_n_members     (CselCatalog         *self);
const CselGroupMember *
                    csel_catalog_get_member        (CselCatalog         *self,
                                                    guint                index);
guint               csel_catalog_get_n_notices     (CselCatalog         *self);
const CselNotice   *csel_catalog_get_notice        (CselCatalog         *self,
                                                    guint                index);
const CselRelation *csel_catalog_get_relations     (CselCatalog         *self,
                                                    guint                row,
                                                    guint               *n_relations);
const char         *csel_catalog_get_string        (CselCatalog         *self,
                                                    guint32              offset);
const CselSource   *csel_catalog_get_source        (CselCatalog         *self,
                                                    guint16              source);
guint               csel_catalog_get_n_sources     (CselCatalog         *self);
const char         *csel_catalog_get_qualifier     (CselCatalog         *self,
                                                    const CselFact      *fact,
                                                    CselQualifier        qualifier);

G_END_DECLS
