/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "rules/csel-check.h"
#include "support/csel-test.h"
#include "text/csel-requirement-text.h"
#include "text/csel-verdict-text.h"

static CselVerdict *
ask (CselRequirement *requirement)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();

  return csel_check_ask (seed, requirement, ferrules);
}

/* The cells of the first line that a field brings: title | required | stated | margin */
static void
test_cells (void)
{
  const struct { CselField field; const char *text; const char *cells; } cases[] = {
    { CSEL_FIELD_SUPPLY, "400/690V", "Voltage, IEC III/3 | 690 V | 800 V | +110 V (+15 %)" },
    { CSEL_FIELD_SUPPLY, "1000V", "Voltage, IEC III/3 | 1000 V | 800 V | -200 V (-20 %)" },
    { CSEL_FIELD_CURRENT, "41A", "Current, connector, IEC III/3 | 41 A | 41 A | ±0 A (±0 %)" },
    { CSEL_FIELD_CONDUCTOR, "fine-stranded:4mm2", "Conductor | 4 mm² | 0.5…10 mm² | " },
    { CSEL_FIELD_AMBIENT, "60", "Ambient temperature | 60 °C | -60…105 °C | +45 °C" },
    { CSEL_FIELD_ALTITUDE, "3000", "Altitude | 3000 m | assumed up to 2000 m | " },
    { CSEL_FIELD_FLAMMABILITY, "V-1", "Flammability class | V-1 | Flammability class per UL94 V0 | " },
  };
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();
      g_autoptr(CselVerdict) verdict = NULL;
      const CselVerdictLine *line;
      g_autofree char *title = NULL;
      g_autofree char *required = NULL;
      g_autofree char *stated = NULL;
      g_autofree char *margin = NULL;
      g_autofree char *cells = NULL;

      csel_requirement_set (requirement, cases[i].field, cases[i].text, NULL);
      verdict = ask (requirement);
      line = csel_verdict_get_line (verdict, 0);
      title = csel_text_check_title (locale, line);
      required = csel_text_check_required (locale, line);
      stated = csel_text_check_stated (locale, line);
      margin = csel_text_check_margin (locale, line);
      cells = g_strjoin (" | ", title, required, stated, margin != NULL ? margin : "", NULL);
      g_assert_cmpstr (cells, ==, cases[i].cells);
    }
}

static void
test_counts (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) verdict = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *german_counts = NULL;
  g_autoptr(CselLocale) german = csel_test_get_locale ("de");

  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "30A", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_POLES, "3", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_APPROVAL, "CSA", NULL);
  verdict = ask (requirement);
  counts = csel_text_check_counts (locale, verdict);
  g_assert_cmpstr (counts, ==, "1 fail, 2 open, 1 pass");
  german_counts = csel_text_check_counts (german, verdict);
  g_assert_cmpstr (german_counts, ==, "1 nicht erfüllt, 2 offen, 1 erfüllt");
}

/* 690 V alone is compared line to line, and says so */
static void
test_line_to_line (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) verdict = NULL;
  g_autofree char *text = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "690V", NULL);
  verdict = ask (requirement);
  text = csel_text_verdict_line (locale, csel_verdict_find (verdict, CSEL_RULE_IMPULSE_VOLTAGE));
  g_assert_cmpstr (text, ==, "Impulse voltage: required 8 kV, stated 8 kV in column III/3; "
                   "by the voltage line to line, as the system is not known");
}

static void
test_no_rating_names_the_conditions (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) verdict = NULL;
  g_autofree char *text = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "230/400V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "iec:IV/3", NULL);
  verdict = ask (requirement);
  text = csel_text_verdict_line (locale, csel_verdict_get_line (verdict, 0));
  g_assert_cmpstr (text, ==, "Voltage: required 400 V, no rating published for IEC IV/3");
}

static void
test_notes (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autofree char *none = csel_text_check_notes (locale, requirement);
  g_autofree char *altitude = NULL;
  g_autofree char *ul = NULL;

  g_assert_cmpstr (none, ==, "");
  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "30A", NULL);
  altitude = csel_text_check_notes (locale, requirement);
  g_assert_cmpstr (altitude, ==, "Assumed: altitude up to 2000 m.");
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "iec:III/3, ul:C", NULL);
  ul = csel_text_check_notes (locale, requirement);
  g_assert_nonnull (strstr (ul, "\nUL/CSA: the data does not state"));
  g_assert_true (g_str_has_prefix (csel_text_not_checked (locale), "Not checked here: conductor sizing"));
}

static void
test_condition (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autofree char *condition = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR, "fine-stranded:4mm2:insulated", NULL);
  condition = csel_text_condition (locale, CSEL_FIELD_CONDUCTOR, requirement);
  g_assert_cmpstr (condition, ==, "Conductor 4 mm², fine-stranded, insulated");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/requirement-text/cells", test_cells);
  g_test_add_func ("/text/requirement-text/counts", test_counts);
  g_test_add_func ("/text/requirement-text/line-to-line", test_line_to_line);
  g_test_add_func ("/text/requirement-text/no-rating-names-the-conditions", test_no_rating_names_the_conditions);
  g_test_add_func ("/text/requirement-text/notes", test_notes);
  g_test_add_func ("/text/requirement-text/condition", test_condition);

  return g_test_run ();
}
