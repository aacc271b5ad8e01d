/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/csel-wire.h"

G_BEGIN_DECLS

/** CSEL_MAX_SPARE: the largest spare allowance, in percent */
#define CSEL_MAX_SPARE 1000

#define CSEL_TYPE_WIRING_PLAN (csel_wiring_plan_get_type ())

G_DECLARE_FINAL_TYPE (CselWiringPlan, csel_wiring_plan, CSEL, WIRING_PLAN, GObject)

CselWiringPlan *csel_wiring_plan_new            (guint           n_poles);
CselWiringPlan *csel_wiring_plan_copy           (CselWiringPlan *self);
gboolean        csel_wiring_plan_equal          (CselWiringPlan *self,
                                                 CselWiringPlan *other);
guint           csel_wiring_plan_get_n_wires    (CselWiringPlan *self);
const CselWire *csel_wiring_plan_get_wire       (CselWiringPlan *self,
                                                 guint           index);
void            csel_wiring_plan_set_wire       (CselWiringPlan *self,
                                                 guint           index,
                                                 const CselWire *wire);
void            csel_wiring_plan_add_wire       (CselWiringPlan *self,
                                                 const CselWire *wire);
void            csel_wiring_plan_prepare_all    (CselWiringPlan *self,
                                                 const CselWire *like);
guint           csel_wiring_plan_get_connectors (CselWiringPlan *self);
void            csel_wiring_plan_set_connectors (CselWiringPlan *self,
                                                 guint           connectors);
guint           csel_wiring_plan_get_spare      (CselWiringPlan *self);
void            csel_wiring_plan_set_spare      (CselWiringPlan *self,
                                                 guint           percent);

G_END_DECLS
