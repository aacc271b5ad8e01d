/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"
#include "model/csel-product.h"
#include "model/csel-rating-context.h"
#include "rules/csel-requirement.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselBlockKind:
 * @CSEL_BLOCK_HEADING: the title of a section
 * @CSEL_BLOCK_SUBHEADING: a title within a section
 * @CSEL_BLOCK_ROW: a label and one or more cells
 * @CSEL_BLOCK_TEXT: a label and whole sentences
 * @CSEL_BLOCK_WARNING: the same, marked
 * @CSEL_BLOCK_DRAWING: a drawing
 */
typedef enum
{
  CSEL_BLOCK_HEADING,
  CSEL_BLOCK_SUBHEADING,
  CSEL_BLOCK_ROW,
  CSEL_BLOCK_TEXT,
  CSEL_BLOCK_WARNING,
  CSEL_BLOCK_DRAWING,
} CselBlockKind;

/**
 * CselBlock:
 * @kind: what it is
 * @label: a title or label
 * @cells: (nullable) (array zero-terminated=1): values or text
 * @active_column: the cell that is read, -1 for none
 * @is_related: %TRUE if the row names another product and takes little room for it
 * @keep_with_next: %TRUE if the next block must stand on the same page
 * @scene: (nullable): a drawing
 *
 * A piece of a document, before it is laid out.
 */
typedef struct
{
  CselBlockKind   kind;
  char           *label;
  char          **cells;
  int             active_column;
  gboolean        is_related;
  gboolean        keep_with_next;
  CselScene      *scene;
} CselBlock;

/**
 * CselReport:
 * @title: what stands first on each page: the item number
 * @subtitle: (nullable): what it is
 * @origin: who compiled it from what
 * @edition: catalogue, version and date
 * @page_format: for "Page 1 of 3"
 * @language: the language of headings and labels
 * @blocks: (element-type CselBlock): the document
 */
typedef struct
{
  char      *title;
  char      *subtitle;
  char      *origin;
  char      *edition;
  char      *page_format;
  char      *language;
  GPtrArray *blocks;
} CselReport;

CselReport *csel_report_new_spec_sheet (CselProduct             *product,
                                        const CselRatingContext *context,
                                        const CselLocale        *locale);
CselReport *csel_report_new_requirement_sheet
                                       (CselProduct             *product,
                                        const CselRequirement   *requirement,
                                        const CselVerdict       *verdict,
                                        const CselLocale        *locale);
void        csel_report_free           (CselReport              *self);
char       *csel_report_file_name      (CselProduct             *product,
                                        const char              *ending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselReport, csel_report_free)

G_END_DECLS
