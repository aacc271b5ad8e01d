/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel sheet: the spec sheet as PDF; of several products one after the other in one file, or each in a file
 * of its own
 */

#define G_LOG_DOMAIN "csel-cli"

#include "config.h"

#include "cli/csel-find.h"
#include "cli/csel-sheet-fields.h"
#include "cli/csel-wiring-options.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#ifdef G_OS_UNIX
#include <glib-unix.h>
#include <signal.h>
#endif

#include "formats/csel-project-file.h"
#include "model/csel-code.h"
#include "model/csel-parts-line.h"
#include "report/csel-chosen.h"
#include "report/csel-compare-sheet.h"
#include "report/csel-new-file.h"
#include "report/csel-pdf.h"
#include "report/csel-spec-sheet.h"

/* Between two words about how far it is */
#define PROGRESS_INTERVAL G_TIME_SPAN_SECOND

typedef struct
{
  /* As typed */
  char             *output;
  char             *paper_name;
  char             *sections;
  char             *units;
  char             *parts;
  char             *fields[CSEL_N_SHEET_FIELDS];
  char            **with;
  CselWiringOptions wiring;
  gboolean          no_drawing;
  gboolean          black;
  gboolean          all;
  gboolean          each;
  gboolean          compare;
  gboolean          differences;
  CselFindOptions   find;

  CselSheetOptions  sheet;
  CselChosen       *chosen;
  CselPaper         paper;
  CselTypesetter   *typesetter;
  GCancellable     *cancellable;
  gint64            told;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->output);
  g_free (self->paper_name);
  g_free (self->sections);
  g_free (self->units);
  g_free (self->parts);
  csel_sheet_fields_clear (self->fields);
  g_strfreev (self->with);
  csel_wiring_options_clear (&self->wiring);
  g_clear_pointer (&self->chosen, csel_chosen_free);
  csel_find_options_clear (&self->find);
  g_clear_pointer (&self->typesetter, csel_typesetter_unref);
  g_clear_object (&self->cancellable);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static CselExit
read_options (CselCommand *command,
              Options     *options)
{
  csel_sheet_options_init (&options->sheet, &command->context);
  options->sheet.has_drawing = !options->no_drawing;
  options->sheet.is_black = options->black;
  csel_sheet_fields_read (options->fields, &options->sheet);

  if (!csel_paper_parse (options->paper_name, &options->paper))
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

static gboolean
is_search (const Options *options)
{
  return options->all || options->find.search != NULL || options->find.filters != NULL;
}

static CselExit
check_arguments (CselCommand   *command,
                 const Options *options)
{
  const guint n = g_strv_length (command->arguments);

  if ((n > 0) + is_search (options) + (options->parts != NULL) != 1)
    return csel_command_usage (_("sheet needs an item number, several, a search, or --parts FILE"));
  if (options->output == NULL)
    return csel_command_usage (options->each ? _("sheet --each needs -o FOLDER") : _("sheet needs -o FILE"));

  return CSEL_EXIT_DONE;
}

/* What is done with is taken out of the list */
static void
unref_product (gpointer product)
{
  g_clear_object (&product);
}

static GPtrArray *
list_found (CselCommand *command,
            Options     *options,
            CselExit    *status)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (unref_product);
  g_autoptr(CselIndex) index = csel_index_new (command->library);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselResult) result = csel_find_run (command, &options->find, index, NULL, &error);

  if (result == NULL)
    *status = csel_command_usage ("%s", error->message);
  for (guint i = 0; result != NULL && i < csel_result_get_n_rows (result); i++)
    g_ptr_array_add (products, csel_result_get_product (result, i));
  if (result != NULL && products->len == 0)
    *status = csel_command_fail (_("Nothing found"));

  return products;
}

static void
add_once (GPtrArray   *products,
          GHashTable  *names,
          CselProduct *product)
{
  char *name = g_strdup_printf ("%s\n%s", csel_product_get_manufacturer (product), csel_product_get_item (product));

  if (g_hash_table_add (names, name))
    g_ptr_array_add (products, g_object_ref (product));
}

/* Each product of its lists once, with the facts that it has there; where a number is open, all that it may be */
static void
add_list (GPtrArray  *products,
          GHashTable *names,
          GListModel *lines)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);
      GPtrArray *alternatives = csel_parts_line_get_alternatives (line);

      add_once (products, names, csel_parts_line_get_product (line));
      for (guint j = 0; alternatives != NULL && j < alternatives->len; j++)
        add_once (products, names, g_ptr_array_index (alternatives, j));
    }
}

static GPtrArray *
list_of_project (const Options *options,
                 CselExit      *status)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (unref_product);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (options->parts);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselProject) project = csel_project_read (file, NULL, &error);

  if (project == NULL)
    *status = csel_command_fail ("%s", error->message);
  for (guint i = 0; project != NULL && i < csel_project_get_n_lists (project); i++)
    add_list (products, names, G_LIST_MODEL (csel_project_get_list (project, i)));
  if (project != NULL && products->len == 0)
    *status = csel_command_fail (_("Nothing found"));

  return products;
}

