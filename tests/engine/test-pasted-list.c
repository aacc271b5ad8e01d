/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-pasted-list.h"

#include "support/csel-test.h"

#define PRODUCT(item, maker, facts) \
  "<product item='" item "' manufacturer='" maker "' kind='ferrule' source='m'>" facts "</product>"

static CselLibrary *
make_library (void)
{
  g_autoptr(GError) error = NULL;
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) catalog =
    csel_test_read_text ("<catalog xmlns='urn:connector-selector:catalog:1' id='a' version='1' date='2026-01-01'>"
                         "<source id='m' confidence='maker'>Sheet</source>"
                         PRODUCT ("831-1104/320-000", "WAGO", "<gtin>4066966840940</gtin>")
                         PRODUCT ("216-266", "WAGO", "") PRODUCT ("216-286", "WAGO", "")
                         PRODUCT ("TWIN-1", "ACME", "") PRODUCT ("TWIN-1", "BETA", "") "</catalog>", &error);

  g_assert_no_error (error);
  csel_library_add (library, catalog);

  return library;
}

/* "state item quantity[?=] lines; …", with how many lines were left out */
static void
assert_list (const char *text,
             const char *expected)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselPastedList) list = csel_pasted_list_new (library, text);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < list->items->len; i++)
    {
      const CselPastedItem *item = g_ptr_array_index (list->items, i);

      g_string_append_printf (found, "%s%s %s %u%s", i > 0 ? "; " : "", csel_pasted_state_get_id (item->state),
                              item->product != NULL ? csel_product_get_item (item->product) : item->number,
                              item->quantity, item->count == CSEL_PASTED_STATED ? "" :
                              item->count == CSEL_PASTED_UNCLEAR ? "?" : "=");
      for (guint j = 0; j < item->nearest->len; j++)
        g_string_append_printf (found, "%s%s", j > 0 ? "," : " near ",
                                csel_product_get_item (g_ptr_array_index (item->nearest, j)));
    }
  if (list->n_skipped > 0)
    g_string_append_printf (found, " skipped %u", list->n_skipped);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_found (void)
{
  assert_list ("831-1104/320-000", "found 831-1104/320-000 1=");
  assert_list ("3 x 8311104320000", "found 831-1104/320-000 3");
  assert_list ("831 1104 / 320 000  5 St.", "found 831-1104/320-000 5");
  assert_list ("Dear all,\nplease order 12 x 216-266.\nThanks", "found 216-266 12 skipped 2");
  assert_list ("4066966840940;2", "found 831-1104/320-000 2");
  assert_list ("EAN 4 066966 840940", "found 831-1104/320-000 1=");
  assert_list ("216-266, 216-286", "found 216-266 1=; found 216-286 1=");
  assert_list ("Artikelnummer;EAN;Menge\n831-1104/320-000;4066966840940;4", "found 831-1104/320-000 4");
  /* Another number in a description is not what the line is about */
  assert_list ("216-266;3;like 216-286, red", "found 216-266 3");
}

/* The same once more is more of it, whatever it is called */
static void
test_duplicates (void)
{
  assert_list ("216-266 3\n216266 4\n216-286", "found 216-266 7; found 216-286 1=");
}

static void
test_unknown (void)
{
  assert_list ("216-226 3", "unknown 216-226 3 near 216-266,216-286");
  assert_list ("831-1104 2", "unknown 831-1104 2 near 831-1104/320-000");
  assert_list ("9999-99", "unknown 9999-99 1=");
  assert_list ("831-1104/320-001", "unknown 831-1104/320-001 1= near 831-1104/320-000");
  assert_list ("4066966840941", "check-digit 4066966840941 1=");
}

/* It is not guessed which is wanted */
static void
test_several (void)
{
  assert_list ("TWIN-1 5", "several TWIN-1 5 near TWIN-1,TWIN-1");
  assert_list ("216-266 or rather 216-286", "several 216-266 1= near 216-266,216-286");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/pasted-list/found", test_found);
  g_test_add_func ("/engine/pasted-list/duplicates", test_duplicates);
  g_test_add_func ("/engine/pasted-list/unknown", test_unknown);
  g_test_add_func ("/engine/pasted-list/several", test_several);

  return g_test_run ();
}
