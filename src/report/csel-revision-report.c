/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The differences between two catalogues or products, for people and for scripts
 *
 * In text, what is only stated elsewhere or by somebody else is said once for each pair of sources: a new edition
 * of a catalogue states everything anew.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-revision-report.h"

#include <glib/gi18n.h>

#include "report/csel-tsv-private.h"
#include "text/csel-label.h"
#include "text/csel-revision-text.h"

#define TR(text) csel_locale_gettext (locale, text)

static CselProduct *
open_product (CselCatalog *catalog,
              guint        row,
              CselCatalog *own)
{
  return row != CSEL_REVISION_NO_ROW ? csel_product_new_with_own (catalog, row, own) : NULL;
}

static void
add_product (GString          *text,
             const char       *mark,
             CselProduct      *product,
             const CselLocale *locale)
{
  const char *title = csel_label_title (locale, product);

  g_string_append_printf (text, "%s %s %s", mark, csel_product_get_manufacturer (product),
                          csel_product_get_item (product));
  if (title != NULL)
    g_string_append_printf (text, "  %s", title);
  g_string_append_c (text, '\n');
}

/* The same sources once, with how many statements */
static void
add_sources (GString          *text,
             CselProduct      *before,
             CselProduct      *after,
             GArray           *revisions,
             const CselLocale *locale)
{
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < revisions->len; i++)
    {
      const CselRevision *revision = &g_array_index (revisions, CselRevision, i);
      g_autofree char *source = csel_text_revision_source (locale, before, after, revision);
      guint n;

      if (source == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, source));
      if (n > 0)
        {
          g_hash_table_insert (counts, g_steal_pointer (&source), GUINT_TO_POINTER (n + 1));
          continue;
        }
      g_ptr_array_add (order, source);
      g_hash_table_insert (counts, g_steal_pointer (&source), GUINT_TO_POINTER (1));
    }

  for (guint i = 0; i < order->len; i++)
    {
      const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, g_ptr_array_index (order, i)));

      g_string_append (text, "    ");
      g_string_append_printf (text, csel_locale_ngettext (locale, "Source of %u statement",
                                                          "Source of %u statements", n), n);
      g_string_append_printf (text, ": %s\n", (const char *)g_ptr_array_index (order, i));
    }
}

static void
add_revisions (GString          *text,
               CselProduct      *before,
               CselProduct      *after,
               GArray           *revisions,
               const CselLocale *locale)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < revisions->len; i++)
    {
      const CselRevision *revision = &g_array_index (revisions, CselRevision, i);
      g_autofree char *section = csel_text_revision_section (locale, before, after, revision);
      g_autofree char *label = csel_text_revision_label (locale, before, after, revision);
      g_autofree char *change = csel_text_revision_change (locale, before, after, revision);

      if (!csel_revision_is_content (revision))
        continue;
      if (g_strcmp0 (section, last) != 0)
        {
          g_string_append_printf (text, "    %s\n", section);
          g_free (last);
          last = g_steal_pointer (&section);
        }
      g_string_append_printf (text, "      %s: %s\n", label, change);
    }
  add_sources (text, before, after, revisions, locale);
}

static void
add_edition (GString     *text,
             CselCatalog *catalog)
{
  const char *title = csel_catalog_get_title (catalog);
  const char *version = csel_catalog_get_version (catalog);
  const char *date = csel_catalog_get_date (catalog);

  g_string_append (text, title != NULL ? title : csel_catalog_get_id (catalog));
  if (version != NULL)
    g_string_append_printf (text, " %s", version);
  if (date != NULL)
    g_string_append_printf (text, ", %s", date);
}

static void
add_summary (GString                  *text,
             const CselRevisionReport *self,
             const CselLocale         *locale)
{
  guint n_added = 0;
  guint n_removed = 0;
  guint n_changed = 0;
  guint n_source = 0;

  for (guint i = 0; i < self->products->len; i++)
    {
      const CselProductRevision *product = &g_array_index (self->products, CselProductRevision, i);

      if (product->before == CSEL_REVISION_NO_ROW)
        n_added++;
      else if (product->after == CSEL_REVISION_NO_ROW)
        n_removed++;
      else if (product->n_content > 0)
        n_changed++;
      else if (product->n_revisions > 0)
        n_source++;
    }

  /* Translators: how many products */
  g_string_append_printf (text, TR ("Products: %u added, %u removed, %u changed, %u with another source only"),
                          n_added, n_removed, n_changed, n_source);
  g_string_append_c (text, '\n');
}

/**
 * csel_plain_revisions:
 * @self: what is to be said
 * @locale: the language
 *
 * Returns: (transfer full): how many products differ, then each with what it states differently: "+" added, "-"
 *   removed, "≠" changed, "=" stated elsewhere only
 */