static GPtrArray *
list_products (CselCommand *command,
               Options     *options,
               CselExit    *status)
{
  GPtrArray *products;

  if (is_search (options))
    return list_found (command, options, status);
  if (options->parts != NULL)
    return list_of_project (options, status);

  products = g_ptr_array_new_with_free_func (unref_product);
  for (guint i = 0; *status == CSEL_EXIT_DONE && command->arguments[i] != NULL; i++)
    {
      CselProduct *product = csel_command_find_product (command, command->arguments[i], status);

      if (product != NULL)
        g_ptr_array_add (products, product);
    }

  return products;
}

/* The next product, which keeps what it has read no longer than its sheet needs it */
static CselProduct *
take_product (GPtrArray *products,
              guint      index)
{
  return g_steal_pointer (&g_ptr_array_index (products, index));
}

/* Once a second, and at the end; also where somebody waits who wants to stop */
static void
tell_progress (Options *options,
               guint    done,
               guint    n)
{
  const gint64 now = g_get_monotonic_time ();

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  if (n == 1 || (done < n && now < options->told + PROGRESS_INTERVAL))
    return;
  /* Translators: how many sheets are written, of how many */
  fprintf (stderr, _("csel: %u of %u sheets\n"), done, n);
  options->told = now;
}

static gboolean
add_sheet (CselCommand *command,
           Options     *options,
           CselProduct *product,
           const char  *title,
           CselNewFile *file,
           CselPdf    **pdf,
           GError     **error)
{
  g_autoptr(CselReport) report = csel_spec_sheet_new (product, &options->sheet, command->locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, &options->paper, options->typesetter);

  if (*pdf == NULL)
    *pdf = csel_pdf_new (csel_new_file_get_stream (file), report, title);

  return csel_pdf_add (*pdf, pages, options->cancellable, error);
}

static gboolean
write_one (CselCommand *command,
           Options     *options,
           GPtrArray   *products,
           GFile       *place,
           GError     **error)
{
  /* Translators: the title of a file */
  g_autofree char *title = g_strdup_printf (csel_locale_ngettext (command->locale, "%u spec sheet", "%u spec sheets",
                                                                  products->len), products->len);
  g_autoptr(CselNewFile) file = csel_new_file_open (place, error);
  g_autoptr(CselPdf) pdf = NULL;

  for (guint i = 0; i < products->len; i++)
    {
      g_autoptr(CselProduct) product = take_product (products, i);

      if (file == NULL ||
          !add_sheet (command, options, product, products->len > 1 ? title : NULL, file, &pdf, error))
        return FALSE;
      tell_progress (options, i + 1, products->len);
    }

  return csel_pdf_finish (pdf, error) && csel_new_file_commit (file, error);
}

static gboolean
write_comparison (CselCommand *command,
                  Options     *options,
                  GPtrArray   *products,
                  GFile       *place,
                  GError     **error)
{
  const gboolean lies = products->len > CSEL_COMPARE_UPRIGHT;
  const CselPaper paper = { .width = lies ? options->paper.height : options->paper.width,
                            .height = lies ? options->paper.width : options->paper.height };
  g_autoptr(CselReport) report = csel_compare_sheet_new (products, options->differences, &options->sheet,
                                                         command->locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, &paper, options->typesetter);

  return csel_pdf_write_file (pages, place, error);
}

static gboolean
write_each (CselCommand *command,
            Options     *options,
            GPtrArray   *products,
            GFile       *folder,
            GError     **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) exists = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &exists) &&
      !g_error_matches (exists, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&exists));
      return FALSE;
    }

  for (guint i = 0; i < products->len; i++)
    {
      g_autoptr(CselProduct) product = take_product (products, i);
      g_autoptr(GFile) place = csel_command_name_file (folder, names, product, ".pdf");
      g_autoptr(CselNewFile) file = csel_new_file_open (place, error);
      g_autoptr(CselPdf) pdf = NULL;

      if (file == NULL || !add_sheet (command, options, product, NULL, file, &pdf, error) ||
          !csel_pdf_finish (pdf, error) || !csel_new_file_commit (file, error))
        return FALSE;
      tell_progress (options, i + 1, products->len);
    }

  return TRUE;
}

#ifdef G_OS_UNIX
static gboolean
interrupted_cb (gpointer user_data)
{
  g_cancellable_cancel (G_CANCELLABLE (user_data));

  return G_SOURCE_CONTINUE;
}
#endif

static CselExit
write_all (CselCommand *command,
           Options     *options,
           GPtrArray   *products)
{
  g_autoptr(GFile) place = g_file_new_for_commandline_arg (options->output);
  g_autoptr(GError) error = NULL;
  gboolean done;

  options->cancellable = g_cancellable_new ();
  options->typesetter = csel_typesetter_new (csel_locale_get_language (command->locale));
  options->told = g_get_monotonic_time ();
#ifdef G_OS_UNIX
  g_unix_signal_add (SIGINT, interrupted_cb, options->cancellable);
#endif
  done = options->compare ? write_comparison (command, options, products, place, &error) :
         options->each ? write_each (command, options, products, place, &error) :
         write_one (command, options, products, place, &error);
  if (done)
    return CSEL_EXIT_DONE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return csel_command_fail (_("Cancelled; nothing was changed by what was not finished"));

  return csel_command_fail ("%s: %s", options->output, error->message);
}

