/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "text/csel-locale.h"

G_BEGIN_DECLS

char **csel_parts_warnings_list (GListModel       *lines,
                                 const CselLocale *locale);

G_END_DECLS
