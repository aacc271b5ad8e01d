/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A requirement in words: its fields, and the cells of its lines
 *
 * required · stated · margin stand in columns in the window and on paper; the sentence of a
 * line is csel_text_verdict_line().
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-requirement-text.h"

#include <glib/gi18n.h>

#include "rules/csel-margin.h"
#include "text/csel-label.h"
#include "text/csel-verdict-text.h"

#define TR(text) csel_locale_gettext (locale, text)

/**
 * csel_text_field:
 * @locale: the language
 * @field: what can be asked for
 *
 * Returns: its name
 */
const char *
csel_text_field (const CselLocale *locale,
                 CselField         field)
{
  static const char *const labels[CSEL_N_FIELDS] = {
    [CSEL_FIELD_SUPPLY] = N_("Supply"),
    [CSEL_FIELD_ALTITUDE] = N_("Altitude"),
    [CSEL_FIELD_RATINGS] = N_("Ratings per"),
    [CSEL_FIELD_CURRENT] = N_("Current"),
    [CSEL_FIELD_CONDUCTOR_CURRENT] = N_("Conductor carries"),
    [CSEL_FIELD_CONDUCTOR] = N_("Conductor"),
    [CSEL_FIELD_POLES] = N_("Pole number"),
    [CSEL_FIELD_PIN_SPACING] = N_("Pin spacing"),
    [CSEL_FIELD_AMBIENT] = N_("Ambient temperature"),
    [CSEL_FIELD_PROCESSING] = N_("Wiring at"),
    [CSEL_FIELD_FLAMMABILITY] = N_("Flammability class"),
    [CSEL_FIELD_MATERIAL_GROUP] = N_("Material group"),
    [CSEL_FIELD_APPROVAL] = N_("Approvals"),
  };

  g_return_val_if_fail (field < CSEL_N_FIELDS, NULL);

  return TR (labels[field]);
}

/* "4 mm², fine-stranded, insulated" */
static char *
describe_conductor (const CselLocale      *locale,
                    const CselRequirement *requirement)
{
  g_autofree char *size = csel_locale_format_range (locale, &requirement->conductor.size);
  const char *kind = csel_text_conductor_kind (locale, requirement->conductor.kind);

  return requirement->preparation == CSEL_PREPARATION_BARE ? g_strdup_printf ("%s, %s", size, kind) :
         g_strdup_printf ("%s, %s, %s", size, kind,
                          csel_label_code (locale, CSEL_PROPERTY_FERRULE_INSULATION,
                                           csel_preparation_get_id (requirement->preparation)));
}

/**
 * csel_text_field_value:
 * @locale: the language
 * @field: what is asked for
 * @requirement: a requirement that asks for it
 *
 * Returns: (transfer full): how much of it, as the language writes it
 */
char *
csel_text_field_value (const CselLocale      *locale,
                       CselField              field,
                       const CselRequirement *requirement)
{
  const CselRange *range = csel_requirement_get_range (requirement, field);

  if (range != NULL)
    return csel_locale_format_range (locale, range);

  return field == CSEL_FIELD_CONDUCTOR ? describe_conductor (locale, requirement) :
         g_strdup (csel_requirement_get (requirement, field));
}

/**
 * csel_text_condition:
 * @locale: the language
 * @field: what is asked for
 * @requirement: a requirement that asks for it
 *
 * Returns: (transfer full): the condition: "Supply 400/690V"
 */
char *
csel_text_condition (const CselLocale      *locale,
                     CselField              field,
                     const CselRequirement *requirement)
{
  g_autofree char *value = csel_text_field_value (locale, field, requirement);

  return g_strdup_printf ("%s %s", csel_text_field (locale, field), value);
}

/**
 * csel_text_check_title:
 * @locale: the language
 * @line: a line of a requirement's verdict
 *
 * Returns: (transfer full): what it is about: "Voltage, IEC III/3"
 */
char *
csel_text_check_title (const CselLocale      *locale,
                       const CselVerdictLine *line)
{
  g_autofree char *context = NULL;

  if (!line->has_context)
    return g_strdup (csel_text_rule (locale, line->rule));

  context = csel_label_rating_context (locale, &line->context);

  return g_strdup_printf ("%s, %s", csel_text_rule (locale, line->rule), context);
}

/**
 * csel_text_check_required:
 * @locale: the language
 * @line: a line of a requirement's verdict
 *
 * Returns: (transfer full) (nullable): what is required of it
 */
char *
csel_text_check_required (const CselLocale      *locale,
                          const CselVerdictLine *line)
{
  const CselRange *asked = csel_margin_get_asked (line);

  if (line->asked != NULL)
    return g_strdup (line->asked);

  return asked != NULL ? csel_locale_format_range (locale, asked) : NULL;
}

