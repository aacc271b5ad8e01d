/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "report/csel-report.h"
#include "report/csel-typesetter.h"

G_BEGIN_DECLS

/**
 * CselPaper:
 * @width: in points
 * @height: in points
 */
typedef struct
{
  double width;
  double height;
} CselPaper;

/** CSEL_PAPER_A4: 210 × 297 mm (ISO 216) */
#define CSEL_PAPER_A4 ((CselPaper) { 210 * 72 / 25.4, 297 * 72 / 25.4 })

/** CSEL_PAPER_LETTER: 8.5 × 11 in */
#define CSEL_PAPER_LETTER ((CselPaper) { 612, 792 })

typedef struct _CselPages CselPages;

gboolean   csel_paper_parse       (const char        *name,
                                   CselPaper         *paper);
CselPages *csel_pages_new         (const CselReport  *report,
                                   const CselPaper   *paper,
                                   CselTypesetter    *typesetter);
void       csel_pages_free        (CselPages         *self);
guint      csel_pages_get_n       (const CselPages   *self);
void       csel_pages_draw        (CselPages         *self,
                                   cairo_t           *cr,
                                   guint              page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselPages, csel_pages_free)

G_END_DECLS
