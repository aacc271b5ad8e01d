/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What every part of a BMEcat product states: facts with a source, and notices
 *
 * There is one source for each language and classification, and for the maker's own products and those
 * of others apart (csel_bmecat_text_is_maker()): a dealer's file is second-hand.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

static guint16
append_source (CselBmecat *self,
               const char *language,
               const char *system)
{
  char buffer[4];
  g_autofree char *document = system != NULL ? g_strdup_printf ("%s (%s)", self->title, system) :
                              g_strdup (self->title);
  g_autofree char *note = self->is_second_hand ?
                          g_strdup_printf (_("stated by %s, not by the manufacturer"), self->supplier) : NULL;
  const CselSource source = {
    .document = document,
    .version = self->version != NULL ? self->version : self->date,
    .note = note,
    .language = language != NULL ? csel_bmecat_text_language (language, buffer) : NULL,
    .confidence = self->is_second_hand ? CSEL_CONFIDENCE_SECOND_HAND : CSEL_CONFIDENCE_MAKER,
  };

  return csel_catalog_append_source (self->catalog, &source);
}

/**
 * csel_bmecat_get_source:
 * @self: the reader, in a product
 * @language: (nullable): as the file says it; %NULL for the catalogue's own
 * @system: (nullable): the classification by which something is stated
 *
 * Returns: the number of the source
 */
guint16
csel_bmecat_get_source (CselBmecat *self,
                        const char *language,
                        const char *system)
{
  CselBmecatSource source;

  if (language == NULL || *language == '\0')
    language = self->language;
  for (guint i = 0; i < self->sources->len; i++)
    {
      const CselBmecatSource *known = &g_array_index (self->sources, CselBmecatSource, i);

      if (known->is_second_hand == self->is_second_hand && g_strcmp0 (known->language, language) == 0 &&
          g_strcmp0 (known->system, system) == 0)
        return known->number;
    }

  /* A file that makes up languages does not get a source for each */
  if (self->sources->len >= 1000)
    return 0;

  source.language = g_strdup (language);
  source.system = g_strdup (system);
  source.is_second_hand = self->is_second_hand;
  source.number = append_source (self, language, system);
  g_array_append_val (self->sources, source);

  return source.number;
}

/**
 * csel_bmecat_source_of:
 * @self: the reader, in a product
 * @node: an element, which may say its language
 *
 * Returns: the number of its source
 */
guint16
csel_bmecat_source_of (CselBmecat *self,
                       guint32     node)
{
  return csel_bmecat_get_source (self, csel_bmecat_tree_get_attribute (&self->tree, node, "lang"), NULL);
}

/**
 * csel_bmecat_add_notice:
 * @self: the reader
 * @line: where in the file
 * @format: what was found, and what is done about it
 * @...: arguments of @format
 */
void
csel_bmecat_add_notice (CselBmecat *self,
                        guint       line,
                        const char *format,
                        ...)
{
  g_autofree char *text = NULL;
  g_autofree char *clean = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  clean = g_utf8_make_valid (text, -1);
  csel_bmecat_repeat_notice (self, line, clean);
  g_free (self->doubt);
  self->doubt = g_steal_pointer (&clean);
  self->doubt_line = line;
}

/**
 * csel_bmecat_repeat_notice:
 * @self: the reader
 * @line: where in the file
 * @text: what csel_bmecat_add_notice() said before
 */
void
csel_bmecat_repeat_notice (CselBmecat *self,
                           guint       line,
                           const char *text)
{
  if (++self->n_notices <= CSEL_BMECAT_MAX_NOTICES)
    csel_catalog_append_notice (self->catalog, line, text);
}

/**
 * csel_bmecat_count:
 * @self: the reader
 * @line: where in the file
 * @what: the name of an element that is not known there, empty for text between elements
 * @is_kept: %FALSE if it is passed over
 */
void
csel_bmecat_count (CselBmecat *self,
                   guint       line,
                   const char *what,
                   gboolean    is_kept)
{
  CselBmecatCount *count = g_hash_table_lookup (self->counts, what);

  self->n_counted++;
  if (count == NULL && g_hash_table_size (self->counts) < CSEL_BMECAT_MAX_NOTICES)
    {
      count = g_new0 (CselBmecatCount, 1);
      count->line = line;
      count->is_kept = is_kept;
      g_hash_table_insert (self->counts, g_strdup (what), count);
    }
  if (count != NULL)
    count->count++;
}

/**
 * csel_bmecat_add_words:
 * @self: the reader, in a product
 * @property: what is stated
 * @node: where it stands
 * @qualifiers: (nullable): under which conditions
 * @words: what stands there
 */
