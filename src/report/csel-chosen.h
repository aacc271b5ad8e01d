/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-wiring-plan.h"
#include "report/csel-report.h"

G_BEGIN_DECLS

CselChosen *csel_chosen_new           (CselProduct      *product);
void        csel_chosen_free          (CselChosen       *self);
void        csel_chosen_set_plan      (CselChosen       *self,
                                       CselWiringPlan   *plan,
                                       GPtrArray        *ferrules);
void        csel_chosen_add           (CselChosen       *self,
                                       CselProduct      *other,
                                       guint64           quantity);
void        csel_chosen_add_to_report (const CselChosen *self,
                                       CselReport       *report,
                                       const CselLocale *locale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselChosen, csel_chosen_free)

G_END_DECLS
