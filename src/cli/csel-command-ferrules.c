/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel ferrules: which ferrule for a conductor, with reasons
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>

#include "model/csel-code.h"
#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"

typedef struct
{
  char *conductor;
  char *size;
  char *ferrule;
  char *awg;
  int   n_conductors;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->conductor);
  g_free (options->size);
  g_free (options->ferrule);
  g_free (options->awg);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static CselExit
read_question (const Options   *options,
               CselConductor   *conductor,
               CselFerruleWish *wish)
{
  g_autoptr(GError) error = NULL;

  *wish = CSEL_WISH_ANY;
  *conductor = (CselConductor) { .is_one_of_several = options->n_conductors > 1 };
  if (options->conductor == NULL || options->size == NULL)
    return csel_command_usage (_("ferrules needs --conductor and --size"));
  if (!csel_conductor_kind_parse (options->conductor, &conductor->kind))
    return csel_command_usage (_("“%s” is no conductor: solid, stranded or fine-stranded"),
                               options->conductor);
  if (!csel_conductor_size_parse (options->size, &conductor->size, &error))
    return csel_command_usage ("--size: %s", error->message);
  if (options->awg != NULL && !csel_gauging_parse (options->awg, &conductor->gauging))
    return csel_command_usage (_("--awg: expected table or area"));
  if (options->ferrule != NULL && !csel_ferrule_wish_parse (options->ferrule, wish))
    return csel_command_usage (_("“%s” is no ferrule: insulated, uninsulated, none or any"),
                               options->ferrule);

  return CSEL_EXIT_DONE;
}

static CselExit
answer_question (CselCommand         *command,
                 CselProduct         *connector,
                 const CselConductor *conductor,
                 CselFerruleWish      wish,
                 const char          *as_typed)
{
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (command->library, CSEL_KIND_FERRULE);
  g_autoptr(CselFerruleAnswer) answer = csel_ferrule_ask (connector, conductor, wish, ferrules);
  g_autofree char *text = NULL;

  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_ferrules (answer, as_typed, command->locale);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_ferrules (answer, command->locale);
  else
    text = csel_plain_ferrules (answer, command->locale);

  return csel_command_print (text);
}

/* A ferrule is asked about: which connectors take it? */
static CselExit
answer_for_ferrule (CselCommand *command,
                    CselProduct *ferrule)
{
  g_autoptr(GPtrArray) connectors = csel_library_list_terminals (command->library);
  g_autoptr(GPtrArray) answers = csel_ferrule_ask_connectors (ferrule, connectors);
  g_autofree char *text = NULL;

  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_users (ferrule, answers, command->locale);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_users (answers, command->locale);
  else
    text = csel_plain_users (ferrule, answers, command->locale);

  return csel_command_print (text);
}

static CselExit
run (CselCommand   *command,
     const Options *options)
{
  CselConductor conductor;
  CselFerruleWish wish;
  g_autoptr(CselProduct) product = NULL;
  gboolean is_reverse = options->conductor == NULL && options->size == NULL;
  CselExit status;

  if (g_strv_length (command->arguments) != 1)
    return csel_command_usage (_("ferrules needs one item number"));
  if (options->n_conductors < 1)
    return csel_command_usage (_("--conductors: expected how many, as in 2"));
  status = is_reverse ? CSEL_EXIT_DONE : read_question (options, &conductor, &wish);
  if (status == CSEL_EXIT_DONE)
    status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (command, command->arguments[0], &status);
  if (product == NULL)
    return status;
  if (is_reverse && g_strcmp0 (csel_product_get_kind (product), CSEL_KIND_FERRULE) == 0)
    return answer_for_ferrule (command, product);
  if (is_reverse)
    return read_question (options, &conductor, &wish);

  return answer_question (command, product, &conductor, wish, options->size);
}

CselExit
csel_command_ferrules (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { .n_conductors = 1 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    { "conductor", 0, 0, G_OPTION_ARG_STRING, &options.conductor,
      N_("How the conductor is built: solid, stranded or fine-stranded"), N_("KIND") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size,
      N_("Its size: \"2.5 mm2\", \"14 AWG\""), N_("SIZE") },
    { "ferrule", 0, 0, G_OPTION_ARG_STRING, &options.ferrule,
      N_("Which ferrule is wanted: insulated, uninsulated, none or any"), N_("FERRULE") },
    { "awg", 0, 0, G_OPTION_ARG_STRING, &options.awg,
      N_("Which metric size stands for a gauge: table (as printed) or area (not smaller)"), N_("MODE") },
    { "conductors", 0, 0, G_OPTION_ARG_INT, &options.n_conductors,
      N_("How many go into one clamping unit"), N_("NUMBER") },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("ITEM"),
                                        _("Says which ferrules fit a conductor and a connector, with reasons;\n"
                                          "for a ferrule alone, which connectors take it."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
