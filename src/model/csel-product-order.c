/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The order in which the facts of a product are read on a data sheet
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-product.h"

/* A connection by its number, an approval or document by its own words, a block of features by the
 * heading that the catalogue gives it */
static const char *
get_owner (CselProduct    *self,
           const CselFact *fact)
{
  static const CselQualifier owners[] = { CSEL_QUALIFIER_CONNECTION, CSEL_QUALIFIER_APPROVAL,
                                          CSEL_QUALIFIER_DOCUMENT };

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      const char *owner = csel_product_get_qualifier (self, fact, owners[i]);

      if (owner != NULL)
        return owner;
    }
  if (csel_product_get_property (self, fact)->section == CSEL_SECTION_FEATURES &&
      csel_product_get_qualifier (self, fact, CSEL_QUALIFIER_GROUP) != NULL)
    return csel_product_get_qualifier (self, fact, CSEL_QUALIFIER_GROUP);

  return fact->property == CSEL_PROPERTY_APPROVAL || fact->property == CSEL_PROPERTY_DOCUMENT ?
         csel_product_get_printed (self, fact) : "";
}

typedef struct
{
  CselSection section;
  guint       owner;
  guint32     property;
} DisplayRank;

static int
compare_for_display (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  const DisplayRank *rank_a = g_hash_table_lookup (data, *(const CselFact *const *)a);
  const DisplayRank *rank_b = g_hash_table_lookup (data, *(const CselFact *const *)b);

  if (rank_a->section != rank_b->section)
    return (int)rank_a->section - (int)rank_b->section;
  if (rank_a->owner != rank_b->owner)
    return rank_a->owner < rank_b->owner ? -1 : 1;

  return rank_a->property < rank_b->property ? -1 : rank_a->property > rank_b->property;
}

static DisplayRank *
make_rank (CselProduct    *self,
           const CselFact *fact,
           guint           owner)
{
  DisplayRank *rank = g_new (DisplayRank, 1);

  *rank = (DisplayRank) { csel_product_get_property (self, fact)->section, owner, fact->property };

  return rank;
}

/**
 * csel_product_list_facts:
 * @self: a product
 *
 * Returns: (transfer full) (element-type CselFact): its statements in the order of a data
 *   sheet: what belongs to one connection, approval or document stands together
 */
GPtrArray *
csel_product_list_facts (CselProduct *self)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (self, &n);
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr(GHashTable) owners = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) ranks = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < n; i++)
    {
      const char *owner = get_owner (self, &facts[i]);
      guint rank = g_hash_table_size (owners) + 1;

      if (facts[i].also)
        continue;
      /* What belongs to no connection stands before them, to no document after them */
      if (*owner == '\0')
        rank = facts[i].property > CSEL_PROPERTY_DOCUMENT ? G_MAXUINT : 0;
      else if (g_hash_table_contains (owners, owner))
        rank = GPOINTER_TO_UINT (g_hash_table_lookup (owners, owner));
      else
        g_hash_table_insert (owners, (gpointer)owner, GUINT_TO_POINTER (rank));
      g_hash_table_insert (ranks, (gpointer) &facts[i], make_rank (self, &facts[i], rank));
      g_ptr_array_add (list, (gpointer) &facts[i]);
    }
  g_qsort_with_data (list->pdata, (int)list->len, sizeof (gpointer), compare_for_display, ranks);

  return list;
}
