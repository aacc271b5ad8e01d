/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-project-changes.h"
#include "support/csel-test.h"

/* A newer catalogue has another width: it is listed, and accepted as one change */
static void
test_newer_catalog (void)
{
  g_autoptr(CselCatalog) old = csel_test_read_product ("<width>3 mm</width>");
  g_autoptr(CselCatalog) same = csel_test_read_product ("<width>3 mm</width>");
  g_autoptr(CselCatalog) new = csel_test_read_product ("<width>4 mm</width>");
  g_autoptr(CselProduct) product = csel_product_new (old, 0);
  g_autoptr(CselLibrary) unchanged = csel_library_new ();
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselProject) project = csel_project_new ();
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(CselPartsLine) line = NULL;
  GListModel *list = G_LIST_MODEL (csel_project_get_list (project, 0));

  csel_library_add (unchanged, same);
  csel_library_add (library, new);
  csel_parts_list_add (csel_project_get_list (project, 0), product, 3, "Add");
  none = csel_project_changes_list (project, unchanged);
  g_assert_cmpuint (none->len, ==, 0);

  changes = csel_project_changes_list (project, library);
  g_assert_cmpuint (changes->len, ==, 1);
  csel_project_changes_accept (project, g_ptr_array_index (changes, 0), "Accept");
  line = g_list_model_get_item (list, 0);
  g_assert_true (csel_product_get_catalog (csel_parts_line_get_product (line)) == new);
  g_assert_cmpuint (csel_parts_line_get_quantity (line), ==, 3);
  left = csel_project_changes_list (project, library);
  g_assert_cmpuint (left->len, ==, 0);
  csel_undo_undo (csel_project_get_undo (project));
  g_clear_object (&line);
  line = g_list_model_get_item (list, 0);
  g_assert_true (csel_parts_line_get_product (line) == product);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/project-changes/newer-catalog", test_newer_catalog);

  return g_test_run ();
}
