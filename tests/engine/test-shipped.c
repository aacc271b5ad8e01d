/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-shipped.h"

static void
test_catalogs (void)
{
  g_autoptr(GPtrArray) files = csel_shipped_list_catalogs ();
  g_autofree char *first = NULL;

  g_assert_cmpuint (files->len, ==, 2);
  first = g_file_get_basename (g_ptr_array_index (files, 0));
  g_assert_cmpstr (first, ==, "wago-831.xml");
}

static void
test_locales (void)
{
  g_autofree char *path = csel_shipped_get_locales ();

  g_assert_cmpstr (path, ==, g_getenv ("CSEL_LOCALE_DIR"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/shipped/catalogs", test_catalogs);
  g_test_add_func ("/engine/shipped/locales", test_locales);

  return g_test_run ();
}
