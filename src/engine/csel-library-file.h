/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-catalog-index.h"

G_BEGIN_DECLS

#define CSEL_TYPE_LIBRARY_FILE (csel_library_file_get_type ())

G_DECLARE_FINAL_TYPE (CselLibraryFile, csel_library_file, CSEL, LIBRARY_FILE, CselColdStore)

char            *csel_library_file_get_path (GFile            *source);
CselLibraryFile *csel_library_file_new      (const char       *path);
gboolean         csel_library_file_finish   (CselLibraryFile  *self,
                                             CselCatalogIndex *index,
                                             GVariant         *stamp,
                                             GError          **error);
CselCatalogIndex *
                 csel_library_file_open     (const char       *path,
                                             GVariant         *stamp,
                                             gboolean          by_parts,
                                             GError          **error);

G_END_DECLS
