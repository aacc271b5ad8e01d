/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-page-setup.h"

/* Nobody has set it up: our own margins, upright */
static void
test_default (void)
{
  g_autoptr(GSettings) settings = g_settings_new ("org.csel.ConnectorSelector");
  g_autoptr(GtkPageSetup) setup = csel_page_setup_restore (settings);
  CselPaper paper;

  csel_page_setup_get_paper (setup, &paper);
  g_assert_cmpfloat (paper.height, >, paper.width);
  g_assert_cmpfloat_with_epsilon (paper.left, 20 * 72 / 25.4, 0.01);
  g_assert_cmpfloat_with_epsilon (paper.bottom, 5 * 72 / 25.4, 0.01);
}

/* Paper, orientation and margins are there again */
static void
test_kept (void)
{
  GSettings *settings = g_settings_new ("org.csel.ConnectorSelector");
  g_autoptr(GtkPageSetup) setup = csel_page_setup_restore (settings);
  g_autoptr(GtkPaperSize) letter = gtk_paper_size_new (GTK_PAPER_NAME_LETTER);
  g_autoptr(GtkPageSetup) again = NULL;
  CselPaper paper;

  gtk_page_setup_set_paper_size (setup, letter);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_top_margin (setup, 33, GTK_UNIT_MM);
  csel_page_setup_keep (setup, settings);
  g_clear_object (&settings);

  settings = g_settings_new ("org.csel.ConnectorSelector");
  again = csel_page_setup_restore (settings);
  csel_page_setup_get_paper (again, &paper);
  g_assert_cmpfloat_with_epsilon (paper.width, 792, 0.01);
  g_assert_cmpfloat_with_epsilon (paper.height, 612, 0.01);
  g_assert_cmpfloat_with_epsilon (paper.top, 33 * 72 / 25.4, 0.01);
  g_settings_reset (settings, "page-setup");
  g_object_unref (settings);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/page-setup/default", test_default);
  g_test_add_func ("/views/page-setup/kept", test_kept);

  return g_test_run ();
}
