/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/csel-product.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_COMPARE_HEAD (csel_compare_head_get_type ())

G_DECLARE_FINAL_TYPE (CselCompareHead, csel_compare_head, CSEL, COMPARE_HEAD, GtkWidget)

GtkWidget *csel_compare_head_new         (void);
void       csel_compare_head_set_product (CselCompareHead  *self,
                                          CselProduct      *product,
                                          guint             position,
                                          guint             n,
                                          const CselLocale *locale);

G_END_DECLS
