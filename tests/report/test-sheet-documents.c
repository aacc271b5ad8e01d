/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-sheet-documents.h"
#include "support/csel-test.h"

#include <string.h>

static CselReport *
make_report (CselDocument *document)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselRatingContext context;
  CselSheetOptions options;

  g_assert_true (csel_rating_context_parse ("iec:III/3", &context));
  csel_sheet_options_init (&options, &context);
  options.fields[CSEL_SHEET_PROJECT] = "P1";

  return csel_document_make_report (document, &options, locale);
}

static void
test_spec_sheet (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselDocument) document = csel_document_new_spec_sheet (seed, NULL);
  g_autoptr(CselReport) report = make_report (document);
  const guint sections = csel_document_get_sections (document);
  const CselBlock *fields = g_ptr_array_index (report->blocks, 0);

  g_assert_cmpstr (csel_document_get_file_name (document), ==, "831-1104_320-000.pdf");
  g_assert_true (csel_document_get_options (document) & CSEL_DOCUMENT_FIELDS);
  g_assert_true (sections & 1u << CSEL_SECTION_ELECTRICAL);
  g_assert_true (sections & 1u << CSEL_SHEET_RELATED);
  g_assert_false (sections & 1u << CSEL_SECTION_FERRULE);
  g_assert_cmpstr (fields->cells[1], ==, "P1");
}

/* More than three beside each other lie */
static void
test_compare_sheet (void)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 4; i++)
    {
      g_ptr_array_add (products, csel_product_new (wago, i));
      if (i >= 1)
        {
          g_autoptr(CselDocument) document = csel_document_new_compare_sheet (products, FALSE);
          g_autoptr(CselReport) report = make_report (document);

          g_assert_cmpint ((csel_document_get_options (document) & CSEL_DOCUMENT_WIDE) != 0, ==, i == 3);
          g_assert_cmpstr (report->title, ==, "Comparison");
        }
    }
}

/* What was asked is kept, whatever is asked next */
static void
test_requirement_sheet (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselDocument) document = NULL;
  g_autoptr(CselReport) report = NULL;

  g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL));
  document = csel_document_new_requirement_sheet (seed, requirement, ferrules);
  g_clear_pointer (&requirement, csel_requirement_free);
  report = make_report (document);
  g_assert_cmpstr (csel_document_get_file_name (document), ==, "831-1104_320-000-requirement.pdf");
  g_assert_true (g_str_has_prefix (report->subtitle, "Requirement sheet"));
}

static void
test_wiring_card (void)
{
  const char *const designations[] = { "-X1", "-X2", NULL };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (4);
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  const CselCardOptions options = { designations, CSEL_POLE_END_LEFT, CSEL_SUPPLY_SIDE_THIS };
  g_autoptr(CselDocument) document = csel_document_new_wiring_card (seed, plan, ferrules, &options);
  g_autoptr(CselReport) report = make_report (document);
  guint n_cuts = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    n_cuts += ((const CselBlock *)g_ptr_array_index (report->blocks, i))->kind == CSEL_BLOCK_CUT;
  g_assert_cmpstr (csel_document_get_file_name (document), ==, "831-1104_320-000-wiring.pdf");
  g_assert_cmpuint (n_cuts, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/sheet-documents/spec-sheet", test_spec_sheet);
  g_test_add_func ("/report/sheet-documents/compare-sheet", test_compare_sheet);
  g_test_add_func ("/report/sheet-documents/requirement-sheet", test_requirement_sheet);
  g_test_add_func ("/report/sheet-documents/wiring-card", test_wiring_card);

  return g_test_run ();
}
