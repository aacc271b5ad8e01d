/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Findings of the data check as sentences: where, what is found, what to do
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-data-check-text.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)
/* More look-alikes than this are counted only */
#define MAX_LISTED 8

/**
 * csel_text_severity:
 * @locale: the language
 * @severity: how bad a finding is
 *
 * Returns: the word for it
 */
const char *
csel_text_severity (const CselLocale *locale,
                    CselSeverity      severity)
{
  static const char *const labels[CSEL_N_SEVERITIES] = {
    [CSEL_SEVERITY_ERROR] = N_("Error"),
    [CSEL_SEVERITY_WARNING] = N_("Warning"),
    [CSEL_SEVERITY_NOTE] = N_("Note"),
  };

  return csel_locale_gettext (locale, labels[severity]);
}

static gboolean
rests_on_second_hand (const CselFinding *finding)
{
  if (finding->n_cites == 0)
    return csel_product_get_confidence (finding->product) == CSEL_CONFIDENCE_SECOND_HAND;

  for (guint i = 0; i < finding->n_cites; i++)
    if (csel_product_get_source (finding->cites[i].product, finding->cites[i].fact)->confidence ==
        CSEL_CONFIDENCE_SECOND_HAND)
      return TRUE;

  return FALSE;
}

static char *
label_place (const CselLocale  *locale,
             const CselFinding *finding)
{
  if (finding->n_cites > 0)
    return csel_label_fact (locale, finding->cites[0].product, finding->cites[0].fact);
  if (finding->relation != NULL)
    return g_strdup (csel_label_relation (locale, finding->relation->type, finding->relation->required));

  return g_strdup (csel_label_property (locale, CSEL_PROPERTY_ITEM_NUMBER));
}

/**
 * csel_text_finding_place:
 * @locale: the language
 * @finding: a finding
 *
 * Returns: (transfer full): what of the product it is about, marked if that is second-hand:
 *   "Width (second-hand)"
 */
char *
csel_text_finding_place (const CselLocale  *locale,
                         const CselFinding *finding)
{
  g_autofree char *place = label_place (locale, finding);

  return rests_on_second_hand (finding) ? g_strdup_printf (TR ("%s (second-hand)"), place) :
         g_steal_pointer (&place);
}

static const char *
get_printed (const CselFinding *finding,
             guint              cite)
{
  return csel_product_get_printed (finding->cites[cite].product, finding->cites[cite].fact);
}

static char *
describe_identifier (const CselLocale  *locale,
                     const CselFinding *finding)
{
  const char *code = csel_product_get_code (finding->product, finding->cites[0].fact);
  g_autofree char *digit = NULL;

  switch ((guint)finding->problem)
    {
    case CSEL_PROBLEM_GTIN_DIGITS:
      return g_strdup_printf (TR ("“%s” is no GTIN: 8, 12, 13 or 14 digits are expected."), code);

    case CSEL_PROBLEM_GTIN_CHECK_DIGIT:
      digit = csel_locale_format_range (locale, &finding->required);
      /* Translators: a number, then its last digit as it follows from the others */
      return g_strdup_printf (TR ("The last digit of “%s”, the check digit, does not agree with the others: "
                                  "it would be %s."), code, digit);

    case CSEL_PROBLEM_UNSPSC:
      return g_strdup_printf (TR ("“%s” is no UNSPSC code: 8 digits are expected."), code);

    case CSEL_PROBLEM_ETIM_CLASS:
      return g_strdup_printf (TR ("“%s” is no ETIM class: EC and 6 digits are expected."), code);

    case CSEL_PROBLEM_CUSTOMS_TARIFF_NUMBER:
      return g_strdup_printf (TR ("“%s” is no customs tariff number: 6, 8, 10 or 11 digits are expected."), code);

    default:
      return g_strdup_printf (TR ("“%s” is no country code: two letters of ISO 3166-1 are expected, as in PL."),
                              code);
    }
}

static char *
describe_length (const CselLocale  *locale,
                 const CselFinding *finding)
{
  g_autofree char *found = csel_locale_format_range (locale, &finding->found);
  g_autofree char *required = csel_locale_format_range (locale, &finding->required);
  g_autofree char *difference = csel_locale_format_steps (locale, ABS (finding->difference), CSEL_UNIT_MM);
  g_autofree char *metric = csel_locale_format_steps (locale, finding->found.lo, CSEL_UNIT_MM);

  if (finding->problem == CSEL_PROBLEM_INCH)
    /* Translators: what is printed in both units, the inches of it, what they are in mm, the difference */
    return g_strdup_printf (TR ("“%s”: %s are %s, off by %s."), get_printed (finding, 0), found, metric, difference);

  /* Translators: a printed length, a printed formula, the length it gives, the difference */
  return g_strdup_printf (TR ("“%s” is printed, but “%s” gives %s: off by %s."), get_printed (finding, 0),
                          get_printed (finding, 1), required, difference);
}

