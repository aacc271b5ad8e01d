/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Look-alikes: items that the data cannot tell apart
 *
 * Two items are alike if they state the same, with the same trust: same values under the same
 * conditions, same words, same relations. What only names an item or leads to it (item number,
 * GTIN, link, documents) is no difference that a designer could choose by, and so is an item
 * number within a text. Every other word counts: a difference is never denied because it is
 * printed in a title and nowhere else.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-lookalikes.h"

#include <string.h>

/* Shorter, an item number might be a size within a text */
#define MIN_ITEM_IN_TEXT 5
/* Stands for the item number in a text; no XML has it */
#define ITEM_MARK '\x1a'
#define SEPARATOR '\x1f'

static gboolean
is_identity (CselPropertyId property)
{
  switch ((guint)property)
    {
    case CSEL_PROPERTY_ITEM_NUMBER:
    case CSEL_PROPERTY_LINK:
    case CSEL_PROPERTY_GTIN:
    case CSEL_PROPERTY_DOCUMENT:
    case CSEL_PROPERTY_DOCUMENT_DATE:
    case CSEL_PROPERTY_DOCUMENT_FORMAT:
    case CSEL_PROPERTY_DOCUMENT_SIZE:
    case CSEL_PROPERTY_CAD_MODEL:
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
is_part_of_number (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '/';
}

static void
append_words (GString    *key,
              const char *words,
              const char *item)
{
  gsize length = strlen (item);
  const char *start = words;
  const char *found;

  while (length >= MIN_ITEM_IN_TEXT && (found = strstr (words, item)) != NULL)
    {
      gboolean is_whole = (found == start || !is_part_of_number (found[-1])) &&
                          !is_part_of_number (found[length]);

      g_string_append_len (key, words, found - words);
      if (is_whole)
        g_string_append_c (key, ITEM_MARK);
      else
        g_string_append_len (key, found, (gssize)length);
      words = found + length;
    }
  g_string_append (key, words);
}

static void
append_value (GString        *key,
              CselProduct    *product,
              const CselFact *fact)
{
  CselRange range;

  if (csel_fact_get_range (fact, &range))
    g_string_append_printf (key, "%d:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT,
                            csel_unit_get_kind (range.unit), range.lo, range.hi);
  else if (fact->kind == CSEL_VALUE_BOOLEAN || fact->kind >= CSEL_VALUE_NOT_RATED)
    g_string_append_printf (key, "%d:%" G_GINT64_FORMAT, fact->kind, fact->lo);
  else
    append_words (key, csel_product_get_code (product, fact), csel_product_get_item (product));
}

static char *
describe_fact (CselProduct    *product,
               const CselFact *fact,
               gboolean        has_second)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%u:%d", fact->property,
                          csel_product_get_source (product, fact)->confidence);
  for (CselQualifier i = 0; fact->qualifiers != 0 && i < CSEL_N_QUALIFIERS; i++)
    {
      const char *value = csel_product_get_qualifier (product, fact, i);

      if (value != NULL)
        g_string_append_printf (key, "%c%d=%s", SEPARATOR, i, value);
    }
  g_string_append_c (key, SEPARATOR);
  append_value (key, product, fact);
  if (has_second)
    {
      g_string_append_c (key, SEPARATOR);
      append_value (key, product, fact + 1);
    }

  return g_string_free (key, FALSE);
}

static void
describe_facts (CselProduct *product,
                GPtrArray   *parts)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (guint i = 0; i < n; i++)
    if (!facts[i].also && !is_identity (facts[i].property))
      g_ptr_array_add (parts, describe_fact (product, &facts[i], i + 1 < n && facts[i + 1].also));
}

static void
describe_relations (CselProduct *product,
                    GPtrArray   *parts)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog,
                                                              csel_product_get_row (product), &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (parts,
                     g_strdup_printf ("r%d:%d:%d%c%s%c%s", relations[i].type, relations[i].required,
                                      csel_catalog_get_source (catalog, relations[i].source)->confidence,
                                      SEPARATOR, csel_catalog_get_string (catalog, relations[i].item),
                                      SEPARATOR, csel_catalog_get_string (catalog, relations[i].manufacturer)));
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* All that @product states, whatever the order in which it is printed */
static char *
describe (CselProduct *product)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *key = g_string_new (csel_product_get_manufacturer (product));

  describe_facts (product, parts);
  describe_relations (product, parts);
  g_ptr_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (key, "\n%c%s", SEPARATOR, (const char *)g_ptr_array_index (parts, i));

  return g_string_free (key, FALSE);
}

/**
 * csel_products_are_alike:
 * @product: a product
 * @other: another product, maybe of another catalogue
 *
 * What other products say of them, as which of them a connector lists, is not looked at.
 *
 * Returns: %TRUE if the data states no difference between them that one could choose by
 */
gboolean
csel_products_are_alike (CselProduct *product,
                         CselProduct *other)
{
  g_autofree char *own = describe (product);
  g_autofree char *its = describe (other);

  return strcmp (own, its) == 0;
}

/**
 * csel_lookalikes_group:
 * @products: (element-type CselProduct): products
 *
 * Returns: (transfer full) (element-type GPtrArray): @products in groups of those that are
 *   alike (csel_products_are_alike()), each group an array of one product or more; groups and
 *   products stand in the order of @products
 */
GPtrArray *
csel_lookalikes_group (GPtrArray *products)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr(GHashTable) by_description = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                                NULL);

  for (guint i = 0; i < products->len; i++)
    {
      CselProduct *product = g_ptr_array_index (products, i);
      g_autofree char *description = describe (product);
      GPtrArray *group = g_hash_table_lookup (by_description, description);

      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_description, g_steal_pointer (&description), group);
        }
      g_ptr_array_add (group, g_object_ref (product));
    }

  return groups;
}
