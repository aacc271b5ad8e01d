/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-pages.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PREVIEW_PAGE (csel_preview_page_get_type ())

G_DECLARE_FINAL_TYPE (CselPreviewPage, csel_preview_page, CSEL, PREVIEW_PAGE, GObject)

CselPreviewPage *csel_preview_page_new       (CselPages       *pages,
                                              guint            page);
CselPages       *csel_preview_page_get_pages (CselPreviewPage *self);
void             csel_preview_page_set_pages (CselPreviewPage *self,
                                              CselPages       *pages);
guint            csel_preview_page_get_page  (CselPreviewPage *self);

G_END_DECLS
