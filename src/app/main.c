/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * connector-selector: the window
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/csel-application.h"
#include "engine/csel-shipped.h"

int
main (int   argc,
      char *argv[])
{
  g_autofree char *locales = csel_shipped_get_locales ();
  g_autoptr(CselApplication) application = NULL;

  /* Wherever it was installed, its settings are found */
  g_setenv ("GSETTINGS_SCHEMA_DIR", CSEL_SCHEMADIR, FALSE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* Pango looks for fonts in a thread: the sooner begun, the sooner done */
  pango_cairo_font_map_get_default ();

  application = csel_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
