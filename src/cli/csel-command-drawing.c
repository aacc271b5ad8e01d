/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel drawing: the dimension drawing of one product as a file, or of many as a folder of files
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "drawing/csel-scene-export.h"
#include "report/csel-drawing.h"
#include "report/csel-report.h"

#define NOT_GIVEN G_MAXINT

typedef struct
{
  /* As typed */
  char                *output;
  char                *format_name;
  char                *views;
  char                *scale;
  char                *units;
  char                *paper_name;
  int                  poles;
  int                  dpi;
  gboolean             bare;
  gboolean             all;

  CselDrawingRequest   request;
  CselSceneFormat      format;
  const CselSheetSize *paper;
  char                *date;
  guint                n_empty;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->output);
  g_free (self->format_name);
  g_free (self->views);
  g_free (self->scale);
  g_free (self->units);
  g_free (self->paper_name);
  g_free (self->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* "front,side" */
static gboolean
read_views (const char *text,
            guint      *views)
{
  g_auto(GStrv) names = g_strsplit (text, ",", -1);

  *views = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      CselView view = 0;

      while (view < CSEL_N_VIEWS && g_strcmp0 (g_strstrip (names[i]), csel_view_get_id (view)) != 0)
        view++;
      if (view == CSEL_N_VIEWS)
        return FALSE;
      *views |= 1u << view;
    }

  return *views != 0;
}

static CselExit
read_request (Options *options)
{
  CselDrawingRequest *request = &options->request;

  *request = (CselDrawingRequest) { 0, 0, CSEL_SCALE_TRUE, CSEL_UNIT_MM };
  if (options->poles != NOT_GIVEN && (options->poles < 1 || options->poles > CSEL_MAX_POLES))
    return csel_command_usage (_("--poles: expected 1 to %d"), CSEL_MAX_POLES);
  request->poles = options->poles != NOT_GIVEN ? (guint)options->poles : 0;
  if (options->views != NULL && !read_views (options->views, &request->views))
    return csel_command_usage (_("--views: expected front, side and top, separated by commas"));
  if (g_strcmp0 (options->scale, "fit") == 0)
    request->scale = (CselScale) { 0, 0 }
  ;
  else if (options->scale != NULL && !csel_scale_parse (options->scale, &request->scale))
    return csel_command_usage (_("--scale: expected fit or a scale of ISO 5455, such as 2:1, 1:1, 1:2 or 1:5"));
  if (g_strcmp0 (options->units, "inch") == 0)
    request->unit = CSEL_UNIT_INCH;
  else if (options->units != NULL && g_strcmp0 (options->units, "mm") != 0)
    return csel_command_usage (_("--units: expected mm or inch"));

  return CSEL_EXIT_DONE;
}

static CselExit
read_output (CselCommand *command,
             Options     *options)
{
  const guint n = g_strv_length (command->arguments);
  g_autofree char *ending = options->format_name != NULL ? g_strconcat (".", options->format_name, NULL) : NULL;

  if (options->all ? n > 0 : n == 0)
    return csel_command_usage (_("drawing needs an item number, several, or --all"));
  if (options->output == NULL)
    return csel_command_usage (_("drawing needs -o FILE"));
  if (options->format_name == NULL && (n > 1 || options->all))
    return csel_command_usage (_("A folder of drawings needs --as: svg, pdf, png or dxf"));
  if (ending != NULL && !csel_scene_format_from_name (ending, &options->format))
    return csel_command_usage (_("--as: expected svg, pdf, png or dxf"));
  if (ending == NULL && !csel_scene_format_from_name (options->output, &options->format))
    return csel_command_usage (_("“%s” ends in none of .svg, .pdf, .png and .dxf"), options->output);
  if (options->dpi != NOT_GIVEN && (options->dpi < CSEL_MIN_DPI || options->dpi > CSEL_MAX_DPI))
    return csel_command_usage (_("--dpi: expected %d to %d"), CSEL_MIN_DPI, CSEL_MAX_DPI);
  if (options->paper_name != NULL && (options->paper = csel_sheet_find_size (options->paper_name)) == NULL)
    return csel_command_usage (_("--paper: expected A4, A4L, A3, A2, A1 or A0"));

  return CSEL_EXIT_DONE;
}

