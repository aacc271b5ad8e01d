/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What the tests of the window need: the program without its main loop, a window that has
 * read the shipped catalogues
 */

#include "support/csel-test-app.h"

#include <string.h>

CselApplication *
csel_test_application_new (void)
{
  CselApplication *application = csel_application_new ();
  g_autoptr(GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

static void
loaded_cb (gboolean *is_loaded)
{
  *is_loaded = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *)data;
}

CselWindow *
csel_test_window_new (CselApplication *application,
                      const char      *language)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(CselOpening) opening = csel_opening_new (locale);
  CselWindow *window = csel_window_new (GTK_APPLICATION (application), opening);
  gboolean is_loaded = FALSE;
  gulong id = g_signal_connect_swapped (window, "loaded", G_CALLBACK (loaded_cb), &is_loaded);

  csel_test_wait_until (is_set, &is_loaded);
  g_signal_handler_disconnect (window, id);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  return window;
}

void
csel_test_window_close (CselWindow *window)
{
  csel_test_close (GTK_WINDOW (window));
}

typedef struct
{
  GObject *application;
  guint    n_refs;
} Idle;

static gboolean
is_idle (gpointer data)
{
  Idle *idle = data;

  return idle->application->ref_count <= idle->n_refs;
}

/* A write that is under way holds the program, which had @n_refs before */
void
csel_test_wait_for_writes (CselApplication *application,
                           guint            n_refs)
{
  Idle idle = { G_OBJECT (application), n_refs };

  csel_test_wait_until (is_idle, &idle);
}

static char *
get_user_file (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "connector-selector", name, NULL);
}

void
csel_test_put_user_file (const char *name,
                         const char *text)
{
  g_autofree char *path = get_user_file (name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

gboolean
csel_test_user_file_has (const char *name,
                         const char *text)
{
  g_autofree char *path = get_user_file (name);
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && strstr (found, text) != NULL;
}
