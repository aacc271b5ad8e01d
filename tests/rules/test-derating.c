/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-check.h"
#include "rules/csel-derating.h"
#include "support/csel-test.h"

#define CURVE "10 mm², 4 poles: 20 °C 41 A; 60 °C 41 A; 90 °C 24 A"

static gint64
milliamperes (gint64 steps)
{
  return steps * 1000 / csel_unit_get_steps (CSEL_UNIT_A);
}

static void
test_between_the_points (void)
{
  const struct { double celsius; int milliamperes; } cases[] = {
    { 20, 41000 }, { 40, 41000 }, { 60, 41000 }, { 75, 32500 }, { 90, 24000 }, { 19.9, -1 }, { 90.1, -1 },
  };
  CselDerating derating;

  g_assert_true (csel_derating_parse (CURVE, &derating));
  g_assert_cmpuint (derating.poles, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 steps = (gint64)(cases[i].celsius * (double)csel_unit_get_steps (CSEL_UNIT_CELSIUS) + 0.5);
      const CselRange ambient = { steps, steps, CSEL_UNIT_CELSIUS, FALSE };
      CselRange current;
      gboolean is_read = csel_derating_get_current (&derating, &ambient, &current);

      g_assert_cmpint (is_read, ==, cases[i].milliamperes >= 0);
      if (is_read)
        g_assert_cmpint (milliamperes (current.lo), ==, cases[i].milliamperes);
    }
}

/* 0.8 only if it is stated */
static void
test_factor (void)
{
  const CselRange ambient = { 75 * csel_unit_get_steps (CSEL_UNIT_CELSIUS),
                              75 * csel_unit_get_steps (CSEL_UNIT_CELSIUS), CSEL_UNIT_CELSIUS, FALSE };
  CselDerating derating;
  CselRange current;

  g_assert_true (csel_derating_parse ("10 mm², 4 poles, factor 0.8: 60 °C 41 A; 90 °C 24 A", &derating));
  g_assert_true (csel_derating_get_current (&derating, &ambient, &current));
  g_assert_cmpint (milliamperes (current.lo), ==, 26000);
}

static void
test_bad (void)
{
  static const char *const bad[] = {
    "", "see the diagram", "20 °C 41 A; 60 °C 41 A", "10 mm²: 20 °C 41 A; 60 °C 41 A",
    "4 poles: 20 °C 41 A; 60 °C 41 A", "10 mm², 4 poles: 20 °C 41 A", "10 mm², 4 poles: 60 °C 41 A; 20 °C 41 A",
    "10 mm², 4 poles: 20 °C 30 A; 60 °C 41 A", "10 mm², 4 poles: 20 °C; 60 °C 41 A",
    "10 mm², 4 poles, factor 1.2: 20 °C 41 A; 60 °C 41 A", "10 mm², 4 poles: 20 °C 41 V; 60 °C 41 A",
    "10 mm², 0 poles: 20 °C 41 A; 60 °C 41 A", "10 mm², red: 20 °C 41 A; 60 °C 41 A",
    "10 mm², 4 poles: 20 °C 41 A; 60 °C 41 A;",
  };
  CselDerating derating;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (csel_derating_parse (bad[i], &derating));
    }
}

/* A requirement at an ambient temperature, with a curve in the data */
static void
test_requirement (void)
{
  const struct
  {
    const char       *elements;
    const char       *conductor;
    const char       *current;
    const char       *ambient;
    CselVerdictResult result;
  } cases[] = {
    { "<derating-curve>" CURVE "</derating-curve>", "fine-stranded:10mm2", "30 A", "75", CSEL_VERDICT_FITS },
    { "<derating-curve>" CURVE "</derating-curve>", "fine-stranded:10mm2", "33 A", "75",
      CSEL_VERDICT_DOES_NOT_FIT },
    /* Beyond the points, for another conductor, without conductor or current: open */
    { "<derating-curve>" CURVE "</derating-curve>", "fine-stranded:10mm2", "1 A", "95",
      CSEL_VERDICT_CANNOT_TELL },
    { "<derating-curve>" CURVE "</derating-curve>", "fine-stranded:4mm2", "1 A", "75",
      CSEL_VERDICT_CANNOT_TELL },
    { "<derating-curve>" CURVE "</derating-curve>", NULL, "1 A", "75", CSEL_VERDICT_CANNOT_TELL },
    { "<derating-curve>" CURVE "</derating-curve>", "fine-stranded:10mm2", NULL, "75", CSEL_VERDICT_CANNOT_TELL },
    { "<derating-curve>10 mm², 3 poles: 20 °C 41 A; 90 °C 24 A</derating-curve>", "fine-stranded:10mm2", "1 A", "75",
      CSEL_VERDICT_CANNOT_TELL },
    { "<derating-curve source='h'>" CURVE "</derating-curve>", "fine-stranded:10mm2", "30 A", "75",
      CSEL_VERDICT_CANNOT_TELL },
    { "<derating-curve>see the diagram</derating-curve>", "fine-stranded:10mm2", "1 A", "75",
      CSEL_VERDICT_CANNOT_TELL },
    { "<derating-curve>" CURVE "</derating-curve><derating-curve>10 mm², 4 poles: 20 °C 40 A; 90 °C 20 A"
      "</derating-curve>", "fine-stranded:10mm2", "1 A", "75", CSEL_VERDICT_CANNOT_TELL },
  };
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *elements =
        g_strconcat ("<connection number='1'><pole-number>4</pole-number></connection>"
                     "<limit-temperature>-60 ... +105 °C</limit-temperature>", cases[i].elements, NULL);
      g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();
      g_autoptr(CselVerdict) verdict = NULL;

      g_test_message ("%u", i);
      csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR, cases[i].conductor, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_CURRENT, cases[i].current, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_AMBIENT, cases[i].ambient, NULL);
      verdict = csel_check_ask (product, requirement, ferrules);
      g_assert_cmpint (csel_verdict_find (verdict, CSEL_RULE_AMBIENT)->result, ==, CSEL_VERDICT_FITS);
      g_assert_cmpint (csel_verdict_find (verdict, CSEL_RULE_DERATING)->result, ==, cases[i].result);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/derating/between-the-points", test_between_the_points);
  g_test_add_func ("/rules/derating/factor", test_factor);
  g_test_add_func ("/rules/derating/bad", test_bad);
  g_test_add_func ("/rules/derating/requirement", test_requirement);

  return g_test_run ();
}
