/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel validate: does the program read these catalogues, and can what they state be right?
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "formats/csel-format.h"
#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"
#include "rules/csel-data-check.h"

/* What programs read must be findings and nothing else */
static CselExit
print_notice (CselCommand *command,
              const char  *line)
{
  if (command->format == CSEL_ANSWER_TEXT)
    return csel_command_print (line);

  fprintf (stderr, "%s\n", line);

  return CSEL_EXIT_DONE;
}

/* What the reader has passed over or found doubtful, and what ended it before the end of the file */
static CselExit
print_notices (CselCommand *command,
               const char  *name,
               CselCatalog *catalog)
{
  const char *reason = csel_catalog_get_incomplete (catalog);
  CselExit status = CSEL_EXIT_DONE;

  for (guint i = 0; i < csel_catalog_get_n_notices (catalog) && status == CSEL_EXIT_DONE; i++)
    {
      const CselNotice *notice = csel_catalog_get_notice (catalog, i);
      const char *text = csel_catalog_get_string (catalog, notice->text);
      g_autofree char *line = notice->line > 0 ? g_strdup_printf ("%s:%u: %s", name, notice->line, text) :
                              g_strdup_printf ("%s: %s", name, text);

      status = print_notice (command, line);
    }
  if (reason == NULL)
    return status;

  fprintf (stderr, "%s\n", reason);

  return CSEL_EXIT_FAILED;
}

static CselExit
read_file (CselCommand *command,
           const char  *name,
           GPtrArray   *catalogs)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_format_read (file, NULL, &error);
  g_autofree char *line = NULL;
  CselExit status;
  guint n;

  if (catalog == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return CSEL_EXIT_FAILED;
    }

  n = csel_catalog_get_n_products (catalog);
  g_ptr_array_add (catalogs, g_object_ref (catalog));
  status = print_notices (command, name, catalog);
  if (status != CSEL_EXIT_DONE || command->format != CSEL_ANSWER_TEXT)
    return status;

  line = g_strdup_printf (ngettext ("%s: %u product", "%s: %u products", n), name, n);

  return csel_command_print (line);
}

/* What cannot be read is told and passed over */
static CselExit
read_files (CselCommand *command,
            GPtrArray   *catalogs)
{
  CselExit status = CSEL_EXIT_DONE;

  for (guint i = 0; command->arguments[i] != NULL; i++)
    if (read_file (command, command->arguments[i], catalogs) != CSEL_EXIT_DONE)
      status = CSEL_EXIT_FAILED;

  return status;
}

static CselExit
take_open (CselCommand *command,
           GPtrArray   *catalogs)
{
  CselExit status = csel_command_open (command);

  for (guint i = 0; status == CSEL_EXIT_DONE && i < csel_library_get_n_catalogs (command->library); i++)
    g_ptr_array_add (catalogs, g_object_ref (csel_library_get_catalog (command->library, i)));

  return status;
}

static CselExit
answer (CselCommand *command,
        GPtrArray   *findings)
{
  g_autofree char *text = NULL;

  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_findings (findings, command->locale);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_findings (findings, command->locale);
  else
    text = csel_plain_findings (findings, command->locale);

  return csel_command_print (text);
}

CselExit
csel_command_validate (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GPtrArray) catalogs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) findings = NULL;
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("[FILE…]"),
                               _("Reads catalogues, or those that are shipped, and says what is wrong with them."));
  if (status != CSEL_EXIT_DONE)
    return status;

  status = command.arguments[0] != NULL ? read_files (&command, catalogs) : take_open (&command, catalogs);
  if (catalogs->len == 0)
    return status;

  findings = csel_data_check_run (catalogs, NULL);
  if (answer (&command, findings) != CSEL_EXIT_DONE || csel_findings_count (findings, CSEL_SEVERITY_ERROR) > 0)
    status = CSEL_EXIT_FAILED;

  return status;
}
