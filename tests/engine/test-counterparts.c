/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-counterparts.h"
#include "support/csel-test.h"

#define CATALOG(id, products) \
  "<catalog xmlns='urn:connector-selector:catalog:1' id='" id "' version='1' date='2026-01-01'>" \
  "<source id='m' confidence='maker'>Sheet</source>" products "</catalog>"
#define PRODUCT(item, kind, facts) \
  "<product item='" item "' manufacturer='ACME' kind='" kind "' source='m'>" facts "</product>"

static void
add (CselLibrary *library,
     const char  *xml)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, &error);

  g_assert_no_error (error);
  csel_library_add (library, catalog);
}

static void
assert_counterparts (CselLibrary *library,
                     const char  *item,
                     const char  *expected)
{
  g_autoptr(GPtrArray) found = csel_library_find_item (library, item);
  g_autoptr(GPtrArray) matings = csel_counterparts_list (library, g_ptr_array_index (found, 0));
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < matings->len; i++)
    {
      const CselMating *mating = g_ptr_array_index (matings, i);

      g_string_append_printf (text, "%s@%s ", csel_product_get_item (mating->other),
                              csel_catalog_get_id (csel_product_get_catalog (mating->other)));
    }
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

/* From either half, each once, and from its own catalogue first */
static void
test_from_either_half (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();

  add (library, CATALOG ("a", PRODUCT ("F", "female-connector", "<counterpart item='H2'/><counterpart item='H1'/>"
                                       "<accessory item='P'/>")
                         PRODUCT ("H1", "tht-header", "<counterpart item='F'/>")
                         PRODUCT ("H2", "tht-header", "") PRODUCT ("P", "strain-relief-plate", "")));
  assert_counterparts (library, "F", "H2@a H1@a");
  add (library, CATALOG ("b", PRODUCT ("F", "female-connector", "") PRODUCT ("H1", "tht-header", "")
                         PRODUCT ("H4", "tht-header", "<counterpart item='F'/>")));
  assert_counterparts (library, "F", "H2@a H1@a H4@b");
  assert_counterparts (library, "H1", "F@a");
  assert_counterparts (library, "H4", "F@b");
  assert_counterparts (library, "P", "");
}

static void
test_shipped (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");

  csel_library_add (library, headers);
  csel_library_add (library, wago);
  assert_counterparts (library, CSEL_TEST_SEED,
                       "831-1204@wago-831 831-3624@wago-831 831-3644@wago-831 831-3604@wago-831");
  assert_counterparts (library, "831-3604", CSEL_TEST_SEED "@wago-831");
  assert_counterparts (library, "734-132", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/counterparts/from-either-half", test_from_either_half);
  g_test_add_func ("/engine/counterparts/shipped", test_shipped);

  return g_test_run ();
}
