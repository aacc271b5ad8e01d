/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "formats/csel-catalog-error.h"

G_BEGIN_DECLS

typedef struct _CselXmlReader CselXmlReader;

/**
 * CselXmlHandler:
 * @start: an element begins
 * @end: an element ends; @text is what stood directly in it since the last tag
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
