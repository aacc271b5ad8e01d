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
#include "rules/csel-ferrule-groups.h"
#include "text/csel-label.h"

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
    case CSEL_RULE_DERATING:
    case CSEL_N_RULES:
      break;
    }

  return g_strdup (TR ("not stated"));
}

/* The size that was asked about; a gauge that is compared in mm² with the pairs that are printed */
static char *
format_asked (const CselLocale      *locale,
              const CselVerdictLine *line)
{
  g_autofree char *found = csel_locale_format_range (locale, &line->found);
  g_autofree char *pairs = NULL;

  if (line->found.unit == line->required.unit)
    return g_steal_pointer (&found);
  if (line->n_cites <= 1)
    {
      gint64 partner = csel_awg_get_partner (line->found.lo);
      g_autofree char *size = csel_locale_format_steps (locale, partner, CSEL_UNIT_MM2);

      /* Translators: a wire gauge, then the metric size whose area is not smaller */
      return g_strdup_printf (TR ("%s (by its area %s)"), found, size);
    }

  pairs = csel_text_list_citations (locale, line, 1);

  return g_strdup_printf ("%s (%s)", found, pairs);
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
    /* Translators: the size of a ferrule in mm², then the AWG printed beside it */
    return g_strdup_printf (TR ("sleeve for %s, printed for %s too"), found, required);
  if (line->outcome == CSEL_OUTCOME_AREA)
    /* Translators: the size of a ferrule, then a wire gauge */
    return g_strdup_printf (TR ("sleeve for %s, the next size not smaller than %s"), found, required);
  if (line->outcome == CSEL_OUTCOME_TOO_SMALL)
    return g_strdup_printf (TR ("sleeve for %s is too small for %s"), found, required);

  return g_strdup_printf (TR ("sleeve for %s is too large for %s and would not be filled"), found,
                          required);
}

static char *
describe_length (const CselLocale      *locale,
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

  return g_strdup_printf (TR ("mm² and AWG cannot be compared: the data prints no pair of sizes that decides (%s)"),
                          cited);
}

static char *
describe (const CselLocale      *locale,
          const CselVerdictLine *line)
{
  g_autofree char *cited = NULL;

  if (line->rule >= CSEL_RULE_CONTACT_TYPE)
    return csel_text_check_line (locale, line);

  switch ((guint)line->outcome)
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
      return describe_length (locale, line);

    case CSEL_OUTCOME_AS_ASKED:
    case CSEL_OUTCOME_NOT_AS_ASKED:
      return describe_insulation (locale, line);

    case CSEL_OUTCOME_NOT_STATED:
      return describe_not_stated (locale, line);

    case CSEL_OUTCOME_INSULATION_UNKNOWN:
      return g_strdup (TR ("the data does not state whether the ferrule is insulated, "
                           "and the terminal takes both differently"));

    case CSEL_OUTCOME_CONTRADICTORY:
      cited = csel_text_list_citations (locale, line, 0);
      return g_strdup_printf (TR ("the data contradicts itself: %s"), cited);

    case CSEL_OUTCOME_NOT_COMPARABLE:
      return describe_not_comparable (locale, line);

    case CSEL_OUTCOME_SEVERAL:
      return g_strdup (TR ("one conductor per clamping unit: the data has no rule for several"));

    case CSEL_OUTCOME_SOLID:
      return g_strdup (TR ("ferrules are for stranded and fine-stranded conductors"));

    case CSEL_OUTCOME_TAKES_NO_CONDUCTOR:
      return g_strdup (TR ("this product takes no conductor"));

    case CSEL_OUTCOME_LISTED:
      return g_strdup (TR ("listed by the maker"));

    case CSEL_OUTCOME_LISTED_CONFLICT:
      return g_strdup (TR ("listed by the maker all the same: conflict, ask the maker"));

    case CSEL_OUTCOME_NOT_LISTED:
      return g_strdup (TR ("not listed by the maker for this connector"));

    case CSEL_OUTCOME_UNLISTED:
      return g_strdup (TR ("not listed by the maker as a counterpart"));

    /* What only counterparts and requirements find */
    default:
      break;
    }

  g_assert_not_reached ();
}

