/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CselWriteStep:
 * @CSEL_STEP_CREATE: the new file is made, beside the old one
 * @CSEL_STEP_WRITE: the next piece is written
 * @CSEL_STEP_SYNC: what was written goes to the disk
 * @CSEL_STEP_RENAME: the new file takes the old one's place
 * @CSEL_STEP_SYNC_FOLDER: that it did goes to the disk
 *
 * What a file is written by, in this order; #CSEL_STEP_WRITE comes once for each piece.
 */
typedef enum
{
  CSEL_STEP_CREATE,
  CSEL_STEP_WRITE,
  CSEL_STEP_SYNC,
  CSEL_STEP_RENAME,
  CSEL_STEP_SYNC_FOLDER,
} CselWriteStep;

/**
 * CselStepFunc:
 * @step: what is done next
 * @user_data: what was given with the function
 */
typedef void (*CselStepFunc) (CselWriteStep step,
                              gpointer      user_data);

gboolean csel_durable_file_write (const char    *path,
                                  GBytes        *bytes,
                                  CselStepFunc   before,
                                  gpointer       user_data,
                                  GError       **error);
void     csel_durable_file_clear (const char    *folder,
                                  const char    *base);

G_END_DECLS
