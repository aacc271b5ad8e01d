/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselListing: the products of the open catalogues as one list that no longer changes
 *
 *   part 0   rows 0 … n0 - 1
 *   part 1   rows n0 … n0 + n1 - 1
 *
 * The library changes in the main thread, and a catalogue that is read grows; whoever searches
 * does it in a list as it was when it began, in whatever thread.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-listing.h"

struct _CselListing
{
  gatomicrefcount ref_count;

  GArray         *parts;
  guint           n_rows;
  CselCatalog    *own;
  GArray         *own_rows;
};

static void
part_clear (gpointer data)
{
  csel_catalog_index_free (((CselListingPart *)data)->index);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint row_a = *(const guint *)a;
  guint row_b = *(const guint *)b;

  return row_a < row_b ? -1 : row_a > row_b;
}

/* Of which products the user states something */
static void
list_own_rows (CselListing *self)
{
  for (guint own = 0; self->own != NULL && own < csel_catalog_get_n_products (self->own); own++)
    for (guint i = 0; i < self->parts->len; i++)
      {
        const CselListingPart *part = csel_listing_get_part (self, i);
        guint row;

        if (csel_catalog_find (csel_listing_get_catalog (self, i), csel_catalog_get_item (self->own, own),
                               csel_catalog_get_manufacturer (self->own, own), &row) && row < part->n_rows)
          {
            row += part->first;
            g_array_append_val (self->own_rows, row);
          }
      }
  g_array_sort (self->own_rows, compare_rows);
}

/**
 * csel_listing_new:
 * @library: the open catalogues
 *
 * Returns: (transfer full): what they list now
 */
CselListing *
csel_listing_new (CselLibrary *library)
{
  CselListing *self = g_new0 (CselListing, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->parts = g_array_new (FALSE, FALSE, sizeof (CselListingPart));
  g_array_set_clear_func (self->parts, part_clear);
  self->own_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_set_object (&self->own, csel_own_values_get_catalog (csel_library_get_own_values (library)));

  for (guint i = 0; i < csel_library_get_n_catalogs (library); i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (library, i);
      CselListingPart part = { .first = self->n_rows };

      if (!csel_library_is_listed (library, catalog))
        continue;
      part.index = csel_catalog_index_ref (csel_library_get_catalog_index (library, catalog));
      /* In this order: what is finished has all its rows */
      part.is_finished = csel_catalog_index_is_finished (part.index);
      part.n_rows = csel_catalog_index_get_n_rows (part.index);
      g_array_append_val (self->parts, part);
      self->n_rows += part.n_rows;
    }
  list_own_rows (self);

  return self;
}

CselListing *
csel_listing_ref (CselListing *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_listing_unref (CselListing *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->parts);
  g_array_unref (self->own_rows);
  g_clear_object (&self->own);
  g_free (self);
}

guint
csel_listing_get_n_parts (CselListing *self)
{
  return self->parts->len;
}

/**
 * csel_listing_get_part:
 * @self: a list
 * @part: which of its catalogues
 *
 * Returns: (transfer none): where its products are in the list
 */
const CselListingPart *
csel_listing_get_part (CselListing *self,
                       guint        part)
{
  return &g_array_index (self->parts, CselListingPart, part);
}

CselCatalog *
csel_listing_get_catalog (CselListing *self,
                          guint        part)
{
  return csel_catalog_index_get_catalog (csel_listing_get_part (self, part)->index);
}

guint
csel_listing_get_n_rows (CselListing *self)
{
  return self->n_rows;
}

/**
 * csel_listing_is_growing:
 * @self: a list
 *
 * Returns: %TRUE if one of its catalogues was still being read
 */
gboolean
csel_listing_is_growing (CselListing *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (!csel_listing_get_part (self, i)->is_finished)
      return TRUE;

  return FALSE;
}

/**
 * csel_listing_get_row:
 * @self: a list
 * @row: a product in it
 * @catalog_row: (out): where it is in its catalogue
 *
 * Returns: (transfer none): the catalogue it is in
 */
CselCatalog *
csel_listing_get_row (CselListing *self,
                      guint        row,
                      guint       *catalog_row)
{
  guint i = 0;

  while (row >= csel_listing_get_part (self, i)->first + csel_listing_get_part (self, i)->n_rows)
    i++;
  *catalog_row = row - csel_listing_get_part (self, i)->first;

  return csel_listing_get_catalog (self, i);
}

/**
 * csel_listing_get_product:
 * @self: a list
 * @row: a product in it
 *
 * Returns: (transfer full): a handle on it
 */
CselProduct *
csel_listing_get_product (CselListing *self,
                          guint        row)
{
  guint catalog_row;
  CselCatalog *catalog = csel_listing_get_row (self, row, &catalog_row);

  return csel_product_new_with_own (catalog, catalog_row, self->own);
}

/**
 * csel_listing_find_row:
 * @self: a list
 * @product: (nullable): a product
 * @row: (out): its row in the list
 *
 * Returns: %FALSE if it is not in the list
 */
gboolean
csel_listing_find_row (CselListing *self,
                       CselProduct *product,
                       guint       *row)
{
  for (guint i = 0; product != NULL && i < self->parts->len; i++)
    if (csel_listing_get_catalog (self, i) == csel_product_get_catalog (product))
      {
        *row = csel_listing_get_part (self, i)->first + csel_product_get_row (product);
        return csel_product_get_row (product) < csel_listing_get_part (self, i)->n_rows;
      }

  return FALSE;
}

/**
 * csel_listing_get_own:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what the user states
 */
CselCatalog *
csel_listing_get_own (CselListing *self)
{
  return self->own;
}

guint
csel_listing_get_n_own_rows (CselListing *self)
{
  return self->own_rows->len;
}

/**
 * csel_listing_get_own_row:
 * @self: a list
 * @index: the n-th product of which the user states something, too
 *
 * Returns: its row, in rising order
 */
guint
csel_listing_get_own_row (CselListing *self,
                          guint        index)
{
  return g_array_index (self->own_rows, guint, index);
}
