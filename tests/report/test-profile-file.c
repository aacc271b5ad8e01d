/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "report/csel-profile-file.h"

#define GOOD "[profile 1]\nname=A\nrows=lines\ndialect=comma\nfor=import\n"

static char *
format_again (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) profiles = csel_profile_file_parse (text, strlen (text), "p.ini", &error);
  g_autoptr(GListStore) store = g_list_store_new (CSEL_TYPE_EXPORT_PROFILE);

  g_assert_no_error (error);
  g_list_store_splice (store, 0, 0, profiles->pdata, profiles->len);

  return csel_profile_file_format (G_LIST_MODEL (store));
}

/* What is written is read again, headings with any letters included */
static void
test_round_trip (void)
{
  const char *text =
    "[profile 1]\n"
    "name=EPLAN; parts\n"
    "rows=summed\n"
    "dialect=semicolon\n"
    "for=import\n"
    "columns=item;total;gtin;\n"
    "titles=Artikel\\;nummer;;\\sGröße = 1;\n"
    "\n"
    "[profile 2]\n"
    "name=Marker\n"
    "rows=marking\n"
    "dialect=comma\n"
    "for=spreadsheet\n"
    "columns=designation;\n"
    "titles=;\n";
  g_autofree char *again = format_again (text);
  g_autofree char *empty = format_again ("");
  g_autoptr(GFile) file = csel_profile_file_get_default ();
  g_autofree char *path = g_file_get_path (file);

  g_assert_cmpstr (again, ==, text);
  g_assert_cmpstr (empty, ==, "");
  g_assert_true (g_str_has_suffix (path, "/connector-selector/export-profiles.ini"));
}

static void
test_errors (void)
{
  const struct { const char *text; CselProfileFileError code; const char *message; } cases[] = {
    { "no key file", CSEL_PROFILE_FILE_ERROR_SYNTAX, NULL },
    { "\xff", CSEL_PROFILE_FILE_ERROR_SYNTAX, "p.ini: found bytes that are no text" },
    { "[other]\na=b\n", CSEL_PROFILE_FILE_ERROR_NAME, "p.ini: [other] this group is unknown" },
    { GOOD, CSEL_PROFILE_FILE_ERROR_NAME, "p.ini: [profile 1] no “columns”" },
    { GOOD "colums=item;\n", CSEL_PROFILE_FILE_ERROR_NAME,
      "p.ini: [profile 1] found the key “colums”, which is unknown" },
    { GOOD "columns=\n", CSEL_PROFILE_FILE_ERROR_VALUE,
      "p.ini: [profile 1] found columns=, which cannot be read" },
    { GOOD "columns=item;price;\n", CSEL_PROFILE_FILE_ERROR_VALUE,
      "p.ini: [profile 1] found columns=price, which cannot be read" },
    { GOOD "columns=item;\ntitles=a;b;\n", CSEL_PROFILE_FILE_ERROR_VALUE,
      "p.ini: [profile 1] found titles=b, which cannot be read" },
    { GOOD "columns=item;\nrows=poles\n", CSEL_PROFILE_FILE_ERROR_VALUE,
      "p.ini: [profile 1] found rows=poles, which cannot be read" },
    { GOOD "columns=item;\ndialect=tab\n", CSEL_PROFILE_FILE_ERROR_VALUE,
      "p.ini: [profile 1] found dialect=tab, which cannot be read" },
    { GOOD "columns=item;\nfor=fun\n", CSEL_PROFILE_FILE_ERROR_VALUE,
      "p.ini: [profile 1] found for=fun, which cannot be read" },
    { GOOD "columns=item;\n[profile 2]\nname=A\nrows=lines\ndialect=comma\nfor=import\ncolumns=item;\n",
      CSEL_PROFILE_FILE_ERROR_VALUE, "p.ini: [profile 2] found name=A, which cannot be read" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (csel_profile_file_parse (cases[i].text, strlen (cases[i].text), "p.ini", &error));
      g_assert_error (error, CSEL_PROFILE_FILE_ERROR, (int)cases[i].code);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/profile-file/round-trip", test_round_trip);
  g_test_add_func ("/report/profile-file/errors", test_errors);

  return g_test_run ();
}
