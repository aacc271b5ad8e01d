/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-compare-head.h"

static void
moved_cb (GtkWidget *head,
          guint      position,
          guint      to,
          int       *moved)
{
  *moved = (int)(position * 10 + to);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_moves (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *head = csel_compare_head_new ();
  GtkWindow *window = csel_test_show (head);
  int moved = -1;
  guint n_opened = 0;
  guint n_removed = 0;

  g_signal_connect (head, "move-requested", G_CALLBACK (moved_cb), &moved);
  g_signal_connect_swapped (head, "open-requested", G_CALLBACK (count_cb), &n_opened);
  g_signal_connect_swapped (head, "remove-requested", G_CALLBACK (count_cb), &n_removed);
  csel_compare_head_set_product (CSEL_COMPARE_HEAD (head), seed, 1, 3, locale);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, CSEL_TEST_SEED);
  gtk_widget_activate_action (head, "head.move-left", NULL);
  g_assert_cmpint (moved, ==, 10);
  gtk_widget_activate_action (head, "head.move-right", NULL);
  g_assert_cmpint (moved, ==, 12);

  /* There is nothing beyond the last */
  csel_compare_head_set_product (CSEL_COMPARE_HEAD (head), seed, 2, 3, locale);
  moved = -1;
  gtk_widget_activate_action (head, "head.move-right", NULL);
  g_assert_cmpint (moved, ==, -1);

  g_signal_emit_by_name (csel_test_part (head, "item"), "clicked");
  gtk_widget_activate_action (head, "head.remove", NULL);
  g_assert_cmpuint (n_opened, ==, 1);
  g_assert_cmpuint (n_removed, ==, 1);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/compare-head/moves", test_moves);

  return g_test_run ();
}
