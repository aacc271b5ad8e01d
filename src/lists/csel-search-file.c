/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Saved searches as a key file
 *
 *   [search 1]                   in the order of the list
 *   name=… text=… ratings-per=iec:III/3 sort=pole-number descending=true
 *   [filter 1 1]                 what the first of them filters by
 *   column=pin-spacing values=5 mm;7.62 mm; min=5 mm max=0.3 in
 *
 * Columns and values that no open catalogue has are kept as they are: the catalogue that has them
 * may be opened again. Nothing else that is unknown is passed over: a misspelt key would find more
 * than was meant.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-search-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define SEARCH "search "
#define FILTER "filter "

G_DEFINE_QUARK (csel-search-file-error-quark, csel_search_file_error)

static const char *const search_keys[] = { "name", "text", "ratings-per", "sort", "descending", NULL };
static const char *const filter_keys[] = { "column", "values", "min", "max", NULL };

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
fail (Reader             *self,
      CselSearchFileError code,
      const char         *what)
{
  g_set_error (self->error, CSEL_SEARCH_FILE_ERROR, code, "%s: [%s] %s", self->name, self->group, what);

  return FALSE;
}

static gboolean
fail_value (Reader     *self,
            const char *key,
            const char *value)
{
  /* Translators: a key and its value, as in sort=… */
  g_autofree char *what = g_strdup_printf (_("found %s=%s, which cannot be read"), key, value);

  return fail (self, CSEL_SEARCH_FILE_ERROR_VALUE, what);
}

static gboolean
check_keys (Reader            *self,
            const char *const *known)
{
  g_auto(GStrv) found = g_key_file_get_keys (self->file, self->group, NULL, NULL);

  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    if (!g_strv_contains (known, found[i]))
      {
        g_autofree char *what = g_strdup_printf (_("found the key “%s”, which is unknown"), found[i]);

        return fail (self, CSEL_SEARCH_FILE_ERROR_NAME, what);
      }

  return TRUE;
}

/* %NULL with the error set if the key has no value */
static char *
need_string (Reader     *self,
             const char *key)
{
  char *value = g_key_file_get_string (self->file, self->group, key, NULL);

  if (value == NULL || *value == '\0')
    {
      g_autofree char *what = g_strdup_printf (_("no “%s”"), key);

      g_clear_pointer (&value, g_free);
      fail (self, CSEL_SEARCH_FILE_ERROR_NAME, what);
    }

  return value;
}

static gboolean
read_order (Reader    *self,
            CselQuery *query)
{
  g_autofree char *ratings = g_key_file_get_string (self->file, self->group, "ratings-per", NULL);
  g_autofree char *sort = g_key_file_get_string (self->file, self->group, "sort", NULL);
  g_autofree char *descending = g_key_file_get_string (self->file, self->group, "descending", NULL);

  if (ratings != NULL && !csel_rating_context_parse (ratings, &query->context))
    return fail_value (self, "ratings-per", ratings);
  if (descending != NULL && strcmp (descending, "true") != 0)
    return fail_value (self, "descending", descending);
  csel_query_set_sort (query, sort, descending != NULL);

  return TRUE;
}

static gboolean
read_search (Reader    *self,
             GPtrArray *searches)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autofree char *name = NULL;

  if (!check_keys (self, search_keys) || (name = need_string (self, "name")) == NULL || !read_order (self, query))
    return FALSE;

  query->text = g_key_file_get_string (self->file, self->group, "text", NULL);
  g_ptr_array_add (searches, csel_saved_search_new (name, query));

  return TRUE;
}

static gboolean
read_bound (Reader     *self,
            const char *key,
            gint64     *bound,
            CselUnit   *unit)
{
  g_autofree char *text = g_key_file_get_string (self->file, self->group, key, NULL);
  CselRange range;

  if (text == NULL)
    return TRUE;
  if (!csel_range_parse (text, &range, NULL) || range.is_range)
    return fail_value (self, key, text);
  *bound = range.lo;
  *unit = range.unit;

  return TRUE;
}

static gboolean
read_filter (Reader    *self,
             CselQuery *query)
{
  CselBounds bounds = { G_MININT64, G_MAXINT64, CSEL_UNIT_NONE };
  CselUnit hi_unit = CSEL_UNIT_NONE;
  g_auto(GStrv) values = g_key_file_get_string_list (self->file, self->group, "values", NULL, NULL);
  g_autofree char *column = NULL;

  if (!check_keys (self, filter_keys) || (column = need_string (self, "column")) == NULL ||
      !read_bound (self, "min", &bounds.lo, &bounds.unit) || !read_bound (self, "max", &bounds.hi, &hi_unit))
    return FALSE;
  if (bounds.lo == G_MININT64)
    bounds.unit = hi_unit;
  else if (bounds.hi != G_MAXINT64 && csel_unit_get_kind (bounds.unit) != csel_unit_get_kind (hi_unit))
    return fail (self, CSEL_SEARCH_FILE_ERROR_VALUE, _("“min” and “max” are different quantities"));

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (!csel_query_has_value (query, column, values[i]))
      csel_query_toggle_value (query, column, values[i]);
  csel_query_set_bounds (query, column, &bounds);

  return TRUE;
}

