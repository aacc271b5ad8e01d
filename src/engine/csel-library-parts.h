/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-database.h"
#include "model/csel-catalog-image.h"

G_BEGIN_DECLS

typedef struct _CselLibraryParts CselLibraryParts;

CselLibraryParts *csel_library_parts_new  (const char       *path,
                                           guint64           seed,
                                           CselCatalog      *catalog,
                                           GError          **error);
void              csel_library_parts_free (CselLibraryParts *self);
gboolean          csel_library_parts_add  (CselLibraryParts *self,
                                           GVariant         *section,
                                           CselVector       *vector,
                                           GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselLibraryParts, csel_library_parts_free)

G_END_DECLS
