/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselBuffers: memory that the next result uses again
 *
 * Touching memory for the first time takes longer than filling it: a result is written where the
 * one before the last stood.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-buffers.h"

/** MAX_SPARE: what two results of a few words and filters need */
#define MAX_SPARE 96

typedef struct
{
  gpointer memory;
  gsize    size;
} Buffer;

struct _CselBuffers
{
  gatomicrefcount ref_count;

  GMutex          mutex;
  GArray         *spare;
};

static void
buffer_clear (gpointer data)
{
  g_free (((Buffer *)data)->memory);
}

/**
 * csel_buffers_new:
 *
 * Returns: (transfer full): no buffers yet
 */
CselBuffers *
csel_buffers_new (void)
{
  CselBuffers *self = g_new0 (CselBuffers, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->spare = g_array_new (FALSE, FALSE, sizeof (Buffer));
  g_array_set_clear_func (self->spare, buffer_clear);

  return self;
}

CselBuffers *
csel_buffers_ref (CselBuffers *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_buffers_unref (CselBuffers *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->spare);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * csel_buffers_take:
 * @self: spare buffers
 * @size: how many bytes are needed
 *
 * Returns: (transfer full): memory of that size, whatever is in it; to be given back with
 *   csel_buffers_give()
 */
gpointer
csel_buffers_take (CselBuffers *self,
                   gsize        size)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (guint i = self->spare->len; i > 0; i--)
    {
      Buffer *buffer = &g_array_index (self->spare, Buffer, i - 1);

      if (buffer->size == size)
        {
          gpointer memory = g_steal_pointer (&buffer->memory);

          g_array_remove_index_fast (self->spare, i - 1);
          return memory;
        }
    }

  return g_malloc (MAX (size, 1));
}

/**
 * csel_buffers_give:
 * @self: spare buffers
 * @buffer: (nullable) (transfer full): memory that csel_buffers_take() gave
 * @size: the size that was asked for
 */
void
csel_buffers_give (CselBuffers *self,
                   gpointer     buffer,
                   gsize        size)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Buffer given = { buffer, size };

  if (buffer == NULL)
    return;

  /* What was given first may be of a size that is asked for no more */
  if (self->spare->len == MAX_SPARE)
    g_array_remove_index (self->spare, 0);
  g_array_append_val (self->spare, given);
}
