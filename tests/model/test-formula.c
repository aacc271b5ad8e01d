/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-formula.h"

#include <string.h>

static GPtrArray *
parse_all (const char *const *texts)
{
  GPtrArray *formulas = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_formula_free);

  for (; *texts != NULL; texts++)
    {
      g_autoptr(GError) error = NULL;
      CselFormula *formula = csel_formula_parse (*texts, &error);

      g_assert_no_error (error);
      g_ptr_array_add (formulas, formula);
    }

  return formulas;
}

/* The four spellings that makers print, for the pole numbers of a whole family */
static void
test_printed_formulas (void)
{
  static const char *const lever[] = { "L = pole no. x pin spacing + 1.9 mm", "L1 = L + 3 mm",
                                       NULL };
  static const char *const push_in[] = { "L = (pole no. – 1) x pin spacing + 9.5 mm", NULL };
  static const char *const micro[] = { "L = (pole no. x pin spacing) + 2.1 mm", NULL };
  const struct { guint poles; gint64 l; gint64 l1; gint64 push_in; } rows[] = {
    { 2, 17140, 20140, 17120 }, { 3, 24760, 27760, 24740 }, { 4, 32380, 35380, 32360 },
    { 5, 40000, 43000, 39980 }, { 6, 47620, 50620, 47600 }, { 8, 62860, 65860, 62840 },
    { 10, 78100, 81100, 78080 }, { 12, 93340, 96340, 93320 },
  };
  g_autoptr(GPtrArray) a = parse_all (lever);
  g_autoptr(GPtrArray) b = parse_all (push_in);
  g_autoptr(GPtrArray) c = parse_all (micro);
  const CselFormulaInput four = { 4, 2500 };
  gint64 length;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const CselFormulaInput input = { rows[i].poles, 7620 };

      g_assert_true (csel_formula_set_evaluate (a, "L", &input, &length, NULL));
      g_assert_cmpint (length, ==, rows[i].l);
      g_assert_true (csel_formula_set_evaluate (a, "L1", &input, &length, NULL));
      g_assert_cmpint (length, ==, rows[i].l1);
      g_assert_true (csel_formula_set_evaluate (b, "L", &input, &length, NULL));
      g_assert_cmpint (length, ==, rows[i].push_in);
    }

  g_assert_true (csel_formula_set_evaluate (c, "L", &four, &length, NULL));
  g_assert_cmpint (length, ==, 12100);
}

static void
test_signs_and_spellings (void)
{
  static const char *const texts[] = {
    "A = 2 × 3 mm - 1 mm − 0,5 mm – 1.5 mm", "B=0.5*pin spacing", "C = ((((((((3 mm))))))))", NULL,
  };
  g_autoptr(GPtrArray) formulas = parse_all (texts);
  const CselFormulaInput input = { 3, 7620 };
  gint64 length;

  g_assert_true (csel_formula_set_check (formulas, NULL));
  g_assert_true (csel_formula_set_evaluate (formulas, "A", &input, &length, NULL));
  g_assert_cmpint (length, ==, 3000);
  g_assert_true (csel_formula_set_evaluate (formulas, "B", &input, &length, NULL));
  g_assert_cmpint (length, ==, 3810);
  g_assert_true (csel_formula_set_evaluate (formulas, "C", &input, &length, NULL));
  g_assert_cmpint (length, ==, 3000);
}

