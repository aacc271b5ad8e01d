/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-catalog.h"

G_BEGIN_DECLS

#define CSEL_TYPE_NOTICE_LIST (csel_notice_list_get_type ())

G_DECLARE_FINAL_TYPE (CselNoticeList, csel_notice_list, CSEL, NOTICE_LIST, GObject)

CselNoticeList *csel_notice_list_new (CselCatalog *catalog);

G_END_DECLS
