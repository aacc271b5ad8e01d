/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselXmlReader: the one way in which XML files are read
 *
 *   GFile ─▶ CselXmlBytes ─▶ (CselXmlParts) ─▶ libxml2 SAX2 pull parser ─▶ start / end of a CselXmlHandler
 *
 * Nothing is fetched and no entity is expanded, whoever wrote the file; in our own files no document
 * type is accepted. Text of an element is limited to 1 MiB, and the input to 256 KiB without an
 * element, which stops an attack of 100,000 attributes before libxml2 compares them all.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-xml-reader.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "formats/csel-xml-bytes.h"
#include "formats/csel-xml-parts.h"

#define MAX_TEXT        (1024 * 1024)
#define MAX_SILENT      (256 * 1024)
#define MAX_DEPTH       64
#define FIELDS_PER_ATTR 5

struct _CselXmlReader
{
  xmlParserCtxtPtr      context;
  CselXmlBytes         *bytes;
  CselXmlParts         *parts;
  int                   n_taken_out;
  char                 *name;
  const CselXmlHandler *handler;
  gpointer              user_data;
  GCancellable         *cancellable;

  GString              *text;
  const xmlChar       **attributes;
  int                   n_attributes;
  GString              *value;
  guint64               n_read;
  gsize                 n_silent;
  guint                 depth;
  gboolean              at_end;
  gboolean              is_reading;
  gboolean              is_stopped;
  GError               *error;
};

G_DEFINE_QUARK (csel-catalog-error-quark, csel_catalog_error)

static void
take_error (CselXmlReader *self,
            GError        *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);

  /* While it waits for more bytes, libxml2 must not be stopped: the read fails instead */
  if (self->context != NULL && !self->is_reading)
    xmlStopParser (self->context);
}

static void
G_GNUC_PRINTF (4, 0)
fail_va (CselXmlReader   *self,
         int line,
         CselCatalogError code,
         const char *format,
         va_list args)
{
  g_autofree char *what = g_strdup_vprintf (format, args);
  g_autofree char *clean = g_utf8_make_valid (what, -1);

  if (line > 0)
    take_error (self,
                g_error_new (CSEL_CATALOG_ERROR, (int)code, "%s:%d: %s", self->name, line, clean));
  else
    take_error (self, g_error_new (CSEL_CATALOG_ERROR, (int)code, "%s: %s", self->name, clean));
}

/**
 * csel_xml_reader_fail:
 * @self: the reader
 * @code: what is wrong
 * @format: what was found and what was expected
 * @...: arguments of @format
 *
 * Ends the reading with an error at the present line.
 */
void
csel_xml_reader_fail (CselXmlReader   *self,
                      CselCatalogError code,
                      const char      *format,
                      ...)
{
  va_list args;

  va_start (args, format);
  fail_va (self, csel_xml_reader_get_line (self), code, format, args);
  va_end (args);
}

/**
 * csel_xml_reader_fail_at:
 * @self: the reader
 * @line: the line that is wrong
 * @code: what is wrong
 * @format: what was found and what was expected
 * @...: arguments of @format
 *
 * Ends the reading with an error at an earlier line.
 */
void
csel_xml_reader_fail_at (CselXmlReader   *self,
                         int              line,
                         CselCatalogError code,
                         const char      *format,
                         ...)
{
  va_list args;

  va_start (args, format);
  fail_va (self, line, code, format, args);
  va_end (args);
}

/**
 * csel_xml_reader_has_failed:
 * @self: the reader
 *
 * Returns: %TRUE once an error was found
 */
gboolean
csel_xml_reader_has_failed (CselXmlReader *self)
{
  return self->error != NULL;
}

/**
 * csel_xml_reader_get_line:
 * @self: the reader
 *
 * Returns: the present line of the file, the first being 1
 */
int
csel_xml_reader_get_line (CselXmlReader *self)
{
  return self->context->input != NULL ? self->context->input->line + self->n_taken_out : 0;
}

/* Attributes of another namespace are not ours; only "lang" stands in that of XML */
static gboolean
is_ours (const xmlChar **attribute)
{
  const char *uri = (const char *)attribute[2];

  return strcmp ((const char *)attribute[0], "lang") == 0 ? g_strcmp0 (uri, (const char *)XML_XML_NAMESPACE) == 0 :
         uri == NULL;
}

/**
 * csel_xml_reader_get_attribute:
 * @self: the reader, in the start callback
 * @name: local name of an attribute; "xml:lang" by "lang"
 *
 * Returns: (nullable): its value, valid until the next call
 */
