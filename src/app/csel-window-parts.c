/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How the parts list leaves the window: as a file, on the clipboard, on paper
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/csel-file-dialog.h"
#include "report/csel-csv.h"
#include "report/csel-json.h"
#include "report/csel-parts-document.h"
#include "report/csel-parts-table.h"
#include "report/csel-parts-warnings.h"
#include "views/csel-table-content.h"

/* How the last export is called that had a profile */
#define PROFILE "profile"

/* What the action is given, and what the file is called */
static const struct
{
  const char    *id;
  const char    *name;
  CselPartsRows  rows;
  CselCsvDialect dialect;
  CselCsvUse     use;
} exports[] = {
  { "csv", "parts-list.csv", CSEL_PARTS_ROWS_LINES, CSEL_CSV_COMMA, CSEL_CSV_FOR_SPREADSHEET },
  { "csv-semicolon", "parts-list.csv", CSEL_PARTS_ROWS_LINES, CSEL_CSV_SEMICOLON, CSEL_CSV_FOR_SPREADSHEET },
  { "tsv", "parts-list.tsv", CSEL_PARTS_ROWS_LINES, CSEL_CSV_TAB, CSEL_CSV_FOR_IMPORT },
  { "json", "parts-list.json", CSEL_PARTS_ROWS_LINES, CSEL_CSV_TAB, CSEL_CSV_FOR_IMPORT },
  { "marking", "marking.csv", CSEL_PARTS_ROWS_MARKING, CSEL_CSV_COMMA, CSEL_CSV_FOR_IMPORT },
};

static GListModel *
get_lines (CselWindow *self)
{
  return G_LIST_MODEL (csel_session_get_parts_list (self->session));
}

static CselTable *
make_table (CselWindow   *self,
            CselPartsRows rows)
{
  CselPartsChoice choice;

  csel_parts_choice_init (&choice, rows);

  return csel_parts_table_new (get_lines (self), &choice, csel_session_get_locale (self->session));
}

static char *
make_json (CselWindow *self)
{
  return csel_json_parts (get_lines (self), csel_parts_list_get_title (csel_session_get_parts_list (self->session)),
                          csel_session_get_locale (self->session));
}

static char *
make_profile_text (CselWindow        *self,
                   CselExportProfile *profile)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autoptr(CselTable) table = csel_parts_table_new (get_lines (self), csel_export_profile_get_choice (profile),
                                                     locale);

  return csel_csv_write (table, csel_export_profile_get_dialect (profile), csel_export_profile_get_use (profile),
                         locale);
}

/* What is to be known of it is said when it leaves */
static void
show_warnings (CselWindow   *self,
               CselPartsRows rows)
{
  g_auto(GStrv) warnings = csel_parts_warnings_list_for (get_lines (self), rows,
                                                         csel_session_get_locale (self->session));
  const guint n = g_strv_length (warnings);
  g_autofree char *text = NULL;

  if (n > 1)
    /* Translators: a whole sentence, then how many more there are */
    text = g_strdup_printf (ngettext ("%s; and %u more", "%s; and %u more", n - 1), warnings[0], n - 1);
  if (n > 0)
    csel_window_show_message (self, text != NULL ? text : warnings[0]);
}

static void
write_text (CselWindow *self,
            GFile      *file,
            char       *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  csel_window_write_file (self, file, bytes);
}

/* The profile that was used last */
static CselExportProfile *
dup_last_profile (CselWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "export-profile");

  return csel_window_find_profile (self, name);
}

static void
write_with_profile (CselWindow *self,
                    GFile      *file)
{
  g_autoptr(CselExportProfile) profile = dup_last_profile (self);

  if (profile == NULL)
    return;

  write_text (self, file, make_profile_text (self, profile));
  show_warnings (self, csel_export_profile_get_choice (profile)->rows);
}

/**
 * csel_window_write_parts:
 * @self: a window
 * @which: "csv", "csv-semicolon", "tsv", "json", "marking", or "profile" for the export profile that was
 *   used last
 * @file: where to
 *
 * Writes the parts list; the window says what goes wrong, and what is to be known before it is
 * ordered.
 */
