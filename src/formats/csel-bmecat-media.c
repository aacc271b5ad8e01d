/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The pictures, drawings and certificates that a BMEcat product names; they are only named
 *
 * The kind of a document is the code MDnn (MIME_CODE since ETIM BMEcat 4.0, MIME_DESCR before) or its
 * purpose. Nothing is loaded or opened.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *label;
} MediaKind;

/* ETIM BMEcat 5.0, UDX.EDXF.MIME_CODE; BMEcat 2005, MIME_PURPOSE */
static const MediaKind kinds[] = {
  { "MD01", N_("Picture") },
  { "MD02", N_("Picture of a similar product") },
  { "MD03", N_("Safety data sheet") },
  { "MD04", N_("Page of the product") },
  { "MD05", N_("REACH declaration") },
  { "MD06", N_("Energy label") },
  { "MD09", N_("Certificate") },
  { "MD10", N_("Circuit diagram") },
  { "MD12", N_("Dimensioned drawing") },
  { "MD14", N_("Instructions for use") },
  { "MD21", N_("Mounting instructions") },
  { "MD22", N_("Data sheet") },
  { "MD33", N_("Test approval") },
  { "MD34", N_("Wiring diagram") },
  { "MD37", N_("3D or BIM model") },
  { "MD40", N_("Spare parts list") },
  { "MD47", N_("Thumbnail") },
  { "MD49", N_("RoHS declaration") },
  { "MD52", N_("CE declaration") },
  { "MD64", N_("Line drawing") },
  { "MD65", N_("Picture of the product family") },
  { "MD99", N_("Other document") },
  { "thumbnail", N_("Thumbnail") },
  { "normal", N_("Picture") },
  { "detail", N_("Detailed picture") },
  { "data_sheet", N_("Data sheet") },
  { "logo", N_("Logo") },
  { "icon", N_("Icon") },
  { "safety_data_sheet", N_("Safety data sheet") },
  { "others", N_("Other document") },
};

/* What a code means, the code itself where it is none of ours */
static const char *
find_kind (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_ascii_strcasecmp (kinds[i].code, code) == 0)
      return kinds[i].label;

  return code;
}

static gboolean
is_code (const char *text)
{
  return text != NULL && strlen (text) == 4 && g_ascii_strncasecmp (text, "MD", 2) == 0 &&
         g_ascii_isdigit (text[2]) && g_ascii_isdigit (text[3]);
}

static gboolean
is_address (const char *source)
{
  g_autofree char *scheme = g_uri_parse_scheme (source);

  return scheme != NULL;
}

/* Below MIME_ROOT, if it is no address of its own */
static char *
make_address (CselBmecat *self,
              const char *source)
{
  if (is_address (source) || self->mime_root == NULL || *source == '/' || *source == '\\')
    return g_strdup (source);

  return g_str_has_suffix (self->mime_root, "/") ? g_strconcat (self->mime_root, source, NULL) :
         g_strconcat (self->mime_root, "/", source, NULL);
}

static void
take_one (CselBmecat *self,
          guint32     mime)
{
  const char *source = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_SOURCE);
  const char *code = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_CODE);
  const char *description = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_DESCR);
  const char *name = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_DESIGNATION);
  const char *type = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_TYPE);
  const char *date = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_ISSUE_DATE);
  g_autofree char *shown = NULL;
  g_autofree char *address = source != NULL ? make_address (self, source) : NULL;
  CselQualifiers group = { { NULL } };
  CselQualifiers of_it = { { NULL } };

  if (code == NULL && is_code (description))
    code = description;
  if (code == NULL)
    code = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_PURPOSE);
  if (name == NULL && description != code)
    name = description;
  if (name == NULL)
    name = csel_bmecat_tree_find_text (&self->tree, mime, CSEL_BMECAT_MIME_ALT);
  if (name == NULL && source == NULL)
    return;

  /* Many documents of a product may have the same name, but not the same file */
  shown = name == NULL ? g_strdup (source) : source == NULL || is_address (source) || strcmp (name, source) == 0 ?
          g_strdup (name) : g_strdup_printf ("%s (%s)", name, source);

  if (g_strcmp0 (code, "MD04") == 0 && address != NULL)
    {
      csel_bmecat_add_words (self, CSEL_PROPERTY_LINK, mime, NULL, address);
      return;
    }

  group.value[CSEL_QUALIFIER_GROUP] = code != NULL ? find_kind (code) : NULL;
  of_it.value[CSEL_QUALIFIER_DOCUMENT] = shown;
  csel_bmecat_add_words (self, CSEL_PROPERTY_DOCUMENT, mime, &group, shown);
  csel_bmecat_add_words (self, CSEL_PROPERTY_DOCUMENT_LINK, mime, &of_it, address);
  csel_bmecat_add_words (self, CSEL_PROPERTY_DOCUMENT_DATE, mime, &of_it, date);
  csel_bmecat_add_words (self, CSEL_PROPERTY_DOCUMENT_FORMAT, mime, &of_it, type);
}

/**
 * csel_bmecat_take_media:
 * @self: the reader, in a product
 * @info: the element MIME_INFO, or the one of ETIM BMEcat
 */
void
csel_bmecat_take_media (CselBmecat *self,
                        guint32     info)
{
  CSEL_BMECAT_FOREACH (&self->tree, info, node)
  if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_MIME)
    take_one (self, node);
  else
    csel_bmecat_keep_unknown (self, node);
}
