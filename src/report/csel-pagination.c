/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The paginator: which item stands where on which page
 *
 * Items that must stay together form a chain, which moves to the next page as a whole where it does
 * not fit. A text goes over the end of a page with at least two lines on each side. What is higher
 * than a page is split between lines.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-pagination.h"

/* Fewer lines of a text than these never stand alone, and a table's head takes no more of a page than this */
#define MIN_LINES 2
#define MAX_HEAD  0.5

/* Sums of heights are not exact */
#define SLACK 0.001

typedef struct
{
  const CselPageItem *items;
  guint               n_items;
  double              room;
  GArray             *placements;
  guint               page;
  double              y;
  double              top;
  /* How high what must stand above the item is */
  double              lead;
  /* Before this item groups are not kept: the one it belongs to is longer than a page */
  guint               broken;
} Pager;

static double
measure_head (const Pager *pager,
              guint        item)
{
  const CselPageItem *it = &pager->items[item];
  double height = 0;

  for (guint i = 0; i < it->n_heads; i++)
    height += pager->items[it->head + i].height;

  /* A row that has room on a page without the head stays whole */
  if (height > pager->room * MAX_HEAD || (it->height <= pager->room && it->height + height > pager->room))
    return 0;

  return height;
}

/* Whether it may be split: a text, or what has no room on a page under what must stand above it */
static gboolean
is_splittable (const Pager *pager,
               guint        item)
{
  const CselPageItem *it = &pager->items[item];
  const double lead = pager->lead <= pager->room * MAX_HEAD ? pager->lead : 0;

  return it->n_lines > 0 && (it->height > pager->room - lead + SLACK ||
                             (!it->is_whole && it->n_lines >= 2 * MIN_LINES));
}

/* What of it must at least stand where it begins */
static double
measure_beginning (const Pager *pager,
                   guint        item)
{
  const CselPageItem *it = &pager->items[item];

  if (!is_splittable (pager, item))
    return it->height;

  return it->lines[MIN (it->is_whole ? 0 : MIN_LINES - 1, it->n_lines - 1)];
}

/* From @item to the last one that must stand with it */
static double
measure_run (Pager   *pager,
             guint    item,
             gboolean in_groups,
             guint   *last)
{
  pager->lead = 0;
  for (*last = item; *last + 1 < pager->n_items && (pager->items[*last].keep_with_next ||
                                                    (in_groups && pager->items[*last].is_grouped)); (*last)++)
    pager->lead += pager->items[*last].height;

  return pager->lead + measure_beginning (pager, *last);
}

/* A group that has no room on any page is none */
static double
measure_chain (Pager *pager,
               guint  item,
               guint *last)
{
  if (item >= pager->broken)
    {
      const double height = measure_run (pager, item, TRUE, last);

      if (height <= pager->room + SLACK)
        return height;
      pager->broken = *last;
    }

  return measure_run (pager, item, FALSE, last);
}

static void
place (Pager   *pager,
       guint    item,
       double   from,
       double   to,
       gboolean is_repeated)
{
  const CselPlacement placement = { item, pager->page, pager->y, from, to, is_repeated };

  g_array_append_val (pager->placements, placement);
  pager->y += to - from;
}

static gboolean
is_fresh (const Pager *pager)
{
  return pager->y <= pager->top;
}

/* A table goes on under its head */
static void
begin_page (Pager *pager,
            guint  item)
{
  const CselPageItem *it = &pager->items[item];

  pager->page++;
  pager->y = 0;
  if (measure_head (pager, item) > 0)
    for (guint i = 0; i < it->n_heads; i++)
      place (pager, it->head + i, 0, pager->items[it->head + i].height, TRUE);
  pager->top = pager->y;
}

/* The last line that has room on this page */
static guint
find_split (const Pager *pager,
            guint        item,
            guint        first)
{
  const CselPageItem *it = &pager->items[item];
  const double from = first > 0 ? it->lines[first - 1] : 0;
  guint end = first;

  while (end < it->n_lines && pager->y + it->lines[end] - from <= pager->room + SLACK)
    end++;
  /* No single line at the top of the next page */
  if (!it->is_whole && end < it->n_lines && it->n_lines - end < MIN_LINES && it->n_lines - MIN_LINES > first)
    end = it->n_lines - MIN_LINES;

  return end;
}

static void
place_lines (Pager *pager,
             guint  item)
{
  const CselPageItem *it = &pager->items[item];
  guint first = 0;

  while (first < it->n_lines)
    {
      const double from = first > 0 ? it->lines[first - 1] : 0;
      guint end = find_split (pager, item, first);

      /* A line that is higher than a page is nobody's: the paper has no room for a letter */
      if (end == first && is_fresh (pager))
        end++;
      if (end > first)
        place (pager, item, from, it->lines[end - 1], FALSE);
      if (end < it->n_lines)
        begin_page (pager, item);
      first = end;
    }
}

static void
place_item (Pager *pager,
            guint  item)
{
  const CselPageItem *it = &pager->items[item];

  /* A chain that is longer than a page has to break all the same */
  if (pager->y + measure_beginning (pager, item) > pager->room + SLACK && !is_fresh (pager))
    begin_page (pager, item);

  if (pager->y + it->height <= pager->room + SLACK || !is_splittable (pager, item))
    place (pager, item, 0, it->height, FALSE);
  else
    place_lines (pager, item);
}

/**
 * csel_paginate:
 * @items: what is to be placed
 * @n_items: how many
 * @room: the height of a page
 *
 * Returns: (transfer full) (element-type CselPlacement): where each item stands, page by page from top to
 *   bottom
 */
GArray *
csel_paginate (const CselPageItem *items,
               guint               n_items,
               double              room)
{
  Pager pager = { items, n_items, room, g_array_new (FALSE, FALSE, sizeof (CselPlacement)), 0, 0, 0, 0, 0 };

  for (guint i = 0; i < n_items;)
    {
      guint last;

      if (pager.y + measure_chain (&pager, i, &last) > room + SLACK && !is_fresh (&pager))
        begin_page (&pager, i);
      for (; i <= last; i++)
        place_item (&pager, i);
    }

  return pager.placements;
}
