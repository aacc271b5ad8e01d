/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What suppliers add to BMEcat: the fields of the ETIM profile, and anything else as the file has it
 *
 *   UDX.EDXF.BRAND_NAME                       the property of that meaning
 *   UDX.NM.PACK ── UDX.NM.WEIGHT = 3          “UDX.NM.PACK/UDX.NM.WEIGHT”: 3
 *   UDX.CS_ATTRIBUT ─┬─ UDX.NAME = Colour     “UDX.CS_ATTRIBUT/Colour”: red
 *                    └─ UDX.WERT = red
 *
 * An element that stands several times is numbered, and its attributes belong to its name, so that
 * what belongs together can be seen.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define ETIM "UDX.EDXF."
/* A file that makes up a name for each value does not get a property for each */
#define MAX_PROPERTIES 4000
#define MAX_NUMBERED   99

typedef struct
{
  const char    *name;
  CselPropertyId property;
  const char    *unit;
} Field;

/* ETIM BMEcat 5.0.1 and 3.1; lengths in m, weights in kg (3.1, page 31) */
static const Field fields[] = {
  { "BRAND_NAME", CSEL_PROPERTY_BRAND, NULL },
  { "CE_MARKING", CSEL_PROPERTY_CE_MARKING, NULL },
  { "DEPTH", CSEL_N_PROPERTIES, "m" },
  { "DESCRIPTION_VERY_SHORT", CSEL_PROPERTY_HEADLINE, NULL },
  { "DIAMETER", CSEL_N_PROPERTIES, "m" },
  { "DISCOUNT_GROUP_MANUFACTURER", CSEL_PROPERTY_DISCOUNT_GROUP, NULL },
  { "DISCOUNT_GROUP_SUPPLIER", CSEL_PROPERTY_DISCOUNT_GROUP, NULL },
  { "EXPIRATION_DATE", CSEL_PROPERTY_EXPIRY, NULL },
  { "LENGTH", CSEL_N_PROPERTIES, "m" },
  { "NETDEPTH", CSEL_N_PROPERTIES, "m" },
  { "NETDIAMETER", CSEL_N_PROPERTIES, "m" },
  { "NETLENGTH", CSEL_N_PROPERTIES, "m" },
  { "NETWEIGHT", CSEL_PROPERTY_WEIGHT, "kg" },
  { "NETWIDTH", CSEL_N_PROPERTIES, "m" },
  { "PRODUCT_SERIES", CSEL_PROPERTY_SERIES, NULL },
  { "ROHS_INDICATOR", CSEL_PROPERTY_ROHS_STATUS, NULL },
  { "TENDER_TEXT", CSEL_PROPERTY_DESCRIPTION, NULL },
  { "VALID_FROM", CSEL_PROPERTY_VALID_FROM, NULL },
  { "WEIGHT", CSEL_N_PROPERTIES, "kg" },
  { "WIDTH", CSEL_N_PROPERTIES, "m" },
};

static const Field *
find_field (const char *name)
{
  /* ETIM BMEcat 3.0 and 3.1 spell it UDF.EDXF.VALID_FROM */
  if (!g_str_has_prefix (name, ETIM) && !g_str_has_prefix (name, "UDF.EDXF."))
    return NULL;

  name += strlen (ETIM);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (fields[i].name, name) == 0)
      return &fields[i];

  return NULL;
}

static void
append_attributes (CselBmecat *self,
                   guint32     node)
{
  const CselBmecatNode *info = csel_bmecat_tree_get (&self->tree, node);
  guint n = 0;

  for (guint i = 0; i < info->n_attributes; i++)
    {
      const CselBmecatAttribute *attribute = &self->tree.attributes[info->attributes + i];

      if (strcmp (attribute->name, "lang") != 0 && self->tree.characters[attribute->text] != '\0')
        g_string_append_printf (self->path, "%s%s", n++ > 0 ? ", " : " (",
                                self->tree.characters + attribute->text);
    }
  if (n > 0)
    g_string_append_c (self->path, ')');
}

