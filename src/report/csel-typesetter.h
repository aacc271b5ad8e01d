/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * CselTextStyle:
 *
 * The letters of a document.
 */
typedef enum
{
  CSEL_STYLE_TEXT,
  CSEL_STYLE_BOLD,
  CSEL_STYLE_SMALL,
  CSEL_STYLE_KEY,
  CSEL_STYLE_HEADING,
  CSEL_STYLE_TITLE,
  CSEL_N_STYLES
} CselTextStyle;

typedef struct _CselTypesetter CselTypesetter;

CselTypesetter *csel_typesetter_new        (const char     *language);
CselTypesetter *csel_typesetter_ref        (CselTypesetter *self);
void            csel_typesetter_unref      (CselTypesetter *self);
PangoLayout    *csel_typesetter_set        (CselTypesetter *self,
                                            CselTextStyle   style,
                                            const char     *text,
                                            double          width);
double          csel_typesetter_get_height (PangoLayout    *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselTypesetter, csel_typesetter_unref)

G_END_DECLS
