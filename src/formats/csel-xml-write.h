/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

/* What every writer of ours says to libxml2's, with its own type for letters left behind */

static inline void
csel_xml_write_start (xmlTextWriterPtr  xml,
                      const char       *name)
{
  xmlTextWriterStartElement (xml, (const xmlChar *)name);
}

static inline void
csel_xml_write_end (xmlTextWriterPtr xml)
{
  xmlTextWriterEndElement (xml);
}

/* Where it is empty, too */
static inline void
csel_xml_write_required (xmlTextWriterPtr  xml,
                         const char       *name,
                         const char       *value)
{
  xmlTextWriterWriteAttribute (xml, (const xmlChar *)name, (const xmlChar *)(value != NULL ? value : ""));
}

/* Nothing where it is empty */
static inline void
csel_xml_write_attribute (xmlTextWriterPtr  xml,
                          const char       *name,
                          const char       *value)
{
  if (value != NULL && *value != '\0')
    csel_xml_write_required (xml, name, value);
}

static inline void
csel_xml_write_text (xmlTextWriterPtr  xml,
                     const char       *text)
{
  xmlTextWriterWriteString (xml, (const xmlChar *)text);
}

G_END_DECLS
