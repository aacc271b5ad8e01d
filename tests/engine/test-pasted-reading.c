/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-pasted-reading.h"

#include "support/csel-test.h"

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  CselPastedList **list = user_data;

  *list = csel_pasted_list_read_finish (CSEL_LIBRARY (source), result);
}

/* The same as without a thread, with products of the library that was asked */
static void
test_read (void)
{
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  CselPastedList *list = NULL;
  const CselPastedItem *found;
  const CselPastedItem *unknown;

  csel_library_add (library, catalog);
  csel_pasted_list_read_async (library, "216-266 3\n216-269 2\nthanks", read_cb, &list);
  while (list == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (list->items->len, ==, 2);
  g_assert_cmpuint (list->n_skipped, ==, 1);
  found = g_ptr_array_index (list->items, 0);
  unknown = g_ptr_array_index (list->items, 1);
  g_assert_cmpstr (csel_product_get_item (found->product), ==, "216-266");
  g_assert_cmpuint (found->quantity, ==, 3);
  g_assert_null (unknown->product);
  g_assert_cmpuint (unknown->nearest->len, ==, CSEL_PASTED_MAX_NEAREST);
  csel_pasted_list_free (list);
  csel_test_wait_for_last (library);
  g_assert_finalize_object (library);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/pasted-reading/read", test_read);

  return g_test_run ();
}
