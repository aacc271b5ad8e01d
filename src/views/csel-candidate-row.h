/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-candidate.h"
#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CANDIDATE_ROW (csel_candidate_row_get_type ())

G_DECLARE_FINAL_TYPE (CselCandidateRow, csel_candidate_row, CSEL, CANDIDATE_ROW, GtkWidget)

GtkWidget *csel_candidate_row_new (CselSession   *session,
                                   CselCandidate *candidate);
CselCandidate *csel_candidate_row_get_candidate (CselCandidateRow *self);

G_END_DECLS
