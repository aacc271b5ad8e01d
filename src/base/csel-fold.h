/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CselFold CselFold;

CselFold *csel_fold_new    (void);
void      csel_fold_free   (CselFold   *self);
void      csel_fold_append (CselFold   *self,
                            GString    *to,
                            const char *text);
char     *csel_fold_text   (const char *text);
char     *csel_fold_item_number
                           (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselFold, csel_fold_free)

G_END_DECLS
