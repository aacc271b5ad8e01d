/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-json.h"

#include "support/csel-test.h"

static void
test_parts (void)
{
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *json = csel_json_parts (lines, "Panel 1", locale);

  csel_test_check_golden ("parts.json", json);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/json-parts/parts", test_parts);

  return g_test_run ();
}
