/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CselAfterPaint:
 * @widget: whose work it is
 * @work: called with @widget after a frame has been painted, as long as it returns %G_SOURCE_CONTINUE
 *
 * What waits until the rows of the list have been painted.
 */
typedef struct
{
  GtkWidget  *widget;
  GSourceFunc work;

  /*< private >*/
  guint       tick_id;
  guint       idle_id;
} CselAfterPaint;

void csel_after_paint_schedule (CselAfterPaint *self);
void csel_after_paint_cancel   (CselAfterPaint *self);

G_END_DECLS
