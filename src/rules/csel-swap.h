/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

CselVerdict *csel_swap_ask  (CselProduct *product);
GPtrArray   *csel_swap_find (GListModel  *lines);

G_END_DECLS
