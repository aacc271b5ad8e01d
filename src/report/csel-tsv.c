/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * TSV: one line per thing, fields separated by tabs
 *
 * A tab or line break inside a field becomes a blank: the format has no quoting.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-tsv.h"

#include "report/csel-cells.h"
#include "report/csel-tsv-private.h"
#include "rules/csel-data-check.h"
#include "rules/csel-swap.h"
#include "text/csel-data-check-text.h"
#include "text/csel-label.h"
#include "text/csel-requirement-text.h"
#include "text/csel-verdict-text.h"

/**
 * csel_tsv_add_field:
 * @tsv: the table so far
 * @field: (nullable): the text of the next cell
 * @is_last: %TRUE if the line ends with it
 */
void
csel_tsv_add_field (GString    *tsv,
                    const char *field,
                    gboolean    is_last)
{
  g_autofree char *clean = g_strdelimit (g_strdup (field != NULL ? field : ""), "\t\r\n", ' ');

  g_string_append_printf (tsv, "%s%c", clean, is_last ? '\n' : '\t');
}

/**
 * csel_tsv_list:
 * @result: products
 * @n: how many of them to list
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each product
 */
char *
csel_tsv_list (CselResult       *result,
               guint             n,
               const CselLocale *locale)
{
  static const char *const columns[] = {
    CSEL_COLUMN_ITEM, CSEL_COLUMN_MANUFACTURER, CSEL_COLUMN_KIND, CSEL_COLUMN_TITLE, CSEL_COLUMN_POLES,
    CSEL_COLUMN_PIN_SPACING, CSEL_COLUMN_VOLTAGE, CSEL_COLUMN_CURRENT,
  };
  const CselRatingContext *context = &csel_result_get_query (result)->context;
  GString *tsv = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *title = csel_cells_title (csel_result_get_listing (result), columns[i], context, locale);

      csel_tsv_add_field (tsv, title, FALSE);
    }
  csel_tsv_add_field (tsv, csel_locale_gettext (locale, "Source"), TRUE);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselProduct) product = csel_result_get_product (result, i);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          g_autofree char *cell = csel_cells_format (columns[j], product, context, locale);

          csel_tsv_add_field (tsv, cell, FALSE);
        }
      csel_tsv_add_field (tsv, csel_confidence_get_id (csel_product_get_confidence (product)), TRUE);
    }

  return g_string_free (tsv, FALSE);
}

/**
 * csel_tsv_join_qualifiers:
 * @product: a product
 * @fact: one of its facts
 *
 * Returns: (transfer full): the conditions under which it is stated: "standard=UL 1059; use-group=C"
 */
char *
csel_tsv_join_qualifiers (CselProduct    *product,
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

static void
add_source (GString          *tsv,
            const CselSource *source)
{
  csel_tsv_add_field (tsv, source->document, FALSE);
  csel_tsv_add_field (tsv, csel_confidence_get_id (source->confidence), TRUE);
}

/**
 * csel_tsv_show:
 * @product: a product
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each fact and each related product
 */
char *
csel_tsv_show (CselProduct      *product,
               const CselLocale *locale)
{
  GString *tsv = g_string_new ("section\tproperty\tlabel\tqualifiers\tprinted\tsource\tconfidence\n");
  g_autoptr(GPtrArray) facts = csel_product_list_facts (product);
  CselCatalog *catalog = csel_product_get_catalog (product);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog,
                                                              csel_product_get_row (product), &n);

  for (guint i = 0; i < facts->len; i++)
    {
      const CselFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *section = csel_label_section (locale, product, fact);
      g_autofree char *label = csel_label_fact (locale, product, fact);
      g_autofree char *qualifiers = csel_tsv_join_qualifiers (product, fact);

      csel_tsv_add_field (tsv, section, FALSE);
      csel_tsv_add_field (tsv, csel_product_get_property (product, fact)->id, FALSE);
      csel_tsv_add_field (tsv, label, FALSE);
      csel_tsv_add_field (tsv, qualifiers, FALSE);
      csel_tsv_add_field (tsv, csel_product_get_printed (product, fact), FALSE);
      add_source (tsv, csel_product_get_source (product, fact));
    }
  for (guint i = 0; i < n; i++)
    {
      csel_tsv_add_field (tsv, csel_locale_gettext (locale, "Compatible products"), FALSE);
      csel_tsv_add_field (tsv, csel_relation_type_get_id (relations[i].type), FALSE);
      csel_tsv_add_field (tsv, csel_label_relation (locale, relations[i].type, relations[i].required), FALSE);
      csel_tsv_add_field (tsv, csel_catalog_get_string (catalog, relations[i].manufacturer), FALSE);
      csel_tsv_add_field (tsv, csel_catalog_get_string (catalog, relations[i].item), FALSE);
      add_source (tsv, csel_catalog_get_source (catalog, relations[i].source));
    }

  return g_string_free (tsv, FALSE);
}

