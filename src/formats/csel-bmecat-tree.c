/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselBmecatTree: a part of a product, or all of a header or group, so that nothing depends on the order
 * of its elements
 *
 *   nodes       [ PRODUCT | SUPPLIER_PID | PRODUCT_DETAILS | DESCRIPTION_SHORT | … ]   each before what is in it
 *   attributes  [ mode | lang | … ]
 *   characters  [ new␀ 831-1104␀ eng␀ Female connector␀ … ]
 *
 * Its three buffers are used for one part after the other, so that nothing is allocated for an
 * element.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-tree.h"

#include <string.h>

/**
 * csel_bmecat_tree_init:
 * @self: (out caller-allocates): an empty tree
 */
void
csel_bmecat_tree_init (CselBmecatTree *self)
{
  memset (self, 0, sizeof *self);
  self->n_allocated = 1024;
  self->nodes = g_new (CselBmecatNode, self->n_allocated);
  self->n_attributes_allocated = 256;
  self->attributes = g_new (CselBmecatAttribute, self->n_attributes_allocated);
  self->n_characters_allocated = 64 * 1024;
  self->characters = g_malloc (self->n_characters_allocated);
  self->joined = g_string_chunk_new (1024);
  csel_bmecat_tree_reset (self);
}

void
csel_bmecat_tree_clear (CselBmecatTree *self)
{
  g_free (self->nodes);
  g_free (self->attributes);
  g_free (self->characters);
  g_string_chunk_free (self->joined);
}

/**
 * csel_bmecat_tree_reset:
 * @self: a tree
 *
 * Empties it.
 */
void
csel_bmecat_tree_reset (CselBmecatTree *self)
{
  if (self->has_joined)
    g_string_chunk_clear (self->joined);
  self->has_joined = FALSE;
  self->n_nodes = 0;
  self->n_attributes = 0;
  /* The first is the empty text */
  self->characters[0] = '\0';
  self->n_characters = 1;
  self->pending = 1;
  self->depth = 0;
}

