/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-relation.h"

static void
test_each_type_has_its_name (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (CselRelationType i = 0; i < CSEL_N_RELATION_TYPES; i++)
    g_assert_true (g_hash_table_add (ids, (char *)csel_relation_type_get_id (i)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/relation/each-type-has-its-name", test_each_type_has_its_name);

  return g_test_run ();
}
