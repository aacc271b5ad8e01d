/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-parts-copy.h"

/* Only what is selected, with what it comes to in the whole list */
static void
test_selected (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselPartsList *list = csel_session_get_parts_list (session);
  g_autoptr(GPtrArray) ferrules = csel_library_find_item (csel_session_get_library (session), "216-266");
  const CselPartsDetails per_pole = { .quantity = 1, .basis = CSEL_PARTS_PER_POLE, .is_accessory = TRUE };
  g_autoptr(CselPartsLine) accessory = csel_parts_line_new_detailed (g_ptr_array_index (ferrules, 0), &per_pole);
  g_autoptr(GtkMultiSelection) selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (list)));
  g_autoptr(GArray) positions = NULL;
  g_autoptr(GArray) none = csel_parts_copy_list_selected (GTK_SELECTION_MODEL (selection));
  g_autoptr(GdkContentProvider) content = NULL;
  g_autofree char *numbers = NULL;
  g_auto(GValue) value = G_VALUE_INIT;

  g_assert_cmpuint (none->len, ==, 0);
  csel_parts_list_add (list, csel_session_get_product (session), 3, "Add");
  csel_parts_list_splice (list, 1, 0, &accessory, 1, "Add");
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (selection), 1, TRUE);
  positions = csel_parts_copy_list_selected (GTK_SELECTION_MODEL (selection));
  content = csel_parts_copy_make_table (list, positions, csel_session_get_locale (session));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_nonnull (strstr (g_value_get_string (&value), "\n\t1\tper pole\t12\t216-266\t"));
  g_assert_null (strstr (g_value_get_string (&value), "\t3\t"));

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (selection));
  g_clear_pointer (&positions, g_array_unref);
  positions = csel_parts_copy_list_selected (GTK_SELECTION_MODEL (selection));
  numbers = csel_parts_copy_make_numbers (list, positions);
  g_assert_cmpstr (numbers, ==, CSEL_TEST_SEED "\n216-266");
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/parts-copy/selected", test_selected);

  return g_test_run ();
}
