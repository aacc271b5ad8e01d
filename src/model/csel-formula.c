/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFormula: a dimension formula as a data sheet prints it
 *
 *   L = pole no. x pin spacing + 1.9 mm
 *   L1 = L + 3 mm
 *   L = (pole no. – 1) x pin spacing + 9.5 mm
 *
 *   formula := symbol '=' sum
 *   sum     := product (('+' | '-' | '–' | '−') product)*
 *   product := factor (('x' | '×' | '*') factor)*
 *   factor  := number ['mm'] | 'pole no.' | 'pin spacing' | symbol | '(' sum ')'
 *
 * The printed formula is the formula: it is compiled to a few steps for a stack, with
 * lengths in µm and numbers in thousandths, all integers and all checked.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-formula.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/csel-macros.h"
#include "base/csel-quantity.h"

#define MAX_BYTES   256
#define MAX_DEPTH   8
#define MAX_SYMBOLS 16
#define MAX_STEPS   4096
#define THOUSAND    1000

typedef enum
{
  OP_NUMBER,
  OP_LENGTH,
  OP_POLES,
  OP_PIN_SPACING,
  OP_SYMBOL,
  OP_ADD,
  OP_SUBTRACT,
  OP_MULTIPLY,
} OpCode;

typedef struct
{
  OpCode code;
  gint64 value;
  char   symbol[16];
} Op;

typedef enum
{
  IS_NUMBER,
  IS_LENGTH,
} Dimension;

struct _CselFormula
{
  char    symbol[16];
  GArray *ops;
};

typedef struct
{
  const char *text;
  const char *at;
  guint       depth;
  GArray     *ops;
  GError    **error;
} Parser;

G_DEFINE_QUARK (csel-formula-error-quark, csel_formula_error)

static gboolean parse_sum (Parser    *parser,
                           Dimension *dimension);

static gboolean
fail (Parser          *parser,
      CselFormulaError code,
      const char      *expected)
{
  g_set_error (parser->error, CSEL_FORMULA_ERROR, code, _("“%s”: expected %s at “%s”"),
               parser->text, expected, *parser->at != '\0' ? parser->at : _("the end"));

  return FALSE;
}

static void
skip_blanks (Parser *parser)
{
  while (*parser->at == ' ')
    parser->at++;
}

/* A word ends where no letter, digit or underscore follows */
static gboolean
take (Parser     *parser,
      const char *token)
{
  gsize length = strlen (token);

  skip_blanks (parser);
  if (strncmp (parser->at, token, length) != 0)
    return FALSE;
  if (g_ascii_isalnum (token[length - 1]) &&
      (g_ascii_isalnum (parser->at[length]) || parser->at[length] == '_'))
    return FALSE;

  parser->at += length;

  return TRUE;
}

static gboolean
take_any (Parser            *parser,
          const char *const *tokens)
{
  for (; *tokens != NULL; tokens++)
    if (take (parser, *tokens))
      return TRUE;

  return FALSE;
}

static gboolean
take_symbol (Parser *parser,
             char    symbol[16])
{
  gsize length = 0;

  skip_blanks (parser);
  if (!g_ascii_isalpha (*parser->at))
    return FALSE;
  while (g_ascii_isalnum (parser->at[length]) || parser->at[length] == '_')
    length++;
  if (length > 15)
    return FALSE;

  memcpy (symbol, parser->at, length);
  symbol[length] = '\0';
  parser->at += length;

  return TRUE;
}

static void
emit (Parser     *parser,
      OpCode      code,
      gint64      value,
      const char *symbol)
{
  Op op = { code, value, "" };

  if (symbol != NULL)
    g_strlcpy (op.symbol, symbol, sizeof op.symbol);
  g_array_append_val (parser->ops, op);
}

static gboolean
parse_number (Parser    *parser,
              Dimension *dimension)
{
  const char *start = parser->at;
  gint64 value;

  /* A length counts µm and a number thousandths, so both read the same */
  if (!csel_decimal_parse (start, THOUSAND, &parser->at, &value, NULL))
    return fail (parser, CSEL_FORMULA_ERROR_RANGE, _("a number of at most three decimals"));

  *dimension = take (parser, "mm") ? IS_LENGTH : IS_NUMBER;
  emit (parser, *dimension == IS_LENGTH ? OP_LENGTH : OP_NUMBER, value, NULL);

  return TRUE;
}

static gboolean
parse_factor (Parser    *parser,
              Dimension *dimension)
{
  char symbol[16];

  skip_blanks (parser);
  if (g_ascii_isdigit (*parser->at))
    return parse_number (parser, dimension);

  if (take (parser, "("))
    {
      if (++parser->depth > MAX_DEPTH)
        return fail (parser, CSEL_FORMULA_ERROR_LIMIT, _("fewer parentheses"));
      if (!parse_sum (parser, dimension))
        return FALSE;
      if (!take (parser, ")"))
        return fail (parser, CSEL_FORMULA_ERROR_SYNTAX, "“)”");
      parser->depth--;
      return TRUE;
    }

  *dimension = IS_LENGTH;
  if (take (parser, "pole no."))
    {
      *dimension = IS_NUMBER;
      emit (parser, OP_POLES, 0, NULL);
    }
  else if (take (parser, "pin spacing"))
    emit (parser, OP_PIN_SPACING, 0, NULL);
  else if (take_symbol (parser, symbol))
    emit (parser, OP_SYMBOL, 0, symbol);
  else
    return fail (parser, CSEL_FORMULA_ERROR_SYNTAX,
                 _("a number, “pole no.”, “pin spacing” or a symbol"));

  return TRUE;
}