static char *
describe_rating (const CselLocale  *locale,
                 const CselFinding *finding)
{
  g_autofree char *found = csel_locale_format_range (locale, &finding->found);
  g_autofree char *required = csel_locale_format_range (locale, &finding->required);
  g_autofree char *column = csel_label_rating_column (locale, finding->product, finding->cites[0].fact);
  g_autofree char *other = csel_label_rating_column (locale, finding->product, finding->cites[1].fact);

  if (finding->problem == CSEL_PROBLEM_SEVERE_COLUMN)
    /* Translators: column, its voltage, voltage of the other column, other column, as in “Column
     * III/3 has 800 V, more than the 690 V of the milder column II/3.” */
    return g_strdup_printf (TR ("Column %s has %s, more than the %s of the milder column %s."), column, found,
                            required, other);

  /* Translators: column, voltage, impulse voltage, the impulse voltage that is required */
  return g_strdup_printf (TR ("Column %s: %s with an impulse voltage of %s, but IEC 60664-1, Table F.1, "
                              "requires %s."), column, get_printed (finding, 1), found, required);
}

static char *
describe_lookalikes (const CselLocale  *locale,
                     const CselFinding *finding)
{
  GString *list = g_string_new (csel_product_get_item (finding->product));
  guint n = finding->others->len;
  g_autofree char *items = NULL;

  for (guint i = 0; i < MIN (n, MAX_LISTED); i++)
    g_string_append_printf (list, ", %s", csel_product_get_item (g_ptr_array_index (finding->others, i)));
  if (n > MAX_LISTED)
    {
      g_string_append_c (list, ' ');
      g_string_append_printf (list, csel_locale_ngettext (locale, "and %u more", "and %u more", n - MAX_LISTED),
                              n - MAX_LISTED);
    }
  items = g_string_free (list, FALSE);

  /* Translators: item numbers */
  return g_strdup_printf (TR ("Not distinguishable from the data: %s."), items);
}

static char *
describe_relation (const CselLocale  *locale,
                   const CselFinding *finding)
{
  CselCatalog *catalog = csel_product_get_catalog (finding->product);

  /* Translators: an item number, then who makes it */
  return g_strdup_printf (TR ("%s of %s is in no open catalogue."),
                          csel_catalog_get_string (catalog, finding->relation->item),
                          csel_catalog_get_string (catalog, finding->relation->manufacturer));
}

static char *
describe_contradiction (const CselLocale  *locale,
                        const CselFinding *finding)
{
  g_autofree char *label = csel_label_fact (locale, finding->cites[1].product, finding->cites[1].fact);

  /* Translators: words of a text, then the name of a property and what is printed for it, as in
   * “operating tool” contradicts Actuation type “Lever” */
  return g_strdup_printf (TR ("“%s” contradicts %s “%s”."), finding->words, label, get_printed (finding, 1));
}

/**
 * csel_text_finding:
 * @locale: the language
 * @finding: a finding
 *
 * Returns: (transfer full): what is found, in one sentence
 */
char *
csel_text_finding (const CselLocale  *locale,
                   const CselFinding *finding)
{
  switch (finding->problem)
    {
    case CSEL_PROBLEM_GTIN_DIGITS:
    case CSEL_PROBLEM_GTIN_CHECK_DIGIT:
    case CSEL_PROBLEM_UNSPSC:
    case CSEL_PROBLEM_ETIM_CLASS:
    case CSEL_PROBLEM_CUSTOMS_TARIFF_NUMBER:
    case CSEL_PROBLEM_COUNTRY:
      return describe_identifier (locale, finding);

    case CSEL_PROBLEM_REVERSED_RANGE:
      return g_strdup_printf (TR ("“%s” runs from the larger to the smaller value."), get_printed (finding, 0));

    case CSEL_PROBLEM_NOT_POSITIVE:
      return g_strdup_printf (TR ("“%s” is not above zero."), get_printed (finding, 0));

    case CSEL_PROBLEM_WIDTH:
    case CSEL_PROBLEM_INCH:
      return describe_length (locale, finding);

    case CSEL_PROBLEM_IMPULSE_VOLTAGE:
    case CSEL_PROBLEM_SEVERE_COLUMN:
      return describe_rating (locale, finding);

    case CSEL_PROBLEM_FERRULE_RANGE:
      return g_strdup_printf (TR ("“%s” with ferrule, but only “%s” without: a ferrule makes the conductor thicker."),
                              get_printed (finding, 0), get_printed (finding, 1));

    case CSEL_PROBLEM_PROCESSING_TEMPERATURE:
      return g_strdup_printf (TR ("“%s” goes beyond the limit temperatures “%s”."), get_printed (finding, 0),
                              get_printed (finding, 1));

    case CSEL_PROBLEM_AWG_ORDER:
      /* Translators: two printed sizes, then the item number of the second one */
      return g_strdup_printf (TR ("“%s” beside “%s” of %s: the larger cross section has the thinner wire gauge."),
                              get_printed (finding, 0), get_printed (finding, 1),
                              csel_product_get_item (finding->cites[1].product));

    case CSEL_PROBLEM_TEXT_NUMBER:
    case CSEL_PROBLEM_TEXT_ACTUATION:
      return describe_contradiction (locale, finding);

    case CSEL_PROBLEM_RELATION_TARGET:
      return describe_relation (locale, finding);

    case CSEL_PROBLEM_LOOKALIKES:
      return describe_lookalikes (locale, finding);

    case CSEL_N_PROBLEMS:
      break;
    }

  g_assert_not_reached ();
}

