/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-pages.h"

G_BEGIN_DECLS

/** CSEL_PAGE_MARGIN: pixels around a sheet */
#define CSEL_PAGE_MARGIN 18

/**
 * CselPageFit:
 * @CSEL_PAGE_FIT_PAGE: as large as the whole page has room
 * @CSEL_PAGE_FIT_WIDTH: as large as its width has room
 * @CSEL_PAGE_FIT_NONE: at a zoom that was chosen
 */
typedef enum
{
  CSEL_PAGE_FIT_PAGE,
  CSEL_PAGE_FIT_WIDTH,
  CSEL_PAGE_FIT_NONE,
} CselPageFit;

#define CSEL_TYPE_PAGE_VIEW (csel_page_view_get_type ())

G_DECLARE_FINAL_TYPE (CselPageView, csel_page_view, CSEL, PAGE_VIEW, GtkWidget)

void        csel_page_view_set_page    (CselPageView *self,
                                        CselPages    *pages,
                                        guint         page);
CselPageFit csel_page_view_get_fit     (CselPageView *self);
void        csel_page_view_set_fit     (CselPageView *self,
                                        CselPageFit   fit);
double      csel_page_view_get_zoom    (CselPageView *self);
void        csel_page_view_set_zoom    (CselPageView *self,
                                        double        zoom);
void        csel_page_view_find_origin (CselPageView *self,
                                        double       *x,
                                        double       *y);

G_END_DECLS
