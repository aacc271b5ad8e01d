/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * measure-window start [FILE] | keys FILE TEXT… | scrolling FILE | loading FILE | items FILE ITEM…
 *
 * Drives the window of the program and prints a line "WHAT MILLISECONDS" for each measurement:
 *
 *   start      "painted": since the process began, when the first rows of FILE are painted
 *   keys       "painted": from a key in the search until the frame with what it found is painted
 *   scrolling  "frame": of each page
 *   loading    "interval" between two frames, "turn" of the main loop, while FILE is read
 *   items      "painted": from the choice of each item until its page is painted; and each "turn"
 */

#include <string.h>

#include "app/csel-application.h"
#include "app/csel-window.h"
#include "engine/csel-shipped.h"

/* Until nothing is left to do after a start, a key, or the end of reading */
#define QUIET_START_MS 1500
#define QUIET_KEY_MS   100
#define N_PAGES        200

typedef struct
{
  GSource  source;
  gint64   began;
  gboolean prints;
} TurnSource;

typedef struct
{
  int            argc;
  char         **argv;
  gint64         began;

  CselWindow    *window;
  CselSession   *session;
  guint          n_shipped;
  GdkFrameClock *clock;
  TurnSource    *turns;
  gint64         frame_began;
  gint64         last_frame;
  guint          n_frames;
  gboolean       prints_intervals;
  gboolean       prints_frames;
  guint          generation;
  guint          painted_generation;
} Measure;

static double
to_ms (gint64 microseconds)
{
  return (double)microseconds / 1000;
}

/* The first to be asked before the main loop waits, and the first after it: between lies a turn */
static gboolean
turn_ends (GSource *source,
           int     *timeout)
{
  TurnSource *self = (TurnSource *)source;

  if (self->prints && self->began != 0)
    g_print ("turn %.3f\n", to_ms (g_get_monotonic_time () - self->began));
  self->began = 0;
  *timeout = -1;

  return FALSE;
}

static gboolean
turn_begins (GSource *source)
{
  ((TurnSource *)source)->began = g_get_monotonic_time ();

  return FALSE;
}

static gboolean
turn_dispatch (GSource    *source,
               GSourceFunc callback,
               gpointer    user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (Measure *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->prints_intervals && self->last_frame != 0)
    g_print ("interval %.3f\n", to_ms (now - self->last_frame));
  self->last_frame = now;
  self->frame_began = now;
}

static void
after_paint_cb (Measure *self)
{
  if (self->prints_frames)
    g_print ("frame %.3f\n", to_ms (g_get_monotonic_time () - self->frame_began));
  self->n_frames++;
  self->painted_generation = self->generation;
}

static void
changed_cb (Measure *self)
{
  self->generation++;
}

static gboolean
pumped_cb (gpointer user_data)
{
  gboolean *is_over = user_data;

  *is_over = TRUE;

  return G_SOURCE_REMOVE;
}

static void
pump (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, pumped_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
shows_file (Measure *self)
{
  CselListing *listing = csel_result_get_listing (csel_session_get_result (self->session));
  CselLibrary *library = csel_session_get_library (self->session);

  return csel_library_get_n_catalogs (library) > self->n_shipped && !csel_listing_is_growing (listing) &&
         csel_listing_get_n_rows (listing) == csel_library_get_n_rows (library);
}

/* Until all its rows are there, and painted */
static void
open_file (Measure *self)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (self->argv[2]);

  csel_window_open (self->window, file);
  while (!shows_file (self) || self->painted_generation != self->generation)
    g_main_context_iteration (NULL, TRUE);
  pump (QUIET_START_MS);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

/* @letter: %NULL to take the last one back */
static void
measure_key (Measure     *self,
             GtkEditable *search,
             const char  *letter)
{
  guint before = self->generation;
  gint64 start = g_get_monotonic_time ();
  int position = -1;

  if (letter != NULL)
    gtk_editable_insert_text (search, letter, -1, &position);
  else
    gtk_editable_delete_text (search, (int)g_utf8_strlen (gtk_editable_get_text (search), -1) - 1, -1);
  while (self->generation == before || self->painted_generation != self->generation)
    g_main_context_iteration (NULL, TRUE);
  g_print ("painted %.3f\n", to_ms (g_get_monotonic_time () - start));
  pump (QUIET_KEY_MS);
}

/* While the caret blinks GTK paints all the time, and a key has to wait for the next frame */
static void
measure_keys (Measure *self)
{
  GtkEditable *search;

  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  open_file (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.find", NULL);
  search = GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self->window)));
  for (int i = 3; i < self->argc; i++)
    {
      glong length = g_utf8_strlen (self->argv[i], -1);

      for (glong n = 0; n < length; n++)
        {
          g_autofree char *letter = g_utf8_substring (self->argv[i], n, n + 1);

          measure_key (self, search, letter);
        }
      for (glong n = 0; n < length; n++)
        measure_key (self, search, NULL);
    }
}