static gboolean
parse_product (Parser    *parser,
               Dimension *dimension)
{
  static const char *const times[] = { "x", "×", "*", NULL };
  Dimension factor;

  if (!parse_factor (parser, dimension))
    return FALSE;

  while (take_any (parser, times))
    {
      if (!parse_factor (parser, &factor))
        return FALSE;
      if (*dimension == IS_LENGTH && factor == IS_LENGTH)
        return fail (parser, CSEL_FORMULA_ERROR_DIMENSION, _("a number to multiply the length with"));
      if (factor == IS_LENGTH)
        *dimension = IS_LENGTH;
      emit (parser, OP_MULTIPLY, 0, NULL);
    }

  return TRUE;
}

static gboolean
parse_sum (Parser    *parser,
           Dimension *dimension)
{
  static const char *const plus[] = { "+", NULL };
  static const char *const minus[] = { "-", "–", "−", NULL };
  Dimension term;
  gboolean adds;

  if (!parse_product (parser, dimension))
    return FALSE;

  while ((adds = take_any (parser, plus)) || take_any (parser, minus))
    {
      if (!parse_product (parser, &term))
        return FALSE;
      if (term != *dimension)
        return fail (parser, CSEL_FORMULA_ERROR_DIMENSION, _("lengths, or numbers, on both sides"));
      emit (parser, adds ? OP_ADD : OP_SUBTRACT, 0, NULL);
    }

  return TRUE;
}

static gboolean
parse_formula (Parser      *parser,
               CselFormula *self)
{
  Dimension dimension;

  if (strlen (parser->text) > MAX_BYTES)
    return fail (parser, CSEL_FORMULA_ERROR_LIMIT, _("at most 256 bytes"));
  if (!take_symbol (parser, self->symbol) || !take (parser, "="))
    return fail (parser, CSEL_FORMULA_ERROR_SYNTAX, _("a symbol and “=”"));
  if (!parse_sum (parser, &dimension))
    return FALSE;

  skip_blanks (parser);
  if (*parser->at != '\0')
    return fail (parser, CSEL_FORMULA_ERROR_SYNTAX, _("nothing more"));
  if (dimension != IS_LENGTH)
    return fail (parser, CSEL_FORMULA_ERROR_DIMENSION, _("a length"));

  return TRUE;
}

/**
 * csel_formula_parse:
 * @text: a formula as printed: "L = pole no. x pin spacing + 1.9 mm"
 * @error: return location for a #CselFormulaError
 *
 * Returns: (transfer full) (nullable): the formula
 */
CselFormula *
csel_formula_parse (const char *text,
                    GError    **error)
{
  g_autoptr(CselFormula) self = g_new0 (CselFormula, 1);
  Parser parser = { text, text, 0, NULL, error };

  g_return_val_if_fail (text != NULL, NULL);

  self->ops = g_array_new (FALSE, FALSE, sizeof (Op));
  parser.ops = self->ops;

  return parse_formula (&parser, self) ? g_steal_pointer (&self) : NULL;
}

/**
 * csel_formula_free:
 * @self: (transfer full): a formula
 */
void
csel_formula_free (CselFormula *self)
{
  g_array_unref (self->ops);
  g_free (self);
}

/**
 * csel_formula_get_symbol:
 * @self: a formula
 *
 * Returns: the symbol it defines ("L1")
 */
const char *
csel_formula_get_symbol (const CselFormula *self)
{
  return self->symbol;
}

typedef struct
{
  GPtrArray              *formulas;
  const CselFormulaInput *input;
  guint                   depth;
  guint                   steps;
  GError                **error;
} Evaluation;

static gboolean evaluate_symbol (Evaluation *evaluation,
                                 const char *symbol,
                                 gint64     *result);

static gboolean
refuse (Evaluation      *evaluation,
        CselFormulaError code,
        const char      *symbol,
        const char      *why)
{
  g_set_error (evaluation->error, CSEL_FORMULA_ERROR, code, _("“%s” %s"), symbol, why);

  return FALSE;
}

static gboolean
apply (Evaluation *evaluation,
       const Op   *op,
       const char *symbol,
       gint64      a,
       gint64      b,
       gint64     *result)
{
  gboolean fits = op->code == OP_ADD ? csel_checked_add (result, a, b) :
                  op->code == OP_SUBTRACT ? csel_checked_sub (result, a, b) :
                  csel_checked_mul (result, a, b);

  if (!fits)
    return refuse (evaluation, CSEL_FORMULA_ERROR_RANGE, symbol, _("overflows"));

  /* One of the two factors counts thousandths */
  if (op->code == OP_MULTIPLY)
    {
      if (*result % THOUSAND != 0)
        return refuse (evaluation, CSEL_FORMULA_ERROR_RANGE, symbol, _("is finer than 1 µm"));
      *result /= THOUSAND;
    }

  return TRUE;
}

