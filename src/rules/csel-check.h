/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-conductor.h"
#include "model/csel-rating-context.h"
#include "rules/csel-supply.h"
#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselAsked:
 *
 * What a requirement asks for.
 */
typedef enum
{
  CSEL_ASKED_SUPPLY = 1 << 0,
  CSEL_ASKED_ALTITUDE = 1 << 1,
  CSEL_ASKED_CURRENT = 1 << 2,
  CSEL_ASKED_CONDUCTOR_CURRENT = 1 << 3,
  CSEL_ASKED_CONDUCTOR = 1 << 4,
  CSEL_ASKED_POLES = 1 << 5,
  CSEL_ASKED_PIN_SPACING = 1 << 6,
  CSEL_ASKED_AMBIENT = 1 << 7,
  CSEL_ASKED_PROCESSING = 1 << 8,
  CSEL_ASKED_FLAMMABILITY = 1 << 9,
  CSEL_ASKED_MATERIAL_GROUP = 1 << 10,
  CSEL_ASKED_APPROVAL = 1 << 11,
} CselAsked;

/**
 * CselRequirement:
 * @asked: which of the following are asked for
 * @context: "Ratings per"
 * @supply: the mains
 * @altitude: above sea level; up to 2000 m is taken for granted
 * @current: through each contact
 * @conductor_current: what the conductor may carry by the user's own standard
 * @conductor: what is to be connected
 * @poles: pole number
 * @pin_spacing: pin spacing
 * @ambient: temperature around the connector in operation
 * @processing: temperature while it is wired
 * @flammability: "V-0", as in #CSEL_PROPERTY_FLAMMABILITY_CLASS
 * @material_group: "I", as in #CSEL_PROPERTY_MATERIAL_GROUP
 * @approval: "UL", "CSA": a word of the approval
 */
typedef struct
{
  guint             asked;
  CselRatingContext context;
  CselSupply        supply;
  CselRange         altitude;
  CselRange         current;
  CselRange         conductor_current;
  CselConductor     conductor;
  CselRange         poles;
  CselRange         pin_spacing;
  CselRange         ambient;
  CselRange         processing;
  const char       *flammability;
  const char       *material_group;
  const char       *approval;
} CselRequirement;

CselVerdict *csel_check_ask (CselProduct           *product,
                             const CselRequirement *requirement,
                             GPtrArray             *ferrules);

G_END_DECLS
