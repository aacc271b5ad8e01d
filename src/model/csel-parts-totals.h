/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-parts-line.h"

G_BEGIN_DECLS

/**
 * CselItemTotal:
 * @line: the first line that wants the item
 * @total: how many pieces all lines come to
 * @is_known: whether that is all: %FALSE if a line's total cannot be said
 * @pack: how many pieces a pack has, 0 where that is not stated as one number
 * @packs: how many packs are enough, where @pack is stated and @total known
 * @left_over: how many pieces of them are not needed
 *
 * What a list comes to of one item.
 */
typedef struct
{
  CselPartsLine *line;
  guint64        total;
  gboolean       is_known;
  guint          pack;
  guint64        packs;
  guint64        left_over;
} CselItemTotal;

/** CSEL_NO_CONNECTOR: the place of the connector of a line that belongs to none */
#define CSEL_NO_CONNECTOR G_MAXUINT

typedef struct _CselPartsTotals CselPartsTotals;

CselPartsTotals     *csel_parts_totals_new           (GListModel            *lines);
void                 csel_parts_totals_free          (CselPartsTotals       *self);
gboolean             csel_parts_totals_get_line      (const CselPartsTotals *self,
                                                      guint                  position,
                                                      guint64               *total);
guint                csel_parts_totals_get_connector (const CselPartsTotals *self,
                                                      guint                  position);
guint                csel_parts_totals_get_n_items   (const CselPartsTotals *self);
const CselItemTotal *csel_parts_totals_get_item      (const CselPartsTotals *self,
                                                      guint                  index);
const CselItemTotal *csel_parts_totals_get_item_of   (const CselPartsTotals *self,
                                                      guint                  position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselPartsTotals, csel_parts_totals_free)

G_END_DECLS
