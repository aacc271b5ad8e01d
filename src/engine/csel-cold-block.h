/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselColdBlock:
 *
 * What is kept aside of some products, one after the other, while there is room for more.
 */
typedef struct _CselColdBlock CselColdBlock;

CselColdBlock *csel_cold_block_new (guint first,
 GBytes *used);
void           csel_cold_block_free      (CselColdBlock  *self);
void           csel_cold_block_append    (CselColdBlock  *self,
                                          gconstpointer   bytes,
                                          gsize           n_bytes);
gboolean       csel_cold_block_is_full   (CselColdBlock  *self);
guint          csel_cold_block_get_length
                                         (CselColdBlock  *self);
GBytes        *csel_cold_block_finish    (CselColdBlock  *self,
                                          guint64         seed);

/* Once it is finished */
gboolean       csel_cold_block_is_whole  (GBytes         *block,
                                          guint64         seed);
guint          csel_cold_block_get_first (GBytes         *block);
GBytes        *csel_cold_block_fetch     (GBytes         *block,
                                          guint           row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselColdBlock, csel_cold_block_free)

G_END_DECLS
