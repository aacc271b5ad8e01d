/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Wiring plans as sentences
 *
 * Poles that are wired alike share a block: what is planned, its verdict, its reasons, and the
 * ferrules to choose from.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-wiring-text.h"

#include <glib/gi18n.h>

#include "base/csel-wire-color.h"
#include "text/csel-ferrule-text.h"
#include "text/csel-verdict-text.h"

#define TR(text) csel_locale_gettext (locale, text)

/**
 * csel_text_wire_color:
 * @locale: the language
 * @code: (nullable): a colour code of IEC 60757
 *
 * Returns: (transfer full): the words for it, as in “green-yellow”; empty if there is none
 */
char *
csel_text_wire_color (const CselLocale *locale,
                      const char       *code)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; csel_wire_color_get_words (code, i) != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "-" : "", TR (csel_wire_color_get_words (code, i)));

  return g_string_free (text, FALSE);
}

/**
 * csel_text_preparation:
 * @locale: the language
 * @preparation: how a conductor's end is prepared
 *
 * Returns: the words for it
 */
const char *
csel_text_preparation (const CselLocale *locale,
                       CselPreparation   preparation)
{
  static const char *const labels[CSEL_N_PREPARATIONS] = {
    [CSEL_PREPARATION_BARE] = N_("without ferrule"),
    [CSEL_PREPARATION_INSULATED] = N_("insulated ferrule"),
    [CSEL_PREPARATION_UNINSULATED] = N_("uninsulated ferrule"),
  };

  return TR (labels[preparation]);
}

static char *
describe_pole (const CselLocale      *locale,
               const CselVerdictLine *line)
{
  g_autofree char *pole = csel_locale_format_range (locale, &line->found);
  g_autofree char *poles = csel_locale_format_range (locale, &line->required);
  g_autofree char *cited = NULL;

  switch ((guint)line->outcome)
    {
    case CSEL_OUTCOME_WITHIN:
      return g_strdup_printf (TR ("pole number %s"), poles);

    case CSEL_OUTCOME_OUT_OF_RANGE:
      /* Translators: number of a pole, then how many poles the connector has */
      return g_strdup_printf (TR ("there is no pole %s: pole number %s"), pole, poles);

    case CSEL_OUTCOME_NOT_COMPARABLE:
      /* Translators: number of a pole, then a range: “2…12” */
      return g_strdup_printf (TR ("whether there is a pole %s is not stated: pole number %s"), pole, poles);

    case CSEL_OUTCOME_CONTRADICTORY:
      cited = csel_text_list_citations (locale, line, 0);
      return g_strdup_printf (TR ("the data contradicts itself: %s"), cited);

    default:
      return g_strdup (TR ("the data does not state the pole number"));
    }
}

static char *
describe_open_number (const CselLocale      *locale,
                      const CselVerdictLine *line)
{
  g_autofree char *sleeve = NULL;

  if (line->required.hi == 0)
    return g_strdup (TR ("number of the ferrule open"));

  sleeve = csel_locale_format_range (locale, &line->required);

  /* Translators: how long the sleeve of the ferrule must be */
  return g_strdup_printf (TR ("number of the ferrule open: metal sleeve %s "
                              "(general rule, not stated for this series)"), sleeve);
}

/**
 * csel_text_wiring_line:
 * @locale: the language
 * @line: a line of a verdict
 *
 * Returns: (transfer full) (nullable): what the rule found, %NULL if it is no rule of wiring plans
 */
char *
csel_text_wiring_line (const CselLocale      *locale,
                       const CselVerdictLine *line)
{
  g_autofree char *n = NULL;

  switch ((guint)line->rule)
    {
    case CSEL_RULE_POLE:
      return describe_pole (locale, line);

    case CSEL_RULE_CLAMPING_UNIT:
      if (line->outcome == CSEL_OUTCOME_SEVERAL)
        return g_strdup (TR ("one conductor per clamping unit: the data has no rule for several"));
      n = csel_locale_format_range (locale, &line->found);
      /* Translators: how many conductors are planned for one pole */
      return g_strdup_printf (TR ("%s conductors for one pole: the data does not state which clamping unit "
                                  "belongs to which pole"), n);

    case CSEL_RULE_CONDUCTOR_SIZE:
      return g_strdup (TR ("the size of the conductor cannot be read"));

    case CSEL_RULE_FERRULE_NUMBER:
      return describe_open_number (locale, line);

    default:
      return NULL;
    }
}

/**
 * csel_text_poles:
 * @poles: (element-type guint): numbers of poles, in order
 *
 * Returns: (transfer full): them: "1–3, 5"
 */
char *
csel_text_poles (GArray *poles)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < poles->len; i++)
    {
      guint first = g_array_index (poles, guint, i);
      guint last = first;

      while (i + 1 < poles->len && g_array_index (poles, guint, i + 1) == last + 1)
        last = g_array_index (poles, guint, ++i);
      g_string_append_printf (text, "%s%u", text->len > 0 ? ", " : "", first);
      if (last > first)
        g_string_append_printf (text, "%s%u", last > first + 1 ? "–" : ", ", last);
    }

  return g_string_free (text, FALSE);
}

