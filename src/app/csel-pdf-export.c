/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * PDF export: the pages of the preview into a file, while the window goes on
 *
 * Letters are found in one thread at a time: the thread lays out the same document for the same paper, which
 * gives the same pages. The program does not end before the file is there.
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-pdf-export.h"

#include "report/csel-pdf.h"

typedef struct
{
  CselReport *report;
  CselPaper   paper;
  GFile      *file;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  csel_report_unref (job->report);
  g_object_unref (job->file);
  g_free (job);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  const Job *job = task_data;
  g_autoptr(CselPages) pages = csel_pages_new (job->report, &job->paper, NULL);
  GError *error = NULL;

  if (csel_pdf_write_file (pages, job->file, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * csel_pdf_export_async:
 * @application: what does not end before the file is written
 * @pages: a document that is laid out
 * @file: where to; an old file keeps its place until the new one is whole
 * @callback: called with @application when it is written
 * @user_data: for @callback
 */
void
csel_pdf_export_async (GApplication       *application,
                       CselPages          *pages,
                       GFile              *file,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr(GTask) task = g_task_new (application, NULL, callback, user_data);
  Job *job = g_new (Job, 1);

  job->report = csel_report_ref (csel_pages_get_report (pages));
  job->paper = *csel_pages_get_paper (pages);
  job->file = g_object_ref (file);
  g_application_hold (application);
  g_task_set_source_tag (task, csel_pdf_export_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * csel_pdf_export_finish:
 * @application: what the callback was given
 * @result: what the callback was given
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: %FALSE if it could not be written; an old file is still there then
 */
gboolean
csel_pdf_export_finish (GApplication *application,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, application), FALSE);

  g_application_release (application);

  return g_task_propagate_boolean (G_TASK (result), error);
}
