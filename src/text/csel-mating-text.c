/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What is said of two halves as sentences: series, supply side, safety information, swap
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-verdict-text.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

/**
 * csel_text_mating:
 * @locale: the language
 * @mating: whether two halves go together
 *
 * Returns: the words for it; that they mate is never said without its ground
 */
const char *
csel_text_mating (const CselLocale *locale,
                  const CselMating *mating)
{
  CselVerdictResult result = csel_verdict_get_result (mating->verdict);

  return result == CSEL_VERDICT_FITS ? TR ("mates (listed by the maker)") :
         csel_text_verdict_result (locale, CSEL_QUESTION_MATE, result);
}

/**
 * csel_text_supply_side:
 * @locale: the language
 * @side: which half is supplied when unmated
 *
 * Returns: the words for it
 */
const char *
csel_text_supply_side (const CselLocale *locale,
                       CselSupplySide    side)
{
  static const char *const labels[CSEL_N_SUPPLY_SIDES] = {
    [CSEL_SUPPLY_SIDE_UNKNOWN] = N_("not known"),
    [CSEL_SUPPLY_SIDE_THIS] = N_("this half"),
    [CSEL_SUPPLY_SIDE_OTHER] = N_("the other half"),
    [CSEL_SUPPLY_SIDE_BOTH] = N_("both halves"),
  };

  return csel_locale_gettext (locale, labels[side]);
}

static char *
describe_series (const CselLocale      *locale,
                 const CselVerdictLine *line)
{
  const char *printed[2];

  if (line->outcome == CSEL_OUTCOME_NOT_STATED || line->n_cites != 2)
    return g_strdup (TR ("not stated for both halves"));

  for (guint i = 0; i < 2; i++)
    printed[i] = csel_product_get_printed (line->cites[i].product, line->cites[i].fact);

  /* Translators: the series of both halves, as in “MSTB and MSTBA” */
  return line->outcome == CSEL_OUTCOME_AGREES ? g_strdup_printf (TR ("both %s"), printed[0]) :
         g_strdup_printf (TR ("%s and %s; by itself this decides nothing"), printed[0], printed[1]);
}

static gboolean
cites_safety_information (const CselVerdictLine *line)
{
  return line->n_cites > 0 &&
         line->cites[line->n_cites - 1].fact->property == CSEL_PROPERTY_SAFETY_INFORMATION;
}

/* The pins are always the male half's; nothing is said of touching them, as nothing is stated */
static char *
describe_supply_side (const CselLocale      *locale,
                      const CselVerdictLine *line)
{
  switch ((guint)line->outcome)
    {
    case CSEL_OUTCOME_SOCKETS_LIVE:
      return g_strdup (cites_safety_information (line) ?
                       TR ("the female half is on the supply side, as it should be where pins can be touched; "
                           "whether the pins of the male half can be touched is not stated") :
                       TR ("the female half is on the supply side; "
                           "whether the pins of the male half can be touched is not stated"));

    case CSEL_OUTCOME_PINS_LIVE:
      return g_strdup (TR ("warning: the male half is on the supply side, its pins are live when unmated; "
                           "whether they can be touched is not stated"));

    case CSEL_OUTCOME_BOTH_LIVE:
      return g_strdup (TR ("warning: both halves are live when unmated, the pins of the male half too; "
                           "whether they can be touched is not stated"));

    case CSEL_OUTCOME_NO_CONNECTOR:
      return g_strdup (TR ("this is no pluggable connector"));

    default:
      return g_strdup (TR ("warning: not known; if the male half is on the supply side, its pins are live "
                           "when unmated; whether they can be touched is not stated"));
    }
}

/* Word for word, with the item whose document says it */
static char *
describe_safety_information (const CselLocale      *locale,
                             const CselVerdictLine *line)
{
  GString *text = g_string_new (NULL);

  if (line->n_cites == 0)
    g_string_append (text, TR ("the data states none"));
  for (guint i = 0; i < line->n_cites; i++)
    {
      const CselCitation *cite = &line->cites[i];

      /* Translators: the words of the data sheet, then the item number it is about */
      g_string_append_printf (text, TR ("%s“%s” (%s)"), i > 0 ? "\n" : "",
                              csel_product_get_printed (cite->product, cite->fact),
                              csel_product_get_item (cite->product));
    }

  return g_string_free (text, FALSE);
}

static char *
describe_swap (const CselLocale      *locale,
               const CselVerdictLine *line)
{
  gboolean is_coded = line->n_cites > 0 && line->cites[0].fact->lo != 0;

  for (guint i = 1; i < line->n_cites; i++)
    if ((line->cites[i].fact->lo != 0) != is_coded)
      return g_strdup (TR ("could be swapped; variable coding: the data contradicts itself"));

  if (line->n_cites == 0)
    return g_strdup (TR ("could be swapped; variable coding: not stated"));

  return g_strdup (is_coded ? TR ("could be swapped; variable coding: yes, coding parts not stated") :
                   TR ("could be swapped; variable coding: no"));
}

static char *
describe (const CselLocale      *locale,
          const CselVerdictLine *line)
{
  if (line->rule == CSEL_RULE_SERIES)
    return describe_series (locale, line);
  if (line->rule == CSEL_RULE_SUPPLY_SIDE)
    return describe_supply_side (locale, line);
  if (line->rule == CSEL_RULE_SAFETY_INFORMATION)
    return describe_safety_information (locale, line);

  return describe_swap (locale, line);
}

/**
 * csel_text_mating_line:
 * @locale: the language
 * @line: a line about series, supply side, safety information or swap
 *
 * Returns: (transfer full): what it says, without the rule's name: "could be swapped; variable
 *   coding: yes, coding parts not stated"
 */
char *
csel_text_mating_line (const CselLocale      *locale,
                       const CselVerdictLine *line)
{
  g_autofree char *text = describe (locale, line);

  /* What is second-hand says so, also where it changes no result */
  return line->rests_on_second_hand && line->outcome != CSEL_OUTCOME_NOT_STATED ?
         g_strdup_printf ("%s (%s)", text, csel_label_confidence (locale, CSEL_CONFIDENCE_SECOND_HAND)) :
         g_steal_pointer (&text);
}

/**
 * csel_text_list_reasons:
 * @locale: the language
 * @verdict: a verdict
 *
 * Returns: (transfer full): its lines, each with a mark for what follows from it: ✓ met, ? open,
 *   ! accepted, ✗ against it, · to be known
 */
char *
csel_text_list_reasons (const CselLocale  *locale,
                        const CselVerdict *verdict)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *sentence = csel_text_verdict_line (locale, line);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "",
                              line->is_note ? "·" : csel_text_verdict_mark (line->result), sentence);
    }

  return g_string_free (text, FALSE);
}
