/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-library.h"
#include "model/csel-product.h"
#include "rules/csel-wiring.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/** CSEL_TEST_SEED: the item number of the data sheet the program starts from */
#define CSEL_TEST_SEED "831-1104/320-000"

CselCatalog *csel_test_read_shipped (const char  *name);
CselCatalog *csel_test_read_text    (const char  *xml,
                                     GError     **error);
CselCatalog *csel_test_read_product (const char  *elements);
char        *csel_test_dump_catalog (CselCatalog *catalog);
CselProduct *csel_test_get_product  (CselCatalog *catalog,
                                     const char  *item);
CselProduct *csel_test_get_seed     (void);
GPtrArray   *csel_test_find_problems (void);
CselLocale  *csel_test_get_locale   (const char  *language);
void         csel_test_check_golden (const char  *name,
                                     const char  *text);
CselWiringAnswer *
             csel_test_ask_wiring   (CselProduct *connector,
                                     const char  *poles,
                                     guint        connectors,
                                     guint        spare);

GListModel  *csel_test_make_parts   (void);

void         csel_test_wait_for_last (gpointer      object);

G_END_DECLS
