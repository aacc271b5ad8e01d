/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-requirement.h"

G_BEGIN_DECLS

CselVerdict *csel_check_ask         (CselProduct           *product,
                                     const CselRequirement *requirement,
                                     GPtrArray             *ferrules);
gboolean     csel_check_applies_to  (CselProduct           *product);

G_END_DECLS
