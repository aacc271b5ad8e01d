/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-catalog-index.h"
#include "model/csel-own-values.h"
#include "model/csel-product.h"

G_BEGIN_DECLS

#define CSEL_TYPE_LIBRARY (csel_library_get_type ())

G_DECLARE_FINAL_TYPE (CselLibrary, csel_library, CSEL, LIBRARY, GObject)

CselLibrary *csel_library_new                  (void);
CselOwnValues *csel_library_get_own_values       (CselLibrary *self);
void         csel_library_add                  (CselLibrary *self,
                                                CselCatalog *catalog);
void         csel_library_remove               (CselLibrary *self,
                                                CselCatalog *catalog);
void         csel_library_set_order            (CselLibrary *self,
                                                GPtrArray   *catalogs);
void         csel_library_grow                 (CselLibrary *self);
gboolean     csel_library_has_catalog          (CselLibrary *self,
                                                const char  *id);
CselProduct *csel_library_find_again           (CselLibrary *self,
                                                CselProduct *product);
gboolean     csel_library_is_listed            (CselLibrary *self,
                                                CselCatalog *catalog);
void         csel_library_set_catalog_index    (CselLibrary *self,
                                                CselCatalog *catalog,
                                                CselCatalogIndex *index);
CselCatalogIndex *
             csel_library_get_catalog_index    (CselLibrary *self,
                                                CselCatalog *catalog);
guint        csel_library_get_n_catalogs       (CselLibrary *self);
CselCatalog *csel_library_get_catalog          (CselLibrary *self,
                                                guint        index);
gboolean     csel_library_get_show_second_hand (CselLibrary *self);
void         csel_library_set_show_second_hand (CselLibrary *self,
                                                gboolean     show);
guint        csel_library_count_second_hand    (CselLibrary *self);
guint        csel_library_get_n_rows           (CselLibrary *self);
CselCatalog *csel_library_get_row              (CselLibrary *self,
                                                guint        row,
                                                guint       *catalog_row);
CselProduct *csel_library_get_product          (CselLibrary *self,
                                                guint        row);
gboolean     csel_library_find_row             (CselLibrary *self,
                                                CselProduct *product,
                                                guint       *row);
CselProduct *csel_library_make_product         (CselLibrary *self,
                                                CselCatalog *catalog,
                                                guint        row);
GPtrArray   *csel_library_find_item            (CselLibrary *self,
                                                const char  *item);
GPtrArray   *csel_library_list_terminals      (CselLibrary *self);
GPtrArray   *csel_library_list_kind            (CselLibrary *self,
                                                const char  *kind);

G_END_DECLS