const char *
csel_xml_reader_get_attribute (CselXmlReader *self,
                               const char    *name)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      const xmlChar **attribute = self->attributes + i * FIELDS_PER_ATTR;

      if (strcmp ((const char *)attribute[0], name) == 0 && is_ours (attribute))
        {
          g_string_truncate (self->value, 0);
          g_string_append_len (self->value, (const char *)attribute[3],
                               attribute[4] - attribute[3]);
          /* Without entities, libxml2 hands out every "&" of an attribute in this form */
          g_string_replace (self->value, "&#38;", "&", 0);
          return self->value->str;
        }
    }

  return NULL;
}

/**
 * csel_xml_reader_find_unknown:
 * @self: the reader, in the start callback
 * @known: (array zero-terminated=1): the attributes that an element may have
 *
 * Returns: (nullable): the first attribute that is not among them
 */
const char *
csel_xml_reader_find_unknown (CselXmlReader     *self,
                              const char *const *known)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      const xmlChar **attribute = self->attributes + i * FIELDS_PER_ATTR;
      const char *name = (const char *)attribute[0];

      if (!g_strv_contains (known, name) || !is_ours (attribute))
        return name;
    }

  return NULL;
}

/**
 * csel_xml_reader_get_n_attributes:
 * @self: the reader, in the start callback
 *
 * Returns: how many attributes the element has
 */
guint
csel_xml_reader_get_n_attributes (CselXmlReader *self)
{
  return (guint)self->n_attributes;
}

/**
 * csel_xml_reader_get_nth_attribute:
 * @self: the reader, in the start callback
 * @index: which attribute
 * @name: (out): its local name
 * @length: (out): how many bytes its value has
 *
 * Returns: (array length=length): its value as libxml2 hands it out, with "&#38;" for "&"
 */
const char *
csel_xml_reader_get_nth_attribute (CselXmlReader *self,
                                   guint          index,
                                   const char   **name,
                                   gsize         *length)
{
  const xmlChar **attribute = self->attributes + index * FIELDS_PER_ATTR;

  *name = (const char *)attribute[0];
  *length = (gsize)(attribute[4] - attribute[3]);

  return (const char *)attribute[3];
}

/**
 * csel_xml_reader_get_n_read:
 * @self: the reader
 *
 * Returns: how many bytes of the file have been read
 */
guint64
csel_xml_reader_get_n_read (CselXmlReader *self)
{
  return self->parts != NULL ? csel_xml_parts_get_n_read (self->parts) : self->n_read;
}

/**
 * csel_xml_reader_stop:
 * @self: the reader, in a callback
 *
 * Enough has been seen: no callback is called any more, and there is no error.
 */
void
csel_xml_reader_stop (CselXmlReader *self)
{
  self->is_stopped = TRUE;
  xmlStopParser (self->context);
}

/* All that there is has been read and parsed */
static gboolean
is_at_end (CselXmlReader *self)
{
  xmlParserInputPtr input = self->context != NULL ? self->context->input : NULL;

  return self->at_end && input != NULL && input->cur >= input->end;
}

static void
fail_truncated (CselXmlReader *self,
                int            line)
{
  csel_xml_reader_fail_at (self, line, CSEL_CATALOG_ERROR_TRUNCATED,
                           _("found the end of the file, expected the rest of it"));
}

static gssize
read_bytes (CselXmlReader *self,
            char          *buffer,
            gsize          length)
{
  g_autoptr(GError) error = NULL;
  gssize n;

  if (self->n_silent > MAX_SILENT)
    {
      csel_xml_reader_fail (self, CSEL_CATALOG_ERROR_TOO_LONG,
                            _("found more than 256 KiB without an element, expected shorter tags and comments"));
      return -1;
    }

  if (self->parts != NULL)
    n = csel_xml_parts_read (self->parts, buffer, length, self->cancellable, &error);
  else
    n = csel_xml_bytes_read (self->bytes, buffer, length, self->cancellable, &error);
  if (n < 0 && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    take_error (self, g_steal_pointer (&error));
  else if (n < 0)
    csel_xml_reader_fail (self, CSEL_CATALOG_ERROR_UNREADABLE, "%s", error->message);

  return n;
}

static int
read_cb (void *data,
         char *buffer,
         int   length)
{
  CselXmlReader *self = data;
  gssize n;

  if (self->error != NULL || self->is_stopped)
    return -1;

  self->is_reading = TRUE;
  n = read_bytes (self, buffer, (gsize)length);
  self->is_reading = FALSE;
  if (n < 0)
    return -1;

  self->n_read += (gsize)n;
  self->n_silent += (gsize)n;
  self->at_end = n == 0;

  return (int)n;
}

static int
close_cb (void *data)
{
  return 0;
}

static void
internal_subset_cb (void          *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  csel_xml_reader_fail (data, CSEL_CATALOG_ERROR_DOCTYPE,
                        _("found a document type (DOCTYPE), expected none: entities are not used here"));
}

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  CselXmlReader *self = data;

  if (self->error != NULL || self->is_stopped)
    return;

  self->n_silent = 0;
  self->attributes = attributes;
  self->n_attributes = n_attributes;

  /* libxml2 reports a start tag before it has seen its end */
  if (is_at_end (self))
    fail_truncated (self, csel_xml_reader_get_line (self));
  else if (++self->depth > MAX_DEPTH)
    csel_xml_reader_fail (self, CSEL_CATALOG_ERROR_ELEMENT, _("found elements nested deeper than %d"),
                          MAX_DEPTH);
  else if (self->handler->text == NULL && strspn (self->text->str, " \t\r\n") != self->text->len)
    csel_xml_reader_fail (self, CSEL_CATALOG_ERROR_ELEMENT,
                          _("found <%s> within text, expected text alone"), name);
  else
    self->handler->start (self, (const char *)name, (const char *)uri, self->user_data);

  self->attributes = NULL;
  self->n_attributes = 0;
  if (self->text->len > 0)
    g_string_truncate (self->text, 0);
}

