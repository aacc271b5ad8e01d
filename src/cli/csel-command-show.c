/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel show: everything a product states
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>

#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"

CselExit
csel_command_show (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(CselProduct) product = NULL;
  g_autofree char *text = NULL;
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("ITEM"),
                               _("Shows everything a product states, in the order of its data sheet."));
  if (status != CSEL_EXIT_DONE)
    return status;
  if (g_strv_length (command.arguments) != 1)
    return csel_command_usage (_("show needs one item number"));
  status = csel_command_open (&command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (&command, command.arguments[0], &status);
  if (product == NULL)
    return status;

  if (command.format == CSEL_ANSWER_JSON)
    text = csel_json_show (product, command.locale);
  else if (command.format == CSEL_ANSWER_TSV)
    text = csel_tsv_show (product, command.locale);
  else
    text = csel_plain_show (product, &command.context, command.locale);

  return csel_command_print (text);
}
