/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/csel-statement.h"
#include "support/csel-test-app.h"
#include "views/csel-banner.h"

static gboolean
is_kept (gpointer data)
{
  return csel_test_user_file_has ("own-values.xml", data);
}

static void
set_sleeve (CselWindow *window,
            const char *length)
{
  const CselOwnProof proof = { CSEL_OWN_MEASURED, "KM", "2026-03-02" };
  CselLibrary *library = csel_session_get_library (csel_window_get_session (window));
  g_autoptr(GPtrArray) found = csel_library_find_item (library, "216-266");
  CselStatement statement = { .property = CSEL_PROPERTY_SLEEVE_LENGTH, .printed = length };

  g_assert_true (csel_statement_read_value (&statement, length, NULL));
  g_assert_true (csel_own_values_set (csel_library_get_own_values (library), g_ptr_array_index (found, 0),
                                      &statement, &proof, NULL));
}

static gboolean
states_sleeve (CselWindow *window)
{
  CselLibrary *library = csel_session_get_library (csel_window_get_session (window));
  g_autoptr(GPtrArray) found = csel_library_find_item (library, "216-266");

  return csel_product_lookup_first (g_ptr_array_index (found, 0), CSEL_PROPERTY_SLEEVE_LENGTH) != NULL;
}

/* What is stated last is stated after a restart, though the window is closed at once */
static void
test_restart (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");

  g_assert_false (states_sleeve (window));
  set_sleeve (window, "10 mm");
  set_sleeve (window, "11 mm");
  set_sleeve (window, "12 mm");
  csel_test_window_close (window);
  csel_test_wait_until (is_kept, (gpointer)">12 mm<");

  window = csel_test_window_new (application, "en");
  g_assert_true (states_sleeve (window));
  csel_test_window_close (window);
  g_object_unref (application);
}

/* A file that cannot be read is said, and not written over */
static void
test_bad_file (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window;

  csel_test_put_user_file ("own-values.xml", "<catalog");
  window = csel_test_window_new (application, "en");
  g_assert_nonnull (strstr (csel_banner_get_text (CSEL_BANNER (csel_test_find (GTK_WIDGET (window),
                                                                               CSEL_TYPE_BANNER, 0))),
                            "own-values.xml:1: "));
  set_sleeve (window, "12 mm");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  csel_test_window_close (window);
  g_assert_true (csel_test_user_file_has ("own-values.xml", "<catalog"));
  g_assert_false (csel_test_user_file_has ("own-values.xml", "12 mm"));
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-own/restart", test_restart);
  g_test_add_func ("/app/window-own/bad-file", test_bad_file);

  return g_test_run ();
}