/**
 * csel_text_finding_todo:
 * @locale: the language
 * @finding: a finding
 *
 * Returns: what to do about it, in one sentence
 */
const char *
csel_text_finding_todo (const CselLocale  *locale,
                        const CselFinding *finding)
{
  switch (finding->problem)
    {
    case CSEL_PROBLEM_GTIN_DIGITS:
    case CSEL_PROBLEM_GTIN_CHECK_DIGIT:
      return TR ("Read the number again, from the maker's document or the packaging, and correct the catalogue.");

    case CSEL_PROBLEM_UNSPSC:
    case CSEL_PROBLEM_ETIM_CLASS:
    case CSEL_PROBLEM_CUSTOMS_TARIFF_NUMBER:
    case CSEL_PROBLEM_COUNTRY:
    case CSEL_PROBLEM_REVERSED_RANGE:
    case CSEL_PROBLEM_NOT_POSITIVE:
      return TR ("Compare it with the maker's document and correct the catalogue.");

    case CSEL_PROBLEM_WIDTH:
      return TR ("Compare width, formula, pole number and pin spacing with the maker's document; "
                 "until then measure the width.");

    case CSEL_PROBLEM_IMPULSE_VOLTAGE:
    case CSEL_PROBLEM_SEVERE_COLUMN:
      return TR ("Compare both with the maker's document; until then do not rely on either.");

    case CSEL_PROBLEM_INCH:
    case CSEL_PROBLEM_FERRULE_RANGE:
    case CSEL_PROBLEM_PROCESSING_TEMPERATURE:
    case CSEL_PROBLEM_AWG_ORDER:
    case CSEL_PROBLEM_TEXT_NUMBER:
    case CSEL_PROBLEM_TEXT_ACTUATION:
      return TR ("Compare both with the maker's document; if it prints both, ask the maker.");

    case CSEL_PROBLEM_RELATION_TARGET:
      return TR ("Open the catalogue that has it, or correct the item number.");

    case CSEL_PROBLEM_LOOKALIKES:
      return TR ("Ask the maker what differs before one of them is ordered.");

    case CSEL_N_PROBLEMS:
      break;
    }

  g_assert_not_reached ();
}

/**
 * csel_text_findings_count:
 * @locale: the language
 * @findings: (element-type CselFinding): findings
 *
 * Returns: (transfer full): "1 error, 2 warnings, 5 notes", or that nothing was found
 */
char *
csel_text_findings_count (const CselLocale *locale,
                          GPtrArray        *findings)
{
  guint n_errors = csel_findings_count (findings, CSEL_SEVERITY_ERROR);
  guint n_warnings = csel_findings_count (findings, CSEL_SEVERITY_WARNING);
  guint n_notes = csel_findings_count (findings, CSEL_SEVERITY_NOTE);
  GString *text = g_string_new (NULL);

  if (findings->len == 0)
    g_string_append (text, TR ("Nothing found"));
  if (n_errors > 0)
    g_string_append_printf (text, csel_locale_ngettext (locale, "%u error", "%u errors", n_errors), n_errors);
  if (n_warnings > 0)
    {
      g_string_append (text, text->len > 0 ? ", " : "");
      g_string_append_printf (text, csel_locale_ngettext (locale, "%u warning", "%u warnings", n_warnings),
                              n_warnings);
    }
  if (n_notes > 0)
    {
      g_string_append (text, text->len > 0 ? ", " : "");
      g_string_append_printf (text, csel_locale_ngettext (locale, "%u note", "%u notes", n_notes), n_notes);
    }

  return g_string_free (text, FALSE);
}
