/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel list: the products of the catalogues
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>

#include "engine/csel-result.h"
#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"

static char *
format_rows (CselCommand *command,
             CselResult  *result)
{
  guint n = csel_result_get_n_rows (result);

  if (command->format == CSEL_FORMAT_JSON)
    return csel_json_list (result, n, command->locale);
  if (command->format == CSEL_FORMAT_TSV)
    return csel_tsv_list (result, n, command->locale);

  return csel_plain_list (result, n, command->locale);
}

CselExit
csel_command_list (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_autofree char *search = NULL;
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    { "search", 0, 0, G_OPTION_ARG_STRING, &search,
      N_("Only products in which all these words occur"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselIndex) index = NULL;
  g_autoptr(CselResult) result = NULL;
  g_autofree char *text = NULL;
  CselExit status;

  status = csel_command_begin (&command, argv, entries, "",
                               _("Lists the products of the catalogues."));
  if (status != CSEL_EXIT_DONE)
    return status;
  if (command.arguments[0] != NULL)
    return csel_command_usage (_("list takes no argument, found “%s”"), command.arguments[0]);
  status = csel_command_open (&command);
  if (status != CSEL_EXIT_DONE)
    return status;

  query->text = g_steal_pointer (&search);
  query->context = command.context;
  index = csel_index_new (command.library);
  result = csel_result_new (query, index, NULL);
  if (csel_result_get_n_rows (result) == 0)
    return csel_command_fail (_("Nothing found"));

  text = format_rows (&command, result);

  return csel_command_print (text);
}
