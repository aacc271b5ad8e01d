/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-search.h"

G_BEGIN_DECLS

/* How well rows were found, one byte for each: loops that the compiler does many at a time */

static inline guint
csel_ranks_count_found (const guint8 *ranks,
                  guint         n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += ranks[i] != CSEL_RANK_MISSED;

  return count;
}

static inline void
csel_ranks_add (guint8       *sum,
           const guint8 *ranks,
           guint         n)
{
  /* What was missed once stays so: 255 and any other rank are no less */
  for (guint i = 0; i < n; i++)
    {
      guint both = (guint)sum[i] + ranks[i];

      sum[i] = (guint8)MIN (both, CSEL_RANK_MISSED);
    }
}

/* Where the words before were found and this one was not */
static inline guint
csel_ranks_count_missed (const guint8 *scope,
              const guint8 *ranks,
              guint         n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += ranks[i] == CSEL_RANK_MISSED && (scope == NULL || scope[i] != CSEL_RANK_MISSED);

  return count;
}

G_END_DECLS
