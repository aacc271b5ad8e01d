/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-catalog.h"

G_BEGIN_DECLS

#define CSEL_STATEMENT_ERROR (csel_statement_error_quark ())

/**
 * CselStatementError:
 * @CSEL_STATEMENT_ERROR_VALUE: the value is none that the property can have
 * @CSEL_STATEMENT_ERROR_REVERSED: a range from the larger to the smaller
 */
typedef enum
{
  CSEL_STATEMENT_ERROR_VALUE,
  CSEL_STATEMENT_ERROR_REVERSED,
} CselStatementError;

GQuark   csel_statement_error_quark (void);
gboolean csel_statement_read_value  (CselStatement  *statement,
                                     const char     *value,
                                     GError        **error);

G_END_DECLS
