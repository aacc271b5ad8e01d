/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The native reader: our own XML into facts
 *
 *   catalog ─┬─ title, source …
 *            ├─ property, record: see csel-native-records.c
 *            └─ product ─┬─ elements named like a property, length, rating, approval, …
 *                        ├─ connection ── elements of one connection, conductor
 *                        └─ counterpart, accessory
 *
 * The content of an element is what the maker prints; where the program cannot read that
 * ("4-pole"), the attribute "value" says it ("4"). All or nothing: one error, no catalogue.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-native-private.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

#include "model/csel-formula.h"

static const char *const attribute_names[N_ATTRIBUTES] = {
  "id", "version", "date", "lang", "confidence", "url", "note", "item", "manufacturer", "kind",
  "source", "value", "symbol", "standard", "overvoltage-category", "pollution-degree",
  "use-group", "voltage", "impulse-voltage", "current", "number", "ferrule", "release", "group",
  "certificate", "format", "size", "required", "property", "is", "label", "type", "unit", "connection",
  "conductor", "approval", "document", "feature", "quantity", "description",
};

static void
reference_free (gpointer data)
{
  Reference *reference = data;

  g_free (reference->item);
  g_free (reference->manufacturer);
  g_free (reference);
}

static void
clear_attributes (CselNative *self)
{
  for (guint i = 0; i < N_ATTRIBUTES; i++)
    g_clear_pointer (&self->attributes[i], g_free);
}

static gboolean
take_attributes (CselNative              *self,
                 const CselNativeElement *element,
                 const char              *name)
{
  const char *known[N_ATTRIBUTES + 1] = { NULL };
  const char *unknown;
  guint n = 0;

  clear_attributes (self);
  for (guint i = 0; i < N_ATTRIBUTES; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << i;

      if (((element->required | element->allowed) & bit) == 0)
        continue;
      known[n++] = attribute_names[i];
      self->attributes[i] = g_strdup (csel_xml_reader_get_attribute (self->xml,
                                                                     attribute_names[i]));
      if ((element->required & bit) != 0 && self->attributes[i] == NULL)
        {
          FAIL (self, ATTRIBUTE, _("found <%s> without “%s”, expected that attribute"), name,
                attribute_names[i]);
          return FALSE;
        }
    }

  unknown = csel_xml_reader_find_unknown (self->xml, known);
  if (unknown != NULL)
    FAIL (self, ATTRIBUTE, _("found attribute “%s” of <%s>, which is not known there"), unknown, name);

  return unknown == NULL;
}

static void
fail_element (CselNative *self,
              const char *name)
{
  static const char *const expected[] = {
    [IN_NOTHING] = N_("nothing more"),
    [IN_CATALOG] = N_("<title>, <source>, <product>, <property> or <record>"),
    [IN_PRODUCT] = N_("a property, <length>, <rating>, <connection>, <counterpart> or <accessory>"),
    [IN_CONNECTION] = N_("<conductor> or a property of a connection"),
    [IN_RECORD] = N_("<fact> or <related>"),
    [IN_TEXT] = N_("text alone"),
    [IN_WORDS] = N_("text alone"),
    [IN_EMPTY] = N_("nothing inside"),
  };

  FAIL (self, ELEMENT, _("found <%s>, expected %s"), name, _(expected[csel_native_place (self)]));
}

/* An element of a catalogue begins */
void
csel_native_start_cb (CselXmlReader *xml,
                      const char    *name,
                      const char    *namespace_uri,
                      gpointer       user_data)
{
  CselNative *self = user_data;
  const CselNativeElement *element;

  self->xml = xml;
  if (self->depth == 0 && strcmp (name, "catalog") != 0)
    {
      FAIL (self, ROOT, _("found <%s>, expected <catalog xmlns=\"%s\">"), name, CSEL_NATIVE_NAMESPACE);
      return;
    }
  if (g_strcmp0 (namespace_uri, CSEL_NATIVE_NAMESPACE) != 0)
    {
      FAIL (self, NAMESPACE, _("found <%s> in namespace “%s”, expected “%s”"),
            name, namespace_uri != NULL ? namespace_uri : "", CSEL_NATIVE_NAMESPACE);
      return;
    }

  element = csel_native_find_element (self, name);
  if (element == NULL)
    {
      fail_element (self, name);
      return;
    }
  if (!take_attributes (self, element, name))
    return;

  g_assert (self->depth < CSEL_NATIVE_MAX_DEPTH);
  self->open[self->depth++] = element;
  if (element->start != NULL)
    element->start (self);
}