static char *
mark_second_hand (const CselLocale *locale,
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
static char *
cite_general_rule (const CselLocale *locale,
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
         g_steal_pointer (&text) : cite_general_rule (locale, text);
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
  g_autofree char *text = line->rule == CSEL_RULE_SLEEVE_LENGTH ? describe_by_rule (locale, line) :
                          describe (locale, line);

  g_autofree char *marked = line->lowered ? mark_second_hand (locale, text) :
                            mark_own_values (locale, line, text);

  return line->result == CSEL_VERDICT_ACCEPTED ? mark_accepted (locale, line, marked) :
         g_steal_pointer (&marked);
}

/**
 * csel_text_terminal:
 * @locale: the language
 * @answer: an answer
 * @preparation: how the conductor's end is prepared
 *
 * Returns: (transfer full): what the terminal says to it: "Without ferrule: allowed: …"
 */
char *
csel_text_terminal (const CselLocale        *locale,
                    const CselFerruleAnswer *answer,
                    CselPreparation          preparation)
{
  g_autofree char *line = csel_text_verdict_line (locale,
                                                  csel_verdict_get_line (answer->terminal[preparation], 0));

  switch (preparation)
    {
    case CSEL_PREPARATION_BARE:
      return g_strdup_printf (TR ("Without ferrule: %s"), line);

    case CSEL_PREPARATION_INSULATED:
      return g_strdup_printf (TR ("With insulated ferrule: %s"), line);

    case CSEL_PREPARATION_UNINSULATED:
    case CSEL_N_PREPARATIONS:
      break;
    }

  return g_strdup_printf (TR ("With uninsulated ferrule: %s"), line);
}

/**
 * csel_text_requirement:
 * @locale: the language
 * @answer: an answer
 *
 * Returns: (transfer full) (nullable): the metal sleeve that is required, %NULL if no ferrule
 *   is allowed or the data does not say
 */
char *
csel_text_requirement (const CselLocale        *locale,
                       const CselFerruleAnswer *answer)
{
  const CselVerdictLine *sleeve = csel_verdict_get_line (answer->sleeve, 0);
  g_autofree char *required = NULL;
  g_autofree char *size = NULL;
  g_autofree char *text = NULL;

  if (answer->wish == CSEL_WISH_NONE || sleeve->outcome != CSEL_OUTCOME_LENGTH_UNKNOWN ||
      (csel_verdict_get_result (answer->terminal[CSEL_PREPARATION_INSULATED]) != CSEL_VERDICT_FITS &&
       csel_verdict_get_result (answer->terminal[CSEL_PREPARATION_UNINSULATED]) != CSEL_VERDICT_FITS))
    return NULL;

  size = csel_locale_format_range (locale, &answer->conductor.size);
  required = csel_locale_format_range (locale, &sleeve->required);
  /* Translators: the size of the conductor, then a length */
  text = g_strdup_printf (TR ("If a ferrule is used: for %s, metal sleeve %s"), size, required);
  if (sleeve->rests_on_second_hand)
    {
      g_autofree char *by_rule = cite_general_rule (locale, text);

      return mark_second_hand (locale, by_rule);
    }

  return cite_general_rule (locale, text);
}

/* The largest conductor that the terminal takes with a ferrule of either kind */
static char *
format_largest (const CselLocale        *locale,
                const CselFerruleAnswer *answer)
{
  const CselRange *insulated =
    &csel_verdict_get_line (answer->terminal[CSEL_PREPARATION_INSULATED], 0)->required;
  const CselRange *uninsulated =
    &csel_verdict_get_line (answer->terminal[CSEL_PREPARATION_UNINSULATED], 0)->required;
  const CselRange *larger = uninsulated->hi > insulated->hi ? uninsulated : insulated;

  return csel_locale_format_steps (locale, larger->hi, larger->unit);
}

/**
 * csel_text_ferrule_summary:
 * @locale: the language
 * @answer: an answer
 * @flag: one of its summary flags
 *
 * Returns: (transfer full): the sentence for it
 */
char *
csel_text_ferrule_summary (const CselLocale        *locale,
                           const CselFerruleAnswer *answer,
                           CselFerruleSummary       flag)
{
  g_autofree char *size = csel_locale_format_range (locale, &answer->conductor.size);
  g_autofree char *largest = NULL;

  switch (flag)
    {
    case CSEL_SUMMARY_TAKES_NO_CONDUCTOR:
      return g_strdup (TR ("This product takes no conductor."));

    case CSEL_SUMMARY_NOT_APPLICABLE:
      return g_strdup (TR ("A ferrule is not applicable: the conductor is solid."));

    case CSEL_SUMMARY_NOT_STATED:
      return g_strdup (TR ("Cannot tell: the data does not state this kind of conductor."));

    case CSEL_SUMMARY_OUT_OF_RANGE:
      return g_strdup_printf (TR ("The terminal does not take %s."), size);

    case CSEL_SUMMARY_ONLY_UP_TO:
      largest = format_largest (locale, answer);
      /* Translators: a conductor size, then the size of the conductor that was asked about */
      return g_strdup_printf (TR ("Ferrule not possible (up to %s): connect %s without ferrule."),
                              largest, size);

    case CSEL_SUMMARY_NONE_LISTED:
      return g_strdup_printf (TR ("The maker lists no ferrule for %s."), size);

    case CSEL_SUMMARY_SEVERAL:
      return g_strdup (TR ("Not answered for several conductors in one clamping unit: the data has no rule for it."));
    }

  g_assert_not_reached ();
}

/**
 * csel_text_todo:
 * @locale: the language
 * @candidate: a ferrule with its verdict
 *
 * Returns: (transfer full) (nullable): the one thing that is left to check, %NULL if there is
 *   none or there are several
 */
char *
csel_text_todo (const CselLocale           *locale,
                const CselFerruleCandidate *candidate)
{
  const CselVerdictLine *todo = csel_ferrule_candidate_get_todo (candidate);

  if (todo == NULL)
    return NULL;

  return todo->outcome == CSEL_OUTCOME_LENGTH_UNKNOWN ? describe_length (locale, todo) :
         csel_text_verdict_line (locale, todo);
}

static gboolean
rests_on_own_values (const CselVerdict *verdict)
{
  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    if (csel_verdict_get_line (verdict, i)->rests_on_own)
      return TRUE;

  return FALSE;
}

static char *
describe_result (const CselLocale  *locale,
                 const CselVerdict *verdict)
{
  const char *result = csel_text_verdict_result (locale, CSEL_QUESTION_FIT, csel_verdict_get_result (verdict));

  /* Translators: “fits”, if that rests on what the user has stated */
  return rests_on_own_values (verdict) ? g_strdup_printf (TR ("%s (own value)"), result) : g_strdup (result);
}

/**
 * csel_text_candidate:
 * @locale: the language
 * @candidate: a ferrule with its verdict
 *
 * Returns: (transfer full): the group it belongs to, with what is to be checked
 */
char *
csel_text_candidate (const CselLocale           *locale,
                     const CselFerruleCandidate *candidate)
{
  const CselVerdictLine *todo = csel_ferrule_candidate_get_todo (candidate);
  g_autofree char *text = NULL;

  if (todo == NULL)
    return describe_result (locale, candidate->verdict);

  text = csel_text_todo (locale, candidate);
  /* Translators: what is left to be checked, as a sentence */
  return candidate->listed ?
         g_strdup_printf (TR ("cannot tell – listed by the maker, one thing to check: %s"), text) :
         g_strdup_printf (TR ("cannot tell, one thing to check: %s"), text);
}
