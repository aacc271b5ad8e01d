/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel compare: two to six products side by side, for a terminal, a spreadsheet or a program
 *
 * The same on paper is csel sheet --compare.
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/csel-comparison.h"
#include "report/csel-csv.h"
#include "report/csel-json.h"
#include "report/csel-plain-comparison.h"

typedef struct
{
  char          *format_name;
  char          *dialect_name;
  char          *output;
  gboolean       differences;
  CselCsvDialect dialect;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->format_name);
  g_free (self->dialect_name);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static CselExit
read_options (CselCommand *command,
              Options     *options)
{
  static const char *const formats[] = { "text", "csv", "tsv", "json", NULL };
  const guint n = g_strv_length (command->arguments);

  if (options->format_name == NULL)
    options->format_name = g_strdup (formats[0]);
  if (!g_strv_contains (formats, options->format_name))
    return csel_command_usage (_("“%s” is no format: text, csv, tsv or json"), options->format_name);
  if (!csel_csv_dialect_parse (options->dialect_name, &options->dialect))
    return csel_command_usage (_("--dialect: expected comma or semicolon"));
  if (n < CSEL_COMPARE_MIN || n > CSEL_COMPARE_MAX)
    return csel_command_usage (_("compare needs %d to %d item numbers"), CSEL_COMPARE_MIN, CSEL_COMPARE_MAX);

  return CSEL_EXIT_DONE;
}

static char *
make_answer (const CselCommand    *command,
             const Options        *options,
             const CselComparison *comparison)
{
  g_autoptr(CselTable) table = csel_comparison_make_table (comparison, options->differences, command->locale);

  if (strcmp (options->format_name, "json") == 0)
    return csel_json_comparison (comparison, options->differences);
  if (strcmp (options->format_name, "csv") == 0)
    return csel_csv_write (table, options->dialect, CSEL_CSV_FOR_SPREADSHEET, command->locale);
  if (strcmp (options->format_name, "tsv") == 0)
    return csel_csv_write (table, CSEL_CSV_TAB, CSEL_CSV_FOR_IMPORT, command->locale);

  return csel_plain_comparison (comparison, options->differences, command->locale);
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  CselExit status = read_options (command, options);
  g_autoptr(CselComparison) comparison = NULL;
  g_autofree char *answer = NULL;

  if (status == CSEL_EXIT_DONE)
    status = csel_command_open (command);
  for (guint i = 0; status == CSEL_EXIT_DONE && command->arguments[i] != NULL; i++)
    {
      CselProduct *product = csel_command_find_product (command, command->arguments[i], &status);

      if (product != NULL)
        g_ptr_array_add (products, product);
    }
  if (status != CSEL_EXIT_DONE)
    return status;

  comparison = csel_comparison_new (products, &command->context, command->locale);
  answer = make_answer (command, options, comparison);

  return csel_command_write (options->output, answer);
}

CselExit
csel_command_compare (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format_name, N_("Write text, csv, tsv or json"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Write this file"), N_("FILE") },
    { "dialect", 0, 0, G_OPTION_ARG_STRING, &options.dialect_name,
      N_("Of CSV: comma (and decimal point) or semicolon (and decimal comma)"), N_("DIALECT") },
    { "differences", 0, 0, G_OPTION_ARG_NONE, &options.differences, N_("Of a comparison, only what differs"), NULL },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("ITEM ITEM…"),
                                        _("Shows what two to six products state, side by side."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
