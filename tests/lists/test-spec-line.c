/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-spec-line.h"
#include "support/csel-test-catalog.h"
#include "support/csel-test-gtk.h"
#include "text/csel-spec.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Another row is announced once, the same one not at all */
static void
test_row (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(GPtrArray) rows = csel_spec_new (csel_session_get_product (session),
                                             csel_session_get_rating_context (session),
                                             csel_session_get_locale (session));
  CselSpecLine *line = csel_spec_line_new (g_ptr_array_index (rows, 0));
  guint n_notified = 0;

  g_signal_connect_swapped (line, "notify::row", G_CALLBACK (count_cb), &n_notified);
  g_assert_true (csel_spec_line_get_row (line) == g_ptr_array_index (rows, 0));
  csel_spec_line_set_row (line, g_ptr_array_index (rows, 0));
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (line, "row", g_ptr_array_index (rows, 1), NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (csel_spec_line_get_row (line) == g_ptr_array_index (rows, 1));
  g_assert_finalize_object (line);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/spec-line/row", test_row);

  return g_test_run ();
}
