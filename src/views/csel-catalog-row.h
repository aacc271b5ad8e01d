/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-open-catalogs.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CATALOG_ROW (csel_catalog_row_get_type ())

G_DECLARE_FINAL_TYPE (CselCatalogRow, csel_catalog_row, CSEL, CATALOG_ROW, GtkWidget)

GtkWidget *csel_catalog_row_new              (CselOpenCatalogs *catalogs,
                                              CselOpenCatalog  *item);
char      *csel_catalog_row_describe_reading (CselOpenCatalog  *item);

G_END_DECLS
