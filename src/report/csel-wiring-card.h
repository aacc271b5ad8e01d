/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-report.h"
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

CselReport *csel_wiring_card_new (const CselWiringAnswer *answer,
                                  GPtrArray              *ferrules,
                                  const char *const      *designations,
                                  CselPoleEnd             pole_1,
                                  const CselLocale       *locale);

G_END_DECLS
