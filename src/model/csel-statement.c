/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A value as it is written, into a statement: the type of the property says how it is read
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-statement.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"

G_DEFINE_QUARK (csel-statement-error-quark, csel_statement_error)

static gboolean
read_boolean (CselStatement *statement,
              const char    *value,
              GError       **error)
{
  statement->kind = CSEL_VALUE_BOOLEAN;
  statement->truth = g_ascii_strcasecmp (value, "yes") == 0;
  if (statement->truth || g_ascii_strcasecmp (value, "no") == 0)
    return TRUE;

  g_set_error (error, CSEL_STATEMENT_ERROR, CSEL_STATEMENT_ERROR_VALUE,
               _("found “%s”, expected yes or no"), value);

  return FALSE;
}

static gboolean
read_code (CselStatement *statement,
           const char    *value,
           GError       **error)
{
  g_autofree char *codes = NULL;

  if (strcmp (value, statement->printed) != 0)
    {
      statement->kind = CSEL_VALUE_CODE;
      statement->code = value;
    }
  if (csel_code_is_valid (statement->property, value))
    return TRUE;

  codes = csel_code_list (statement->property);
  g_set_error (error, CSEL_STATEMENT_ERROR, CSEL_STATEMENT_ERROR_VALUE,
               _("found “%s”, expected one of %s"), value, codes);

  return FALSE;
}

static gboolean
read_quantity (CselStatement *statement,
               const char    *value,
               GError       **error)
{
  const CselProperty *property = csel_property_get (statement->property);
  g_autoptr(GError) problem = NULL;

  if (strcmp (value, "-") == 0 && (property->flags & CSEL_PROPERTY_RATING) != 0)
    {
      statement->kind = CSEL_VALUE_NOT_RATED;
      return TRUE;
    }

  statement->kind = CSEL_VALUE_QUANTITY;
  statement->n_ranges = csel_statement_parse (value, property->kind, statement->ranges, &problem);
  if (statement->n_ranges > 0)
    return TRUE;

  if (problem->code == CSEL_QUANTITY_ERROR_REVERSED)
    g_set_error (error, CSEL_STATEMENT_ERROR, CSEL_STATEMENT_ERROR_REVERSED,
                 _("found a reversed range, %s"), problem->message);
  else
    g_set_error (error, CSEL_STATEMENT_ERROR, CSEL_STATEMENT_ERROR_VALUE, _("found %s"),
                 problem->message);

  return FALSE;
}

/**
 * csel_statement_read_value:
 * @statement: its property and printed words are set
 * @value: the value as the program reads it, which must live as long as @statement
 * @error: return location for a #CselStatementError
 *
 * Where what is printed is the value, as in texts, there is nothing to read.
 *
 * Returns: %FALSE if the property cannot have that value
 */
gboolean
csel_statement_read_value (CselStatement *statement,
                           const char    *value,
                           GError       **error)
{
  switch (csel_property_get (statement->property)->type)
    {
    case CSEL_TYPE_BOOLEAN:
      return read_boolean (statement, value, error);

    case CSEL_TYPE_CODE:
      return read_code (statement, value, error);

    case CSEL_TYPE_QUANTITY:
      return read_quantity (statement, value, error);

    case CSEL_TYPE_TEXT:
    case CSEL_TYPE_LONG_TEXT:
    case CSEL_TYPE_FORMULA:
      break;
    }

  return TRUE;
}
