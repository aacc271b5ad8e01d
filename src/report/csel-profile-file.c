/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Export profiles as a key file
 *
 *   [profile 1]                          in the order of the list
 *   name=…  rows=lines|summed|marking  dialect=comma|semicolon  for=import|spreadsheet
 *   columns=item;total;                  in their order
 *   titles=Number;;                      a heading for each; none is the program's own
 *
 * Nothing that is unknown is passed over: a misspelt key would export something else than was meant.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-profile-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define PROFILE "profile "

G_DEFINE_QUARK (csel-profile-file-error-quark, csel_profile_file_error)

static const char *const known_keys[] = { "name", "rows", "dialect", "for", "columns", "titles", NULL };
static const char *const dialects[] = { [CSEL_CSV_COMMA] = "comma", [CSEL_CSV_SEMICOLON] = "semicolon" };
static const char *const uses[] = { [CSEL_CSV_FOR_SPREADSHEET] = "spreadsheet", [CSEL_CSV_FOR_IMPORT] = "import" };

/* Where the reader is */
typedef struct
{
  GKeyFile   *file;
  const char *name;
  const char *group;
  GError    **error;
} Reader;

/* "file: [group] what is wrong" */
static gboolean
fail (Reader              *self,
      CselProfileFileError code,
      const char          *what)
{
  g_set_error (self->error, CSEL_PROFILE_FILE_ERROR, code, "%s: [%s] %s", self->name, self->group, what);

  return FALSE;
}

static gboolean
fail_value (Reader     *self,
            const char *key,
            const char *value)
{
  g_autofree char *what = g_strdup_printf (_("found %s=%s, which cannot be read"), key, value != NULL ? value : "");

  return fail (self, CSEL_PROFILE_FILE_ERROR_VALUE, what);
}

static gboolean
check_keys (Reader *self)
{
  g_auto(GStrv) found = g_key_file_get_keys (self->file, self->group, NULL, NULL);

  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    if (!g_strv_contains (known_keys, found[i]))
      {
        g_autofree char *what = g_strdup_printf (_("found the key “%s”, which is unknown"), found[i]);

        return fail (self, CSEL_PROFILE_FILE_ERROR_NAME, what);
      }
  /* All but the headings are needed */
  for (guint i = 0; known_keys[i + 1] != NULL; i++)
    if (found == NULL || !g_strv_contains ((const char *const *)found, known_keys[i]))
      {
        g_autofree char *what = g_strdup_printf (_("no “%s”"), known_keys[i]);

        return fail (self, CSEL_PROFILE_FILE_ERROR_NAME, what);
      }

  return TRUE;
}

static gboolean
read_way (Reader         *self,
          CselPartsRows  *rows,
          CselCsvDialect *dialect,
          CselCsvUse     *use)
{
  g_autofree char *rows_id = g_key_file_get_string (self->file, self->group, "rows", NULL);
  g_autofree char *dialect_id = g_key_file_get_string (self->file, self->group, "dialect", NULL);
  g_autofree char *use_id = g_key_file_get_string (self->file, self->group, "for", NULL);

  if (rows_id == NULL || !csel_parts_rows_parse (rows_id, rows))
    return fail_value (self, "rows", rows_id);
  if (dialect_id == NULL || !csel_csv_dialect_parse (dialect_id, dialect))
    return fail_value (self, "dialect", dialect_id);
  *use = g_strcmp0 (use_id, uses[CSEL_CSV_FOR_IMPORT]) == 0 ? CSEL_CSV_FOR_IMPORT : CSEL_CSV_FOR_SPREADSHEET;
  if (g_strcmp0 (use_id, uses[*use]) != 0)
    return fail_value (self, "for", use_id);

  return TRUE;
}

static gboolean
read_columns (Reader          *self,
              CselPartsChoice *choice,
              char           **columns,
              char           **titles)
{
  const guint n_titles = titles != NULL ? g_strv_length (titles) : 0;

  choice->n = 0;
  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      if (choice->n == CSEL_N_PARTS_COLUMNS || !csel_parts_column_parse (columns[i], &choice->columns[choice->n]))
        return fail_value (self, "columns", columns[i]);
      choice->titles[choice->n++] = i < n_titles ? titles[i] : NULL;
    }
  if (choice->n == 0)
    return fail_value (self, "columns", "");
  if (n_titles > choice->n)
    return fail_value (self, "titles", titles[choice->n]);

  return TRUE;
}

