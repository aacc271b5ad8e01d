/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-facet-view.h"
#include "views/csel-filter-pane.h"

static void
test_facets (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *pane = g_object_new (CSEL_TYPE_FILTER_PANE, NULL);
  GtkWindow *window;

  csel_filter_pane_set_session (CSEL_FILTER_PANE (pane), session);
  window = csel_test_show (pane);
  g_assert_cmpuint (csel_test_count (pane, CSEL_TYPE_FACET_VIEW), ==, 3);
  g_assert_true (csel_test_shows (pane, "Kind"));
  g_assert_true (csel_test_shows (pane, "Pole number"));
  g_assert_true (csel_test_shows (pane, "Pin spacing"));
  g_assert_true (csel_test_shows (pane, "strain relief plate"));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/filter-pane/facets", test_facets);

  return g_test_run ();
}
