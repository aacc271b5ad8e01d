/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "formats/csel-catalog-error.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

/** CSEL_NATIVE_NAMESPACE: the namespace of our own catalogues, described in data/catalog.rng */
#define CSEL_NATIVE_NAMESPACE "urn:connector-selector:catalog:1"

CselCatalog *csel_native_read        (GFile                *file,
                                      GCancellable         *cancellable,
                                      GError              **error);
void         csel_native_read_async  (GFile                *file,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
CselCatalog *csel_native_read_finish (GFile                *file,
                                      GAsyncResult         *result,
                                      GError              **error);
char        *csel_native_to_string   (CselCatalog          *catalog);
char        *csel_native_rows_to_string
                                     (CselCatalog          *catalog,
                                      const guint          *rows,
                                      guint                 n_rows);
gboolean     csel_native_write       (CselCatalog          *catalog,
                                      GFile                *file,
                                      GCancellable         *cancellable,
                                      GError              **error);

G_END_DECLS