/**
 * csel_text_wire:
 * @locale: the language
 * @wire: a pole that is wired
 *
 * Returns: (transfer full): what is planned for it: "2.5 mm², fine-stranded, insulated ferrule 216-266"
 */
char *
csel_text_wire (const CselLocale *locale,
                const CselWire   *wire)
{
  CselConductor conductor;
  g_autofree char *size = csel_wire_get_conductor (wire, &conductor) ?
                          csel_locale_format_range (locale, &conductor.size) :
                          /* Translators: a size that cannot be read, as it was typed */
                          g_strdup_printf (TR ("“%s”"), wire->texts[CSEL_WIRE_SIZE]);
  g_autofree char *text = g_strjoin (", ", size, csel_text_conductor_kind (locale, wire->kind),
                                     csel_text_preparation (locale, wire->preparation), NULL);

  return wire->texts[CSEL_WIRE_FERRULE] == NULL || wire->preparation == CSEL_PREPARATION_BARE ?
         g_steal_pointer (&text) : g_strjoin (" ", text, wire->texts[CSEL_WIRE_FERRULE], NULL);
}

/* What is to be said of ferrules before one is chosen */
static void
add_summary (GString              *block,
             const CselLocale     *locale,
             const CselWireAnswer *answer)
{
  const CselFerruleSummary said = answer->is_open ? CSEL_SUMMARY_NONE_LISTED : CSEL_SUMMARY_ONLY_UP_TO;
  g_autofree char *summary = NULL;

  if (answer->asked == NULL || !(answer->asked->summary & said) ||
      answer->wire->preparation == CSEL_PREPARATION_BARE)
    return;

  summary = csel_text_ferrule_summary (locale, answer->asked, said);
  g_string_append_printf (block, "\n%s", summary);
}

/* "To choose from: 216-266, 216-286: cannot tell – listed by the maker, …", a line for each
 * group of which the same is said */
static void
add_choice (GString              *block,
            const CselLocale     *locale,
            const CselWireAnswer *answer)
{
  g_autofree char *last = NULL;
  g_autoptr(GString) items = g_string_new (NULL);

  for (guint i = 0; i <= answer->asked->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = i < answer->asked->candidates->len ?
                                              g_ptr_array_index (answer->asked->candidates, i) : NULL;
      g_autofree char *said = candidate != NULL &&
                              csel_verdict_get_result (candidate->verdict) != CSEL_VERDICT_DOES_NOT_FIT ?
                              csel_text_candidate (locale, candidate) : NULL;

      if (last != NULL && g_strcmp0 (said, last) != 0)
        {
          /* Translators: item numbers of ferrules, then what is said of them */
          g_string_append_c (block, '\n');
          g_string_append_printf (block, TR ("To choose from: %s: %s"), items->str, last);
          g_string_truncate (items, 0);
        }
      if (said != NULL)
        g_string_append_printf (items, "%s%s", items->len > 0 ? ", " : "",
                                csel_product_get_item (candidate->ferrule));
      g_free (last);
      last = g_steal_pointer (&said);
    }
}

/* Everything but the poles: wires of which the same is said are one block */
static char *
describe_answer (const CselLocale     *locale,
                 const CselWireAnswer *answer)
{
  g_autofree char *wire = csel_text_wire (locale, answer->wire);
  g_autofree char *reasons = csel_text_list_reasons (locale, answer->verdict);
  CselVerdictResult result = csel_verdict_get_result (answer->verdict);
  GString *block = g_string_new (NULL);

  g_string_append_printf (block, "%s: %s\n%s", wire,
                          csel_text_verdict_result (locale, CSEL_QUESTION_FIT, result), reasons);
  add_summary (block, locale, answer);
  if (answer->is_open)
    add_choice (block, locale, answer);

  return g_string_free (block, FALSE);
}

/* The poles whose wires are said alike; two wires of one pole are one of them */
static GArray *
list_poles (const CselWiringAnswer *answer,
            GPtrArray              *said,
            guint                   index)
{
  GArray *poles = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = index; i < said->len; i++)
    {
      const CselWireAnswer *wire = g_ptr_array_index (answer->wires, i);
      guint pole = wire->wire->pole;

      if (g_str_equal (g_ptr_array_index (said, i), g_ptr_array_index (said, index)) &&
          (poles->len == 0 || g_array_index (poles, guint, poles->len - 1) != pole))
        g_array_append_val (poles, pole);
    }

  return poles;
}

static gboolean
is_said_before (GPtrArray *said,
                guint      index)
{
  for (guint i = 0; i < index; i++)
    if (g_str_equal (g_ptr_array_index (said, i), g_ptr_array_index (said, index)))
      return TRUE;

  return FALSE;
}

/**
 * csel_text_wiring_wires:
 * @locale: the language
 * @answer: an answer
 *
 * Returns: (transfer full) (array zero-terminated=1): a block of lines for the poles that are
 *   wired alike: which they are, what is planned, the verdict, its reasons
 */
