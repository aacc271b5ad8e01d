/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Plain text for a terminal
 *
 * The same rows and sentences as in the window and on paper, in columns. Long texts are not
 * broken: a terminal does that, and a search finds them whole.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-plain.h"

#include <glib/gi18n.h>

#include "report/csel-cells.h"
#include "report/csel-miss-text.h"
#include "rules/csel-data-check.h"
#include "rules/csel-swap.h"
#include "text/csel-data-check-text.h"
#include "text/csel-label.h"
#include "text/csel-requirement-text.h"
#include "text/csel-spec.h"
#include "rules/csel-ferrule-groups.h"
#include "text/csel-ferrule-text.h"
#include "text/csel-verdict-text.h"
#include "text/csel-wiring-text.h"

#define LABEL_WIDTH 52
#define CELL_WIDTH  10
#define SOURCE_WIDTH 22
#define RESULT_WIDTH 16
#define ITEM_WIDTH 22

/* Spaces up to @width characters, at least two */
static void
pad (GString    *text,
     const char *cell,
     glong       width)
{
  glong missing = width - g_utf8_strlen (cell, -1);

  g_string_append_printf (text, "%s%*s", cell, (int)MAX (missing, 2), "");
}

static void
end_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
add_cells (GString          *text,
           CselSpecRow      *row,
           const CselLocale *locale)
{
  g_autofree char *label = csel_spec_row_mark_label (row, locale);

  g_string_append (text, "  ");
  pad (text, label, LABEL_WIDTH);
  for (guint i = 0; i < csel_spec_row_get_n_cells (row); i++)
    pad (text, csel_spec_row_get_cell (row, i), CELL_WIDTH);
  end_line (text);
}

static void
add_text (GString          *text,
          CselSpecRow      *row,
          const CselLocale *locale)
{
  g_autofree char *label = csel_spec_row_mark_label (row, locale);
  g_auto(GStrv) lines = g_strsplit (csel_spec_row_get_cell (row, 0), "\n", -1);

  g_string_append_printf (text, "  %s\n", label);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "    %s\n", lines[i]);
}

static void
add_row (GString          *text,
         CselSpecRow      *row,
         const CselLocale *locale)
{
  switch (csel_spec_row_get_kind (row))
    {
    case CSEL_SPEC_HEADING:
      g_string_append_printf (text, "%s%s\n", text->len > 0 ? "\n" : "",
                              csel_spec_row_get_label (row));
      break;

    case CSEL_SPEC_SUBHEADING:
      g_string_append_printf (text, "  %s\n", csel_spec_row_get_label (row));
      break;

    case CSEL_SPEC_VALUE:
    case CSEL_SPEC_COLUMNS:
    case CSEL_SPEC_SOURCE:
      add_cells (text, row, locale);
      break;

    case CSEL_SPEC_TEXT:
      add_text (text, row, locale);
      break;

    case CSEL_SPEC_RELATED:
      g_string_append (text, "    ");
      pad (text, csel_spec_row_get_label (row), 12);
      g_string_append_printf (text, "%s\n", csel_spec_row_get_cell (row, 0));
      break;
    }
}

/**
 * csel_plain_show:
 * @product: a product
 * @context: "Ratings per"
 * @locale: the language of labels
 *
 * Returns: (transfer full): everything @product states, in the order of its data sheet
 */
char *
csel_plain_show (CselProduct             *product,
                 const CselRatingContext *context,
                 const CselLocale        *locale)
{
  g_autoptr(GPtrArray) rows = csel_spec_new (product, context, locale);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    add_row (text, g_ptr_array_index (rows, i), locale);

  return g_string_free (text, FALSE);
}

/**
 * csel_plain_list:
 * @result: products
 * @n: how many of them to list
 * @locale: the language
 *
 * Returns: (transfer full): a line for each product
 */
char *
csel_plain_list (CselResult       *result,
                 guint             n,
                 const CselLocale *locale)
{
  static const char *const columns[] = {
    CSEL_COLUMN_ITEM, CSEL_COLUMN_MANUFACTURER, CSEL_COLUMN_KIND, CSEL_COLUMN_POLES, CSEL_COLUMN_PIN_SPACING,
    CSEL_COLUMN_VOLTAGE, CSEL_COLUMN_CURRENT, CSEL_COLUMN_TITLE,
  };
  static const glong widths[] = { 20, 17, 30, 7, 13, 12, 10, 0 };
  const CselRatingContext *context = &csel_result_get_query (result)->context;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *title = csel_cells_title (csel_result_get_listing (result), columns[i], context, locale);

      if (i == G_N_ELEMENTS (columns) - 1)
        pad (text, csel_locale_gettext (locale, "Source"), SOURCE_WIDTH);
      pad (text, title, widths[i]);
    }
  end_line (text);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselProduct) product = csel_result_get_product (result, i);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          g_autofree char *cell = csel_cells_format (columns[j], product, context, locale);

          if (j == G_N_ELEMENTS (columns) - 1)
            pad (text, csel_label_confidence (locale, csel_product_get_confidence (product)),
                 SOURCE_WIDTH);
          pad (text, cell, widths[j]);
        }
      end_line (text);
    }

  return g_string_free (text, FALSE);
}

