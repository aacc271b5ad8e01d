/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The requirement sheet: what was asked of a product and what its data answers, as evidence
 *
 * Each line once in a table and once as a sentence with the facts it rests on, where they
 * come from and who accepts what is open. It ends with what was not checked.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-report-private.h"
#include "report/csel-sheet-parts.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"
#include "text/csel-requirement-text.h"
#include "text/csel-verdict-text.h"

#define TR(text) csel_locale_gettext (locale, text)

#define RESULT_COLUMN 3

static void
add_requirement (CselReport            *self,
                 const CselRequirement *requirement,
                 const CselLocale      *locale)
{
  g_autoptr(GString) ratings = g_string_new (NULL);

  csel_report_add_block (self, CSEL_BLOCK_HEADING, TR ("Requirement"));
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (csel_requirement_get (requirement, i) != NULL && i != CSEL_FIELD_RATINGS)
      {
        g_autofree char *value = csel_text_field_value (locale, i, requirement);

        csel_report_add_text (self, CSEL_BLOCK_ROW, csel_text_field (locale, i), value);
      }

  for (guint i = 0; i < requirement->n_contexts; i++)
    {
      g_autofree char *context = csel_label_rating_context (locale, &requirement->contexts[i]);

      g_string_append_printf (ratings, "%s%s", i > 0 ? ", " : "", context);
    }
  csel_report_add_text (self, CSEL_BLOCK_ROW, csel_text_field (locale, CSEL_FIELD_RATINGS), ratings->str);
}

/* required · stated · margin · result */
static void
add_cells (CselReport   *self,
           CselBlockKind kind,
           const char   *label,
           char         *required,
           char         *stated,
           char         *margin,
           const char   *result)
{
  CselBlock *block = csel_report_add_block (self, kind, label);

  block->cells = g_new0 (char *, RESULT_COLUMN + 2);
  block->cells[0] = required != NULL ? required : g_strdup ("–");
  block->cells[1] = stated;
  block->cells[2] = margin != NULL ? margin : g_strdup ("–");
  block->cells[RESULT_COLUMN] = g_strdup (result);
  block->active_column = RESULT_COLUMN;
}

/* What a line rests on, if not on the maker's own document */
static CselConfidence
get_confidence (const CselVerdictLine *line)
{
  return line->rests_on_second_hand ? CSEL_CONFIDENCE_SECOND_HAND :
         line->rests_on_own ? CSEL_CONFIDENCE_OWN : CSEL_CONFIDENCE_MAKER;
}

static char *
mark_title (const CselVerdictLine *line,
            const CselLocale      *locale)
{
  g_autofree char *title = csel_text_check_title (locale, line);
  const CselConfidence trust = get_confidence (line);

  return trust == CSEL_CONFIDENCE_MAKER ? g_steal_pointer (&title) :
         g_strdup_printf ("%s (%s)", title, csel_label_confidence (locale, trust));
}

/* How many lines do not rest on the maker's own document */
static void
add_marks (CselReport        *self,
           const CselVerdict *verdict,
           const CselLocale  *locale)
{
  guint counts[CSEL_N_CONFIDENCES] = { 0 };
  guint n_accepted = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);

      counts[get_confidence (line)]++;
      n_accepted += line->result == CSEL_VERDICT_ACCEPTED;
    }
  text = g_strdup_printf ("%s: %u; %s: %u; %s: %u", csel_label_confidence (locale, CSEL_CONFIDENCE_OWN),
                          counts[CSEL_CONFIDENCE_OWN], csel_label_confidence (locale, CSEL_CONFIDENCE_SECOND_HAND),
                          counts[CSEL_CONFIDENCE_SECOND_HAND],
                          csel_text_verdict_result (locale, CSEL_QUESTION_CHECK, CSEL_VERDICT_ACCEPTED), n_accepted);
  csel_report_add_text (self, CSEL_BLOCK_ROW, TR ("Lines not from the maker's document"), text);
}

