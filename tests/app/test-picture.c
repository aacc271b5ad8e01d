/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-picture.h"
#include "support/csel-test-gtk.h"

#include <glib/gstdio.h>

static void
test_size_and_failure (void)
{
  GtkWindow *window = csel_test_show (gtk_label_new ("a"));
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "a.png", NULL);
  g_autofree char *nowhere = g_build_filename (dir, "b", "a.png", NULL);
  g_autoptr(GdkTexture) texture = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (csel_picture_save (window, path));
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, gtk_widget_get_width (GTK_WIDGET (window)));
  g_assert_false (csel_picture_save (window, nowhere));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/picture/size-and-failure", test_size_and_failure);

  return g_test_run ();
}
