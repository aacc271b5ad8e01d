/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "project/csel-project.h"
#include "report/csel-document.h"
#include "report/csel-pages.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PREVIEW_VIEW (csel_preview_view_get_type ())

G_DECLARE_FINAL_TYPE (CselPreviewView, csel_preview_view, CSEL, PREVIEW_VIEW, GtkWidget)

void          csel_preview_view_set_session    (CselPreviewView *self,
                                                CselSession     *session);
void          csel_preview_view_set_project    (CselPreviewView *self,
                                                CselProject     *project);
CselDocument *csel_preview_view_get_document   (CselPreviewView *self);
void          csel_preview_view_set_document   (CselPreviewView *self,
                                                CselDocument    *document);
CselPages    *csel_preview_view_lay_out        (CselPreviewView *self,
                                                CselDocument    *document);
GtkPageSetup *csel_preview_view_get_page_setup (CselPreviewView *self,
                                                CselDocument    *document);
void          csel_preview_view_set_page_setup (CselPreviewView *self,
                                                GtkPageSetup    *setup);

G_END_DECLS
