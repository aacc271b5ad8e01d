/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * ETIM BMEcat 5.0, PRODUCT_CHARACTERISTIC: what no class has a feature for (pollution degree, UL, pitch)
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define PREFIX "UDX.EDXF.PRODUCT_CHARACTERISTIC_"

/* Its part of that name, without the prefix that all of them have */
static gboolean
find_part (CselBmecat *self,
           guint32     characteristic,
           const char *name,
           guint32    *part)
{
  CSEL_BMECAT_FOREACH (&self->tree, characteristic, node)
  {
    const char *full = csel_bmecat_tree_get (&self->tree, node)->name;

    if (g_str_has_prefix (full, PREFIX) && strcmp (full + strlen (PREFIX), name) == 0)
      {
        *part = node;
        return TRUE;
      }
  }

  return FALSE;
}

static const char *
get_part (CselBmecat *self,
          guint32     characteristic,
          const char *name)
{
  guint32 node;

  return find_part (self, characteristic, name, &node) && csel_bmecat_tree_get (&self->tree, node)->length > 0 ?
         csel_bmecat_tree_get_text (&self->tree, node) : NULL;
}

/* In the language of the catalogue if the file has it */
static const char *
get_name (CselBmecat *self,
          guint32     characteristic)
{
  const char *name = NULL;

  CSEL_BMECAT_FOREACH (&self->tree, characteristic, node)
  {
    const char *language = csel_bmecat_tree_get_attribute (&self->tree, node, "lang");

    if (g_str_equal (csel_bmecat_tree_get (&self->tree, node)->name, PREFIX "NAME") &&
        (name == NULL || (language != NULL && g_strcmp0 (language, self->language) == 0)))
      name = csel_bmecat_tree_get_text (&self->tree, node);
  }

  return name != NULL && *name != '\0' ? name : get_part (self, characteristic, "CODE");
}

static CselPropertyId
get_property (CselBmecat      *self,
              guint32          characteristic,
              CselQuantityKind kind,
              const char      *unit)
{
  const char *code = get_part (self, characteristic, "CODE");
  const char *name = get_name (self, characteristic);
  g_autofree char *id = g_strconcat ("bmecat:", code != NULL ? code : name, NULL);

  return csel_bmecat_get_property (self, id, name, CSEL_SECTION_PHYSICAL, kind, unit);
}

/* A number, or two, in a unit of the program or another */
static void
add_number (CselBmecat *self,
            guint32     characteristic,
            const char *from,
            const char *to)
{
  const char *code = get_part (self, characteristic, "VALUE_UNIT_CODE");
  CselEtimUnit unit = { "", CSEL_UNIT_NONE };
  gboolean is_ours = code == NULL || (csel_etim_parse_unit (self->etim, code, &unit) && unit.unit != CSEL_N_UNITS);
  const char *symbol = is_ours ? csel_unit_get_symbol (unit.unit) : "";
  const char *shown = is_ours ? symbol : *unit.symbol != '\0' ? unit.symbol : code;
  CselQuantityKind kind = is_ours ? csel_unit_get_kind (unit.unit) : CSEL_KIND_NUMBER;
  CselPropertyId property = get_property (self, characteristic, kind, is_ours ? NULL : shown);
  const CselProperty *info = csel_catalog_get_property (self->catalog, property);
  g_autofree char *printed = g_strdup_printf ("%s%s%s%s%s", from, to != NULL ? "…" : "", to != NULL ? to : "",
                                              *shown != '\0' ? " " : "", shown);
  g_autofree char *value = g_strdup_printf ("%s%s%s %s", from, to != NULL ? "..." : "", to != NULL ? to : "", symbol);
  CselStatement statement = {
    .property = property,
    .kind = CSEL_VALUE_TEXT,
    .printed = printed,
    .source = csel_bmecat_source_of (self, characteristic),
  };

  /* The same name may be in another unit in another product */
  if (info->type == CSEL_TYPE_QUANTITY && info->kind == kind && g_strcmp0 (info->unit, is_ours ? NULL : shown) == 0)
    statement.n_ranges = csel_statement_parse (value, kind, statement.ranges, NULL);
  if (statement.n_ranges > 0)
    statement.kind = CSEL_VALUE_QUANTITY;
  csel_catalog_append (self->catalog, &statement);
}

static void
add_texts (CselBmecat *self,
           guint32     characteristic)
{
  CSEL_BMECAT_FOREACH (&self->tree, characteristic, node)
  {
    const char *name = csel_bmecat_tree_get (&self->tree, node)->name;

    if (g_str_has_prefix (name, PREFIX "VALUE_") && strcmp (name, PREFIX "VALUE_UNIT_CODE") != 0)
      csel_bmecat_add_text (self, get_property (self, characteristic, CSEL_N_KINDS, NULL), node, NULL);
    else if (strcmp (name, PREFIX "CODE") != 0 && strcmp (name, PREFIX "NAME") != 0 &&
             strcmp (name, PREFIX "VALUE_UNIT_CODE") != 0)
      csel_bmecat_keep (self, node);
  }
}

/**
 * csel_bmecat_take_characteristic:
 * @self: the reader, in a product
 * @node: the element UDX.EDXF.PRODUCT_CHARACTERISTIC
 */
void
csel_bmecat_take_characteristic (CselBmecat *self,
                                 guint32     node)
{
  const char *number = get_part (self, node, "VALUE_NUMERIC");
  const char *from = get_part (self, node, "VALUE_RANGE_FROM");
  const char *to = get_part (self, node, "VALUE_RANGE_TO");

  if (get_name (self, node) == NULL)
    csel_bmecat_keep (self, node);
  else if (number != NULL)
    add_number (self, node, number, NULL);
  else if (from != NULL && to != NULL)
    add_number (self, node, from, to);
  else
    add_texts (self, node);
}
