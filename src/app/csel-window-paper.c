/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The window's documents: seen in the preview, printed, and exported as PDF
 *
 *   spec sheet, requirement sheet, card ─▶ CselDocument ─▶ CselPreviewView ─▶ printer
 *                                                         └───────────▶ PDF
 *
 * While a document or the comparison is seen, "Print" and "Export PDF" mean it; otherwise they mean the spec
 * sheet. Paper and
 * options are those of the preview, whether it is open or not.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>

#include "app/csel-file-dialog.h"
#include "app/csel-pdf-export.h"
#include "app/csel-print.h"
#include "model/csel-code.h"
#include "model/csel-parts-totals.h"
#include "report/csel-chosen.h"
#include "report/csel-sheet-documents.h"

/* What stands under the product on the parts list, and how it is wired there */
static CselChosen *
find_chosen (CselWindow  *self,
             CselProduct *product)
{
  CselPartsList *list = csel_session_get_parts_list (self->session);
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (G_LIST_MODEL (list));
  g_autoptr(CselPartsLine) line = NULL;
  CselChosen *chosen;
  guint position;

  if (!csel_parts_list_find (list, product, &position))
    return NULL;

  chosen = csel_chosen_new (product);
  line = g_list_model_get_item (G_LIST_MODEL (list), position);
  if (csel_parts_line_get_details (line)->plan != NULL)
    {
      g_autoptr(GPtrArray) ferrules = csel_library_list_kind (csel_session_get_library (self->session),
                                                              CSEL_KIND_FERRULE);

      csel_chosen_set_plan (chosen, csel_parts_line_get_details (line)->plan, ferrules);
    }
  for (guint i = 1; i < csel_parts_list_count_group (list, position); i++)
    {
      g_autoptr(CselPartsLine) accessory = g_list_model_get_item (G_LIST_MODEL (list), position + i);
      guint64 total;

      if (csel_parts_line_get_product (accessory) != NULL && csel_parts_totals_get_line (totals, position + i, &total))
        csel_chosen_add (chosen, csel_parts_line_get_product (accessory), total);
    }

  return chosen;
}

static CselDocument *
make_spec_sheet (CselWindow *self)
{
  CselProduct *product = csel_session_get_product (self->session);

  return csel_document_new_spec_sheet (product, find_chosen (self, product));
}

static CselDocument *
make_requirement_sheet (CselWindow *self)
{
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (csel_session_get_library (self->session),
                                                          CSEL_KIND_FERRULE);

  return csel_document_new_requirement_sheet (csel_session_get_product (self->session),
                                              csel_session_get_requirement (self->session), ferrules);
}

/* NULL if nothing is wired */
static CselDocument *
make_card (CselWindow *self)
{
  return csel_product_view_make_card (self->product_view);
}

/**
 * csel_window_show_pane:
 * @self: a window
 *
 * Shows the document that is previewed, else the comparison if it is open, else the products.
 */
void
csel_window_show_pane (CselWindow *self)
{
  const gboolean is_previewing = csel_preview_view_get_document (self->preview) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->preview), is_previewing);
  gtk_widget_set_visible (GTK_WIDGET (self->compare), !is_previewing && self->is_comparing);
  gtk_widget_set_visible (self->browser, !is_previewing && !self->is_comparing);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), !is_previewing);
  csel_window_update_actions (self);
}

/**
 * csel_window_preview:
 * @self: a window
 * @document: a document
 *
 * Shows its pages instead of the products.
 */
void
csel_window_preview (CselWindow   *self,
                     CselDocument *document)
{
  self->make_previewed = NULL;
  csel_preview_view_set_document (self->preview, document);
  csel_window_show_pane (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

/**
 * csel_window_close_preview:
 * @self: a window
 *
 * Shows again what was shown before.
 */
void
csel_window_close_preview (CselWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->preview));

  if (csel_preview_view_get_document (self->preview) == NULL)
    return;

  self->make_previewed = NULL;
  csel_preview_view_set_document (self->preview, NULL);
  csel_window_show_pane (self);
  if (has_focus)
    gtk_widget_grab_focus (self->is_comparing ? GTK_WIDGET (self->compare) : GTK_WIDGET (self->table));
}

/**
 * csel_window_show_products:
 * @self: a window
 *
 * Closes the preview and the comparison.
 */
void
csel_window_show_products (CselWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->compare));

  csel_window_close_preview (self);
  if (!self->is_comparing)
    return;

  self->is_comparing = FALSE;
  csel_window_show_pane (self);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* What is about the product that is chosen follows it: a catalogue may be read again, an own value set */
static void
preview (CselWindow *self,
         CselDocument *(*make)(CselWindow *))
{
  g_autoptr(CselDocument) document = make (self);

  csel_window_preview (self, document);
  self->make_previewed = make;
}

static void
product_changed_cb (CselWindow *self)
{
  if (self->make_previewed == NULL)
    return;

  if (csel_session_get_product (self->session) == NULL)
    csel_window_close_preview (self);
  else
    preview (self, self->make_previewed);
}

static void
preview_activate (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  CselWindow *self = user_data;
  g_autoptr(CselDocument) comparison = self->is_comparing ? csel_compare_view_make_document (self->compare) : NULL;

  if (comparison != NULL)
    csel_window_preview (self, comparison);
  else
    preview (self, make_spec_sheet);
}

