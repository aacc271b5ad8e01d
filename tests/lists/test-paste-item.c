/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-paste-item.h"
#include "support/csel-test.h"

static CselPasteItem *
make_item (const CselPastedList *list,
           guint                 index)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  return csel_paste_item_new (g_ptr_array_index (list->items, index), locale);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What is found is taken; what is not can be chosen, and left out again */
static void
test_choice (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselPastedList) list = NULL;
  g_autoptr(CselPasteItem) found = NULL;
  CselPasteItem *unknown;
  guint n = 0;

  csel_library_add (library, catalog);
  list = csel_pasted_list_new (library, "216-266 3\n216-269 2");
  found = make_item (list, 0);
  unknown = make_item (list, 1);

  g_assert_cmpstr (csel_product_get_item (csel_paste_item_get_product (found)), ==, "216-266");
  g_assert_false (csel_paste_item_is_doubtful (found));
  g_assert_cmpuint (csel_paste_item_get_quantity (found), ==, 3);

  g_assert_null (csel_paste_item_get_product (unknown));
  g_assert_true (csel_paste_item_is_doubtful (unknown));
  g_assert_cmpuint (csel_paste_item_get_line (unknown), ==, 2);
  g_assert_cmpstr (csel_paste_item_get_number (unknown), ==, "216-269");
  g_assert_nonnull (strstr (csel_paste_item_get_text (unknown), "nearest"));
  g_signal_connect_swapped (unknown, "notify::product", G_CALLBACK (count_cb), &n);
  csel_paste_item_set_product (unknown, csel_paste_item_get_choice (unknown, 0));
  csel_paste_item_set_product (unknown, csel_paste_item_get_choice (unknown, 0));
  g_assert_cmpuint (n, ==, 1);
  g_object_set (unknown, "product", NULL, NULL);
  g_assert_cmpuint (n, ==, 2);
  csel_paste_item_set_quantity (unknown, 7);
  g_assert_cmpuint (csel_paste_item_get_quantity (unknown), ==, 7);
  g_assert_finalize_object (unknown);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/paste-item/choice", test_choice);

  return g_test_run ();
}
