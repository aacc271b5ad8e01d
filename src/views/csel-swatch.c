/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSwatch: a colour beside its word
 *
 * An unknown or unstated colour is an empty frame.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-swatch.h"

#include "base/csel-color.h"
#include "lists/csel-gtk-compat.h"

#define SIZE 16

struct _CselSwatch
{
  GtkWidget parent_instance;

  CselColor color;
  gboolean  is_known;
};

G_DEFINE_FINAL_TYPE (CselSwatch, csel_swatch, GTK_TYPE_WIDGET)

static void
csel_swatch_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
csel_swatch_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  CselSwatch *self = CSEL_SWATCH (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE);
  const float widths[4] = { 1, 1, 1, 1 };
  const GdkRGBA fill = {
    (float)self->color.red / 255, (float)self->color.green / 255, (float)self->color.blue / 255, 1,
  };
  GskRoundedRect frame;
  GdkRGBA ink;

  csel_widget_get_color (widget, &ink);
  gsk_rounded_rect_init_from_rect (&frame, &bounds, 3);
  if (self->is_known)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &frame);
      gtk_snapshot_append_color (snapshot, &fill, &bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_append_border (snapshot, &frame, widths, (GdkRGBA[4]) { ink, ink, ink, ink });
}

static void
csel_swatch_class_init (CselSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = csel_swatch_measure;
  widget_class->snapshot = csel_swatch_snapshot;

  /* The word stands beside it */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
csel_swatch_init (CselSwatch *self)
{
}

/**
 * csel_swatch_set_words:
 * @self: a swatch
 * @words: (nullable): a colour as the maker prints it
 */
void
csel_swatch_set_words (CselSwatch *self,
                       const char *words)
{
  g_return_if_fail (CSEL_IS_SWATCH (self));

  self->is_known = words != NULL && csel_color_parse (words, &self->color);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
