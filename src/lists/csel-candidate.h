/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "text/csel-ferrule-text.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CANDIDATE (csel_candidate_get_type ())

G_DECLARE_FINAL_TYPE (CselCandidate, csel_candidate, CSEL, CANDIDATE, GObject)

CselCandidate     *csel_candidate_new           (GPtrArray               *choice,
                                                 CselColorCode            code,
                                                 const CselLocale        *locale);
CselCandidate     *csel_candidate_new_connector (const CselFerruleAnswer *answer,
                                                 const CselLocale        *locale);
GPtrArray         *csel_candidate_get_products  (CselCandidate           *self);
CselVerdictResult  csel_candidate_get_result    (CselCandidate           *self);
CselFerruleGroup   csel_candidate_get_group     (CselCandidate           *self);
gboolean           csel_candidate_lacks_length  (CselCandidate           *self);
const char        *csel_candidate_get_title     (CselCandidate           *self);
const char        *csel_candidate_get_color     (CselCandidate           *self);
const char        *csel_candidate_get_headline  (CselCandidate           *self);
const char        *csel_candidate_get_reasons   (CselCandidate           *self);

G_END_DECLS