/* "filter 3 1" belongs to the search that was read from "search 3" */
static CselSavedSearch *
find_search (GPtrArray  *searches,
             GPtrArray  *numbers,
             const char *group)
{
  g_auto(GStrv) words = g_strsplit (group, " ", 3);

  for (guint i = 0; i < searches->len; i++)
    if (g_strcmp0 (words[1], g_ptr_array_index (numbers, i)) == 0)
      return g_ptr_array_index (searches, i);

  return NULL;
}

static gboolean
read_groups (Reader    *self,
             GPtrArray *searches)
{
  g_auto(GStrv) groups = g_key_file_get_groups (self->file, NULL);
  g_autoptr(GPtrArray) numbers = g_ptr_array_new ();
  CselSavedSearch *search;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      self->group = groups[i];
      if (g_str_has_prefix (groups[i], SEARCH))
        {
          if (!read_search (self, searches))
            return FALSE;
          g_ptr_array_add (numbers, groups[i] + strlen (SEARCH));
        }
      else if (g_str_has_prefix (groups[i], FILTER) && (search = find_search (searches, numbers, groups[i])) != NULL)
        {
          if (!read_filter (self, (CselQuery *)csel_saved_search_get_query (search)))
            return FALSE;
        }
      else
        return fail (self, CSEL_SEARCH_FILE_ERROR_NAME, _("this group is unknown"));
    }

  return TRUE;
}

/**
 * csel_search_file_parse:
 * @text: the contents of a file
 * @length: how many bytes
 * @name: its name, for errors
 * @error: return location for a #CselSearchFileError: "name: [group] what is wrong"
 *
 * Returns: (transfer full) (nullable) (element-type CselSavedSearch): the searches in it, %NULL
 *   with @error set if @text is no such file
 */
GPtrArray *
csel_search_file_parse (const char *text,
                        gsize       length,
                        const char *name,
                        GError    **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GPtrArray) searches = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) local = NULL;
  Reader reader = { file, name, NULL, error };

  if (!g_utf8_validate_len (text, length, NULL) ||
      !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, &local))
    {
      g_set_error (error, CSEL_SEARCH_FILE_ERROR, CSEL_SEARCH_FILE_ERROR_SYNTAX, "%s: %s",
                   name, local != NULL ? local->message : _("found bytes that are no text"));
      return NULL;
    }

  return read_groups (&reader, searches) ? g_steal_pointer (&searches) : NULL;
}

static void
add_bound (GKeyFile   *file,
           const char *group,
           const char *key,
           gint64      bound,
           CselUnit    unit)
{
  const CselRange range = { bound, bound, unit, FALSE };
  g_autofree char *text = csel_range_format (&range, '.');

  g_key_file_set_string (file, group, key, text);
}

static void
add_filter (GKeyFile        *file,
            const char      *group,
            const CselQuery *query,
            const char      *column)
{
  guint n_keys = csel_query_get_n_keys (query, column);
  g_autoptr(GPtrArray) keys = g_ptr_array_new ();
  CselBounds bounds;

  for (guint i = 0; i < n_keys; i++)
    g_ptr_array_add (keys, (char *)csel_query_get_key (query, column, i));
  g_key_file_set_string (file, group, "column", column);
  if (n_keys > 0)
    g_key_file_set_string_list (file, group, "values", (const char *const *)keys->pdata, n_keys);
  csel_query_get_bounds (query, column, &bounds);
  if (bounds.lo != G_MININT64)
    add_bound (file, group, "min", bounds.lo, bounds.unit);
  if (bounds.hi != G_MAXINT64)
    add_bound (file, group, "max", bounds.hi, bounds.unit);
}

static void
add_search (GKeyFile        *file,
            guint            number,
            CselSavedSearch *search)
{
  const CselQuery *query = csel_saved_search_get_query (search);
  g_autofree char *group = g_strdup_printf (SEARCH "%u", number);
  g_autofree char *ratings = csel_rating_context_to_string (&query->context);

  g_key_file_set_string (file, group, "name", csel_saved_search_get_name (search));
  if (query->text != NULL && *query->text != '\0')
    g_key_file_set_string (file, group, "text", query->text);
  g_key_file_set_string (file, group, "ratings-per", ratings);
  if (query->sort != NULL)
    g_key_file_set_string (file, group, "sort", query->sort);
  if (query->descending)
    g_key_file_set_string (file, group, "descending", "true");

  for (guint i = 0; i < csel_query_get_n_columns (query); i++)
    {
      g_autofree char *filter = g_strdup_printf (FILTER "%u %u", number, i + 1);

      add_filter (file, filter, query, csel_query_get_column (query, i));
    }
}

/**
 * csel_search_file_format:
 * @searches: a list of #CselSavedSearch
 *
 * Returns: (transfer full): what csel_search_file_parse() reads
 */
char *
csel_search_file_format (GListModel *searches)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < g_list_model_get_n_items (searches); i++)
    {
      g_autoptr(CselSavedSearch) search = g_list_model_get_item (searches, i);

      add_search (file, i + 1, search);
    }

  return g_key_file_to_data (file, NULL, NULL);
}
