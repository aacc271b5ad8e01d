/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-used-columns.h"
#include "support/csel-test-gtk.h"

typedef struct
{
  CselUsedColumns *used;
  guint            n_changed;
} Watch;

static void
changed_cb (Watch *watch)
{
  watch->n_changed++;
}

static gboolean
has_changed (gpointer data)
{
  return ((Watch *)data)->n_changed > 0;
}

static void
refresh (Watch *watch)
{
  watch->n_changed = 0;
  csel_used_columns_refresh (watch->used);
  csel_test_wait_until (has_changed, watch);
}

static void
test_refresh (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  Watch watch = { csel_used_columns_new (session) };

  g_assert_null (csel_used_columns_get_ids (watch.used));
  g_signal_connect_swapped (watch.used, "changed", G_CALLBACK (changed_cb), &watch);
  refresh (&watch);
  g_assert_true (g_strv_contains (csel_used_columns_get_ids (watch.used), CSEL_COLUMN_KIND));
  csel_session_set_search (session, "no such thing");
  refresh (&watch);
  g_assert_null (csel_used_columns_get_ids (watch.used)[0]);
  csel_test_wait_for_last (watch.used);
  g_assert_finalize_object (watch.used);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/used-columns/refresh", test_refresh);

  return g_test_run ();
}
