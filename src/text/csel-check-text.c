/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The lines of counterparts and requirements as sentences
 *
 * Each names what it is about, what is required, what is stated and, for a rating, the column
 * that was read.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-verdict-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "text/csel-label.h"
#include "text/csel-requirement-text.h"

#define TR(text) csel_locale_gettext (locale, text)

/**
 * csel_text_rule:
 * @locale: the language
 * @rule: a rule of a counterpart's or requirement's verdict
 *
 * Returns: what the rule is about
 */
const char *
csel_text_rule (const CselLocale *locale,
                CselRule          rule)
{
  static const char *const labels[CSEL_N_RULES] = {
    [CSEL_RULE_CONDUCTOR_RANGE] = N_("Conductor"),
    [CSEL_RULE_SIZE] = N_("Ferrule"),
    [CSEL_RULE_INSULATION] = N_("Ferrule"),
    [CSEL_RULE_FERRULE_RANGE] = N_("Ferrule"),
    [CSEL_RULE_SLEEVE_LENGTH] = N_("Sleeve length"),
    [CSEL_RULE_LISTED] = N_("Compatible products"),
    [CSEL_RULE_CONTACT_TYPE] = N_("Contact type"),
    [CSEL_RULE_POLE_NUMBER] = N_("Pole number"),
    [CSEL_RULE_PIN_SPACING] = N_("Pin spacing"),
    [CSEL_RULE_SERIES] = N_("Series"),
    [CSEL_RULE_SUPPLY_SIDE] = N_("Supply side"),
    [CSEL_RULE_SAFETY_INFORMATION] = N_("Safety information"),
    [CSEL_RULE_SWAP] = N_("Coding"),
    [CSEL_RULE_VOLTAGE] = N_("Voltage"),
    [CSEL_RULE_IMPULSE_VOLTAGE] = N_("Impulse voltage"),
    [CSEL_RULE_ALTITUDE] = N_("Altitude"),
    [CSEL_RULE_CURRENT] = N_("Current, connector"),
    [CSEL_RULE_CONDUCTOR_CURRENT] = N_("Current, conductor"),
    [CSEL_RULE_AMBIENT] = N_("Ambient temperature"),
    [CSEL_RULE_PROCESSING_TEMPERATURE] = N_("Processing temperature"),
    [CSEL_RULE_FLAMMABILITY] = N_("Flammability class"),
    [CSEL_RULE_MATERIAL_GROUP] = N_("Material group"),
    [CSEL_RULE_APPROVAL] = N_("Approval"),
    [CSEL_RULE_DERATING] = N_("Derated current"),
  };

  g_return_val_if_fail (rule < CSEL_N_RULES, NULL);

  return TR (labels[rule]);
}

/* What a rated current is measured with: WAGO says it in its catalogue of PCB connectors, for the
 * nominal currents per IEC; no other maker and no other standard is quoted */
static char *
describe_current (const CselLocale      *locale,
                  const CselVerdictLine *line,
                  const char            *required,
                  const char            *found,
                  const char            *column)
{
  CselProduct *product = line->cites[0].product;
  gboolean is_known = line->context.scheme == CSEL_RATING_IEC &&
                      strcmp (csel_product_get_manufacturer (product), "WAGO") == 0;

  if (csel_product_lookup_first (product, CSEL_PROPERTY_DERATING_CURVE) != NULL)
    return g_strdup_printf (TR ("required %s, stated %s in column %s"), required, found, column);

  return is_known ?
         g_strdup_printf (TR ("required %s, stated %s in column %s, published for the largest conductor, temperature "
                              "rise 45 K per the WAGO catalogue, derating not stated"), required, found, column) :
         g_strdup_printf (TR ("required %s, stated %s in column %s, for which conductor and temperature rise is not "
                              "stated, derating not stated"), required, found, column);
}

