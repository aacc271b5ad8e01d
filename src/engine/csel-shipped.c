/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What is installed with the program, and where it lies
 *
 * CSEL_DATA_DIR and CSEL_LOCALE_DIR name the folders when the program runs from its build
 * folder; else the data is found in the folders of XDG_DATA_DIRS and where it was installed.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "config.h"

#include "engine/csel-shipped.h"

#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      unused)
{
  g_autofree char *name_a = g_file_get_basename (*(GFile *const *)a);
  g_autofree char *name_b = g_file_get_basename (*(GFile *const *)b);

  /* The maker's own catalogue, named after its maker, before the second-hand one */
  return -strcmp (name_a, name_b);
}

/* Every .xml file in @directory; %FALSE if there is no such folder */
static gboolean
add_files (GPtrArray  *files,
           const char *directory)
{
  g_autoptr(GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      {
        g_autofree char *path = g_build_filename (directory, name, NULL);

        g_ptr_array_add (files, g_file_new_for_path (path));
      }

  return dir != NULL;
}

/**
 * csel_shipped_list_catalogs:
 *
 * Returns: (transfer full) (element-type GFile): the catalogues that come with the program
 */
GPtrArray *
csel_shipped_list_catalogs (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *data_dirs = g_get_system_data_dirs ();
  const char *override = g_getenv ("CSEL_DATA_DIR");
  g_autofree char *installed = g_build_filename (CSEL_PKGDATADIR, "catalogs", NULL);
  gboolean found;

  if (override != NULL)
    {
      g_autofree char *directory = g_build_filename (override, "catalogs", NULL);

      add_files (files, directory);
    }
  else
    {
      found = add_files (files, installed);
      for (guint i = 0; !found && data_dirs[i] != NULL; i++)
        {
          g_autofree char *directory = g_build_filename (data_dirs[i], GETTEXT_PACKAGE, "catalogs",
                                                         NULL);

          found = add_files (files, directory);
        }
    }

  g_qsort_with_data (files->pdata, (int)files->len, sizeof (gpointer), compare_names, NULL);

  return files;
}

/**
 * csel_shipped_get_locales:
 *
 * Returns: (transfer full): the folder with the translations
 */
char *
csel_shipped_get_locales (void)
{
  const char *override = g_getenv ("CSEL_LOCALE_DIR");

  return g_strdup (override != NULL ? override : CSEL_LOCALEDIR);
}
