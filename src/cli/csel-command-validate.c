/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel validate: does the program read this catalogue?
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "formats/csel-native.h"

static CselExit
validate_file (const char *name)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_native_read (file, NULL, &error);
  g_autofree char *line = NULL;
  guint n;

  if (catalog == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return CSEL_EXIT_FAILED;
    }

  n = csel_catalog_get_n_products (catalog);
  line = g_strdup_printf (ngettext ("%s: %u product", "%s: %u products", n), name, n);

  return csel_command_print (line);
}

CselExit
csel_command_validate (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  CselExit status;

  status = csel_command_begin (&command, argv, NULL, _("FILE…"),
                               _("Reads catalogues and says what is wrong with them."));
  if (status != CSEL_EXIT_DONE)
    return status;
  if (command.arguments[0] == NULL)
    return csel_command_usage (_("validate needs a file"));

  for (guint i = 0; command.arguments[i] != NULL; i++)
    if (validate_file (command.arguments[i]) != CSEL_EXIT_DONE)
      status = CSEL_EXIT_FAILED;

  return status;
}