/* What a record repeats stands there byte by byte */
void
csel_native_end_cb (CselXmlReader *xml,
                    const char    *text,
                    gpointer       user_data)
{
  CselNative *self = user_data;
  const CselNativeElement *element = self->open[--self->depth];
  gboolean is_words = element->opens == IN_WORDS;
  g_autofree char *printed = is_words ? g_strdup (text) : g_strstrip (g_strdup (text));

  self->xml = xml;
  if (element->opens == IN_TEXT && *printed == '\0')
    FAIL (self, VALUE, _("found an empty element, expected what is printed"));
  else if (element->opens != IN_TEXT && !is_words && *printed != '\0')
    FAIL (self, ELEMENT, _("found text “%s”, expected elements"), printed);
  else if (element->end != NULL)
    element->end (self, printed);

  clear_attributes (self);
}

static gboolean
check_references (CselNative *self,
                  GFile      *file,
                  GError    **error)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (self->references, i);

      if (!csel_catalog_find (self->catalog, reference->item, reference->manufacturer, NULL))
        {
          g_autofree char *name = g_file_get_parse_name (file);

          g_set_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_RELATION,
                       _("%s:%d: found item “%s” of %s, expected a product of this catalogue"),
                       name, reference->line, reference->item, reference->manufacturer);
          return FALSE;
        }
    }

  return TRUE;
}

CselNative *
csel_native_new (void)
{
  CselNative *self = g_new0 (CselNative, 1);

  self->catalog = csel_catalog_new ();
  self->source_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->property_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->brought = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->brought_kinds = g_array_new (FALSE, FALSE, sizeof (CselQuantityKind));
  self->references = g_ptr_array_new_with_free_func (reference_free);
  self->formulas = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_formula_free);

  for (CselPropertyId i = 0; i < CSEL_N_PROPERTIES; i++)
    if (csel_property_get (i)->flags & CSEL_PROPERTY_ELEMENT)
      g_hash_table_insert (self->property_ids, (char *)csel_property_get (i)->id,
                           GUINT_TO_POINTER (i));

  return self;
}

void
csel_native_free (CselNative *self)
{
  g_clear_object (&self->catalog);
  g_hash_table_unref (self->source_ids);
  g_hash_table_unref (self->property_ids);
  g_hash_table_unref (self->brought);
  g_array_unref (self->brought_kinds);
  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->formulas);
  clear_attributes (self);
  g_free (self->id);
  g_free (self->title);
  g_free (self->version);
  g_free (self->date);
  g_free (self->manufacturer);
  g_free (self->connection);
  g_free (self);
}

/* What was read, frozen: all of it has been read */
CselCatalog *
csel_native_take_catalog (CselNative *self)
{
  csel_catalog_set_header (self->catalog, self->id, self->title, self->version, self->date);
  csel_catalog_publish (self->catalog);
  csel_catalog_freeze (self->catalog);

  return g_steal_pointer (&self->catalog);
}

/* How an attribute is written */
const char *
csel_native_get_attribute_name (CselNativeAttribute which)
{
  return attribute_names[which];
}

/**
 * csel_native_read:
 * @file: a catalogue in our own XML
 * @cancellable: (nullable): to stop
 * @error: return location for a #CselCatalogError
 *
 * Returns: (transfer full) (nullable): the whole catalogue, frozen, or %NULL with @error set
 */
CselCatalog *
csel_native_read (GFile        *file,
                  GCancellable *cancellable,
                  GError      **error)
{
  static const CselXmlHandler handler = { csel_native_start_cb, csel_native_end_cb };
  g_autoptr(CselCatalog) catalog = NULL;
  CselNative *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = csel_native_new ();
  if (csel_xml_read (file, &handler, self, cancellable, error))
    {
      csel_catalog_publish (self->catalog);
      if (check_references (self, file, error))
        catalog = csel_native_take_catalog (self);
    }
  csel_native_free (self);

  return g_steal_pointer (&catalog);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog = csel_native_read (data, cancellable, &error);

  if (catalog != NULL)
    g_task_return_pointer (task, catalog, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * csel_native_read_async:
 * @file: a catalogue in our own XML
 * @cancellable: (nullable): to stop
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads @file in a thread.
 */
void
csel_native_read_async (GFile              *file,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr(GTask) task = g_task_new (file, cancellable, callback, user_data);

  /* Before the first of several threads that parse */
  xmlInitParser ();
  g_task_set_source_tag (task, csel_native_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * csel_native_read_finish:
 * @file: the file that was read
 * @result: what the callback was given
 * @error: return location for a #CselCatalogError
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL with @error set
 */
CselCatalog *
csel_native_read_finish (GFile        *file,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
