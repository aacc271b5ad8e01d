/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-preview-page.h"
#include "support/csel-test-gtk.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Told once for each change, and not without one */
static void
test_changed (void)
{
  const CselPaper a4 = CSEL_PAPER_A4;
  const CselPaper letter = CSEL_PAPER_LETTER;
  g_autoptr(CselPages) before = csel_test_make_pages (&a4);
  g_autoptr(CselPages) after = csel_test_make_pages (&letter);
  CselPreviewPage *item = csel_preview_page_new (before, 1);
  g_autofree char *number = NULL;
  guint count = 0;

  g_signal_connect_swapped (item, "changed", G_CALLBACK (count_cb), &count);
  g_object_get (item, "number", &number, NULL);
  g_assert_cmpstr (number, ==, "2");
  g_assert_cmpuint (csel_preview_page_get_page (item), ==, 1);

  csel_preview_page_set_pages (item, before);
  g_assert_cmpuint (count, ==, 0);
  csel_preview_page_set_pages (item, after);
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (csel_preview_page_get_pages (item) == after);
  g_assert_finalize_object (item);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/preview-page/changed", test_changed);

  return g_test_run ();
}