char **
csel_text_wiring_wires (const CselLocale       *locale,
                        const CselWiringAnswer *answer)
{
  g_autoptr(GStrvBuilder) blocks = g_strv_builder_new ();
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < answer->wires->len; i++)
    g_ptr_array_add (said, describe_answer (locale, g_ptr_array_index (answer->wires, i)));

  for (guint i = 0; i < said->len; i++)
    {
      g_autoptr(GArray) alike = list_poles (answer, said, i);
      g_autofree char *poles = csel_text_poles (alike);
      g_autofree char *block = NULL;

      if (is_said_before (said, i))
        continue;
      /* Translators: numbers of poles, “1–3, 5”, then what is planned for them */
      block = g_strdup_printf (csel_locale_ngettext (locale, "Pole %s: %s", "Poles %s: %s", alike->len),
                               poles, (char *)g_ptr_array_index (said, i));
      g_strv_builder_add (blocks, block);
    }

  return g_strv_builder_end (blocks);
}

/**
 * csel_text_wiring_headline:
 * @locale: the language
 * @answer: an answer
 *
 * Returns: (transfer full): the judgement of the whole: “fits, 3 of 4 poles wired”
 */
char *
csel_text_wiring_headline (const CselLocale       *locale,
                           const CselWiringAnswer *answer)
{
  const char *result = csel_text_verdict_result (locale, CSEL_QUESTION_FIT, answer->result);

  if (answer->wires->len == 0)
    return g_strdup (TR ("nothing wired yet"));
  if (answer->n_poles == 0)
    return g_strdup (result);

  /* Translators: a verdict, how many poles are wired, how many there are */
  return g_strdup_printf (TR ("%s, %u of %u poles wired"), result,
                          answer->n_poles - answer->unwired->len, answer->n_poles);
}

/**
 * csel_text_wiring_unwired:
 * @locale: the language
 * @answer: an answer
 *
 * Returns: (transfer full) (nullable): which poles have no wire, %NULL if all have one
 */
char *
csel_text_wiring_unwired (const CselLocale       *locale,
                          const CselWiringAnswer *answer)
{
  g_autofree char *poles = csel_text_poles (answer->unwired);

  if (answer->n_poles == 0)
    return g_strdup (TR ("Poles that are not wired cannot be named: the pole number is not stated."));
  if (answer->unwired->len == 0)
    return NULL;

  /* Translators: numbers of poles, “1–3, 5” */
  return g_strdup_printf (csel_locale_ngettext (locale, "Not wired: pole %s", "Not wired: poles %s",
                                                answer->unwired->len), poles);
}

/* "216-266", or what is known of a ferrule whose number is open */
static char *
name_ferrule (const CselLocale       *locale,
              const CselFerruleCount *count)
{
  g_autofree char *size = NULL;

  if (count->ferrule != NULL)
    return g_strdup (csel_product_get_item (count->ferrule));

  size = csel_locale_format_range (locale, &count->size);

  /* Translators: insulated or uninsulated ferrule, then the size of its conductor */
  return g_strdup_printf (TR ("number open (%s, %s)"), csel_text_preparation (locale, count->preparation),
                          size);
}

static char *
describe_count (const CselLocale       *locale,
                const CselWiringAnswer *answer,
                const CselFerruleCount *count)
{
  g_autofree char *name = name_ferrule (locale, count);
  g_autofree char *total = g_strdup_printf ("%" G_GUINT64_FORMAT, count->total);
  g_autofree char *order = g_strdup_printf ("%" G_GUINT64_FORMAT, count->order);
  GString *text = g_string_new (NULL);

  /* Translators: item number of a ferrule, how many of it */
  g_string_append_printf (text, TR ("%s: %u per connector"), name, count->per_connector);
  if (answer->connectors > 1)
    /* Translators: how many ferrules, for how many connectors; a list goes on */
    g_string_append_printf (text, TR (", %s for %u connectors"), total, answer->connectors);
  if (answer->spare > 0)
    /* Translators: how many ferrules, then percent; a list goes on */
    g_string_append_printf (text, TR (", %s with %u %% spare"), order, answer->spare);

  return g_string_free (text, FALSE);
}

/**
 * csel_text_wiring_ferrules:
 * @locale: the language
 * @answer: an answer
 *
 * Returns: (transfer full) (array zero-terminated=1): how many of each ferrule are needed, a line
 *   each, and how many are not counted
 */
char **
csel_text_wiring_ferrules (const CselLocale       *locale,
                           const CselWiringAnswer *answer)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < answer->counts->len; i++)
    {
      g_autofree char *line = describe_count (locale, answer, g_ptr_array_index (answer->counts, i));

      g_strv_builder_add (lines, line);
    }
  if (answer->n_not_counted > 0)
    {
      g_autofree char *line =
        g_strdup_printf (csel_locale_ngettext (locale, "%u ferrule is not counted: it does not fit",
                                               "%u ferrules are not counted: they do not fit",
                                               answer->n_not_counted), answer->n_not_counted);

      g_strv_builder_add (lines, line);
    }

  return g_strv_builder_end (lines);
}
