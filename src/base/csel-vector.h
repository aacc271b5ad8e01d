/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CSEL_VECTOR_BUCKETS 32

/**
 * CselVector:
 *
 * An array that grows and whose elements never move: what has been appended can be read in one
 * thread while another appends. To be set up with csel_vector_init().
 */
typedef struct _CselVector CselVector;
typedef struct _CselVectorParts CselVectorParts;

struct _CselVector
{
  /*< private >*/
  guint8          *buckets[CSEL_VECTOR_BUCKETS];
  gsize            element_size;
  guint32          length;
  CselVectorParts *parts;
};

/**
 * CselVectorFill:
 * @self: a vector
 * @first: the first element of a part
 * @end: after its last element
 * @user_data: what csel_vector_reserve_parts() was given
 *
 * Fills a part, by way of csel_vector_get_run(); one at a time, in whatever thread needs it.
 */
typedef void (*CselVectorFill) (CselVector *self,
                                guint32     first,
                                guint32     end,
                                gpointer    user_data);

void     csel_vector_init          (CselVector       *self,
                                    gsize             element_size);
void     csel_vector_clear         (CselVector       *self);
guint32  csel_vector_append        (CselVector       *self,
                                    gconstpointer     element);
guint32  csel_vector_extend        (CselVector       *self,
                                    guint32           n_elements);
guint32  csel_vector_append_run    (CselVector       *self,
                                    gconstpointer     elements,
                                    guint32           n_elements);
gpointer csel_vector_get_run       (const CselVector *self,
                                    guint32           first,
                                    guint32          *n_elements);
void     csel_vector_reserve       (CselVector       *self,
                                    guint32           length);
void     csel_vector_reserve_parts (CselVector       *self,
                                    guint32           length,
                                    guint             shift,
                                    CselVectorFill    fill,
                                    gpointer          user_data,
                                    GDestroyNotify    destroy);
guint32  csel_vector_get_n_in_part (const CselVector *self);
void     csel_vector_fill          (const CselVector *self,
                                    guint32           first,
                                    guint32           n_elements);

/* The bucket of element @index is one for each power of two from 64 on */
static inline gpointer
csel_vector_get (const CselVector *self,
                 guint32           index)
{
  guint64 place = (guint64)index + 64;
  guint bucket = 63 - (guint)__builtin_clzll (place) - 6;

  return self->buckets[bucket] + (place - (G_GUINT64_CONSTANT (64) << bucket)) * self->element_size;
}

/* Elements that are going to be read, where they may not be there yet. Of a string, a vector of bytes, its
 * first byte is enough */
static inline void
csel_vector_need (const CselVector *self,
                  guint32           first,
                  guint32           n_elements)
{
  if (G_UNLIKELY (self->parts != NULL) && n_elements > 0)
    csel_vector_fill (self, first, n_elements);
}

/* How many elements from @index on lie side by side, as far as they are there */
static inline guint32
csel_vector_get_room (guint32 index)
{
  guint64 place = (guint64)index + 64;

  return (guint32)((G_GUINT64_CONSTANT (2) << (63 - (guint)__builtin_clzll (place))) - place);
}

static inline guint32
csel_vector_get_length (const CselVector *self)
{
  return self->length;
}

#define csel_vector_index(vector, type, index) (*(type *)csel_vector_get ((vector), (index)))

G_END_DECLS
