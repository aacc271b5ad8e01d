/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-verdict-badge.h"

/* Each result has its own words and a sign; never colour alone */
static void
test_signs (void)
{
  GtkWidget *badge = g_object_new (CSEL_TYPE_VERDICT_BADGE, NULL);
  GtkWindow *window = csel_test_show (badge);
  GtkImage *sign = csel_test_part (badge, "sign");

  for (CselVerdictResult result = 0; result < CSEL_N_VERDICT_RESULTS; result++)
    {
      csel_verdict_badge_set (CSEL_VERDICT_BADGE (badge), result, "in words");
      g_assert_true (csel_test_shows (badge, "in words"));
      g_assert_nonnull (gtk_image_get_icon_name (sign));
      g_assert_cmpint (gtk_widget_has_css_class (badge, "fits"), ==, result == CSEL_VERDICT_FITS);
      g_assert_cmpint (gtk_widget_has_css_class (badge, "does-not-fit"), ==,
                       result == CSEL_VERDICT_DOES_NOT_FIT);
    }
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/verdict-badge/signs", test_signs);

  return g_test_run ();
}
