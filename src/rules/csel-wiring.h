/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-wiring-plan.h"
#include "rules/csel-ferrule.h"

G_BEGIN_DECLS

/**
 * CselWireAnswer:
 * @wire: what is planned
 * @verdict: whether it can be done, line by line
 * @asked: (nullable): what the terminal and the ferrules say to its conductor, %NULL if its size
 *   cannot be read
 * @is_open: %TRUE if a ferrule is planned but not which one: @asked has those to choose from
 */
typedef struct
{
  CselWire                *wire;
  CselVerdict             *verdict;
  const CselFerruleAnswer *asked;
  gboolean                 is_open;
} CselWireAnswer;

/**
 * CselFerruleCount:
 * @ferrule: (nullable): the ferrule, %NULL while its number is open
 * @size: the conductor it is for; of no meaning once it is chosen, it may be for several
 * @preparation: whether it is insulated
 * @per_connector: how many one connector needs
 * @total: how many all connectors need
 * @order: the same with the spare allowance, rounded up
 */
typedef struct
{
  CselProduct     *ferrule;
  CselRange        size;
  CselPreparation  preparation;
  guint            per_connector;
  guint64          total;
  guint64          order;
} CselFerruleCount;

/**
 * CselWiringAnswer:
 * @connector: the connector asked about
 * @connectors: how many are wired like this
 * @spare: how many ferrules more than are needed, in percent
 * @n_poles: its pole number, 0 if that is not stated as one number
 * @wires: (element-type CselWireAnswer): the wires of the plan, by pole
 * @unwired: (element-type guint): poles that have no wire
 * @counts: (element-type CselFerruleCount): the ferrules that are needed
 * @n_not_counted: how many wires have a ferrule that is not counted, because they do not fit
 * @result: the worst of the wires; cannot tell where there is none
 */
typedef struct
{
  CselProduct       *connector;
  guint              connectors;
  guint              spare;
  guint              n_poles;
  GPtrArray         *wires;
  GArray            *unwired;
  GPtrArray         *counts;
  guint              n_not_counted;
  CselVerdictResult  result;

  /*< private >*/
  GPtrArray         *asked;
} CselWiringAnswer;

gboolean          csel_wiring_is_possible (CselProduct      *connector);
guint             csel_wiring_count_poles (CselProduct      *connector);
CselWiringAnswer *csel_wiring_ask         (CselProduct      *connector,
                                           CselWiringPlan   *plan,
                                           GPtrArray        *ferrules);
void              csel_wiring_answer_free (CselWiringAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselWiringAnswer, csel_wiring_answer_free)

G_END_DECLS
