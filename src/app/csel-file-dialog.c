/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The file dialog, asynchronous as GtkFileDialog of GTK 4.10 is
 *
 * GtkFileChooserNative is deprecated there and all there is in 4.8: only this file knows it. A name
 * without an ending gets one; if there is such a file, it is asked about as one that was typed.
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-file-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *title;
  const char *filter;
  const char *patterns[5];
} Kind;

/* What is written may end in any of the patterns */
static const Kind kinds[] = {
  [CSEL_FILE_OPEN] = { N_("Open"), N_("Projects and catalogues"), { "*.csel", "*.xml", NULL } },
  [CSEL_FILE_SAVE_PROJECT] = { N_("Save the project"), N_("Projects"), { "*.csel", NULL } },
  [CSEL_FILE_SAVE_PDF] = { N_("Export as PDF"), N_("PDF"), { "*.pdf", NULL } },
  [CSEL_FILE_SAVE_TABLE] = { N_("Export the parts list"), N_("Tables (CSV, TSV, JSON)"),
                             { "*.csv", "*.tsv", "*.json", NULL } },
  [CSEL_FILE_SAVE_COMPARISON] = { N_("Export the comparison"), N_("Tables (CSV, TSV, JSON)"),
                                  { "*.csv", "*.tsv", "*.json", NULL } },
  [CSEL_FILE_SAVE_DRAWING] = { N_("Export the drawing"), N_("Drawings (SVG, PDF, PNG, DXF)"),
                               { "*.svg", "*.pdf", "*.png", "*.dxf", NULL } },
};

typedef struct
{
  GtkFileChooserNative *dialog;
  const Kind           *kind;
  char                 *ending;
} Asking;

static void ask (GTask      *task,
                 GFile      *folder,
                 const char *name);

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_clear_object (&asking->dialog);
  g_free (asking->ending);
  g_free (asking);
}

static gboolean
has_ending (const Kind *kind,
            const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; kind->patterns[i] != NULL; i++)
    if (g_str_has_suffix (lower, kind->patterns[i] + 1))
      return TRUE;

  return FALSE;
}

/* %NULL while the user has to say whether the file of that name is to be written over */
static GFile *
complete_name (GTask *task,
               GFile *file)
{
  Asking *asking = g_task_get_task_data (task);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *completed = g_strconcat (name, asking->ending, NULL);
  g_autoptr(GFile) complete = NULL;

  if (asking->ending == NULL || folder == NULL || has_ending (asking->kind, name))
    return g_object_ref (file);

  complete = g_file_get_child (folder, completed);
  if (!g_file_query_exists (complete, NULL))
    return g_steal_pointer (&complete);

  ask (task, folder, completed);

  return NULL;
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ?
                          gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  GFile *complete = file != NULL ? complete_name (task, file) : NULL;

  if (file != NULL && complete == NULL)
    return;

  g_task_return_pointer (task, complete, g_object_unref);
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
make_dialog (GtkWindow  *parent,
             const Kind *kind,
             const char *name)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_(kind->title), parent,
                                 name == NULL ? GTK_FILE_CHOOSER_ACTION_OPEN : GTK_FILE_CHOOSER_ACTION_SAVE,
                                 NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _(kind->filter), kind->patterns);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);

  return dialog;
}

/* Nobody else holds the dialog while it is shown */
static void
ask (GTask      *task,
     GFile      *folder,
     const char *name)
{
  Asking *asking = g_task_get_task_data (task);

  g_clear_object (&asking->dialog);
  asking->dialog = make_dialog (g_task_get_source_object (task), asking->kind, name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (asking->dialog), folder, NULL);
  g_signal_connect (asking->dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asking->dialog));
}

/**
 * csel_file_dialog_run_async:
 * @parent: the window it belongs to
 * @mode: what is to be chosen
 * @name: (nullable): the file name to propose, with the ending that a name without one gets; %NULL to open
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
  const char *point = name != NULL ? strrchr (name, '.') : NULL;
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Asking *asking = g_new (Asking, 1);

  *asking = (Asking) { NULL, &kinds[mode], g_strdup (point) };
  g_task_set_source_tag (task, csel_file_dialog_run_async);
  g_task_set_task_data (task, asking, asking_free);
  ask (task, NULL, name);
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
