/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Verdicts as sentences
 *
 * One sentence per line, with the numbers that were compared. Window, paper, command line
 * and JSON all show these.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-verdict-text.h"

#include <glib/gi18n.h>

#include "base/csel-awg.h"
#include <string.h>

#include "text/csel-label.h"
#include "text/csel-verdict-text-private.h"

#define TR(text) csel_locale_gettext (locale, text)

/**
 * csel_text_verdict_result:
 * @locale: the language
 * @question: what was asked
 * @result: a result
 *
 * Returns: the words for it
 */
const char *
csel_text_verdict_result (const CselLocale *locale,
                          CselQuestion      question,
                          CselVerdictResult result)
{
  static const char *const labels[CSEL_N_QUESTIONS][CSEL_N_VERDICT_RESULTS] = {
    [CSEL_QUESTION_FIT] = { N_("fits"), N_("accepted"), N_("cannot tell"), N_("does not fit"), N_("not applicable") },
    [CSEL_QUESTION_MATE] = { N_("mates"), N_("accepted"), N_("cannot tell"), N_("does not mate"),
                             N_("not applicable") },
    [CSEL_QUESTION_CHECK] = { N_("pass"), N_("accepted"), N_("open"), N_("fail"), N_("fail") },
  };

  return csel_locale_gettext (locale, labels[question][result]);
}

/**
 * csel_text_verdict:
 * @locale: the language
 * @question: what was asked
 * @verdict: the answer
 *
 * Returns: (transfer full): the words for its result, and whether it rests on what the user has
 *   stated
 */
char *
csel_text_verdict (const CselLocale  *locale,
                   CselQuestion       question,
                   const CselVerdict *verdict)
{
  const char *result = csel_text_verdict_result (locale, question, csel_verdict_get_result (verdict));

  /* Translators: “fits”, if that rests on what the user has stated */
  return csel_verdict_rests_on_own (verdict) ? g_strdup_printf (TR ("%s (own value)"), result) : g_strdup (result);
}

/**
 * csel_text_verdict_mark:
 * @result: a result
 *
 * Returns: a sign for it, to stand before its words
 */
const char *
csel_text_verdict_mark (CselVerdictResult result)
{
  static const char *const marks[CSEL_N_VERDICT_RESULTS] = { "✓", "!", "?", "✗", "✗" };

  return marks[result];
}

/**
 * csel_text_conductor_kind:
 * @locale: the language
 * @kind: how a conductor is built
 *
 * Returns: the words for it
 */
const char *
csel_text_conductor_kind (const CselLocale *locale,
                          CselConductorKind kind)
{
  static const char *const labels[CSEL_N_CONDUCTOR_KINDS] = {
    [CSEL_CONDUCTOR_SOLID] = N_("solid"),
    [CSEL_CONDUCTOR_STRANDED] = N_("stranded (class 2)"),
    [CSEL_CONDUCTOR_FINE_STRANDED] = N_("fine-stranded"),
  };

  return csel_locale_gettext (locale, labels[kind]);
}

/**
 * csel_text_list_citations:
 * @locale: the language
 * @line: a line of a verdict
 * @first: the first citation that is wanted
 *
 * Returns: (transfer full): what the cited facts say, with their labels: "Solid conductor
 *   0.5 ... 10 mm²; …"
 */
char *
csel_text_list_citations (const CselLocale      *locale,
                          const CselVerdictLine *line,
                          guint                  first)
{
  GString *list = g_string_new (NULL);

  for (guint i = first; i < line->n_cites; i++)
    {
      const CselCitation *cite = &line->cites[i];
      g_autofree char *label = csel_label_fact (locale, cite->product, cite->fact);

      g_string_append_printf (list, "%s%s %s", i > first ? "; " : "", label,
                              cite->fact->property == CSEL_PROPERTY_KIND ?
                              csel_label_code (locale, CSEL_PROPERTY_KIND,
                                               csel_product_get_code (cite->product, cite->fact)) :
                              csel_product_get_printed (cite->product, cite->fact));
    }

  return g_string_free (list, FALSE);
}

