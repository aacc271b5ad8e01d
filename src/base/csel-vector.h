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
typedef struct
{
  /*< private >*/
  guint8  *buckets[CSEL_VECTOR_BUCKETS];
  gsize    element_size;
  guint32  length;
} CselVector;

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

/* The bucket of element @index is one for each power of two from 64 on */
static inline gpointer
csel_vector_get (const CselVector *self,
                 guint32           index)
{
  guint64 place = (guint64)index + 64;
  guint bucket = 63 - (guint)__builtin_clzll (place) - 6;

  return self->buckets[bucket] + (place - (G_GUINT64_CONSTANT (64) << bucket)) * self->element_size;
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