static char *
describe_rating (const CselLocale      *locale,
                 const CselVerdictLine *line)
{
  g_autofree char *required = csel_locale_format_range (locale, &line->required);
  g_autofree char *found = NULL;
  g_autofree char *column = NULL;

  if (line->outcome == CSEL_OUTCOME_NO_RATING)
    {
      g_autofree char *context = csel_label_rating_context (locale, &line->context);

      /* Translators: what is required, then the conditions: “IEC IV/3”, “UL group C” */
      return g_strdup_printf (TR ("required %s, no rating published for %s"), required, context);
    }

  /* Use groups are only read as printed; UL and CSA have the same letters */
  column = line->context.scheme == CSEL_RATING_IEC ?
           csel_label_rating_column (locale, line->cites[0].product, line->cites[0].fact) :
           csel_label_rating_context (locale, &line->context);
  if (line->outcome == CSEL_OUTCOME_NOT_RATED)
    /* Translators: what is required, then the column of the data sheet */
    return g_strdup_printf (TR ("required %s, not rated in column %s"), required, column);

  found = csel_locale_format_range (locale, &line->found);
  if (line->outcome == CSEL_OUTCOME_DC_NOT_STATED && line->rule == CSEL_RULE_VOLTAGE)
    return g_strdup_printf (TR ("required %s d.c., stated %s in column %s, direct current not stated"),
                            required, found, column);
  if (line->outcome == CSEL_OUTCOME_DC_NOT_STATED)
    return g_strdup_printf (TR ("required %s, stated %s in column %s, direct current not stated"),
                            required, found, column);
  if (line->rule == CSEL_RULE_CURRENT)
    return describe_current (locale, line, required, found, column);

  /* Translators: what is required, what is stated, the column of the data sheet */
  return g_strdup_printf (TR ("required %s, stated %s in column %s"), required, found, column);
}

static char *
describe_compared (const CselLocale      *locale,
                   const CselVerdictLine *line)
{
  g_autofree char *required = csel_locale_format_range (locale, &line->required);
  g_autofree char *found = csel_locale_format_range (locale, &line->found);

  if (line->rule == CSEL_RULE_CONDUCTOR_CURRENT)
    /* Translators: a current, then the current that the user's own standard permits */
    return g_strdup_printf (TR ("required %s, permitted %s (entered)"), required, found);
  if (line->rule == CSEL_RULE_DERATING)
    /* Translators: a current, then the current that the derating curve allows */
    return g_strdup_printf (TR ("required %s, %s by the derating curve at this ambient temperature"), required,
                            found);
  if (line->n_cites == 2)
    /* Translators: what both halves state, as in “4 and 3” */
    return g_strdup_printf (TR ("%s and %s"), required, found);
  if (line->rule == CSEL_RULE_AMBIENT || line->rule == CSEL_RULE_PROCESSING_TEMPERATURE)
    /* Translators: a temperature, then the range that is stated */
    return g_strdup_printf (TR ("%s, stated are %s"), found, required);

  return g_strdup_printf (TR ("required %s, stated %s"), required, found);
}

/* The kinds of both halves; more is cited only where it matters */
static char *
describe_contact_type (const CselLocale      *locale,
                       const CselVerdictLine *line)
{
  const char *kinds[2] = { NULL, NULL };
  guint n = 0;

  for (guint i = 0; i < line->n_cites && n < 2; i++)
    if (line->cites[i].fact->property == CSEL_PROPERTY_KIND)
      kinds[n++] = csel_label_code (locale, CSEL_PROPERTY_KIND,
                                    csel_product_get_code (line->cites[i].product, line->cites[i].fact));

  return n == 2 ? g_strdup_printf (TR ("%s and %s"), kinds[0], kinds[1]) :
         csel_text_list_citations (locale, line, 0);
}

static char *
describe_word (const CselLocale      *locale,
               const CselVerdictLine *line)
{
  g_autofree char *stated = csel_text_list_citations (locale, line, 0);

  if (line->asked == NULL)
    return g_steal_pointer (&stated);

  /* Translators: a word that is required, then what the data states */
  return g_strdup_printf (TR ("required %s, stated: %s"), line->asked, stated);
}

