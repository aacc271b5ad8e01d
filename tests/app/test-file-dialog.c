/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-file-dialog.h"
#include "support/csel-test-gtk.h"

#include <glib/gstdio.h>

typedef struct
{
  gboolean is_done;
  GFile   *file;
} Answer;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Answer *answer = user_data;

  answer->file = csel_file_dialog_run_finish (GTK_WINDOW (source), result);
  answer->is_done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Answer *)data)->is_done;
}

static gboolean
has_dialog (gpointer data)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 2;
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr(GList) windows = NULL;
  GList *dialog;

  csel_test_wait_until (has_dialog, NULL);
  windows = gtk_window_list_toplevels ();
  dialog = windows;
  while (!GTK_IS_DIALOG (dialog->data))
    dialog = dialog->next;
  gtk_test_widget_wait_for_draw (dialog->data);

  return dialog->data;
}

static Answer
ask (GtkWindow         *parent,
     CselFileDialogMode mode,
     const char        *name,
     int                response)
{
  Answer answer = { FALSE, NULL };

  csel_file_dialog_run_async (parent, mode, name, done_cb, &answer);
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), response);
  csel_test_wait_until (is_done, &answer);

  return answer;
}

static void
test_cancel (void)
{
  const CselFileDialogMode modes[] = { CSEL_FILE_OPEN, CSEL_FILE_SAVE_PDF, CSEL_FILE_SAVE_TABLE,
                                       CSEL_FILE_SAVE_DRAWING };
  GtkWindow *parent = csel_test_show (gtk_label_new ("a"));

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      Answer answer = ask (parent, modes[i], modes[i] == CSEL_FILE_OPEN ? NULL : "a.pdf",
                           GTK_RESPONSE_CANCEL);

      g_assert_null (answer.file);
    }
  csel_test_close (parent);
}

static void
type_and_accept (GtkWidget  *dialog,
                 GFile      *folder,
                 const char *name)
{
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
}

static void
assert_name (Answer     *answer,
             const char *expected)
{
  g_autofree char *name = NULL;

  csel_test_wait_until (is_done, answer);
  name = g_file_get_basename (answer->file);
  g_assert_cmpstr (name, ==, expected);
  g_clear_object (&answer->file);
  answer->is_done = FALSE;
}

/* A point does not make an ending */
static void
test_ending (void)
{
  GtkWindow *parent = csel_test_show (gtk_label_new ("a"));
  g_autofree char *path = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  Answer answer = { FALSE, NULL };

  csel_file_dialog_run_async (parent, CSEL_FILE_SAVE_PROJECT, "Project.csel", done_cb, &answer);
  type_and_accept (find_dialog (), folder, "panel 1.2");
  assert_name (&answer, "panel 1.2.csel");
  csel_file_dialog_run_async (parent, CSEL_FILE_SAVE_DRAWING, "a.svg", done_cb, &answer);
  type_and_accept (find_dialog (), folder, "A.PDF");
  assert_name (&answer, "A.PDF");
  csel_test_close (parent);
  g_rmdir (path);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/file-dialog/cancel", test_cancel);
  g_test_add_func ("/app/file-dialog/ending", test_ending);

  return g_test_run ();
}
