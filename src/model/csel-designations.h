/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CSEL_DESIGNATIONS_ERROR (csel_designations_error_quark ())

/**
 * CselDesignationsError:
 * @CSEL_DESIGNATIONS_ERROR_EMPTY: nothing stands between two commas
 * @CSEL_DESIGNATIONS_ERROR_RANGE: its ends do not differ in one rising number at their end only
 * @CSEL_DESIGNATIONS_ERROR_TWICE: one of them is named twice
 * @CSEL_DESIGNATIONS_ERROR_TOO_MANY: more than #CSEL_MAX_DESIGNATIONS
 * @CSEL_DESIGNATIONS_ERROR_CHARACTER: it has a line break or another control character
 */
typedef enum
{
  CSEL_DESIGNATIONS_ERROR_EMPTY,
  CSEL_DESIGNATIONS_ERROR_RANGE,
  CSEL_DESIGNATIONS_ERROR_TWICE,
  CSEL_DESIGNATIONS_ERROR_TOO_MANY,
  CSEL_DESIGNATIONS_ERROR_CHARACTER,
} CselDesignationsError;

/** CSEL_MAX_DESIGNATIONS: more pieces of one product than any panel has */
#define CSEL_MAX_DESIGNATIONS 10000

GQuark csel_designations_error_quark (void);
char **csel_designations_parse       (const char *text,
                                      GError    **error);

G_END_DECLS
