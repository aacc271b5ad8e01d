/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "formats/csel-xml-reader.h"

G_BEGIN_DECLS

typedef struct _CselXmlBytes CselXmlBytes;

/**
 * CselXmlRepairFunc:
 * @n_lines: how many lines before it stand in what has been handed out since the last call of
 *   csel_xml_bytes_read()
 * @what: what was repaired
 * @user_data: given to csel_xml_bytes_new()
 */
typedef void (*CselXmlRepairFunc) (guint       n_lines,
                                   const char *what,
                                   gpointer    user_data);

CselXmlBytes *csel_xml_bytes_new        (GInputStream       *stream,
                                         CselXmlFlags        flags,
                                         CselXmlRepairFunc   repaired,
                                         gpointer            user_data);
void          csel_xml_bytes_free       (CselXmlBytes       *self);
gboolean      csel_xml_bytes_is_decoded (CselXmlBytes       *self);
gssize        csel_xml_bytes_read       (CselXmlBytes       *self,
                                         char               *buffer,
                                         gsize               length,
                                         GCancellable       *cancellable,
                                         GError            **error);

/* White space as XML has it */
static inline gboolean
csel_xml_is_space (guint8 byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselXmlBytes, csel_xml_bytes_free)

G_END_DECLS