static void
end_cb (void          *data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  CselXmlReader *self = data;

  if (self->error != NULL || self->is_stopped)
    return;

  self->n_silent = 0;
  self->depth--;
  self->handler->end (self, self->text->str, self->user_data);
  if (self->text->len > 0)
    g_string_truncate (self->text, 0);
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  CselXmlReader *self = data;

  if (self->error != NULL)
    return;

  /* Text that grows has a limit of its own */
  self->n_silent = 0;
  if (self->text->len + (gsize)length > MAX_TEXT)
    csel_xml_reader_fail (self, CSEL_CATALOG_ERROR_TOO_LONG,
                          _("found a text of more than 1 MiB, expected a shorter one"));
  else
    g_string_append_len (self->text, (const char *)text, length);
}

/* For a handler that takes text in pieces, at full speed */
static void
pieces_cb (void          *data,
           const xmlChar *text,
           int            length)
{
  CselXmlReader *self = data;

  self->n_silent = 0;
  self->handler->text (self, (const char *)text, (gsize)length, self->user_data);
}

/* Parts that were there before stand here, or a new one begins */
static void
instruction_cb (void          *data,
                const xmlChar *target,
                const xmlChar *content)
{
  CselXmlReader *self = data;
  CselXmlRun run;

  if (self->error != NULL || self->is_stopped || strcmp ((const char *)target, CSEL_XML_PART_MARK) != 0 ||
      !csel_xml_parts_next (self->parts, &run))
    return;

  self->n_silent = 0;
  if (self->depth == 0)
    {
      /* As the parser says of an element after the last */
      if (!run.is_new)
        csel_xml_reader_fail (self, CSEL_CATALOG_ERROR_NOT_XML, _("found XML that is not well-formed: %s"),
                              "Extra content at the end of the document");
      return;
    }

  self->handler->part (self, run.parts, run.n_parts, run.is_new, (guint)csel_xml_reader_get_line (self),
                       self->user_data);
  self->n_taken_out += (int)run.n_lines;
}

/* An entity that nobody defines here is left as it is written */
static void
reference_cb (void          *data,
              const xmlChar *name)
{
  CselXmlReader *self = data;
  g_autofree char *text = g_strdup_printf ("&%s;", name);

  pieces_cb (self, (const xmlChar *)text, (int)strlen (text));
}

static gboolean
is_encoding_error (int code)
{
  return code == XML_ERR_INVALID_CHAR || code == XML_ERR_INVALID_ENCODING ||
         code == XML_ERR_UNKNOWN_ENCODING || code == XML_ERR_UNSUPPORTED_ENCODING ||
         code == XML_I18N_CONV_FAILED || code == XML_I18N_NO_OUTPUT;
}

static void
structured_error_cb (void       *data,
                     xmlErrorPtr found)
{
  CselXmlReader *self = data;
  g_autofree char *message = NULL;
  int line;

  if (found->level < XML_ERR_ERROR || self->error != NULL || self->is_stopped ||
      (found->code == XML_WAR_UNDECLARED_ENTITY && (self->handler->flags & CSEL_XML_FOREIGN) != 0))
    return;

  message = g_strstrip (g_strdelimit (g_strdup (found->message != NULL ? found->message : ""), "\n",
                                      ' '));

  line = found->line + self->n_taken_out;
  if (self->n_read == 0)
    csel_xml_reader_fail_at (self, 1, CSEL_CATALOG_ERROR_EMPTY,
                             _("found an empty file, expected XML"));
  else if (is_encoding_error (found->code))
    csel_xml_reader_fail_at (self, line, CSEL_CATALOG_ERROR_ENCODING,
                             _("found bytes that are not text in the file's encoding (%s)"), message);
  else if (self->depth > 0 && is_at_end (self))
    fail_truncated (self, line);
  else
    csel_xml_reader_fail_at (self, line, CSEL_CATALOG_ERROR_NOT_XML,
                             _("found XML that is not well-formed: %s"), message);
}

