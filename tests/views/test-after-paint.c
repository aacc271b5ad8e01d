/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-after-paint.h"

typedef struct
{
  guint n_frames;
  guint n_done;
  guint frames_before;
} Record;

static Record *
get_record (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "record");
}

/* Twice, then it is done */
static gboolean
work (gpointer data)
{
  Record *record = get_record (data);

  if (record->n_done == 0)
    record->frames_before = record->n_frames;
  record->n_done++;

  return record->n_done < 2 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
painted_cb (Record *record)
{
  record->n_frames++;
}

static gboolean
is_done (gpointer data)
{
  return ((Record *)data)->n_done == 2;
}

static gboolean
has_painted (gpointer data)
{
  return ((Record *)data)->n_frames > 2;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  return G_SOURCE_CONTINUE;
}

/* Once, however often it was asked for, after a frame; not at all where it is not seen or was taken back */
static void
test_schedule (void)
{
  Record record = { 0 };
  GtkWidget *label = gtk_label_new ("a");
  CselAfterPaint later = { label, work };
  GtkWindow *window;

  g_object_set_data (G_OBJECT (label), "record", &record);
  csel_after_paint_schedule (&later);
  window = csel_test_show (label);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (label), "after-paint", G_CALLBACK (painted_cb), &record);
  gtk_widget_add_tick_callback (label, tick_cb, NULL, NULL);
  csel_test_wait_until (has_painted, &record);
  g_assert_cmpuint (record.n_done, ==, 0);

  record.n_frames = 0;
  csel_after_paint_schedule (&later);
  csel_after_paint_schedule (&later);
  csel_test_wait_until (is_done, &record);
  g_assert_cmpuint (record.frames_before, >, 0);

  record.n_frames = 0;
  csel_after_paint_schedule (&later);
  csel_after_paint_cancel (&later);
  csel_test_wait_until (has_painted, &record);
  g_assert_cmpuint (record.n_done, ==, 2);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/after-paint/schedule", test_schedule);

  return g_test_run ();
}
