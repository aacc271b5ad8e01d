/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "report/csel-pdf.h"
#include "report/csel-report.h"
#include "rules/csel-acceptance.h"
#include "rules/csel-check.h"
#include "support/csel-test.h"

static CselReport *
make_sheet (CselProduct *product,
            const char  *language)
{
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) open = NULL;
  g_autoptr(CselVerdict) verdict = NULL;
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  const CselRatingContext context = { 0 };
  CselSheetOptions options;

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "400/690V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "30 A", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "iec:III/3, ul:C", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_APPROVAL, "CSA", NULL);
  open = csel_check_ask (product, requirement, ferrules);
  csel_requirement_accept (requirement, product, csel_verdict_find (open, CSEL_RULE_CONDUCTOR_CURRENT),
                           &(CselAcceptance) { (char *)"K. Meyer", (char *)"2026-03-02", (char *)"our table 7" });
  verdict = csel_check_ask (product, requirement, ferrules);

  csel_sheet_options_init (&options, &context);
  options.fields[CSEL_SHEET_PROJECT] = "P1";

  return csel_report_new_requirement_sheet (product, requirement, verdict, &options, locale);
}

static char *
to_text (const CselReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      g_string_append_printf (text, "%d %s", block->kind, block->label);
      for (guint j = 0; block->cells != NULL && block->cells[j] != NULL; j++)
        g_string_append_printf (text, " | %s", block->cells[j]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
test_blocks (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselReport) report = make_sheet (seed, "en");
  g_autofree char *text = to_text (report);

  g_assert_true (g_str_has_prefix (report->subtitle, "Requirement sheet"));
  csel_test_check_golden ("requirement-sheet.txt", text);
  g_assert_nonnull (strstr (text, "accepted by K. Meyer, 2026-03-02: our table 7"));
  g_assert_nonnull (strstr (text, "Assumed: altitude up to 2000 m."));
  g_assert_nonnull (strstr (text, "UL/CSA: the data does not state"));
  g_assert_true (g_str_has_suffix (text, "vibration, coding, crimp quality\n"));
}

/* What is second-hand says so beside each fact */
static void
test_second_hand (void)
{
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselProduct) header = csel_test_get_product (headers, "1757475");
  g_autoptr(CselReport) report = make_sheet (header, "en");
  g_autofree char *text = to_text (report);

  g_assert_nonnull (strstr (text, "(second-hand"));
  g_assert_null (strstr (text, "| pass"));
}

static void
test_pages (void)
{
  const CselPaper paper = CSEL_PAPER_A4;
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselReport) report = make_sheet (seed, "de");
  g_autoptr(CselPages) pages = csel_pages_new (report, &paper, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = csel_pdf_make_bytes (pages, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  g_assert_cmpuint (csel_pages_get_n (pages), <=, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/requirement-sheet/blocks", test_blocks);
  g_test_add_func ("/report/requirement-sheet/second-hand", test_second_hand);
  g_test_add_func ("/report/requirement-sheet/pages", test_pages);

  return g_test_run ();
}
