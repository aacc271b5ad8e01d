/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsTotals: what the lines of a parts list come to, each and summed by item
 *
 *   -X1…-X3  831-1104/320-000   1 per designation   3
 *            216-266            1 per pole          3 × 4 = 12
 *            831-3604           1 per connector     3
 *
 * Whatever a total needs and the data does not state makes it unknown, never a guess.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-parts-totals.h"

/* More pieces than anybody orders: beyond it a total is not said */
#define MAX_TOTAL G_GUINT64_CONSTANT (1000000000000)

typedef struct
{
  guint64  total;
  gboolean is_known;
  guint    connector;
  guint    item;
} LineTotal;

struct _CselPartsTotals
{
  GArray *lines;
  GArray *items;
};

static guint
hash_line (gconstpointer data)
{
  return g_str_hash (csel_product_get_item (csel_parts_line_get_product (CSEL_PARTS_LINE ((gpointer)data))));
}

static gboolean
is_same_line (gconstpointer a,
              gconstpointer b)
{
  return csel_parts_line_is_same_item (CSEL_PARTS_LINE ((gpointer)a), CSEL_PARTS_LINE ((gpointer)b));
}

/* What @product states as one whole number above nothing, 0 otherwise */
static guint
get_count (CselProduct   *product,
           CselPropertyId property,
           CselUnit       unit)
{
  gint64 steps = csel_unit_get_steps (unit);
  CselRange range;

  if (csel_product_lookup_range (product, property, unit, &range) == NULL || range.unit != unit ||
      range.lo != range.hi || range.lo % steps != 0 || range.lo < steps || range.lo / steps > CSEL_MAX_QUANTITY)
    return 0;

  return (guint)(range.lo / steps);
}

/* Which of several it is may be open: what they state then counts where they agree */
static guint
get_line_count (CselPartsLine *line,
                CselPropertyId property,
                CselUnit       unit)
{
  GPtrArray *alternatives = csel_parts_line_get_alternatives (line);
  guint count = get_count (csel_parts_line_get_product (line), property, unit);

  for (guint i = 1; alternatives != NULL && i < alternatives->len; i++)
    if (get_count (g_ptr_array_index (alternatives, i), property, unit) != count)
      return 0;

  return count;
}

static guint
count_designations (CselPartsLine *line)
{
  return g_strv_length ((char **)csel_parts_line_get_designations (line));
}

/* By how much a line's quantity is multiplied; %FALSE if that is not known */
static gboolean
find_factor (CselPartsLine   *line,
             CselPartsLine   *connector,
             const LineTotal *of_connector,
             guint64         *factor)
{
  switch (csel_parts_line_get_details (line)->basis)
    {
    case CSEL_PARTS_PER_DESIGNATION:
      *factor = count_designations (line);
      if (*factor == 0 && connector != NULL)
        *factor = count_designations (connector);
      return *factor > 0;

    case CSEL_PARTS_PER_CONNECTOR:
      *factor = connector != NULL ? of_connector->total : 0;
      return connector != NULL && of_connector->is_known;

    case CSEL_PARTS_PER_POLE:
      *factor = connector != NULL ? of_connector->total *
                get_line_count (connector, CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE) : 0;
      return connector != NULL && of_connector->is_known && (*factor > 0 || of_connector->total == 0);

    case CSEL_PARTS_TOTAL:
    case CSEL_N_PARTS_BASES:
    default:
      *factor = 1;
      return TRUE;
    }
}

static LineTotal
compute_line (CselPartsLine   *line,
              CselPartsLine   *connector,
              const LineTotal *of_connector)
{
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  LineTotal total = { .connector = CSEL_NO_CONNECTOR };
  guint64 factor;
  guint64 product;

  if (find_factor (line, connector, of_connector, &factor) &&
      g_uint64_checked_mul (&product, factor, details->quantity) && product <= MAX_TOTAL)
    {
      /* The allowance is rounded up to a whole piece */
      total.total = product + (product * details->spare + 99) / 100;
      total.is_known = total.total <= MAX_TOTAL;
    }
  if (!total.is_known)
    total.total = 0;

  return total;
}

static guint
find_item (CselPartsTotals *self,
           GHashTable      *items,
           CselPartsLine   *line)
{
  gpointer known;
  CselItemTotal item = { .is_known = TRUE };

  if (g_hash_table_lookup_extended (items, line, NULL, &known))
    return GPOINTER_TO_UINT (known);

  item.line = g_object_ref (line);
  item.pack = get_line_count (line, CSEL_PROPERTY_PACKING_UNIT, CSEL_UNIT_PIECE);
  g_array_append_val (self->items, item);
  g_hash_table_insert (items, line, GUINT_TO_POINTER (self->items->len - 1));

  return self->items->len - 1;
}

