/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-color.h"
#include "drawing/csel-scene.h"
#include "model/csel-product.h"
#include "report/csel-sheet-options.h"
#include "rules/csel-requirement.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselBlockKind:
 * @CSEL_BLOCK_HEADING: the title of a section
 * @CSEL_BLOCK_SUBHEADING: a title within a section
 * @CSEL_BLOCK_GRID: boxes, each with a label and a value; an empty value is to be filled in by hand
 * @CSEL_BLOCK_ROW: a label and one or more cells
 * @CSEL_BLOCK_SWATCH: the same, with its colour before the first cell
 * @CSEL_BLOCK_HEAD: a row of the head of a table; what stands together is one head
 * @CSEL_BLOCK_CELLS: a row of the table whose head came last
 * @CSEL_BLOCK_TEXT: a label and whole sentences
 * @CSEL_BLOCK_WARNING: the same, marked
 * @CSEL_BLOCK_DRAWING: a drawing
 * @CSEL_BLOCK_CUT: a line along which the paper is cut
 */
typedef enum
{
  CSEL_BLOCK_HEADING,
  CSEL_BLOCK_SUBHEADING,
  CSEL_BLOCK_GRID,
  CSEL_BLOCK_ROW,
  CSEL_BLOCK_SWATCH,
  CSEL_BLOCK_HEAD,
  CSEL_BLOCK_CELLS,
  CSEL_BLOCK_TEXT,
  CSEL_BLOCK_WARNING,
  CSEL_BLOCK_DRAWING,
  CSEL_BLOCK_CUT,
} CselBlockKind;

/** CSEL_MAX_COLUMNS: the most cells that have room beside each other, with the label */
#define CSEL_MAX_COLUMNS 10

/**
 * CselColumns:
 * @n: how many columns there are, with that of the label
 * @shares: how much of the width each has; 1 together
 */
typedef struct
{
  guint  n;
  double shares[CSEL_MAX_COLUMNS];
} CselColumns;

/**
 * CselBlock:
 * @kind: what it is
 * @label: a title or label
 * @cells: (nullable) (array zero-terminated=1): values or text; of a #CSEL_BLOCK_GRID, label and value
 *   in turn
 * @columns: (nullable): how wide the cells are, %NULL for a wide label and cells of one width
 * @active_column: the cell that is read, -1 for none
 * @keep_with_next: %TRUE if the next block must stand on the same page
 * @is_grouped: %TRUE if the next block stands on the same page where the group has room on one
 * @color: of a #CSEL_BLOCK_SWATCH
 * @link: (nullable): the address that its cells lead to
 * @scene: (nullable): a drawing
 * @is_true_scale: %TRUE if it must stand on paper as large as life
 *
 * A piece of a document, before it is laid out.
 */
typedef struct
{
  CselBlockKind       kind;
  char               *label;
  char              **cells;
  const CselColumns  *columns;
  int                 active_column;
  gboolean            keep_with_next;
  gboolean            is_grouped;
  CselColor           color;
  char               *link;
  CselScene          *scene;
  gboolean            is_true_scale;
} CselBlock;

/**
 * CselReport:
 * @title: what stands first on each page: the item number
 * @subtitle: (nullable): what it is
 * @origin: who compiled it from what
 * @link: (nullable): the address of the maker's own data sheet, which @origin names
 * @edition: catalogue, version, date, fingerprint
 * @page_format: for "Page 1 of 3"
 * @language: the language of headings and labels
 * @author: who made it
 * @is_black: %TRUE if it is printed without colours
 * @blocks: (element-type CselBlock): the document
 */
typedef struct
{
  char           *title;
  char           *subtitle;
  char           *origin;
  char           *link;
  char           *edition;
  char           *page_format;
  char           *language;
  char           *author;
  gboolean        is_black;
  GPtrArray      *blocks;

  /*< private >*/
  gatomicrefcount ref_count;
} CselReport;

CselReport *csel_report_new_requirement_sheet
                                       (CselProduct             *product,
                                        const CselRequirement   *requirement,
                                        const CselVerdict       *verdict,
                                        const CselSheetOptions  *options,
                                        const CselLocale        *locale);
GDateTime  *csel_report_get_date       (void);
CselReport *csel_report_ref            (CselReport              *self);
void        csel_report_unref          (CselReport              *self);
char       *csel_report_file_name      (CselProduct             *product,
                                        const char              *ending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselReport, csel_report_unref)

G_END_DECLS
