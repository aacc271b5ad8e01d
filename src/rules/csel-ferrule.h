/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-conductor.h"
#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselFerruleWish:
 * @CSEL_WISH_ANY: any ferrule
 * @CSEL_WISH_INSULATED: an insulated ferrule
 * @CSEL_WISH_UNINSULATED: an uninsulated ferrule
 * @CSEL_WISH_NONE: no ferrule
 *
 * What the designer would like to use.
 */
typedef enum
{
  CSEL_WISH_ANY,
  CSEL_WISH_INSULATED,
  CSEL_WISH_UNINSULATED,
  CSEL_WISH_NONE,
  CSEL_N_WISHES
} CselFerruleWish;

/**
 * CselFerruleSummary:
 * @CSEL_SUMMARY_TAKES_NO_CONDUCTOR: no conductor can be connected to the product
 * @CSEL_SUMMARY_NOT_APPLICABLE: ferrules are for stranded and fine-stranded conductors
 * @CSEL_SUMMARY_NOT_STATED: the data says nothing about this kind of conductor
 * @CSEL_SUMMARY_OUT_OF_RANGE: the conductor cannot be connected at all
 * @CSEL_SUMMARY_ONLY_UP_TO: too large for a ferrule, to be connected without one
 * @CSEL_SUMMARY_NONE_LISTED: a ferrule is allowed, but the maker lists none of this size
 * @CSEL_SUMMARY_SEVERAL: the data has no rule for several conductors in one clamping unit
 *
 * What is to be said before the candidates.
 */
typedef enum
{
  CSEL_SUMMARY_TAKES_NO_CONDUCTOR = 1 << 0,
  CSEL_SUMMARY_NOT_APPLICABLE = 1 << 1,
  CSEL_SUMMARY_NOT_STATED = 1 << 2,
  CSEL_SUMMARY_OUT_OF_RANGE = 1 << 3,
  CSEL_SUMMARY_ONLY_UP_TO = 1 << 4,
  CSEL_SUMMARY_NONE_LISTED = 1 << 5,
  CSEL_SUMMARY_SEVERAL = 1 << 6,
} CselFerruleSummary;

#define CSEL_N_SUMMARIES 7

/**
 * CselFerruleCandidate:
 * @ferrule: a ferrule
 * @verdict: whether it fits, line by line
 * @listed: %TRUE if the maker lists it as an accessory of the connector
 */
typedef struct
{
  CselProduct *ferrule;
  CselVerdict *verdict;
  gboolean     listed;
} CselFerruleCandidate;

/**
 * CselFerruleAnswer:
 * @connector: the connector asked about
 * @conductor: the conductor asked about
 * @wish: what the designer would like to use
 * @terminal: whether the terminal takes the conductor, for each #CselPreparation
 * @sleeve: how long the metal sleeve of a ferrule must be; open until one is chosen
 * @candidates: (element-type CselFerruleCandidate): the ferrules, the best first
 * @summary: #CselFerruleSummary flags
 */
typedef struct
{
  CselProduct       *connector;
  CselConductor      conductor;
  CselFerruleWish    wish;
  CselVerdict       *terminal[CSEL_N_PREPARATIONS];
  CselVerdict       *sleeve;
  GPtrArray         *candidates;
  CselFerruleSummary summary;
} CselFerruleAnswer;

CselFerruleAnswer *csel_ferrule_ask             (CselProduct         *connector,
                                                 const CselConductor *conductor,
                                                 CselFerruleWish      wish,
                                                 GPtrArray           *ferrules);
GPtrArray         *csel_ferrule_ask_connectors  (CselProduct         *ferrule,
                                                 GPtrArray           *connectors);
void               csel_ferrule_answer_free     (CselFerruleAnswer   *self);
gboolean           csel_ferrule_wish_parse      (const char          *id,
                                                 CselFerruleWish     *wish);
const char        *csel_ferrule_summary_get_id  (CselFerruleSummary   flag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselFerruleAnswer, csel_ferrule_answer_free)

G_END_DECLS
