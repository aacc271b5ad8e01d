/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The other products that a BMEcat product names
 *
 * A reference says the number in the supplier's catalogue, and not who makes it. There is no type for
 * the other half of a connector: it comes as an accessory or as "others".
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>

typedef struct
{
  const char      *name;
  CselRelationType type;
  gboolean         is_required;
} ReferenceType;

/* BMEcat 1.2 and 2005, PRODUCT_REFERENCE; "accessory" is a slip that occurs */
static const ReferenceType types[] = {
  { "accessories", CSEL_RELATION_ACCESSORY, FALSE },
  { "accessory", CSEL_RELATION_ACCESSORY, FALSE },
  { "mandatory", CSEL_RELATION_ACCESSORY, TRUE },
  { "select", CSEL_RELATION_CHOICE, TRUE },
  { "sparepart", CSEL_RELATION_SPARE_PART, FALSE },
  { "followup", CSEL_RELATION_SUCCESSOR, FALSE },
  { "similar", CSEL_RELATION_ALTERNATIVE, FALSE },
  { "consists_of", CSEL_RELATION_CONTENTS, FALSE },
  { "base_product", CSEL_RELATION_BASE_PRODUCT, FALSE },
  { "diff_orderunit", CSEL_RELATION_OTHER_PACKAGING, FALSE },
  { "others", CSEL_RELATION_RELATED, FALSE },
};

static const ReferenceType *
find_type (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (types[i].name, name) == 0)
      return &types[i];

  return NULL;
}

/**
 * csel_bmecat_take_reference:
 * @self: the reader, in a product
 * @reference: the element PRODUCT_REFERENCE
 */
void
csel_bmecat_take_reference (CselBmecat *self,
                            guint32     reference)
{
  const char *name = csel_bmecat_tree_get_attribute (&self->tree, reference, "type");
  const char *quantity = csel_bmecat_tree_get_attribute (&self->tree, reference, "quantity");
  const char *item = csel_bmecat_tree_find_text (&self->tree, reference, CSEL_BMECAT_PROD_ID_TO);
  const char *description = csel_bmecat_tree_find_text (&self->tree, reference, CSEL_BMECAT_REFERENCE_DESCR);
  const ReferenceType *type = find_type (name);
  guint line = csel_bmecat_tree_get (&self->tree, reference)->line;

  self->n_references++;
  if (item == NULL)
    {
      csel_bmecat_add_notice (self, line, _("found a reference to no product, which is passed over"));
      return;
    }
  if (type == NULL)
    csel_bmecat_add_notice (self, line, _("found a reference of type “%s”, which is read as related"),
                            name != NULL ? name : "");

  if (description != NULL)
    description = csel_bmecat_text_clean (description, FALSE, self->text);
  csel_catalog_append_relation (self->catalog, type != NULL ? type->type : CSEL_RELATION_RELATED,
                                type != NULL && type->is_required, NULL, item, NULL,
                                csel_bmecat_source_of (self, reference));
  csel_catalog_describe_relation (self->catalog, quantity, description);
}

/**
 * csel_bmecat_take_predecessor:
 * @self: the reader, in a product
 * @node: the element UDX.EDXF.PREDECESSOR_PID
 */
void
csel_bmecat_take_predecessor (CselBmecat *self,
                              guint32     node)
{
  const char *item = csel_bmecat_tree_get_text (&self->tree, node);

  if (*item != '\0')
    csel_catalog_append_relation (self->catalog, CSEL_RELATION_PREDECESSOR, FALSE, NULL, item, NULL,
                                  csel_bmecat_source_of (self, node));
}
