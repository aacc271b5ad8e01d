/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-revision.h"

G_BEGIN_DECLS

/* What finding partners (csel-revision-pairs.c) and listing differences (csel-revision.c) share */

#define CSEL_NO_PARTNER G_MAXUINT

/* A fact, which in two units is two records, or a relation */
typedef struct
{
  const CselFact     *fact;
  guint               n_records;
  const CselRelation *relation;
  guint               partner;
} CselStated;

/* What one product states: CselStated */
typedef struct
{
  CselProduct *product;
  GArray      *statements;
} CselRevisionSide;

void               csel_revision_side_collect (CselRevisionSide       *self,
                                               CselProduct            *product);
gboolean           csel_revision_side_pair    (CselRevisionSide       *before,
                                               CselRevisionSide       *after);
CselRevisionFields csel_revision_side_compare (const CselRevisionSide *before,
                                               const CselStated       *one,
                                               const CselRevisionSide *after,
                                               const CselStated       *other);

G_END_DECLS
