/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/csel-document.h"

G_BEGIN_DECLS

CselDocument *csel_document_new_parts_list (GListModel *lines,
                                            const char *title);

G_END_DECLS
