/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"
#include "lists/csel-open-catalog.h"

G_BEGIN_DECLS

#define CSEL_TYPE_OPEN_CATALOGS (csel_open_catalogs_get_type ())

G_DECLARE_FINAL_TYPE (CselOpenCatalogs, csel_open_catalogs, CSEL, OPEN_CATALOGS, GObject)

CselOpenCatalogs *csel_open_catalogs_new         (CselLibrary      *library);
void              csel_open_catalogs_add         (CselOpenCatalogs *self,
                                                  CselOpenCatalog  *item);
void              csel_open_catalogs_drop        (CselOpenCatalogs *self,
                                                  CselOpenCatalog  *item);
void              csel_open_catalogs_set_held    (CselOpenCatalogs *self,
                                                  gboolean          is_held);
void              csel_open_catalogs_open        (CselOpenCatalogs *self,
                                                  GFile            *file);
void              csel_open_catalogs_refresh     (CselOpenCatalogs *self,
                                                  CselOpenCatalog  *item);
void              csel_open_catalogs_remove      (CselOpenCatalogs *self,
                                                  CselOpenCatalog  *item);
void              csel_open_catalogs_move        (CselOpenCatalogs *self,
                                                  CselOpenCatalog  *item,
                                                  int               by);
CselOpenCatalog  *csel_open_catalogs_get_reading (CselOpenCatalogs *self);
gboolean          csel_open_catalogs_is_looking  (CselOpenCatalogs *self);
void              csel_open_catalogs_cancel      (CselOpenCatalogs *self);
char             *csel_open_catalogs_to_text     (CselOpenCatalogs *self);
void              csel_open_catalogs_restore     (CselOpenCatalogs *self,
                                                  const char       *text);

G_END_DECLS
