/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

CselScene *csel_shelf_new_scene (GPtrArray *scenes,
                                 gint64     width,
                                 gint64     gap);

G_END_DECLS
