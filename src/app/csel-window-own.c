/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The user's own values: read from the data folder with the window, kept after each change
 *
 * A file that cannot be read is left alone.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "formats/csel-native.h"
#include "formats/csel-own-file.h"

static void
keep (CselWindow    *self,
      CselOwnValues *values)
{
  char *text = csel_native_to_string (csel_own_values_get_catalog (values));
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  csel_keeper_write (self->own_keeper, bytes);
}

/**
 * csel_window_load_own_values:
 * @self: a window that has its session
 *
 * A small file, read before anything is answered.
 */
void
csel_window_load_own_values (CselWindow *self)
{
  CselOwnValues *values = csel_library_get_own_values (csel_session_get_library (self->session));
  g_autoptr(GFile) file = csel_own_file_get_default ();
  g_autoptr(GError) error = NULL;

  self->own_keeper = csel_window_make_keeper (self, file);
  if (!csel_own_file_read (file, values, &error))
    {
      g_autofree char *message =
        g_strdup_printf (_("%s – own values are not kept until this file is mended or removed"), error->message);

      csel_window_show_message (self, message);
      return;
    }

  g_signal_connect_object (values, "changed", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
}
