/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDrawingPrint: prints a drawing as large as life, or not at all
 *
 * The sheet is that of the exports, on the paper that is chosen in the dialog: the same frame, title block
 * and calibration bar. Where the drawing has no room at 1:1, nothing is printed, and why can be asked.
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-drawing-print.h"

#include "drawing/csel-scene-cairo.h"

#define UM_PER_MM 1000

struct _CselDrawingPrint
{
  GtkPrintOperation  parent_instance;

  CselProduct       *product;
  CselLocale        *locale;
  CselDrawingRequest request;
  char              *date;
  CselScene         *sheet;
  char              *refusal;
};

G_DEFINE_FINAL_TYPE (CselDrawingPrint, csel_drawing_print, GTK_TYPE_PRINT_OPERATION)

static void
csel_drawing_print_begin_print (GtkPrintOperation *operation,
                                GtkPrintContext   *context)
{
  CselDrawingPrint *self = CSEL_DRAWING_PRINT (operation);
  GtkPaperSize *size = gtk_page_setup_get_paper_size (gtk_print_context_get_page_setup (context));
  const CselSheetSize paper = {
    gtk_paper_size_get_display_name (size),
    (gint64)(gtk_print_context_get_width (context) * UM_PER_MM + 0.5),
    (gint64)(gtk_print_context_get_height (context) * UM_PER_MM + 0.5),
  };
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->sheet, csel_scene_unref);
  g_clear_pointer (&self->refusal, g_free);
  self->sheet = csel_drawing_new_sheet (self->product, &self->request, &paper, self->date, self->locale, &error);
  gtk_print_operation_set_n_pages (operation, 1);
  if (self->sheet != NULL)
    return;

  self->refusal = g_strdup (error->message);
  gtk_print_operation_cancel (operation);
}

static void
csel_drawing_print_draw_page (GtkPrintOperation *operation,
                              GtkPrintContext   *context,
                              int                page)
{
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  CselDrawingPrint *self = CSEL_DRAWING_PRINT (operation);

  /* What was cancelled may still be asked for its page */
  if (self->sheet != NULL)
    csel_scene_draw_page (self->sheet, gtk_print_context_get_cairo_context (context), &paint);
}

static void
csel_drawing_print_finalize (GObject *object)
{
  CselDrawingPrint *self = CSEL_DRAWING_PRINT (object);

  g_clear_object (&self->product);
  g_clear_pointer (&self->locale, csel_locale_unref);
  g_clear_pointer (&self->sheet, csel_scene_unref);
  g_free (self->date);
  g_free (self->refusal);

  G_OBJECT_CLASS (csel_drawing_print_parent_class)->finalize (object);
}

static void
csel_drawing_print_class_init (CselDrawingPrintClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = csel_drawing_print_finalize;
  operation_class->begin_print = csel_drawing_print_begin_print;
  operation_class->draw_page = csel_drawing_print_draw_page;
}

static void
csel_drawing_print_init (CselDrawingPrint *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  gtk_print_operation_set_unit (operation, GTK_UNIT_MM);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
}

/* The paper on which it has room, as the dialog's proposal */
static void
propose_paper (CselDrawingPrint *self)
{
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) size = NULL;
  g_autoptr(CselScene) sheet = csel_drawing_new_sheet (self->product, &self->request, NULL, self->date, self->locale,
                                                       NULL);
  const CselBox page = sheet != NULL ? csel_scene_get_page (sheet) : (CselBox) { 0, 0, 1, 2 };
  const gboolean lies = page.x2 - page.x1 > page.y2 - page.y1;
  const gboolean is_large = MAX (page.x2 - page.x1, page.y2 - page.y1) > 297 * UM_PER_MM;

  size = gtk_paper_size_new (is_large ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, lies ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
}

/**
 * csel_drawing_print_new:
 * @product: a product
 * @request: what to draw; at true scale, whatever it says
 * @date: the day of issue
 * @locale: the language
 *
 * Returns: (transfer full): a print operation
 */
CselDrawingPrint *
csel_drawing_print_new (CselProduct              *product,
                        const CselDrawingRequest *request,
                        const char               *date,
                        CselLocale               *locale)
{
  CselDrawingPrint *self = g_object_new (CSEL_TYPE_DRAWING_PRINT, NULL);

  self->product = g_object_ref (product);
  self->request = *request;
  self->request.scale = CSEL_SCALE_TRUE;
  self->date = g_strdup (date);
  self->locale = csel_locale_ref (locale);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), csel_product_get_item (product));
  propose_paper (self);

  return self;
}

/**
 * csel_drawing_print_get_refusal:
 * @self: a print operation that is done
 *
 * Returns: (nullable): why nothing was printed, %NULL if something was
 */
const char *
csel_drawing_print_get_refusal (CselDrawingPrint *self)
{
  g_return_val_if_fail (CSEL_IS_DRAWING_PRINT (self), NULL);

  return self->refusal;
}
