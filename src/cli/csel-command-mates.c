/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel mates: which halves go together, with reasons
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>

#include "engine/csel-counterparts.h"
#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"

static CselExit
answer (CselCommand   *command,
        CselProduct   *product,
        GPtrArray     *matings,
        CselSupplySide side)
{
  g_autoptr(GPtrArray) listed = csel_counterparts_list (command->library, product);
  g_autoptr(CselVerdict) supply = csel_supply_side_ask (product, listed, side);
  g_autofree char *text = NULL;

  if (matings->len == 0)
    return csel_command_fail (_("No counterpart of %s is stated"), csel_product_get_item (product));

  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_mates (product, matings, side, supply, command->locale);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_mates (product, matings, supply, command->locale);
  else
    text = csel_plain_mates (product, matings, side, supply, command->locale);

  return csel_command_print (text);
}

static CselExit
ask_others (CselCommand *command,
            CselProduct *product,
            GPtrArray   *matings)
{
  CselExit status = CSEL_EXIT_DONE;

  for (guint i = 1; command->arguments[i] != NULL; i++)
    {
      g_autoptr(CselProduct) other = csel_command_find_product (command, command->arguments[i], &status);

      if (other == NULL)
        return status;
      g_ptr_array_add (matings, csel_mating_ask (product, other));
    }

  return CSEL_EXIT_DONE;
}

static CselExit
run (CselCommand *command,
     const char  *side_name)
{
  CselSupplySide side = CSEL_SUPPLY_SIDE_UNKNOWN;
  g_autoptr(CselProduct) product = NULL;
  g_autoptr(GPtrArray) matings = NULL;
  CselExit status;

  if (command->arguments[0] == NULL)
    return csel_command_usage (_("mates needs an item number"));
  if (side_name != NULL && !csel_supply_side_parse (side_name, &side))
    return csel_command_usage (_("--supply-side: expected this, other, both or unknown"));
  status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (command, command->arguments[0], &status);
  if (product == NULL)
    return status;

  matings = command->arguments[1] == NULL ? csel_counterparts_list (command->library, product) :
            g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  status = ask_others (command, product, matings);

  return status == CSEL_EXIT_DONE ? answer (command, product, matings, side) : status;
}

CselExit
csel_command_mates (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_autofree char *side = NULL;
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    { "supply-side", 0, 0, G_OPTION_ARG_STRING, &side,
      N_("Which half is supplied when unmated: this, other, both, unknown"), N_("SIDE") },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("ITEM [OTHER…]"),
                                        _("Says which counterparts mate with a product, with reasons."));

  return status == CSEL_EXIT_DONE ? run (&command, side) : status;
}
