/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel sheet: the spec sheet as PDF
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "report/csel-pdf.h"
#include "report/csel-spec-sheet.h"

typedef struct
{
  /* As typed */
  char            *output;
  char            *paper_name;
  char            *sections;
  char            *units;
  char            *fields[CSEL_N_SHEET_FIELDS];
  gboolean         no_drawing;
  gboolean         black;

  CselSheetOptions sheet;
  CselPaper        paper;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->output);
  g_free (self->paper_name);
  g_free (self->sections);
  g_free (self->units);
  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    g_free (self->fields[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_paper (const char *name,
             CselPaper  *paper)
{
  *paper = name != NULL && g_ascii_strcasecmp (name, "letter") == 0 ? CSEL_PAPER_LETTER : CSEL_PAPER_A4;

  return name == NULL || g_ascii_strcasecmp (name, "letter") == 0 ||
         g_ascii_strcasecmp (name, "a4") == 0;
}

/* Today, where nothing else is said */
static void
fill_date (Options *options)
{
  g_autoptr(GDateTime) date = csel_report_get_date ();

  if (options->fields[CSEL_SHEET_DATE] == NULL)
    options->fields[CSEL_SHEET_DATE] = g_date_time_format (date, "%Y-%m-%d");
}

static CselExit
read_options (CselCommand *command,
              Options     *options)
{
  csel_sheet_options_init (&options->sheet, &command->context);
  options->sheet.has_drawing = !options->no_drawing;
  options->sheet.is_black = options->black;
  fill_date (options);
  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    options->sheet.fields[i] = options->fields[i];

  if (!parse_paper (options->paper_name, &options->paper))
    return csel_command_usage (_("“%s” is no paper: a4 or letter"), options->paper_name);
  if (options->sections != NULL && !csel_sheet_sections_parse (options->sections, &options->sheet.sections))
    {
      g_autofree char *list = csel_sheet_sections_list ();

      return csel_command_usage (_("--sections: expected some of %s"), list);
    }
  if (options->units != NULL && !csel_sheet_units_parse (options->units, &options->sheet.units))
    return csel_command_usage (_("--units: expected both, metric or us"));

  return CSEL_EXIT_DONE;
}

static CselExit
write_sheet (CselCommand *command,
             Options     *options,
             CselProduct *product)
{
  g_autoptr(CselReport) report = csel_spec_sheet_new (product, &options->sheet, command->locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, &options->paper, NULL);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (options->output);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = csel_pdf_make_bytes (pages, &error);

  if (bytes == NULL ||
      !g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, NULL, &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  g_autoptr(CselProduct) product = NULL;
  CselExit status = read_options (command, options);

  if (status != CSEL_EXIT_DONE)
    return status;
  if (g_strv_length (command->arguments) != 1)
    return csel_command_usage (_("sheet needs one item number"));
  if (options->output == NULL)
    return csel_command_usage (_("sheet needs -o FILE"));
  status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (command, command->arguments[0], &status);

  return product != NULL ? write_sheet (command, options, product) : status;
}

CselExit
csel_command_sheet (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Write this PDF file"), N_("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name, N_("Size of a sheet: a4 or letter"), N_("PAPER") },
    { "sections", 0, 0, G_OPTION_ARG_STRING, &options.sections,
      N_("Only these sections, separated by commas; the safety information is always there"), N_("SECTIONS") },
    { "units", 0, 0, G_OPTION_ARG_STRING, &options.units,
      N_("Where values are stated in two unit systems: both, metric or us"), N_("UNITS") },
    { "no-drawing", 0, 0, G_OPTION_ARG_NONE, &options.no_drawing, N_("Leave out the drawing"), NULL },
    { "black", 0, 0, G_OPTION_ARG_NONE, &options.black, N_("Leave out colours"), NULL },
    { "project", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_PROJECT], N_("What stands under Project"),
      N_("TEXT") },
    { "location", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_LOCATION],
      N_("What stands under Panel, location (=, +)"), N_("TEXT") },
    { "designation", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_DESIGNATION],
      N_("What stands under Designation"), N_("TEXT") },
    { "revision", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_REVISION], N_("What stands under Revision"),
      N_("TEXT") },
    { "prepared", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_PREPARED],
      N_("What stands under Prepared by"), N_("TEXT") },
    { "checked", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_CHECKED], N_("What stands under Checked by"),
      N_("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_DATE],
      N_("What stands under Date instead of today"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("ITEM"),
                                        _("Writes the spec sheet of a product as PDF."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
