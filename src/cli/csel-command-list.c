/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel list: the products of the catalogues
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-find.h"

#include <glib/gi18n.h>
#include <string.h>

#include "engine/csel-query-text.h"
#include "report/csel-facet-list.h"
#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"

/* What is asked, on the command line or in a line of a file */
typedef struct
{
  CselFindOptions find;
  char          **facets;
  int             n_facets;
  int             limit;
  gboolean        with_facts;
  char           *queries;
} Options;

static void
options_clear (Options *self)
{
  csel_find_options_clear (&self->find);
  g_strfreev (self->facets);
  g_free (self->queries);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

#define QUERY_ENTRIES(options) \
  CSEL_FIND_ENTRIES ((options).find), \
  { "facet", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(options).facets, \
    N_("Count the products by the values of a column; may be repeated"), N_("COLUMN") }, \
  { "facets", 0, 0, G_OPTION_ARG_INT, &(options).n_facets, \
    N_("Count them by the N columns that divide them best"), N_("N") }, \
  { "limit", 0, 0, G_OPTION_ARG_INT, &(options).limit, \
    N_("List the first N products only"), N_("N") }

static gboolean
add_facet (GPtrArray  *facets,
           CselResult *result,
           const char *column,
           GError    **error)
{
  CselFacet *facet = csel_result_get_facet (result, column);

  if (facet != NULL)
    g_ptr_array_add (facets, facet);
  else
    g_set_error (error, CSEL_QUERY_ERROR, CSEL_QUERY_ERROR_COLUMN, _("“%s”: no product has such a column"), column);

  return facet != NULL;
}

static GPtrArray *
list_facets (const Options *options,
             CselResult    *result,
             GError       **error)
{
  g_autoptr(GPtrArray) facets = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_facet_free);
  g_autoptr(GArray) uses = options->n_facets > 0 ? csel_result_list_columns (result) : NULL;

  for (guint i = 0; options->facets != NULL && options->facets[i] != NULL; i++)
    if (!add_facet (facets, result, options->facets[i], error))
      return NULL;
  for (guint i = 0; uses != NULL && i < uses->len && i < (guint)options->n_facets; i++)
    if (!add_facet (facets, result, g_array_index (uses, CselColumnUse, i).column, error))
      return NULL;

  return g_steal_pointer (&facets);
}

static char *
format_result (CselCommand   *command,
               const Options *options,
               CselResult    *result,
               GPtrArray     *facets)
{
  guint n = csel_result_get_n_rows (result);
  g_autofree char *rows = NULL;
  g_autofree char *counts = NULL;

  if (options->limit >= 0)
    n = MIN (n, (guint)options->limit);
  if (command->format == CSEL_ANSWER_JSON)
    return facets->len > 0 || options->queries != NULL ? csel_json_found (result, n, facets, command->locale) :
           csel_json_list (result, n, options->with_facts, command->locale);
  if (command->format == CSEL_ANSWER_TSV)
    {
      rows = csel_tsv_list (result, n, command->locale);
      counts = facets->len > 0 ? csel_facet_list_tsv (result, facets, command->locale) : NULL;
    }
  else
    {
      rows = csel_plain_list (result, n, command->locale);
      counts = csel_facet_list_plain (result, facets, command->locale);
    }

  return g_strconcat (rows, counts, NULL);
}

/* One after the other in one run, each line as it would stand on the command line */
static gboolean
parse_line (const char *line,
            Options    *options,
            GError    **error)
{
  const GOptionEntry entries[] = { QUERY_ENTRIES (*options), G_OPTION_ENTRY_NULL };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *command_line = g_strconcat ("list ", line, NULL);
  g_auto(GStrv) argv = NULL;

  if (!g_shell_parse_argv (command_line, NULL, &argv, error))
    return FALSE;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);

  return g_option_context_parse_strv (context, &argv, error);
}

static CselExit
answer_line (CselCommand *command,
             const char  *file,
             const char  *line,
             CselIndex   *index,
             CselResult **before)
{
  g_auto(Options) options = { .limit = -1, .queries = g_strdup (file) };
  g_autoptr(CselResult) result = NULL;
  g_autoptr(GPtrArray) facets = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (parse_line (line, &options, &error))
    result = csel_find_run (command, &options.find, index, *before, &error);
  if (result != NULL)
    facets = list_facets (&options, result, &error);
  if (facets == NULL)
    return csel_command_fail ("%s: %s", line, error->message);

  text = format_result (command, &options, result, facets);
  g_clear_pointer (before, csel_result_unref);
  *before = g_steal_pointer (&result);

  return csel_command_print (text);
}

static CselExit
answer_file (CselCommand *command,
             const char  *file,
             CselIndex   *index)
{
  g_autoptr(CselResult) before = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *content = NULL;
  g_auto(GStrv) lines = NULL;
  CselExit status = CSEL_EXIT_DONE;

  if (!g_file_get_contents (file, &content, NULL, &error))
    return csel_command_fail ("%s", error->message);

  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; status == CSEL_EXIT_DONE && lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      status = answer_line (command, file, lines[i], index, &before);

  return status;
}

static CselExit
answer (CselCommand   *command,
        const Options *options)
{
  g_autoptr(CselIndex) index = csel_index_new (command->library);
  g_autoptr(CselResult) result = NULL;
  g_autoptr(GPtrArray) facets = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (options->queries != NULL)
    return answer_file (command, options->queries, index);

  result = csel_find_run (command, &options->find, index, NULL, &error);
  if (result != NULL)
    facets = list_facets (options, result, &error);
  if (facets == NULL)
    return csel_command_usage ("%s", error->message);
  /* A catalogue without products is no failure */
  if (csel_result_get_n_rows (result) == 0 && csel_library_get_n_rows (command->library) > 0)
    return csel_command_fail (_("Nothing found"));

  text = format_result (command, options, result, facets);

  return csel_command_print (text);
}

CselExit
csel_command_list (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { .limit = -1 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    QUERY_ENTRIES (options),
    { "facts", 0, 0, G_OPTION_ARG_NONE, &options.with_facts,
      N_("In JSON: all that each product states"), NULL },
    { "queries", 0, 0, G_OPTION_ARG_FILENAME, &options.queries,
      N_("Answer each line of a file, as it would stand on the command line"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, "", _("Lists the products of the catalogues."));

  if (status != CSEL_EXIT_DONE)
    return status;
  if (command.arguments[0] != NULL)
    return csel_command_usage (_("list takes no argument, found “%s”"), command.arguments[0]);
  status = csel_command_open (&command);

  return status == CSEL_EXIT_DONE ? answer (&command, &options) : status;
}
