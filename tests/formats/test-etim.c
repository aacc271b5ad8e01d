/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-etim.h"

#include <string.h>

/* Some of each table; test_etim_rows.py compares all of them */
static void
test_known_codes (void)
{
  g_autoptr(CselEtim) etim = csel_etim_new ();
  CselEtimFeature feature;
  CselEtimClass class_;

  g_assert_true (csel_etim_get_feature (etim, "EF008250", -1, &feature));
  g_assert_cmpstr (feature.name, ==, "Rated current In");
  g_assert_cmpstr (feature.group, ==, "Electrical");
  g_assert_cmpint (feature.type, ==, CSEL_ETIM_NUMERIC);

  g_assert_true (csel_etim_get_feature (etim, "EFNA0008", -1, &feature));
  g_assert_cmpstr (feature.name, ==, "Inflammability class of insulation material according to UL 94");
  g_assert_cmpint (feature.type, ==, CSEL_ETIM_ALPHANUMERIC);
  g_assert_true (csel_etim_get_feature (etim, "EF007341", -1, &feature));
  g_assert_cmpint (feature.type, ==, CSEL_ETIM_RANGE);
  g_assert_true (csel_etim_get_feature (etim, "EF000019", -1, &feature));
  g_assert_cmpint (feature.type, ==, CSEL_ETIM_LOGICAL);

  g_assert_cmpstr (csel_etim_get_value (etim, "EV009442", -1), ==, "Push-in clamp connection");

  g_assert_true (csel_etim_get_class (etim, "EC001284", -1, &class_));
  g_assert_cmpstr (class_.name, ==, "Single- and multi-pole terminal strip");
  g_assert_cmpstr (class_.group, ==, "Terminal blocks");
  g_assert_cmpuint (class_.version, ==, 7);
  g_assert_true (g_str_has_prefix (class_.words, "Clamp\nClip\nConnection clamp\n"));
}

/* Codes of another release, and what is no code at all */
static void
test_unknown_codes (void)
{
  static const char *codes[] = {
    "", "E", "EF", "EF00825", "EF0082500", "ef008250", "EF008253", "EF999999", "EF-00001", "EF00825O", "EFna0008",
    "EFNA008", "EFNA9999", "EFZZ9999", "EV999999", "EV000000", "EC000000", "EC999999", "EC000002", "EG000012",
    "XF008250", "EÄ00000",
  };
  g_autoptr(CselEtim) etim = csel_etim_new ();
  CselEtimFeature feature;
  CselEtimClass class_;
  CselEtimClassFeature of_class;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_assert_false (csel_etim_get_feature (etim, codes[i], -1, &feature));
      g_assert_false (csel_etim_get_class (etim, codes[i], -1, &class_));
      g_assert_null (csel_etim_get_value (etim, codes[i], -1));
      g_assert_false (csel_etim_get_class_feature (etim, codes[i], -1, "EF000008", -1, &of_class));
      g_assert_false (csel_etim_get_class_feature (etim, "EC001284", -1, codes[i], -1, &of_class));
      g_assert_null (csel_etim_get_current_feature (etim, codes[i], -1, "EF002522", -1));
      g_assert_null (csel_etim_get_current_feature (etim, "EC001284", -1, codes[i], -1));
    }
}

/* A reader looks codes up where they stand, in the middle of a text */
static void
test_codes_within_a_text (void)
{
  const char *text = "<FNAME>EF000228</FNAME> of EC001284, EV009442.";
  g_autoptr(CselEtim) etim = csel_etim_new ();
  const char *feature_code = strstr (text, "EF");
  const char *class_code = strstr (text, "EC");
  CselEtimFeature feature;
  CselEtimClass class_;
  CselEtimClassFeature of_class;

  g_assert_true (csel_etim_get_feature (etim, feature_code, 8, &feature));
  g_assert_cmpstr (feature.name, ==, "Rated voltage");
  g_assert_true (csel_etim_get_class (etim, class_code, 8, &class_));
  g_assert_true (csel_etim_get_class_feature (etim, class_code, 8, feature_code, 8, &of_class));
  g_assert_cmpuint (of_class.order, ==, 8);
  g_assert_cmpstr (csel_etim_get_value (etim, strstr (text, "EV"), 8), ==, "Push-in clamp connection");
  g_assert_null (csel_etim_get_value (etim, strstr (text, "EV"), 7));
  g_assert_false (csel_etim_get_feature (etim, feature_code, -1, &feature));
}

