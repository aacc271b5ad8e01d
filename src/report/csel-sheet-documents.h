/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-wiring-plan.h"
#include "report/csel-document.h"
#include "report/csel-wiring-card.h"
#include "rules/csel-requirement.h"

G_BEGIN_DECLS

CselDocument *csel_document_new_spec_sheet        (CselProduct           *product,
                                                   CselChosen            *chosen);
CselDocument *csel_document_new_compare_sheet     (GPtrArray             *products,
                                                   gboolean               only_differences);
CselDocument *csel_document_new_requirement_sheet (CselProduct           *product,
                                                   const CselRequirement *requirement,
                                                   GPtrArray             *ferrules);
CselDocument *csel_document_new_wiring_card       (CselProduct           *connector,
                                                   CselWiringPlan        *plan,
                                                   GPtrArray             *ferrules,
                                                   const CselCardOptions *options);

G_END_DECLS
