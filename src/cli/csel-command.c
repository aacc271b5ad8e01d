/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCommand: the options that every command takes, and what it does with them
 *
 * Text is UTF-8 in and out, whatever the locale. Answers go to standard output, everything
 * else to standard error.
 */

#define G_LOG_DOMAIN "csel-cli"

#include "config.h"

#include "cli/csel-command.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "engine/csel-loader.h"
#include "engine/csel-shipped.h"
#include "formats/csel-own-file.h"
#include "report/csel-new-file.h"
#include "report/csel-report.h"

static void
print_error (const char *format,
             va_list     args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  fprintf (stderr, "csel: %s\n", message);
}

/**
 * csel_command_fail:
 * @format: what went wrong
 * @...: arguments of @format
 *
 * Returns: %CSEL_EXIT_FAILED
 */
CselExit
csel_command_fail (const char *format,
                   ...)
{
  va_list args;

  va_start (args, format);
  print_error (format, args);
  va_end (args);

  return CSEL_EXIT_FAILED;
}

/**
 * csel_command_usage:
 * @format: what is wrong with the command line
 * @...: arguments of @format
 *
 * Returns: %CSEL_EXIT_USAGE
 */
CselExit
csel_command_usage (const char *format,
                    ...)
{
  va_list args;

  va_start (args, format);
  print_error (format, args);
  va_end (args);
  fprintf (stderr, "%s\n", _("Try “csel --help”."));

  return CSEL_EXIT_USAGE;
}

/**
 * csel_command_print:
 * @text: an answer
 *
 * Returns: %CSEL_EXIT_DONE, or %CSEL_EXIT_FAILED if it could not be written
 */
CselExit
csel_command_print (const char *text)
{
  gboolean ends_line = *text != '\0' && text[strlen (text) - 1] == '\n';

  if (fputs (text, stdout) < 0 || (!ends_line && fputc ('\n', stdout) < 0) || fflush (stdout) != 0)
    return csel_command_fail (_("The answer could not be written"));

  return CSEL_EXIT_DONE;
}

/**
 * csel_command_write:
 * @output: (nullable): the file that takes it when it is whole, %NULL for standard output
 * @text: an answer, written as it is
 *
 * Returns: %CSEL_EXIT_DONE, or %CSEL_EXIT_FAILED if it could not be written
 */
