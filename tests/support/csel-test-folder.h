/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint csel_test_count_files   (const char *folder);
void  csel_test_remove_folder (const char *folder);

G_END_DECLS
