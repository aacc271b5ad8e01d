/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/csel-pages.h"

G_BEGIN_DECLS

typedef struct _CselPdf CselPdf;

CselPdf  *csel_pdf_new        (GOutputStream     *stream,
                               const CselReport  *first,
                               const char        *title);
gboolean  csel_pdf_add        (CselPdf           *self,
                               CselPages         *pages,
                               GCancellable      *cancellable,
                               GError           **error);
gboolean  csel_pdf_finish     (CselPdf           *self,
                               GError           **error);
void      csel_pdf_free       (CselPdf           *self);
GBytes   *csel_pdf_make_bytes (CselPages         *pages,
                               GError           **error);
gboolean  csel_pdf_write_file (CselPages         *pages,
                               GFile             *file,
                               GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselPdf, csel_pdf_free)

G_END_DECLS
