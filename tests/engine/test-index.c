/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "engine/csel-index.h"
#include "support/csel-test.h"

static CselLibrary *
make_library (void)
{
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");

  csel_library_add (library, wago);

  return library;
}

static void
test_keys (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselIndex) index = csel_index_new (library);
  CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  const gint64 *keys = csel_index_get_keys (index, CSEL_COLUMN_VOLTAGE, &context);

  g_assert_cmpint (keys[0], ==, 800000);
  g_assert_cmpint (keys[1], ==, CSEL_KEY_NOT_STATED);

  g_assert_true (csel_rating_context_parse ("ul:B", &context));
  keys = csel_index_get_keys (index, CSEL_COLUMN_VOLTAGE, &context);
  g_assert_cmpint (keys[0], ==, CSEL_KEY_NOT_RATED);

  keys = csel_index_get_keys (index, CSEL_COLUMN_POLES, &context);
  g_assert_cmpint (keys[0], ==, 4 * csel_unit_get_steps (CSEL_UNIT_NONE));
}

/* 216-9 before 216-10: item numbers are compared as people read them */
static void
test_natural_order (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (
    "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
    "<source id='m' confidence='maker'>Sheet</source>"
    "<product item='216-10' manufacturer='A' kind='ferrule' source='m'/>"
    "<product item='216-9' manufacturer='A' kind='ferrule' source='m'/>"
    "<product item='216-9' manufacturer='B' kind='ferrule' source='m'/>"
    "<product item='31-200' manufacturer='A' kind='ferrule' source='m'/></catalog>", &error);
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselIndex) index = csel_index_new (library);
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  const gint64 *keys;

  g_assert_no_error (error);
  csel_library_add (library, catalog);
  keys = csel_index_get_keys (index, CSEL_COLUMN_ITEM, &context);
  g_assert_cmpint (keys[3], <, keys[1]);
  g_assert_cmpint (keys[1], <, keys[0]);
  g_assert_cmpint (keys[1], ==, keys[2]);
}

static void
test_text_is_folded (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselIndex) index = csel_index_new (library);
  const char *text = csel_index_get_text (index, 0);

  g_assert_true (g_str_has_prefix (text, "8311104320000\n831-1104/320-000\n"));
  g_assert_nonnull (strstr (text, "push-in cage clamp"));
  g_assert_nonnull (strstr (text, "4066966840940"));
  g_assert_nonnull (strstr (text, "10mm2"));
}

static void
test_refresh_follows_the_library (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  CselIndex *index = csel_index_new (library);

  csel_index_get_text (index, 0);
  csel_library_add (library, headers);
  csel_index_refresh (index);
  g_assert_nonnull (strstr (csel_index_get_text (index, 518), "phoenix contact"));
  g_assert_finalize_object (index);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/index/keys", test_keys);
  g_test_add_func ("/engine/index/natural-order", test_natural_order);
  g_test_add_func ("/engine/index/text-is-folded", test_text_is_folded);
  g_test_add_func ("/engine/index/refresh-follows-the-library", test_refresh_follows_the_library);

  return g_test_run ();
}
