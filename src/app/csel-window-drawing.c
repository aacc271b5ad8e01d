/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The window's drawing: exported and printed as the drawing page shows it
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>

#include "app/csel-drawing-print.h"
#include "app/csel-file-dialog.h"
#include "drawing/csel-scene-export.h"
#include "report/csel-drawing.h"

static char *
format_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static GBytes *
make_file (CselWindow     *self,
           CselSceneFormat format,
           GError        **error)
{
  CselProduct *product = csel_session_get_product (self->session);
  const guint dpi = (guint)g_settings_get_int (self->settings, "picture-dpi");
  g_autofree char *today = format_today ();
  g_autoptr(CselScene) sheet = NULL;
  CselDrawingRequest request;

  csel_product_view_get_drawing (self->product_view, &request);
  sheet = csel_drawing_new_sheet (product, &request, NULL, today, csel_session_get_locale (self->session), error);

  return sheet != NULL ?
         csel_scene_export (sheet, format, csel_product_get_item (product), dpi, error) : NULL;
}

/**
 * csel_window_write_drawing:
 * @self: a window that shows a product
 * @file: where to, its ending says in which format
 *
 * Writes the drawing, a picture with as many dots as are chosen; the window says what goes wrong.
 */
void
csel_window_write_drawing (CselWindow *self,
                           GFile      *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  CselSceneFormat format;

  if (!csel_scene_format_from_name (name, &format))
    {
      csel_window_show_message (self, _("A drawing's file name ends in .svg, .pdf, .png or .dxf"));
      return;
    }

  bytes = make_file (self, format, &error);
  if (bytes != NULL)
    csel_window_write_file (self, file, bytes);
  else
    csel_window_show_message (self, error->message);
}

static void
export_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GFile) file = csel_file_dialog_run_finish (GTK_WINDOW (source), result);

  if (file != NULL)
    csel_window_write_drawing (CSEL_WINDOW (source), file);
}

/**
 * csel_window_export_drawing:
 * @self: a window that shows a product
 *
 * Asks for a file and writes the drawing to it.
 */
void
csel_window_export_drawing (CselWindow *self)
{
  g_autofree char *name = csel_report_file_name (csel_session_get_product (self->session), ".svg");

  csel_file_dialog_run_async (GTK_WINDOW (self), CSEL_FILE_SAVE_DRAWING, name, export_cb, NULL);
}

static void
printed_cb (CselWindow             *self,
            GtkPrintOperationResult result,
            GtkPrintOperation      *operation)
{
  const char *refusal = csel_drawing_print_get_refusal (CSEL_DRAWING_PRINT (operation));
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (refusal != NULL || error != NULL)
    csel_window_show_message (self, refusal != NULL ? refusal : error->message);
}

/**
 * csel_window_print_drawing:
 * @self: a window that shows a product
 *
 * Prints the drawing as large as life.
 */
void
csel_window_print_drawing (CselWindow *self)
{
  g_autofree char *today = format_today ();
  g_autoptr(CselDrawingPrint) operation = NULL;
  CselDrawingRequest request;

  csel_product_view_get_drawing (self->product_view, &request);
  operation = csel_drawing_print_new (csel_session_get_product (self->session), &request, today,
                                      csel_session_get_locale (self->session));
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}
