/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A picture of a window, as the user sees it
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-picture.h"

/**
 * csel_picture_save:
 * @window: a window that is shown
 * @path: where to write the PNG
 *
 * Returns: %FALSE if it could not be written
 */
gboolean
csel_picture_save (GtkWindow  *window,
                   const char *path)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double width = gdk_paintable_get_intrinsic_width (paintable);
  double height = gdk_paintable_get_intrinsic_height (paintable);
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));

  return gdk_texture_save_to_png (texture, path);
}
