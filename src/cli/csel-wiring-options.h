/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/csel-command.h"
#include "model/csel-wiring-plan.h"

G_BEGIN_DECLS

/**
 * CselWiringOptions:
 * @poles: (nullable): what goes to which poles
 * @connectors: (nullable): how many connectors are wired like this
 * @spare: (nullable): in percent
 *
 * A wiring plan as it is typed.
 */
typedef struct
{
  char **poles;
  char  *connectors;
  char  *spare;
} CselWiringOptions;

/** CSEL_WIRING_ENTRIES: the options of all commands that take a wiring plan */
#define CSEL_WIRING_ENTRIES(options) \
  { "pole", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(options).poles, \
    N_("What goes to some poles, as in 1-3=fine-stranded:2.5mm2:insulated,label=L1,wire=W12," \
       "color=BK,ferrule=216-266,to=-K1:3; may be repeated"), N_("POLES=WIRE") }, \
  { "connectors", 0, 0, G_OPTION_ARG_STRING, &(options).connectors, \
    N_("How many connectors are wired like this"), N_("N") }, \
  { "spare", 0, 0, G_OPTION_ARG_STRING, &(options).spare, \
    N_("How many ferrules more than are needed, in percent"), N_("PERCENT") }

CselExit csel_wiring_options_read_numbers (const CselWiringOptions *self,
                                           CselWiringPlan          *plan);
CselExit csel_wiring_options_read_poles   (const CselWiringOptions *self,
                                           CselCommand             *command,
                                           CselProduct             *connector,
                                           CselWiringPlan          *plan);
void     csel_wiring_options_clear        (CselWiringOptions       *self);

G_END_DECLS
