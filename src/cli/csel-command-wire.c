/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel wire: which conductor goes to which pole, judged, with the ferrules counted
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"
#include "cli/csel-sheet-fields.h"
#include "cli/csel-wiring-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"
#include "model/csel-designations.h"
#include "report/csel-json.h"
#include "report/csel-pdf.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"
#include "report/csel-wiring-card.h"

typedef struct
{
  CselWiringOptions wiring;
  char             *output;
  char            **designations;
  char             *pole_1_name;
  char             *side_name;
  char             *paper_name;
  char             *fields[CSEL_N_SHEET_FIELDS];

  CselPoleEnd       pole_1;
  CselSupplySide    side;
  CselPaper         paper;
} Options;

static void
options_clear (Options *options)
{
  csel_wiring_options_clear (&options->wiring);
  g_free (options->output);
  g_strfreev (options->designations);
  g_free (options->pole_1_name);
  g_free (options->side_name);
  csel_sheet_fields_clear (options->fields);
  g_free (options->paper_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What only a card has */
static CselExit
read_card (Options *options)
{
  static const char *const ends[] = { "unknown", "left", "right" };
  guint end = 0;

  while (options->pole_1_name != NULL && end < G_N_ELEMENTS (ends) && strcmp (options->pole_1_name, ends[end]) != 0)
    end++;
  if (end == G_N_ELEMENTS (ends))
    return csel_command_usage (_("--pole-1: expected left or right, seen on the conductor entry side"));
  if (options->side_name != NULL && !csel_supply_side_parse (options->side_name, &options->side))
    return csel_command_usage (_("“%s” is no supply side: unknown, this, other or both"), options->side_name);
  if (!csel_paper_parse (options->paper_name, &options->paper))
    return csel_command_usage (_("“%s” is no paper: a4 or letter"), options->paper_name);
  options->pole_1 = end;

  return CSEL_EXIT_DONE;
}

/* Each may be a list with ranges: "-X1…-X6, -X9" */
static CselExit
read_designations (const Options *options,
                   GStrv         *designations)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (options->designations == NULL)
    return CSEL_EXIT_DONE;

  text = g_strjoinv (", ", options->designations);
  *designations = csel_designations_parse (text, &error);

  return *designations != NULL ? CSEL_EXIT_DONE : csel_command_usage ("--designation: %s", error->message);
}

static CselExit
write_card (CselCommand            *command,
            Options                *options,
            const CselWiringAnswer *answer,
            GPtrArray              *ferrules)
{
  g_auto(GStrv) designations = NULL;
  g_autoptr(CselReport) report = NULL;
  g_autoptr(CselPages) pages = NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (options->output);
  g_autoptr(GError) error = NULL;
  CselCardOptions card = { NULL, options->pole_1, options->side };
  CselSheetOptions sheet;
  CselExit status = read_designations (options, &designations);

  if (status != CSEL_EXIT_DONE)
    return status;
  card.designations = (const char *const *)designations;
  csel_sheet_options_init (&sheet, &command->context);
  csel_sheet_fields_read (options->fields, &sheet);
  report = csel_wiring_card_new (answer, ferrules, &card, &sheet, command->locale);
  pages = csel_pages_new (report, &options->paper, NULL);

  return csel_pdf_write_file (pages, file, &error) ? CSEL_EXIT_DONE : csel_command_fail ("%s", error->message);
}

static CselExit
answer_plan (CselCommand    *command,
             Options        *options,
             CselProduct    *connector,
             CselWiringPlan *plan)
{
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (command->library, CSEL_KIND_FERRULE);
  g_autoptr(CselWiringAnswer) answer = csel_wiring_ask (connector, plan, ferrules);
  g_autofree char *text = NULL;

  if (options->output != NULL)
    return write_card (command, options, answer, ferrules);
  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_wiring (answer, command->locale);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_wiring (answer, command->locale);
  else
    text = csel_plain_wiring (answer, command->locale);

  return csel_command_print (text);
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (0);
  g_autoptr(CselProduct) connector = NULL;
  CselExit status;

  if (g_strv_length (command->arguments) != 1)
    return csel_command_usage (_("wire needs one item number"));
  if (options->wiring.poles == NULL)
    return csel_command_usage (_("wire needs --pole"));
  status = csel_wiring_options_read_numbers (&options->wiring, plan);
  if (status == CSEL_EXIT_DONE)
    status = read_card (options);
  if (status == CSEL_EXIT_DONE)
    status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;

  connector = csel_command_find_product (command, command->arguments[0], &status);
  if (connector == NULL)
    return status;

  status = csel_wiring_options_read_poles (&options->wiring, command, connector, plan);
  if (status != CSEL_EXIT_DONE)
    return status;

  return answer_plan (command, options, connector, plan);
}

CselExit
csel_command_wire (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    CSEL_WIRING_ENTRIES (options.wiring),
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Write a wiring card at true scale as this PDF file"), N_("FILE") },
    { "designation", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.designations,
      N_("Of a card: the designation of the connector, several as in -X1…-X6; a card for each"), N_("TEXT") },
    { "pole-1", 0, 0, G_OPTION_ARG_STRING, &options.pole_1_name,
      N_("Of a card: where pole 1 is, left or right, seen on the conductor entry side"), N_("END") },
    { "supply-side", 0, 0, G_OPTION_ARG_STRING, &options.side_name,
      N_("Of a card: which half is supplied when unmated: this, other, both or unknown"), N_("SIDE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name, N_("Size of a sheet: a4 or letter"), N_("PAPER") },
    CSEL_SHEET_FIELD_ENTRIES (options.fields),
    CSEL_SHEET_DATE_ENTRY (options.fields),
    G_OPTION_ENTRY_NULL
  };
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("ITEM"),
                               _("Judges which conductor goes to which pole, and counts the ferrules."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
