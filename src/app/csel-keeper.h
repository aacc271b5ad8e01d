/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CSEL_TYPE_KEEPER (csel_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CselKeeper, csel_keeper, CSEL, KEEPER, GObject)

CselKeeper *csel_keeper_new   (GApplication *application,
                               GFile        *file);
void        csel_keeper_write (CselKeeper   *self,
                               GBytes       *bytes);

G_END_DECLS
