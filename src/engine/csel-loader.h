/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-catalog-index.h"

G_BEGIN_DECLS

#define CSEL_TYPE_LOADER (csel_loader_get_type ())

G_DECLARE_FINAL_TYPE (CselLoader, csel_loader, CSEL, LOADER, GObject)

CselLoader       *csel_loader_new              (GFile                *file);
GFile            *csel_loader_get_file         (CselLoader           *self);
void              csel_loader_set_keeps        (CselLoader           *self,
                                                gboolean              keeps);
void              csel_loader_set_renews       (CselLoader           *self,
                                                gboolean              renews);
void              csel_loader_set_by_parts     (CselLoader           *self,
                                                gboolean              by_parts);
gboolean          csel_loader_run              (CselLoader           *self,
                                                GCancellable         *cancellable,
                                                GError              **error);
void              csel_loader_run_async        (CselLoader           *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean          csel_loader_run_finish       (CselLoader           *self,
                                                GAsyncResult         *result,
                                                GError              **error);
gboolean          csel_loader_is_looking       (CselLoader           *self);
CselCatalogIndex *csel_loader_get_index        (CselLoader           *self);
CselCatalog      *csel_loader_get_catalog      (CselLoader           *self);
gboolean          csel_loader_is_native        (CselLoader           *self);
const GError     *csel_loader_get_problem      (CselLoader           *self);
double            csel_loader_get_fraction     (CselLoader           *self);
gboolean          csel_loader_get_seconds_left (CselLoader           *self,
                                                guint                *seconds);

G_END_DECLS