/* Which one of several of the same name it is, 0 if it is alone */
static guint
get_place (CselBmecat *self,
           guint32     parent,
           guint32     node)
{
  guint n = 0;
  guint place = 0;

  CSEL_BMECAT_FOREACH (&self->tree, parent, child)
  if (csel_bmecat_tree_get (&self->tree, child)->name == csel_bmecat_tree_get (&self->tree, node)->name)
    {
      n++;
      if (child == node)
        place = n;
      if (n > MAX_NUMBERED)
        break;
    }

  return n > 1 ? place : 0;
}

/* Its label is its path without the prefix of the ETIM profile */
static CselPropertyId
get_property (CselBmecat      *self,
              CselQuantityKind kind)
{
  g_autofree char *id = g_strconcat ("bmecat:", self->path->str, NULL);
  g_autofree char *label = NULL;

  if (!g_hash_table_contains (self->properties, id) && g_hash_table_size (self->properties) >= MAX_PROPERTIES)
    return csel_bmecat_get_property (self, "bmecat:…", "…", CSEL_SECTION_COMMERCIAL, CSEL_N_KINDS, NULL);

  g_string_assign (self->words, self->path->str);
  g_string_replace (self->words, ETIM, "", 0);
  label = g_strdup (self->words->str);

  return csel_bmecat_get_property (self, id, label, CSEL_SECTION_COMMERCIAL, kind, NULL);
}

static void
keep_leaf (CselBmecat *self,
           guint32     node)
{
  const Field *field = find_field (csel_bmecat_tree_get (&self->tree, node)->name);

  if (csel_bmecat_tree_get (&self->tree, node)->length == 0)
    return;

  if (field != NULL && field->property == CSEL_PROPERTY_WEIGHT)
    csel_bmecat_add_quantity (self, field->property, node, field->unit, NULL);
  else if (field != NULL && field->property < CSEL_N_PROPERTIES)
    csel_bmecat_add_text (self, field->property, node,
                          field->property == CSEL_PROPERTY_DISCOUNT_GROUP ?
                          field->name + strlen ("DISCOUNT_GROUP_") : NULL);
  else if (field != NULL)
    csel_bmecat_add_quantity (self, get_property (self, *field->unit == 'm' ? CSEL_KIND_LENGTH : CSEL_KIND_MASS),
                              node, field->unit, NULL);
  else
    csel_bmecat_add_text (self, get_property (self, CSEL_N_KINDS), node, NULL);
}

static gboolean
is_leaf (CselBmecat *self,
         guint32     node)
{
  return csel_bmecat_tree_get (&self->tree, node)->end == node + 1;
}

/* A name and its value, and nothing else */
static gboolean
find_pair (CselBmecat *self,
           guint32     node,
           guint32    *name,
           guint32    *value)
{
  guint n_names = 0;
  guint n_values = 0;

  CSEL_BMECAT_FOREACH (&self->tree, node, child)
  {
    const char *what = csel_bmecat_tree_get (&self->tree, child)->name;

    if (!is_leaf (self, child))
      return FALSE;
    if (g_str_has_suffix (what, "NAME") || g_str_has_suffix (what, "KEY"))
      {
        *name = child;
        n_names++;
      }
    else if (g_str_has_suffix (what, "VALUE") || g_str_has_suffix (what, "WERT"))
      {
        *value = child;
        n_values++;
      }
    else
      return FALSE;
  }

  return n_names == 1 && n_values == 1 && csel_bmecat_tree_get (&self->tree, *name)->length > 0;
}

