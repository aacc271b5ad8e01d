/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel drawing: the dimension diagram as a file
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "drawing/csel-scene-export.h"
#include "report/csel-drawing.h"

#define NOT_GIVEN G_MAXINT

static CselExit
write_drawing (CselCommand    *command,
               CselProduct    *product,
               guint           poles,
               const char     *output,
               CselSceneFormat format)
{
  g_autoptr(CselScene) scene = csel_drawing_new (product, poles, command->locale);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (csel_scene_get_n_primitives (scene) == 0)
    return csel_command_fail (_("The data states no dimension of %s"),
                              csel_product_get_item (product));

  bytes = csel_scene_export (scene, format, csel_product_get_item (product), &error);
  if (bytes == NULL ||
      !g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, NULL, &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

static CselExit
check_options (CselCommand     *command,
               int              poles,
               const char      *output,
               CselSceneFormat *format)
{
  if (g_strv_length (command->arguments) != 1)
    return csel_command_usage (_("drawing needs one item number"));
  if (output == NULL)
    return csel_command_usage (_("drawing needs -o FILE"));
  if (!csel_scene_format_from_name (output, format))
    return csel_command_usage (_("“%s” ends in none of .svg, .pdf and .png"), output);
  if (poles != NOT_GIVEN && (poles < 1 || poles > CSEL_MAX_POLES))
    return csel_command_usage (_("--poles: expected 1 to %d"), CSEL_MAX_POLES);

  return CSEL_EXIT_DONE;
}

CselExit
csel_command_drawing (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_autofree char *output = NULL;
  int poles = NOT_GIVEN;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write this file: .svg, .pdf or .png"), N_("FILE") },
    { "poles", 0, 0, G_OPTION_ARG_INT, &poles, N_("Draw this pole number instead of the one stated"), N_("N") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(CselProduct) product = NULL;
  CselSceneFormat format;
  CselExit status;

  status = csel_command_begin (&command, argv, entries, _("ITEM"),
                               _("Draws the dimensions of a product from its data's formulas."));
  if (status != CSEL_EXIT_DONE)
    return status;
  status = check_options (&command, poles, output, &format);
  if (status != CSEL_EXIT_DONE)
    return status;
  status = csel_command_open (&command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (&command, command.arguments[0], &status);
  if (product == NULL)
    return status;
  if (poles != NOT_GIVEN && !csel_product_scene_can_extend (product))
    return csel_command_fail (_("The data of %s has no formula for other pole numbers"),
                              csel_product_get_item (product));

  return write_drawing (&command, product, poles != NOT_GIVEN ? (guint)poles : 0, output, format);
}
