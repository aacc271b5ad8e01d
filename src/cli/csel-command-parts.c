/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel parts: the parts lists of a project for spreadsheets, orders, label printers and paper,
 * and lists of item numbers out of mails
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "engine/csel-pasted-list.h"
#include "formats/csel-project-file.h"
#include "report/csel-csv.h"
#include "report/csel-json.h"
#include "report/csel-parts-sheet.h"
#include "report/csel-parts-warnings.h"
#include "report/csel-pasted-table.h"
#include "report/csel-pdf.h"
#include "report/csel-plain-parts.h"
#include "report/csel-profile-file.h"

typedef enum
{
  FORMAT_TEXT,
  FORMAT_CSV,
  FORMAT_TSV,
  FORMAT_JSON,
  FORMAT_PDF,
  FORMAT_MARKING,
  N_FORMATS
} Format;

static const char *const formats[N_FORMATS] = { "text", "csv", "tsv", "json", "pdf", "marking" };

typedef struct
{
  char           *format_name;
  char           *dialect_name;
  char           *rows_name;
  char           *column_names;
  char           *list_title;
  char           *output;
  char           *paste;
  char           *paper_name;
  char           *profile_name;
  gboolean        for_import;
  gboolean        lists_profiles;

  Format          format;
  CselCsvDialect  dialect;
  CselPaper       paper;
  CselPartsChoice choice;
  GPtrArray      *titles;
  GPtrArray      *profiles;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->format_name);
  g_free (self->dialect_name);
  g_free (self->rows_name);
  g_free (self->column_names);
  g_free (self->list_title);
  g_free (self->output);
  g_free (self->paste);
  g_free (self->paper_name);
  g_free (self->profile_name);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* "item=Bestellnummer,total=Menge" */
static CselExit
read_columns (Options *options)
{
  g_auto(GStrv) names = g_strsplit (options->column_names, ",", -1);

  options->choice.n = 0;
  options->titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; names[i] != NULL; i++)
    {
      char *title = strchr (names[i], '=');
      CselPartsColumn column;

      if (title != NULL)
        *title++ = '\0';
      if (!csel_parts_column_parse (g_strstrip (names[i]), &column) || options->choice.n == CSEL_N_PARTS_COLUMNS)
        {
          g_autofree char *list = csel_parts_column_list_ids ();

          return csel_command_usage (_("--columns: expected some of %s, each maybe with “=” and a heading"), list);
        }
      title = g_strdup (title);
      g_ptr_array_add (options->titles, title);
      options->choice.titles[options->choice.n] = title;
      options->choice.columns[options->choice.n++] = column;
    }

  return CSEL_EXIT_DONE;
}

/* A file that is not there has no profile */
static CselExit
read_profiles (Options *options)
{
  g_autoptr(GFile) file = csel_profile_file_get_default ();
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (g_file_load_contents (file, NULL, &text, &length, NULL, &error))
    options->profiles = csel_profile_file_parse (text, length, name, &error);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    options->profiles = g_ptr_array_new_with_free_func (g_object_unref);

  return options->profiles != NULL ? CSEL_EXIT_DONE : csel_command_fail ("%s", error->message);
}

static CselExit
take_profile (Options *options)
{
  g_autoptr(GString) names = g_string_new (NULL);
  CselExit status = read_profiles (options);

  if (status != CSEL_EXIT_DONE)
    return status;

  for (guint i = 0; i < options->profiles->len; i++)
    {
      CselExportProfile *profile = g_ptr_array_index (options->profiles, i);

      g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", csel_export_profile_get_name (profile));
      if (strcmp (csel_export_profile_get_name (profile), options->profile_name) != 0)
        continue;
      options->choice = *csel_export_profile_get_choice (profile);
      options->dialect = csel_export_profile_get_dialect (profile);
      options->for_import = csel_export_profile_get_use (profile) == CSEL_CSV_FOR_IMPORT;
      return CSEL_EXIT_DONE;
    }

  return options->profiles->len == 0 ?
         csel_command_fail (_("No export profile “%s”; there is none, the window makes them"), options->profile_name) :
         csel_command_fail (_("No export profile “%s”; there are %s"), options->profile_name, names->str);
}

