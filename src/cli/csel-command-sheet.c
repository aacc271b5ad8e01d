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

static gboolean
parse_paper (const char *name,
             CselPaper  *paper)
{
  *paper = name != NULL && g_ascii_strcasecmp (name, "letter") == 0 ? CSEL_PAPER_LETTER : CSEL_PAPER_A4;

  return name == NULL || g_ascii_strcasecmp (name, "letter") == 0 ||
         g_ascii_strcasecmp (name, "a4") == 0;
}

static CselExit
write_sheet (CselCommand     *command,
             CselProduct     *product,
             const CselPaper *paper,
             const char      *output)
{
  g_autoptr(CselReport) report = csel_spec_sheet_new (product, &command->context,
                                                      command->locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, paper, NULL);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = csel_pdf_make_bytes (pages, &error);

  if (bytes == NULL ||
      !g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, NULL, &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

CselExit
csel_command_sheet (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_autofree char *output = NULL;
  g_autofree char *paper_name = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write this PDF file"), N_("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_("Size of a sheet: a4 or letter"), N_("PAPER") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(CselProduct) product = NULL;
  CselPaper paper;
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("ITEM"),
                               _("Writes the spec sheet of a product as PDF."));
  if (status != CSEL_EXIT_DONE)
    return status;
  if (g_strv_length (command.arguments) != 1)
    return csel_command_usage (_("sheet needs one item number"));
  if (output == NULL)
    return csel_command_usage (_("sheet needs -o FILE"));
  if (!parse_paper (paper_name, &paper))
    return csel_command_usage (_("“%s” is no paper: a4 or letter"), paper_name);
  status = csel_command_open (&command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (&command, command.arguments[0], &status);
  if (product == NULL)
    return status;

  return write_sheet (&command, product, &paper, output);
}
