/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPageThumbnail: a small picture of a page
 *
 *   item changes ─▶ white sheet, or the picture there was ─▶ frame ─▶ idle: another picture
 *
 * Only rows of the list that are seen have one, and it is painted after the page itself is seen.
 */

#define G_LOG_DOMAIN "csel-views"

#include "config.h"

#include "views/csel-page-thumbnail.h"

#include <glib/gi18n.h>

#include "views/csel-after-paint.h"

#define LONGER_SIDE 130
#define MARGIN      4

struct _CselPageThumbnail
{
  GtkWidget        parent_instance;

  CselPreviewPage *item;
  GdkTexture      *picture;
  CselAfterPaint   work;
};

enum {
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselPageThumbnail, csel_page_thumbnail, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* Pixels per point */
static double
measure_sheet (CselPageThumbnail *self,
               int               *width,
               int               *height)
{
  const CselPaper *paper = self->item != NULL ? csel_pages_get_paper (csel_preview_page_get_pages (self->item)) :
                           &CSEL_PAPER_A4;
  const double scale = LONGER_SIDE / MAX (paper->width, paper->height);

  *width = (int)(paper->width * scale);
  *height = (int)(paper->height * scale);

  return scale;
}

static GdkTexture *
paint (CselPageThumbnail *self)
{
  const int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width;
  int height;
  const double scale = measure_sheet (self, &width, &height) * factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * factor, height * factor);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  csel_pages_draw (csel_preview_page_get_pages (self->item), cr, csel_preview_page_get_page (self->item));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize)cairo_image_surface_get_stride (surface) * (gsize)(height * factor));
  texture = gdk_memory_texture_new (width * factor, height * factor, GDK_MEMORY_DEFAULT, bytes,
                                    (gsize)cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  return texture;
}

static gboolean
paint_cb (gpointer data)
{
  CselPageThumbnail *self = data;

  if (self->item != NULL)
    {
      g_clear_object (&self->picture);
      self->picture = paint (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  return G_SOURCE_REMOVE;
}

static void
csel_page_thumbnail_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  int width;
  int height;

  measure_sheet (CSEL_PAGE_THUMBNAIL (widget), &width, &height);
  *minimum = *natural = (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) + 2 * MARGIN;
}

static void
csel_page_thumbnail_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CselPageThumbnail *self = CSEL_PAGE_THUMBNAIL (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA gray = { 0.5f, 0.5f, 0.5f, 1 };
  GskRoundedRect outline;
  graphene_rect_t sheet;
  int width;
  int height;

  if (self->item == NULL)
    return;

  measure_sheet (self, &width, &height);
  sheet = GRAPHENE_RECT_INIT ((float)((gtk_widget_get_width (widget) - width) / 2), MARGIN, (float)width,
                              (float)height);
  gtk_snapshot_append_color (snapshot, &white, &sheet);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture, &sheet);
  gsk_rounded_rect_init_from_rect (&outline, &sheet, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { gray, gray, gray, gray });
}

static void
update (CselPageThumbnail *self)
{
  CselPages *pages = csel_preview_page_get_pages (self->item);
  /* Translators: number of a page, how many there are, what the document is about */
  g_autofree char *label = g_strdup_printf (_("Page %u of %u: %s"), csel_preview_page_get_page (self->item) + 1,
                                            csel_pages_get_n (pages), csel_pages_get_report (pages)->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* Paper may be of another size now */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  csel_after_paint_schedule (&self->work);
}

static void
csel_page_thumbnail_map (GtkWidget *widget)
{
  CselPageThumbnail *self = CSEL_PAGE_THUMBNAIL (widget);

  GTK_WIDGET_CLASS (csel_page_thumbnail_parent_class)->map (widget);
  csel_after_paint_schedule (&self->work);
}

static void
csel_page_thumbnail_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CselPageThumbnail *self = CSEL_PAGE_THUMBNAIL (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      csel_page_thumbnail_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_page_thumbnail_dispose (GObject *object)
{
  CselPageThumbnail *self = CSEL_PAGE_THUMBNAIL (object);

  csel_after_paint_cancel (&self->work);
  csel_page_thumbnail_set_item (self, NULL);

  G_OBJECT_CLASS (csel_page_thumbnail_parent_class)->dispose (object);
}

static void
csel_page_thumbnail_class_init (CselPageThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_page_thumbnail_dispose;
  object_class->set_property = csel_page_thumbnail_set_property;
  widget_class->map = csel_page_thumbnail_map;
  widget_class->measure = csel_page_thumbnail_measure;
  widget_class->snapshot = csel_page_thumbnail_snapshot;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL,
                         CSEL_TYPE_PREVIEW_PAGE,
                         (G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
csel_page_thumbnail_init (CselPageThumbnail *self)
{
  self->work = (CselAfterPaint) { .widget = GTK_WIDGET (self), .work = paint_cb };
}

/**
 * csel_page_thumbnail_set_item:
 * @self: a picture
 * @item: (nullable): the page it shows
 */
void
csel_page_thumbnail_set_item (CselPageThumbnail *self,
                              CselPreviewPage   *item)
{
  g_return_if_fail (CSEL_IS_PAGE_THUMBNAIL (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, update, self);
  g_set_object (&self->item, item);
  g_clear_object (&self->picture);
  if (item == NULL)
    return;

  g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
