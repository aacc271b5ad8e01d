/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Acceptances: open lines of a requirement that somebody answers for
 *
 * Each holds for one product and for what the line said that day. A line that is met needs
 * none, one that fails cannot be accepted.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-acceptance.h"

#include <string.h>

/**
 * csel_accepted_line_free:
 * @self: (transfer full): an acceptance
 */
void
csel_accepted_line_free (CselAcceptedLine *self)
{
  g_free (self->item);
  g_free (self->manufacturer);
  g_free (self->statement);
  g_free (self->acceptance.by);
  g_free (self->acceptance.date);
  g_free (self->acceptance.reason);
  g_free (self);
}

static void
add_range (GString         *text,
           const CselRange *range)
{
  g_autofree char *value = range->unit == CSEL_UNIT_NONE && range->hi == 0 ? g_strdup ("-") :
                           csel_range_format (range, '.');

  g_string_append_printf (text, " %s", value);
}

/**
 * csel_verdict_line_get_statement:
 * @line: a line of a requirement's verdict
 *
 * Returns: (transfer full): what it says, in no language: outcome, numbers, column, word; two
 *   lines that say the same have the same
 */
char *
csel_verdict_line_get_statement (const CselVerdictLine *line)
{
  GString *text = g_string_new (csel_outcome_get_id (line->outcome));

  add_range (text, &line->required);
  add_range (text, &line->found);
  if (line->has_context)
    {
      g_autofree char *context = csel_rating_context_to_string (&line->context);

      g_string_append_printf (text, " %s", context);
    }
  if (line->asked != NULL)
    g_string_append_printf (text, " %s", line->asked);
  for (guint i = 0; i < line->n_cites; i++)
    g_string_append_printf (text, " | %s",
                            csel_product_get_printed (line->cites[i].product, line->cites[i].fact));

  /* It is kept as one line of a file */
  return g_strdelimit (g_string_free (text, FALSE), "\n\r\t", ' ');
}

static gboolean
is_for (const CselAcceptedLine *accepted,
        CselProduct            *product,
        CselRule                rule,
        const char             *statement)
{
  return accepted->rule == rule && strcmp (accepted->item, csel_product_get_item (product)) == 0 &&
         strcmp (accepted->manufacturer, csel_product_get_manufacturer (product)) == 0 &&
         strcmp (accepted->statement, statement) == 0;
}

/**
 * csel_requirement_add_accepted:
 * @self: a requirement
 * @accepted: an acceptance; copied
 */
void
csel_requirement_add_accepted (CselRequirement        *self,
                               const CselAcceptedLine *accepted)
{
  CselAcceptedLine *copy = g_new0 (CselAcceptedLine, 1);

  copy->item = g_strdup (accepted->item);
  copy->manufacturer = g_strdup (accepted->manufacturer);
  copy->rule = accepted->rule;
  copy->statement = g_strdup (accepted->statement);
  copy->acceptance.by = g_strdup (accepted->acceptance.by);
  copy->acceptance.date = g_strdup (accepted->acceptance.date);
  copy->acceptance.reason = g_strdup (accepted->acceptance.reason);
  g_ptr_array_add (self->accepted, copy);
}

/**
 * csel_requirement_accept:
 * @self: a requirement
 * @product: the product that was asked
 * @line: an open line of its verdict
 * @acceptance: by whom, when and why; copied
 *
 * Returns: %FALSE if @line is not open
 */
gboolean
csel_requirement_accept (CselRequirement       *self,
                         CselProduct           *product,
                         const CselVerdictLine *line,
                         const CselAcceptance  *acceptance)
{
  g_autofree char *statement = NULL;

  if (!csel_verdict_line_is_open (line))
    return FALSE;

  statement = csel_verdict_line_get_statement (line);
  csel_requirement_add_accepted (self, &(CselAcceptedLine) {
    (char *)csel_product_get_item (product), (char *)csel_product_get_manufacturer (product),
    line->rule, statement, *acceptance
  });

  return TRUE;
}

/**
 * csel_requirement_take_back:
 * @self: a requirement
 * @product: the product that was asked
 * @line: an accepted line of its verdict
 *
 * Returns: %FALSE if @line was not accepted
 */
gboolean
csel_requirement_take_back (CselRequirement       *self,
                            CselProduct           *product,
                            const CselVerdictLine *line)
{
  g_autofree char *statement = csel_verdict_line_get_statement (line);
  gboolean found = FALSE;

  for (guint i = self->accepted->len; i > 0; i--)
    if (is_for (g_ptr_array_index (self->accepted, i - 1), product, line->rule, statement))
      {
        g_ptr_array_remove_index (self->accepted, i - 1);
        found = TRUE;
      }

  return found;
}

/**
 * csel_requirement_apply_accepted:
 * @self: a requirement
 * @product: the product that was asked
 * @verdict: what csel_check_ask() answered
 *
 * Marks the open lines that have been accepted for @product.
 */
void
csel_requirement_apply_accepted (const CselRequirement *self,
                                 CselProduct           *product,
                                 CselVerdict           *verdict)
{
  for (guint i = 0; self->accepted->len > 0 && i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *statement = csel_verdict_line_get_statement (line);

      for (guint j = 0; j < self->accepted->len; j++)
        {
          const CselAcceptedLine *accepted = g_ptr_array_index (self->accepted, j);

          if (is_for (accepted, product, line->rule, statement))
            csel_verdict_accept_line (verdict, i, &accepted->acceptance);
        }
    }
}

/**
 * csel_requirement_get_n_accepted:
 * @self: a requirement
 *
 * Returns: how many acceptances it has, for any product
 */
guint
csel_requirement_get_n_accepted (const CselRequirement *self)
{
  return self->accepted->len;
}

/**
 * csel_requirement_get_accepted:
 * @self: a requirement
 * @index: which acceptance
 *
 * Returns: (transfer none): the acceptance
 */
const CselAcceptedLine *
csel_requirement_get_accepted (const CselRequirement *self,
                               guint                  index)
{
  g_return_val_if_fail (index < self->accepted->len, NULL);

  return g_ptr_array_index (self->accepted, index);
}

/**
 * csel_acceptance_date_is_valid:
 * @date: a text
 *
 * Returns: %TRUE if it is a day as ISO 8601 writes it: "2026-03-02"
 */
gboolean
csel_acceptance_date_is_valid (const char *date)
{
  g_auto(GStrv) parts = g_strsplit (date, "-", -1);

  if (g_strv_length (parts) != 3 || strlen (parts[0]) != 4 || strlen (parts[1]) != 2 ||
      strlen (parts[2]) != 2 || strspn (date, "0123456789-") != strlen (date))
    return FALSE;

  return g_date_valid_dmy ((GDateDay)g_ascii_strtoull (parts[2], NULL, 10),
                           (GDateMonth)g_ascii_strtoull (parts[1], NULL, 10),
                           (GDateYear)g_ascii_strtoull (parts[0], NULL, 10));
}
