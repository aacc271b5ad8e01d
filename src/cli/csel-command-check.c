/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel check: does a product meet a requirement, line by line; without an item, which do
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"
#include "cli/csel-sheet-fields.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "engine/csel-nearest-miss.h"
#include "formats/csel-requirement-file.h"
#include "model/csel-code.h"
#include "report/csel-json.h"
#include "report/csel-pdf.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"
#include "rules/csel-acceptance.h"
#include "rules/csel-check.h"

typedef struct
{
  char    *values[CSEL_N_FIELDS];
  char    *requirement;
  char    *save;
  char    *output;
  char   **accept;
  char    *by;
  char    *date;
  gboolean all;
  char    *fields[CSEL_N_SHEET_FIELDS];
} Options;

static void
options_clear (Options *self)
{
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    g_free (self->values[i]);
  g_free (self->requirement);
  g_free (self->save);
  g_free (self->output);
  g_strfreev (self->accept);
  g_free (self->by);
  g_free (self->date);
  csel_sheet_fields_clear (self->fields);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What stands in the file, and what is typed instead of it */
static CselExit
read_requirement (CselCommand      *command,
                  Options          *options,
                  CselRequirement **requirement)
{
  g_autoptr(GError) error = NULL;

  if (options->requirement != NULL)
    {
      g_autoptr(GFile) file = g_file_new_for_commandline_arg (options->requirement);

      *requirement = csel_requirement_file_read (file, &error);
      if (*requirement == NULL)
        return csel_command_fail ("%s", error->message);
    }
  else
    *requirement = csel_requirement_new ();

  if (command->ratings_per != NULL)
    options->values[CSEL_FIELD_RATINGS] = g_strjoinv (",", command->ratings_per);
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (options->values[i] != NULL)
      {
        if (!csel_requirement_set (*requirement, i, options->values[i], &error))
          return csel_command_usage ("--%s: %s", csel_field_get_id (i), error->message);
        if (csel_requirement_get (*requirement, i) == NULL)
          return csel_command_usage (_("--%s: nothing is asked for"), csel_field_get_id (i));
      }

  if (csel_requirement_get (*requirement, CSEL_FIELD_CONDUCTOR_CURRENT) != NULL &&
      csel_requirement_get (*requirement, CSEL_FIELD_CURRENT) == NULL)
    return csel_command_usage (_("--conductor-current needs --current"));
  if (csel_requirement_is_empty (*requirement))
    return csel_command_usage (_("check needs something to check: --supply, --current, …"));

  return CSEL_EXIT_DONE;
}

/* "conductor-current=checked by K.": the open lines of one rule */
static CselExit
accept_rule (CselRequirement   *requirement,
             CselProduct       *product,
             const CselVerdict *verdict,
             const Options     *options,
             const char        *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "=", 2);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const CselAcceptance acceptance = {
    options->by, options->date != NULL ? options->date : today, parts[0] != NULL ? parts[1] : NULL
  };
  gboolean accepted = FALSE;
  CselRule rule;

  if (acceptance.reason == NULL || *g_strstrip (acceptance.reason) == '\0' ||
      !csel_rule_parse (parts[0], &rule))
    return csel_command_usage (_("--accept: expected a rule and a reason, as in "
                                 "conductor-current=\"sized by our table\""));

  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);

      if (line->rule == rule && csel_requirement_accept (requirement, product, line, &acceptance))
        accepted = TRUE;
    }

  return accepted ? CSEL_EXIT_DONE :
         csel_command_fail (_("“%s” is not open: only what is open can be accepted"), parts[0]);
}

static CselExit
accept_all (CselRequirement *requirement,
            CselProduct     *product,
            GPtrArray       *ferrules,
            const Options   *options)
{
  g_autoptr(CselVerdict) verdict = csel_check_ask (product, requirement, ferrules);
  CselExit status = CSEL_EXIT_DONE;

  for (guint i = 0; options->accept != NULL && options->accept[i] != NULL && status == CSEL_EXIT_DONE; i++)
    status = accept_rule (requirement, product, verdict, options, options->accept[i]);

  return status;
}

