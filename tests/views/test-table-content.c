/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-table-content.h"

/* Who takes tables gets one, who takes text gets that */
static void
test_both (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselTable) table = csel_table_new ();
  g_autoptr(GdkContentProvider) content = NULL;
  g_autoptr(GdkContentFormats) formats = NULL;
  g_auto(GValue) value = G_VALUE_INIT;

  csel_table_add_column (table, "a", CSEL_CELL_DESIGNATION);
  csel_table_add_text (table, "-X1");
  content = csel_table_content_new (table, locale);
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "a\n-X1\n");
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/table-content/both", test_both);

  return g_test_run ();
}
