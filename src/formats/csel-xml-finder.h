/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-hash.h"

G_BEGIN_DECLS

/** CSEL_XML_FINDER_ROOM: how many bytes of zeros there must be room for after the last of a block */
#define CSEL_XML_FINDER_ROOM 576

/** CSEL_XML_FINDER_BLOCK: how many bytes a block has at most */
#define CSEL_XML_FINDER_BLOCK (64 * 1024)

/** CSEL_XML_FINDER_NAMES: so many names can be looked for */
#define CSEL_XML_FINDER_NAMES 16

/**
 * CselXmlPlace:
 * @begin: where an element begins among the bytes of a block
 * @end: where it ends
 * @name: which of the names it has
 * @hash: stands for its bytes
 *
 * An element, with all that is in it.
 */
typedef struct
{
  guint32      begin;
  guint32      end;
  guint32      name;
  CselHashWide hash;
} CselXmlPlace;

typedef struct _CselXmlFinder CselXmlFinder;

CselXmlFinder      *csel_xml_finder_new        (const char *const   *names,
                                                const char          *own_instruction);
void                csel_xml_finder_free       (CselXmlFinder       *self);
gsize               csel_xml_finder_find       (CselXmlFinder       *self,
                                                guint8              *block,
                                                gsize                n_bytes,
                                                gboolean             is_last);
const CselXmlPlace *csel_xml_finder_get_places (const CselXmlFinder *self,
                                                guint               *n_places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselXmlFinder, csel_xml_finder_free)

G_END_DECLS