static char *
describe_not_stated (const CselLocale      *locale,
                     const CselVerdictLine *line)
{
  g_autofree char *cited = csel_text_list_citations (locale, line, 0);

  switch (line->rule)
    {
    case CSEL_RULE_CONDUCTOR_RANGE:
      if (line->n_cites > 0)
        /* Translators: a list of what the data sheet does state */
        return g_strdup_printf (TR ("not stated for this conductor; stated are: %s"), cited);
      return g_strdup (TR ("the data does not state which conductors the terminal takes"));

    case CSEL_RULE_SIZE:
      return g_strdup (TR ("the data does not state which conductor the sleeve is for"));

    case CSEL_RULE_INSULATION:
      return g_strdup (TR ("the data does not state whether the ferrule is insulated"));

    case CSEL_RULE_FERRULE_RANGE:
      if (line->n_cites == 0)
        return g_strdup (TR ("the data does not state which conductor the sleeve is for"));
      return g_strdup (TR ("the data does not state which ferrules the terminal takes for this conductor"));

    case CSEL_RULE_SLEEVE_LENGTH:
      return g_strdup (TR ("the data does not state the strip length of the terminal"));

    case CSEL_RULE_LISTED:
    case CSEL_RULE_CONTACT_TYPE:
    case CSEL_RULE_POLE_NUMBER:
    case CSEL_RULE_PIN_SPACING:
    case CSEL_RULE_SERIES:
    case CSEL_RULE_SUPPLY_SIDE:
    case CSEL_RULE_SAFETY_INFORMATION:
    case CSEL_RULE_SWAP:
    case CSEL_RULE_VOLTAGE:
    case CSEL_RULE_IMPULSE_VOLTAGE:
    case CSEL_RULE_ALTITUDE:
    case CSEL_RULE_CURRENT:
    case CSEL_RULE_CONDUCTOR_CURRENT:
    case CSEL_RULE_AMBIENT:
    case CSEL_RULE_PROCESSING_TEMPERATURE:
    case CSEL_RULE_FLAMMABILITY:
    case CSEL_RULE_MATERIAL_GROUP:
    case CSEL_RULE_APPROVAL:
    case CSEL_RULE_POLE:
    case CSEL_RULE_CLAMPING_UNIT:
    case CSEL_RULE_CONDUCTOR_SIZE:
    case CSEL_RULE_FERRULE_NUMBER:
    case CSEL_RULE_DERATING:
    case CSEL_N_RULES:
      break;
    }

  return g_strdup (TR ("not stated"));
}

/* The size that was asked about; a gauge that is compared in mm² with its area */
static char *
format_asked (const CselLocale      *locale,
              const CselVerdictLine *line)
{
  g_autofree char *found = csel_locale_format_range (locale, &line->found);
  g_autofree char *area = NULL;

  if (line->found.unit != CSEL_UNIT_AWG || line->required.unit == CSEL_UNIT_AWG)
    return g_steal_pointer (&found);

  area = csel_locale_format_steps (locale, csel_awg_get_area (line->found.lo), CSEL_UNIT_MM2);

  return g_strdup_printf ("%s (%s)", found, area);
}

static char *
describe_range (const CselLocale      *locale,
                const CselVerdictLine *line)
{
  g_autofree char *found = format_asked (locale, line);
  g_autofree char *required = csel_locale_format_range (locale, &line->required);
  gboolean within = line->outcome == CSEL_OUTCOME_WITHIN;

  if (line->rule == CSEL_RULE_SLEEVE_LENGTH)
    /* Translators: the length of the sleeve, then the length it must have */
    return g_strdup_printf (TR ("metal sleeve %s, required %s"), found, required);
  if (line->rule == CSEL_RULE_FERRULE_RANGE)
    return within ? g_strdup_printf (TR ("the terminal takes ferrules of %s"), required) :
           g_strdup_printf (TR ("the terminal takes ferrules of %s only"), required);

  /* Translators: the size of the conductor, then the range that is allowed */
  return within ? g_strdup_printf (TR ("allowed: %s is within %s"), found, required) :
         g_strdup_printf (TR ("not allowed: %s is outside %s"), found, required);
}