static void
add_choice (GString          *text,
            GPtrArray        *choice,
            const CselLocale *locale)
{
  const CselFerruleCandidate *candidate = g_ptr_array_index (choice, 0);
  g_autofree char *items = csel_text_choice (locale, choice);
  g_autofree char *headline = csel_text_candidate (locale, candidate);

  pad (text, items, 12);
  g_string_append_printf (text, "%s\n", headline);
  if (choice->len > 1)
    g_string_append_printf (text, "            - %s\n",
                            csel_text_lookalikes (locale));
  for (guint i = 0; i < csel_verdict_get_n_lines (candidate->verdict); i++)
    {
      g_autofree char *line = csel_text_verdict_line (locale,
                                                      csel_verdict_get_line (candidate->verdict, i));

      g_string_append_printf (text, "            - %s\n", line);
    }
}

/* Of ferrules that do not fit, only those that the maker lists all the same are told */
static gboolean
is_told (const CselFerruleCandidate *candidate)
{
  const CselVerdictLine *listed = csel_verdict_find (candidate->verdict, CSEL_RULE_LISTED);

  return csel_ferrule_candidate_get_group (candidate) != CSEL_FERRULE_DOES_NOT_FIT ||
         listed->outcome == CSEL_OUTCOME_LISTED_CONFLICT;
}

static void
add_choices (GString                 *text,
             const CselFerruleAnswer *answer,
             const CselLocale        *locale)
{
  g_autoptr(GPtrArray) choices = csel_ferrule_answer_list_choices (answer);
  guint n_unfit = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      GPtrArray *choice = g_ptr_array_index (choices, i);

      if (is_told (g_ptr_array_index (choice, 0)))
        add_choice (text, choice, locale);
      else
        n_unfit += choice->len;
    }
  if (n_unfit > 0)
    g_string_append_printf (text, csel_locale_ngettext (locale, "%u ferrule does not fit\n",
                                                        "%u ferrules do not fit\n", n_unfit), n_unfit);
}

/**
 * csel_plain_ferrules:
 * @answer: an answer
 * @locale: the language
 *
 * Ferrules that do not fit are counted only, unless the maker lists them all the same; JSON has
 * them all.
 *
 * Returns: (transfer full): first what is required, then the ferrules
 */
char *
csel_plain_ferrules (const CselFerruleAnswer *answer,
                     const CselLocale        *locale)
{
  GString *text = g_string_new (NULL);
  g_autofree char *size = csel_locale_format_range (locale, &answer->conductor.size);
  g_auto(GStrv) rules = csel_text_ferrule_rules (locale, answer, CSEL_PREPARATION_BARE);

  g_string_append_printf (text, "%s: %s, %s\n", csel_product_get_item (answer->connector),
                          size, csel_text_conductor_kind (locale, answer->conductor.kind));
  for (guint i = 0; rules[i] != NULL; i++)
    g_string_append_printf (text, "  %s\n", rules[i]);

  g_string_append_c (text, '\n');
  add_choices (text, answer, locale);

  return g_string_free (text, FALSE);
}

/**
 * csel_plain_users:
 * @ferrule: a ferrule
 * @answers: (element-type CselFerruleAnswer): what csel_ferrule_ask_connectors() says
 * @locale: the language
 *
 * Returns: (transfer full): which connectors take @ferrule
 */
char *
csel_plain_users (CselProduct      *ferrule,
                  GPtrArray        *answers,
                  const CselLocale *locale)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", csel_product_get_item (ferrule));
  if (answers->len == 0)
    g_string_append_printf (text, "  %s\n",
                            csel_locale_gettext (locale, "The data does not state which conductor it is for."));
  for (guint i = 0; i < answers->len; i++)
    {
      const CselFerruleAnswer *answer = g_ptr_array_index (answers, i);
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, 0);
      g_autofree char *headline = csel_text_candidate (locale, candidate);

      g_string_append (text, "  ");
      pad (text, csel_product_get_item (answer->connector), 22);
      g_string_append_printf (text, "%s\n", headline);
    }

  return g_string_free (text, FALSE);
}

