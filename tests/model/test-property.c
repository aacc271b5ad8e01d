/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-property.h"

#include <string.h>

static void
test_table_is_complete (void)
{
  for (CselPropertyId i = 0; i < CSEL_N_PROPERTIES; i++)
    {
      const CselProperty *property = csel_property_get (i);
      CselPropertyId found;

      g_assert_nonnull (property->id);
      g_assert_nonnull (property->label);
      g_assert_true (csel_property_find (property->id, &found));
      g_assert_cmpuint (found, ==, i);
    }
}

/* Facts are sorted by property: the sections must follow each other */
static void
test_sections_are_in_order (void)
{
  for (CselPropertyId i = 1; i < CSEL_N_PROPERTIES; i++)
    g_assert_cmpuint (csel_property_get (i - 1)->section, <=, csel_property_get (i)->section);

  for (CselSection i = 0; i < CSEL_N_SECTIONS; i++)
    {
      g_assert_nonnull (csel_section_get_id (i));
      g_assert_nonnull (csel_section_get_title (i));
    }
}

static void
test_unknown (void)
{
  CselPropertyId found;

  g_assert_false (csel_property_find ("no-such-property", &found));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/property/table-is-complete", test_table_is_complete);
  g_test_add_func ("/model/property/sections-are-in-order", test_sections_are_in_order);
  g_test_add_func ("/model/property/unknown", test_unknown);

  return g_test_run ();
}
