/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-ferrule.h"

G_BEGIN_DECLS

/**
 * CselFerruleGroup:
 * @CSEL_FERRULE_FITS: every rule is met
 * @CSEL_FERRULE_ONE_CHECK: listed by the maker, and one thing is left to check
 * @CSEL_FERRULE_CANNOT_TELL: the data does not say enough
 * @CSEL_FERRULE_DOES_NOT_FIT: a stated fact is against it
 *
 * How ferrules are sorted for somebody who has to choose one.
 */
typedef enum
{
  CSEL_FERRULE_FITS,
  CSEL_FERRULE_ONE_CHECK,
  CSEL_FERRULE_CANNOT_TELL,
  CSEL_FERRULE_DOES_NOT_FIT,
  CSEL_N_FERRULE_GROUPS
} CselFerruleGroup;

CselFerruleGroup       csel_ferrule_candidate_get_group (const CselFerruleCandidate *candidate);
const CselVerdictLine *csel_ferrule_candidate_get_todo  (const CselFerruleCandidate *candidate);
GPtrArray             *csel_ferrule_answer_list_choices (const CselFerruleAnswer    *answer);
const char            *csel_ferrule_group_get_id        (CselFerruleGroup            group);

G_END_DECLS
