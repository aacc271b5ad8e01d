/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CselFileDialogMode:
 * @CSEL_FILE_OPEN: choose a project or a catalogue to open
 * @CSEL_FILE_SAVE_PROJECT: choose where to save a project
 * @CSEL_FILE_SAVE_PDF: choose where to write a document as PDF
 * @CSEL_FILE_SAVE_TABLE: choose where to write a table
 * @CSEL_FILE_SAVE_COMPARISON: choose where to write a comparison
 * @CSEL_FILE_SAVE_DRAWING: choose where to write a drawing
 */
typedef enum
{
  CSEL_FILE_OPEN,
  CSEL_FILE_SAVE_PROJECT,
  CSEL_FILE_SAVE_PDF,
  CSEL_FILE_SAVE_TABLE,
  CSEL_FILE_SAVE_COMPARISON,
  CSEL_FILE_SAVE_DRAWING,
} CselFileDialogMode;

void   csel_file_dialog_run_async  (GtkWindow           *parent,
                                    CselFileDialogMode   mode,
                                    const char          *name,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
GFile *csel_file_dialog_run_finish (GtkWindow           *parent,
                                    GAsyncResult        *result);

G_END_DECLS