void
csel_window_write_parts (CselWindow *self,
                         const char *which,
                         GFile      *file)
{
  CselLocale *locale = csel_session_get_locale (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    if (g_str_equal (exports[i].id, which))
      {
        g_autoptr(CselTable) table = make_table (self, exports[i].rows);

        write_text (self, file,
                    g_str_equal (which, "json") ? make_json (self) :
                    csel_csv_write (table, exports[i].dialect, exports[i].use, locale));
        show_warnings (self, exports[i].rows);
      }
  if (g_str_equal (which, PROFILE))
    write_with_profile (self, file);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GFile) file = csel_file_dialog_run_finish (GTK_WINDOW (source), result);
  g_autofree char *which = user_data;

  if (file != NULL)
    csel_window_write_parts (CSEL_WINDOW (source), which, file);
}

/* How it was done last is remembered */
static void
ask_for_file (CselWindow *self,
              const char *which,
              const char *name)
{
  g_settings_set_string (self->settings, "parts-export", which);
  csel_file_dialog_run_async (GTK_WINDOW (self), CSEL_FILE_SAVE_TABLE, name, chosen_cb, g_strdup (which));
}

static void
export_parts_activate (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  const char *which = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    if (g_str_equal (exports[i].id, which))
      ask_for_file (user_data, which, exports[i].name);
}

static void
export_profile_activate (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  CselWindow *self = user_data;
  const char *profile = g_variant_get_string (parameter, NULL);
  g_autofree char *name = g_strdelimit (g_strconcat (profile, ".csv", NULL), "/\\", '-');

  g_settings_set_string (self->settings, "export-profile", profile);
  ask_for_file (self, PROFILE, name);
}

static void
export_again_activate (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  CselWindow *self = user_data;
  g_autofree char *which = g_settings_get_string (self->settings, "parts-export");
  g_autoptr(CselExportProfile) profile = dup_last_profile (self);

  if (!g_str_equal (which, PROFILE))
    g_action_group_activate_action (G_ACTION_GROUP (self), "export-parts", g_variant_new_string (which));
  else if (profile != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self), "export-profile",
                                    g_variant_new_string (csel_export_profile_get_name (profile)));
  else
    g_action_group_activate_action (G_ACTION_GROUP (self), "export-profiles", NULL);
}

/* A spreadsheet takes the table, a mail the text */
static void
copy_parts_activate (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  CselWindow *self = user_data;
  g_autoptr(CselTable) table = make_table (self, CSEL_PARTS_ROWS_LINES);
  g_autoptr(GdkContentProvider) content = csel_table_content_new (table, csel_session_get_locale (self->session));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  show_warnings (self, CSEL_PARTS_ROWS_LINES);
}

static void
preview_parts_activate (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  CselWindow *self = user_data;
  CselPartsList *list = csel_session_get_parts_list (self->session);
  g_autoptr(CselDocument) document = csel_document_new_parts_list (G_LIST_MODEL (list),
                                                                   csel_parts_list_get_title (list));

  csel_window_preview (self, document);
}

/* As the open catalogues have it now; what is in none of them is shown as the project has it */
static CselPartsLine *
show_line (CselWindow *self,
           guint       position)
{
  CselPartsLine *line = g_list_model_get_item (get_lines (self), position);
  CselProduct *product = csel_parts_line_get_product (line);
  g_autoptr(CselProduct) found = csel_library_find_again (csel_session_get_library (self->session), product);

  csel_window_close_preview (self);
  if (found != NULL)
    csel_window_show_product (self, found);
  else
    csel_session_set_product (self->session, product);

  return line;
}

static void
show_wiring_cb (CselWindow *self,
                guint       position)
{
  g_autoptr(CselPartsLine) line = show_line (self, position);

  csel_product_view_edit_wiring (self->product_view, csel_session_get_parts_list (self->session), position);
}

static void
show_line_cb (CselWindow *self,
              guint       position)
{
  g_autoptr(CselPartsLine) line = show_line (self, position);

  if (csel_parts_line_get_details (line)->plan != NULL)
    csel_product_view_edit_wiring (self->product_view, csel_session_get_parts_list (self->session), position);
}

/**
 * csel_window_add_parts:
 * @self: a window that has its session
 *
 * Adds the actions by which the parts list leaves it, and shows its lines.
 */
void
csel_window_add_parts (CselWindow *self)
{
  static const GActionEntry entries[] = {
    { "export-parts", export_parts_activate, "s" },
    { "export-profile", export_profile_activate, "s" },
    { "export-again", export_again_activate },
    { "copy-parts", copy_parts_activate },
    { "preview-parts", preview_parts_activate },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->parts, "line-requested", G_CALLBACK (show_line_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "wiring-requested", G_CALLBACK (show_wiring_cb), self, G_CONNECT_SWAPPED);
}
