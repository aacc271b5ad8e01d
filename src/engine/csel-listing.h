/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-catalog-index.h"
#include "engine/csel-library.h"

G_BEGIN_DECLS

/**
 * CselListingPart:
 * @index: what is known of a catalogue
 * @first: the row of the list at which its products begin
 * @n_rows: how many of them there are
 * @is_finished: whether it was read to its end when the list was made
 */
typedef struct
{
  CselCatalogIndex *index;
  guint             first;
  guint             n_rows;
  gboolean          is_finished;
} CselListingPart;

typedef struct _CselListing CselListing;

CselListing           *csel_listing_new            (CselLibrary *library);
CselListing           *csel_listing_ref            (CselListing *self);
void                   csel_listing_unref          (CselListing *self);
guint                  csel_listing_get_n_parts    (CselListing *self);
const CselListingPart *csel_listing_get_part       (CselListing *self,
                                                    guint        part);
CselCatalog           *csel_listing_get_catalog    (CselListing *self,
                                                    guint        part);
guint                  csel_listing_get_n_rows     (CselListing *self);
gboolean               csel_listing_is_growing     (CselListing *self);
CselCatalog           *csel_listing_get_row        (CselListing *self,
                                                    guint        row,
                                                    guint       *catalog_row);
CselProduct           *csel_listing_get_product    (CselListing *self,
                                                    guint        row);
gboolean               csel_listing_find_row       (CselListing *self,
                                                    CselProduct *product,
                                                    guint       *row);
CselCatalog           *csel_listing_get_own        (CselListing *self);
guint                  csel_listing_get_n_own_rows (CselListing *self);
guint                  csel_listing_get_own_row    (CselListing *self,
                                                    guint        index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselListing, csel_listing_unref)

G_END_DECLS
