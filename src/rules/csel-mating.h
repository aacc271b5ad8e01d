/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselMating:
 * @other: the other half
 * @verdict: whether both mate, line by line
 * @listed: %TRUE if the maker lists one as the counterpart of the other
 */
typedef struct
{
  CselProduct *other;
  CselVerdict *verdict;
  gboolean     listed;
} CselMating;

gboolean    csel_mating_names (CselProduct *product,
                               CselProduct *other);
CselMating *csel_mating_ask   (CselProduct *product,
                               CselProduct *other);
void        csel_mating_free  (CselMating  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselMating, csel_mating_free)

G_END_DECLS
