/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-code.h"
#include "rules/csel-awg-pairs.h"
#include "support/csel-test.h"

static void
test_pairs_of_the_data_sheet (void)
{
  const struct { gint64 gauge; gint64 area; } expected[] = {
    { -20, 500 }, { -8, 10000 }, { -18, 750 }, { -18, 1000 }, { -16, 1500 }, { -14, 2500 }, { -12, 4000 },
    { -10, 6000 },
  };
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(GPtrArray) ferrules = NULL;
  g_autoptr(GArray) pairs = NULL;

  csel_library_add (library, catalog);
  ferrules = csel_library_list_kind (library, CSEL_KIND_FERRULE);
  pairs = csel_awg_pairs_collect (seed, ferrules);
  g_assert_cmpuint (pairs->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < pairs->len; i++)
    {
      g_assert_cmpint (g_array_index (pairs, CselAwgPair, i).gauge, ==, expected[i].gauge);
      g_assert_cmpint (g_array_index (pairs, CselAwgPair, i).area, ==, expected[i].area);
    }
}

static void
test_other_makers_do_not_count (void)
{
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) pairs = NULL;

  g_ptr_array_add (ferrules, csel_test_get_product (headers, "3200742"));
  pairs = csel_awg_pairs_collect (seed, ferrules);
  g_assert_cmpuint (pairs->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/awg-pairs/pairs-of-the-data-sheet", test_pairs_of_the_data_sheet);
  g_test_add_func ("/rules/awg-pairs/other-makers-do-not-count", test_other_makers_do_not_count);

  return g_test_run ();
}
