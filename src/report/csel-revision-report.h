/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-revision.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselRevisionReport:
 * @before: the earlier catalogue
 * @after: the later one
 * @own: (nullable): own values of the user, which count on both sides
 * @products: (element-type CselProductRevision): the products to report on
 * @is_of_two_products: %TRUE if two products are compared, which need not be the same item
 *
 * What is to be said about the differences between two catalogues, or two products.
 */
typedef struct
{
  CselCatalog *before;
  CselCatalog *after;
  CselCatalog *own;
  GArray      *products;
  gboolean     is_of_two_products;
} CselRevisionReport;

char *csel_plain_revisions (const CselRevisionReport *self,
                            const CselLocale         *locale);
char *csel_tsv_revisions   (const CselRevisionReport *self,
                            const CselLocale         *locale);
char *csel_json_revisions  (const CselRevisionReport *self,
                            const CselLocale         *locale);

G_END_DECLS
