/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-property.h"

static void
test_table_is_complete (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (CselPropertyId i = 0; i < CSEL_N_PROPERTIES; i++)
    {
      const CselProperty *property = csel_property_get (i);

      g_assert_nonnull (property->id);
      g_assert_nonnull (property->label);
      g_assert_true (g_hash_table_add (ids, (char *)property->id));
    }
}

/* Facts are sorted by property: the sections must follow each other */
static void
test_sections_are_in_order (void)
{
  for (CselPropertyId i = 1; i < CSEL_N_PROPERTIES; i++)
    g_assert_cmpuint (csel_property_get (i - 1)->section, <=, csel_property_get (i)->section);

  for (CselSection i = 0; i < CSEL_N_SECTIONS; i++)
    g_assert_nonnull (csel_section_get_title (i));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/property/table-is-complete", test_table_is_complete);
  g_test_add_func ("/model/property/sections-are-in-order", test_sections_are_in_order);

  return g_test_run ();
}