static void
test_refused (void)
{
  const struct { const char *text; CselFormulaError code; } cases[] = {
    { "", CSEL_FORMULA_ERROR_SYNTAX },
    { "pole no. x pin spacing", CSEL_FORMULA_ERROR_SYNTAX },
    { "L = ", CSEL_FORMULA_ERROR_SYNTAX },
    { "L = 3 mm +", CSEL_FORMULA_ERROR_SYNTAX },
    { "L = (3 mm", CSEL_FORMULA_ERROR_SYNTAX },
    { "L = 3 mm 4", CSEL_FORMULA_ERROR_SYNTAX },
    { "L = pole no. / 2", CSEL_FORMULA_ERROR_SYNTAX },
    { "L = 3 mm x 4 mm", CSEL_FORMULA_ERROR_DIMENSION },
    { "L = pin spacing x pin spacing", CSEL_FORMULA_ERROR_DIMENSION },
    { "L = pole no. + 1.9 mm", CSEL_FORMULA_ERROR_DIMENSION },
    { "L = pole no. x 2", CSEL_FORMULA_ERROR_DIMENSION },
    { "L = 0.0001 mm", CSEL_FORMULA_ERROR_RANGE },
    { "L = (((((((((3 mm)))))))))", CSEL_FORMULA_ERROR_LIMIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (csel_formula_parse (cases[i].text, &error));
      g_assert_error (error, CSEL_FORMULA_ERROR, (int)cases[i].code);
    }
}

static void
test_long_formula_is_refused (void)
{
  g_autoptr(GString) text = g_string_new ("L = 1 mm");
  g_autoptr(GError) error = NULL;

  while (text->len <= 256)
    g_string_append (text, " + 1 mm");
  g_assert_null (csel_formula_parse (text->str, &error));
  g_assert_error (error, CSEL_FORMULA_ERROR, CSEL_FORMULA_ERROR_LIMIT);
}

static void
check_evaluation_fails (const char *const      *texts,
                        const CselFormulaInput *input,
                        CselFormulaError        code)
{
  g_autoptr(GPtrArray) formulas = parse_all (texts);
  g_autoptr(GError) error = NULL;
  gint64 length;

  g_assert_false (csel_formula_set_evaluate (formulas, "L", input, &length, &error));
  g_assert_error (error, CSEL_FORMULA_ERROR, (int)code);
}

static void
test_cannot_be_evaluated (void)
{
  static const char *const self[] = { "L = L + 1 mm", NULL };
  static const char *const circle[] = { "L = A + 1 mm", "A = B + 1 mm", "B = L + 1 mm", NULL };
  static const char *const unknown[] = { "L = H + 1 mm", NULL };
  static const char *const plain[] = { "L = pole no. x pin spacing", NULL };
  static const char *const huge[] = { "L = 9000000000 x 9000000000 x 1 mm", NULL };
  static const char *const fine[] = { "L = 0.5 x pin spacing", NULL };
  const CselFormulaInput four = { 4, 7620 };
  const CselFormulaInput no_poles = { 0, 7620 };
  const CselFormulaInput no_spacing = { 4, 0 };
  const CselFormulaInput odd = { 4, 7621 };

  check_evaluation_fails (self, &four, CSEL_FORMULA_ERROR_CYCLE);
  check_evaluation_fails (circle, &four, CSEL_FORMULA_ERROR_CYCLE);
  check_evaluation_fails (unknown, &four, CSEL_FORMULA_ERROR_SYMBOL);
  check_evaluation_fails (plain, &no_poles, CSEL_FORMULA_ERROR_NOT_STATED);
  check_evaluation_fails (plain, &no_spacing, CSEL_FORMULA_ERROR_NOT_STATED);
  check_evaluation_fails (huge, &four, CSEL_FORMULA_ERROR_RANGE);
  check_evaluation_fails (fine, &odd, CSEL_FORMULA_ERROR_RANGE);
}

/* Each names the one before ten times: 10^9 additions if nobody counted */
static void
test_exploding_formulas_end (void)
{
  g_autoptr(GPtrArray) formulas = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_formula_free);
  g_autoptr(GError) error = NULL;

  g_ptr_array_add (formulas, csel_formula_parse ("S0 = 1 mm", NULL));
  for (guint i = 1; i < 10; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      g_string_printf (text, "S%u = S%u", i, i - 1);
      for (guint j = 0; j < 9; j++)
        g_string_append_printf (text, " + S%u", i - 1);
      g_ptr_array_add (formulas, csel_formula_parse (text->str, NULL));
    }

  g_assert_false (csel_formula_set_check (formulas, &error));
  g_assert_error (error, CSEL_FORMULA_ERROR, CSEL_FORMULA_ERROR_LIMIT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/formula/printed-formulas", test_printed_formulas);
  g_test_add_func ("/model/formula/signs-and-spellings", test_signs_and_spellings);
  g_test_add_func ("/model/formula/refused", test_refused);
  g_test_add_func ("/model/formula/long-formula-is-refused", test_long_formula_is_refused);
  g_test_add_func ("/model/formula/cannot-be-evaluated", test_cannot_be_evaluated);
  g_test_add_func ("/model/formula/exploding-formulas-end", test_exploding_formulas_end);

  return g_test_run ();
}
