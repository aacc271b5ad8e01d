/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "report/csel-drawing.h"
#include "support/csel-test.h"

static void
test_description (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  g_autoptr(CselScene) scene = csel_drawing_new (seed, 0, locale);
  g_autofree char *text = csel_drawing_describe (scene, locale);

  g_assert_cmpstr (text, ==,
                   "Rastermaß 7,62 mm, L 32,38 mm, L1 35,38 mm, Höhe 25 mm, Tiefe 50,75 mm");
}

/* Another pole number is labelled as what it is */
static void
test_notes (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselScene) stated = csel_drawing_new (seed, 4, locale);
  g_autoptr(CselScene) other = csel_drawing_new (seed, 6, locale);
  g_autofree char *a = csel_scene_dump (stated);
  g_autofree char *b = csel_scene_dump (other);

  g_assert_nonnull (strstr (a, "Schematic – only annotated dimensions are published"));
  g_assert_null (strstr (a, "Formula result"));
  g_assert_nonnull (strstr (b, "Formula result for 6 poles, not a confirmed item"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/drawing/description", test_description);
  g_test_add_func ("/report/drawing/notes", test_notes);

  return g_test_run ();
}
