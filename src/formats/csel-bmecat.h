/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "formats/csel-catalog-error.h"
#include "formats/csel-read-progress.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

gboolean csel_bmecat_read (GFile                   *file,
                           CselCatalog             *catalog,
                           const CselReadProgress  *progress,
                           GCancellable            *cancellable,
                           GError                 **error);

G_END_DECLS
