/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The file dialog, asynchronous as GtkFileDialog of GTK 4.10 is
 *
 * GtkFileChooserNative is deprecated there and all there is in 4.8: only this file knows it.
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-file-dialog.h"

#include <glib/gi18n.h>

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  GFile *file = response == GTK_RESPONSE_ACCEPT ?
                gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_task_return_pointer (task, file, g_object_unref);
  g_object_unref (task);
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *patterns)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

static GtkFileChooserNative *
make_dialog (GtkWindow         *parent,
             CselFileDialogMode mode,
             const char        *name)
{
  static const struct
  {
    const char *title;
    const char *filter;
    const char *patterns[5];
  } kinds[] = {
    [CSEL_FILE_OPEN] = { N_("Open"), N_("Projects and catalogues"), { "*.csel", "*.xml", NULL } },
    [CSEL_FILE_SAVE_PROJECT] = { N_("Save the project"), N_("Projects"), { "*.csel", NULL } },
    [CSEL_FILE_SAVE_PDF] = { N_("Export as PDF"), N_("PDF"), { "*.pdf", NULL } },
    [CSEL_FILE_SAVE_TABLE] = { N_("Export the parts list"), N_("Tables (CSV, TSV, JSON)"),
                               { "*.csv", "*.tsv", "*.json", NULL } },
    [CSEL_FILE_SAVE_DRAWING] = { N_("Export the drawing"), N_("Drawings (SVG, PDF, PNG, DXF)"),
                                 { "*.svg", "*.pdf", "*.png", "*.dxf", NULL } },
  };
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_(kinds[mode].title), parent,
                                 mode == CSEL_FILE_OPEN ? GTK_FILE_CHOOSER_ACTION_OPEN :
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _(kinds[mode].filter), kinds[mode].patterns);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);

  return dialog;
}

/**
 * csel_file_dialog_run_async:
 * @parent: the window it belongs to
 * @mode: what is to be chosen
 * @name: (nullable): the file name to propose
 * @callback: called when the user has decided
 * @user_data: for @callback
 */
void
csel_file_dialog_run_async (GtkWindow          *parent,
                            CselFileDialogMode  mode,
                            const char         *name,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GtkFileChooserNative *dialog = make_dialog (parent, mode, name);
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, csel_file_dialog_run_async);
  /* Nobody else holds the dialog while it is shown */
  g_task_set_task_data (task, dialog, g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * csel_file_dialog_run_finish:
 * @parent: the window it belonged to
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the file, %NULL if the user chose none
 */
GFile *
csel_file_dialog_run_finish (GtkWindow    *parent,
                             GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, parent), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
