/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselPageItem:
 * @height: in points
 * @keep_with_next: %TRUE if the next one must stand on the same page
 * @is_grouped: %TRUE if the next one stands on the same page where the group has room on one
 * @is_whole: %TRUE if it is split only where it is higher than a page
 * @lines: (nullable): where it can be split, from its top: the lower ends of its lines, the last being @height
 * @n_lines: how many of them; with 0 it cannot be split and must not be higher than a page
 * @head: the first item of the head of its table
 * @n_heads: how many items that head has, which are repeated where the table goes on; 0 for none
 *
 * What stands on pages from top to bottom.
 */
typedef struct
{
  double        height;
  gboolean      keep_with_next;
  gboolean      is_grouped;
  gboolean      is_whole;
  const double *lines;
  guint         n_lines;
  guint         head;
  guint         n_heads;
} CselPageItem;

/**
 * CselPlacement:
 * @item: which item
 * @page: the page, from 0
 * @y: where on the page, from its first item
 * @from: where the part of the item that stands here begins
 * @to: where it ends
 * @is_repeated: %TRUE for the head of a table that has begun on an earlier page
 */
typedef struct
{
  guint    item;
  guint    page;
  double   y;
  double   from;
  double   to;
  gboolean is_repeated;
} CselPlacement;

GArray *csel_paginate (const CselPageItem *items,
                       guint               n_items,
                       double              room);

G_END_DECLS