static void
measure_scrolling (Measure *self)
{
  GtkWidget *view = find_widget (GTK_WIDGET (self->window), GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *rows = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  open_file (self);
  self->prints_frames = TRUE;
  for (guint i = 0; i < N_PAGES; i++)
    {
      guint before = self->n_frames;

      gtk_adjustment_set_value (rows, gtk_adjustment_get_value (rows) + gtk_adjustment_get_page_size (rows));
      while (self->n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  self->prints_frames = FALSE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  return G_SOURCE_CONTINUE;
}

/* With something in motion, as while a person scrolls */
static void
measure_loading (Measure *self)
{
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick_cb, NULL, NULL);

  self->last_frame = 0;
  self->prints_intervals = TRUE;
  self->turns->prints = TRUE;
  open_file (self);
  self->prints_intervals = FALSE;
  self->turns->prints = FALSE;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->window), tick);
}

static void
measure_items (Measure *self)
{
  open_file (self);
  self->turns->prints = TRUE;
  for (int i = 3; i < self->argc; i++)
    {
      guint before = self->n_frames;
      gint64 start = g_get_monotonic_time ();

      csel_window_show_item (self->window, self->argv[i]);
      while (self->n_frames == before)
        g_main_context_iteration (NULL, TRUE);
      g_print ("painted %.3f\n", to_ms (g_get_monotonic_time () - start));
      pump (QUIET_START_MS);
    }
  self->turns->prints = FALSE;
}

static void
measure_start (Measure *self)
{
  while (self->n_frames == 0 || (self->argc > 2 && !shows_file (self)) || self->painted_generation != self->generation)
    g_main_context_iteration (NULL, TRUE);
  g_print ("painted %.3f\n", to_ms (g_get_monotonic_time () - self->began));
}

static const struct
{
  const char *name;
  int         n_arguments;
  void        (*measure) (Measure *self);
} modes[] = {
  { "start", 2, measure_start },
  { "keys", 4, measure_keys },
  { "scrolling", 3, measure_scrolling },
  { "loading", 3, measure_loading },
  { "items", 4, measure_items },
};

static guint
find_mode (int    argc,
           char **argv)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (modes) && (argc < modes[i].n_arguments || strcmp (argv[1], modes[i].name) != 0))
    i++;

  return i;
}

static gboolean
measure_cb (gpointer user_data)
{
  Measure *self = user_data;
  guint mode = find_mode (self->argc, self->argv);

  if (modes[mode].measure != measure_start)
    pump (QUIET_START_MS);
  modes[mode].measure (self);
  gtk_window_destroy (GTK_WINDOW (self->window));

  return G_SOURCE_REMOVE;
}

/* By now the window has its session, and is about to be painted */
static void
mapped_cb (GtkWidget *window,
           Measure   *self)
{
  g_autoptr(GPtrArray) shipped = csel_shipped_list_catalogs ();

  self->n_shipped = shipped->len;
  self->session = csel_window_get_session (self->window);
  self->clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (self->session, "result-changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_data (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_idle_add_full (G_PRIORITY_HIGH, measure_cb, self, NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 Measure        *self)
{
  if (self->window != NULL || !CSEL_IS_WINDOW (window))
    return;

  self->window = CSEL_WINDOW (window);
  g_signal_connect_after (window, "map", G_CALLBACK (mapped_cb), self);
}

int
main (int   argc,
      char *argv[])
{
  static const GSourceFuncs functions = { turn_ends, turn_begins, turn_dispatch, NULL };
  Measure measure = { argc, argv, g_get_monotonic_time () };
  g_autoptr(CselApplication) application = NULL;
  g_autoptr(GSource) turns = NULL;
  char *arguments[] = { argv[0], argc > 2 ? argv[2] : NULL, NULL };

  if (find_mode (argc, argv) == G_N_ELEMENTS (modes))
    {
      g_printerr ("measure-window: start [FILE], keys FILE TEXT…, scrolling FILE, loading FILE or items FILE ITEM…\n");
      return 2;
    }

  turns = g_source_new ((GSourceFuncs *)&functions, sizeof (TurnSource));
  g_source_set_priority (turns, G_MININT);
  g_source_attach (turns, NULL);
  measure.turns = (TurnSource *)turns;

  csel_application_prepare ();
  application = csel_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &measure);

  /* What is started with its file opens it as the program does */
  return g_application_run (G_APPLICATION (application),
                            argc > 2 && modes[find_mode (argc, argv)].measure == measure_start ? 2 : 1, arguments);
}
