/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-candidate.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CANDIDATE_ROW (csel_candidate_row_get_type ())

G_DECLARE_FINAL_TYPE (CselCandidateRow, csel_candidate_row, CSEL, CANDIDATE_ROW, GtkWidget)

GtkWidget *csel_candidate_row_new (CselCandidate *candidate);

G_END_DECLS
