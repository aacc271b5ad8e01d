/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-xml-bytes.h"

G_BEGIN_DECLS

/** CSEL_XML_PART_MARK: the processing instruction that stands where parts are said again */
#define CSEL_XML_PART_MARK "csel-part"

/**
 * CselXmlRun:
 * @parts: (array length=n_parts): parts, one after the other
 * @n_parts: how many
 * @n_lines: how many lines they take, and what stands between them
 * @is_new: %TRUE if it is one part that was not there before, and follows its mark
 *
 * What a mark stands for.
 */
typedef struct
{
  const CselXmlPart *parts;
  guint              n_parts;
  guint32            n_lines;
  gboolean           is_new;
} CselXmlRun;

typedef struct _CselXmlParts CselXmlParts;

CselXmlParts *csel_xml_parts_new        (CselXmlBytes      *bytes,
                                         const char *const *names);
void          csel_xml_parts_free       (CselXmlParts      *self);
gssize        csel_xml_parts_read       (CselXmlParts      *self,
                                         char              *buffer,
                                         gsize              length,
                                         GCancellable      *cancellable,
                                         GError           **error);
gboolean      csel_xml_parts_next       (CselXmlParts      *self,
                                         CselXmlRun        *run);
guint64       csel_xml_parts_get_n_read (CselXmlParts      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselXmlParts, csel_xml_parts_free)

G_END_DECLS
