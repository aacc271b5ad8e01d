/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-parts-warnings.h"

#include "support/csel-test.h"

static void
test_warnings (void)
{
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_auto(GStrv) warnings = csel_parts_warnings_list (lines, locale);
  g_auto(GStrv) without = NULL;
  g_autofree char *all = g_strjoinv ("\n", warnings);

  g_assert_cmpstr (all, ==, "F4: its maker requires PLATE, which is not on the list\n"
                   "B / C: the number is open; choose before ordering");

  /* An accessory per pole without its connector */
  g_list_store_remove (G_LIST_STORE (lines), 0);
  without = csel_parts_warnings_list (lines, locale);
  g_assert_cmpstr (without[0], ==, "Line 1, A: how many pieces that is cannot be said");
}

/* What has no name needs no marker; what is missing for an order is nothing to it */
static void
test_marking (void)
{
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(GListStore) empty = g_list_store_new (CSEL_TYPE_PARTS_LINE);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_auto(GStrv) some = csel_parts_warnings_list_for (lines, CSEL_PARTS_ROWS_MARKING, locale);
  g_auto(GStrv) order = csel_parts_warnings_list_for (lines, CSEL_PARTS_ROWS_SUMMED, locale);
  g_auto(GStrv) none = csel_parts_warnings_list_for (G_LIST_MODEL (empty), CSEL_PARTS_ROWS_MARKING, locale);

  g_assert_null (some[0]);
  g_assert_cmpuint (g_strv_length (order), ==, 2);
  g_assert_cmpstr (none[0], ==, "No line has a designation: there is nothing to mark");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/parts-warnings/warnings", test_warnings);

  g_test_add_func ("/report/parts-warnings/marking", test_marking);

  return g_test_run ();
}