static void
init_sax (CselXmlReader *self,
          xmlSAXHandler *sax)
{
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = start_cb;
  sax->endElementNs = end_cb;
  sax->characters = self->handler->text != NULL ? pieces_cb : characters_cb;
  sax->cdataBlock = sax->characters;
  /* The same, so that libxml2 need not tell them apart */
  sax->ignorableWhitespace = sax->characters;
  sax->serror = structured_error_cb;
  if (self->parts != NULL)
    sax->processingInstruction = instruction_cb;
  if (self->handler->flags & CSEL_XML_FOREIGN)
    sax->reference = reference_cb;
  else
    sax->internalSubset = internal_subset_cb;
}

static void
fail_empty (CselXmlReader *self)
{
  csel_xml_reader_fail_at (self, 1, CSEL_CATALOG_ERROR_EMPTY, _("found an empty file, expected XML"));
}

static gboolean
parse (CselXmlReader *self)
{
  xmlSAXHandler sax = { 0 };

  init_sax (self, &sax);
  self->context = xmlCreateIOParserCtxt (&sax, self, read_cb, close_cb, self,
                                         XML_CHAR_ENCODING_NONE);
  if (self->context != NULL)
    {
      xmlCtxtUseOptions (self->context, XML_PARSE_NONET |
                         (csel_xml_bytes_is_decoded (self->bytes) ? XML_PARSE_IGNORE_ENC : 0));
      xmlParseDocument (self->context);
      if (self->error == NULL && self->n_read == 0)
        fail_empty (self);
      if (self->error == NULL && !self->is_stopped && !self->context->wellFormed)
        csel_xml_reader_fail (self, CSEL_CATALOG_ERROR_NOT_XML,
                              _("found XML that is not well-formed"));
      xmlFreeDoc (self->context->myDoc);
      xmlFreeParserCtxt (g_steal_pointer (&self->context));
    }
  else if (self->error == NULL)
    fail_empty (self);

  return self->error == NULL;
}

/* Bytes are read ahead of what has been parsed: the line is that of the parser, and those between */
static void
repaired_cb (guint       n_lines,
             const char *what,
             gpointer    user_data)
{
  CselXmlReader *self = user_data;
  guint line = n_lines + 1;

  if (self->context != NULL && self->context->input != NULL)
    {
      xmlParserInputPtr input = self->context->input;

      line = n_lines + (guint)input->line;
      for (const xmlChar *at = input->cur; at < input->end; at++)
        line += *at == '\n';
    }
  if (self->handler->repaired != NULL)
    self->handler->repaired (self, line, what, self->user_data);
}

/* Whoever repairs counts lines of his own, and other encodings are the parser's */
static gboolean
has_parts (CselXmlReader *self)
{
  return self->handler->parts != NULL && (self->handler->flags & CSEL_XML_REPAIR) == 0 &&
         csel_xml_bytes_is_decoded (self->bytes);
}

static const char *
describe_unreadable (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("found no such file");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _("found a folder");

  return error->message;
}

/**
 * csel_xml_read:
 * @file: an XML file
 * @handler: what to do with its elements
 * @user_data: for @handler
 * @cancellable: (nullable): to stop
 * @error: return location for a #CselCatalogError, or %G_IO_ERROR_CANCELLED
 *
 * Reads the whole file, from any thread; xmlInitParser() must have been called in the main
 * thread.
 *
 * Returns: %FALSE at the first thing that is wrong
 */
gboolean
csel_xml_read (GFile                *file,
               const CselXmlHandler *handler,
               gpointer              user_data,
               GCancellable         *cancellable,
               GError              **error)
{
  CselXmlReader self = { 0 };
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GError) local_error = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  gboolean done;

  stream = g_file_read (file, cancellable, &local_error);
  if (stream == NULL)
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        g_set_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_UNREADABLE,
                     _("%s: %s, expected an XML file"), name, describe_unreadable (local_error));
      return FALSE;
    }

  self.bytes = csel_xml_bytes_new (G_INPUT_STREAM (stream), handler->flags, repaired_cb, &self);
  self.name = name;
  self.handler = handler;
  self.user_data = user_data;
  self.cancellable = cancellable;
  self.text = g_string_new (NULL);
  self.value = g_string_new (NULL);
  if (has_parts (&self))
    self.parts = csel_xml_parts_new (self.bytes, handler->parts);

  done = parse (&self);

  g_clear_pointer (&self.parts, csel_xml_parts_free);
  csel_xml_bytes_free (self.bytes);
  g_string_free (self.text, TRUE);
  g_string_free (self.value, TRUE);
  if (!done)
    g_propagate_error (error, self.error);

  return done;
}
