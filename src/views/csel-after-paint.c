/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselAfterPaint: work that waits for the next frame, so that a key's rows are seen first
 *
 *   schedule ─▶ frame: its clock ticks, the rows are painted ─▶ idle: work ─▶ again, or done
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-after-paint.h"

static gboolean
idle_cb (gpointer data)
{
  CselAfterPaint *self = data;
  guint id = self->idle_id;

  if (self->work (self->widget) == G_SOURCE_CONTINUE)
    return G_SOURCE_CONTINUE;

  if (self->idle_id == id)
    self->idle_id = 0;

  return G_SOURCE_REMOVE;
}

/* This frame paints the rows; what is idle has its turn after it */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  CselAfterPaint *self = data;

  self->tick_id = 0;
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (idle_cb, self);

  return G_SOURCE_REMOVE;
}

/**
 * csel_after_paint_schedule:
 * @self: work
 *
 * Does it once after the next frame, however often it is asked for until then. Nothing is scheduled while
 * the widget is not seen.
 */
void
csel_after_paint_schedule (CselAfterPaint *self)
{
  if (self->tick_id == 0 && gtk_widget_get_mapped (self->widget))
    self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * csel_after_paint_cancel:
 * @self: work that is not to be done any more; before its widget is disposed
 */
void
csel_after_paint_cancel (CselAfterPaint *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
}
