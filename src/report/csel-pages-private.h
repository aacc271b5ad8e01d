/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-pages.h"
#include "report/csel-pagination.h"
#include "report/csel-typesetter.h"

G_BEGIN_DECLS

/* What csel-pages.c measures and csel-pages-paint.c paints */

#define CSEL_POINTS_PER_MM (72 / 25.4)

/* ISO 5457: 20 mm on the left for filing, 10 mm elsewhere */
#define CSEL_MARGIN_LEFT   (20 * CSEL_POINTS_PER_MM)
#define CSEL_MARGIN_RIGHT  (10 * CSEL_POINTS_PER_MM)
#define CSEL_MARGIN_TOP    (8 * CSEL_POINTS_PER_MM)
#define CSEL_MARGIN_BOTTOM (14 * CSEL_POINTS_PER_MM)

#define CSEL_PAGE_INDENT 8.0
/** CSEL_FOOTER_NUMBER: the room for "Page 100 of 100" */
#define CSEL_FOOTER_NUMBER 80.0
/** CSEL_GRID_COLUMNS: so many boxes of a grid stand beside each other */
#define CSEL_GRID_COLUMNS 4
/** CSEL_GRID_SPACE: below the last box */
#define CSEL_GRID_SPACE   3.0

/**
 * CselRun:
 * @layout: a text
 * @x: from the left margin
 * @y: from the top of its piece
 * @link: (nullable): the address it leads to
 *
 * A text of a piece.
 */
typedef struct
{
  PangoLayout *layout;
  double       x;
  double       y;
  const char  *link;
} CselRun;

/**
 * CselPiece:
 * @block: the block it belongs to
 * @part: which of the block's pieces
 * @runs: (element-type CselRun): its texts
 * @lines: (element-type double): where it can be split; empty where it cannot
 *
 * What the paginator places: a block, the label of a text, the text, a row of a grid.
 */
typedef struct
{
  const CselBlock *block;
  guint            part;
  GArray          *runs;
  GArray          *lines;
} CselPiece;

struct _CselPages
{
  gatomicrefcount   ref_count;
  CselReport       *report;
  CselPaper         paper;
  CselTypesetter   *typesetter;
  GPtrArray        *pieces;
  GArray           *items;
  GArray           *placements;
  GArray           *first_placement;
  GPtrArray        *header;
  /* Of the text, without header and footer */
  double            left;
  double            right;
  double            top;
  double            bottom;
  /* Of the header */
  double            margin_top;
};

double               csel_pages_get_width       (const CselPages *self);
double               csel_pages_measure_drawing (const CselPages *self,
                                                 const CselBlock *block,
                                                 double          *width,
                                                 double          *height);
const CselPlacement *csel_pages_get_placements  (const CselPages *self,
                                                 guint            page,
                                                 guint           *n);

G_END_DECLS
