/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What is compiled into the program: templates, style, icon
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-ui.h"

#include <gtk/gtk.h>

#include "ui/csel-resources.h"

/**
 * csel_ui_init:
 *
 * Makes the templates known; to be called before the first widget. The linker would drop
 * them from a static library that nobody asks.
 */
void
csel_ui_init (void)
{
  g_resources_register (csel_get_resource ());
}

/**
 * csel_ui_add_style:
 *
 * Adds the program's style to the display; to be called once GTK is there.
 */
void
csel_ui_add_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/csel/ConnectorSelector/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * csel_ui_escape_mnemonics:
 * @name: what somebody has called something
 *
 * Returns: (transfer full): what a menu shows like it: its underscores are no mnemonics
 */
char *
csel_ui_escape_mnemonics (const char *name)
{
  g_auto(GStrv) words = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", words);
}
