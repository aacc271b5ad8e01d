/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-wire.h"
#include "rules/csel-requirement.h"

G_BEGIN_DECLS

/**
 * CselReplacementTopic:
 * @CSEL_REPLACEMENT_WIRE: a wire of its wiring plan
 * @CSEL_REPLACEMENT_FERRULE: a ferrule that belongs to it, and is in no wiring plan
 * @CSEL_REPLACEMENT_ACCESSORY: anything else that belongs to it
 * @CSEL_REPLACEMENT_COUNTERPART: the other half, on the same parts list
 * @CSEL_REPLACEMENT_REQUIREMENT: what is asked of it
 *
 * What hangs on a connector of a parts list.
 */
typedef enum
{
  CSEL_REPLACEMENT_WIRE,
  CSEL_REPLACEMENT_FERRULE,
  CSEL_REPLACEMENT_ACCESSORY,
  CSEL_REPLACEMENT_COUNTERPART,
  CSEL_REPLACEMENT_REQUIREMENT,
} CselReplacementTopic;

/**
 * CselReplacementFinding:
 * @topic: what it is about
 * @wire: (nullable): the wire
 * @product: (nullable): the ferrule, accessory or counterpart
 * @before: (nullable): how it was with the connector that goes, %NULL if no rule can be asked
 * @after: (nullable): how it is with the one that comes, not “fits”; %NULL if no rule can be asked
 * @was_listed: of an accessory: whether its maker lists it for the connector that goes
 *
 * Something that does not fit afterwards, or of which the data cannot tell.
 */
typedef struct
{
  CselReplacementTopic  topic;
  CselWire             *wire;
  CselProduct          *product;
  CselVerdict          *before;
  CselVerdict          *after;
  gboolean              was_listed;
} CselReplacementFinding;

/**
 * CselReplacement:
 * @n_asked: how many things hang on the connector
 * @findings: (element-type CselReplacementFinding): those that do not fit the other, or may not
 */
typedef struct
{
  guint      n_asked;
  GPtrArray *findings;
} CselReplacement;

gboolean          csel_replacement_is_for (CselProduct           *product);
CselReplacement  *csel_replacement_ask    (GListModel            *lines,
                                           guint                  position,
                                           CselProduct           *product,
                                           const CselRequirement *requirement,
                                           GPtrArray             *ferrules);
void              csel_replacement_free   (CselReplacement       *self);
CselVerdictResult csel_replacement_finding_get_result
                                          (const CselReplacementFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselReplacement, csel_replacement_free)

G_END_DECLS