/* The maker prints a gauge for a sleeve whose nominal size is smaller: 18 AWG for 0.75 mm² */
static char *
describe_published (const CselLocale      *locale,
                    const CselVerdictLine *line,
                    const char            *found,
                    const char            *required)
{
  gint64 area = csel_awg_get_area (line->required.lo);
  g_autofree char *computed = csel_locale_format_steps (locale, area, CSEL_UNIT_MM2);

  if (line->found.unit == CSEL_UNIT_MM2 && line->found.hi < area)
    /* Translators: the size of a ferrule in mm², then the AWG printed beside it and its area */
    return g_strdup_printf (TR ("sleeve for %s, printed for %s too, whose area is %s"), found, required, computed);

  /* Translators: the size of a ferrule in mm², then the AWG printed beside it */
  return g_strdup_printf (TR ("sleeve for %s, printed for %s too"), found, required);
}

static char *
describe_size (const CselLocale      *locale,
               const CselVerdictLine *line)
{
  g_autofree char *found = csel_locale_format_range (locale, &line->found);
  g_autofree char *required = csel_locale_format_range (locale, &line->required);

  if (line->outcome == CSEL_OUTCOME_EXACT)
    /* Translators: the size of a ferrule */
    return g_strdup_printf (TR ("sleeve for %s, the size of the conductor"), found);
  if (line->outcome == CSEL_OUTCOME_PUBLISHED)
    return describe_published (locale, line, found, required);
  if (line->outcome == CSEL_OUTCOME_AREA)
    /* Translators: the size of a ferrule, then a wire gauge */
    return g_strdup_printf (TR ("sleeve for %s, the next size not smaller than %s"), found, required);
  if (line->outcome == CSEL_OUTCOME_TOO_SMALL)
    return g_strdup_printf (TR ("sleeve for %s is too small for %s"), found, required);

  return g_strdup_printf (TR ("sleeve for %s is too large for %s and would not be filled"), found,
                          required);
}

char *
csel_text_describe_length (const CselLocale      *locale,
                           const CselVerdictLine *line)
{
  g_autofree char *required = csel_locale_format_range (locale, &line->required);
  g_autofree char *found = NULL;
  g_autofree char *difference = NULL;

  if (line->outcome == CSEL_OUTCOME_LENGTH_UNKNOWN)
    return g_strdup_printf (TR ("sleeve must be %s, length not stated"), required);

  found = csel_locale_format_range (locale, &line->found);
  difference = csel_locale_format_steps (locale, line->difference, line->found.unit);

  /* Translators: length of the sleeve, by how much it is off, length it must have */
  return line->outcome == CSEL_OUTCOME_TOO_SHORT ?
         g_strdup_printf (TR ("metal sleeve %s is too short by %s, required %s"), found, difference, required) :
         g_strdup_printf (TR ("metal sleeve %s is too long by %s, required %s"), found, difference,
                          required);
}

static char *
describe_insulation (const CselLocale      *locale,
                     const CselVerdictLine *line)
{
  const CselCitation *cite = &line->cites[0];
  const char *insulation = csel_label_code (locale, CSEL_PROPERTY_FERRULE_INSULATION,
                                            csel_product_get_code (cite->product, cite->fact));

  /* Translators: “insulated” or “uninsulated” */
  return line->outcome == CSEL_OUTCOME_AS_ASKED ?
         g_strdup_printf (TR ("%s, as asked"), insulation) :
         g_strdup_printf (TR ("%s, the other is asked"), insulation);
}

static char *
describe_not_comparable (const CselLocale      *locale,
                         const CselVerdictLine *line)
{
  g_autofree char *cited = csel_text_list_citations (locale, line, 0);

  if (line->rule == CSEL_RULE_SLEEVE_LENGTH)
    /* Translators: lengths as they are printed */
    return g_strdup_printf (TR ("inches are printed rounded and do not decide: %s"), cited);
  if (line->rule == CSEL_RULE_SIZE && line->found.is_range)
    /* Translators: the sizes that one ferrule is printed for */
    return g_strdup_printf (TR ("one sleeve for several sizes does not fill with each: %s"), cited);

  return g_strdup_printf (TR ("mm² and AWG cannot be compared: the data prints no pair of sizes that decides (%s)"),
                          cited);
}

