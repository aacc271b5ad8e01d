/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Page setup: GTK's paper, orientation and margins, remembered over a restart
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-page-setup.h"

#define KEY "page-setup"

/* In mm: where text and footer end on a page that nobody has set up */
#define MARGIN_LEFT   20
#define MARGIN_RIGHT  10
#define MARGIN_TOP    8
#define MARGIN_BOTTOM 5

/**
 * csel_page_setup_restore:
 * @settings: the program's settings
 *
 * Returns: (transfer full): the page setup that was kept last; at first the paper of the user's country, upright
 */
GtkPageSetup *
csel_page_setup_restore (GSettings *settings)
{
  g_autofree char *kept = g_settings_get_string (settings, KEY);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  GtkPageSetup *setup = gtk_page_setup_new ();

  if (g_key_file_load_from_data (file, kept, (gsize)-1, G_KEY_FILE_NONE, NULL) &&
      gtk_page_setup_load_key_file (setup, file, NULL, NULL))
    return setup;

  /* GTK's own margins are those of a printer that it does not know */
  gtk_page_setup_set_left_margin (setup, MARGIN_LEFT, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN_RIGHT, GTK_UNIT_MM);
  gtk_page_setup_set_top_margin (setup, MARGIN_TOP, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN_BOTTOM, GTK_UNIT_MM);

  return setup;
}

/**
 * csel_page_setup_keep:
 * @setup: a page setup that the user has chosen
 * @settings: the program's settings
 */
void
csel_page_setup_keep (GtkPageSetup *setup,
                      GSettings    *settings)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;

  gtk_page_setup_to_key_file (setup, file, NULL);
  text = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (settings, KEY, text);
}

/**
 * csel_page_setup_get_paper:
 * @setup: a page setup
 * @paper: (out): the sheet as it lies or stands, and its margins
 */
void
csel_page_setup_get_paper (GtkPageSetup *setup,
                           CselPaper    *paper)
{
  *paper = (CselPaper) {
    .width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
    .height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS),
    .left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
    .right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS),
    .top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
    .bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS),
  };
}
