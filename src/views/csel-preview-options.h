/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "project/csel-project.h"
#include "report/csel-document.h"
#include "report/csel-pages.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PREVIEW_OPTIONS (csel_preview_options_get_type ())

G_DECLARE_FINAL_TYPE (CselPreviewOptions, csel_preview_options, CSEL, PREVIEW_OPTIONS, GtkWidget)

void              csel_preview_options_set_session  (CselPreviewOptions *self,
                                                     CselSession        *session);
void              csel_preview_options_set_project  (CselPreviewOptions *self,
                                                     CselProject        *project);
void              csel_preview_options_set_document (CselPreviewOptions *self,
                                                     CselDocument       *document);
void              csel_preview_options_read         (CselPreviewOptions *self,
                                                     CselSheetOptions   *options);
const CselLocale *csel_preview_options_get_locale   (CselPreviewOptions *self);
GtkPageSetup     *csel_preview_options_get_setup    (CselPreviewOptions *self,
                                                     CselDocument       *document);
void              csel_preview_options_set_setup    (CselPreviewOptions *self,
                                                     GtkPageSetup       *setup);

G_END_DECLS
