/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Printing: the pages of the preview, or the same document on whatever paper the user chooses instead
 *
 * The pages are those of the PDF: the same layout, the same drawing function.
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-print.h"

#include "views/csel-page-setup.h"

static void
free_pages (gpointer  data,
            GClosure *closure)
{
  CselPages **pages = data;

  csel_pages_unref (*pages);
  g_free (pages);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                CselPages        **pages)
{
  CselPaper paper;

  csel_page_setup_get_paper (gtk_print_context_get_page_setup (context), &paper);
  if (!csel_paper_equal (&paper, csel_pages_get_paper (*pages)))
    {
      g_autoptr(CselPages) shown = *pages;

      *pages = csel_pages_new (csel_pages_get_report (shown), &paper, NULL);
    }
  gtk_print_operation_set_n_pages (operation, (int)csel_pages_get_n (*pages));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              CselPages        **pages)
{
  csel_pages_draw (*pages, gtk_print_context_get_cairo_context (context), (guint)page);
}

/**
 * csel_print_new:
 * @pages: a document as it is seen in the preview
 * @setup: the paper that the dialog begins with
 *
 * Returns: (transfer full): a print operation for it
 */
GtkPrintOperation *
csel_print_new (CselPages    *pages,
                GtkPageSetup *setup)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  CselPages **held = g_new (CselPages *, 1);

  *held = csel_pages_ref (pages);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, csel_pages_get_report (pages)->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), held);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), held, free_pages, 0);

  return operation;
}