/* What a profile says is not said once more */
static CselExit
check_profile (Options *options)
{
  if (options->profile_name == NULL)
    return CSEL_EXIT_DONE;

  if (options->format_name == NULL)
    options->format = FORMAT_CSV;
  if (options->format != FORMAT_CSV && options->format != FORMAT_TSV && options->format != FORMAT_TEXT)
    return csel_command_usage (_("--profile: expected --format csv, tsv or text"));
  if (options->rows_name != NULL || options->column_names != NULL || options->dialect_name != NULL ||
      options->for_import)
    return csel_command_usage (_("--profile says rows, columns and dialect already"));

  return take_profile (options);
}

static CselExit
read_options (Options          *options,
              const CselLocale *locale)
{
  CselPartsRows rows = CSEL_PARTS_ROWS_LINES;
  CselExit status = CSEL_EXIT_DONE;

  while (options->format_name != NULL && options->format < N_FORMATS &&
         strcmp (formats[options->format], options->format_name) != 0)
    options->format++;
  if (options->format == N_FORMATS)
    return csel_command_usage (_("“%s” is no format: text, csv, tsv, json, pdf or marking"), options->format_name);
  if (options->dialect_name != NULL && !csel_csv_dialect_parse (options->dialect_name, &options->dialect))
    return csel_command_usage (_("--dialect: expected comma or semicolon"));
  if (options->rows_name != NULL && !csel_parts_rows_parse (options->rows_name, &rows))
    return csel_command_usage (_("--rows: expected lines, summed or marking"));
  if (!csel_paper_parse (options->paper_name, &options->paper))
    return csel_command_usage (_("“%s” is no paper: a4 or letter"), options->paper_name);
  if (options->format == FORMAT_PDF && options->output == NULL)
    return csel_command_usage (_("parts --format pdf needs -o FILE"));

  csel_parts_choice_init (&options->choice, options->format == FORMAT_MARKING ? CSEL_PARTS_ROWS_MARKING : rows);
  if (options->column_names != NULL)
    status = read_columns (options);

  return status == CSEL_EXIT_DONE ? check_profile (options) : status;
}

static CselExit
write_pdf (const CselCommand *command,
           const Options     *options,
           GListModel        *lines,
           const char        *title,
           CselProject       *project)
{
  g_autoptr(GFile) place = g_file_new_for_commandline_arg (options->output);
  g_autoptr(CselReport) report = NULL;
  g_autoptr(CselPages) pages = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDateTime) date = csel_report_get_date ();
  g_autofree char *today = g_date_time_format (date, "%Y-%m-%d");
  CselSheetOptions sheet;

  csel_sheet_options_init (&sheet, &command->context);
  sheet.fields[CSEL_SHEET_DATE] = today;
  if (project != NULL)
    csel_parts_sheet_set_fields (&sheet, project);
  report = csel_parts_sheet_new (lines, title, &sheet, command->locale);
  pages = csel_pages_new (report, &options->paper, NULL);
  if (!csel_pdf_write_file (pages, place, &error))
    return csel_command_fail ("%s: %s", options->output, error->message);

  return CSEL_EXIT_DONE;
}

/* What is to be known stands in text, JSON and PDF themselves */
static void
print_warnings (GListModel       *lines,
                CselPartsRows     rows,
                const CselLocale *locale)
{
  g_auto(GStrv) warnings = csel_parts_warnings_list_for (lines, rows, locale);

  for (guint i = 0; warnings[i] != NULL; i++)
    fprintf (stderr, "csel: %s\n", warnings[i]);
}

static CselExit
write_table (const CselCommand *command,
             const Options     *options,
             const CselTable   *table)
{
  const gboolean for_import = options->for_import || options->format != FORMAT_CSV;
  g_autofree char *text =
    csel_csv_write (table, options->format == FORMAT_TSV ? CSEL_CSV_TAB : options->dialect,
                    for_import ? CSEL_CSV_FOR_IMPORT : CSEL_CSV_FOR_SPREADSHEET, command->locale);

  return csel_command_write (options->output, text);
}

