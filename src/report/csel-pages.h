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
 * @left: the least margin, which a printer or a user asks for; ours are used where they are wider
 * @right: the same on the right
 * @top: the same at the top
 * @bottom: the same at the bottom
 */
typedef struct
{
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
} CselPaper;

/** CSEL_PAPER_A4: 210 × 297 mm (ISO 216) */
#define CSEL_PAPER_A4 ((CselPaper) { .width = 210 * 72 / 25.4, .height = 297 * 72 / 25.4 })

/** CSEL_PAPER_LETTER: 8.5 × 11 in */
#define CSEL_PAPER_LETTER ((CselPaper) { .width = 612, .height = 792 })

typedef struct _CselPages CselPages;

gboolean         csel_paper_parse      (const char      *name,
                                        CselPaper       *paper);
gboolean         csel_paper_equal      (const CselPaper *self,
                                        const CselPaper *other);
CselPages       *csel_pages_new        (CselReport      *report,
                                        const CselPaper *paper,
                                        CselTypesetter  *typesetter);
CselPages       *csel_pages_ref        (CselPages       *self);
void             csel_pages_unref      (CselPages       *self);
CselReport      *csel_pages_get_report (const CselPages *self);
const CselPaper *csel_pages_get_paper  (const CselPages *self);
guint            csel_pages_get_n      (const CselPages *self);
void             csel_pages_draw       (CselPages       *self,
                                        cairo_t         *cr,
                                        guint            page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselPages, csel_pages_unref)

G_END_DECLS
