/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-parts-sheet.h"

#include <string.h>

#include "report/csel-pages.h"
#include "support/csel-test.h"

/* All that stands on it, row by row */
static char *
get_text (const CselReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);
      g_autofree char *cells = block->cells != NULL ? g_strjoinv ("|", block->cells) : g_strdup ("");

      g_string_append_printf (text, "%s|%s\n", block->label != NULL ? block->label : "", cells);
    }

  return g_string_free (text, FALSE);
}

static void
test_rows (void)
{
  static const char *const expected[] = {
    "|F4: its maker requires PLATE, which is not on the list\n",
    "-X1…-X3|1 per designation|3|F4|Female connector; 2,5 mm²; lever®\nNote: =left, \"top\"\n",
    "   with it |1 per pole|12|A|Sleeve\n",
    "|90 in all + 10 %|99|A|Sleeve\n",
    "|2 in all|2|B / C|number open: choose before ordering\n",
    "F4|ACME|Female connector; 2,5 mm²; lever®|3|10|1|7\n",
    "A|ACME|Sleeve|111|100|2|89\n",
    "B / C|ACME|number open: choose before ordering|2|n/s|n/s|n/s\n",
    "Project|Pump station",
  };
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  const CselPaper paper = CSEL_PAPER_LETTER;
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselProject) project = csel_project_new ();
  g_autoptr(CselReport) report = NULL;
  g_autoptr(CselPages) pages = NULL;
  g_autofree char *text = NULL;
  CselSheetOptions options;

  csel_project_set_field (project, CSEL_PROJECT_NAME, "Pump station", "Change");
  csel_sheet_options_init (&options, &context);
  csel_parts_sheet_set_fields (&options, project);
  report = csel_parts_sheet_new (lines, "Panel 1", &options, locale);
  text = get_text (report);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("%s is missing in\n%s", expected[i], text);

  g_assert_cmpstr (report->subtitle, ==, "Panel 1");
  g_assert_true (g_str_has_prefix (report->edition, "Catalogue: Test, version 1, 2026-01-01 · data "));
  pages = csel_pages_new (report, &paper, NULL);
  g_assert_cmpuint (csel_pages_get_n (pages), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/parts-sheet/rows", test_rows);

  return g_test_run ();
}