void
csel_bmecat_add_words (CselBmecat           *self,
                       CselPropertyId        property,
                       guint32               node,
                       const CselQualifiers *qualifiers,
                       const char           *words)
{
  const CselStatement statement = {
    .property = property,
    .qualifiers = qualifiers,
    .kind = CSEL_VALUE_TEXT,
    .printed = words,
    .source = csel_bmecat_source_of (self, node),
  };

  if (words != NULL && *words != '\0')
    csel_catalog_append (self->catalog, &statement);
}

/**
 * csel_bmecat_add_text:
 * @self: the reader, in a product
 * @property: what is stated
 * @node: the element whose text it is
 * @group: (nullable): what the file says of it
 */
void
csel_bmecat_add_text (CselBmecat    *self,
                      CselPropertyId property,
                      guint32        node,
                      const char    *group)
{
  const CselQualifiers qualifiers = { .value[CSEL_QUALIFIER_GROUP] = group };
  gboolean keep_lines = property == CSEL_PROPERTY_DESCRIPTION || property == CSEL_PROPERTY_REMARK;

  csel_bmecat_add_words (self, property, node, group != NULL ? &qualifiers : NULL,
                         csel_bmecat_text_clean (csel_bmecat_tree_get_text (&self->tree, node), keep_lines,
                                                 self->text));
}

/**
 * csel_bmecat_add_quantity:
 * @self: the reader, in a product
 * @property: what is stated
 * @node: the element in which the number stands
 * @unit: the unit that the standard says, empty for a bare number
 * @group: (nullable): what the file says of it
 *
 * What is no number is kept as text.
 */
void
csel_bmecat_add_quantity (CselBmecat    *self,
                          CselPropertyId property,
                          guint32        node,
                          const char    *unit,
                          const char    *group)
{
  const CselQualifiers qualifiers = { .value[CSEL_QUALIFIER_GROUP] = group };
  const char *text = csel_bmecat_tree_get_text (&self->tree, node);
  guint line = csel_bmecat_tree_get (&self->tree, node)->line;
  const CselProperty *info = csel_catalog_get_property (self->catalog, property);
  gboolean has_comma = FALSE;
  CselStatement statement = {
    .property = property,
    .qualifiers = group != NULL ? &qualifiers : NULL,
    .kind = CSEL_VALUE_TEXT,
    .printed = text,
    .source = csel_bmecat_source_of (self, node),
  };

  if (*text == '\0')
    return;

  if (csel_bmecat_text_number (text, self->words, &has_comma))
    {
      if (has_comma)
        csel_bmecat_add_notice (self, line, _("found “%s” with a decimal comma, which is read as a decimal point"),
                                text);
      if (*unit != '\0')
        g_string_append_printf (self->words, " %s", unit);
      statement.n_ranges = csel_statement_parse (self->words->str, info->kind, statement.ranges, NULL);
      if (*unit != '\0')
        {
          g_string_printf (self->text, "%s %s", text, unit);
          statement.printed = self->text->str;
        }
    }
  else
    csel_bmecat_add_notice (self, line, _("found “%s”, expected a number; it is kept as a text"), text);

  if (statement.n_ranges > 0)
    statement.kind = CSEL_VALUE_QUANTITY;
  csel_catalog_append (self->catalog, &statement);
}

/**
 * csel_bmecat_get_property:
 * @self: the reader
 * @id: its stable name: "bmecat:UDX.EDXF.WARRANTY"
 * @label: what it is called, in the file's words
 * @section: where it stands
 * @kind: what is measured, %CSEL_N_KINDS for a text
 * @unit: (nullable): the unit of its numbers where the program has none
 *
 * Returns: a property that the catalogue brings
 */
CselPropertyId
csel_bmecat_get_property (CselBmecat      *self,
                          const char      *id,
                          const char      *label,
                          CselSection      section,
                          CselQuantityKind kind,
                          const char      *unit)
{
  const CselProperty property = {
    .id = id,
    .section = section,
    .label = label,
    .type = kind < CSEL_N_KINDS ? CSEL_TYPE_QUANTITY : CSEL_TYPE_TEXT,
    .kind = kind < CSEL_N_KINDS ? kind : CSEL_KIND_NUMBER,
    .flags = CSEL_PROPERTY_PLAIN,
    .unit = unit,
  };
  gpointer known = g_hash_table_lookup (self->properties, id);

  if (known == NULL)
    {
      known = GUINT_TO_POINTER (csel_catalog_add_property (self->catalog, &property));
      g_hash_table_insert (self->properties, g_strdup (id), known);
    }

  return (CselPropertyId)GPOINTER_TO_UINT (known);
}
