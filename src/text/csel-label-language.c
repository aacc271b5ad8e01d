/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Texts that a maker states in several languages: which of them the user wants
 *
 * The program never translates a maker's text; where there is none in the user's language, the one
 * that the maker states first stands for it.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-label.h"

#include <string.h>

static gboolean
is_language (const char *language,
             const char *wanted)
{
  return language != NULL && wanted != NULL && strncmp (language, wanted, 2) == 0;
}

/**
 * csel_label_title:
 * @locale: the language
 * @product: a product
 *
 * Returns: (nullable): the maker's short description, in the language if the maker states it,
 *   %NULL if there is none
 */
const char *
csel_label_title (const CselLocale *locale,
                  CselProduct      *product)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_TITLE, &n);
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (titles, (gpointer)&facts[i]);
  csel_label_order_languages (locale, product, titles);

  return titles->len > 0 ? csel_product_get_printed (product, g_ptr_array_index (titles, 0)) : NULL;
}

/* Does @b state what @a states, in whatever language? */
static gboolean
is_same_statement (const CselFact *a,
                   const CselFact *b)
{
  return a->property == b->property && a->qualifiers == b->qualifiers;
}

static void
order_run (const CselLocale *locale,
           CselProduct      *product,
           gpointer         *facts,
           guint             n)
{
  g_autofree gpointer *given = g_memdup2 (facts, n * sizeof (gpointer));
  guint next = 0;

  for (guint others = 0; others <= 1; others++)
    for (guint i = 0; i < n; i++)
      if (is_language (csel_product_get_source (product, given[i])->language,
                       csel_locale_get_language (locale)) != (gboolean)others)
        facts[next++] = given[i];
}

/**
 * csel_label_order_languages:
 * @locale: the language
 * @product: a product
 * @facts: (element-type CselFact): facts of it
 *
 * Where the same is stated in several languages one after the other, brings that of @locale to the
 * front.
 */
void
csel_label_order_languages (const CselLocale *locale,
                            CselProduct      *product,
                            GPtrArray        *facts)
{
  for (guint i = 0, end; i < facts->len; i = end)
    {
      const CselFact *first = g_ptr_array_index (facts, i);

      for (end = i + 1; end < facts->len && is_same_statement (first, g_ptr_array_index (facts, end));)
        end++;
      if (end > i + 1)
        order_run (locale, product, facts->pdata + i, end - i);
    }
}

/**
 * csel_label_other_language:
 * @locale: the language
 * @product: a product
 * @fact: one of its facts
 *
 * Returns: (nullable): the language of @fact ("de") if it says what is stated in the language of
 *   @locale too, %NULL otherwise
 */
const char *
csel_label_other_language (const CselLocale *locale,
                           CselProduct      *product,
                           const CselFact   *fact)
{
  const char *language = csel_product_get_source (product, fact)->language;
  const char *wanted = csel_locale_get_language (locale);
  guint n;
  const CselFact *facts;

  if (language == NULL || is_language (language, wanted))
    return NULL;

  facts = csel_product_lookup (product, fact->property, &n);
  for (guint i = 0; i < n; i++)
    if (is_same_statement (fact, &facts[i]) &&
        is_language (csel_product_get_source (product, &facts[i])->language, wanted))
      return language;

  return NULL;
}
