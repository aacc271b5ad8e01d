/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"
#include "rules/csel-mating.h"

G_BEGIN_DECLS

GPtrArray *csel_counterparts_list (CselLibrary *library,
                                   CselProduct *product);

G_END_DECLS
