/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-banner.h"

static void
test_shows_until_closed (void)
{
  GtkWidget *banner = g_object_new (CSEL_TYPE_BANNER, NULL);
  GtkWindow *window = csel_test_show (banner);

  g_assert_null (csel_banner_get_text (CSEL_BANNER (banner)));
  csel_banner_show (CSEL_BANNER (banner), "a.xml:3: found nothing");
  g_assert_cmpstr (csel_banner_get_text (CSEL_BANNER (banner)), ==, "a.xml:3: found nothing");
  g_assert_true (csel_test_shows (banner, "a.xml:3: found nothing"));
  gtk_test_accessible_assert_role (banner, GTK_ACCESSIBLE_ROLE_ALERT);
  g_signal_emit_by_name (csel_test_find (banner, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_null (csel_banner_get_text (CSEL_BANNER (banner)));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/banner/shows-until-closed", test_shows_until_closed);

  return g_test_run ();
}
