/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-ferrule.h"

G_BEGIN_DECLS

/* What is asked: the answer is made in two files, what the terminal takes (csel-terminal.c)
 * and which ferrule fits (csel-ferrule.c). */

typedef struct
{
  CselProduct         *connector;
  const CselConductor *conductor;
  CselFerruleWish      wish;
  GArray              *pairs;
} CselFerruleQuestion;

gboolean        csel_terminal_takes_conductor (CselProduct               *product);
gboolean        csel_terminal_row_matches     (CselProduct               *connector,
                                               const CselFact            *fact,
                                               CselConductorKind          kind,
                                               CselPreparation            preparation);
const CselFact *csel_terminal_find_row        (const CselFerruleQuestion *question,
                                               CselPreparation            preparation,
                                               CselUnit                   unit,
                                               CselVerdictLine           *line,
                                               gboolean                  *contradictory);
CselOutcome     csel_terminal_compare         (const CselFact            *row,
                                               const CselRange           *size,
                                               CselVerdictLine           *line);
CselOutcome     csel_terminal_judge           (const CselFerruleQuestion *question,
                                               CselPreparation            preparation,
                                               CselVerdictLine           *line);
CselVerdict    *csel_terminal_ask             (const CselFerruleQuestion *question,
                                               CselPreparation            preparation);
void            csel_terminal_ask_sleeve      (const CselFerruleQuestion *question,
                                               CselVerdictLine           *line);
gboolean        csel_ferrule_is_listed        (CselProduct               *connector,
                                               CselProduct               *ferrule);

G_END_DECLS
