/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"
#include "project/csel-project.h"

G_BEGIN_DECLS

/**
 * CselProductChange:
 * @before: the product as the project has it
 * @after: the same as its catalogue, open now, has it
 *
 * A product of which the facts have changed since the project was made.
 */
typedef struct
{
  CselProduct *before;
  CselProduct *after;
} CselProductChange;

GPtrArray *csel_project_changes_list   (CselProject             *project,
                                        CselLibrary             *library);
void       csel_project_changes_accept (CselProject             *project,
                                        const CselProductChange *change,
                                        const char              *name);

G_END_DECLS
