/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-parts-list.h"
#include "rules/csel-wiring.h"

G_BEGIN_DECLS

void csel_wiring_parts_add      (CselPartsList          *list,
                                 const CselWiringAnswer *answer,
                                 CselWiringPlan         *plan,
                                 const char             *name);
void csel_wiring_parts_put_back (CselPartsList          *list,
                                 guint                   position,
                                 const CselWiringAnswer *before,
                                 const CselWiringAnswer *after,
                                 CselWiringPlan         *plan,
                                 const char             *name);

G_END_DECLS