char *
csel_plain_revisions (const CselRevisionReport *self,
                      const CselLocale         *locale)
{
  GString *text = g_string_new (NULL);

  add_edition (text, self->before);
  g_string_append (text, " → ");
  add_edition (text, self->after);
  g_string_append_c (text, '\n');
  if (!self->is_of_two_products)
    add_summary (text, self, locale);
  for (guint i = 0; i < self->products->len; i++)
    {
      const CselProductRevision *product = &g_array_index (self->products, CselProductRevision, i);
      g_autoptr(CselProduct) before = open_product (self->before, product->before, self->own);
      g_autoptr(CselProduct) after = open_product (self->after, product->after, self->own);
      g_autoptr(GArray) revisions = NULL;

      g_string_append_c (text, '\n');
      if (before == NULL || after == NULL)
        {
          add_product (text, before == NULL ? "+" : "-", before == NULL ? after : before, locale);
          continue;
        }
      revisions = csel_revision_list (before, after);
      if (!csel_product_is_same_item (before, after))
        add_product (text, "-", before, locale);
      add_product (text, !csel_product_is_same_item (before, after) ? "+" : product->n_content > 0 ? "≠" : "=", after,
                   locale);
      add_revisions (text, before, after, revisions, locale);
    }

  return g_string_free (text, FALSE);
}

/* What is said of the other product, beside its number */
static char *
join_relation (CselCatalog        *catalog,
               const CselRelation *relation)
{
  return g_strdup_printf ("manufacturer=%s; required=%s; group=%s; quantity=%s; description=%s",
                          csel_catalog_get_string (catalog, relation->manufacturer),
                          relation->required ? "yes" : "no",
                          csel_catalog_get_string (catalog, relation->group),
                          csel_catalog_get_string (catalog, relation->quantity),
                          csel_catalog_get_string (catalog, relation->description));
}

static void
add_side (GString            *tsv,
          CselProduct        *product,
          const CselFact     *fact,
          const CselRelation *relation)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  g_autofree char *qualifiers = fact != NULL ? csel_tsv_join_qualifiers (product, fact) :
                                relation != NULL ? join_relation (catalog, relation) : NULL;
  const CselSource *source = fact != NULL ? csel_product_get_source (product, fact) :
                             relation != NULL ? csel_catalog_get_source (catalog, relation->source) : NULL;

  csel_tsv_add_field (tsv, qualifiers, FALSE);
  if (relation != NULL)
    csel_tsv_add_field (tsv, csel_catalog_get_string (catalog, relation->item), FALSE);
  else
    csel_tsv_add_field (tsv, fact != NULL ? csel_product_get_printed (product, fact) : NULL, FALSE);
  csel_tsv_add_field (tsv, source != NULL ? source->document : NULL, FALSE);
  csel_tsv_add_field (tsv, source != NULL ? csel_confidence_get_id (source->confidence) : NULL, FALSE);
}

static void
add_line (GString            *tsv,
          CselProduct        *before,
          CselProduct        *after,
          const CselRevision *revision,
          const CselLocale   *locale)
{
  g_autofree char *fields = csel_revision_join_fields (revision);
  g_autofree char *section = csel_text_revision_section (locale, before, after, revision);
  g_autofree char *label = csel_text_revision_label (locale, before, after, revision);

  csel_tsv_add_field (tsv, csel_revision_kind_get_id (revision->kind), FALSE);
  csel_tsv_add_field (tsv, fields, FALSE);
  csel_tsv_add_field (tsv, csel_product_get_item (after), FALSE);
  csel_tsv_add_field (tsv, csel_product_get_manufacturer (after), FALSE);
  csel_tsv_add_field (tsv, csel_revision_get_subject (revision, before, after), FALSE);
  csel_tsv_add_field (tsv, section, FALSE);
  csel_tsv_add_field (tsv, label, FALSE);
  add_side (tsv, before, revision->before, revision->relation_before);
  add_side (tsv, after, revision->after, revision->relation_after);
  /* The last tab is the end of the line */
  tsv->str[tsv->len - 1] = '\n';
}

static void
add_whole_product (GString     *tsv,
                   const char  *kind,
                   CselProduct *product)
{
  csel_tsv_add_field (tsv, kind, FALSE);
  csel_tsv_add_field (tsv, "product", FALSE);
  csel_tsv_add_field (tsv, csel_product_get_item (product), FALSE);
  csel_tsv_add_field (tsv, csel_product_get_manufacturer (product), FALSE);
  g_string_append (tsv, "\t\t\t\t\t\t\t\t\t\t\n");
}

/**
 * csel_tsv_revisions:
 * @self: what is to be said
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each product that is added or removed and for each statement
 *   that differs
 */
char *
csel_tsv_revisions (const CselRevisionReport *self,
                    const CselLocale         *locale)
{
  GString *tsv = g_string_new ("change\twhat\titem\tmanufacturer\tproperty\tsection\tlabel\t"
                               "qualifiers before\tbefore\tsource before\tconfidence before\t"
                               "qualifiers after\tafter\tsource after\tconfidence after\n");

  for (guint i = 0; i < self->products->len; i++)
    {
      const CselProductRevision *product = &g_array_index (self->products, CselProductRevision, i);
      g_autoptr(CselProduct) before = open_product (self->before, product->before, self->own);
      g_autoptr(CselProduct) after = open_product (self->after, product->after, self->own);
      g_autoptr(GArray) revisions = NULL;

      if (before == NULL || after == NULL)
        {
          add_whole_product (tsv, before == NULL ? "added" : "removed", before == NULL ? after : before);
          continue;
        }
      revisions = csel_revision_list (before, after);
      for (guint j = 0; j < revisions->len; j++)
        add_line (tsv, before, after, &g_array_index (revisions, CselRevision, j), locale);
    }

  return g_string_free (tsv, FALSE);
}