static void
add_verdict_lines (GString           *text,
                   CselQuestion       question,
                   const CselVerdict *verdict,
                   const CselLocale  *locale)
{
  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *said = csel_text_verdict_line (locale, line);

      g_string_append (text, "  ");
      pad (text, line->is_note ? "" : csel_text_verdict_result (locale, question, line->result),
           RESULT_WIDTH);
      g_string_append_printf (text, "%s\n", said);
    }
}

static void
add_safety_information (GString     *text,
                        CselProduct *product)
{
  const CselFact *fact = csel_product_lookup_first (product, CSEL_PROPERTY_SAFETY_INFORMATION);

  if (fact != NULL)
    g_string_append_printf (text, "\n%s\n", csel_product_get_printed (product, fact));
}

static void
add_swap (GString          *text,
          CselProduct      *product,
          const CselLocale *locale)
{
  g_autoptr(CselVerdict) swap = csel_swap_ask (product);

  if (swap == NULL)
    return;

  g_string_append_c (text, '\n');
  /* Translators: an item number */
  g_string_append_printf (text, csel_locale_gettext (locale, "%s, used more than once"),
                          csel_product_get_item (product));
  g_string_append_c (text, '\n');
  add_verdict_lines (text, CSEL_QUESTION_MATE, swap, locale);
}

/**
 * csel_plain_mates:
 * @product: a connector or header
 * @matings: (element-type CselMating): the other halves, each with its verdict
 * @side: which half is supplied when unmated
 * @supply: what follows from it
 * @locale: the language
 *
 * Returns: (transfer full): which of them mate, with reasons, the supply side and the safety
 *   information
 */
char *
csel_plain_mates (CselProduct       *product,
                  GPtrArray         *matings,
                  CselSupplySide     side,
                  const CselVerdict *supply,
                  const CselLocale  *locale)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < matings->len; i++)
    {
      const CselMating *mating = g_ptr_array_index (matings, i);

      g_string_append_printf (text, "%s – %s: %s\n", csel_product_get_item (product),
                              csel_product_get_item (mating->other),
                              csel_text_mating (locale, mating));
      add_verdict_lines (text, CSEL_QUESTION_MATE, mating->verdict, locale);
    }

  g_string_append_c (text, '\n');
  /* Translators: an item number, then “this half”, “the other half” or the like */
  g_string_append_printf (text, csel_locale_gettext (locale, "%s, supply on: %s"),
                          csel_product_get_item (product), csel_text_supply_side (locale, side));
  g_string_append_c (text, '\n');
  add_verdict_lines (text, CSEL_QUESTION_MATE, supply, locale);
  add_swap (text, product, locale);

  return g_string_free (text, FALSE);
}

static void
add_check_lines (GString           *text,
                 const CselVerdict *verdict,
                 const CselLocale  *locale)
{
  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *said = csel_text_verdict_line (locale, line);
      g_autofree char *margin = csel_text_check_margin (locale, line);

      g_string_append (text, "  ");
      pad (text, csel_text_verdict_result (locale, CSEL_QUESTION_CHECK, line->result), RESULT_WIDTH);
      g_string_append (text, said);
      if (margin != NULL)
        /* Translators: by how much a requirement is met: “+110 V (+15 %)” */
        g_string_append_printf (text, csel_locale_gettext (locale, "; margin %s"), margin);
      g_string_append_c (text, '\n');
    }
}

static void
add_not_checked (GString          *text,
                 const CselLocale *locale)
{
  g_string_append_printf (text, "\n%s\n", csel_text_not_checked (locale));
}

/**
 * csel_plain_check:
 * @product: a product
 * @requirement: what was asked of it
 * @verdict: the answer
 * @locale: the language
 *
 * Returns: (transfer full): whether @product meets the requirement, and what was not checked
 */
char *
csel_plain_check (CselProduct           *product,
                  const CselRequirement *requirement,
                  const CselVerdict     *verdict,
                  const CselLocale      *locale)
{
  GString *text = g_string_new (NULL);
  g_autofree char *counts = csel_text_check_counts (locale, verdict);
  g_autofree char *result = csel_text_verdict (locale, CSEL_QUESTION_CHECK, verdict);
  g_autofree char *notes = csel_text_check_notes (locale, requirement);

  g_string_append_printf (text, "%s: %s (%s)\n", csel_product_get_item (product), result, counts);
  add_check_lines (text, verdict, locale);
  if (*notes != '\0')
    g_string_append_printf (text, "\n%s\n", notes);
  add_safety_information (text, product);
  add_not_checked (text, locale);

  return g_string_free (text, FALSE);
}

