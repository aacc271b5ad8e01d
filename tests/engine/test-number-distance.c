/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-number-distance.h"

#include "support/csel-test.h"

#define PRODUCT(item) "<product item='" item "' manufacturer='ACME' kind='ferrule' source='m'/>"

static void
assert_nearest (CselLibrary *library,
                const char  *number,
                const char  *expected)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GString) text = g_string_new (NULL);
  CselNumberDistance *distance = csel_number_distance_new (number, 3);
  static const char *const folded[] = { "8311104320000", "8311104", "216266", "216286", "216267", "991" };

  for (guint i = 0; i < G_N_ELEMENTS (folded); i++)
    csel_number_distance_look_at (distance, folded[i], csel_library_get_catalog (library, 0), i);
  csel_number_distance_list (distance, library, products);
  for (guint i = 0; i < products->len; i++)
    g_string_append_printf (text, "%s ", csel_product_get_item (g_ptr_array_index (products, i)));
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
  csel_number_distance_free (distance);
}

static void
test_nearest (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog =
    csel_test_read_text ("<catalog xmlns='urn:connector-selector:catalog:1' id='a' version='1' date='2026-01-01'>"
                         "<source id='m' confidence='maker'>Sheet</source>" PRODUCT ("831-1104/320-000")
                         PRODUCT ("831-1104") PRODUCT ("216-266") PRODUCT ("216-286") PRODUCT ("216-267")
                         PRODUCT ("991") "</catalog>", &error);

  g_assert_no_error (error);
  csel_library_add (library, catalog);

  /* Beginnings go before errors */
  assert_nearest (library, "831-1104/32", "831-1104 831-1104/320-000");
  /* One wrong, two swapped, one missing, one too much */
  assert_nearest (library, "216-268", "216-266 216-267 216-286");
  assert_nearest (library, "261-266", "216-266");
  assert_nearest (library, "216-26", "216-266 216-267 216-286");
  assert_nearest (library, "83O-1104/320-000", "831-1104/320-000");
  assert_nearest (library, "4711", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/number-distance/nearest", test_nearest);

  return g_test_run ();
}
