/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_DATA_CHECK_VIEW (csel_data_check_view_get_type ())

G_DECLARE_FINAL_TYPE (CselDataCheckView, csel_data_check_view, CSEL, DATA_CHECK_VIEW, GtkWindow)

GtkWidget *csel_data_check_view_new (CselSession *session);

G_END_DECLS