static void
add_table (CselReport        *self,
           const CselVerdict *verdict,
           const CselLocale  *locale)
{
  g_autofree char *counts = csel_text_check_counts (locale, verdict);
  /* Translators: the overall result, then how many lines have which: “open (4 pass, 2 open)” */
  g_autofree char *heading = g_strdup_printf (TR ("Result: %s (%s)"),
                                              csel_text_verdict_result (locale, CSEL_QUESTION_CHECK,
                                                                        csel_verdict_get_result (verdict)), counts);

  csel_report_add_block (self, CSEL_BLOCK_HEADING, heading);
  add_cells (self, CSEL_BLOCK_HEAD, "", g_strdup (TR ("Required")), g_strdup (TR ("Stated")),
             g_strdup (TR ("Margin")), TR ("Result"));

  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *title = mark_title (line, locale);

      add_cells (self, CSEL_BLOCK_CELLS, title, csel_text_check_required (locale, line),
                 csel_text_check_stated (locale, line), csel_text_check_margin (locale, line),
                 csel_text_verdict_result (locale, CSEL_QUESTION_CHECK, line->result));
    }
}

/* The sentence, then each fact with its source; second-hand and own values say so there */
static char *
describe_line (const CselVerdictLine *line,
               const CselLocale      *locale)
{
  GString *text = g_string_new (NULL);
  g_autofree char *sentence = csel_text_verdict_line (locale, line);

  g_string_append (text, sentence);
  for (guint i = 0; i < line->n_cites; i++)
    {
      const CselCitation *cite = &line->cites[i];
      g_autofree char *label = csel_label_fact (locale, cite->product, cite->fact);
      g_autofree char *source = csel_label_source (locale, csel_product_get_source (cite->product, cite->fact));

      g_string_append_printf (text, "\n%s %s, %s: %s", csel_product_get_manufacturer (cite->product),
                              csel_product_get_item (cite->product), label,
                              csel_label_value (locale, cite->product, cite->fact));
      /* Translators: the document from which a fact was taken */
      g_string_append_printf (text, TR (" – from %s"), source);
    }

  return g_string_free (text, FALSE);
}

static void
add_reasons (CselReport        *self,
             const CselVerdict *verdict,
             const CselLocale  *locale)
{
  csel_report_add_block (self, CSEL_BLOCK_HEADING, TR ("Reasons and sources"));
  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *title = csel_text_check_title (locale, line);
      g_autofree char *label = g_strdup_printf ("%s: %s", title,
                                                csel_text_verdict_result (locale, CSEL_QUESTION_CHECK,
                                                                          line->result));
      g_autofree char *text = describe_line (line, locale);

      csel_report_add_text (self, CSEL_BLOCK_TEXT, label, text);
    }
}

static void
add_scope (CselReport            *self,
           CselProduct           *product,
           const CselRequirement *requirement,
           const CselLocale      *locale)
{
  const CselFact *safety = csel_product_lookup_first (product, CSEL_PROPERTY_SAFETY_INFORMATION);
  g_autofree char *notes = csel_text_check_notes (locale, requirement);

  csel_report_add_block (self, CSEL_BLOCK_HEADING, TR ("Scope of this check"));
  if (safety != NULL)
    csel_report_add_text (self, CSEL_BLOCK_WARNING, csel_label_property (locale, CSEL_PROPERTY_SAFETY_INFORMATION),
                          csel_product_get_printed (product, safety));
  if (*notes != '\0')
    csel_report_add_text (self, CSEL_BLOCK_TEXT, TR ("Assumed and not stated"), notes);
  csel_report_add_text (self, CSEL_BLOCK_WARNING, TR ("Not checked"), csel_text_not_checked (locale));
}

/**
 * csel_report_new_requirement_sheet:
 * @product: a product
 * @requirement: what is asked of it
 * @verdict: what csel_check_ask() answered
 * @options: its fields
 * @locale: the language
 *
 * Returns: (transfer full): the requirement and its answer with reasons and sources
 */
CselReport *
csel_report_new_requirement_sheet (CselProduct            *product,
                                   const CselRequirement  *requirement,
                                   const CselVerdict      *verdict,
                                   const CselSheetOptions *options,
                                   const CselLocale       *locale)
{
  CselReport *self = csel_report_new_for_product (product, locale);
  g_autofree char *title = self->subtitle;

  self->subtitle = title != NULL ? g_strdup_printf (TR ("Requirement sheet – %s"), title) :
                   g_strdup (TR ("Requirement sheet"));
  csel_sheet_add_fields (self, options, locale);
  add_requirement (self, requirement, locale);
  add_marks (self, verdict, locale);
  add_table (self, verdict, locale);
  add_reasons (self, verdict, locale);
  add_scope (self, product, requirement, locale);

  return self;
}
