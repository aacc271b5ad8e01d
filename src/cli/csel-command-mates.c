/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel mates: which halves go together, with reasons
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>

#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"

/* What the maker lists, as far as the open catalogues have it */
static void
ask_listed (CselProduct *product,
            GPtrArray   *matings)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog,
                                                              csel_product_get_row (product), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselProduct) other = relations[i].type == CSEL_RELATION_COUNTERPART ?
                                     csel_product_get_related (product, &relations[i]) : NULL;

      if (other != NULL)
        g_ptr_array_add (matings, csel_mating_ask (product, other));
    }
}

static CselExit
answer (CselCommand *command,
        CselProduct *product,
        GPtrArray   *matings)
{
  g_autofree char *text = NULL;

  if (matings->len == 0)
    return csel_command_fail (_("No counterpart of %s is stated"), csel_product_get_item (product));

  if (command->format == CSEL_FORMAT_JSON)
    text = csel_json_mates (product, matings, command->locale);
  else if (command->format == CSEL_FORMAT_TSV)
    text = csel_tsv_mates (matings, command->locale);
  else
    text = csel_plain_mates (product, matings, command->locale);

  return csel_command_print (text);
}

CselExit
csel_command_mates (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(GPtrArray) matings = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  g_autoptr(CselProduct) product = NULL;
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("ITEM [OTHER…]"),
                               _("Says which counterparts mate with a product, with reasons."));
  if (status != CSEL_EXIT_DONE)
    return status;
  if (command.arguments[0] == NULL)
    return csel_command_usage (_("mates needs an item number"));
  status = csel_command_open (&command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (&command, command.arguments[0], &status);
  if (product == NULL)
    return status;

  for (guint i = 1; command.arguments[i] != NULL; i++)
    {
      g_autoptr(CselProduct) other = csel_command_find_product (&command, command.arguments[i],
                                                                &status);

      if (other == NULL)
        return status;
      g_ptr_array_add (matings, csel_mating_ask (product, other));
    }
  if (command.arguments[1] == NULL)
    ask_listed (product, matings);

  return answer (&command, product, matings);
}