static CselTable *
make_profile_table (const Options    *options,
                    const CselLocale *locale)
{
  CselTable *table = csel_table_new ();

  csel_table_add_column (table, csel_locale_gettext (locale, N_("Profile")), CSEL_CELL_TEXT);
  csel_table_add_column (table, csel_locale_gettext (locale, N_("Rows")), CSEL_CELL_TEXT);
  csel_table_add_column (table, csel_locale_gettext (locale, N_("Columns")), CSEL_CELL_TEXT);
  for (guint i = 0; i < options->profiles->len; i++)
    {
      CselExportProfile *profile = g_ptr_array_index (options->profiles, i);
      const CselPartsChoice *choice = csel_export_profile_get_choice (profile);
      g_autoptr(GString) columns = g_string_new (NULL);

      for (guint j = 0; j < choice->n; j++)
        g_string_append_printf (columns, "%s%s%s%s", j > 0 ? "," : "", csel_parts_column_get_id (choice->columns[j]),
                                choice->titles[j] != NULL ? "=" : "",
                                choice->titles[j] != NULL ? choice->titles[j] : "");
      csel_table_add_text (table, csel_export_profile_get_name (profile));
      csel_table_add_text (table, csel_parts_rows_get_id (choice->rows));
      csel_table_add_text (table, columns->str);
    }

  return table;
}

static CselExit
list_profiles (const CselCommand *command,
               Options           *options)
{
  CselExit status = read_profiles (options);
  g_autoptr(CselTable) table = status == CSEL_EXIT_DONE ? make_profile_table (options, command->locale) : NULL;
  g_autofree char *text = NULL;

  if (status != CSEL_EXIT_DONE)
    return status;
  if (options->format != FORMAT_TEXT)
    return write_table (command, options, table);
  text = csel_plain_table (table, command->locale);

  return csel_command_write (options->output, text);
}

static CselExit
write_parts (const CselCommand *command,
             const Options     *options,
             GListModel        *lines,
             const char        *title,
             CselProject       *project)
{
  g_autoptr(CselTable) table = NULL;
  g_autofree char *text = NULL;

  if (options->format == FORMAT_PDF)
    return write_pdf (command, options, lines, title, project);
  if (options->format == FORMAT_TEXT)
    text = csel_plain_parts (lines, &options->choice, command->locale);
  else if (options->format == FORMAT_JSON)
    text = csel_json_parts (lines, title, command->locale);
  if (text != NULL)
    return csel_command_write (options->output, text);

  print_warnings (lines, options->choice.rows, command->locale);
  table = csel_parts_table_new (lines, &options->choice, command->locale);

  return write_table (command, options, table);
}

static char *
list_titles (CselProject *project)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < csel_project_get_n_lists (project); i++)
    {
      const char *title = csel_parts_list_get_title (csel_project_get_list (project, i));

      g_string_append (titles, i > 0 ? ", " : "");
      if (title != NULL)
        g_string_append_printf (titles, "“%s”", title);
      else
        g_string_append (titles, _("one without a title"));
    }

  return g_string_free (titles, FALSE);
}

static CselExit
find_list (const Options  *options,
           CselProject    *project,
           CselPartsList **list)
{
  const guint n = csel_project_get_n_lists (project);
  g_autofree char *titles = list_titles (project);

  *list = n == 1 && options->list_title == NULL ? csel_project_get_list (project, 0) : NULL;
  for (guint i = 0; options->list_title != NULL && i < n; i++)
    if (g_strcmp0 (csel_parts_list_get_title (csel_project_get_list (project, i)), options->list_title) == 0)
      *list = csel_project_get_list (project, i);
  if (*list == NULL && options->list_title == NULL)
    return csel_command_usage (_("The project has several parts lists: choose one of %s with --list"), titles);
  if (*list == NULL)
    return csel_command_fail (_("No parts list “%s”; there are %s"), options->list_title, titles);

  return CSEL_EXIT_DONE;
}

static CselExit
answer_project (CselCommand *command,
                Options     *options)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (command->arguments[0]);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselProject) project = csel_project_read (file, NULL, &error);
  CselPartsList *list;
  CselExit status;

  if (project == NULL)
    return csel_command_fail ("%s", error->message);
  status = find_list (options, project, &list);

  return status != CSEL_EXIT_DONE ? status :
         write_parts (command, options, G_LIST_MODEL (list), csel_parts_list_get_title (list), project);
}