static guint
add_products (GString          *text,
              CselLibrary      *library,
              CselMatches      *matches,
              CselVerdictResult worst,
              const CselLocale *locale)
{
  guint n = 0;

  for (guint row = 0; row < csel_library_get_n_rows (library); row++)
    {
      g_autoptr(CselProduct) product = csel_library_get_product (library, row);
      const char *title = csel_label_title (locale, product);

      if (MAX (csel_matches_get_result (matches, row), CSEL_VERDICT_ACCEPTED) != worst)
        continue;
      g_string_append (text, "  ");
      pad (text, csel_product_get_item (product), ITEM_WIDTH);
      g_string_append_printf (text, "%s%s%s\n", csel_product_get_manufacturer (product),
                              title != NULL ? "  " : "", title != NULL ? title : "");
      n++;
    }

  return n;
}

/**
 * csel_plain_check_all:
 * @library: the open catalogues
 * @matches: the answers of its products
 * @result: the result of a query with a requirement
 * @miss: (nullable): the one condition to drop, where nothing meets all of them
 * @locale: the language
 *
 * Returns: (transfer full): which products meet the requirement, and apart which are open
 */
char *
csel_plain_check_all (CselLibrary           *library,
                      CselMatches           *matches,
                      CselResult            *result,
                      const CselNearestMiss *miss,
                      const CselLocale      *locale)
{
  GString *text = g_string_new (NULL);
  g_autoptr(GString) meets = g_string_new (NULL);
  g_autoptr(GString) open = g_string_new (NULL);
  guint n_meets = add_products (meets, library, matches, CSEL_VERDICT_ACCEPTED, locale);
  guint n_open = add_products (open, library, matches, CSEL_VERDICT_CANNOT_TELL, locale);

  g_string_append_printf (text, csel_locale_ngettext (locale, "%u product meets the requirement",
                                                      "%u products meet the requirement", n_meets), n_meets);
  g_string_append_printf (text, "\n%s", meets->str);
  if (miss != NULL)
    {
      g_autofree char *said = csel_miss_describe (miss, result, locale);

      g_string_append_printf (text, "%s\n", said);
    }
  g_string_append_c (text, '\n');
  g_string_append_printf (text, csel_locale_ngettext (locale, "%u product is open",
                                                      "%u products are open", n_open), n_open);
  g_string_append_printf (text, "\n%s", open->str);
  add_not_checked (text, locale);

  return g_string_free (text, FALSE);
}

/**
 * csel_plain_findings:
 * @findings: (element-type CselFinding): what the data check found
 * @locale: the language
 *
 * Returns: (transfer full): where, what and what to do for each of @findings, and how many
 */
char *
csel_plain_findings (GPtrArray        *findings,
                     const CselLocale *locale)
{
  GString *text = g_string_new (NULL);
  g_autofree char *count = csel_text_findings_count (locale, findings);

  for (guint i = 0; i < findings->len; i++)
    {
      const CselFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *place = csel_text_finding_place (locale, finding);
      g_autofree char *found = csel_text_finding (locale, finding);

      g_string_append_printf (text, "%s: %s, %s\n  %s\n  %s\n\n",
                              csel_text_severity (locale, csel_problem_get_severity (finding->problem)),
                              csel_product_get_item (finding->product), place, found,
                              csel_text_finding_todo (locale, finding));
    }
  g_string_append_printf (text, "%s\n", count);

  return g_string_free (text, FALSE);
}

/* A block of lines, all but the first indented */
static void
add_block (GString    *text,
           const char *block)
{
  g_auto(GStrv) lines = g_strsplit (block, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s%s\n", i > 0 ? "    " : "  ", lines[i]);
}

/**
 * csel_plain_wiring:
 * @answer: a wiring plan, judged
 * @locale: the language
 *
 * Returns: (transfer full): the judgement of the whole, each wire with its reasons, the poles
 *   that are not wired, the ferrules that are needed
 */
char *
csel_plain_wiring (const CselWiringAnswer *answer,
                   const CselLocale       *locale)
{
  GString *text = g_string_new (NULL);
  g_autofree char *headline = csel_text_wiring_headline (locale, answer);
  g_autofree char *unwired = csel_text_wiring_unwired (locale, answer);
  g_auto(GStrv) wires = csel_text_wiring_wires (locale, answer);
  g_auto(GStrv) ferrules = csel_text_wiring_ferrules (locale, answer);

  g_string_append_printf (text, "%s: %s\n", csel_product_get_item (answer->connector), headline);
  for (guint i = 0; wires[i] != NULL; i++)
    add_block (text, wires[i]);
  if (unwired != NULL)
    g_string_append_printf (text, "  %s\n", unwired);
  if (ferrules[0] != NULL)
    g_string_append_printf (text, "\n%s\n", csel_locale_gettext (locale, "Ferrules"));
  for (guint i = 0; ferrules[i] != NULL; i++)
    g_string_append_printf (text, "  %s\n", ferrules[i]);

  return g_string_free (text, FALSE);
}
