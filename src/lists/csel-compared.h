/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-library.h"

G_BEGIN_DECLS

#define CSEL_TYPE_COMPARED (csel_compared_get_type ())

G_DECLARE_FINAL_TYPE (CselCompared, csel_compared, CSEL, COMPARED, GObject)

CselCompared *csel_compared_new           (void);
gboolean      csel_compared_add           (CselCompared *self,
                                           CselProduct  *product);
void          csel_compared_remove        (CselCompared *self,
                                           guint         position);
void          csel_compared_move          (CselCompared *self,
                                           guint         position,
                                           guint         to);
void          csel_compared_clear         (CselCompared *self);
void          csel_compared_find_again    (CselCompared *self,
                                           CselLibrary  *library);
GPtrArray    *csel_compared_list_products (CselCompared *self);

G_END_DECLS
