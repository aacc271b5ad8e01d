/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-loader.h"

G_BEGIN_DECLS

#define CSEL_TYPE_OPEN_CATALOG (csel_open_catalog_get_type ())

G_DECLARE_FINAL_TYPE (CselOpenCatalog, csel_open_catalog, CSEL, OPEN_CATALOG, GObject)

CselOpenCatalog *csel_open_catalog_new         (GFile                *file,
                                                gboolean              is_shipped);
void             csel_open_catalog_read_async  (CselOpenCatalog      *self,
                                                gboolean              renews,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         csel_open_catalog_read_finish (CselOpenCatalog      *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             csel_open_catalog_cancel      (CselOpenCatalog      *self);
void             csel_open_catalog_set_catalog (CselOpenCatalog      *self,
                                                CselCatalog          *catalog);
GFile           *csel_open_catalog_get_file    (CselOpenCatalog      *self);
gboolean         csel_open_catalog_is_shipped  (CselOpenCatalog      *self);
CselLoader      *csel_open_catalog_get_loader  (CselOpenCatalog      *self);
CselCatalog     *csel_open_catalog_get_catalog (CselOpenCatalog      *self);
const char      *csel_open_catalog_get_error   (CselOpenCatalog      *self);
const char      *csel_open_catalog_get_problem (CselOpenCatalog      *self);
char            *csel_open_catalog_get_name    (CselOpenCatalog      *self);

G_END_DECLS
