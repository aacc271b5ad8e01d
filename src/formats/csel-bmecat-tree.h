/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-bmecat-elements.h"

G_BEGIN_DECLS

#define CSEL_BMECAT_MAX_DEPTH 64

/**
 * CselBmecatNode:
 * @name: its name as the file has it
 * @text: what stands in it, without white space around it, among the tree's characters
 * @length: its length in bytes
 * @line: where it begins
 * @end: the number of the node after all that is in it
 * @attributes: the number of its first attribute
 * @n_attributes: how many it has
 * @element: a #CselBmecatElement
 */
typedef struct
{
  const char *name;
  guint32     text;
  guint32     length;
  guint32     line;
  guint32     end;
  guint32     attributes;
  guint16     n_attributes;
  guint16     element;
} CselBmecatNode;

/**
 * CselBmecatAttribute:
 * @name: its local name
 * @text: its value, among the tree's characters
 */
typedef struct
{
  const char *name;
  guint32     text;
} CselBmecatAttribute;

/**
 * CselBmecatTree:
 *
 * A part of a product, a header or a group of a file, with all that is in it. To be set up with
 * csel_bmecat_tree_init(); what it points to is valid until the next csel_bmecat_tree_reset().
 */
typedef struct
{
  /*< private >*/
  CselBmecatNode      *nodes;
  guint32              n_nodes;
  guint32              n_allocated;
  CselBmecatAttribute *attributes;
  guint32              n_attributes;
  guint32              n_attributes_allocated;
  char                *characters;
  gsize                n_characters;
  gsize                n_characters_allocated;
  gsize                pending;
  guint32              open[CSEL_BMECAT_MAX_DEPTH];
  guint                depth;
  GStringChunk        *joined;
  gboolean             has_joined;
} CselBmecatTree;

void        csel_bmecat_tree_init          (CselBmecatTree       *self);
void        csel_bmecat_tree_clear         (CselBmecatTree       *self);
void        csel_bmecat_tree_reset         (CselBmecatTree       *self);
void        csel_bmecat_tree_begin         (CselBmecatTree       *self,
                                            const CselBmecatName *name,
                                            guint                 line);
void        csel_bmecat_tree_set_attribute (CselBmecatTree       *self,
                                            const char           *name,
                                            const char           *value,
                                            gsize                 length);
void        csel_bmecat_tree_add_text      (CselBmecatTree       *self,
                                            const char           *text,
                                            gsize                 length);
void        csel_bmecat_tree_end           (CselBmecatTree       *self);
const char *csel_bmecat_tree_get_text      (CselBmecatTree       *self,
                                            guint32               node);
const char *csel_bmecat_tree_get_attribute (CselBmecatTree       *self,
                                            guint32               node,
                                            const char           *name);
const char *csel_bmecat_tree_find_text     (CselBmecatTree       *self,
                                            guint32               parent,
                                            CselBmecatElement     element);
gboolean    csel_bmecat_tree_find          (CselBmecatTree       *self,
                                            guint32               parent,
                                            CselBmecatElement     element,
                                            guint32              *node);

static inline const CselBmecatNode *
csel_bmecat_tree_get (const CselBmecatTree *self,
                      guint32               node)
{
  return &self->nodes[node];
}

/** CSEL_BMECAT_FOREACH: each node that stands directly in @parent */
#define CSEL_BMECAT_FOREACH(tree, parent, child) \
  for (guint32 child = (parent) + 1; child < (tree)->nodes[parent].end; child = (tree)->nodes[child].end)

G_END_DECLS