static CselExit
write_drawing (CselCommand *command,
               Options     *options,
               CselProduct *product,
               GFile       *file)
{
  g_autoptr(CselScene) scene = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  scene = options->bare ? csel_drawing_new (product, &options->request, command->locale) :
          csel_drawing_new_sheet (product, &options->request, options->paper, options->date, command->locale, &error);
  if (scene == NULL)
    return csel_command_fail ("%s: %s", csel_product_get_item (product), error->message);
  if (csel_scene_get_n_primitives (scene) == 0)
    {
      options->n_empty++;
      return options->all ? CSEL_EXIT_DONE :
             csel_command_fail (_("The data states no dimension of %s"), csel_product_get_item (product));
    }

  bytes = csel_scene_export (scene, options->format, csel_product_get_item (product),
                             options->dpi != NOT_GIVEN ? (guint)options->dpi : CSEL_DEFAULT_DPI, &error);
  if (bytes == NULL ||
      !g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                G_FILE_CREATE_NONE, NULL, NULL, &error))
    return csel_command_fail ("%s", error->message);

  return CSEL_EXIT_DONE;
}

/* Every catalogue once, in its order */
static GPtrArray *
list_all (CselCommand *command)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < csel_library_get_n_rows (command->library); i++)
    g_ptr_array_add (products, csel_library_get_product (command->library, i));

  return products;
}

static GPtrArray *
list_products (CselCommand *command,
               Options     *options,
               CselExit    *status)
{
  g_autoptr(GPtrArray) products = NULL;

  if (options->all)
    return list_all (command);

  products = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; command->arguments[i] != NULL; i++)
    {
      CselProduct *product = csel_command_find_product (command, command->arguments[i], status);

      if (product == NULL)
        return NULL;
      g_ptr_array_add (products, product);
      if (options->request.poles != 0 && !csel_product_sizes_can_extend (product))
        {
          *status = csel_command_fail (_("The data of %s has no formula for other pole numbers"),
                                       csel_product_get_item (product));
          return NULL;
        }
    }

  return g_steal_pointer (&products);
}

static CselExit
write_folder (CselCommand *command,
              Options     *options,
              GPtrArray   *products)
{
  g_autoptr(GFile) folder = g_file_new_for_commandline_arg (options->output);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *ending = csel_scene_format_get_ending (options->format);
  g_autoptr(GError) error = NULL;
  g_autofree char *summary = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return csel_command_fail ("%s", error->message);

  for (guint i = 0; i < products->len; i++)
    {
      CselProduct *product = g_ptr_array_index (products, i);
      g_autoptr(GFile) file = csel_command_name_file (folder, names, product, ending);
      CselExit status = write_drawing (command, options, product, file);

      if (status != CSEL_EXIT_DONE)
        return status;
    }

  /* Translators: how many drawings; how many products without one */
  summary = g_strdup_printf (_("Drawings: %u. Products whose data states no dimension: %u."),
                             products->len - options->n_empty, options->n_empty);

  return csel_command_print (summary);
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GPtrArray) products = NULL;
  g_autoptr(GFile) file = NULL;
  CselExit status = read_output (command, options);

  if (status == CSEL_EXIT_DONE)
    status = read_request (options);
  if (status == CSEL_EXIT_DONE)
    status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;

  options->date = g_date_time_format (now, "%Y-%m-%d");
  products = list_products (command, options, &status);
  if (products == NULL)
    return status;
  if (options->all || products->len > 1)
    return write_folder (command, options, products);

  file = g_file_new_for_commandline_arg (options->output);

  return write_drawing (command, options, g_ptr_array_index (products, 0), file);
}

CselExit
csel_command_drawing (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { .poles = NOT_GIVEN, .dpi = NOT_GIVEN };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Write this file: .svg, .pdf, .png or .dxf; of several items, into this folder"), N_("FILE") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &options.format_name, N_("Write svg, pdf, png or dxf"), N_("FORMAT") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_("Draw every product"), NULL },
    { "poles", 0, 0, G_OPTION_ARG_INT, &options.poles, N_("Draw this pole number instead of the one stated"), N_("N") },
    { "views", 0, 0, G_OPTION_ARG_STRING, &options.views, N_("Draw these views: front, side, top"), N_("VIEWS") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &options.scale,
      N_("Draw at this scale instead of 1:1; fit is the largest for the paper"), N_("SCALE") },
    { "units", 0, 0, G_OPTION_ARG_STRING, &options.units, N_("Print numbers in mm or inch"), N_("UNITS") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name,
      N_("Draw on A4, A4L (landscape), A3, A2, A1 or A0 instead of the smallest with room"), N_("SIZE") },
    { "dpi", 0, 0, G_OPTION_ARG_INT, &options.dpi, N_("Dots per inch of a PNG instead of 300"), N_("N") },
    { "bare", 0, 0, G_OPTION_ARG_NONE, &options.bare, N_("Leave out frame and title block"), NULL },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("ITEM…"),
                                        _("Draws the dimensions of products from their data's formulas."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
