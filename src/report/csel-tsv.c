/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * TSV: one line per thing, fields separated by tabs
 *
 * A tab or line break inside a field becomes a blank: the format has no quoting.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-tsv.h"

#include "report/csel-cells.h"
#include "text/csel-label.h"
#include "text/csel-verdict-text.h"

static void
add_field (GString    *tsv,
           const char *field,
           gboolean    is_last)
{
  g_autofree char *clean = g_strdelimit (g_strdup (field != NULL ? field : ""), "\t\r\n", ' ');

  g_string_append_printf (tsv, "%s%c", clean, is_last ? '\n' : '\t');
}

/**
 * csel_tsv_list:
 * @library: the open catalogues
 * @rows: (element-type guint): products in it
 * @context: "Ratings per"
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each product
 */
char *
csel_tsv_list (CselLibrary             *library,
               GArray                  *rows,
               const CselRatingContext *context,
               const CselLocale        *locale)
{
  GString *tsv = g_string_new (NULL);

  for (CselColumn i = 0; i < CSEL_N_COLUMNS; i++)
    {
      g_autofree char *title = csel_cells_title (i, context, locale);

      add_field (tsv, title, i == CSEL_N_COLUMNS - 1);
    }

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr(CselProduct) product = csel_library_get_product (library,
                                                                 g_array_index (rows, guint, i));

      for (CselColumn j = 0; j < CSEL_N_COLUMNS; j++)
        {
          g_autofree char *cell = csel_cells_format (j, product, context, locale);

          add_field (tsv, cell, j == CSEL_N_COLUMNS - 1);
        }
    }

  return g_string_free (tsv, FALSE);
}

static char *
join_qualifiers (CselProduct    *product,
                 const CselFact *fact)
{
  GString *text = g_string_new (NULL);

  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    {
      const char *value = csel_product_get_qualifier (product, fact, i);

      if (value != NULL)
        g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "; " : "",
                                csel_qualifier_get_id (i), value);
    }

  return g_string_free (text, FALSE);
}

/**
 * csel_tsv_show:
 * @product: a product
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each fact
 */
char *
csel_tsv_show (CselProduct      *product,
               const CselLocale *locale)
{
  GString *tsv = g_string_new ("section\tproperty\tlabel\tqualifiers\tprinted\tsource\tconfidence\n");
  guint n;
  const CselFact *facts = csel_catalog_get_facts (csel_product_get_catalog (product),
                                                  csel_product_get_row (product), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *section = csel_label_section (locale, product, &facts[i]);
      g_autofree char *label = csel_label_fact (locale, product, &facts[i]);
      g_autofree char *qualifiers = join_qualifiers (product, &facts[i]);
      const CselSource *source = csel_product_get_source (product, &facts[i]);

      if (facts[i].also)
        continue;
      add_field (tsv, section, FALSE);
      add_field (tsv, csel_property_get (facts[i].property)->id, FALSE);
      add_field (tsv, label, FALSE);
      add_field (tsv, qualifiers, FALSE);
      add_field (tsv, csel_product_get_printed (product, &facts[i]), FALSE);
      add_field (tsv, source->document, FALSE);
      add_field (tsv, csel_confidence_get_id (source->confidence), TRUE);
    }

  return g_string_free (tsv, FALSE);
}

/**
 * csel_tsv_ferrules:
 * @answer: an answer
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each line of each verdict
 */
char *
csel_tsv_ferrules (const CselFerruleAnswer *answer,
                   const CselLocale        *locale)
{
  GString *tsv = g_string_new ("item\tmanufacturer\tlisted\tverdict\trule\toutcome\ttext\n");

  for (guint i = 0; i < answer->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);
      CselVerdictResult result = csel_verdict_get_result (candidate->verdict);

      for (guint j = 0; j < csel_verdict_get_n_lines (candidate->verdict); j++)
        {
          const CselVerdictLine *line = csel_verdict_get_line (candidate->verdict, j);
          g_autofree char *text = csel_text_verdict_line (locale, line);

          add_field (tsv, csel_product_get_item (candidate->ferrule), FALSE);
          add_field (tsv, csel_product_get_manufacturer (candidate->ferrule), FALSE);
          add_field (tsv, candidate->listed ? "yes" : "no", FALSE);
          add_field (tsv, csel_verdict_result_get_id (result), FALSE);
          add_field (tsv, csel_rule_get_id (line->rule), FALSE);
          add_field (tsv, csel_outcome_get_id (line->outcome), FALSE);
          add_field (tsv, text, TRUE);
        }
    }

  return g_string_free (tsv, FALSE);
}
