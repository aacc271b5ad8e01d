/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The fingerprint of a product's data: sheets and screens with the same rest on the same statements
 *
 * Over everything that is stated, by whom and under which conditions, in the maker's words: it does not
 * change with language, options or version of the program.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-fingerprint.h"

#include <string.h>

/* Of the 64 hexadecimal digits of SHA-256; enough to tell apart what stands in one folder */
#define N_DIGITS 16

static void
add (GChecksum  *sum,
     const char *text)
{
  /* With its end, so that two texts are not one; what is missing is not what is empty */
  if (text != NULL)
    g_checksum_update (sum, (const guchar *)text, (gssize)strlen (text) + 1);
  else
    g_checksum_update (sum, (const guchar *)"\1", 1);
}

static void
add_fact (GChecksum      *sum,
          CselProduct    *product,
          const CselFact *fact)
{
  const CselSource *source = csel_product_get_source (product, fact);

  add (sum, csel_product_get_property (product, fact)->id);
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    add (sum, csel_product_get_qualifier (product, fact, i));
  add (sum, csel_product_get_printed (product, fact));
  add (sum, source->document);
  add (sum, source->version);
  add (sum, csel_confidence_get_id (source->confidence));
}

static void
add_relation (GChecksum          *sum,
              CselCatalog        *catalog,
              const CselRelation *relation)
{
  add (sum, csel_relation_type_get_id (relation->type));
  add (sum, relation->required ? "required" : NULL);
  add (sum, csel_catalog_get_string (catalog, relation->manufacturer));
  add (sum, csel_catalog_get_string (catalog, relation->item));
  add (sum, csel_catalog_get_string (catalog, relation->quantity));
}

/**
 * csel_fingerprint_new:
 * @product: a product
 *
 * Returns: (transfer full): sixteen hexadecimal digits
 */
char *
csel_fingerprint_new (CselProduct *product)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint n_facts;
  guint n_relations;
  const CselFact *facts = csel_product_get_facts (product, &n_facts);
  const CselRelation *relations = csel_catalog_get_relations (catalog, csel_product_get_row (product), &n_relations);
  char *text;

  add (sum, csel_product_get_manufacturer (product));
  add (sum, csel_product_get_item (product));
  for (guint i = 0; i < n_facts; i++)
    add_fact (sum, product, &facts[i]);
  for (guint i = 0; i < n_relations; i++)
    add_relation (sum, catalog, &relations[i]);
  text = g_strndup (g_checksum_get_string (sum), N_DIGITS);
  g_checksum_free (sum);

  return text;
}

/**
 * csel_fingerprint_new_for_products:
 * @products: (element-type CselProduct): products
 *
 * Returns: (transfer full): sixteen hexadecimal digits, for all of them in this order
 */
char *
csel_fingerprint_new_for_products (GPtrArray *products)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);
  char *text;

  for (guint i = 0; i < products->len; i++)
    {
      g_autofree char *one = csel_fingerprint_new (g_ptr_array_index (products, i));

      add (sum, one);
    }
  text = g_strndup (g_checksum_get_string (sum), N_DIGITS);
  g_checksum_free (sum);

  return text;
}
