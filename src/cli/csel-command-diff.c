/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel diff: what two catalogues, or two products, do not state alike
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>

#include "formats/csel-format.h"
#include "report/csel-revision-report.h"

static CselExit
answer (CselCommand              *command,
        const CselRevisionReport *report)
{
  g_autofree char *text = NULL;

  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_revisions (report, command->locale);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_revisions (report, command->locale);
  else
    text = csel_plain_revisions (report, command->locale);

  return csel_command_print (text);
}

/* What was read in part has no products that were not read: they are not removed */
static CselCatalog *
read_catalog (const char *name,
              CselExit   *status)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_format_read (file, NULL, &error);

  *status = CSEL_EXIT_DONE;
  if (catalog == NULL)
    *status = csel_command_fail ("%s", error->message);
  else if (csel_catalog_get_incomplete (catalog) != NULL)
    *status = csel_command_fail ("%s", csel_catalog_get_incomplete (catalog));

  return *status == CSEL_EXIT_DONE ? g_steal_pointer (&catalog) : NULL;
}

static CselExit
compare_catalogs (CselCommand *command)
{
  CselExit status;
  g_autoptr(CselCatalog) before = read_catalog (command->arguments[0], &status);
  g_autoptr(CselCatalog) after = before != NULL ? read_catalog (command->arguments[1], &status) : NULL;
  g_autoptr(GArray) products = NULL;

  if (status != CSEL_EXIT_DONE)
    return status;

  products = csel_revision_list_products (before, after);

  return answer (command, &(CselRevisionReport) { before, after, NULL, products, FALSE });
}

static CselExit
compare_products (CselCommand *command)
{
  CselExit status = csel_command_open (command);
  g_autoptr(CselProduct) before = NULL;
  g_autoptr(CselProduct) after = NULL;
  g_autoptr(GArray) products = g_array_new (FALSE, FALSE, sizeof (CselProductRevision));
  CselProductRevision both;
  CselRevisionReport report;

  if (status == CSEL_EXIT_DONE)
    before = csel_command_find_product (command, command->arguments[0], &status);
  if (before != NULL)
    after = csel_command_find_product (command, command->arguments[1], &status);
  if (after == NULL)
    return status;

  both = csel_revision_compare (before, after);
  g_array_append_val (products, both);

  report = (CselRevisionReport) {
    csel_product_get_catalog (before), csel_product_get_catalog (after),
    csel_own_values_get_catalog (csel_library_get_own_values (command->library)), products, TRUE
  };

  return answer (command, &report);
}

CselExit
csel_command_diff (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    G_OPTION_ENTRY_NULL
  };
  gboolean is_file[2];
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("BEFORE AFTER"),
                               _("Says what two catalogues (files) or products (item numbers) do not state alike."));
  if (status != CSEL_EXIT_DONE)
    return status;
  if (g_strv_length (command.arguments) != 2)
    return csel_command_usage (_("diff needs two files or two item numbers"));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_commandline_arg (command.arguments[i]);

      is_file[i] = g_file_query_exists (file, NULL);
    }
  if (is_file[0] != is_file[1])
    return csel_command_fail (_("“%s” is no file"), command.arguments[is_file[0] ? 1 : 0]);

  return is_file[0] ? compare_catalogs (&command) : compare_products (&command);
}
