/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-parts-document.h"

#include "support/csel-test.h"

/* It stays as it was */
static void
test_keeps_its_lines (void)
{
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(CselDocument) document = csel_document_new_parts_list (lines, "Panel 1");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) before = NULL;
  g_autoptr(CselReport) after = NULL;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  before = csel_document_make_report (document, &options, locale);
  g_list_store_remove_all (G_LIST_STORE (lines));
  after = csel_document_make_report (document, &options, locale);
  g_assert_cmpuint (after->blocks->len, ==, before->blocks->len);
  g_assert_cmpstr (after->subtitle, ==, "Panel 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/parts-document/keeps-its-lines", test_keeps_its_lines);

  return g_test_run ();
}
