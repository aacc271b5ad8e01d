/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPageView: one page of a document, painted by the function that prints it
 *
 * It fits itself into the room there is, or is as large as was asked for. Paper is white in any theme.
 */

#define G_LOG_DOMAIN "csel-views"

#include "config.h"

#include "views/csel-page-view.h"

#include <glib/gi18n.h>

#define PIXELS_PER_PT (96 / 72.0)
#define MIN_ZOOM      0.1
#define MAX_ZOOM      8.0
/* Less room than for this is not asked for when the page fits itself */
#define SMALLEST      160

struct _CselPageView
{
  GtkWidget   parent_instance;

  CselPages  *pages;
  guint       page;
  CselPageFit fit;
  double      zoom;
};

G_DEFINE_FINAL_TYPE (CselPageView, csel_page_view, GTK_TYPE_WIDGET)

/* 100 % is as large as paper on a screen of 96 dots per inch */
static double
get_scale (CselPageView *self)
{
  return self->zoom * PIXELS_PER_PT;
}

static double
fit_width (CselPageView *self,
           int           width)
{
  return (width - 2 * CSEL_PAGE_MARGIN) / csel_pages_get_paper (self->pages)->width / PIXELS_PER_PT;
}

static double
fit_height (CselPageView *self,
            int           height)
{
  return (height - 2 * CSEL_PAGE_MARGIN) / csel_pages_get_paper (self->pages)->height / PIXELS_PER_PT;
}

static GtkSizeRequestMode
csel_page_view_get_request_mode (GtkWidget *widget)
{
  return CSEL_PAGE_VIEW (widget)->fit == CSEL_PAGE_FIT_WIDTH ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH :
         GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
csel_page_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  CselPageView *self = CSEL_PAGE_VIEW (widget);
  const CselPaper *paper = self->pages != NULL ? csel_pages_get_paper (self->pages) : NULL;
  const gboolean is_width = orientation == GTK_ORIENTATION_HORIZONTAL;
  double scale = get_scale (self);

  *minimum = *natural = SMALLEST;
  if (paper == NULL || self->fit == CSEL_PAGE_FIT_PAGE || (self->fit == CSEL_PAGE_FIT_WIDTH && is_width))
    return;

  if (self->fit == CSEL_PAGE_FIT_WIDTH)
    scale = CLAMP (fit_width (self, MAX (for_size, SMALLEST)), MIN_ZOOM, MAX_ZOOM) * PIXELS_PER_PT;
  *minimum = *natural = (int)((is_width ? paper->width : paper->height) * scale) + 2 * CSEL_PAGE_MARGIN;
}

static void
csel_page_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CselPageView *self = CSEL_PAGE_VIEW (widget);

  if (self->pages == NULL)
    return;

  if (self->fit == CSEL_PAGE_FIT_PAGE)
    self->zoom = CLAMP (MIN (fit_width (self, width), fit_height (self, height)), MIN_ZOOM, MAX_ZOOM);
  else if (self->fit == CSEL_PAGE_FIT_WIDTH)
    self->zoom = CLAMP (fit_width (self, width), MIN_ZOOM, MAX_ZOOM);
}

static void
csel_page_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CselPageView *self = CSEL_PAGE_VIEW (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  const CselPaper *paper = self->pages != NULL ? csel_pages_get_paper (self->pages) : NULL;
  const double scale = get_scale (self);
  graphene_rect_t sheet;
  GskRoundedRect outline;
  double x;
  double y;
  cairo_t *cr;

  if (paper == NULL)
    return;

  csel_page_view_find_origin (self, &x, &y);
  sheet = GRAPHENE_RECT_INIT ((float)x, (float)y, (float)(paper->width * scale), (float)(paper->height * scale));
  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.45f }, 0, 1, 0, 5);
  gtk_snapshot_append_color (snapshot, &white, &sheet);
  cr = gtk_snapshot_append_cairo (snapshot, &sheet);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  csel_pages_draw (self->pages, cr, self->page);
  cairo_destroy (cr);
}

static void
csel_page_view_dispose (GObject *object)
{
  CselPageView *self = CSEL_PAGE_VIEW (object);

  g_clear_pointer (&self->pages, csel_pages_unref);

  G_OBJECT_CLASS (csel_page_view_parent_class)->dispose (object);
}

static void
csel_page_view_class_init (CselPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_page_view_dispose;
  widget_class->get_request_mode = csel_page_view_get_request_mode;
  widget_class->measure = csel_page_view_measure;
  widget_class->size_allocate = csel_page_view_size_allocate;
  widget_class->snapshot = csel_page_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
csel_page_view_init (CselPageView *self)
{
  self->zoom = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * csel_page_view_set_page:
 * @self: a page
 * @pages: (nullable): a document that is laid out
 * @page: which page is shown, from 0
 */
void
csel_page_view_set_page (CselPageView *self,
                         CselPages    *pages,
                         guint         page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (CSEL_IS_PAGE_VIEW (self));
  g_return_if_fail (pages == NULL || page < csel_pages_get_n (pages));

  if (pages != NULL)
    csel_pages_ref (pages);
  g_clear_pointer (&self->pages, csel_pages_unref);
  self->pages = pages;
  self->page = page;
  if (pages != NULL)
    {
      /* Translators: number of a page, how many there are, what the document is about */
      label = g_strdup_printf (_("Page %u of %u: %s"), page + 1, csel_pages_get_n (pages),
                               csel_pages_get_report (pages)->title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * csel_page_view_get_fit:
 * @self: a page
 *
 * Returns: how it is fitted
 */
CselPageFit
csel_page_view_get_fit (CselPageView *self)
{
  g_return_val_if_fail (CSEL_IS_PAGE_VIEW (self), CSEL_PAGE_FIT_NONE);

  return self->fit;
}

/**
 * csel_page_view_set_fit:
 * @self: a page
 * @fit: how it is fitted; without, it stays as large as it is
 */
void
csel_page_view_set_fit (CselPageView *self,
                        CselPageFit   fit)
{
  g_return_if_fail (CSEL_IS_PAGE_VIEW (self));

  if (self->fit == fit)
    return;

  self->fit = fit;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * csel_page_view_get_zoom:
 * @self: a page
 *
 * Returns: how large it was seen last; 1 is as large as paper
 */
double
csel_page_view_get_zoom (CselPageView *self)
{
  g_return_val_if_fail (CSEL_IS_PAGE_VIEW (self), 1);

  return self->zoom;
}

/**
 * csel_page_view_set_zoom:
 * @self: a page
 * @zoom: how large it is to be; 1 is as large as paper
 */
void
csel_page_view_set_zoom (CselPageView *self,
                         double        zoom)
{
  g_return_if_fail (CSEL_IS_PAGE_VIEW (self));

  self->fit = CSEL_PAGE_FIT_NONE;
  self->zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * csel_page_view_find_origin:
 * @self: a page
 * @x: (out): where the sheet begins, in the middle of the room there is
 * @y: (out): the same downwards
 */
void
csel_page_view_find_origin (CselPageView *self,
                            double       *x,
                            double       *y)
{
  const CselPaper *paper = self->pages != NULL ? csel_pages_get_paper (self->pages) : &CSEL_PAPER_A4;
  const double scale = get_scale (self);

  *x = MAX (CSEL_PAGE_MARGIN, (gtk_widget_get_width (GTK_WIDGET (self)) - paper->width * scale) / 2);
  *y = MAX (CSEL_PAGE_MARGIN, (gtk_widget_get_height (GTK_WIDGET (self)) - paper->height * scale) / 2);
}
