/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-report.h"

G_BEGIN_DECLS

/* What the documents of this layer are made of */

CselReport *csel_report_new_for_product (CselProduct      *product,
                                         const CselLocale *locale);
CselReport *csel_report_new_for_products
                                        (GPtrArray        *products,
                                         const char       *title,
                                         const CselLocale *locale);
CselReport *csel_report_new_for_list    (GPtrArray        *products,
                                         const char       *title,
                                         const char       *subtitle,
                                         const CselLocale *locale);
CselBlock  *csel_report_add_block       (CselReport       *self,
                                         CselBlockKind     kind,
                                         const char       *label);
CselBlock  *csel_report_add_text        (CselReport       *self,
                                         CselBlockKind     kind,
                                         const char       *label,
                                         const char       *text);

G_END_DECLS
