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

#include "model/csel-statement.h"

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
  gboolean is_printed = type != CSEL_TYPE_BOOLEAN && type != CSEL_TYPE_CODE && type != CSEL_TYPE_QUANTITY;
  g_autoptr(GError) error = NULL;

  if (is_printed && csel_native_attribute (self, ATTR_VALUE) != NULL)
    FAIL (self, ATTRIBUTE, _("found attribute “value”, expected none: what is printed is the value"));
  else if (csel_statement_read_value (&statement, value, &error))
    {
      if (csel_native_find_source (self, &statement.source))
        csel_catalog_append (self->catalog, &statement);
    }
  else if (error->code == CSEL_STATEMENT_ERROR_REVERSED)
    FAIL (self, REVERSED, "%s", error->message);
  else
    FAIL (self, VALUE, "%s", error->message);
}
