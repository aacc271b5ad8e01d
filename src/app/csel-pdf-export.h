/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-pages.h"

G_BEGIN_DECLS

void     csel_pdf_export_async  (GApplication        *application,
                                 CselPages           *pages,
                                 GFile               *file,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
gboolean csel_pdf_export_finish (GApplication        *application,
                                 GAsyncResult        *result,
                                 GError             **error);

G_END_DECLS