/* "216-266:12": an item and how many of it */
static CselExit
read_with (CselCommand *command,
           Options     *options,
           const char  *typed)
{
  const char *colon = strrchr (typed, ':');
  g_autofree char *item = colon != NULL ? g_strndup (typed, (gsize)(colon - typed)) : g_strdup (typed);
  g_autoptr(CselProduct) other = NULL;
  guint64 quantity = 1;
  CselExit status = CSEL_EXIT_DONE;

  if (colon != NULL && !g_ascii_string_to_unsigned (colon + 1, 10, 1, CSEL_MAX_QUANTITY, &quantity, NULL))
    return csel_command_usage (_("--with %s: expected an item number and a quantity, as in 216-266:12"), typed);
  other = csel_command_find_product (command, item, &status);
  if (other != NULL)
    csel_chosen_add (options->chosen, other, quantity);

  return status;
}

/* What was chosen to go with the one product */
static CselExit
read_chosen (CselCommand *command,
             Options     *options,
             GPtrArray   *products)
{
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (0);
  g_autoptr(GPtrArray) ferrules = NULL;
  CselExit status;

  if (options->with == NULL && options->wiring.poles == NULL)
    return CSEL_EXIT_DONE;
  if (products->len != 1 || options->compare)
    return csel_command_usage (_("--with and --pole are for the sheet of one product"));

  ferrules = csel_library_list_kind (command->library, CSEL_KIND_FERRULE);
  options->chosen = csel_chosen_new (g_ptr_array_index (products, 0));
  options->sheet.chosen = options->chosen;
  status = csel_wiring_options_read_numbers (&options->wiring, plan);
  if (status == CSEL_EXIT_DONE)
    status = csel_wiring_options_read_poles (&options->wiring, command, g_ptr_array_index (products, 0), plan);
  csel_chosen_set_plan (options->chosen, plan, ferrules);
  for (guint i = 0; options->with != NULL && options->with[i] != NULL && status == CSEL_EXIT_DONE; i++)
    status = read_with (command, options, options->with[i]);

  return status;
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  g_autoptr(GPtrArray) products = NULL;
  CselExit status = read_options (command, options);

  if (status == CSEL_EXIT_DONE)
    status = check_arguments (command, options);
  if (status == CSEL_EXIT_DONE)
    status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;
  products = list_products (command, options, &status);

  if (status != CSEL_EXIT_DONE)
    return status;
  if (options->compare && (products->len < CSEL_COMPARE_MIN || products->len > CSEL_COMPARE_MAX))
    return csel_command_usage (_("--compare: expected %d to %d products, found %u"), CSEL_COMPARE_MIN, CSEL_COMPARE_MAX,
                               products->len);

  status = read_chosen (command, options, products);

  return status == CSEL_EXIT_DONE ? write_all (command, options, products) : status;
}

CselExit
csel_command_sheet (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Write this PDF file"), N_("FILE") },
    { "each", 0, 0, G_OPTION_ARG_NONE, &options.each, N_("Write a file for each product, into the folder -o"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_("Sheets of all products"), NULL },
    { "compare", 0, 0, G_OPTION_ARG_NONE, &options.compare, N_("Compare two to six products side by side"), NULL },
    { "differences", 0, 0, G_OPTION_ARG_NONE, &options.differences, N_("Of a comparison, only what differs"), NULL },
    { "parts", 0, 0, G_OPTION_ARG_FILENAME, &options.parts, N_("Sheets of all products on a project's parts lists"),
      N_("FILE") },
    CSEL_FIND_ENTRIES (options.find),
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name, N_("Size of a sheet: a4 or letter"), N_("PAPER") },
    { "sections", 0, 0, G_OPTION_ARG_STRING, &options.sections,
      N_("Only these sections, separated by commas; the safety information is always there"), N_("SECTIONS") },
    { "units", 0, 0, G_OPTION_ARG_STRING, &options.units,
      N_("Where values are stated in two unit systems: both, metric or us"), N_("UNITS") },
    { "no-drawing", 0, 0, G_OPTION_ARG_NONE, &options.no_drawing, N_("Leave out the drawing"), NULL },
    { "black", 0, 0, G_OPTION_ARG_NONE, &options.black, N_("Leave out colours"), NULL },
    { "with", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.with,
      N_("What was chosen to go with it, judged and with its quantity; may be repeated"), N_("ITEM[:N]") },
    CSEL_WIRING_ENTRIES (options.wiring),
    CSEL_SHEET_FIELD_ENTRIES (options.fields),
    CSEL_SHEET_DATE_ENTRY (options.fields),
    { "designation", 0, 0, G_OPTION_ARG_STRING, &options.fields[CSEL_SHEET_DESIGNATION],
      N_("What stands under Designation"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("ITEM…"),
                                        _("Writes the spec sheets of products as PDF."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
