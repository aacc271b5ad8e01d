/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-pagination.h"

#define ROOM    100.0
#define SLACK   0.01
#define N_SEEDS 3000
#define N_ITEMS 60
#define WHOLE   ((CselPageItem) { .is_whole = TRUE })
#define KEPT    ((CselPageItem) { .is_whole = TRUE, .keep_with_next = TRUE })

typedef struct
{
  GArray    *items;
  GPtrArray *lines;
  GArray    *placements;
} Case;

static const CselPageItem *
get_item (const Case *self,
          guint       i)
{
  return &g_array_index (self->items, CselPageItem, i);
}

static const CselPlacement *
get_placement (const Case *self,
               guint       i)
{
  return &g_array_index (self->placements, CselPlacement, i);
}

/* Lines of about one height, together as high as the item */
static void
add_item (Case        *self,
          GRand       *random,
          double       height,
          guint        n_lines,
          CselPageItem item)
{
  double *lines = g_new (double, n_lines + 1);

  for (guint i = 0; i < n_lines; i++)
    lines[i] = height * (i + 1) / n_lines;
  g_ptr_array_add (self->lines, lines);
  item.height = height;
  item.lines = lines;
  item.n_lines = n_lines;
  g_array_append_val (self->items, item);
}

static void
add_table (Case  *self,
           GRand *random)
{
  const guint head = self->items->len;
  const guint n_heads = (guint)g_rand_int_range (random, 1, 4);
  const guint n_rows = (guint)g_rand_int_range (random, 1, 25);

  for (guint i = 0; i < n_heads; i++)
    add_item (self, random, g_rand_double_range (random, 2, 8), 0, KEPT);
  for (guint i = 0; i < n_rows; i++)
    {
      const gboolean is_huge = g_rand_int_range (random, 0, 40) == 0;

      add_item (self, random, is_huge ? g_rand_double_range (random, 60, 400) : g_rand_double_range (random, 2, 30),
                is_huge ? 50 : 0, (CselPageItem) { .is_whole = TRUE, .head = head, .n_heads = n_heads });
    }
}

static Case *
make_case (guint32 seed)
{
  GRand *random = g_rand_new_with_seed (seed);
  Case *self = g_new0 (Case, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (CselPageItem));
  self->lines = g_ptr_array_new_with_free_func (g_free);
  while (self->items->len < N_ITEMS)
    switch (g_rand_int_range (random, 0, 5))
      {
      case 0:
        add_item (self, random, g_rand_double_range (random, 3, 12), 0, KEPT);
        break;

      case 1:
        add_table (self, random);
        break;

      case 2:
        {
          const guint n_lines = (guint)g_rand_int_range (random, 1, 60);

          add_item (self, random, 4.0 * n_lines, n_lines, (CselPageItem) { .is_whole = g_rand_boolean (random) });
          break;
        }

      default:
        add_item (self, random, g_rand_double_range (random, 2, 40), 0, WHOLE);
        break;
      }
  /* What would be kept with nothing */
  add_item (self, random, 5, 0, WHOLE);
  self->placements = csel_paginate ((const CselPageItem *)(gconstpointer)self->items->data, self->items->len, ROOM);
  g_rand_free (random);

  return self;
}

static void
case_free (Case *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->lines);
  g_array_unref (self->placements);
  g_free (self);
}

/* Nothing outside a page, nothing over anything else, everything once and in its order */
static void
check_places (const Case *self)
{
  guint item = 0;
  double to = 0;
  const CselPlacement *before = NULL;

  for (guint i = 0; i < self->placements->len; i++)
    {
      const CselPlacement *at = get_placement (self, i);

      g_assert_cmpfloat (at->y, >=, 0);
      g_assert_cmpfloat (at->y + at->to - at->from, <=, ROOM + SLACK);
      if (before != NULL && before->page == at->page)
        g_assert_cmpfloat (at->y, >=, before->y + before->to - before->from - SLACK);
      else
        g_assert_cmpuint (at->page, ==, before != NULL ? before->page + 1 : 0);
      before = at;
      if (at->is_repeated)
        continue;

      g_assert_cmpuint (at->item, ==, item);
      g_assert_cmpfloat_with_epsilon (at->from, to, SLACK);
      to = at->to;
      if (to >= get_item (self, item)->height - SLACK)
        {
          item++;
          to = 0;
        }
    }
  g_assert_cmpuint (item, ==, self->items->len);
}

/* How high that is which must stand above an item on its page */
static double
measure_lead (const Case *self,
              guint       item)
{
  double height = 0;

  while (item > 0 && get_item (self, item - 1)->keep_with_next)
    height += get_item (self, --item)->height;

  return height;
}

static void
check_splits (const Case *self)
{
  for (guint i = 0; i < self->placements->len; i++)
    {
      const CselPlacement *at = get_placement (self, i);
      const CselPageItem *item = get_item (self, at->item);

      if (at->to - at->from >= item->height - SLACK)
        continue;
      g_assert_cmpuint (item->n_lines, >, 1);
      if (item->is_whole)
        g_assert_cmpfloat (item->height, >, ROOM - MIN (measure_lead (self, at->item), ROOM / 2) - SLACK);
      else
        g_assert_cmpfloat (at->to - at->from, >=, item->lines[1] - SLACK);
    }
}

