/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-revision-report.h"

#include <json-glib/json-glib.h>

#include "support/csel-test.h"

typedef struct
{
  CselRevisionReport report;
  CselLocale        *locale;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->report.before = csel_test_read_product ("<width>3 mm</width><height>3 mm</height><depth>1 mm</depth>");
  fixture->report.after = csel_test_read_product ("<width>4 mm</width><height source='h'>3 mm</height>"
                                                  "<depth source='h'>1 mm</depth>");
  fixture->report.products = csel_revision_list_products (fixture->report.before, fixture->report.after);
  fixture->locale = csel_test_get_locale ("en");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_clear_object (&fixture->report.before);
  g_clear_object (&fixture->report.after);
  g_clear_pointer (&fixture->report.products, g_array_unref);
  g_clear_pointer (&fixture->locale, csel_locale_unref);
}

/* What is only stated elsewhere is said once */
static void
test_plain (Fixture      *fixture,
            gconstpointer unused)
{
  g_autofree char *text = csel_plain_revisions (&fixture->report, fixture->locale);

  g_assert_cmpstr (text, ==,
                   "t 1, 2026-01-01 → t 1, 2026-01-01\n"
                   "Products: 0 added, 0 removed, 1 changed, 0 with another source only\n"
                   "\n"
                   "≠ ACME X\n"
                   "    Physical data\n"
                   "      Width: 3 mm → 4 mm\n"
                   "    Source of 2 statements: Sheet (maker's document) → Hearsay (second-hand)\n");
}

static void
test_tsv (Fixture      *fixture,
          gconstpointer unused)
{
  g_autofree char *text = csel_tsv_revisions (&fixture->report, fixture->locale);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto(GStrv) head = g_strsplit (lines[0], "\t", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  for (guint i = 1; i <= 3; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (head));
    }
  g_assert_true (g_str_has_prefix (lines[1], "changed\tvalue printed\tX\tACME\twidth\tPhysical data\tWidth\t\t3 mm\t"));
}

static void
test_added (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselCatalog) before = csel_test_read_product ("");
  g_autoptr(CselCatalog) after = csel_test_read_shipped ("wago-831");
  g_autoptr(GArray) products = csel_revision_list_products (before, after);
  const CselRevisionReport report = { before, after, NULL, products, FALSE };
  g_autofree char *plain = csel_plain_revisions (&report, locale);
  g_autofree char *tsv = csel_tsv_revisions (&report, locale);

  g_assert_nonnull (strstr (plain, "\n+ WAGO 831-1104/320-000  1-conductor"));
  g_assert_nonnull (strstr (plain, "\n- ACME X\n"));
  g_assert_nonnull (strstr (tsv, "\nremoved\tproduct\tX\tACME\t"));
}

static void
test_json (Fixture      *fixture,
           gconstpointer unused)
{
  g_autofree char *text = csel_json_revisions (&fixture->report, fixture->locale);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  JsonArray *products = json_object_get_array_member (json_node_get_object (node), "products");
  JsonArray *statements = json_object_get_array_member (json_array_get_object_element (products, 0), "statements");
  JsonObject *width = json_array_get_object_element (statements, 0);

  g_assert_cmpuint (json_array_get_length (products), ==, 1);
  g_assert_cmpuint (json_array_get_length (statements), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (width, "property"), ==, "width");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (width, "after"), "printed"), ==,
                   "4 mm");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/report/revision-report/plain", Fixture, NULL, set_up, test_plain, tear_down);
  g_test_add ("/report/revision-report/tsv", Fixture, NULL, set_up, test_tsv, tear_down);
  g_test_add ("/report/revision-report/json", Fixture, NULL, set_up, test_json, tear_down);
  g_test_add_func ("/report/revision-report/added", test_added);

  return g_test_run ();
}
