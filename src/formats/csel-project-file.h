/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "formats/csel-catalog-error.h"
#include "project/csel-project.h"

G_BEGIN_DECLS

/** CSEL_PROJECT_NAMESPACE: the namespace of project files, described in data/project.rng */
#define CSEL_PROJECT_NAMESPACE "urn:connector-selector:project:1"

CselProject *csel_project_read     (GFile        *file,
                                    GCancellable *cancellable,
                                    GError      **error);
GBytes      *csel_project_to_bytes (CselProject  *project);

G_END_DECLS
