/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselVector: an array that grows without moving
 *
 *   bucket 0  [ 64 elements ]
 *   bucket 1  [ 64 more     ]      each as large as all before it
 *   bucket 2  [ 128 more           ]
 *   …
 *
 * What has been appended stays where it is, so that one thread may read it while another appends:
 * the reader has to be told the length once it is there (the vector's own is the writer's). Runs
 * lie in one bucket, with a gap before them where they would not fit.
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-vector.h"

#include <string.h>

#include "base/csel-memory.h"

static guint
get_bucket (guint32 index)
{
  return 63 - (guint)__builtin_clzll ((guint64)index + 64) - 6;
}

/* The first element of a bucket, which holds @bucket_size elements */
static guint64
get_first (guint bucket)
{
  return (G_GUINT64_CONSTANT (64) << bucket) - 64;
}

static guint64
get_size (guint bucket)
{
  return G_GUINT64_CONSTANT (64) << bucket;
}

static void
need_bucket (CselVector *self,
             guint       bucket)
{
  g_assert (bucket < CSEL_VECTOR_BUCKETS);

  if (self->buckets[bucket] == NULL)
    self->buckets[bucket] = csel_memory_new (get_size (bucket) * self->element_size);
}

/**
 * csel_vector_init:
 * @self: a vector
 * @element_size: how many bytes an element has
 */
void
csel_vector_init (CselVector *self,
                  gsize       element_size)
{
  memset (self, 0, sizeof *self);
  self->element_size = element_size;
}

/**
 * csel_vector_clear:
 * @self: a vector
 *
 * Frees its elements.
 */
void
csel_vector_clear (CselVector *self)
{
  for (guint i = 0; i < CSEL_VECTOR_BUCKETS; i++)
    if (self->buckets[i] != NULL)
      csel_memory_free (self->buckets[i], get_size (i) * self->element_size);
  csel_vector_init (self, self->element_size);
}

/**
 * csel_vector_append:
 * @self: a vector
 * @element: an element; copied
 *
 * Returns: its index
 */
guint32
csel_vector_append (CselVector   *self,
                    gconstpointer element)
{
  guint32 index = self->length;

  if (G_UNLIKELY (self->buckets[get_bucket (index)] == NULL))
    need_bucket (self, get_bucket (index));
  memcpy (csel_vector_get (self, index), element, self->element_size);
  self->length = index + 1;

  return index;
}

/**
 * csel_vector_extend:
 * @self: a vector
 * @n_elements: how many elements are to lie side by side
 *
 * Makes room for a run of elements, of zeros.
 *
 * Returns: the index of the first of them, which is not the length before if there was no room
 */
guint32
csel_vector_extend (CselVector *self,
                    guint32     n_elements)
{
  guint bucket = get_bucket (self->length);
  guint64 first = self->length;

  while (first + n_elements > get_first (bucket) + get_size (bucket))
    first = get_first (++bucket);
  g_assert (first + n_elements <= G_MAXUINT32);

  need_bucket (self, bucket);
  self->length = (guint32)first + n_elements;

  return (guint32)first;
}

/**
 * csel_vector_append_run:
 * @self: a vector
 * @elements: (nullable): elements that are to lie side by side; copied
 * @n_elements: how many they are
 *
 * Returns: the index of the first of them, see csel_vector_extend()
 */
guint32
csel_vector_append_run (CselVector   *self,
                        gconstpointer elements,
                        guint32       n_elements)
{
  guint32 first = csel_vector_extend (self, n_elements);

  if (n_elements > 0)
    memcpy (csel_vector_get (self, first), elements, n_elements * self->element_size);

  return first;
}

/**
 * csel_vector_get_run:
 * @self: a vector
 * @first: an index
 * @n_elements: (out): how many elements from there on lie side by side
 *
 * For reading or writing a vector piece by piece.
 *
 * Returns: (transfer none) (nullable): the elements from @first on, %NULL if there are none
 */
gpointer
csel_vector_get_run (const CselVector *self,
                     guint32           first,
                     guint32          *n_elements)
{
  guint bucket = get_bucket (first);

  *n_elements = 0;
  if (first >= self->length)
    return NULL;

  *n_elements = (guint32)(MIN (get_first (bucket) + get_size (bucket), self->length) - first);
  /* A gap before a run may have left a bucket out */
  need_bucket ((CselVector *)self, bucket);

  return csel_vector_get (self, first);
}

/**
 * csel_vector_reserve:
 * @self: an empty vector
 * @length: how many elements it is to have
 *
 * Makes it so long, of zeros, to be filled by way of csel_vector_get_run().
 */
void
csel_vector_reserve (CselVector *self,
                     guint32     length)
{
  g_return_if_fail (self->length == 0);

  for (guint i = 0; length > 0 && i <= get_bucket (length - 1); i++)
    need_bucket (self, i);
  self->length = length;
}
