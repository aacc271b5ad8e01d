/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Statements of the native XML: a value and the printed words into a fact
 *
 * The type of the property says how the value is read; the printed words are kept as they
 * are.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-native-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/csel-quantity.h"
#include "model/csel-code.h"

static void
fail_quantity (CselNative   *self,
               const GError *error)
{
  if (error->code == CSEL_QUANTITY_ERROR_REVERSED)
    FAIL (self, REVERSED, _("found a reversed range, %s"), error->message);
  else
    FAIL (self, VALUE, _("found %s"), error->message);
}

/* Where the present element was stated: its own source, or that of its product */
gboolean
csel_native_find_source (CselNative *self,
                         guint16    *source)
{
  const char *id = csel_native_attribute (self, ATTR_SOURCE);
  gpointer found;

  *source = self->source;
  if (id == NULL)
    return TRUE;
  if (!g_hash_table_lookup_extended (self->source_ids, id, NULL, &found))
    {
      FAIL (self, VALUE, _("found source “%s”, expected the id of a <source>"), id);
      return FALSE;
    }
  *source = (guint16)GPOINTER_TO_UINT (found);

  return TRUE;
}

void
csel_native_append_words (CselNative           *self,
                          CselPropertyId        property,
                          const CselQualifiers *qualifiers,
                          const char           *printed)
{
  CselStatement statement = { .property = property, .qualifiers = qualifiers, .printed = printed };

  if (printed != NULL && csel_native_find_source (self, &statement.source))
    csel_catalog_append (self->catalog, &statement);
}

static gboolean
read_boolean (CselNative    *self,
              const char    *value,
              CselStatement *statement)
{
  statement->kind = CSEL_VALUE_BOOLEAN;
  statement->truth = g_ascii_strcasecmp (value, "yes") == 0;
  if (statement->truth || g_ascii_strcasecmp (value, "no") == 0)
    return TRUE;

  FAIL (self, VALUE, _("found “%s”, expected yes or no"), value);

  return FALSE;
}

static gboolean
read_code (CselNative    *self,
           const char    *value,
           CselStatement *statement)
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
  FAIL (self, VALUE, _("found “%s”, expected one of %s"), value, codes);

  return FALSE;
}

static gboolean
read_quantity (CselNative    *self,
               const char    *value,
               CselStatement *statement)
{
  g_autoptr(GError) error = NULL;

  if (strcmp (value, "-") == 0 &&
      (csel_property_get (statement->property)->flags & CSEL_PROPERTY_RATING) != 0)
    {
      statement->kind = CSEL_VALUE_NOT_RATED;
      return TRUE;
    }

  statement->kind = CSEL_VALUE_QUANTITY;
  statement->n_ranges = csel_statement_parse (value, csel_property_get (statement->property)->kind,
                                              statement->ranges, &error);
  if (statement->n_ranges > 0)
    return TRUE;

  fail_quantity (self, error);

  return FALSE;
}

/* One statement: @value as the program reads it, @printed as the maker prints it */
void
csel_native_append_typed (CselNative           *self,
                          CselPropertyId        property,
                          const CselQualifiers *qualifiers,
                          const char           *value,
                          const char           *printed)
{
  CselStatement statement = { .property = property, .qualifiers = qualifiers, .printed = printed };
  CselPropertyType type = csel_property_get (property)->type;
  gboolean read = TRUE;

  if (type == CSEL_TYPE_BOOLEAN)
    read = read_boolean (self, value, &statement);
  else if (type == CSEL_TYPE_CODE)
    read = read_code (self, value, &statement);
  else if (type == CSEL_TYPE_QUANTITY)
    read = read_quantity (self, value, &statement);
  else if (csel_native_attribute (self, ATTR_VALUE) != NULL)
    {
      FAIL (self, ATTRIBUTE,
            _("found attribute “value”, expected none: what is printed is the value"));
      read = FALSE;
    }

  if (read && csel_native_find_source (self, &statement.source))
    csel_catalog_append (self->catalog, &statement);
}
