/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselLibrary: the open catalogues as one list
 *
 *   catalogue 0 (shown)    rows 0 … n0 - 1
 *   catalogue 1 (hidden)   no rows
 *   catalogue 2 (shown)    rows n0 … n0 + n2 - 1
 *
 * A hidden catalogue is open but not listed. "changed" says that rows came or went.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-library.h"

#include <string.h>

typedef struct
{
  CselCatalog *catalog;
  gboolean     shown;
} Entry;

struct _CselLibrary
{
  GObject parent_instance;

  GArray *entries;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselLibrary, csel_library, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
clear_entry (gpointer data)
{
  g_object_unref (((Entry *)data)->catalog);
}

static void
csel_library_finalize (GObject *object)
{
  CselLibrary *self = CSEL_LIBRARY (object);

  g_clear_pointer (&self->entries, g_array_unref);

  G_OBJECT_CLASS (csel_library_parent_class)->finalize (object);
}

static void
csel_library_class_init (CselLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_library_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_library_init (CselLibrary *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

/**
 * csel_library_new:
 *
 * Returns: (transfer full): a library without a catalogue
 */
CselLibrary *
csel_library_new (void)
{
  return g_object_new (CSEL_TYPE_LIBRARY, NULL);
}

static Entry *
get_entry (CselLibrary *self,
           guint        index)
{
  g_assert (index < self->entries->len);

  return &g_array_index (self->entries, Entry, index);
}

/**
 * csel_library_add:
 * @self: a library
 * @catalog: a frozen catalogue
 * @shown: whether its products are listed
 *
 * A catalogue with the same id takes the place of the one that was there.
 */
void
csel_library_add (CselLibrary *self,
                  CselCatalog *catalog,
                  gboolean     shown)
{
  Entry entry = { NULL, shown };

  g_return_if_fail (CSEL_IS_LIBRARY (self));
  g_return_if_fail (CSEL_IS_CATALOG (catalog));

  entry.catalog = g_object_ref (catalog);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *old = get_entry (self, i);

      if (g_strcmp0 (csel_catalog_get_id (old->catalog), csel_catalog_get_id (catalog)) == 0)
        {
          clear_entry (old);
          *old = entry;
          g_signal_emit (self, signals[CHANGED], 0);
          return;
        }
    }

  g_array_append_val (self->entries, entry);
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
csel_library_get_n_catalogs (CselLibrary *self)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), 0);

  return self->entries->len;
}

/**
 * csel_library_get_catalog:
 * @self: a library
 * @index: which catalogue
 *
 * Returns: (transfer none): the catalogue
 */
CselCatalog *
csel_library_get_catalog (CselLibrary *self,
                          guint        index)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), NULL);

  return get_entry (self, index)->catalog;
}

gboolean
csel_library_get_shown (CselLibrary *self,
                        guint        index)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), FALSE);

  return get_entry (self, index)->shown;
}

/**
 * csel_library_set_shown:
 * @self: a library
 * @index: which catalogue
 * @shown: whether its products are listed
 */
void
csel_library_set_shown (CselLibrary *self,
                        guint        index,
                        gboolean     shown)
{
  g_return_if_fail (CSEL_IS_LIBRARY (self));

  if (get_entry (self, index)->shown == shown)
    return;

  get_entry (self, index)->shown = shown;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_library_get_n_rows:
 * @self: a library
 *
 * Returns: how many products are listed
 */
guint
csel_library_get_n_rows (CselLibrary *self)
{
  guint n = 0;

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->shown)
      n += csel_catalog_get_n_products (get_entry (self, i)->catalog);

  return n;
}

/**
 * csel_library_get_row:
 * @self: a library
 * @row: a listed product
 * @catalog_row: (out): where it is in its catalogue
 *
 * Returns: (transfer none): the catalogue it is in
 */
CselCatalog *
csel_library_get_row (CselLibrary *self,
                      guint        row,
                      guint       *catalog_row)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);
      guint n = entry->shown ? csel_catalog_get_n_products (entry->catalog) : 0;

      if (row < n)
        {
          *catalog_row = row;
          return entry->catalog;
        }
      row -= n;
    }

  g_assert_not_reached ();
}

/**
 * csel_library_get_product:
 * @self: a library
 * @row: a listed product
 *
 * Returns: (transfer full): a handle on it
 */
CselProduct *
csel_library_get_product (CselLibrary *self,
                          guint        row)
{
  guint catalog_row;
  CselCatalog *catalog = csel_library_get_row (self, row, &catalog_row);

  return csel_product_new (catalog, catalog_row);
}

/**
 * csel_library_find_row:
 * @self: a library
 * @product: (nullable): a product
 * @row: (out): its row in the list
 *
 * Returns: %FALSE if it is not listed
 */
gboolean
csel_library_find_row (CselLibrary *self,
                       CselProduct *product,
                       guint       *row)
{
  guint first = 0;

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), FALSE);

  for (guint i = 0; product != NULL && i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);

      if (!entry->shown)
        continue;
      if (entry->catalog == csel_product_get_catalog (product))
        {
          *row = first + csel_product_get_row (product);
          return TRUE;
        }
      first += csel_catalog_get_n_products (entry->catalog);
    }

  return FALSE;
}

/* Item numbers are typed with and without their punctuation */
static char *
strip_punctuation (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_unichar_toupper (g_utf8_get_char (p)));

  return g_string_free (plain, FALSE);
}

static void
find_in_catalog (CselCatalog *catalog,
                 const char  *item,
                 gboolean     exact,
                 GPtrArray   *found)
{
  g_autofree char *plain = exact ? NULL : strip_punctuation (item);

  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    {
      const char *candidate = csel_catalog_get_item (catalog, row);
      g_autofree char *plain_candidate = exact ? NULL : strip_punctuation (candidate);

      if (strcmp (exact ? candidate : plain_candidate, exact ? item : plain) == 0)
        g_ptr_array_add (found, csel_product_new (catalog, row));
    }
}

/**
 * csel_library_find_item:
 * @self: a library
 * @item: an item number, with or without its punctuation
 *
 * Looks in every open catalogue, listed or not. An item number that agrees to the letter
 * hides those that agree without punctuation.
 *
 * Returns: (transfer full) (element-type CselProduct): the products of that number
 */
GPtrArray *
csel_library_find_item (CselLibrary *self,
                        const char  *item)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), found);

  for (guint i = 0; i < self->entries->len; i++)
    find_in_catalog (get_entry (self, i)->catalog, item, TRUE, found);
  for (guint i = 0; found->len == 0 && i < self->entries->len; i++)
    find_in_catalog (get_entry (self, i)->catalog, item, FALSE, found);

  return found;
}

/**
 * csel_library_list_kind:
 * @self: a library
 * @kind: the code of a kind of product
 *
 * Returns: (transfer full) (element-type CselProduct): all listed products of that kind
 */
GPtrArray *
csel_library_list_kind (CselLibrary *self,
                        const char  *kind)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), found);

  for (guint i = 0; i < self->entries->len; i++)
    {
      CselCatalog *catalog = get_entry (self, i)->catalog;
      guint n_products = get_entry (self, i)->shown ? csel_catalog_get_n_products (catalog) : 0;

      for (guint row = 0; row < n_products; row++)
        {
          guint n;
          const CselFact *fact = csel_catalog_lookup (catalog, row, CSEL_PROPERTY_KIND, &n);

          if (n > 0 && strcmp (csel_catalog_get_string (catalog, fact->printed), kind) == 0)
            g_ptr_array_add (found, csel_product_new (catalog, row));
        }
    }

  return found;
}