static CselExit
write_sheet (CselCommand           *command,
             CselProduct           *product,
             const CselRequirement *requirement,
             const CselVerdict     *verdict,
             Options               *options)
{
  const CselPaper paper = CSEL_PAPER_A4;
  g_autoptr(CselReport) report = NULL;
  g_autoptr(CselPages) pages = NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (options->output);
  g_autoptr(GError) error = NULL;
  CselSheetOptions sheet;

  csel_sheet_options_init (&sheet, &command->context);
  csel_sheet_fields_read (options->fields, &sheet);
  report = csel_report_new_requirement_sheet (product, requirement, verdict, &sheet, command->locale);
  pages = csel_pages_new (report, &paper, NULL);
  if (!csel_pdf_write_file (pages, file, &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

static CselExit
answer (CselCommand     *command,
        CselProduct     *product,
        CselRequirement *requirement,
        Options         *options)
{
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (command->library, CSEL_KIND_FERRULE);
  CselExit status = accept_all (requirement, product, ferrules, options);
  g_autoptr(CselVerdict) verdict = NULL;
  g_autofree char *text = NULL;

  if (status != CSEL_EXIT_DONE)
    return status;

  verdict = csel_check_ask (product, requirement, ferrules);
  if (options->output != NULL)
    return write_sheet (command, product, requirement, verdict, options);
  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_check (product, requirement, verdict, command->locale);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_check (product, verdict, command->locale);
  else
    text = csel_plain_check (product, requirement, verdict, command->locale);

  return csel_command_print (text);
}

/* What meets the requirement, what is open, and where nothing meets it what to drop */
static CselExit
answer_for_all (CselCommand           *command,
                const CselRequirement *requirement)
{
  g_autoptr(CselIndex) index = csel_index_new (command->library);
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselListing) listing = csel_index_get_listing (index);
  g_autoptr(CselMatches) matches = csel_index_get_matches (index, listing, requirement);
  g_autoptr(CselResult) result = NULL;
  g_autofree char *text = NULL;
  CselNearestMiss nearest;
  const CselNearestMiss *miss = NULL;

  csel_requirement_free (query->requirement);
  query->requirement = csel_requirement_copy (requirement);
  query->wanted = CSEL_WANTED_MEETS;
  result = csel_result_new (query, index, NULL);
  if (csel_result_get_n_rows (result) == 0 && csel_nearest_miss_find (result, &nearest))
    miss = &nearest;

  if (command->format == CSEL_ANSWER_JSON)
    text = csel_json_check_all (command->library, matches, miss);
  else if (command->format == CSEL_ANSWER_TSV)
    text = csel_tsv_check_all (command->library, matches, command->locale);
  else
    text = csel_plain_check_all (command->library, matches, result, miss, command->locale);

  return csel_command_print (text);
}

static CselExit
check_usage (CselCommand   *command,
             const Options *options)
{
  guint n = g_strv_length (command->arguments);

  if (n > 1 || (n == 1 && options->all))
    return csel_command_usage (_("check needs one item number, or none for all products"));
  if (n == 0 && (options->accept != NULL || options->output != NULL))
    return csel_command_usage (_("--accept and -o need one item number"));
  if (options->accept != NULL && (options->by == NULL || *g_strstrip (options->by) == '\0'))
    return csel_command_usage (_("--accept needs --by: who answers for it"));
  if (options->date != NULL && !csel_acceptance_date_is_valid (options->date))
    return csel_command_usage (_("--date: expected a day, as in 2026-03-02"));

  return CSEL_EXIT_DONE;
}

static CselExit
save (const CselRequirement *requirement,
      const char            *path)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GError) error = NULL;

  if (!csel_requirement_file_write (file, requirement, &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  g_autoptr(CselRequirement) requirement = NULL;
  g_autoptr(CselProduct) product = NULL;
  CselExit status = check_usage (command, options);

  if (status == CSEL_EXIT_DONE)
    status = read_requirement (command, options, &requirement);
  if (status == CSEL_EXIT_DONE)
    status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;

  if (*command->arguments == NULL)
    status = answer_for_all (command, requirement);
  else
    {
      product = csel_command_find_product (command, command->arguments[0], &status);
      if (product != NULL)
        status = answer (command, product, requirement, options);
    }

  return status == CSEL_EXIT_DONE && options->save != NULL ? save (requirement, options->save) : status;
}

#define OPTION(field, name, help, argument) \
  { name, 0, 0, G_OPTION_ARG_STRING, &options.values[CSEL_FIELD_ ## field], help, argument }

CselExit
csel_command_check (char **argv)
{
  g_auto(CselCommand) command = { .takes_several_ratings = TRUE };
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    OPTION (SUPPLY, "supply", N_("The mains: 400/690V, 400V-IT, 400V-delta-earthed, 600V-DC, 690V"), N_("SUPPLY")),
    OPTION (ALTITUDE, "altitude", N_("Above sea level; up to 2000 m is taken for granted"), N_("METRES")),
    OPTION (CURRENT, "current", N_("Through each contact"), N_("AMPERES")),
    OPTION (CONDUCTOR_CURRENT, "conductor-current",
            N_("What the conductor may carry, by your own standard"), N_("AMPERES")),
    OPTION (CONDUCTOR, "conductor", N_("The conductor, as in fine-stranded:4mm2 or fine-stranded:4mm2:insulated"),
            N_("KIND:SIZE")),
    OPTION (POLES, "poles", N_("Pole number"), N_("N")),
    OPTION (PIN_SPACING, "pin-spacing", N_("Pin spacing"), N_("MM")),
    OPTION (AMBIENT, "ambient", N_("Temperature in operation"), N_("CELSIUS")),
    OPTION (PROCESSING, "wiring-temperature", N_("Temperature while wiring"), N_("CELSIUS")),
    OPTION (FLAMMABILITY, "flammability", N_("Flammability class per UL94"), N_("CLASS")),
    OPTION (MATERIAL_GROUP, "material-group", N_("Material group"), N_("GROUP")),
    OPTION (APPROVAL, "approval", N_("Approvals, as in UL, CSA, UR"), N_("APPROVALS")),
    { "requirement", 0, 0, G_OPTION_ARG_FILENAME, &options.requirement, N_("Read the requirement from this file"),
      N_("FILE") },
    { "save", 0, 0, G_OPTION_ARG_FILENAME, &options.save, N_("Keep the requirement in this file"), N_("FILE") },
    { "accept", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.accept,
      N_("Accept what is open by this rule; may be repeated"), N_("RULE=REASON") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.by, N_("Who accepts it"), N_("NAME") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("The day it is accepted; today if not given"), N_("DAY") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Write the requirement sheet as this PDF file"),
      N_("FILE") },
    CSEL_SHEET_FIELD_ENTRIES (options.fields),
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_("Check every product, as without an item"), NULL },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("[ITEM]"),
                                        _("Checks a requirement against what a product states."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
