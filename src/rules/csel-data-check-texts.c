/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Texts that contradict a fact
 *
 * A text is searched for few and unmistakable words, in English and German. One of them that
 * agrees with the fact is enough: a title may name other products too.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include <string.h>

typedef struct
{
  CselPropertyId property;
  CselUnit       unit;
  const char    *before;
  const char    *after;
} NumberWords;

static const NumberWords number_words[] = {
  { CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE, "", "-pole" },
  { CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE, "", "-polig" },
  { CSEL_PROPERTY_PIN_SPACING, CSEL_UNIT_MM, "pin spacing ", " mm" },
  { CSEL_PROPERTY_PIN_SPACING, CSEL_UNIT_MM, "rastermaß ", " mm" },
  { CSEL_PROPERTY_WIDTH, CSEL_UNIT_MM, "", " mm wide" },
  { CSEL_PROPERTY_WIDTH, CSEL_UNIT_MM, "", " mm breit" },
  { CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_MM2, "sleeve for ", " mm²" },
  { CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_MM2, "hülse für ", " mm²" },
};

static const char *const lever_words[] = { "lever", "hebel" };
static const char *const tool_words[] = {
  "operating tool", "screwdriver", "betätigungswerkzeug", "schraubendreher",
};

static gboolean
stands_before (const char *text,
               const char *p,
               const char *words)
{
  gsize length = strlen (words);

  return (gsize)(p - text) >= length && g_ascii_strncasecmp (p - length, words, length) == 0;
}

static gboolean
stands_after (const char *p,
              const char *words)
{
  gsize length = strlen (words);

  return g_ascii_strncasecmp (p, words, length) == 0 && !g_ascii_isalpha (p[length]);
}

/* Not the end of "2…12-pole", "2 to 12-pole" or "MSTB 2,5/4-pole" */
static gboolean
stands_alone (const char *text,
              const char *p)
{
  return p == text || p[-1] == '(' ||
         (p[-1] == ' ' && !stands_before (text, p, " to ") && !stands_before (text, p, " bis ") &&
          !stands_before (text, p, ".. ") && !stands_before (text, p, "… ") &&
          !stands_before (text, p, "- ") && !stands_before (text, p, "– "));
}

/* Lengths are rounded in print; pole numbers and nominal cross sections are not */
static gboolean
agrees (CselProduct             *product,
        const CselFact          *fact,
        const NumberWords       *words,
        const CselPrintedNumber *number)
{
  CselPrintedNumber printed;

  if (csel_unit_get_kind (words->unit) != CSEL_KIND_LENGTH)
    return number->steps == fact->lo;

  return csel_printed_number_agrees (number, words->unit, fact->lo) ||
         (csel_printed_number_find (csel_product_get_printed (product, fact), fact->unit, fact->lo, &printed) &&
          csel_printed_number_agrees (&printed, fact->unit, number->steps));
}

static void
check_number (GPtrArray         *findings,
              CselProduct       *product,
              const CselFact    *text_fact,
              const NumberWords *words)
{
  const char *text = csel_product_get_printed (product, text_fact);
  CselPrintedNumber number = { 0 };
  CselPrintedNumber contradiction = { 0 };
  CselRange stated;
  const CselFact *fact = csel_product_lookup_range (product, words->property, words->unit, &stated);
  CselFinding *finding;

  if (fact == NULL || stated.is_range)
    return;

  while (csel_printed_number_next (text, words->unit, &number))
    {
      const char *start = number.start - strlen (words->before);

      if (!stands_before (text, number.start, words->before) || !stands_after (number.end, words->after) ||
          !stands_alone (text, *words->before != '\0' ? text : number.start))
        continue;
      if (agrees (product, fact, words, &number))
        return;
      if (contradiction.start == NULL)
        contradiction = (CselPrintedNumber) {
          start, number.end + strlen (words->after), number.steps, number.decimals,
        }
      ;
    }
  if (contradiction.start == NULL)
    return;

  finding = csel_findings_add (findings, CSEL_PROBLEM_TEXT_NUMBER, product, text_fact);
  csel_finding_cite (finding, product, fact);
  finding->words = g_strndup (contradiction.start, (gsize)(contradiction.end - contradiction.start));
  csel_finding_compare (finding,
                        &(CselRange) { contradiction.steps, contradiction.steps, words->unit, FALSE },
                        &stated);
}

static const char *
find_word (const char        *text,
           const char *const *words,
           guint              n_words,
           guint             *which)
{
  for (const char *p = text; *p != '\0'; p++)
    for (guint i = 0; i < n_words; i++)
      if (g_ascii_strncasecmp (p, words[i], strlen (words[i])) == 0)
        {
          *which = i;
          return p;
        }

  return NULL;
}

static gboolean
names_lever (const char *text)
{
  guint which;

  return find_word (text, lever_words, G_N_ELEMENTS (lever_words), &which) != NULL;
}

/* The actuation type, if every connection has a lever and nothing else */
static const CselFact *
find_lever (CselProduct *product)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_ACTUATION_TYPE, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *printed = csel_product_get_printed (product, &facts[i]);
      guint which;

      if (!names_lever (printed) ||
          find_word (printed, tool_words, G_N_ELEMENTS (tool_words), &which) != NULL)
        return NULL;
    }

  return n > 0 ? facts : NULL;
}

static void
check_actuation (GPtrArray     *findings,
                 CselProduct   *product,
                 CselPropertyId property)
{
  const CselFact *lever = find_lever (product);
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);

  for (guint i = 0; lever != NULL && i < n; i++)
    {
      const char *text = csel_product_get_printed (product, &facts[i]);
      guint which;
      const char *tool = find_word (text, tool_words, G_N_ELEMENTS (tool_words), &which);
      CselFinding *finding;

      if (tool == NULL || names_lever (text))
        continue;
      finding = csel_findings_add (findings, CSEL_PROBLEM_TEXT_ACTUATION, product, &facts[i]);
      csel_finding_cite (finding, product, lever);
      finding->words = g_strndup (tool, strlen (tool_words[which]));
    }
}

/**
 * csel_data_check_texts:
 * @findings: where problems are added
 * @product: a product
 *
 * Whether a text contradicts a fact.
 */
void
csel_data_check_texts (GPtrArray   *findings,
                       CselProduct *product)
{
  static const CselPropertyId texts[] = {
    CSEL_PROPERTY_TITLE, CSEL_PROPERTY_HEADLINE, CSEL_PROPERTY_DESCRIPTION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint n;
      const CselFact *facts = csel_product_lookup (product, texts[i], &n);

      for (guint j = 0; j < n; j++)
        for (guint k = 0; k < G_N_ELEMENTS (number_words); k++)
          check_number (findings, product, &facts[j], &number_words[k]);
    }

  check_actuation (findings, product, CSEL_PROPERTY_CONDUCTOR_TERMINATION);
  check_actuation (findings, product, CSEL_PROPERTY_CONDUCTOR_REMOVAL);
}
