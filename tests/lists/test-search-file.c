/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "lists/csel-search-file.h"

static char *
format_again (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) searches = csel_search_file_parse (text, strlen (text), "searches.ini", &error);
  g_autoptr(GListStore) store = g_list_store_new (CSEL_TYPE_SAVED_SEARCH);

  g_assert_no_error (error);
  for (guint i = 0; i < searches->len; i++)
    g_list_store_append (store, g_ptr_array_index (searches, i));

  return csel_search_file_format (G_LIST_MODEL (store));
}

/* What is written is read again, columns and values that nobody knows included */
static void
test_round_trip (void)
{
  const char *text =
    "[search 1]\n"
    "name=Four poles; lever\n"
    "text=2.5mm2 push-in\n"
    "ratings-per=ul:C\n"
    "sort=etim:EF000007\n"
    "descending=true\n"
    "\n"
    "[filter 1 1]\n"
    "column=pole-number\n"
    "values=4;6;;\n"
    "\n"
    "[filter 1 2]\n"
    "column=maker:Ganz eigenes Merkmal\n"
    "values=grün\\;blau;*;\n"
    "min=5 mm\n"
    "max=7.62 mm\n"
    "\n"
    "[search 2]\n"
    "name=All\n"
    "ratings-per=iec:III/3\n";
  g_autofree char *again = format_again (text);
  g_autofree char *empty = format_again ("");

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (empty, ==, "");
}

static void
test_errors (void)
{
  const struct { const char *text; CselSearchFileError code; const char *message; } cases[] = {
    { "no key file", CSEL_SEARCH_FILE_ERROR_SYNTAX, NULL },
    { "\xff", CSEL_SEARCH_FILE_ERROR_SYNTAX, "s.ini: found bytes that are no text" },
    { "[other]\na=b\n", CSEL_SEARCH_FILE_ERROR_NAME, "s.ini: [other] this group is unknown" },
    { "[filter 1 1]\ncolumn=kind\n", CSEL_SEARCH_FILE_ERROR_NAME, "s.ini: [filter 1 1] this group is unknown" },
    { "[search 1]\ntext=a\n", CSEL_SEARCH_FILE_ERROR_NAME, "s.ini: [search 1] no “name”" },
    { "[search 1]\nname=a\ntitel=b\n", CSEL_SEARCH_FILE_ERROR_NAME,
      "s.ini: [search 1] found the key “titel”, which is unknown" },
    { "[search 1]\nname=a\nratings-per=din:1\n", CSEL_SEARCH_FILE_ERROR_VALUE,
      "s.ini: [search 1] found ratings-per=din:1, which cannot be read" },
    { "[search 1]\nname=a\ndescending=yes\n", CSEL_SEARCH_FILE_ERROR_VALUE,
      "s.ini: [search 1] found descending=yes, which cannot be read" },
    { "[search 1]\nname=a\n[filter 1 1]\nvalues=4\n", CSEL_SEARCH_FILE_ERROR_NAME,
      "s.ini: [filter 1 1] no “column”" },
    { "[search 1]\nname=a\n[filter 1 1]\ncolumn=kind\nmin=wide\n", CSEL_SEARCH_FILE_ERROR_VALUE,
      "s.ini: [filter 1 1] found min=wide, which cannot be read" },
    { "[search 1]\nname=a\n[filter 1 1]\ncolumn=kind\nmin=1 mm\nmax=2 A\n", CSEL_SEARCH_FILE_ERROR_VALUE,
      "s.ini: [filter 1 1] “min” and “max” are different quantities" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (csel_search_file_parse (cases[i].text, strlen (cases[i].text), "s.ini", &error));
      g_assert_error (error, CSEL_SEARCH_FILE_ERROR, (int)cases[i].code);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/search-file/round-trip", test_round_trip);
  g_test_add_func ("/lists/search-file/errors", test_errors);

  return g_test_run ();
}