static void
add_to_item (CselItemTotal   *item,
             const LineTotal *total)
{
  item->is_known = item->is_known && total->is_known && item->total <= MAX_TOTAL - total->total;
  if (item->total <= MAX_TOTAL - total->total)
    item->total += total->total;
}

static void
round_to_packs (CselPartsTotals *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CselItemTotal *item = &g_array_index (self->items, CselItemTotal, i);

      if (item->pack == 0 || !item->is_known)
        continue;
      item->packs = (item->total + item->pack - 1) / item->pack;
      item->left_over = item->packs * item->pack - item->total;
    }
}

static void
clear_item (gpointer data)
{
  CselItemTotal *item = data;

  g_clear_object (&item->line);
}

/**
 * csel_parts_totals_new:
 * @lines: (element-type CselPartsLine): a parts list
 *
 * Returns: (transfer full): what its lines come to now
 */
CselPartsTotals *
csel_parts_totals_new (GListModel *lines)
{
  CselPartsTotals *self = g_new0 (CselPartsTotals, 1);
  g_autoptr(GHashTable) items = g_hash_table_new (hash_line, is_same_line);
  g_autoptr(CselPartsLine) connector = NULL;
  LineTotal of_connector = { 0, };
  guint position = CSEL_NO_CONNECTOR;

  self->lines = g_array_new (FALSE, FALSE, sizeof (LineTotal));
  self->items = g_array_new (FALSE, FALSE, sizeof (CselItemTotal));
  g_array_set_clear_func (self->items, clear_item);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);
      gboolean is_accessory = csel_parts_line_get_details (line)->is_accessory;
      LineTotal total = compute_line (line, is_accessory ? connector : NULL, &of_connector);

      if (is_accessory)
        total.connector = position;
      total.item = find_item (self, items, line);
      add_to_item (&g_array_index (self->items, CselItemTotal, total.item), &total);
      g_array_append_val (self->lines, total);
      if (!is_accessory)
        {
          g_set_object (&connector, line);
          of_connector = total;
          position = i;
        }
    }
  round_to_packs (self);

  return self;
}

/**
 * csel_parts_totals_free:
 * @self: (transfer full): totals
 */
void
csel_parts_totals_free (CselPartsTotals *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->items);
  g_free (self);
}

/**
 * csel_parts_totals_get_line:
 * @self: totals
 * @position: a line of the list
 * @total: (out): how many pieces it comes to in all, its spare allowance with it
 *
 * Returns: %FALSE if that cannot be said: an accessory per pole whose connector's pole number is
 *   not stated, or one that has no connector
 */
gboolean
csel_parts_totals_get_line (const CselPartsTotals *self,
                            guint                  position,
                            guint64               *total)
{
  const LineTotal *line;

  g_return_val_if_fail (position < self->lines->len, FALSE);

  line = &g_array_index (self->lines, LineTotal, position);
  *total = line->total;

  return line->is_known;
}

/**
 * csel_parts_totals_get_connector:
 * @self: totals
 * @position: a line of the list
 *
 * Returns: the place of the line it belongs to, %CSEL_NO_CONNECTOR for a line that is no accessory
 *   or has none
 */
guint
csel_parts_totals_get_connector (const CselPartsTotals *self,
                                 guint                  position)
{
  g_return_val_if_fail (position < self->lines->len, CSEL_NO_CONNECTOR);

  return g_array_index (self->lines, LineTotal, position).connector;
}

/**
 * csel_parts_totals_get_n_items:
 * @self: totals
 *
 * Returns: how many different items the list has; a number that is open is one of them
 */
guint
csel_parts_totals_get_n_items (const CselPartsTotals *self)
{
  return self->items->len;
}

/**
 * csel_parts_totals_get_item:
 * @self: totals
 * @index: which item, in the order in which the list names them first
 *
 * Returns: (transfer none): what the list comes to of it
 */
const CselItemTotal *
csel_parts_totals_get_item (const CselPartsTotals *self,
                            guint                  index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, CselItemTotal, index);
}

/**
 * csel_parts_totals_get_item_of:
 * @self: totals
 * @position: a line of the list
 *
 * Returns: (transfer none): what the list comes to of that line's item
 */
const CselItemTotal *
csel_parts_totals_get_item_of (const CselPartsTotals *self,
                               guint                  position)
{
  g_return_val_if_fail (position < self->lines->len, NULL);

  return csel_parts_totals_get_item (self, g_array_index (self->lines, LineTotal, position).item);
}
