/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * key-latency [OPTION…] TEXT[,TEXT…] COMMAND…: from a key to the last pixel it changes, of any program
 *
 * Starts the command, waits until its window is quiet, clicks where it is told to, types
 * each text into whatever has the focus and takes it back with BackSpace. Prints
 * "key MILLISECONDS" for each key: from its press, made by the XTest extension, to the last
 * repaint that the X server sees before it is quiet for a quarter of a second, or for longer
 * with --quiet. Repaints smaller than 50 × 50 pixels are carets and letters in the entry; a
 * key that changes nothing else is not printed.
 */

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/extensions/Xdamage.h>
#include <X11/keysym.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define START_QUIET_MS  2000
#define START_LIMIT_MS  60000
#define KEY_LIMIT_MS    10000
#define SMALLEST_PIXELS 2500

typedef struct
{
  Display *display;
  int      damage_event;
  int      quiet_ms;
  gint64   last_repaint;
} Watch;

static gint64
since_ms (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000;
}

static void
see_events (Watch *self)
{
  XEvent event;

  while (XPending (self->display) > 0)
    {
      const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *)&event;

      XNextEvent (self->display, &event);
      if (event.type == self->damage_event + XDamageNotify &&
          damage->area.width * damage->area.height >= SMALLEST_PIXELS)
        self->last_repaint = g_get_monotonic_time ();
    }
}

/* Until nothing has been repainted for so long: FALSE if nothing ever was, or it never ends */
static gboolean
wait_until_quiet (Watch *self,
                  gint64 quiet_ms,
                  gint64 first_ms,
                  gint64 limit_ms)
{
  gint64 start = g_get_monotonic_time ();

  self->last_repaint = 0;
  while (since_ms (start) < limit_ms)
    {
      struct pollfd connection = { ConnectionNumber (self->display), POLLIN, 0 };

      see_events (self);
      if (self->last_repaint != 0 ? since_ms (self->last_repaint) > quiet_ms : since_ms (start) > first_ms)
        return self->last_repaint != 0;
      poll (&connection, 1, 1);
    }

  return FALSE;
}

static void
press (Watch *self,
       KeySym key)
{
  KeyCode code = XKeysymToKeycode (self->display, key);
  gint64 start;

  see_events (self);
  start = g_get_monotonic_time ();
  XTestFakeKeyEvent (self->display, code, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, False, CurrentTime);
  XFlush (self->display);
  if (wait_until_quiet (self, self->quiet_ms, 2 * self->quiet_ms, KEY_LIMIT_MS))
    g_print ("key %.2f\n", (double)(self->last_repaint - start) / 1000);
}

/* Small letters, digits and blanks: keys that need no second one */
static void
type (Watch      *self,
      const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    press (self, (KeySym)(guchar)*p);
  for (const char *p = text; *p != '\0'; p++)
    press (self, XK_BackSpace);
}

static void
click (Watch *self,
       int    x,
       int    y)
{
  XTestFakeMotionEvent (self->display, -1, x, y, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XFlush (self->display);
  wait_until_quiet (self, self->quiet_ms, 2 * self->quiet_ms, KEY_LIMIT_MS);
}

/* A window may go while it is asked for */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static gboolean
watch_display (Watch *self)
{
  int error_base;
  int ignored;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL || !XDamageQueryExtension (self->display, &self->damage_event, &error_base) ||
      !XTestQueryExtension (self->display, &ignored, &ignored, &ignored, &ignored))
    return FALSE;
  XSetErrorHandler (ignore_error_cb);
  XDamageCreate (self->display, DefaultRootWindow (self->display), XDamageReportRawRectangles);

  return TRUE;
}

static gboolean
measure (Watch             *self,
         const char        *position,
         const char *const *texts)
{
  int x;
  int y;

  if (!wait_until_quiet (self, START_QUIET_MS, START_LIMIT_MS, START_LIMIT_MS))
    return FALSE;
  if (position != NULL && sscanf (position, "%d,%d", &x, &y) == 2)
    click (self, x, y);
  for (guint i = 0; texts[i] != NULL; i++)
    type (self, texts[i]);

  return TRUE;
}

static gboolean
parse_options (Watch  *self,
               char  **position,
               int    *argc,
               char ***argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GOptionContext) context = g_option_context_new ("TEXT[,TEXT…] COMMAND…");
  const GOptionEntry entries[] = {
    { "click", 0, 0, G_OPTION_ARG_STRING, position, "Where to click first", "X,Y" },
    { "quiet", 0, 0, G_OPTION_ARG_INT, &self->quiet_ms, "How long nothing happens after the last repaint", "MS" },
    G_OPTION_ENTRY_NULL
  };

  self->quiet_ms = 250;
  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_strict_posix (context, TRUE);
  if (g_option_context_parse (context, argc, argv, &error) && *argc > 2)
    return TRUE;

  g_printerr ("key-latency: %s\n", error != NULL ? error->message : "a text and a command are expected");
  return FALSE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autofree char *position = NULL;
  g_auto(GStrv) texts = NULL;
  Watch watch = { 0 };
  GPid pid;
  gboolean measured;

  if (!parse_options (&watch, &position, &argc, &argv))
    return EXIT_FAILURE;
  if (!watch_display (&watch))
    {
      g_printerr ("key-latency: no display with XTest and DAMAGE\n");
      return EXIT_FAILURE;
    }
  texts = g_strsplit (argv[1], ",", -1);
  if (!g_spawn_async (NULL, argv + 2, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL |
                      G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    {
      g_printerr ("key-latency: %s\n", error->message);
      return EXIT_FAILURE;
    }
  measured = measure (&watch, position, (const char *const *)texts);

  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  XCloseDisplay (watch.display);

  return measured ? EXIT_SUCCESS : EXIT_FAILURE;
}
