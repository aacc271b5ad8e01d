/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-open-catalogs.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CATALOGS_VIEW (csel_catalogs_view_get_type ())

G_DECLARE_FINAL_TYPE (CselCatalogsView, csel_catalogs_view, CSEL, CATALOGS_VIEW, GtkWindow)

GtkWidget *csel_catalogs_view_new (CselOpenCatalogs *catalogs);

G_END_DECLS