static gboolean
is_taken (GPtrArray  *profiles,
          const char *name)
{
  for (guint i = 0; i < profiles->len; i++)
    if (strcmp (csel_export_profile_get_name (g_ptr_array_index (profiles, i)), name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
read_profile (Reader    *self,
              GPtrArray *profiles)
{
  g_autofree char *name = g_key_file_get_string (self->file, self->group, "name", NULL);
  g_auto(GStrv) columns = g_key_file_get_string_list (self->file, self->group, "columns", NULL, NULL);
  g_auto(GStrv) titles = g_key_file_get_string_list (self->file, self->group, "titles", NULL, NULL);
  CselPartsChoice choice = { 0 };
  CselCsvDialect dialect = CSEL_CSV_COMMA;
  CselCsvUse use = CSEL_CSV_FOR_IMPORT;

  if (!check_keys (self))
    return FALSE;
  if (name == NULL || *name == '\0' || is_taken (profiles, name))
    return fail_value (self, "name", name);
  if (!read_way (self, &choice.rows, &dialect, &use) || !read_columns (self, &choice, columns, titles))
    return FALSE;

  g_ptr_array_add (profiles, csel_export_profile_new (name, &choice, dialect, use));

  return TRUE;
}

/**
 * csel_profile_file_get_default:
 *
 * Returns: (transfer full): where the user's export profiles are kept
 */
GFile *
csel_profile_file_get_default (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "connector-selector", "export-profiles.ini", NULL);

  return g_file_new_for_path (path);
}

/**
 * csel_profile_file_parse:
 * @text: the contents of a file
 * @length: how many bytes
 * @name: its name, for errors
 * @error: return location for a #CselProfileFileError: "name: [group] what is wrong"
 *
 * Returns: (transfer full) (nullable) (element-type CselExportProfile): the profiles in it, %NULL with
 *   @error set if @text is no such file
 */
GPtrArray *
csel_profile_file_parse (const char *text,
                         gsize       length,
                         const char *name,
                         GError    **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GPtrArray) profiles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) local = NULL;
  g_auto(GStrv) groups = NULL;
  Reader reader = { file, name, NULL, error };

  if (!g_utf8_validate_len (text, length, NULL) ||
      !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, &local))
    {
      g_set_error (error, CSEL_PROFILE_FILE_ERROR, CSEL_PROFILE_FILE_ERROR_SYNTAX, "%s: %s",
                   name, local != NULL ? local->message : _("found bytes that are no text"));
      return NULL;
    }

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      reader.group = groups[i];
      if (!g_str_has_prefix (groups[i], PROFILE))
        {
          fail (&reader, CSEL_PROFILE_FILE_ERROR_NAME, _("this group is unknown"));
          return NULL;
        }
      if (!read_profile (&reader, profiles))
        return NULL;
    }

  return g_steal_pointer (&profiles);
}

static void
add_profile (GKeyFile          *file,
             guint              number,
             CselExportProfile *profile)
{
  const CselPartsChoice *choice = csel_export_profile_get_choice (profile);
  g_autofree char *group = g_strdup_printf (PROFILE "%u", number);
  const char *columns[CSEL_N_PARTS_COLUMNS];
  const char *titles[CSEL_N_PARTS_COLUMNS];

  for (guint i = 0; i < choice->n; i++)
    {
      columns[i] = csel_parts_column_get_id (choice->columns[i]);
      titles[i] = choice->titles[i] != NULL ? choice->titles[i] : "";
    }
  g_key_file_set_string (file, group, "name", csel_export_profile_get_name (profile));
  g_key_file_set_string (file, group, "rows", csel_parts_rows_get_id (choice->rows));
  g_key_file_set_string (file, group, "dialect", dialects[csel_export_profile_get_dialect (profile)]);
  g_key_file_set_string (file, group, "for", uses[csel_export_profile_get_use (profile)]);
  g_key_file_set_string_list (file, group, "columns", columns, choice->n);
  g_key_file_set_string_list (file, group, "titles", titles, choice->n);
}

/**
 * csel_profile_file_format:
 * @profiles: a list of #CselExportProfile
 *
 * Returns: (transfer full): what csel_profile_file_parse() reads
 */
char *
csel_profile_file_format (GListModel *profiles)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < g_list_model_get_n_items (profiles); i++)
    {
      g_autoptr(CselExportProfile) profile = g_list_model_get_item (profiles, i);

      add_profile (file, i + 1, profile);
    }

  return g_key_file_to_data (file, NULL, NULL);
}