static void
keep_tree (CselBmecat *self,
           guint32     node,
           guint       place)
{
  gsize length = self->path->len;
  guint32 name = node;
  guint32 value = node;

  if (csel_bmecat_tree_get (&self->tree, node)->element != CSEL_BMECAT_TEXT)
    {
      g_string_append_printf (self->path, "%s%s", length > 0 ? "/" : "",
                              csel_bmecat_tree_get (&self->tree, node)->name);
      append_attributes (self, node);
    }

  if (is_leaf (self, node))
    keep_leaf (self, node);
  else if (find_pair (self, node, &name, &value))
    {
      g_string_append_printf (self->path, "/%s", csel_bmecat_tree_get_text (&self->tree, name));
      keep_leaf (self, value);
    }
  else
    {
      if (place > 0 && place <= MAX_NUMBERED)
        g_string_append_printf (self->path, "[%u]", place);
      if (csel_bmecat_tree_get (&self->tree, node)->length > 0)
        csel_bmecat_add_words (self, get_property (self, CSEL_N_KINDS), node, NULL,
                               self->tree.characters + csel_bmecat_tree_get (&self->tree, node)->text);
      CSEL_BMECAT_FOREACH (&self->tree, node, child)
      keep_tree (self, child, is_leaf (self, child) ? 0 : get_place (self, node, child));
    }
  g_string_truncate (self->path, length);
}

/**
 * csel_bmecat_keep:
 * @self: the reader, in a product
 * @node: an element that has no property of ours
 *
 * Keeps all that is in it under its own name.
 */
void
csel_bmecat_keep (CselBmecat *self,
                  guint32     node)
{
  keep_tree (self, node, 0);
}

/**
 * csel_bmecat_keep_unknown:
 * @self: the reader, in a product
 * @node: an element that is not known where it stands
 *
 * Keeps it with a notice.
 */
void
csel_bmecat_keep_unknown (CselBmecat *self,
                          guint32     node)
{
  const CselBmecatNode *info = csel_bmecat_tree_get (&self->tree, node);

  if (info->element != CSEL_BMECAT_TEXT)
    csel_bmecat_count (self, info->line, info->name, TRUE);
  csel_bmecat_keep (self, node);
}

/* The number in a package with its code, and the rest of it: its GTIN is not the product's */
static void
take_packing_unit (CselBmecat *self,
                   guint32     unit,
                   guint       place)
{
  const char *code = csel_bmecat_tree_find_text (&self->tree, unit, CSEL_BMECAT_PACKING_UNIT_CODE);
  const char *name = csel_bmecat_tree_find_text (&self->tree, unit, CSEL_BMECAT_PACKING_UNIT_NAME);
  g_autofree char *group = code != NULL && name != NULL ? g_strdup_printf ("%s, %s", code, name) :
                           g_strdup (code != NULL ? code : name);

  g_string_assign (self->path, csel_bmecat_tree_get (&self->tree, unit)->name);
  if (place > 0 && place <= MAX_NUMBERED)
    g_string_append_printf (self->path, "[%u]", place);
  CSEL_BMECAT_FOREACH (&self->tree, unit, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_PACKING_QUANTITY:
      csel_bmecat_add_quantity (self, CSEL_PROPERTY_PACKING_UNIT, node, "", group);
      break;

    case CSEL_BMECAT_PACKING_UNIT_CODE:
    case CSEL_BMECAT_PACKING_UNIT_NAME:
      break;

    default:
      keep_tree (self, node, 0);
      break;
    }
  g_string_truncate (self->path, 0);
}

/**
 * csel_bmecat_take_extensions:
 * @self: the reader, in a product
 * @extensions: the element USER_DEFINED_EXTENSIONS
 */
void
csel_bmecat_take_extensions (CselBmecat *self,
                             guint32     extensions)
{
  CSEL_BMECAT_FOREACH (&self->tree, extensions, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_MIME_INFO:
      csel_bmecat_take_media (self, node);
      break;

    case CSEL_BMECAT_PREDECESSOR_PID:
      csel_bmecat_take_predecessor (self, node);
      break;

    case CSEL_BMECAT_PACKING_UNITS:
      CSEL_BMECAT_FOREACH (&self->tree, node, unit)
      take_packing_unit (self, unit, get_place (self, node, unit));
      break;

    case CSEL_BMECAT_CHARACTERISTICS:
      CSEL_BMECAT_FOREACH (&self->tree, node, characteristic)
      csel_bmecat_take_characteristic (self, characteristic);
      break;

    default:
      keep_tree (self, node, is_leaf (self, node) ? 0 : get_place (self, extensions, node));
      break;
    }
}
