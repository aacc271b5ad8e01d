/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-buffers.h"
#include "engine/csel-column.h"
#include "engine/csel-query.h"

G_BEGIN_DECLS

#define CSEL_TYPE_INDEX (csel_index_get_type ())

G_DECLARE_FINAL_TYPE (CselIndex, csel_index, CSEL, INDEX, GObject)

CselIndex   *csel_index_new         (CselLibrary             *library);
CselLibrary *csel_index_get_library (CselIndex               *self);
void         csel_index_refresh     (CselIndex               *self);
CselListing *csel_index_get_listing (CselIndex               *self);
CselColumn  *csel_index_get_column  (CselIndex               *self,
                                     CselListing             *listing,
                                     const char              *id,
                                     const CselRatingContext *context);
gboolean     csel_index_is_ready    (CselIndex               *self,
                                     const CselQuery         *query);
CselMatches *csel_index_get_matches (CselIndex               *self,
                                     CselListing             *listing,
                                     const CselRequirement   *requirement);
CselBuffers *csel_index_get_buffers (CselIndex               *self);

G_END_DECLS
