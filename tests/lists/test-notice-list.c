/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-notice-list.h"
#include "support/csel-test-catalog.h"
#include "support/csel-test-gtk.h"

/* A line where there is one, and the words of the reader */
static void
test_items (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_make_catalog (NULL, 2);
  CselNoticeList *list = csel_notice_list_new (catalog);
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr(GtkStringObject) first = g_list_model_get_item (model, 0);

  g_assert_true (g_list_model_get_item_type (model) == GTK_TYPE_STRING_OBJECT);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, csel_catalog_get_n_notices (catalog));
  g_assert_cmpstr (gtk_string_object_get_string (first), ==, "Line 12: an element that is not known");
  g_assert_null (g_list_model_get_item (model, g_list_model_get_n_items (model)));
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/notice-list/items", test_items);

  return g_test_run ();
}
