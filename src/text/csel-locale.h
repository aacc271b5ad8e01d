/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "base/csel-quantity.h"

G_BEGIN_DECLS

#define CSEL_TYPE_LOCALE (csel_locale_get_type ())

typedef struct _CselLocale CselLocale;

GType       csel_locale_get_type         (void);
CselLocale *csel_locale_new              (const char       *language,
                                          const char       *directory);
CselLocale *csel_locale_new_for_user     (const char       *directory);
CselLocale *csel_locale_ref              (CselLocale       *self);
void        csel_locale_unref            (CselLocale       *self);
const char *csel_locale_get_language     (const CselLocale *self);
char        csel_locale_get_decimal_mark (const CselLocale *self);
const char *csel_locale_gettext          (const CselLocale *self,
                                          const char       *msgid) G_GNUC_FORMAT (2);
const char *csel_locale_ngettext         (const CselLocale *self,
                                          const char       *one,
                                          const char       *many,
                                          gulong            n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);
char       *csel_locale_format_range     (const CselLocale *self,
                                          const CselRange  *range);
char       *csel_locale_format_steps     (const CselLocale *self,
                                          gint64            steps,
                                          CselUnit          unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselLocale, csel_locale_unref)

G_END_DECLS
