/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/* What the answers in TSV have in common */
void  csel_tsv_add_field       (GString        *tsv,
                                const char     *field,
                                gboolean        is_last);
char *csel_tsv_join_qualifiers (CselProduct    *product,
                                const CselFact *fact);

G_END_DECLS
