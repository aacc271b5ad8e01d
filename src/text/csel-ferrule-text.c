/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The answer for ferrules as sentences: what is required first, then each choice
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-ferrule-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rules/csel-ferrule-groups.h"
#include "text/csel-verdict-text-private.h"

#define TR(text) csel_locale_gettext (locale, text)

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
      g_autofree char *by_rule = csel_text_cite_general_rule (locale, text);

      return csel_text_mark_second_hand (locale, by_rule);
    }

  return csel_text_cite_general_rule (locale, text);
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

static void
add_preparations (const CselLocale        *locale,
                  const CselFerruleAnswer *answer,
                  CselPreparation          first,
                  GStrvBuilder            *lines)
{
  static const char *const labels[CSEL_N_PREPARATIONS] = {
    [CSEL_PREPARATION_BARE] = N_("Without ferrule: %s"),
    [CSEL_PREPARATION_INSULATED] = N_("With insulated ferrule: %s"),
    [CSEL_PREPARATION_UNINSULATED] = N_("With uninsulated ferrule: %s"),
  };
  char *said[CSEL_N_PREPARATIONS];
  gboolean is_same;

  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    said[i] = csel_text_verdict_line (locale, csel_verdict_get_line (answer->terminal[i], 0));
  is_same = strcmp (said[CSEL_PREPARATION_INSULATED], said[CSEL_PREPARATION_UNINSULATED]) == 0;

  for (CselPreparation i = first; i < CSEL_N_PREPARATIONS; i++)
    {
      gboolean is_both = is_same && i == CSEL_PREPARATION_INSULATED;
      const char *label = is_both ? TR ("With ferrule, insulated or uninsulated: %s") : TR (labels[i]);
      g_auto(GStrv) around = g_strsplit (label, "%s", 2);
      g_autofree char *line = g_strjoinv (said[i], around);

      if (!is_same || i != CSEL_PREPARATION_UNINSULATED)
        g_strv_builder_add (lines, line);
    }
  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    g_free (said[i]);
}

/**
 * csel_text_ferrule_rules:
 * @locale: the language
 * @answer: an answer
 * @first: the first preparation that is said
 *
 * Returns: (transfer full): what is to be known before any ferrule, a line each: what the
 *   terminal says to the conductor with and without a ferrule, and the sleeve it requires
 */
GStrv
csel_text_ferrule_rules (const CselLocale        *locale,
                         const CselFerruleAnswer *answer,
                         CselPreparation          first)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *required = csel_text_requirement (locale, answer);

  for (guint i = 0; i < CSEL_N_SUMMARIES; i++)
    if (answer->summary & (1u << i))
      {
        g_autofree char *summary = csel_text_ferrule_summary (locale, answer, 1u << i);

        g_strv_builder_add (lines, summary);
      }
  if ((answer->summary & (CSEL_SUMMARY_TAKES_NO_CONDUCTOR | CSEL_SUMMARY_SEVERAL)) == 0)
    add_preparations (locale, answer, first, lines);
  if (required != NULL)
    g_strv_builder_add (lines, required);

  return g_strv_builder_end (lines);
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

  return todo->outcome == CSEL_OUTCOME_LENGTH_UNKNOWN ? csel_text_describe_length (locale, todo) :
         csel_text_verdict_line (locale, todo);
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
    return csel_text_verdict (locale, CSEL_QUESTION_FIT, candidate->verdict);

  text = csel_text_todo (locale, candidate);
  /* Translators: what is left to be checked, as a sentence */
  return candidate->listed ?
         g_strdup_printf (TR ("cannot tell – listed by the maker, one thing to check: %s"), text) :
         g_strdup_printf (TR ("cannot tell, one thing to check: %s"), text);
}

/**
 * csel_text_choice:
 * @locale: the language
 * @choice: (element-type CselFerruleCandidate): ferrules that the data cannot tell apart
 *
 * Returns: (transfer full): their numbers: "216-266 or 216-286"
 */
char *
csel_text_choice (const CselLocale *locale,
                  GPtrArray        *choice)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < choice->len; i++)
    {
      if (i > 0)
        /* Translators: between two item numbers */
        g_string_append (text, TR (" or "));
      g_string_append (text, csel_product_get_item (((CselFerruleCandidate *)g_ptr_array_index (choice, i))->ferrule));
    }

  return g_string_free (text, FALSE);
}

/**
 * csel_text_color_code:
 * @locale: the language
 * @code: a colour code
 *
 * Returns: its name
 */
const char *
csel_text_color_code (const CselLocale *locale,
                      CselColorCode     code)
{
  static const char *const labels[CSEL_N_COLOR_CODES] = {
    [CSEL_COLOR_CODE_DIN] = N_("DIN"),
    [CSEL_COLOR_CODE_GERMAN] = N_("German"),
    [CSEL_COLOR_CODE_FRENCH] = N_("French"),
  };

  return csel_locale_gettext (locale, labels[code]);
}

/**
 * csel_text_other_color:
 * @locale: the language
 * @code: a colour code
 * @ferrule: a ferrule
 *
 * Returns: (transfer full) (nullable): that the code has another colour for its size, %NULL if
 *   both agree or one is not stated
 */
char *
csel_text_other_color (const CselLocale *locale,
                       CselColorCode     code,
                       CselProduct      *ferrule)
{
  const char *usual = csel_color_code_get_color (code, ferrule);
  const CselFact *fact = csel_product_lookup_first (ferrule, CSEL_PROPERTY_COLOR);
  const char *stated = fact != NULL ? csel_product_get_printed (ferrule, fact) : NULL;

  if (usual == NULL || stated == NULL || g_ascii_strcasecmp (usual, stated) == 0)
    return NULL;

  /* Translators: a colour code (“French”), its colour for a size, the colour of the ferrule itself */
  return g_strdup_printf (TR ("the %s code has %s for this size; this ferrule is %s"),
                          csel_text_color_code (locale, code), csel_locale_gettext (locale, usual), stated);
}

/**
 * csel_text_ferrule_group:
 * @locale: the language
 * @group: a group of ferrules
 *
 * Returns: the heading over it
 */
const char *
csel_text_ferrule_group (const CselLocale *locale,
                         CselFerruleGroup  group)
{
  static const char *const labels[CSEL_N_FERRULE_GROUPS] = {
    [CSEL_FERRULE_FITS] = N_("Fits"),
    [CSEL_FERRULE_ONE_CHECK] = N_("Listed by the maker, one thing to check"),
    [CSEL_FERRULE_CANNOT_TELL] = N_("Cannot tell"),
    [CSEL_FERRULE_DOES_NOT_FIT] = N_("Does not fit"),
  };

  return csel_locale_gettext (locale, labels[group]);
}

/**
 * csel_text_lookalikes:
 * @locale: the language
 *
 * Returns: that the data does not tell items apart
 */
const char *
csel_text_lookalikes (const CselLocale *locale)
{
  return csel_locale_gettext (locale, "not distinguishable from the data: it states no difference");
}