/* What needs no numbers */
static const char *const sentences[CSEL_N_OUTCOMES] = {
  [CSEL_OUTCOME_INSULATION_UNKNOWN] = N_("the data does not state whether the ferrule is insulated, "
                                         "and the terminal takes both differently"),
  [CSEL_OUTCOME_SEVERAL] = N_("one conductor per clamping unit: the data has no rule for several"),
  [CSEL_OUTCOME_SOLID] = N_("ferrules are for stranded and fine-stranded conductors"),
  [CSEL_OUTCOME_TAKES_NO_CONDUCTOR] = N_("this product takes no conductor"),
  [CSEL_OUTCOME_LISTED] = N_("listed by the maker"),
  [CSEL_OUTCOME_LISTED_CONFLICT] = N_("listed by the maker all the same: conflict, ask the maker"),
  [CSEL_OUTCOME_NOT_LISTED] = N_("not listed by the maker for this connector"),
  [CSEL_OUTCOME_UNLISTED] = N_("not listed by the maker as a counterpart"),
};

static char *
describe (const CselLocale      *locale,
          const CselVerdictLine *line)
{
  g_autofree char *cited = NULL;

  if (line->rule >= CSEL_RULE_CONTACT_TYPE)
    return csel_text_check_line (locale, line);

  if (sentences[line->outcome] != NULL)
    return g_strdup (TR (sentences[line->outcome]));

  switch (line->outcome)
    {
    case CSEL_OUTCOME_WITHIN:
    case CSEL_OUTCOME_OUT_OF_RANGE:
      return describe_range (locale, line);

    case CSEL_OUTCOME_EXACT:
    case CSEL_OUTCOME_PUBLISHED:
    case CSEL_OUTCOME_AREA:
    case CSEL_OUTCOME_TOO_SMALL:
    case CSEL_OUTCOME_OVERSIZE:
      return describe_size (locale, line);

    case CSEL_OUTCOME_TOO_SHORT:
    case CSEL_OUTCOME_TOO_LONG:
    case CSEL_OUTCOME_LENGTH_UNKNOWN:
      return csel_text_describe_length (locale, line);

    case CSEL_OUTCOME_AS_ASKED:
    case CSEL_OUTCOME_NOT_AS_ASKED:
      return describe_insulation (locale, line);

    case CSEL_OUTCOME_NOT_STATED:
      return describe_not_stated (locale, line);

    case CSEL_OUTCOME_CONTRADICTORY:
      cited = csel_text_list_citations (locale, line, 0);
      return g_strdup_printf (TR ("the data contradicts itself: %s"), cited);

    case CSEL_OUTCOME_NOT_COMPARABLE:
      return describe_not_comparable (locale, line);

    case CSEL_OUTCOME_AGREES:
    case CSEL_OUTCOME_DIFFERS:
    case CSEL_OUTCOME_NO_CONNECTOR:
    case CSEL_OUTCOME_SOCKETS_LIVE:
    case CSEL_OUTCOME_PINS_LIVE:
    case CSEL_OUTCOME_BOTH_LIVE:
    case CSEL_OUTCOME_SWAPPABLE:
    case CSEL_OUTCOME_SUFFICIENT:
    case CSEL_OUTCOME_INSUFFICIENT:
    case CSEL_OUTCOME_NOT_RATED:
    case CSEL_OUTCOME_NO_RATING:
    case CSEL_OUTCOME_DC_NOT_STATED:
    case CSEL_OUTCOME_BEYOND_TABLE:
    case CSEL_OUTCOME_DERATING_NOT_STATED:
    case CSEL_OUTCOME_NOT_GIVEN:
    case CSEL_OUTCOME_NOT_ORDERED:
    case CSEL_OUTCOME_NOT_CERTIFIED:
    case CSEL_OUTCOME_GROUP_LIMIT:
    case CSEL_OUTCOME_VOLTAGE_NOT_GIVEN:
    case CSEL_OUTCOME_INSULATION_UNKNOWN:
    case CSEL_OUTCOME_SEVERAL:
    case CSEL_OUTCOME_SOLID:
    case CSEL_OUTCOME_TAKES_NO_CONDUCTOR:
    case CSEL_OUTCOME_LISTED:
    case CSEL_OUTCOME_LISTED_CONFLICT:
    case CSEL_OUTCOME_NOT_LISTED:
    case CSEL_OUTCOME_UNLISTED:
    case CSEL_OUTCOME_NUMBER_OPEN:
    case CSEL_OUTCOME_NOT_ON_CURVE:
    case CSEL_N_OUTCOMES:
      break;
    }

  g_assert_not_reached ();
}