/* Each feature that one country has asked for */
static void
test_features_of_countries (void)
{
  g_autoptr(CselEtim) etim = csel_etim_new ();
  guint n_features = 0;

  for (char a = 'A'; a <= 'Z'; a++)
    {
      for (char b = 'A'; b <= 'Z'; b++)
        {
          for (guint i = 0; i < 10000; i++)
            {
              char code[9] = {
                'E', 'F', a, b, (char)('0' + i / 1000), (char)('0' + i / 100 % 10), (char)('0' + i / 10 % 10),
                (char)('0' + i % 10), '\0',
              };
              CselEtimFeature feature;

              if (csel_etim_get_feature (etim, code, 8, &feature))
                {
                  g_assert_cmpstr (feature.name, !=, "");
                  n_features++;
                }
            }
        }
    }
  g_assert_cmpuint (n_features, ==, 182);
}

static void
assert_class_feature (const CselEtim *etim,
                      const char     *class_code,
                      const char     *feature_code,
                      const char     *symbol,
                      CselUnit        unit)
{
  CselEtimClassFeature feature;

  g_assert_true (csel_etim_get_class_feature (etim, class_code, -1, feature_code, -1, &feature));
  g_assert_cmpstr (feature.unit.symbol, ==, symbol);
  g_assert_cmpint (feature.unit.unit, ==, unit);
}

/* The same feature in two classes is not in the same unit */
static void
test_units_of_classes (void)
{
  g_autoptr(CselEtim) etim = csel_etim_new ();

  assert_class_feature (etim, "EC001284", "EF000228", "V", CSEL_UNIT_V);
  assert_class_feature (etim, "EC004635", "EF000228", "kV", CSEL_UNIT_KV);
  assert_class_feature (etim, "EC001284", "EF000008", "mm", CSEL_UNIT_MM);
  assert_class_feature (etim, "EC001206", "EF000008", "cm", CSEL_UNIT_CM);
  assert_class_feature (etim, "EC000209", "EF000008", "m", CSEL_UNIT_M);
  assert_class_feature (etim, "EC000005", "EF001335", "mm²", CSEL_UNIT_MM2);
  assert_class_feature (etim, "EC001284", "EF002393", "°C", CSEL_UNIT_CELSIUS);
  assert_class_feature (etim, "EC002638", "EF002993", "kV", CSEL_UNIT_KV);
  assert_class_feature (etim, "EC001284", "EF001391", "", CSEL_UNIT_NONE);
  assert_class_feature (etim, "EC001112", "EF020449", "bar", CSEL_N_UNITS);
}

