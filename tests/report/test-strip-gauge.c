/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-strip-gauge.h"

#include "model/csel-code.h"
#include "support/csel-test.h"

static void
check_bare (const char *elements,
            const char *words,
            gboolean    has_ruler)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselVerdict) verdict = csel_verdict_new ();
  CselWire wire = { .pole = 1, .preparation = CSEL_PREPARATION_BARE };
  const CselWireAnswer answer = { .wire = &wire, .verdict = verdict };
  CselStripGauge gauge;

  csel_strip_gauge_read (&gauge, product, &answer, NULL, locale);
  g_assert_cmpstr (gauge.words, ==, words);
  g_assert_cmpint (gauge.has_ruler, ==, has_ruler);
  g_free (gauge.words);
}

/* Nobody strips by what others say, or by one of two values */
static void
test_bare (void)
{
  check_bare ("<connection number='1'><strip-length>7 mm</strip-length></connection>", "without ferrule: 7 mm", TRUE);
  check_bare ("<connection number='1'><strip-length source='h'>7 mm</strip-length></connection>",
              "without ferrule: 7 mm (second-hand)", FALSE);
  check_bare ("<connection number='1'><strip-length>7 mm</strip-length></connection>"
              "<connection number='2'><strip-length>8 mm</strip-length></connection>",
              "without ferrule: stated differently", FALSE);
  check_bare ("<width>7 mm</width>", "without ferrule: strip length not stated", FALSE);
}

static void
test_scene (void)
{
  const gint64 mm = csel_unit_get_steps (CSEL_UNIT_MM);
  const CselRange range = { 11 * mm, 13 * mm, CSEL_UNIT_MM, TRUE };
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselScene) scene = csel_strip_gauge_new_scene (&range, "poles 1–4", locale);
  guint n_marks = 0;

  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (scene, i);

      if (primitive->shape == CSEL_SHAPE_LINE && primitive->x1 == primitive->x2)
        {
          n_marks++;
          g_assert_true (primitive->x1 == 0 || primitive->x1 == 11000 || primitive->x1 == 13000);
        }
    }
  g_assert_cmpuint (n_marks, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/strip-gauge/bare", test_bare);
  g_test_add_func ("/report/strip-gauge/scene", test_scene);

  return g_test_run ();
}
