/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 csel_awg_get_area    (gint64 gauge_steps);
gint64 csel_awg_get_partner (gint64 gauge_steps);
gint64 csel_awg_get_nearest (gint64 gauge_steps);

G_END_DECLS
