/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-window-private.h"
#include "support/csel-test-app.h"
#include "views/csel-banner.h"

#include <glib/gstdio.h>
#include <string.h>

static void
export (CselWindow *window,
        const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  csel_window_write_drawing (window, file);
}

/* The last chunk of a PNG is 12 bytes long */
static gboolean
is_written (gpointer data)
{
  g_autofree char *png = NULL;
  gsize size;

  return g_file_get_contents (data, &png, &size, NULL) && size > 12 && memcmp (png + size - 8, "IEND", 4) == 0;
}

/* Dots per metre, as the chunk pHYs of a PNG has them, which is right behind the header */
static guint
get_resolution (const char *path)
{
  g_autofree char *png = NULL;
  gsize size;
  guint32 number;

  g_assert_true (g_file_get_contents (path, &png, &size, NULL));
  g_assert_cmpmem (png + 37, 4, "pHYs", 4);
  memcpy (&number, png + 41, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* The choice is kept, and what is exported has it */
static void
test_resolution (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  GSettings *settings = g_settings_new ("org.csel.ConnectorSelector");
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *usual = g_build_filename (dir, "usual.png", NULL);
  g_autofree char *coarse = g_build_filename (dir, "coarse.png", NULL);

  export (window, usual);
  csel_test_wait_until (is_written, usual);
  g_assert_cmpuint (get_resolution (usual), ==, 11811);

  g_action_group_activate_action (G_ACTION_GROUP (window), "picture-dpi", g_variant_new_int32 (96));
  g_assert_cmpint (g_settings_get_int (settings, "picture-dpi"), ==, 96);
  export (window, coarse);
  csel_test_wait_until (is_written, coarse);
  g_assert_cmpuint (get_resolution (coarse), ==, 3780);

  g_settings_reset (settings, "picture-dpi");
  g_object_unref (settings);
  g_unlink (usual);
  g_unlink (coarse);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_test_window_close (window);
  g_object_unref (application);
}

static gboolean
has_message (gpointer data)
{
  return csel_banner_get_text (csel_test_part (data, "banner")) != NULL;
}

/* What cannot be written is said: here a folder has the name already; and so is a name of no known format */
static void
test_failures (void)
{
  const char *const names[] = { "taken.svg", "drawing.dwg" };
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  CselBanner *banner = csel_test_part (window, "banner");
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *taken = g_build_filename (dir, names[0], NULL);

  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (dir, names[i], NULL);

      csel_banner_show (banner, NULL);
      export (window, path);
      csel_test_wait_until (has_message, window);
      g_assert_nonnull (strstr (csel_banner_get_text (banner), i == 0 ? "directory" : ".svg, .pdf, .png or .dxf"));
    }
  g_assert_cmpint (g_rmdir (taken), ==, 0);
  /* Nothing else was left there */
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-drawing/resolution", test_resolution);
  g_test_add_func ("/app/window-drawing/failures", test_failures);

  return g_test_run ();
}