static char *
describe_open (const CselLocale      *locale,
               const CselVerdictLine *line)
{
  g_autofree char *limits = csel_locale_format_range (locale, &line->required);
  g_autofree char *found = csel_locale_format_range (locale, &line->found);
  g_autofree char *words = NULL;

  switch ((guint)line->outcome)
    {
    case CSEL_OUTCOME_BEYOND_TABLE:
      return g_strdup (TR ("no required value: the supply is beyond IEC 60664-1, Table F.1"));

    case CSEL_OUTCOME_DERATING_NOT_STATED:
      return line->rule == CSEL_RULE_ALTITUDE ?
             g_strdup_printf (TR ("%s is above 2000 m, derating not stated"), found) :
             g_strdup_printf (TR ("%s is within %s, self-heating to be added, derating not stated"), found,
                              limits);

    case CSEL_OUTCOME_GROUP_LIMIT:
      return g_strdup_printf (TR ("required %s, use group D is limited to %s at this voltage"), limits, found);

    case CSEL_OUTCOME_VOLTAGE_NOT_GIVEN:
      return g_strdup_printf (TR ("required %s, use group D is limited by the voltage, which was not entered"), limits);

    case CSEL_OUTCOME_NOT_GIVEN:
      return g_strdup (TR ("the permitted current of the conductor was not entered"));

    case CSEL_OUTCOME_NOT_ON_CURVE:
      words = csel_text_list_citations (locale, line, 0);
      return g_strdup_printf (TR ("the derating curve does not say it for this current, conductor, pole number and "
                                  "temperature (%s)"), words);

    case CSEL_OUTCOME_NOT_CERTIFIED:
      words = describe_word (locale, line);
      return g_strdup_printf (TR ("%s; printed ratings are no certificate, UR is not UL Listed"), words);

    case CSEL_OUTCOME_NOT_ORDERED:
      words = describe_word (locale, line);
      return g_strdup_printf (TR ("%s; the two classes cannot be compared"), words);

    default:
      return g_strdup (TR ("not stated"));
    }
}

static gboolean
is_rating (CselRule rule)
{
  return rule == CSEL_RULE_VOLTAGE || rule == CSEL_RULE_IMPULSE_VOLTAGE || rule == CSEL_RULE_CURRENT;
}

static char *
describe (const CselLocale      *locale,
          const CselVerdictLine *line)
{
  g_autofree char *cited = NULL;
  g_autofree char *compared = NULL;

  switch ((guint)line->outcome)
    {
    case CSEL_OUTCOME_NO_CONNECTOR:
      return g_strdup (TR ("one of the two is no pluggable connector"));

    case CSEL_OUTCOME_CONTRADICTORY:
      cited = csel_text_list_citations (locale, line, 0);
      return g_strdup_printf (TR ("the data contradicts itself: %s"), cited);

    case CSEL_OUTCOME_AGREES:
    case CSEL_OUTCOME_DIFFERS:
    case CSEL_OUTCOME_SUFFICIENT:
    case CSEL_OUTCOME_INSUFFICIENT:
      if (is_rating (line->rule))
        return describe_rating (locale, line);
      if (line->rule == CSEL_RULE_CONTACT_TYPE)
        return describe_contact_type (locale, line);
      return line->asked != NULL ? describe_word (locale, line) : describe_compared (locale, line);

    case CSEL_OUTCOME_WITHIN:
      if (line->rule == CSEL_RULE_ALTITUDE)
        return g_strdup (TR ("up to 2000 m"));
      return describe_compared (locale, line);

    case CSEL_OUTCOME_OUT_OF_RANGE:
      return describe_compared (locale, line);

    case CSEL_OUTCOME_NOT_COMPARABLE:
      compared = describe_compared (locale, line);
      if (line->found.is_range)
        /* Translators: two quantities, of which the second is a range */
        return g_strdup_printf (TR ("%s: a range does not say which"), compared);
      /* Translators: two quantities, as in “7.62 mm and 0.3 in” */
      return g_strdup_printf (TR ("%s: stated in different units"), compared);

    case CSEL_OUTCOME_NOT_RATED:
    case CSEL_OUTCOME_NO_RATING:
    case CSEL_OUTCOME_DC_NOT_STATED:
      return describe_rating (locale, line);

    default:
      return describe_open (locale, line);
    }
}

/* What is asked of connectors alone; contradictions are said as always */
static gboolean
is_of_mating (const CselVerdictLine *line)
{
  return line->rule >= CSEL_RULE_SERIES && line->rule <= CSEL_RULE_SWAP &&
         line->outcome != CSEL_OUTCOME_CONTRADICTORY;
}

/**
 * csel_text_check_line:
 * @locale: the language
 * @line: a line of a counterpart's or requirement's verdict
 *
 * Returns: (transfer full): what the rule found: "Voltage: required 690 V, stated 800 V in
 *   column III/3"
 */
char *
csel_text_check_line (const CselLocale      *locale,
                      const CselVerdictLine *line)
{
  g_autofree char *text = is_of_mating (line) ? csel_text_mating_line (locale, line) :
                          describe (locale, line);
  g_autofree char *by_line_to_line = line->by_line_to_line ?
                                     g_strdup_printf (TR ("%s; by the voltage line to line, "
                                                          "as the system is not known"), text) : NULL;

  return g_strdup_printf ("%s: %s", csel_text_rule (locale, line->rule),
                          by_line_to_line != NULL ? by_line_to_line : text);
}
