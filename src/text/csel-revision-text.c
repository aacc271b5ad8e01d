/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Revisions as words: what was stated, and what is stated now
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-revision-text.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

/* The later statement is described, and where there is none the earlier */
static const CselFact *
get_fact (CselProduct        *before,
          CselProduct        *after,
          const CselRevision *revision,
          CselProduct       **product)
{
  *product = revision->after != NULL ? after : before;

  return revision->after != NULL ? revision->after : revision->before;
}

/**
 * csel_text_revision_section:
 * @locale: the language
 * @before: the earlier product
 * @after: the later product
 * @revision: a difference between them
 *
 * Returns: (transfer full): the title of the section in which it stands
 */
char *
csel_text_revision_section (const CselLocale   *locale,
                            CselProduct        *before,
                            CselProduct        *after,
                            const CselRevision *revision)
{
  CselProduct *product;
  const CselFact *fact = get_fact (before, after, revision, &product);

  return fact != NULL ? csel_label_section (locale, product, fact) : g_strdup (TR ("Compatible products"));
}

/**
 * csel_text_revision_label:
 * @locale: the language
 * @before: the earlier product
 * @after: the later product
 * @revision: a difference between them
 *
 * Returns: (transfer full): what it is about: "Nominal voltage, IEC/EN 60664-1, III/3"; of a relation, what the
 *   other product is to it
 */
char *
csel_text_revision_label (const CselLocale   *locale,
                          CselProduct        *before,
                          CselProduct        *after,
                          const CselRevision *revision)
{
  const CselRelation *relation = revision->relation_after != NULL ? revision->relation_after :
                                 revision->relation_before;
  CselProduct *product;
  const CselFact *fact = get_fact (before, after, revision, &product);

  return fact != NULL ? csel_label_statement (locale, product, fact) :
         g_strdup (csel_label_relation (locale, relation->type, relation->required));
}

static void
mark_confidence (GString          *text,
                 const CselLocale *locale,
                 CselConfidence    confidence)
{
  if (confidence != CSEL_CONFIDENCE_MAKER)
    g_string_append_printf (text, " (%s)", csel_label_confidence (locale, confidence));
}

static void
add_fact (GString            *text,
          const CselLocale   *locale,
          CselProduct        *product,
          const CselRevision *revision,
          const CselFact     *fact)
{
  const char *separator = " [";

  g_string_append (text, csel_label_value (locale, product, fact));
  mark_confidence (text, locale, csel_product_get_source (product, fact)->confidence);
  if ((revision->fields & CSEL_REVISION_QUALIFIERS) == 0)
    return;

  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    {
      const char *value = csel_product_get_qualifier (product, fact, i);

      if (value == NULL)
        continue;
      g_string_append_printf (text, "%s%s=%s", separator, csel_qualifier_get_id (i), value);
      separator = "; ";
    }
  g_string_append (text, *separator == ';' ? "]" : " []");
}

static void
add_relation (GString            *text,
              const CselLocale   *locale,
              CselProduct        *product,
              const CselRelation *relation)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  const char *manufacturer = csel_catalog_get_string (catalog, relation->manufacturer);
  const guint32 words[] = { relation->group, relation->quantity, relation->description };

  g_string_append_printf (text, "%s%s%s", manufacturer, *manufacturer != '\0' ? " " : "",
                          csel_catalog_get_string (catalog, relation->item));
  if (relation->required)
    g_string_append_printf (text, ", %s", TR ("required"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (*csel_catalog_get_string (catalog, words[i]) != '\0')
      g_string_append_printf (text, ", %s", csel_catalog_get_string (catalog, words[i]));
  mark_confidence (text, locale, csel_catalog_get_source (catalog, relation->source)->confidence);
}

static void
add_side (GString            *text,
          const CselLocale   *locale,
          CselProduct        *product,
          const CselRevision *revision,
          const CselFact     *fact,
          const CselRelation *relation)
{
  if (fact != NULL)
    add_fact (text, locale, product, revision, fact);
  else if (relation != NULL)
    add_relation (text, locale, product, relation);
  else
    g_string_append (text, csel_label_not_stated (locale));
}

/**
 * csel_text_revision_change:
 * @locale: the language
 * @before: the earlier product
 * @after: the later product
 * @revision: a difference between them
 *
 * Returns: (transfer full): what was stated and what is: "41 A → 42 A", "41 A → n/s"
 */
char *
csel_text_revision_change (const CselLocale   *locale,
                           CselProduct        *before,
                           CselProduct        *after,
                           const CselRevision *revision)
{
  const CselRevisionFields content = revision->fields & CSEL_REVISION_CONTENT;
  GString *text = g_string_new (NULL);

  add_side (text, locale, before, revision, revision->before, revision->relation_before);
  g_string_append (text, " → ");
  add_side (text, locale, after, revision, revision->after, revision->relation_after);
  /* The same words, another value: a form of the file says so */
  if (content == CSEL_REVISION_VALUE && revision->before != NULL)
    g_string_append_printf (text, " (%s)", TR ("the same words, another value"));
  if (revision->kind == CSEL_REVISION_CHANGED && content == CSEL_REVISION_PRINTED && revision->before != NULL)
    g_string_append_printf (text, " (%s)", TR ("other words, the same value"));

  return g_string_free (text, FALSE);
}

/**
 * csel_text_revision_source:
 * @locale: the language
 * @before: the earlier product
 * @after: the later product
 * @revision: a difference between them
 *
 * Returns: (transfer full) (nullable): where it was stated and where it is now, %NULL if both are the same
 */
char *
csel_text_revision_source (const CselLocale   *locale,
                           CselProduct        *before,
                           CselProduct        *after,
                           const CselRevision *revision)
{
  const CselSource *one;
  const CselSource *other;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if ((revision->fields & (CSEL_REVISION_SOURCE | CSEL_REVISION_CONFIDENCE)) == 0)
    return NULL;

  one = revision->before != NULL ? csel_product_get_source (before, revision->before) :
        csel_catalog_get_source (csel_product_get_catalog (before), revision->relation_before->source);
  other = revision->after != NULL ? csel_product_get_source (after, revision->after) :
          csel_catalog_get_source (csel_product_get_catalog (after), revision->relation_after->source);
  was = csel_label_source (locale, one);
  is = csel_label_source (locale, other);

  return g_strdup_printf ("%s → %s", was, is);
}