#define VERDICT_HEADER "item\tmanufacturer\tlisted\tverdict\trule\toutcome\ttext\n"

static void
add_verdict (GString           *tsv,
             CselQuestion       question,
             const char        *item,
             const char        *manufacturer,
             const char        *listed,
             const CselVerdict *verdict,
             const CselLocale  *locale)
{
  CselVerdictResult result = csel_verdict_get_result (verdict);

  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *text = csel_text_verdict_line (locale, line);

      csel_tsv_add_field (tsv, item, FALSE);
      csel_tsv_add_field (tsv, manufacturer, FALSE);
      csel_tsv_add_field (tsv, listed, FALSE);
      csel_tsv_add_field (tsv, csel_verdict_result_get_id (question, result), FALSE);
      csel_tsv_add_field (tsv, csel_rule_get_id (line->rule), FALSE);
      csel_tsv_add_field (tsv, csel_outcome_get_id (line->outcome), FALSE);
      csel_tsv_add_field (tsv, text, TRUE);
    }
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
  GString *tsv = g_string_new (VERDICT_HEADER);

  /* What the terminal says comes first, by the conductor's preparation instead of an item */
  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    add_verdict (tsv, CSEL_QUESTION_FIT, csel_preparation_get_id (i), "", "", answer->terminal[i], locale);

  for (guint i = 0; i < answer->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);

      add_verdict (tsv, CSEL_QUESTION_FIT, csel_product_get_item (candidate->ferrule),
                   csel_product_get_manufacturer (candidate->ferrule), candidate->listed ? "yes" : "no",
                   candidate->verdict, locale);
    }

  return g_string_free (tsv, FALSE);
}

/**
 * csel_tsv_users:
 * @answers: (element-type CselFerruleAnswer): what csel_ferrule_ask_connectors() says
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each line of each verdict
 */
char *
csel_tsv_users (GPtrArray        *answers,
                const CselLocale *locale)
{
  GString *tsv = g_string_new (VERDICT_HEADER);

  for (guint i = 0; i < answers->len; i++)
    {
      const CselFerruleAnswer *answer = g_ptr_array_index (answers, i);
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, 0);

      add_verdict (tsv, CSEL_QUESTION_FIT, csel_product_get_item (answer->connector),
                   csel_product_get_manufacturer (answer->connector), candidate->listed ? "yes" : "no",
                   candidate->verdict, locale);
    }

  return g_string_free (tsv, FALSE);
}

/**
 * csel_tsv_mates:
 * @product: a connector or header
 * @matings: (element-type CselMating): other halves, each with its verdict
 * @supply: what follows from the side that is supplied
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each line of each verdict
 */
