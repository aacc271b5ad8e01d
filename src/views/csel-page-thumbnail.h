/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-preview-page.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PAGE_THUMBNAIL (csel_page_thumbnail_get_type ())

G_DECLARE_FINAL_TYPE (CselPageThumbnail, csel_page_thumbnail, CSEL, PAGE_THUMBNAIL, GtkWidget)

void csel_page_thumbnail_set_item (CselPageThumbnail *self,
                                   CselPreviewPage      *item);

G_END_DECLS
