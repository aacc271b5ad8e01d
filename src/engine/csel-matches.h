/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-listing.h"
#include "rules/csel-requirement.h"

G_BEGIN_DECLS

/**
 * CselWanted:
 * @CSEL_WANTED_ALL: every product
 * @CSEL_WANTED_MEETS: what meets the requirement, each line passed or accepted
 * @CSEL_WANTED_NOT_FAILED: what meets it or is open
 *
 * Which products of a requirement are listed.
 */
typedef enum
{
  CSEL_WANTED_ALL,
  CSEL_WANTED_MEETS,
  CSEL_WANTED_NOT_FAILED,
  CSEL_N_WANTED
} CselWanted;

typedef struct _CselMatches CselMatches;

CselMatches           *csel_matches_new             (CselListing           *listing,
                                                     const CselRequirement *requirement);
CselMatches           *csel_matches_ref             (CselMatches           *self);
void                   csel_matches_unref           (CselMatches           *self);
const CselRequirement *csel_matches_get_requirement (CselMatches           *self);
CselVerdictResult      csel_matches_get_result      (CselMatches           *self,
                                                     guint                  row);
gboolean               csel_matches_passes          (CselMatches           *self,
                                                     guint                  row,
                                                     CselWanted             wanted);
gboolean               csel_matches_passes_without  (CselMatches           *self,
                                                     guint                  row,
                                                     CselWanted             wanted,
                                                     CselField              field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselMatches, csel_matches_unref)

G_END_DECLS