/**
 * csel_text_check_stated:
 * @locale: the language
 * @line: a line of a requirement's verdict
 *
 * Returns: (transfer full): what the data states to it, or that it does not
 */
char *
csel_text_check_stated (const CselLocale      *locale,
                        const CselVerdictLine *line)
{
  const CselRange *stated = csel_margin_get_stated (line);

  if (line->outcome == CSEL_OUTCOME_NOT_RATED)
    return g_strdup (TR ("not rated"));
  if (line->outcome == CSEL_OUTCOME_NOT_GIVEN)
    return g_strdup (TR ("not entered"));
  if (line->rule == CSEL_RULE_ALTITUDE)
    return g_strdup (TR ("assumed up to 2000 m"));
  if (line->outcome == CSEL_OUTCOME_LENGTH_UNKNOWN)
    return g_strdup (TR ("not stated"));
  if (line->n_cites > 0 && (stated == NULL || line->outcome == CSEL_OUTCOME_CONTRADICTORY))
    return csel_text_list_citations (locale, line, 0);
  if (stated != NULL)
    return csel_locale_format_range (locale, stated);

  return g_strdup (TR ("not stated"));
}

/**
 * csel_text_check_margin:
 * @locale: the language
 * @line: a line of a requirement's verdict
 *
 * Returns: (transfer full) (nullable): by how much it is met or missed: "+110 V (+15 %)"
 */
char *
csel_text_check_margin (const CselLocale      *locale,
                        const CselVerdictLine *line)
{
  CselMargin margin;
  g_autofree char *amount = NULL;
  const char *sign;

  if (!csel_margin_get (line, &margin))
    return NULL;

  amount = csel_locale_format_steps (locale, ABS (margin.steps), margin.unit);
  sign = margin.steps > 0 ? "+" : margin.steps < 0 ? "-" : "±";

  return margin.has_percent ? g_strdup_printf ("%s%s (%s%d %%)", sign, amount, sign, ABS (margin.percent)) :
         g_strconcat (sign, amount, NULL);
}

/**
 * csel_text_check_counts:
 * @locale: the language
 * @verdict: a requirement's verdict
 *
 * Returns: (transfer full): how many lines have which result: "4 pass, 2 open, 1 accepted"
 */
char *
csel_text_check_counts (const CselLocale  *locale,
                        const CselVerdict *verdict)
{
  static const CselVerdictResult order[] = {
    CSEL_VERDICT_DOES_NOT_FIT, CSEL_VERDICT_CANNOT_TELL, CSEL_VERDICT_ACCEPTED, CSEL_VERDICT_FITS,
  };
  guint n[CSEL_N_VERDICT_RESULTS] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);

      if (!line->is_note)
        n[line->result == CSEL_VERDICT_NOT_APPLICABLE ? CSEL_VERDICT_DOES_NOT_FIT : line->result]++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (n[order[i]] > 0)
      g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", n[order[i]],
                              csel_text_verdict_result (locale, CSEL_QUESTION_CHECK, order[i]));

  return g_string_free (text, FALSE);
}

static gboolean
asks_for_ul_or_csa (const CselRequirement *requirement)
{
  for (guint i = 0; i < requirement->n_contexts; i++)
    if (requirement->contexts[i].scheme != CSEL_RATING_IEC)
      return TRUE;

  return FALSE;
}

/**
 * csel_text_check_notes:
 * @locale: the language
 * @requirement: a requirement
 *
 * Returns: (transfer full): what is assumed and what is not stated, a sentence a line; empty
 *   if there is nothing to say
 */
char *
csel_text_check_notes (const CselLocale      *locale,
                       const CselRequirement *requirement)
{
  gboolean has_ratings = csel_requirement_get (requirement, CSEL_FIELD_SUPPLY) != NULL ||
                         csel_requirement_get (requirement, CSEL_FIELD_CURRENT) != NULL;
  GString *text = g_string_new (NULL);

  if (has_ratings && csel_requirement_get (requirement, CSEL_FIELD_ALTITUDE) == NULL)
    g_string_append (text, TR ("Assumed: altitude up to 2000 m."));
  if (has_ratings && asks_for_ul_or_csa (requirement))
    /* UL 1059: a recognized component comes with conditions, which no data sheet prints */
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            TR ("UL/CSA: the data does not state conditions of acceptability, the conductor and "
                                "temperature rise of the rated current, field or factory wiring, short-circuit "
                                "current rating. Printed ratings are no certificate."));

  return g_string_free (text, FALSE);
}

/**
 * csel_text_not_checked:
 * @locale: the language
 *
 * Returns: what a requirement never answers
 */
const char *
csel_text_not_checked (const CselLocale *locale)
{
  return TR ("Not checked here: conductor sizing, protection and short-circuit current, PE function, "
             "vibration, coding, crimp quality");
}
