/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "formats/csel-catalog-error.h"

G_BEGIN_DECLS

typedef struct _CselXmlReader CselXmlReader;

/**
 * CselXmlFlags:
 * @CSEL_XML_STRICT: what we write ourselves: anything unusual is an error
 * @CSEL_XML_FOREIGN: what others write: a document type and what stands between elements are passed
 *   over, entities are left as they are written, ISO-8859-1 is read as windows-1252
 * @CSEL_XML_REPAIR: bytes that are no text are read as windows-1252, control characters as spaces
 */
typedef enum
{
  CSEL_XML_STRICT = 0,
  CSEL_XML_FOREIGN = 1 << 0,
  CSEL_XML_REPAIR = 1 << 1,
} CselXmlFlags;

/**
 * CselXmlPart:
 * @number: the same for the same bytes, the first being 0
 * @line: in which line it begins, counted from where it is told
 * @name: which of the names it has
 *
 * An element of a file, with all that is in it.
 */
typedef struct
{
  guint32 number;
  guint32 line;
  guint32 name;
} CselXmlPart;

/**
 * CselXmlHandler:
 * @start: an element begins; its @name is the same pointer wherever the file has that name
 * @end: an element ends; @text is what stood directly in it since the last tag
 * @text: (nullable): is given text as it comes, in pieces; @end is given none then
 * @repaired: (nullable): something was repaired at a line
 * @part: (nullable): with @is_new, the next element that starts is a part that gets this number; otherwise, parts
 *   stand here once more, whose lines count from @line, and none of the other callbacks is called for them
 * @parts: (nullable) (array zero-terminated=1): elements that a file says again and again, in the same bytes;
 *   not all of them are told to @part
 * @flags: how the file is read
 *
 * What a format does with the elements of a file. A callback that cannot go on says why
 * with csel_xml_reader_fail(); no other is called after that.
 */
typedef struct
{
  void (*start) (CselXmlReader *reader,
                 const char    *name,
                 const char    *namespace_uri,
                 gpointer       user_data);
  void (*end)   (CselXmlReader *reader,
                 const char    *text,
                 gpointer       user_data);
  void (*text)  (CselXmlReader *reader,
                 const char    *text,
                 gsize          length,
                 gpointer       user_data);
  void (*repaired) (CselXmlReader *reader,
                    guint          line,
                    const char    *what,
                    gpointer       user_data);
  void (*part)     (CselXmlReader *reader,
                    const CselXmlPart *parts,
                    guint          n_parts,
                    gboolean       is_new,
                    guint          line,
                    gpointer       user_data);
  const char *const *parts;
  CselXmlFlags flags;
} CselXmlHandler;

gboolean    csel_xml_read                  (GFile                *file,
                                            const CselXmlHandler *handler,
                                            gpointer              user_data,
                                            GCancellable         *cancellable,
                                            GError              **error);

const char *csel_xml_reader_get_attribute  (CselXmlReader        *self,
                                            const char           *name);
const char *csel_xml_reader_find_unknown   (CselXmlReader        *self,
                                            const char *const    *known);
guint       csel_xml_reader_get_n_attributes
                                           (CselXmlReader        *self);
const char *csel_xml_reader_get_nth_attribute
                                           (CselXmlReader        *self,
                                            guint                 index,
                                            const char          **name,
                                            gsize                *length);
guint64     csel_xml_reader_get_n_read     (CselXmlReader        *self);
void        csel_xml_reader_stop           (CselXmlReader        *self);
int         csel_xml_reader_get_line       (CselXmlReader        *self);
gboolean    csel_xml_reader_has_failed     (CselXmlReader        *self);
void        csel_xml_reader_fail           (CselXmlReader        *self,
                                            CselCatalogError      code,
                                            const char           *format,
                                            ...) G_GNUC_PRINTF (3, 4);
void        csel_xml_reader_fail_at        (CselXmlReader        *self,
                                            int                   line,
                                            CselCatalogError      code,
                                            const char           *format,
                                            ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
