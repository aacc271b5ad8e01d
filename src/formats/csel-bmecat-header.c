/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The header of a BMEcat file: who made the catalogue, when, in which language
 *
 * CATALOG_ID is no key: all of Weidmüller's files have "1", others have none. A catalogue is known by
 * its supplier, that id and the name of its file together.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <string.h>

static char *
find_copy (CselBmecat       *self,
           guint32           parent,
           CselBmecatElement element)
{
  const char *text = csel_bmecat_tree_find_text (&self->tree, parent, element);

  return text != NULL ? g_strdup (csel_bmecat_text_clean (text, FALSE, self->text)) : NULL;
}

/* The default, or the first; ISO 639 in LANGUAGE, "de-DE" in LOCALE */
static void
take_language (CselBmecat *self,
               guint32     node)
{
  const char *is_default = csel_bmecat_tree_get_attribute (&self->tree, node, "default");

  if (self->language != NULL && g_strcmp0 (is_default, "true") != 0)
    return;

  g_free (self->language);
  self->language = g_strdup (csel_bmecat_tree_get_text (&self->tree, node));
}

/* The name in the language of the catalogue, which says no language or that one */
static void
take_title (CselBmecat *self,
            guint32     node)
{
  const char *text = csel_bmecat_tree_get_text (&self->tree, node);

  if (self->title != NULL || !csel_bmecat_text_is_name (text))
    return;

  self->title = g_strdup (csel_bmecat_text_clean (text, FALSE, self->text));
}

static void
take_date (CselBmecat *self,
           guint32     node)
{
  const char *type = csel_bmecat_tree_get_attribute (&self->tree, node, "type");
  const char *text = csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_DATETIME ?
                     csel_bmecat_tree_find_text (&self->tree, node, CSEL_BMECAT_DATE) :
                     csel_bmecat_tree_get_text (&self->tree, node);

  if (text == NULL || *text == '\0' || (self->date != NULL && g_strcmp0 (type, "generation_date") != 0))
    return;

  /* "2021-06-22T10:00:00" */
  g_free (self->date);
  self->date = g_strndup (text, strcspn (text, "T "));
}

static void
take_catalog (CselBmecat *self,
              guint32     catalog)
{
  CSEL_BMECAT_FOREACH (&self->tree, catalog, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_LANGUAGE:
    case CSEL_BMECAT_LOCALE:
      take_language (self, node);
      break;

    case CSEL_BMECAT_CATALOG_NAME:
      take_title (self, node);
      break;

    case CSEL_BMECAT_DATETIME:
    case CSEL_BMECAT_GENERATION_DATE:
      take_date (self, node);
      break;

    default:
      break;
    }

  self->catalog_id = find_copy (self, catalog, CSEL_BMECAT_CATALOG_ID);
  self->version = find_copy (self, catalog, CSEL_BMECAT_CATALOG_VERSION);
  self->currency = find_copy (self, catalog, CSEL_BMECAT_CURRENCY);
  self->mime_root = find_copy (self, catalog, CSEL_BMECAT_MIME_ROOT);
}

/* PARTY_ID may stand in several forms; the name stands in the address */
static void
take_party (CselBmecat *self,
            guint32     party)
{
  const char *name = NULL;
  guint32 address;

  if (csel_bmecat_tree_find (&self->tree, party, CSEL_BMECAT_ADDRESS, &address))
    name = csel_bmecat_tree_find_text (&self->tree, address, CSEL_BMECAT_NAME);
  if (name == NULL)
    return;

  CSEL_BMECAT_FOREACH (&self->tree, party, node)
  if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_PARTY_ID)
    g_hash_table_replace (self->parties, g_strdup (csel_bmecat_tree_get_text (&self->tree, node)),
                          g_strdup (name));
}

static void
take_parties (CselBmecat *self,
              guint32     parties)
{
  CSEL_BMECAT_FOREACH (&self->tree, parties, node)
  if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_PARTY)
    take_party (self, node);
}

static void
take_supplier (CselBmecat *self,
               guint32     header)
{
  const char *reference = csel_bmecat_tree_find_text (&self->tree, header, CSEL_BMECAT_SUPPLIER_IDREF);
  guint32 node;

  if (csel_bmecat_tree_find (&self->tree, header, CSEL_BMECAT_SUPPLIER, &node))
    self->supplier = find_copy (self, node, CSEL_BMECAT_SUPPLIER_NAME);
  if (self->supplier == NULL && reference != NULL)
    self->supplier = g_strdup (g_hash_table_lookup (self->parties, reference));
}

/**
 * csel_bmecat_take_header:
 * @self: the reader
 * @header: the element HEADER
 */
void
csel_bmecat_take_header (CselBmecat *self,
                         guint32     header)
{
  guint32 node;

  /* A second header says nothing about what was read by the first */
  if (csel_catalog_get_id (self->catalog) != NULL)
    return;

  if (csel_bmecat_tree_find (&self->tree, header, CSEL_BMECAT_CATALOG, &node))
    take_catalog (self, node);
  if (csel_bmecat_tree_find (&self->tree, header, CSEL_BMECAT_PARTIES, &node))
    take_parties (self, node);
  take_supplier (self, header);
  csel_bmecat_set_header (self);
}

/**
 * csel_bmecat_set_header:
 * @self: the reader
 *
 * What the header does not say is said by the name of the file.
 */
void
csel_bmecat_set_header (CselBmecat *self)
{
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *id = g_strdup_printf ("bmecat:%s/%s/%s", self->supplier != NULL ? self->supplier : "",
                                         self->catalog_id != NULL ? self->catalog_id : "", shown);

  if (self->title == NULL)
    self->title = g_strdup (shown);
  csel_catalog_set_header (self->catalog, id, self->title, self->version != NULL ? self->version : "",
                           self->date != NULL ? self->date : "");
}
