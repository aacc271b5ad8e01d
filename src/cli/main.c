/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel: the connector selector without a display
 */

#define G_LOG_DOMAIN "csel-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "cli/csel-command.h"
#include "engine/csel-shipped.h"

static const struct
{
  const char     *name;
  CselCommandFunc run;
  const char     *summary;
} commands[] = {
  { "list", csel_command_list, N_("list the products of the catalogues") },
  { "show", csel_command_show, N_("show everything a product states") },
  { "sheet", csel_command_sheet, N_("write the spec sheets of products as PDF") },
  { "drawing", csel_command_drawing, N_("draw the dimensions of products as SVG, PDF, PNG or DXF") },
  { "ferrules", csel_command_ferrules, N_("say which ferrules fit a conductor and a connector") },
  { "wire", csel_command_wire, N_("judge which conductor goes to which pole, and count the ferrules") },
  { "mates", csel_command_mates, N_("say which counterparts mate with a product") },
  { "check", csel_command_check, N_("check a requirement against what a product states") },
  { "compare", csel_command_compare, N_("show what two to six products state, side by side") },
  { "diff", csel_command_diff, N_("say what two catalogues or products do not state alike") },
  { "parts", csel_command_parts, N_("write a parts list as CSV, TSV, JSON, PDF or for label printers") },
  { "own", csel_command_own, N_("state values that the maker does not state") },
  { "validate", csel_command_validate, N_("say what is wrong with a catalogue") },
};

static void
print_help (FILE *to)
{
  fprintf (to, "%s\n  csel %s\n\n%s\n", _("Usage:"), _("COMMAND [OPTION…]"), _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (to, "  %-10s%s\n", commands[i].name, _(commands[i].summary));
  fprintf (to, "\n%s\n", _("“csel COMMAND --help” tells the options of a command."));
}

static CselExit
run (int   argc,
     char *argv[])
{
  if (argc < 2)
    {
      print_help (stderr);
      return CSEL_EXIT_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help (stdout);
      return CSEL_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    return csel_command_print ("csel " CSEL_VERSION);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argv + 1);

  return csel_command_usage (_("“%s” is no command"), argv[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *locales = csel_shipped_get_locales ();

  setlocale (LC_ALL, "");
  /* What is typed and printed is UTF-8, also where the locale is "C" */
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, locales);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return run (argc, argv);
}
