/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-ferrule.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CANDIDATE (csel_candidate_get_type ())

G_DECLARE_FINAL_TYPE (CselCandidate, csel_candidate, CSEL, CANDIDATE, GObject)

CselCandidate     *csel_candidate_new          (const CselFerruleCandidate *candidate,
                                                const CselLocale           *locale);
CselProduct       *csel_candidate_get_product  (CselCandidate              *self);
CselVerdictResult  csel_candidate_get_result   (CselCandidate              *self);
const char        *csel_candidate_get_item     (CselCandidate              *self);
const char        *csel_candidate_get_color    (CselCandidate              *self);
const char        *csel_candidate_get_size     (CselCandidate              *self);
const char        *csel_candidate_get_headline (CselCandidate              *self);
const char        *csel_candidate_get_reasons  (CselCandidate              *self);

G_END_DECLS
