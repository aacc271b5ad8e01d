/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Filters and order as somebody types them: "pole-number=4", "pin-spacing>=5 mm", "-weight"
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-query-text.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (csel-query-error-quark, csel_query_error)

/* A property may be called anything: the operator is the first behind the id of a column */
static char *
split (CselListing *listing,
       const char *text,
       char *operator,
       const char **value)
{
  for (const char *p = text + strcspn (text, "=<>"); *p != '\0'; p += 1 + strcspn (p + 1, "=<>"))
    {
      g_autofree char *column = g_strndup (text, (gsize)(p - text));

      if (!csel_column_exists (listing, column) || (*p != '=' && p[1] != '='))
        continue;
      *operator = *p;
      *value = p + (*p == '=' ? 1 : 2);
      return g_steal_pointer (&column);
    }

  return NULL;
}

static gboolean
check_column (CselListing *listing,
              const char  *column,
              GError     **error)
{
  if (!csel_column_exists (listing, column))
    g_set_error (error, CSEL_QUERY_ERROR, CSEL_QUERY_ERROR_COLUMN, _("“%s”: no product has such a column"), column);

  return csel_column_exists (listing, column);
}

static gboolean
parse_bound (CselColumn *column,
             const char *text,
             CselRange  *range)
{
  CselUnit unit;
  gboolean has_numbers = csel_column_get_unit (column, &unit);
  g_autofree char *with_unit = g_strdup_printf ("%s %s", text, csel_unit_get_id (unit));

  if (!has_numbers || !csel_range_parse (text, range, NULL) || range->is_range)
    return FALSE;

  /* A bare number is of the column's unit */
  return range->unit != CSEL_UNIT_NONE || unit == CSEL_UNIT_NONE || csel_range_parse (with_unit, range, NULL);
}

static gboolean
add_bound (CselQuery  *self,
           CselColumn *column,
           char        operator,
           const char *text,
           GError    **error)
{
  const char *id = csel_column_get_id (column);
  CselBounds bounds;
  gboolean has_bounds = csel_query_get_bounds (self, id, &bounds);
  CselRange range;

  if (!parse_bound (column, text, &range) ||
      (has_bounds && csel_unit_get_kind (bounds.unit) != csel_unit_get_kind (range.unit)))
    {
      g_set_error (error, CSEL_QUERY_ERROR, CSEL_QUERY_ERROR_NUMBER, _("“%s”: no number that “%s” can have"), text, id);
      return FALSE;
    }

  bounds.unit = range.unit;
  if (operator == '>')
    bounds.lo = range.lo;
  else
    bounds.hi = range.lo;
  csel_query_set_bounds (self, id, &bounds);

  return TRUE;
}

/**
 * csel_query_parse_filter:
 * @self: a query
 * @listing: the listed products
 * @text: "COLUMN=VALUE", "COLUMN>=NUMBER", "COLUMN<=NUMBER", "COLUMN=*" for what states it, "COLUMN="
 *   for what does not; several values of one column are alternatives
 * @error: return location for a #CselQueryError
 *
 * Returns: %FALSE if it is none of these
 */
gboolean
csel_query_parse_filter (CselQuery   *self,
                         CselListing *listing,
                         const char  *text,
                         GError     **error)
{
  g_autofree char *id = NULL;
  g_autoptr(CselColumn) column = NULL;
  const char *value;
  const char *key;
  char operator;
  guint found;

  id = split (listing, text, &operator, &value);
  if (id == NULL)
    {
      g_autofree char *begin = g_strndup (text, strcspn (text, "=<>"));

      if (strlen (begin) < strlen (text))
        return check_column (listing, begin, error);
      g_set_error (error, CSEL_QUERY_ERROR, CSEL_QUERY_ERROR_SYNTAX, _("“%s”: expected COLUMN=VALUE"), text);
      return FALSE;
    }

  column = csel_column_new (listing, id, &self->context);
  if (operator != '=')
    return add_bound (self, column, operator, value, error);

  key = csel_column_find_value (column, value, &found) ? csel_column_get_value (column, found)->key : value;
  if (strcmp (value, CSEL_KEY_STATED) == 0 || strcmp (value, CSEL_KEY_NOT_STATED) == 0)
    key = value;
  if (!csel_query_has_value (self, id, key))
    csel_query_toggle_value (self, id, key);

  return TRUE;
}

/**
 * csel_query_parse_sort:
 * @self: a query
 * @listing: the listed products
 * @text: the id of a column, with "-" before it for the largest first
 * @error: return location for a #CselQueryError
 *
 * Returns: %FALSE if no product has such a column
 */
gboolean
csel_query_parse_sort (CselQuery   *self,
                       CselListing *listing,
                       const char  *text,
                       GError     **error)
{
  gboolean descending = *text == '-';

  if (!check_column (listing, text + descending, error))
    return FALSE;
  csel_query_set_sort (self, text + descending, descending);

  return TRUE;
}