static gboolean
load (Evaluation *evaluation,
      const Op   *op,
      const char *symbol,
      gint64     *value)
{
  const CselFormulaInput *input = evaluation->input;

  *value = op->value;
  if (op->code == OP_SYMBOL)
    return evaluate_symbol (evaluation, op->symbol, value);
  if (op->code == OP_POLES && input->poles == 0)
    return refuse (evaluation, CSEL_FORMULA_ERROR_NOT_STATED, symbol, _("needs the pole number"));
  if (op->code == OP_PIN_SPACING && input->pin_spacing == 0)
    return refuse (evaluation, CSEL_FORMULA_ERROR_NOT_STATED, symbol, _("needs the pin spacing"));
  if (op->code == OP_POLES)
    *value = (gint64)input->poles * THOUSAND;
  else if (op->code == OP_PIN_SPACING)
    *value = input->pin_spacing;

  return TRUE;
}

static gboolean
evaluate_formula (Evaluation        *evaluation,
                  const CselFormula *formula,
                  gint64            *result)
{
  gint64 stack[MAX_BYTES];
  guint top = 0;

  for (guint i = 0; i < formula->ops->len; i++)
    {
      const Op *op = &g_array_index (formula->ops, Op, i);

      /* Symbols that name each other often would take for ever */
      if (++evaluation->steps > MAX_STEPS)
        return refuse (evaluation, CSEL_FORMULA_ERROR_LIMIT, formula->symbol,
                       _("takes too many steps"));

      if (op->code < OP_ADD)
        {
          if (!load (evaluation, op, formula->symbol, &stack[top++]))
            return FALSE;
        }
      else
        {
          top--;
          if (!apply (evaluation, op, formula->symbol, stack[top - 1], stack[top], &stack[top - 1]))
            return FALSE;
        }
    }
  *result = stack[0];

  return TRUE;
}

static gboolean
evaluate_symbol (Evaluation *evaluation,
                 const char *symbol,
                 gint64     *result)
{
  const CselFormula *found = NULL;

  for (guint i = 0; i < evaluation->formulas->len && found == NULL; i++)
    {
      const CselFormula *formula = g_ptr_array_index (evaluation->formulas, i);

      if (strcmp (formula->symbol, symbol) == 0)
        found = formula;
    }

  if (found == NULL)
    return refuse (evaluation, CSEL_FORMULA_ERROR_SYMBOL, symbol, _("is not defined"));

  /* A chain longer than there are symbols comes back to one of them */
  if (evaluation->depth >= MIN (evaluation->formulas->len, MAX_SYMBOLS))
    return refuse (evaluation, CSEL_FORMULA_ERROR_CYCLE, symbol, _("depends on itself"));

  evaluation->depth++;
  if (!evaluate_formula (evaluation, found, result))
    return FALSE;
  evaluation->depth--;

  return TRUE;
}

/**
 * csel_formula_set_evaluate:
 * @formulas: (element-type CselFormula): the formulas of one product
 * @symbol: the length that is wanted
 * @input: the pole number and pin spacing
 * @length: (out): the length in µm, exact
 * @error: return location for a #CselFormulaError
 *
 * Returns: %FALSE if the length cannot be said
 */
gboolean
csel_formula_set_evaluate (GPtrArray              *formulas,
                           const char             *symbol,
                           const CselFormulaInput *input,
                           gint64                 *length,
                           GError                **error)
{
  Evaluation evaluation = { formulas, input, 0, 0, error };

  g_return_val_if_fail (formulas != NULL, FALSE);
  g_return_val_if_fail (input != NULL, FALSE);

  return evaluate_symbol (&evaluation, symbol, length);
}

/**
 * csel_formula_set_check:
 * @formulas: (element-type CselFormula): the formulas of one product
 * @error: return location for a #CselFormulaError
 *
 * Returns: %FALSE if a symbol is not defined or depends on itself
 */
gboolean
csel_formula_set_check (GPtrArray *formulas,
                        GError   **error)
{
  const CselFormulaInput any = { 1, THOUSAND };

  for (guint i = 0; i < formulas->len; i++)
    {
      const CselFormula *formula = g_ptr_array_index (formulas, i);
      g_autoptr(GError) local_error = NULL;
      gint64 length;

      if (!csel_formula_set_evaluate (formulas, formula->symbol, &any, &length, &local_error) &&
          (g_error_matches (local_error, CSEL_FORMULA_ERROR, CSEL_FORMULA_ERROR_SYMBOL) ||
           g_error_matches (local_error, CSEL_FORMULA_ERROR, CSEL_FORMULA_ERROR_LIMIT) ||
           g_error_matches (local_error, CSEL_FORMULA_ERROR, CSEL_FORMULA_ERROR_CYCLE)))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }

  return TRUE;
}