char *
csel_text_mark_second_hand (const CselLocale *locale,
                            const char       *text)
{
  /* Translators: “…” is a sentence that would be a “fits” if the maker had said it */
  return g_strdup_printf (TR ("%s – second-hand: check with the maker"), text);
}

/* Each own value says what it rests on */
static char *
mark_own_values (const CselLocale      *locale,
                 const CselVerdictLine *line,
                 const char            *text)
{
  GString *marked = g_string_new (text);

  for (guint i = 0; i < line->n_cites; i++)
    {
      const CselCitation *cite = &line->cites[i];
      g_autofree char *label = NULL;
      g_autofree char *proof = NULL;

      if (!cite->fact->is_own)
        continue;
      label = csel_label_fact (locale, cite->product, cite->fact);
      proof = csel_label_own_proof (locale, csel_product_get_source (cite->product, cite->fact));
      /* Translators: what is stated (“metal sleeve length 12 mm”), then “packaging, KM 2026-03-02” */
      g_string_append_printf (marked, TR (" (%s %s: own value, %s)"), label,
                              csel_product_get_printed (cite->product, cite->fact), proof);
    }

  return g_string_free (marked, FALSE);
}

static char *
mark_accepted (const CselLocale      *locale,
               const CselVerdictLine *line,
               const char            *text)
{
  /* Translators: a sentence that is open, then who accepts it, the day and why */
  return g_strdup_printf (TR ("%s – accepted by %s, %s: %s"), text, line->acceptance.by,
                          line->acceptance.date, line->acceptance.reason);
}

/* The maker's general rule for ferrules; the data sheet of a series says nothing of it */
char *
csel_text_cite_general_rule (const CselLocale *locale,
                             const char       *text)
{
  /* Translators: “…” is a sentence about the length of a ferrule's sleeve */
  return g_strdup_printf (TR ("%s (general rule, not stated for this series)"), text);
}

static char *
describe_by_rule (const CselLocale      *locale,
                  const CselVerdictLine *line)
{
  g_autofree char *text = describe (locale, line);

  return line->outcome == CSEL_OUTCOME_NOT_STATED || line->outcome == CSEL_OUTCOME_CONTRADICTORY ?
         g_steal_pointer (&text) : csel_text_cite_general_rule (locale, text);
}

/**
 * csel_text_verdict_line:
 * @locale: the language
 * @line: a line of a verdict
 *
 * Returns: (transfer full): what the rule found, as a sentence without a full stop
 */
char *
csel_text_verdict_line (const CselLocale      *locale,
                        const CselVerdictLine *line)
{
  g_autofree char *text = csel_text_wiring_line (locale, line);
  g_autofree char *marked = NULL;

  if (text == NULL)
    text = line->rule == CSEL_RULE_SLEEVE_LENGTH ? describe_by_rule (locale, line) : describe (locale, line);
  marked = line->lowered ? csel_text_mark_second_hand (locale, text) : mark_own_values (locale, line, text);

  return line->result == CSEL_VERDICT_ACCEPTED ? mark_accepted (locale, line, marked) :
         g_steal_pointer (&marked);
}
