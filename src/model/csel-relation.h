/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselRelationType:
 * @CSEL_RELATION_COUNTERPART: the two halves are made to be plugged together
 * @CSEL_RELATION_ACCESSORY: goes with the product
 * @CSEL_RELATION_CHOICE: one of several of which at least one must be ordered with it
 * @CSEL_RELATION_SPARE_PART: replaces a part of it
 * @CSEL_RELATION_SUCCESSOR: takes its place
 * @CSEL_RELATION_PREDECESSOR: had its place before
 * @CSEL_RELATION_ALTERNATIVE: is similar
 * @CSEL_RELATION_CONTENTS: is contained in it
 * @CSEL_RELATION_BASE_PRODUCT: is the same without its packing
 * @CSEL_RELATION_OTHER_PACKAGING: is the same in another packing
 * @CSEL_RELATION_RELATED: anything else
 *
 * How another product belongs to one: the reference types of BMEcat 2005 and what our own format
 * adds.
 */
typedef enum
{
  CSEL_RELATION_COUNTERPART,
  CSEL_RELATION_ACCESSORY,
  CSEL_RELATION_CHOICE,
  CSEL_RELATION_SPARE_PART,
  CSEL_RELATION_SUCCESSOR,
  CSEL_RELATION_PREDECESSOR,
  CSEL_RELATION_ALTERNATIVE,
  CSEL_RELATION_CONTENTS,
  CSEL_RELATION_BASE_PRODUCT,
  CSEL_RELATION_OTHER_PACKAGING,
  CSEL_RELATION_RELATED,
  CSEL_N_RELATION_TYPES
} CselRelationType;

/**
 * CselRelation:
 * @item: item number of the other product, in the catalogue's string pool
 * @manufacturer: its manufacturer, in the string pool; empty where only the number is stated
 * @group: the maker's heading over it ("Ferrule"), in the string pool
 * @quantity: how many, as printed, in the string pool
 * @description: what is said about it, in the string pool
 * @source: an interned #CselSource
 * @type: a #CselRelationType
 * @required: %TRUE if the product cannot be used without it
 *
 * One product named by another.
 */
typedef struct
{
  guint32 item;
  guint32 manufacturer;
  guint32 group;
  guint32 quantity;
  guint32 description;
  guint16 source;
  guint8  type;
  guint8  required;
} CselRelation;

const char *csel_relation_type_get_id (CselRelationType type);

G_END_DECLS