static void
preview_requirement_activate (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       user_data)
{
  preview (user_data, make_requirement_sheet);
}

/* Only what was printed is remembered: cancelling leaves nothing behind */
static void
printed_cb (CselWindow             *self,
            GtkPrintOperationResult result,
            GtkPrintOperation      *operation)
{
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    csel_preview_view_set_page_setup (self->preview, gtk_print_operation_get_default_page_setup (operation));
  /* Only then is there one to ask for */
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  csel_window_show_message (self, error->message);
}

static void
release_document (gpointer  data,
                  GClosure *closure)
{
  csel_document_unref (data);
}

static gboolean
end_preview_cb (gpointer preview)
{
  gtk_print_operation_preview_end_preview (GTK_PRINT_OPERATION_PREVIEW (preview));

  return G_SOURCE_REMOVE;
}

/* The dialog's own preview is a program that may not be there: ours is shown instead, and the dialog is done */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            CselDocument             *document)
{
  cairo_surface_t *nothing = cairo_image_surface_create (CAIRO_FORMAT_A1, 1, 1);
  cairo_t *cr = cairo_create (nothing);

  /* GTK asks for one, whatever is painted on it */
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  csel_window_preview (CSEL_WINDOW (parent), document);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, end_preview_cb, g_object_ref (preview), g_object_unref);

  return TRUE;
}

static void
print (CselWindow   *self,
       CselDocument *document)
{
  g_autoptr(CselPages) pages = csel_preview_view_lay_out (self->preview, document);
  g_autoptr(GtkPageSetup) setup = csel_preview_view_get_page_setup (self->preview, document);
  g_autoptr(GtkPrintOperation) operation = csel_print_new (pages, setup);

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "preview", G_CALLBACK (preview_cb), csel_document_ref (document),
                         release_document, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

/* What is seen, else the spec sheet */
static CselDocument *
take_document (CselWindow *self)
{
  CselDocument *seen = csel_preview_view_get_document (self->preview);
  CselDocument *comparison = NULL;

  if (seen == NULL && self->is_comparing)
    comparison = csel_compare_view_make_document (self->compare);
  if (comparison != NULL)
    return comparison;

  return seen != NULL ? csel_document_ref (seen) : make_spec_sheet (self);
}

static void
print_activate (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr(CselDocument) document = take_document (user_data);

  print (user_data, document);
}

static void
print_requirement_activate (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  g_autoptr(CselDocument) document = make_requirement_sheet (user_data);

  print (user_data, document);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autoptr(GError) error = NULL;

  if (!csel_pdf_export_finish (G_APPLICATION (source), result, &error) && self != NULL)
    csel_window_show_message (self, error->message);
}

/**
 * csel_window_write_pdf:
 * @self: a window
 * @document: a document
 * @file: where to
 *
 * Writes it as it is seen in the preview; the window says what goes wrong.
 */
void
csel_window_write_pdf (CselWindow   *self,
                       CselDocument *document,
                       GFile        *file)
{
  g_autoptr(CselPages) pages = csel_preview_view_lay_out (self->preview, document);

  csel_pdf_export_async (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), pages, file, written_cb,
                         csel_widget_weak_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GFile) file = csel_file_dialog_run_finish (GTK_WINDOW (source), result);
  g_autoptr(CselDocument) document = user_data;

  if (file != NULL)
    csel_window_write_pdf (CSEL_WINDOW (source), document, file);
}

static void
export_pdf (CselWindow   *self,
            CselDocument *document)
{
  csel_file_dialog_run_async (GTK_WINDOW (self), CSEL_FILE_SAVE_PDF, csel_document_get_file_name (document), chosen_cb,
                              csel_document_ref (document));
}

static void
export_pdf_activate (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_autoptr(CselDocument) document = take_document (user_data);

  export_pdf (user_data, document);
}

/* Nothing is done with a card of nothing */
static void
preview_card_activate (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  g_autoptr(CselDocument) document = make_card (user_data);

  if (document != NULL)
    csel_window_preview (user_data, document);
}

static void
print_card_activate (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_autoptr(CselDocument) document = make_card (user_data);

  if (document != NULL)
    print (user_data, document);
}

static void
export_card_activate (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  g_autoptr(CselDocument) document = make_card (user_data);

  if (document != NULL)
    export_pdf (user_data, document);
}

static void
export_requirement_activate (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  g_autoptr(CselDocument) document = make_requirement_sheet (user_data);

  export_pdf (user_data, document);
}

/**
 * csel_window_add_paper:
 * @self: a window that has its session
 *
 * Adds the actions of its documents.
 */
void
csel_window_add_paper (CselWindow *self)
{
  static const GActionEntry entries[] = {
    { "preview", preview_activate },
    { "preview-requirement", preview_requirement_activate },
    { "preview-card", preview_card_activate },
    { "print", print_activate },
    { "print-requirement", print_requirement_activate },
    { "print-card", print_card_activate },
    { "export-pdf", export_pdf_activate },
    { "export-requirement", export_requirement_activate },
    { "export-card", export_card_activate },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  csel_preview_view_set_session (self->preview, self->session);
  csel_preview_view_set_project (self->preview, csel_session_get_project (self->session));
  g_signal_connect_object (self->preview, "closed", G_CALLBACK (csel_window_close_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::product", G_CALLBACK (product_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