/* What must stand with the next does, unless together they are higher than a page can be */
static void
check_chains (const Case *self)
{
  for (guint i = 0; i + 1 < self->placements->len; i++)
    {
      const CselPlacement *at = get_placement (self, i);
      const CselPageItem *item = get_item (self, at->item);
      const double above = measure_lead (self, at->item) + item->height;

      if (!at->is_repeated && item->keep_with_next && above <= ROOM / 2)
        g_assert_cmpuint (get_placement (self, i + 1)->page, ==, at->page);
    }
}

/* Where a table goes on, its head is above it */
static void
check_heads (const Case *self)
{
  for (guint i = 1; i < self->placements->len; i++)
    {
      const CselPlacement *at = get_placement (self, i);
      const CselPageItem *item = get_item (self, at->item);
      double head = 0;

      if (item->n_heads == 0 || get_placement (self, i - 1)->page == at->page)
        continue;
      for (guint j = 0; j < item->n_heads; j++)
        head += get_item (self, item->head + j)->height;
      /* It begins a page without its head only if it would have no room below it */
      g_assert_cmpfloat (head + item->height, >, ROOM);
      g_assert_cmpfloat (item->height, <=, ROOM);
    }
}

/* How much room there must be for what begins at @item to stand whole with all that it must stand with */
static double
measure_chain (const Case *self,
               guint       item)
{
  double height = 0;

  while (get_item (self, item)->keep_with_next && item + 1 < self->items->len)
    height += get_item (self, item++)->height;

  return height + get_item (self, item)->height;
}

static void
check_no_early_end (const Case *self)
{
  for (guint i = 1; i < self->placements->len; i++)
    {
      const CselPlacement *before = get_placement (self, i - 1);
      guint first = i;
      double end;

      if (before->page == get_placement (self, i)->page)
        continue;
      while (get_placement (self, first)->is_repeated)
        first++;
      /* In the middle of something, or of a chain that is higher than a page */
      if (get_placement (self, first)->from > 0 || measure_lead (self, get_placement (self, first)->item) > 0)
        continue;
      end = before->y + before->to - before->from;
      g_assert_cmpfloat (end + measure_chain (self, get_placement (self, first)->item), >, ROOM - SLACK);
    }
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < N_SEEDS; seed++)
    {
      Case *self = make_case (seed);

      check_places (self);
      check_splits (self);
      check_chains (self);
      check_heads (self);
      check_no_early_end (self);
      case_free (self);
    }
}

static void
test_nothing (void)
{
  g_autoptr(GArray) placements = csel_paginate (NULL, 0, ROOM);

  g_assert_cmpuint (placements->len, ==, 0);
}

/* A text of four lines: two and two, never three and one */
static void
test_no_single_line (void)
{
  const double lines[] = { 10, 20, 30, 40 };
  const CselPageItem items[] = { { .height = 65, .is_whole = TRUE }, { .height = 40, .lines = lines, .n_lines = 4 } };
  g_autoptr(GArray) placements = csel_paginate (items, 2, ROOM);

  g_assert_cmpuint (placements->len, ==, 3);
  g_assert_cmpfloat (g_array_index (placements, CselPlacement, 1).to, ==, 20);
  g_assert_cmpuint (g_array_index (placements, CselPlacement, 2).page, ==, 1);
}

/* Pages of the items, as digits */
static char *
list_pages (const CselPageItem *items,
            guint               n)
{
  g_autoptr(GArray) placements = csel_paginate (items, n, ROOM);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < placements->len; i++)
    g_string_append_printf (text, "%u", g_array_index (placements, CselPlacement, i).page);

  return g_string_free (text, FALSE);
}

/* A group goes to the next page if it has room there; one that has no room anywhere is broken, but not between
 * what must stand together, and those after it are kept again */
static void
test_groups (void)
{
  const CselPageItem first = { .height = 60, .is_whole = TRUE };
  const CselPageItem grouped = { .height = 30, .is_whole = TRUE, .is_grouped = TRUE };
  const CselPageItem end = { .height = 30, .is_whole = TRUE };
  const CselPageItem label = { .height = 20, .is_whole = TRUE, .is_grouped = TRUE, .keep_with_next = TRUE };
  const CselPageItem fits[] = { first, grouped, grouped, end };
  const CselPageItem too_long[] = { grouped, grouped, label, grouped, end, first, grouped, end };
  g_autofree char *pages = list_pages (fits, G_N_ELEMENTS (fits));
  g_autofree char *long_pages = list_pages (too_long, G_N_ELEMENTS (too_long));

  g_assert_cmpstr (pages, ==, "0111");
  g_assert_cmpstr (long_pages, ==, "00111233");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pagination/random", test_random);
  g_test_add_func ("/report/pagination/nothing", test_nothing);
  g_test_add_func ("/report/pagination/no-single-line", test_no_single_line);
  g_test_add_func ("/report/pagination/groups", test_groups);

  return g_test_run ();
}
