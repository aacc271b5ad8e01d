/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-quantity.h"

static void
test_numbers_are_exact (void)
{
  const struct { const char *text; gint64 per_unit; gint64 steps; const char *formatted; } cases[] = {
    { "7.62", 100000, 762000, "7.62" },
    { "7,62", 100000, 762000, "7.62" },
    { "0.000", 1000, 0, "0" },
    { "-60", 10, -600, "-60" },
    { "+105", 10, 1050, "105" },
    { "−35.5", 10, -355, "-35.5" },
    { "0.00751", 1000000, 7510, "0.00751" },
    { "0.984", 2540000, 2499360, "0.984" },
    { "1000000000", 1000, G_GINT64_CONSTANT (1000000000000), "1000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *formatted = NULL;
      const char *end;
      gint64 steps;

      g_assert_true (csel_decimal_parse (cases[i].text, cases[i].per_unit, &end, &steps, &error));
      g_assert_no_error (error);
      g_assert_cmpint (steps, ==, cases[i].steps);
      g_assert_cmpint (*end, ==, '\0');
      formatted = csel_decimal_format (steps, cases[i].per_unit, '.');
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
    }
}

static void
test_extremes_format (void)
{
  g_autofree char *least = csel_decimal_format (G_MININT64, 1, '.');
  g_autofree char *comma = csel_decimal_format (762000, 100000, ',');

  g_assert_cmpstr (least, ==, "-9223372036854775808");
  g_assert_cmpstr (comma, ==, "7,62");
}

static void
test_bad_numbers (void)
{
  const struct { const char *text; gint64 per_unit; CselQuantityError code; } cases[] = {
    { "", 1000, CSEL_QUANTITY_ERROR_SYNTAX },
    { "abc", 1000, CSEL_QUANTITY_ERROR_SYNTAX },
    { ".5", 1000, CSEL_QUANTITY_ERROR_SYNTAX },
    { "0.0001", 1000, CSEL_QUANTITY_ERROR_PRECISION },
    { "99999999999999999999", 1, CSEL_QUANTITY_ERROR_PRECISION },
    { "9223372036854775807", 1000, CSEL_QUANTITY_ERROR_PRECISION },
    { "1.0000000000000000001", 1, CSEL_QUANTITY_ERROR_PRECISION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      const char *end;
      gint64 steps;

      g_assert_false (csel_decimal_parse (cases[i].text, cases[i].per_unit, &end, &steps, &error));
      g_assert_error (error, CSEL_QUANTITY_ERROR, (int)cases[i].code);
    }
}

/* Every spelling that occurs on the data sheet */
static void
test_ranges_of_the_data_sheet (void)
{
  const struct { const char *text; CselUnit unit; gint64 lo; gint64 hi; gboolean is_range; const char *formatted; }
  cases[] = {
    { "7.62 mm", CSEL_UNIT_MM, 762000, 762000, FALSE, "7.62 mm" },
    { "0.984 inches", CSEL_UNIT_INCH, 2499360, 2499360, FALSE, "0.984 in" },
    { "0.5 ... 10 mm²", CSEL_UNIT_MM2, 500, 10000, TRUE, "0.5…10 mm²" },
    { "0.5..10 mm2", CSEL_UNIT_MM2, 500, 10000, TRUE, "0.5…10 mm²" },
    { "11 … 13 mm", CSEL_UNIT_MM, 1100000, 1300000, TRUE, "11…13 mm" },
    { "-60 ... +105 °C", CSEL_UNIT_CELSIUS, -600, 1050, TRUE, "-60…105 °C" },
    { "20 ... 8 AWG", CSEL_UNIT_AWG, -20, -8, TRUE, "20…8 AWG" },
    { "AWG 18", CSEL_UNIT_AWG, -18, -18, FALSE, "18 AWG" },
    { "18 AWG", CSEL_UNIT_AWG, -18, -18, FALSE, "18 AWG" },
    { "1/0 AWG", CSEL_UNIT_AWG, 0, 0, FALSE, "1/0 AWG" },
    { "AWG 4/0", CSEL_UNIT_AWG, 3, 3, FALSE, "4/0 AWG" },
    { "8 ... 4/0 AWG", CSEL_UNIT_AWG, -8, 3, TRUE, "8…4/0 AWG" },
    { "250 kcmil", CSEL_UNIT_AWG, 1250, 1250, FALSE, "250 kcmil" },
    { "800 V", CSEL_UNIT_V, 800000, 800000, FALSE, "800 V" },
    { "8 kV", CSEL_UNIT_KV, 8000000, 8000000, FALSE, "8 kV" },
    { "0.587 MJ", CSEL_UNIT_MJ, 587000, 587000, FALSE, "0.587 MJ" },
    { "0°", CSEL_UNIT_DEGREE, 0, 0, FALSE, "0°" },
    { "24 pcs", CSEL_UNIT_PIECE, 24, 24, FALSE, "24 pcs" },
    { "4", CSEL_UNIT_NONE, 4000000, 4000000, FALSE, "4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *formatted = NULL;
      CselRange range;

      g_assert_true (csel_range_parse (cases[i].text, &range, &error));
      g_assert_no_error (error);
      g_assert_cmpint (range.unit, ==, cases[i].unit);
      g_assert_cmpint (range.lo, ==, cases[i].lo);
      g_assert_cmpint (range.hi, ==, cases[i].hi);
      g_assert_cmpint (range.is_range, ==, cases[i].is_range);
      formatted = csel_range_format (&range, '.');
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
    }
}

static void
test_bad_ranges (void)
{
  const struct { const char *text; CselQuantityError code; } cases[] = {
    { "mm", CSEL_QUANTITY_ERROR_SYNTAX },
    { "-", CSEL_QUANTITY_ERROR_SYNTAX },
    { "7.62 parsec", CSEL_QUANTITY_ERROR_UNIT },
    { "7.62 MM", CSEL_QUANTITY_ERROR_UNIT },
    { "AWG 18 mm", CSEL_QUANTITY_ERROR_UNIT },
    { "4-pole", CSEL_QUANTITY_ERROR_UNIT },
    { "10 ... 0.5 mm²", CSEL_QUANTITY_ERROR_REVERSED },
    { "8 ... 20 AWG", CSEL_QUANTITY_ERROR_REVERSED },
    { "99 AWG", CSEL_QUANTITY_ERROR_SYNTAX },
    { "0.0000001 mm", CSEL_QUANTITY_ERROR_PRECISION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CselRange range;

      g_assert_false (csel_range_parse (cases[i].text, &range, &error));
      g_assert_error (error, CSEL_QUANTITY_ERROR, (int)cases[i].code);
    }
}

static void
test_two_systems_in_one_cell (void)
{
  CselRange ranges[CSEL_STATEMENT_MAX];
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (csel_statement_parse ("0.5 ... 10 mm² / 20 ... 8 AWG", CSEL_KIND_AREA, ranges, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpint (ranges[0].unit, ==, CSEL_UNIT_MM2);
  g_assert_cmpint (ranges[1].unit, ==, CSEL_UNIT_AWG);
  g_assert_cmpint (ranges[1].lo, ==, -20);

  g_assert_cmpuint (csel_statement_parse ("25 mm / 0.984 inches", CSEL_KIND_LENGTH, ranges, &error),
                    ==, 2);
  g_assert_no_error (error);
  g_assert_cmpuint (csel_statement_parse ("25 mm / 3 AWG", CSEL_KIND_LENGTH, ranges, &error), ==,
                    0);
  g_assert_error (error, CSEL_QUANTITY_ERROR, CSEL_QUANTITY_ERROR_UNIT);
  g_clear_error (&error);
  g_assert_cmpuint (csel_statement_parse ("1 mm / 2 mm / 3 mm", CSEL_KIND_LENGTH, ranges, &error),
                    ==, 0);
  g_assert_error (error, CSEL_QUANTITY_ERROR, CSEL_QUANTITY_ERROR_SYNTAX);
}

static void
test_contains_its_ends (void)
{
  const CselRange range = { 500, 6000, CSEL_UNIT_MM2, TRUE };

  g_assert_true (csel_range_contains (&range, 500));
  g_assert_true (csel_range_contains (&range, 6000));
  g_assert_false (csel_range_contains (&range, 499));
  g_assert_false (csel_range_contains (&range, 6001));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/quantity/numbers-are-exact", test_numbers_are_exact);
  g_test_add_func ("/base/quantity/extremes-format", test_extremes_format);
  g_test_add_func ("/base/quantity/bad-numbers", test_bad_numbers);
  g_test_add_func ("/base/quantity/ranges-of-the-data-sheet", test_ranges_of_the_data_sheet);
  g_test_add_func ("/base/quantity/bad-ranges", test_bad_ranges);
  g_test_add_func ("/base/quantity/two-systems-in-one-cell", test_two_systems_in_one_cell);
  g_test_add_func ("/base/quantity/contains-its-ends", test_contains_its_ends);

  return g_test_run ();
}
