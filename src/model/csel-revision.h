/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/**
 * CselRevisionKind:
 * @CSEL_REVISION_ADDED: only the later product states it
 * @CSEL_REVISION_REMOVED: only the earlier product states it
 * @CSEL_REVISION_CHANGED: both state it, and not alike
 */
typedef enum
{
  CSEL_REVISION_ADDED,
  CSEL_REVISION_REMOVED,
  CSEL_REVISION_CHANGED,
} CselRevisionKind;

/**
 * CselRevisionFields:
 * @CSEL_REVISION_VALUE: the value; of a relation, whether it is required
 * @CSEL_REVISION_PRINTED: the maker's words; of a relation, heading, quantity and description
 * @CSEL_REVISION_QUALIFIERS: the conditions under which it is stated
 * @CSEL_REVISION_SOURCE: the document, its version or what is said about it
 * @CSEL_REVISION_CONFIDENCE: how far it can be trusted: of a maker, own, or second-hand
 *
 * What is not the same in two statements.
 */
typedef enum
{
  CSEL_REVISION_NONE = 0,
  CSEL_REVISION_VALUE = 1 << 0,
  CSEL_REVISION_PRINTED = 1 << 1,
  CSEL_REVISION_QUALIFIERS = 1 << 2,
  CSEL_REVISION_SOURCE = 1 << 3,
  CSEL_REVISION_CONFIDENCE = 1 << 4,
} CselRevisionFields;

/** CSEL_REVISION_CONTENT: what is stated, not by whom */
#define CSEL_REVISION_CONTENT (CSEL_REVISION_VALUE | CSEL_REVISION_PRINTED | CSEL_REVISION_QUALIFIERS)

/**
 * CselRevision:
 * @kind: what has happened to it
 * @fields: what has changed, for #CSEL_REVISION_CHANGED
 * @before: (nullable): the statement of the earlier product
 * @after: (nullable): the statement of the later product
 * @relation_before: (nullable): the same, where it names another product
 * @relation_after: (nullable): the same
 *
 * One difference between two products. It refers to both of them.
 */
typedef struct
{
  CselRevisionKind    kind;
  CselRevisionFields  fields;
  const CselFact     *before;
  const CselFact     *after;
  const CselRelation *relation_before;
  const CselRelation *relation_after;
} CselRevision;

/** CSEL_REVISION_NO_ROW: the catalogue does not have the product */
#define CSEL_REVISION_NO_ROW G_MAXUINT

/**
 * CselProductRevision:
 * @before: where the product is in the earlier catalogue, or %CSEL_REVISION_NO_ROW
 * @after: where it is in the later, or %CSEL_REVISION_NO_ROW
 * @n_revisions: how many differences there are, if both have it
 * @n_content: how many of them are in what is stated (csel_revision_is_content())
 *
 * A product that is not the same in two catalogues.
 */
typedef struct
{
  guint before;
  guint after;
  guint n_revisions;
  guint n_content;
} CselProductRevision;

GArray     *csel_revision_list          (CselProduct        *before,
                                         CselProduct        *after);
CselProductRevision
            csel_revision_compare       (CselProduct        *before,
                                         CselProduct        *after);
GArray     *csel_revision_list_products (CselCatalog        *before,
                                         CselCatalog        *after);
gboolean    csel_revision_is_content    (const CselRevision *self);
const char *csel_revision_get_subject   (const CselRevision *self,
                                         CselProduct        *before,
                                         CselProduct        *after);
char       *csel_revision_join_fields   (const CselRevision *self);
const char *csel_revision_kind_get_id   (CselRevisionKind    kind);
const char *csel_revision_field_get_id  (CselRevisionFields  field);

G_END_DECLS