static GListModel *
make_lines (const CselPastedList *pasted)
{
  GListStore *lines = g_list_store_new (CSEL_TYPE_PARTS_LINE);

  for (guint i = 0; i < pasted->items->len; i++)
    {
      const CselPastedItem *item = g_ptr_array_index (pasted->items, i);
      g_autoptr(CselPartsLine) line = NULL;

      if (item->product == NULL)
        continue;
      line = csel_parts_line_new (item->product, item->quantity);
      g_list_store_append (lines, line);
    }

  return G_LIST_MODEL (lines);
}

/* Text tells how each line was read; all else is the list that it makes */
static CselExit
answer_pasted (CselCommand *command,
               Options     *options,
               const char  *text)
{
  g_autoptr(CselPastedList) pasted = csel_pasted_list_new (command->library, text);
  g_autoptr(CselTable) table = csel_pasted_table_new (pasted, command->locale);
  g_autoptr(GListModel) lines = make_lines (pasted);
  g_autofree char *plain = csel_plain_table (table, command->locale);
  const guint n_open = pasted->items->len - g_list_model_get_n_items (lines);
  CselExit status = options->format == FORMAT_TEXT ? csel_command_write (options->output, plain) :
                    write_parts (command, options, lines, NULL, NULL);

  if (pasted->n_skipped > 0)
    fprintf (stderr, csel_locale_ngettext (command->locale, "csel: %u line has no item number\n",
                                           "csel: %u lines have no item number\n", pasted->n_skipped),
             pasted->n_skipped);
  if (status == CSEL_EXIT_DONE && n_open > 0)
    return csel_command_fail (csel_locale_ngettext (command->locale, "%u item was not found", "%u items were not found",
                                                    n_open), n_open);

  return status;
}

static CselExit
run (CselCommand *command,
     Options     *options)
{
  CselExit status = read_options (options, command->locale);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (status != CSEL_EXIT_DONE)
    return status;
  if (options->lists_profiles && command->arguments[0] == NULL && options->paste == NULL)
    return list_profiles (command, options);
  if (g_strv_length (command->arguments) != (options->paste == NULL) || options->lists_profiles)
    return csel_command_usage (_("parts needs a project file, or --paste FILE, or --profiles alone"));
  if (options->paste == NULL)
    return answer_project (command, options);
  if (!g_file_get_contents (strcmp (options->paste, "-") == 0 ? "/dev/stdin" : options->paste, &text, NULL, &error))
    return csel_command_fail ("%s", error->message);
  status = csel_command_open (command);

  return status == CSEL_EXIT_DONE ? answer_pasted (command, options, text) : status;
}

CselExit
csel_command_parts (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format_name,
      N_("Write text, csv, tsv, json, pdf or marking (CSV for label printers)"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Write this file"), N_("FILE") },
    { "dialect", 0, 0, G_OPTION_ARG_STRING, &options.dialect_name,
      N_("Of CSV: comma (and decimal point) or semicolon (and decimal comma)"), N_("DIALECT") },
    { "for-import", 0, 0, G_OPTION_ARG_NONE, &options.for_import,
      N_("Of CSV: for a program, not a spreadsheet: designations as they are, empty where nothing is stated"), NULL },
    { "rows", 0, 0, G_OPTION_ARG_STRING, &options.rows_name,
      N_("A row for each of: lines, summed (items), marking (poles of designations)"), N_("ROWS") },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &options.column_names,
      N_("These columns, separated by commas, each maybe with its heading: item=Number,total=Pieces"), N_("COLUMNS") },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &options.profile_name,
      N_("Rows, columns, headings and dialect of this export profile"), N_("NAME") },
    { "profiles", 0, 0, G_OPTION_ARG_NONE, &options.lists_profiles, N_("List the export profiles"), NULL },
    { "list", 0, 0, G_OPTION_ARG_STRING, &options.list_title, N_("The parts list of this title"), N_("TITLE") },
    { "paste", 0, 0, G_OPTION_ARG_FILENAME, &options.paste,
      N_("Read item numbers and GTINs from a text, with their quantities; - for the standard input"), N_("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name, N_("Size of a sheet: a4 or letter"), N_("PAPER") },
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("[FILE]"),
                                        _("Writes a parts list of a project, or of item numbers in a text."));

  return status == CSEL_EXIT_DONE ? run (&command, &options) : status;
}
