/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Printing: a report on whatever paper the user chooses
 *
 * The pages are those of the PDF: the same layout, the same drawing function.
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-print.h"

typedef struct
{
  CselReport *report;
  CselPages  *pages;
} Job;

static void
job_free (gpointer  data,
          GClosure *closure)
{
  Job *job = data;

  g_clear_pointer (&job->pages, csel_pages_free);
  g_clear_pointer (&job->report, csel_report_free);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  const CselPaper paper = { gtk_print_context_get_width (context),
                            gtk_print_context_get_height (context) };

  g_clear_pointer (&job->pages, csel_pages_free);
  job->pages = csel_pages_new (job->report, &paper, NULL);
  gtk_print_operation_set_n_pages (operation, (int)csel_pages_get_n (job->pages));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  csel_pages_draw (job->pages, gtk_print_context_get_cairo_context (context), (guint)page);
}

/**
 * csel_print_new:
 * @report: (transfer full): a document
 *
 * Returns: (transfer full): a print operation for it
 */
GtkPrintOperation *
csel_print_new (CselReport *report)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  Job *job = g_new0 (Job, 1);

  job->report = report;
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, report->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, job_free, 0);

  return operation;
}
