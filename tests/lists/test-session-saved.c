/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-session.h"
#include "support/csel-test-gtk.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_restore (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselQuery) query = csel_query_new ();
  const CselBounds bounds = { 5 * csel_unit_get_steps (CSEL_UNIT_MM), G_MAXINT64, CSEL_UNIT_MM };
  guint n = 0;

  query->text = g_strdup ("831");
  csel_query_toggle_value (query, CSEL_COLUMN_POLES, "4");
  csel_query_set_bounds (query, CSEL_COLUMN_PIN_SPACING, &bounds);
  csel_query_set_sort (query, CSEL_COLUMN_ITEM, TRUE);
  csel_session_toggle_value (session, CSEL_COLUMN_KIND, "ferrule");
  g_signal_connect_swapped (session, "result-changed", G_CALLBACK (count_cb), &n);
  csel_session_restore (session, query);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 5);
  g_assert_cmpstr (csel_session_get_query (session)->sort, ==, CSEL_COLUMN_ITEM);
  g_assert_false (csel_session_filters_column (session, CSEL_COLUMN_KIND));

  /* What nobody states is kept, and finds nothing */
  csel_query_toggle_value (query, "etim:EF999999", "EV1");
  csel_session_restore (session, query);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 0);
  g_assert_true (csel_session_filters_column (session, "etim:EF999999"));
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/session-saved/restore", test_restore);

  return g_test_run ();
}
