/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CselRecovery CselRecovery;

char         *csel_recovery_get_folder (void);
CselRecovery *csel_recovery_claim      (const char          *folder,
                                        const char          *path,
                                        GError             **error);
GPtrArray    *csel_recovery_list       (const char          *folder);
void          csel_recovery_free       (CselRecovery        *self);
const char   *csel_recovery_get_path   (const CselRecovery  *self);
const char   *csel_recovery_get_file   (const CselRecovery  *self);
const char   *csel_recovery_get_base   (const CselRecovery  *self);
void          csel_recovery_set_base   (CselRecovery        *self,
                                        const char          *base);
gboolean      csel_recovery_exists     (const CselRecovery  *self);
void          csel_recovery_discard    (const CselRecovery  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselRecovery, csel_recovery_free)

G_END_DECLS