CselExit
csel_command_write (const char *output,
                    const char *text)
{
  g_autoptr(GFile) place = output != NULL ? g_file_new_for_commandline_arg (output) : NULL;
  g_autoptr(CselNewFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (place == NULL && fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return CSEL_EXIT_DONE;
  if (place == NULL)
    return csel_command_fail (_("The answer could not be written"));

  file = csel_new_file_open (place, &error);
  if (file == NULL ||
      !g_output_stream_write_all (csel_new_file_get_stream (file), text, strlen (text), NULL, NULL, &error) ||
      !csel_new_file_commit (file, &error))
    return csel_command_fail ("%s: %s", output, error->message);

  return CSEL_EXIT_DONE;
}

static CselExit
check_common_options (CselCommand *self)
{
  g_autofree char *locales = csel_shipped_get_locales ();

  if (self->format_name == NULL || strcmp (self->format_name, "text") == 0)
    self->format = CSEL_ANSWER_TEXT;
  else if (strcmp (self->format_name, "tsv") == 0)
    self->format = CSEL_ANSWER_TSV;
  else if (strcmp (self->format_name, "json") == 0)
    self->format = CSEL_ANSWER_JSON;
  else
    return csel_command_usage (_("“%s” is no format: text, tsv or json"), self->format_name);

  self->context = CSEL_RATING_CONTEXT_DEFAULT;
  for (guint i = self->ratings_per != NULL ? g_strv_length (self->ratings_per) : 0; i > 0; i--)
    if (!csel_rating_context_parse (self->ratings_per[i - 1], &self->context))
      return csel_command_usage (_("“%s” are no ratings: iec:III/3, ul:C or csa:C"),
                                 self->ratings_per[i - 1]);
    else if (i > 1 && !self->takes_several_ratings)
      return csel_command_usage (_("--ratings-per: expected one"));

  /* Messages too; where there is no locale, gettext would not look */
  if (self->language != NULL)
    {
      g_setenv ("LANGUAGE", self->language, TRUE);
      if (strcmp (setlocale (LC_MESSAGES, NULL), "C") == 0)
        setlocale (LC_MESSAGES, "C.UTF-8");
    }

  self->locale = self->language != NULL ? csel_locale_new (self->language, locales) :
                 csel_locale_new_for_user (locales);
  if (self->language != NULL &&
      strcmp (csel_locale_get_language (self->locale), self->language) != 0)
    return csel_command_usage (_("“%s” is no language of this program: en or de"), self->language);

  return CSEL_EXIT_DONE;
}

/**
 * csel_command_begin:
 * @self: (out caller-allocates): zeroed
 * @argv: the command and what follows it
 * @entries: (nullable): the command's own options
 * @parameters: what follows the options, for the help
 * @summary: what the command does, for the help
 *
 * Reads the command line.
 *
 * Returns: %CSEL_EXIT_DONE, or %CSEL_EXIT_USAGE after a message
 */
CselExit
csel_command_begin (CselCommand        *self,
                    char              **argv,
                    const GOptionEntry *entries,
                    const char         *parameters,
                    const char         *summary)
{
  const GOptionEntry common[] = {
    { "catalog", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->catalogs,
      N_("Read this catalogue instead of the shipped ones; may be repeated"), N_("FILE") },
    { "no-cache", 0, 0, G_OPTION_ARG_NONE, &self->no_cache,
      N_("Read catalogues from their files, and keep nothing of them"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language,
      N_("Language of the answer: en or de"), N_("LANGUAGE") },
    { "ratings-per", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->ratings_per,
      N_("Conditions of voltages and currents: iec:III/3, ul:C, csa:C"), N_("RATINGS") },
    G_OPTION_ENTRY_NULL
  };
  g_autofree char *name = g_strconcat ("csel ", argv[0], NULL);
  g_autoptr(GOptionContext) options = g_option_context_new (parameters);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) copy = NULL;

  g_option_context_set_summary (options, summary);
  g_option_context_set_translation_domain (options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (options, common, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (options, entries, GETTEXT_PACKAGE);

  /* The help shows the program's name */
  g_set_prgname (name);
  copy = g_strdupv (argv);
  if (!g_option_context_parse_strv (options, &copy, &error))
    return csel_command_usage ("%s", error->message);

  self->arguments = g_strdupv (copy + 1);

  return check_common_options (self);
}

/**
 * csel_command_clear:
 * @self: what csel_command_begin() has filled
 */
void
csel_command_clear (CselCommand *self)
{
  g_clear_pointer (&self->arguments, g_strfreev);
  g_clear_pointer (&self->catalogs, g_strfreev);
  g_clear_pointer (&self->format_name, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->ratings_per, g_strfreev);
  g_clear_pointer (&self->locale, csel_locale_unref);
  g_clear_object (&self->library);
}

static GPtrArray *
list_files (CselCommand *self)
{
  GPtrArray *files;

  if (self->catalogs == NULL)
    return csel_shipped_list_catalogs ();

  files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->catalogs[i] != NULL; i++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (self->catalogs[i]));

  return files;
}

static CselExit
read_own_values (CselCommand *self)
{
  g_autoptr(GFile) file = csel_own_file_get_default ();
  g_autoptr(GError) error = NULL;

  if (!csel_own_file_read (file, csel_library_get_own_values (self->library), &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

/* What is wrong with it is told, and does not keep it from being used */
static void
add_catalog (CselCommand *self,
             CselLoader  *loader)
{
  CselCatalog *catalog = csel_loader_get_catalog (loader);
  const GError *problem = csel_loader_get_problem (loader);

  if (csel_catalog_get_incomplete (catalog) != NULL)
    fprintf (stderr, "csel: %s\n", csel_catalog_get_incomplete (catalog));
  if (problem != NULL)
    {
      g_autofree char *name = g_file_get_parse_name (csel_loader_get_file (loader));

      fprintf (stderr, _("csel: %s will be read again the next time: %s\n"), name, problem->message);
    }
  csel_library_set_catalog_index (self->library, catalog, csel_loader_get_index (loader));
  csel_library_add (self->library, catalog);
}

/**
 * csel_command_open:
 * @self: a command whose options are read
 *
 * Reads the catalogues and the user's own values.
 *
 * Returns: %CSEL_EXIT_DONE, or %CSEL_EXIT_FAILED after a message
 */
CselExit
csel_command_open (CselCommand *self)
{
  g_autoptr(GPtrArray) files = list_files (self);

  self->library = csel_library_new ();
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr(CselLoader) loader = csel_loader_new (g_ptr_array_index (files, i));
      g_autoptr(GError) error = NULL;

      csel_loader_set_keeps (loader, !self->no_cache);
      if (!csel_loader_run (loader, NULL, &error))
        return csel_command_fail ("%s", error->message);
      add_catalog (self, loader);
    }

  if (files->len == 0)
    return csel_command_fail (_("No catalogue was found where the program is installed"));

  return read_own_values (self);
}

/**
 * csel_command_find_product:
 * @self: a command that has opened its catalogues
 * @item: an item number
 * @status: (out): set if nothing is returned, after a message
 *
 * Returns: (transfer full) (nullable): the one product of that number
 */
CselProduct *
csel_command_find_product (CselCommand *self,
                           const char  *item,
                           CselExit    *status)
{
  g_autoptr(GPtrArray) found = csel_library_find_item (self->library, item);

  if (found->len == 1)
    return g_object_ref (g_ptr_array_index (found, 0));

  if (found->len == 0)
    *status = csel_command_fail (_("No item “%s” in the open catalogues"), item);
  else
    *status = csel_command_fail (_("“%s” is in the open catalogues more than once: "
                                   "open one of them with --catalog"), item);

  return NULL;
}

/**
 * csel_command_name_file:
 * @folder: a folder
 * @names: (element-type utf8): the names that are taken in it; the new one is added
 * @product: what the file is about
 * @ending: ".pdf"
 *
 * Returns: (transfer full): a file of its own for @product; what two products share is numbered
 */
GFile *
csel_command_name_file (GFile       *folder,
                        GHashTable  *names,
                        CselProduct *product,
                        const char  *ending)
{
  char *name = csel_report_file_name (product, ending);

  for (guint i = 2; g_hash_table_contains (names, name); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("-%u%s", i, ending);

      g_free (name);
      name = csel_report_file_name (product, numbered);
    }
  g_hash_table_add (names, name);

  return g_file_get_child (folder, name);
}
