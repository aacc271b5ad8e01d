/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The file of own values: a catalogue in our own XML, whose every source is an own value
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-own-file.h"

#include <glib/gi18n.h>

#include "formats/csel-native.h"

/**
 * csel_own_file_get_default:
 *
 * Returns: (transfer full): where the user's own values are kept
 */
GFile *
csel_own_file_get_default (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "connector-selector", "own-values.xml", NULL);

  return g_file_new_for_path (path);
}

/* What somebody else says does not become an own value by standing in this file */
static gboolean
check_sources (GFile       *file,
               CselCatalog *catalog,
               GError     **error)
{
  for (guint i = 0; i < csel_catalog_get_n_sources (catalog); i++)
    {
      const CselSource *source = csel_catalog_get_source (catalog, (guint16)i);
      CselOwnOrigin origin;
      g_autofree char *name = NULL;

      if (source->confidence == CSEL_CONFIDENCE_OWN && csel_own_origin_parse (source->document, &origin) &&
          source->note != NULL && source->version != NULL)
        continue;

      name = g_file_get_parse_name (file);
      g_set_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_VALUE,
                   _("%s: found source “%s”, expected own values: measured, packaging or maker-document, "
                     "with name and date"), name, source->document);
      return FALSE;
    }

  return TRUE;
}

/**
 * csel_own_file_read:
 * @file: a file of own values
 * @values: takes what is in it
 * @error: return location for a #CselCatalogError or #GIOErrorEnum
 *
 * Returns: %FALSE if it cannot be read; a file that is not there is no value, and %TRUE
 */
gboolean
csel_own_file_read (GFile         *file,
                    CselOwnValues *values,
                    GError       **error)
{
  g_autoptr(CselCatalog) catalog = NULL;

  if (!g_file_query_exists (file, NULL))
    return TRUE;

  catalog = csel_native_read (file, NULL, error);
  if (catalog == NULL || !check_sources (file, catalog, error))
    return FALSE;
  csel_own_values_set_catalog (values, catalog);

  return TRUE;
}

/**
 * csel_own_file_write:
 * @file: a file of own values; its folder is made if it is not there
 * @own: the catalogue of own values
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: %FALSE if it could not be written; an old file is then untouched
 */
gboolean
csel_own_file_write (GFile       *file,
                     CselCatalog *own,
                     GError     **error)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autoptr(GError) problem = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &problem) &&
      !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  return csel_native_write (own, file, NULL, error);
}