static inline void
reserve (CselBmecatTree *self,
         gsize           n)
{
  if (G_LIKELY (self->n_characters + n <= self->n_characters_allocated))
    return;

  self->n_characters_allocated = MAX (self->n_characters_allocated * 2, self->n_characters + n);
  self->characters = g_realloc (self->characters, self->n_characters_allocated);
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
add_node (CselBmecatTree   *self,
          const char       *name,
          CselBmecatElement element,
          guint             line)
{
  CselBmecatNode *node;

  if (self->n_nodes == self->n_allocated)
    {
      self->n_allocated *= 2;
      self->nodes = g_renew (CselBmecatNode, self->nodes, self->n_allocated);
    }

  node = &self->nodes[self->n_nodes++];
  node->name = name;
  node->text = 0;
  node->length = 0;
  node->line = line;
  node->end = self->n_nodes;
  node->attributes = self->n_attributes;
  node->n_attributes = 0;
  node->element = element;
}

/* What has come since the last tag, without the white space around it */
static void
take_text (CselBmecatTree *self,
           guint32         number)
{
  gsize start = self->pending;
  gsize end = self->n_characters;

  while (start < end && is_space (self->characters[start]))
    start++;
  while (end > start && is_space (self->characters[end - 1]))
    end--;

  self->n_characters = start == end ? self->pending : end;
  if (start == end)
    return;

  /* Text after an element stands for itself */
  if (self->nodes[number].length > 0 || number + 1 < self->n_nodes)
    {
      add_node (self, "", CSEL_BMECAT_TEXT, self->nodes[number].line);
      number = self->n_nodes - 1;
    }
  reserve (self, 1);
  self->characters[self->n_characters++] = '\0';
  self->nodes[number].text = (guint32)start;
  self->nodes[number].length = (guint32)(end - start);
}

/**
 * csel_bmecat_tree_begin:
 * @self: a tree that is nowhere deeper than %CSEL_BMECAT_MAX_DEPTH
 * @name: an element that begins
 * @line: where
 */
void
csel_bmecat_tree_begin (CselBmecatTree       *self,
                        const CselBmecatName *name,
                        guint                 line)
{
  g_return_if_fail (self->depth < CSEL_BMECAT_MAX_DEPTH);

  if (self->depth > 0 && self->n_characters > self->pending)
    take_text (self, self->open[self->depth - 1]);

  self->open[self->depth++] = self->n_nodes;
  add_node (self, name->name, name->element, line);
  self->pending = self->n_characters;
}

/**
 * csel_bmecat_tree_set_attribute:
 * @self: a tree, right after csel_bmecat_tree_begin()
 * @name: the local name of an attribute
 * @value: (array length=length): its value
 * @length: its length in bytes
 */
void
csel_bmecat_tree_set_attribute (CselBmecatTree *self,
                                const char     *name,
                                const char     *value,
                                gsize           length)
{
  CselBmecatAttribute *attribute;

  if (self->n_attributes == self->n_attributes_allocated)
    {
      self->n_attributes_allocated *= 2;
      self->attributes = g_renew (CselBmecatAttribute, self->attributes, self->n_attributes_allocated);
    }

  attribute = &self->attributes[self->n_attributes++];
  self->nodes[self->n_nodes - 1].n_attributes++;
  attribute->name = name;
  attribute->text = (guint32)self->n_characters;
  reserve (self, length + 1);
  memcpy (self->characters + self->n_characters, value, length);
  self->n_characters += length;
  self->characters[self->n_characters++] = '\0';
  self->pending = self->n_characters;
}

/**
 * csel_bmecat_tree_add_text:
 * @self: a tree
 * @text: (array length=length): text that stands in the element that is open
 * @length: its length in bytes
 */
void
csel_bmecat_tree_add_text (CselBmecatTree *self,
                           const char     *text,
                           gsize           length)
{
  reserve (self, length);
  memcpy (self->characters + self->n_characters, text, length);
  self->n_characters += length;
}

/**
 * csel_bmecat_tree_end:
 * @self: a tree
 *
 * The element that is open ends.
 */
void
csel_bmecat_tree_end (CselBmecatTree *self)
{
  guint32 number = self->open[--self->depth];

  if (self->n_characters > self->pending)
    take_text (self, number);
  self->nodes[number].end = self->n_nodes;
  self->pending = self->n_characters;
}

/**
 * csel_bmecat_tree_get_text:
 * @self: a tree
 * @node: a node
 *
 * Returns: (transfer none): all text in it, that of elements in it too
 */
const char *
csel_bmecat_tree_get_text (CselBmecatTree *self,
                           guint32         node)
{
  const CselBmecatNode *first = &self->nodes[node];
  g_autoptr(GString) joined = NULL;

  if (first->end == node + 1)
    return self->characters + first->text;

  joined = g_string_new (NULL);
  for (guint32 i = node; i < first->end; i++)
    if (self->nodes[i].length > 0)
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", self->characters + self->nodes[i].text);

  self->has_joined = TRUE;

  return g_string_chunk_insert (self->joined, joined->str);
}

/**
 * csel_bmecat_tree_get_attribute:
 * @self: a tree
 * @node: a node
 * @name: the local name of an attribute
 *
 * Returns: (nullable) (transfer none): its value
 */
const char *
csel_bmecat_tree_get_attribute (CselBmecatTree *self,
                                guint32         node,
                                const char     *name)
{
  const CselBmecatNode *found = &self->nodes[node];

  for (guint i = 0; i < found->n_attributes; i++)
    if (strcmp (self->attributes[found->attributes + i].name, name) == 0)
      return self->characters + self->attributes[found->attributes + i].text;

  return NULL;
}

/**
 * csel_bmecat_tree_find:
 * @self: a tree
 * @parent: a node
 * @element: what stands directly in it
 * @node: (out): the first of them
 *
 * Returns: %FALSE if there is none
 */
gboolean
csel_bmecat_tree_find (CselBmecatTree   *self,
                       guint32           parent,
                       CselBmecatElement element,
                       guint32          *node)
{
  CSEL_BMECAT_FOREACH (self, parent, child)
  if (self->nodes[child].element == element)
    {
      *node = child;
      return TRUE;
    }

  return FALSE;
}

/**
 * csel_bmecat_tree_find_text:
 * @self: a tree
 * @parent: a node
 * @element: what stands directly in it
 *
 * Returns: (nullable) (transfer none): the text of the first of them that has any
 */
const char *
csel_bmecat_tree_find_text (CselBmecatTree   *self,
                            guint32           parent,
                            CselBmecatElement element)
{
  CSEL_BMECAT_FOREACH (self, parent, child)
  if (self->nodes[child].element == element && self->nodes[child].length > 0)
    return csel_bmecat_tree_get_text (self, child);

  return NULL;
}
