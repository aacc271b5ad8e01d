/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/**
 * CselColorCode:
 * @CSEL_COLOR_CODE_DIN: DIN 46228-4
 * @CSEL_COLOR_CODE_GERMAN: the older German one ("W")
 * @CSEL_COLOR_CODE_FRENCH: the French one ("T")
 *
 * Which colour the collar of an insulated ferrule has for which size.
 */
typedef enum
{
  CSEL_COLOR_CODE_DIN,
  CSEL_COLOR_CODE_GERMAN,
  CSEL_COLOR_CODE_FRENCH,
  CSEL_N_COLOR_CODES
} CselColorCode;

const char *csel_color_code_get_color  (CselColorCode  code,
                                        CselProduct   *ferrule);
const char *csel_color_code_get_id     (CselColorCode  code);
gboolean    csel_color_code_parse      (const char    *id,
                                        CselColorCode *code);

G_END_DECLS
