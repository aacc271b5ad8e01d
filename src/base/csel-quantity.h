/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-unit.h"

G_BEGIN_DECLS

#define CSEL_QUANTITY_ERROR (csel_quantity_error_quark ())

/**
 * CselQuantityError:
 * @CSEL_QUANTITY_ERROR_SYNTAX: no number where one was expected
 * @CSEL_QUANTITY_ERROR_UNIT: the unit is unknown or of another kind
 * @CSEL_QUANTITY_ERROR_REVERSED: the range runs from the larger to the smaller value
 * @CSEL_QUANTITY_ERROR_PRECISION: finer than the kind's step, or too large to count
 */
typedef enum
{
  CSEL_QUANTITY_ERROR_SYNTAX,
  CSEL_QUANTITY_ERROR_UNIT,
  CSEL_QUANTITY_ERROR_REVERSED,
  CSEL_QUANTITY_ERROR_PRECISION,
} CselQuantityError;

/**
 * CselRange:
 * @lo: the smaller end, in steps of the unit's kind
 * @hi: the larger end; equal to @lo for a single quantity
 * @unit: the unit as stated
 * @is_range: %TRUE if two ends were stated
 *
 * An exact quantity, or a range of two. Wire gauge counts thickness: AWG 20 is -20, AWG 1/0
 * is 0, AWG 4/0 is 3, 250 kcmil is 1250, so that the thicker conductor is the larger value
 * as it is in mm².
 */
typedef struct
{
  gint64   lo;
  gint64   hi;
  CselUnit unit;
  gboolean is_range;
} CselRange;

/** CSEL_STATEMENT_MAX: the most quantities one printed cell states ("35.4 mm / 1.39 inches") */
#define CSEL_STATEMENT_MAX 2

GQuark    csel_quantity_error_quark (void);
gboolean  csel_decimal_parse        (const char       *text,
                                     gint64            steps_per_unit,
                                     const char      **end,
                                     gint64           *steps,
                                     GError          **error);
char     *csel_decimal_format       (gint64            steps,
                                     gint64            steps_per_unit,
                                     char              decimal_mark);
gboolean  csel_range_parse          (const char       *text,
                                     CselRange        *range,
                                     GError          **error);
guint     csel_statement_parse      (const char       *text,
                                     CselQuantityKind  kind,
                                     CselRange         ranges[CSEL_STATEMENT_MAX],
                                     GError          **error);
char     *csel_range_format_end     (const CselRange  *range,
                                     gint64            steps,
                                     char              decimal_mark);
char     *csel_range_format         (const CselRange  *range,
                                     char              decimal_mark);
gboolean  csel_range_contains       (const CselRange  *range,
                                     gint64            steps);

G_END_DECLS
