/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-product-scene.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

CselScene *csel_drawing_new            (CselProduct         *product,
                                        guint                poles,
                                        const CselLocale    *locale);
char      *csel_drawing_label          (const CselDimension *dimension,
                                        const CselLocale    *locale);
char      *csel_drawing_describe       (const CselScene     *scene,
                                        const CselLocale    *locale);

G_END_DECLS
