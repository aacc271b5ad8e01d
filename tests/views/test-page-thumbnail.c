/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-page-thumbnail.h"

static gboolean
has_picture (gpointer thumbnail)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;

  GTK_WIDGET_GET_CLASS (thumbnail)->snapshot (thumbnail, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);

  return g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), "texture {") != NULL;
}

/* Painted after it is seen, again when the page changes; named by its number */
static void
test_picture (void)
{
  const CselPaper a4 = CSEL_PAPER_A4;
  const CselPaper letter = CSEL_PAPER_LETTER;
  g_autoptr(CselPages) pages = csel_test_make_pages (&a4);
  g_autoptr(CselPages) others = csel_test_make_pages (&letter);
  CselPreviewPage *item = csel_preview_page_new (pages, 0);
  GtkWidget *thumbnail = g_object_new (CSEL_TYPE_PAGE_THUMBNAIL, "item", item, NULL);
  GtkWindow *window;
  int a4_width;
  int letter_width;

  g_assert_false (has_picture (thumbnail));
  window = csel_test_show (thumbnail);
  csel_test_wait_until (has_picture, thumbnail);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (thumbnail), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Page 1 of 3: WAGO 831-1104/320-000");

  gtk_widget_measure (thumbnail, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &a4_width, NULL, NULL);
  csel_preview_page_set_pages (item, others);
  gtk_widget_measure (thumbnail, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &letter_width, NULL, NULL);
  g_assert_cmpint (letter_width, >, a4_width);
  csel_test_close (window);
  g_assert_finalize_object (item);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/page-thumbnail/picture", test_picture);

  return g_test_run ();
}