char *
csel_tsv_mates (CselProduct       *product,
                GPtrArray         *matings,
                const CselVerdict *supply,
                const CselLocale  *locale)
{
  GString *tsv = g_string_new (VERDICT_HEADER);
  g_autoptr(CselVerdict) swap = csel_swap_ask (product);

  for (guint i = 0; i < matings->len; i++)
    {
      const CselMating *mating = g_ptr_array_index (matings, i);

      add_verdict (tsv, CSEL_QUESTION_MATE, csel_product_get_item (mating->other),
                   csel_product_get_manufacturer (mating->other), mating->listed ? "yes" : "no",
                   mating->verdict, locale);
    }

  /* What is asked of the product itself stands under its own number */
  add_verdict (tsv, CSEL_QUESTION_MATE, csel_product_get_item (product),
               csel_product_get_manufacturer (product), "", supply, locale);
  if (swap != NULL)
    add_verdict (tsv, CSEL_QUESTION_MATE, csel_product_get_item (product),
                 csel_product_get_manufacturer (product), "", swap, locale);

  return g_string_free (tsv, FALSE);
}

/**
 * csel_tsv_check:
 * @product: a product
 * @verdict: a requirement's lines
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each line of @verdict
 */
char *
csel_tsv_check (CselProduct       *product,
                const CselVerdict *verdict,
                const CselLocale  *locale)
{
  GString *tsv = g_string_new ("item\tmanufacturer\tverdict\trule\tratings_per\toutcome\tresult\trequired\t"
                               "stated\tmargin\taccepted_by\taccepted_on\treason\ttext\n");
  CselVerdictResult result = csel_verdict_get_result (verdict);

  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *context = line->has_context ? csel_rating_context_to_string (&line->context) : NULL;
      g_autofree char *required = csel_text_check_required (locale, line);
      g_autofree char *stated = csel_text_check_stated (locale, line);
      g_autofree char *margin = csel_text_check_margin (locale, line);
      g_autofree char *text = csel_text_verdict_line (locale, line);
      const char *const cells[] = {
        csel_product_get_item (product), csel_product_get_manufacturer (product),
        csel_verdict_result_get_id (CSEL_QUESTION_CHECK, result), csel_rule_get_id (line->rule), context,
        csel_outcome_get_id (line->outcome), csel_verdict_result_get_id (CSEL_QUESTION_CHECK, line->result),
        required, stated, margin, line->acceptance.by, line->acceptance.date, line->acceptance.reason, text,
      };

      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        csel_tsv_add_field (tsv, cells[j], j + 1 == G_N_ELEMENTS (cells));
    }

  return g_string_free (tsv, FALSE);
}

/**
 * csel_tsv_check_all:
 * @library: the open catalogues
 * @matches: the answers of its products
 * @locale: the language of titles
 *
 * Returns: (transfer full): a heading and a line for each product that meets the requirement
 *   or is open
 */
char *
csel_tsv_check_all (CselLibrary      *library,
                    CselMatches      *matches,
                    const CselLocale *locale)
{
  GString *tsv = g_string_new ("item\tmanufacturer\tresult\ttitle\n");

  for (CselVerdictResult worst = CSEL_VERDICT_ACCEPTED; worst <= CSEL_VERDICT_CANNOT_TELL; worst++)
    for (guint row = 0; row < csel_library_get_n_rows (library); row++)
      {
        g_autoptr(CselProduct) product = csel_library_get_product (library, row);
        CselVerdictResult result = csel_matches_get_result (matches, row);

        if (MAX (result, CSEL_VERDICT_ACCEPTED) != worst)
          continue;
        csel_tsv_add_field (tsv, csel_product_get_item (product), FALSE);
        csel_tsv_add_field (tsv, csel_product_get_manufacturer (product), FALSE);
        csel_tsv_add_field (tsv, csel_verdict_result_get_id (CSEL_QUESTION_CHECK, result), FALSE);
        csel_tsv_add_field (tsv, csel_label_title (locale, product), TRUE);
      }

  return g_string_free (tsv, FALSE);
}

/**
 * csel_tsv_findings:
 * @findings: (element-type CselFinding): what the data check found
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each of @findings
 */
