/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CSEL_FORMULA_ERROR (csel_formula_error_quark ())

/**
 * CselFormulaError:
 * @CSEL_FORMULA_ERROR_SYNTAX: not a formula of the grammar
 * @CSEL_FORMULA_ERROR_LIMIT: longer than 256 bytes, nested deeper than 8, or too much work
 * @CSEL_FORMULA_ERROR_DIMENSION: length × length, length + number, or a result that is no length
 * @CSEL_FORMULA_ERROR_SYMBOL: names a symbol that no formula of the product defines
 * @CSEL_FORMULA_ERROR_CYCLE: a symbol depends on itself
 * @CSEL_FORMULA_ERROR_NOT_STATED: needs the pole number or the pin spacing, which is not known
 * @CSEL_FORMULA_ERROR_RANGE: the result overflows or is finer than 1 µm
 */
typedef enum
{
  CSEL_FORMULA_ERROR_SYNTAX,
  CSEL_FORMULA_ERROR_LIMIT,
  CSEL_FORMULA_ERROR_DIMENSION,
  CSEL_FORMULA_ERROR_SYMBOL,
  CSEL_FORMULA_ERROR_CYCLE,
  CSEL_FORMULA_ERROR_NOT_STATED,
  CSEL_FORMULA_ERROR_RANGE,
} CselFormulaError;

typedef struct _CselFormula CselFormula;

/**
 * CselFormulaInput:
 * @poles: the pole number, 0 if it is not known
 * @pin_spacing: the pin spacing in µm, 0 if it is not known
 */
typedef struct
{
  guint  poles;
  gint64 pin_spacing;
} CselFormulaInput;

GQuark       csel_formula_error_quark   (void);
CselFormula *csel_formula_parse         (const char              *text,
                                         GError                 **error);
void         csel_formula_free          (CselFormula             *self);
const char  *csel_formula_get_symbol    (const CselFormula       *self);
gboolean     csel_formula_set_check     (GPtrArray               *formulas,
                                         GError                 **error);
gboolean     csel_formula_set_evaluate  (GPtrArray               *formulas,
                                         const char              *symbol,
                                         const CselFormulaInput  *input,
                                         gint64                  *length,
                                         GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselFormula, csel_formula_free)

G_END_DECLS
