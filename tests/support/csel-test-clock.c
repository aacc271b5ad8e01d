/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A clock for tests: time goes on when it is told to
 */

#include "support/csel-test-clock.h"

static gint64
get_time (gpointer user_data)
{
  return ((CselTestClock *)user_data)->now;
}

static guint
add (guint       milliseconds,
     GSourceFunc func,
     gpointer    data,
     gpointer    user_data)
{
  CselTestClock *self = user_data;

  g_assert_cmpuint (self->id, ==, 0);
  self->id = ++self->last_id;
  self->due = self->now + (gint64)milliseconds * 1000;
  self->func = func;
  self->data = data;

  return self->id;
}

static void
remove_id (guint    id,
           gpointer user_data)
{
  CselTestClock *self = user_data;

  g_assert_cmpuint (self->id, ==, id);
  self->id = 0;
}

CselScheduler
csel_test_clock_init (CselTestClock *self)
{
  *self = (CselTestClock) { .now = G_GINT64_CONSTANT (1000000000000) };

  return (CselScheduler) {
           get_time, add, remove_id, self
  };
}

void
csel_test_clock_step (CselTestClock *self,
                      guint          milliseconds)
{
  gint64 end = self->now + (gint64)milliseconds * 1000;

  while (self->id != 0 && self->due <= end)
    {
      self->now = MAX (self->now, self->due);
      self->id = 0;
      self->func (self->data);
    }
  self->now = end;
}
