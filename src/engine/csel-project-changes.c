/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What has changed in the catalogues since a project was made
 *
 * A project keeps the facts it rests on. When their catalogue is open in another version, nothing is
 * exchanged silently: each product whose facts differ is listed, and accepted by the user.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-project-changes.h"

#include "model/csel-revision.h"

static void
change_free (gpointer data)
{
  CselProductChange *change = data;

  g_object_unref (change->before);
  g_object_unref (change->after);
  g_free (change);
}

/* The product in the open catalogue of the same name, if that is another one */
static CselProduct *
find_after (CselLibrary *library,
            CselProduct *before)
{
  CselCatalog *own = csel_own_values_get_catalog (csel_library_get_own_values (library));
  const char *id = csel_catalog_get_id (csel_product_get_catalog (before));

  for (guint i = 0; i < csel_library_get_n_catalogs (library); i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (library, i);
      guint row;

      if (g_strcmp0 (csel_catalog_get_id (catalog), id) == 0 && catalog != csel_product_get_catalog (before) &&
          csel_catalog_find (catalog, csel_product_get_item (before), csel_product_get_manufacturer (before), &row))
        return csel_product_new_with_own (catalog, row, own);
    }

  return NULL;
}

/* Own values are compared by nobody: they are the user's in both */
static gboolean
has_changed (CselProduct *before,
             CselProduct *after)
{
  g_autoptr(CselProduct) one = csel_product_new (csel_product_get_catalog (before), csel_product_get_row (before));
  g_autoptr(CselProduct) other = csel_product_new (csel_product_get_catalog (after), csel_product_get_row (after));
  CselProductRevision revision = csel_revision_compare (one, other);

  return revision.n_revisions > 0;
}

static gboolean
is_same_record (CselProduct *a,
                CselProduct *b)
{
  return csel_product_get_catalog (a) == csel_product_get_catalog (b) &&
         csel_product_get_row (a) == csel_product_get_row (b);
}

static void
look_at (GPtrArray   *changes,
         GHashTable  *seen,
         CselLibrary *library,
         CselProduct *before)
{
  g_autofree char *key = g_strdup_printf ("%p %u", (void *)csel_product_get_catalog (before),
                                          csel_product_get_row (before));
  g_autoptr(CselProduct) after = NULL;
  CselProductChange *change;

  if (!g_hash_table_add (seen, g_steal_pointer (&key)))
    return;
  after = find_after (library, before);
  if (after == NULL || !has_changed (before, after))
    return;

  change = g_new0 (CselProductChange, 1);
  change->before = g_object_ref (before);
  change->after = g_steal_pointer (&after);
  g_ptr_array_add (changes, change);
}

/**
 * csel_project_changes_list:
 * @project: a project
 * @library: the open catalogues
 *
 * Returns: (transfer full) (element-type CselProductChange): the products of its lines that their
 *   catalogue states otherwise now, in the order of the lines
 */
GPtrArray *
csel_project_changes_list (CselProject *project,
                           CselLibrary *library)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint k = 0; k < csel_project_get_n_lists (project); k++)
    {
      GListModel *list = G_LIST_MODEL (csel_project_get_list (project, k));

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr(CselPartsLine) line = g_list_model_get_item (list, i);

          /* Which of several it is must be decided first */
          if (csel_parts_line_get_alternatives (line) == NULL)
            look_at (changes, seen, library, csel_parts_line_get_product (line));
        }
    }

  return changes;
}

/**
 * csel_project_changes_accept:
 * @project: a project
 * @change: what its catalogue states otherwise now
 * @name: what the change is called for the user
 *
 * The project rests on what the catalogue states now.
 */
void
csel_project_changes_accept (CselProject             *project,
                             const CselProductChange *change,
                             const char              *name)
{
  for (guint k = 0; k < csel_project_get_n_lists (project); k++)
    {
      CselPartsList *list = csel_project_get_list (project, k);
      g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
        {
          g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (list), i);
          gboolean is_it = csel_parts_line_get_alternatives (line) == NULL &&
                           is_same_record (csel_parts_line_get_product (line), change->before);

          g_ptr_array_add (lines, is_it ? csel_parts_line_new_detailed (change->after,
                                                                        csel_parts_line_get_details (line)) :
                           g_object_ref (line));
        }
      csel_parts_list_replace (list, lines, name);
    }
}