char *
csel_tsv_findings (GPtrArray        *findings,
                   const CselLocale *locale)
{
  GString *tsv = g_string_new ("severity\tcheck\titem\tmanufacturer\tplace\ttext\ttodo\n");

  for (guint i = 0; i < findings->len; i++)
    {
      const CselFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = csel_text_finding (locale, finding);

      csel_tsv_add_field (tsv, csel_severity_get_id (csel_problem_get_severity (finding->problem)), FALSE);
      csel_tsv_add_field (tsv, csel_problem_get_id (finding->problem), FALSE);
      csel_tsv_add_field (tsv, csel_product_get_item (finding->product), FALSE);
      csel_tsv_add_field (tsv, csel_product_get_manufacturer (finding->product), FALSE);
      csel_tsv_add_field (tsv, csel_finding_get_place (finding), FALSE);
      csel_tsv_add_field (tsv, text, FALSE);
      csel_tsv_add_field (tsv, csel_text_finding_todo (locale, finding), TRUE);
    }

  return g_string_free (tsv, FALSE);
}

/* What is planned for a pole, or the pole alone where nothing is */
static void
add_wire (GString        *tsv,
          guint           pole,
          const CselWire *wire)
{
  static const CselWireText before[] = { CSEL_WIRE_POTENTIAL, CSEL_WIRE_NUMBER, CSEL_WIRE_COLOR };
  g_autofree char *number = g_strdup_printf ("%u", pole);

  csel_tsv_add_field (tsv, number, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    csel_tsv_add_field (tsv, wire != NULL ? wire->texts[before[i]] : NULL, FALSE);
  csel_tsv_add_field (tsv, wire != NULL ? csel_conductor_kind_get_id (wire->kind) : NULL, FALSE);
  csel_tsv_add_field (tsv, wire != NULL ? wire->texts[CSEL_WIRE_SIZE] : NULL, FALSE);
  csel_tsv_add_field (tsv, wire != NULL ? csel_wire_preparation_get_id (wire->preparation) : NULL, FALSE);
  csel_tsv_add_field (tsv, wire != NULL ? wire->texts[CSEL_WIRE_DESTINATION] : NULL, FALSE);
}

static void
add_wire_verdict (GString              *tsv,
                  const CselWireAnswer *answer,
                  const CselLocale     *locale)
{
  CselVerdictResult result = csel_verdict_get_result (answer->verdict);

  for (guint i = 0; i < csel_verdict_get_n_lines (answer->verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (answer->verdict, i);
      g_autofree char *text = csel_text_verdict_line (locale, line);

      add_wire (tsv, answer->wire->pole, answer->wire);
      csel_tsv_add_field (tsv, answer->wire->texts[CSEL_WIRE_FERRULE], FALSE);
      csel_tsv_add_field (tsv, csel_verdict_result_get_id (CSEL_QUESTION_FIT, result), FALSE);
      csel_tsv_add_field (tsv, csel_rule_get_id (line->rule), FALSE);
      csel_tsv_add_field (tsv, csel_outcome_get_id (line->outcome), FALSE);
      csel_tsv_add_field (tsv, text, TRUE);
    }
}

/**
 * csel_tsv_wiring:
 * @answer: a wiring plan, judged
 * @locale: the language
 *
 * The ferrules that are needed are in the other formats: they are another table.
 *
 * Returns: (transfer full): a heading, a line for each line of each wire's verdict, and one for
 *   each pole that is not wired
 */
char *
csel_tsv_wiring (const CselWiringAnswer *answer,
                 const CselLocale       *locale)
{
  GString *tsv = g_string_new ("pole\tpotential\twire\tcolor\tconductor\tsize\tpreparation\tto\tferrule\t"
                               "verdict\trule\toutcome\ttext\n");

  for (guint i = 0; i < answer->wires->len; i++)
    add_wire_verdict (tsv, g_ptr_array_index (answer->wires, i), locale);
  for (guint i = 0; i < answer->unwired->len; i++)
    {
      add_wire (tsv, g_array_index (answer->unwired, guint, i), NULL);
      csel_tsv_add_field (tsv, NULL, FALSE);
      csel_tsv_add_field (tsv, "not-wired", FALSE);
      csel_tsv_add_field (tsv, NULL, FALSE);
      csel_tsv_add_field (tsv, NULL, FALSE);
      csel_tsv_add_field (tsv, NULL, TRUE);
    }

  return g_string_free (tsv, FALSE);
}
