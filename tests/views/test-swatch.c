/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-swatch.h"

/* What a swatch paints, as text: a fill only for a colour that is known */
static char *
dump (const char *words)
{
  GtkWidget *swatch = g_object_new (CSEL_TYPE_SWATCH, NULL);
  GtkWindow *window;
  g_autoptr(GdkPaintable) paintable = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GBytes) bytes = NULL;

  csel_swatch_set_words (CSEL_SWATCH (swatch), words);
  window = csel_test_show (swatch);
  paintable = gtk_widget_paintable_new (swatch);
  gdk_paintable_snapshot (paintable, snapshot, 16, 16);
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  csel_test_close (window);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_only_known_colors_are_filled (void)
{
  g_autofree char *blue = dump ("blue");
  g_autofree char *unknown = dump ("plaid");
  g_autofree char *unstated = dump (NULL);

  g_assert_nonnull (strstr (blue, "color: rgb(31,95,196)"));
  g_assert_null (strstr (unknown, "color {"));
  g_assert_cmpstr (unknown, ==, unstated);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/swatch/only-known-colors-are-filled", test_only_known_colors_are_filled);

  return g_test_run ();
}
