/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-autosave.h"

G_BEGIN_DECLS

/* A clock that stands still until it is stepped; one thing waits by it at a time */
typedef struct
{
  gint64      now;
  guint       last_id;
  guint       id;
  gint64      due;
  GSourceFunc func;
  gpointer    data;
} CselTestClock;

CselScheduler csel_test_clock_init (CselTestClock *self);
void          csel_test_clock_step (CselTestClock *self,
                                    guint          milliseconds);

G_END_DECLS