static void
test_old_codes (void)
{
  static const struct
  {
    const char *class_code;
    const char *from;
    const char *to;
  } moves[] = {
    { "EC001284", "EF002522", "EF000008" }, { "EC001284", "EF002523", "EF000040" },
    { "EC001284", "EF001438", "EF000049" }, { "EC001284", "EFNA0008", "EF002521" },
    { "EC002637", "EF002521", "EFNA0008" }, { "EC002638", "EF002521", "EFNA0008" },
    { "EC002643", "EF002521", "EFNA0008" }, { "EC000897", "EF002521", "EFNA0008" },
    { "EC000886", "EF002521", "EFNA0008" }, { "EC002637", "EF008253", "EF001391" },
    { "EC002638", "EF008253", "EF001391" }, { "EC002638", "EF007273", "EF001601" },
    { "EC000005", "EF007877", "EF008118" },
    /* Still in its class, in a class where it did not move, gone, and never there */
    { "EC001284", "EF002521", NULL }, { "EC000005", "EF002521", NULL }, { "EC000897", "EF002522", NULL },
    { "EC001284", "EF008219", NULL }, { "EC001284", "EF000008", NULL }, { "EC001284", "EF999999", NULL },
  };
  g_autoptr(CselEtim) etim = csel_etim_new ();

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      CselEtimClassFeature feature;
      const char *to = csel_etim_get_current_feature (etim, moves[i].class_code, -1, moves[i].from, -1);

      g_assert_cmpstr (to, ==, moves[i].to);
      if (to != NULL)
        g_assert_true (csel_etim_get_class_feature (etim, moves[i].class_code, -1, to, -1, &feature));
    }
}

static void
test_written_units (void)
{
  static const struct
  {
    const char *text;
    const char *symbol;
    CselUnit    unit;
  } units[] = {
    { "EU570448", "mm", CSEL_UNIT_MM }, { "MMT", "mm", CSEL_UNIT_MM }, { "mm", "mm", CSEL_UNIT_MM },
    { "EU000051", "inch", CSEL_UNIT_INCH }, { "INH", "inch", CSEL_UNIT_INCH }, { "KGM", "kg", CSEL_UNIT_KG },
    { "VLT", "V", CSEL_UNIT_V }, { "KVT", "kV", CSEL_UNIT_KV }, { "4K", "mA", CSEL_UNIT_MA },
    { "MMK", "mm²", CSEL_UNIT_MM2 }, { "mm2", "mm²", CSEL_UNIT_MM2 }, { "C62", "", CSEL_UNIT_NONE },
    { "", "", CSEL_UNIT_NONE }, { "H87", "pcs", CSEL_UNIT_PIECE }, { "Stück", "pcs", CSEL_UNIT_PIECE },
    { "-tlg.", "pcs", CSEL_UNIT_PIECE }, { "NU", "Nm", CSEL_UNIT_NM }, { "AWG", "AWG", CSEL_UNIT_AWG },
    /* Units that the program has not: only to be shown */
    { "BAR", "bar", CSEL_N_UNITS }, { "EU570056", "bar", CSEL_N_UNITS }, { "kcmil", "kcmil", CSEL_N_UNITS },
    { "MAW", "MW", CSEL_N_UNITS }, { "C31", "mW", CSEL_N_UNITS }, { "B22", "kA", CSEL_N_UNITS },
    { "FAH", "°F", CSEL_N_UNITS },
  };
  static const char *no_units[] = { "mmt", "EU999999", "EV000154", "MA", "Kilo", " mm", "mm ", "-polig" };
  g_autoptr(CselEtim) etim = csel_etim_new ();
  CselEtimUnit unit;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_assert_true (csel_etim_parse_unit (etim, units[i].text, &unit));
      g_assert_cmpstr (unit.symbol, ==, units[i].symbol);
      g_assert_cmpint (unit.unit, ==, units[i].unit);
    }
  for (guint i = 0; i < G_N_ELEMENTS (no_units); i++)
    g_assert_false (csel_etim_parse_unit (etim, no_units[i], &unit));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/etim/known-codes", test_known_codes);
  g_test_add_func ("/formats/etim/unknown-codes", test_unknown_codes);
  g_test_add_func ("/formats/etim/codes-within-a-text", test_codes_within_a_text);
  g_test_add_func ("/formats/etim/features-of-countries", test_features_of_countries);
  g_test_add_func ("/formats/etim/units-of-classes", test_units_of_classes);
  g_test_add_func ("/formats/etim/old-codes", test_old_codes);
  g_test_add_func ("/formats/etim/written-units", test_written_units);

  return g_test_run ();
}
