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
 *
 * A vector that was kept elsewhere can be filled part by part, when an element is first needed. Whoever
 * reads such a vector has to say so before, with csel_vector_need().
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-vector.h"

#include <string.h>

#include "base/csel-memory.h"

typedef enum
{
  PART_IS_MISSING,
  PART_IS_FILLED,
  /* And strings that begin in it are whole */
  PART_IS_THERE
} PartState;

struct _CselVectorParts
{
  CselVectorFill fill;
  gpointer       user_data;
  GDestroyNotify destroy;
  GMutex         mutex;
  guint          shift;
  guint          n_parts;
  guint8         states[];
};

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

static void
parts_free (CselVectorParts *parts)
{
  if (parts->destroy != NULL)
    parts->destroy (parts->user_data);
  g_mutex_clear (&parts->mutex);
  g_free (parts);
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
  g_clear_pointer (&self->parts, parts_free);
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
 * For reading or writing a vector piece by piece. Nothing is filled for that.
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

/**
 * csel_vector_reserve_parts:
 * @self: an empty vector
 * @length: how many elements it is to have
 * @shift: a part has 2 to the power of @shift elements
 * @fill: fills a part
 * @user_data: (transfer full): for @fill
 * @destroy: (nullable): frees @user_data with the vector
 *
 * Makes it so long; its parts are filled when they are needed, see csel_vector_need().
 */
void
csel_vector_reserve_parts (CselVector    *self,
                           guint32        length,
                           guint          shift,
                           CselVectorFill fill,
                           gpointer       user_data,
                           GDestroyNotify destroy)
{
  guint n_parts = (guint)(((guint64)length + (G_GUINT64_CONSTANT (1) << shift) - 1) >> shift);

  g_return_if_fail (self->parts == NULL);

  csel_vector_reserve (self, length);
  self->parts = g_malloc0 (sizeof (CselVectorParts) + n_parts);
  self->parts->fill = fill;
  self->parts->user_data = user_data;
  self->parts->destroy = destroy;
  self->parts->shift = shift;
  self->parts->n_parts = n_parts;
  g_mutex_init (&self->parts->mutex);
}

/**
 * csel_vector_get_n_in_part:
 * @self: a vector
 *
 * Returns: how many elements are filled together, 0 if all are there
 */
guint32
csel_vector_get_n_in_part (const CselVector *self)
{
  return self->parts != NULL ? 1u << self->parts->shift : 0;
}

static guint32
get_part_end (const CselVector *self,
              guint             part)
{
  return (guint32)MIN (((guint64)part + 1) << self->parts->shift, self->length);
}

/* Strings lie in one bucket, so where it ends they do */
static gboolean
has_zero (const CselVector *self,
          guint             part)
{
  guint32 end = get_part_end (self, part);
  guint32 n;

  for (guint32 first = (guint32)part << self->parts->shift; first < end; first += n)
    {
      gconstpointer run = csel_vector_get_run (self, first, &n);

      n = MIN (n, end - first);
      if (memchr (run, 0, n) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The mutex is held */
static void
fill_part (const CselVector *self,
           guint             part)
{
  CselVectorParts *parts = self->parts;

  if (parts->states[part] != PART_IS_MISSING)
    return;

  parts->fill ((CselVector *)self, (guint32)part << parts->shift, get_part_end (self, part), parts->user_data);
  parts->states[part] = PART_IS_FILLED;
}

static void
complete_part (const CselVector *self,
               guint             part)
{
  CselVectorParts *parts = self->parts;
  guint next = part + 1;
  gboolean is_whole;

  g_mutex_lock (&parts->mutex);
  fill_part (self, part);
  is_whole = self->element_size > 1 || csel_vector_index (self, guint8, get_part_end (self, part) - 1) == 0;
  for (; !is_whole && next < parts->n_parts; next++)
    {
      fill_part (self, next);
      is_whole = has_zero (self, next);
    }
  __atomic_store_n (&parts->states[part], PART_IS_THERE, __ATOMIC_RELEASE);
  g_mutex_unlock (&parts->mutex);
}

/**
 * csel_vector_fill:
 * @self: a vector in parts
 * @first: an index
 * @n_elements: how many elements are needed, at least one
 *
 * See csel_vector_need().
 */
void
csel_vector_fill (const CselVector *self,
                  guint32           first,
                  guint32           n_elements)
{
  CselVectorParts *parts = self->parts;
  guint last = (first + (n_elements - 1)) >> parts->shift;

  for (guint part = first >> parts->shift; part <= last && part < parts->n_parts; part++)
    if (G_UNLIKELY (__atomic_load_n (&parts->states[part], __ATOMIC_ACQUIRE) != PART_IS_THERE))
      complete_part (self, part);
}
