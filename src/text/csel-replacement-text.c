/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What no longer fits when a connector is replaced, as sentences
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-replacement-text.h"

#include <glib/gi18n.h>

#include "text/csel-verdict-text.h"
#include "text/csel-wiring-text.h"

#define TR(text) csel_locale_gettext (locale, text)

static CselQuestion
get_question (const CselReplacementFinding *finding)
{
  return finding->topic == CSEL_REPLACEMENT_COUNTERPART ? CSEL_QUESTION_MATE :
         finding->topic == CSEL_REPLACEMENT_REQUIREMENT ? CSEL_QUESTION_CHECK : CSEL_QUESTION_FIT;
}

static char *
describe_topic (const CselLocale             *locale,
                const CselReplacementFinding *finding)
{
  const char *item = finding->product != NULL ? csel_product_get_item (finding->product) : NULL;

  switch (finding->topic)
    {
    case CSEL_REPLACEMENT_WIRE:
      return csel_text_wire (locale, finding->wire);

    case CSEL_REPLACEMENT_FERRULE:
      /* Translators: item number of a ferrule */
      return g_strdup_printf (TR ("Ferrule %s, on a fine-stranded conductor of its own size"), item);

    case CSEL_REPLACEMENT_ACCESSORY:
      /* Translators: item number of an accessory */
      return g_strdup_printf (TR ("Accessory %s"), item);

    case CSEL_REPLACEMENT_COUNTERPART:
      /* Translators: item number of the other half */
      return g_strdup_printf (TR ("Counterpart %s"), item);

    case CSEL_REPLACEMENT_REQUIREMENT:
      return g_strdup (TR ("Requirement"));
    }

  g_assert_not_reached ();
}

/* Where no rule can be asked, only what the maker lists can be said */
static const char *
get_unjudged (const CselLocale             *locale,
              const CselReplacementFinding *finding)
{
  return finding->topic == CSEL_REPLACEMENT_FERRULE ? TR ("not judged: the conductor is not known") :
         finding->was_listed ? TR ("listed by the maker for the connector that goes, not for the one that comes") :
         TR ("not listed by the maker for this connector");
}

/* What is against it, or open */
static void
add_reasons (GString                      *text,
             const CselLocale             *locale,
             const CselReplacementFinding *finding)
{
  for (guint i = 0; finding->after != NULL && i < csel_verdict_get_n_lines (finding->after); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (finding->after, i);
      g_autofree char *sentence = NULL;

      if (line->is_note || line->result == CSEL_VERDICT_FITS)
        continue;
      sentence = finding->topic == CSEL_REPLACEMENT_REQUIREMENT ? csel_text_check_line (locale, line) :
                 csel_text_verdict_line (locale, line);
      g_string_append_printf (text, "\n%s %s", csel_text_verdict_mark (line->result), sentence);
    }
  if (finding->after == NULL)
    g_string_append_printf (text, "\n%s %s", csel_text_verdict_mark (CSEL_VERDICT_CANNOT_TELL),
                            get_unjudged (locale, finding));
}

/* Without the pole: wires of which the same is said are one block */
static char *
describe (const CselLocale             *locale,
          const CselReplacementFinding *finding)
{
  g_autofree char *topic = describe_topic (locale, finding);
  CselQuestion question = get_question (finding);
  const char *after = csel_text_verdict_result (locale, question, csel_replacement_finding_get_result (finding));
  GString *text = g_string_new (NULL);

  if (finding->before != NULL)
    /* Translators: what it is about, then the verdict, then how it was before */
    g_string_append_printf (text, TR ("%s: %s (before: %s)"), topic, after,
                            csel_text_verdict_result (locale, question, csel_verdict_get_result (finding->before)));
  else
    g_string_append_printf (text, "%s: %s", topic, after);
  add_reasons (text, locale, finding);

  return g_string_free (text, FALSE);
}

static char *
describe_poles (const CselLocale *locale,
                const char       *said,
                GArray           *poles)
{
  g_autofree char *numbers = csel_text_poles (poles);

  /* Translators: numbers of poles, “1–3, 5”, then what is planned for them */
  return g_strdup_printf (csel_locale_ngettext (locale, "Pole %s: %s", "Poles %s: %s", poles->len), numbers, said);
}

/**
 * csel_text_replacement:
 * @locale: the language
 * @replacement: what is found when a connector is replaced
 *
 * Returns: (transfer full): a sentence to stand before its findings
 */
char *
csel_text_replacement (const CselLocale      *locale,
                       const CselReplacement *replacement)
{
  if (replacement->n_asked == 0)
    return g_strdup (TR ("No wiring, accessory, counterpart or requirement depends on it: nothing was asked."));
  if (replacement->findings->len == 0)
    return g_strdup_printf (csel_locale_ngettext (locale,
                                                  "%u question was asked: it fits, or its maker lists it.",
                                                  "%u questions were asked: all fit, or their maker lists them.",
                                                  replacement->n_asked), replacement->n_asked);

  return g_strdup (TR ("What does not fit, or of which the data cannot tell:"));
}

/**
 * csel_text_replacement_findings:
 * @locale: the language
 * @replacement: what is found when a connector is replaced
 *
 * Returns: (transfer full) (array zero-terminated=1): a block of lines for each finding: what it is about, the
 *   verdict and the one before, its reasons; poles that are wired alike share one
 */
char **
csel_text_replacement_findings (const CselLocale      *locale,
                                const CselReplacement *replacement)
{
  g_autoptr(GStrvBuilder) blocks = g_strv_builder_new ();

  for (guint i = 0; i < replacement->findings->len;)
    {
      const CselReplacementFinding *finding = g_ptr_array_index (replacement->findings, i++);
      g_autofree char *said = describe (locale, finding);
      g_autoptr(GArray) poles = g_array_new (FALSE, FALSE, sizeof (guint));

      if (finding->wire != NULL)
        g_array_append_val (poles, finding->wire->pole);
      for (; finding->wire != NULL && i < replacement->findings->len; i++)
        {
          const CselReplacementFinding *next = g_ptr_array_index (replacement->findings, i);
          g_autofree char *next_said = describe (locale, next);

          if (next->wire == NULL || !g_str_equal (next_said, said))
            break;
          g_array_append_val (poles, next->wire->pole);
        }
      if (finding->wire != NULL)
        {
          g_autofree char *block = describe_poles (locale, said, poles);

          g_strv_builder_add (blocks, block);
        }
      else
        g_strv_builder_add (blocks, said);
    }

  return g_strv_builder_end (blocks);
}
