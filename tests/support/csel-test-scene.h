/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

void csel_test_check_scene (const CselScene *scene,
                            CselUnit         unit,
                            char             decimal_mark);

G_END_DECLS
