/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselReadProgress:
 * @report: called in the thread that reads, right after products were published
 * @user_data: for @report
 *
 * Tells how far the reading of a file has come: bytes read and products published.
 */
typedef struct
{
  void (*report) (guint64  n_bytes,
                  guint    n_products,
                  gpointer user_data);
  gpointer user_data;
} CselReadProgress;

G_END_DECLS
