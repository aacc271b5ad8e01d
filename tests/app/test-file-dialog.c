/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-file-dialog.h"
#include "support/csel-test-gtk.h"

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

static Answer
ask (GtkWindow         *parent,
     CselFileDialogMode mode,
     const char        *name,
     int                response)
{
  Answer answer = { FALSE, NULL };
  g_autoptr(GList) windows = NULL;
  GList *dialog;

  csel_file_dialog_run_async (parent, mode, name, done_cb, &answer);
  csel_test_wait_until (has_dialog, NULL);
  windows = gtk_window_list_toplevels ();
  dialog = windows;
  while (!GTK_IS_DIALOG (dialog->data))
    dialog = dialog->next;
  gtk_test_widget_wait_for_draw (dialog->data);
  gtk_dialog_response (dialog->data, response);
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

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/file-dialog/cancel", test_cancel);

  return g_test_run ();
}
