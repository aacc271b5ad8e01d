/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselNumberDistance: which item numbers are the nearest to one that is unknown
 *
 * Nearest are those that go on where it ends ("831-1104" for 831-1104/320-000) or end before it
 * does, then those that one, two or three typing errors make of it: a character wrong, missing or too
 * much, or two swapped (optimal string alignment). Up to a quarter of the characters may be wrong.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-number-distance.h"

#include <string.h>

#include "base/csel-fold.h"
#include "engine/csel-natural.h"

#define MAX_NUMBER  48
#define MAX_ERRORS  3

/* Shorter beginnings are those of too many */
#define MIN_BEGINNING 5

typedef struct
{
  CselCatalog *catalog;
  guint        row;
  guint        errors;
} Near;

struct _CselNumberDistance
{
  char   *folded;
  gsize   length;
  guint   max_errors;
  guint64 letters;
  GArray *near;
  guint   n;
};

/* Which characters a number has: what has many others cannot be near, and is not compared further */
static guint64
get_letters (const char *text)
{
  guint64 letters = 0;

  for (const char *p = text; *p != '\0'; p++)
    letters |= G_GUINT64_CONSTANT (1) << ((guchar) * p & 63);

  return letters;
}

static guint
count_bits (guint64 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

/**
 * csel_number_distance_new:
 * @number: an item number that is unknown
 * @n: how many near ones are wanted
 *
 * Returns: (transfer full): what looks for them
 */
CselNumberDistance *
csel_number_distance_new (const char *number,
                          guint       n)
{
  CselNumberDistance *self = g_new0 (CselNumberDistance, 1);

  self->folded = csel_fold_item_number (number);
  self->length = strlen (self->folded);
  self->max_errors = (guint)CLAMP (self->length / 4, 1, MAX_ERRORS);
  self->letters = get_letters (self->folded);
  self->near = g_array_new (FALSE, FALSE, sizeof (Near));
  self->n = n;

  return self;
}

/**
 * csel_number_distance_free:
 * @self: (transfer full): what looks for numbers
 */
void
csel_number_distance_free (CselNumberDistance *self)
{
  g_array_unref (self->near);
  g_free (self->folded);
  g_free (self);
}

/* How many typing errors make one of the other; more than @max is @max + 1 */
static guint
count_errors (const char *a,
              gsize       n_a,
              const char *b,
              gsize       n_b,
              guint       max)
{
  guint rows[3][MAX_NUMBER + 1];

  for (gsize j = 0; j <= n_b; j++)
    rows[0][j] = (guint)j;

  for (gsize i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3];
      const guint *last = rows[(i - 1) % 3];
      const guint *before = rows[(i + 1) % 3];
      guint least = row[0] = (guint)i;

      for (gsize j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
          least = MIN (least, row[j]);
        }
      if (least > max)
        return max + 1;
    }

  return MIN (rows[n_a % 3][n_b], max + 1);
}

static guint
measure (const CselNumberDistance *self,
         const char               *folded)
{
  const gsize length = strlen (folded);
  const gsize common = MIN (length, self->length);
  const gsize more = MAX (length, self->length) - common;

  if (common >= MIN_BEGINNING && strncmp (folded, self->folded, common) == 0)
    return 0;
  if (more > self->max_errors || MAX (length, self->length) > MAX_NUMBER ||
      count_bits (get_letters (folded) ^ self->letters) > 2 * self->max_errors)
    return self->max_errors + 1;

  return count_errors (self->folded, self->length, folded, length, self->max_errors);
}

/* The nearer is first, and of equals the one that comes first by its number */
static int
compare (const Near *a,
         const Near *b)
{
  return a->errors != b->errors ? (int)a->errors - (int)b->errors :
         csel_natural_compare (csel_catalog_get_item (a->catalog, a->row), csel_catalog_get_item (b->catalog, b->row));
}

static gboolean
is_same_item (const Near *a,
              const Near *b)
{
  return strcmp (csel_catalog_get_item (a->catalog, a->row), csel_catalog_get_item (b->catalog, b->row)) == 0 &&
         strcmp (csel_catalog_get_manufacturer (a->catalog, a->row),
                 csel_catalog_get_manufacturer (b->catalog, b->row)) == 0;
}

/**
 * csel_number_distance_look_at:
 * @self: what looks for numbers
 * @folded: the item number of a product, see csel_fold_item_number()
 * @catalog: the product's catalogue, which must stay as long as @self
 * @row: its row there
 *
 * Keeps the product if it is one of the nearest.
 */
void
csel_number_distance_look_at (CselNumberDistance *self,
                              const char         *folded,
                              CselCatalog        *catalog,
                              guint               row)
{
  const Near near = { catalog, row, measure (self, folded) };
  guint i = self->near->len;

  if (near.errors > self->max_errors)
    return;

  for (guint j = 0; j < self->near->len; j++)
    if (is_same_item (&g_array_index (self->near, Near, j), &near))
      return;
  while (i > 0 && compare (&near, &g_array_index (self->near, Near, i - 1)) < 0)
    i--;
  if (i == self->n)
    return;
  g_array_insert_val (self->near, i, near);
  if (self->near->len > self->n)
    g_array_set_size (self->near, self->n);
}

/**
 * csel_number_distance_list:
 * @self: what looks for numbers
 * @library: the open catalogues
 * @products: (element-type CselProduct): where the nearest go, the nearest first
 */
void
csel_number_distance_list (CselNumberDistance *self,
                           CselLibrary        *library,
                           GPtrArray          *products)
{
  for (guint i = 0; i < self->near->len; i++)
    {
      const Near *near = &g_array_index (self->near, Near, i);

      g_ptr_array_add (products, csel_library_make_product (library, near->catalog, near->row));
    }
}
