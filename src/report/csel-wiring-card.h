/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-report.h"
#include "report/csel-sheet-options.h"
#include "rules/csel-supply-side.h"
#include "rules/csel-wiring.h"

G_BEGIN_DECLS

/**
 * CselPoleEnd:
 * @CSEL_POLE_END_UNKNOWN: the data does not say it and nobody else does
 * @CSEL_POLE_END_LEFT: pole 1 is left, seen on the conductor entry side
 * @CSEL_POLE_END_RIGHT: pole 1 is right, seen on the conductor entry side
 */
typedef enum
{
  CSEL_POLE_END_UNKNOWN,
  CSEL_POLE_END_LEFT,
  CSEL_POLE_END_RIGHT,
} CselPoleEnd;

/**
 * CselCardOptions:
 * @designations: (nullable) (array zero-terminated=1): of the connectors that are wired like this; a card for
 *   each, one to be filled in where there is none
 * @pole_1: where pole 1 is
 * @supply_side: which half is supplied when unmated
 *
 * What is said of a card beside the plan.
 */
typedef struct
{
  const char *const *designations;
  CselPoleEnd        pole_1;
  CselSupplySide     supply_side;
} CselCardOptions;

CselReport *csel_wiring_card_new (const CselWiringAnswer *answer,
                                  GPtrArray              *ferrules,
                                  const CselCardOptions  *options,
                                  const CselSheetOptions *sheet,
                                  const CselLocale       *locale);

G_END_DECLS
