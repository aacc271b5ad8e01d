/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-vector.h"
#include "engine/csel-database.h"

G_BEGIN_DECLS

/** CSEL_SECTION_TYPE: number, size of an element, how many, the checksum of each part */
#define CSEL_SECTION_TYPE "(uuuat)"

GVariant *csel_library_section_write (CselDatabase      *database,
                                      guint              number,
                                      const CselVector  *vector,
                                      guint64            seed,
                                      GError           **error);
gboolean  csel_library_section_reserve
                                     (GVariant          *section,
                                      CselVector        *vector,
                                      guint             *n_parts,
                                      GError           **error);
gboolean  csel_library_section_read  (CselDatabase      *database,
                                      GVariant          *section,
                                      CselVector        *vector,
                                      guint              part,
                                      guint64            seed,
                                      GError           **error);
gboolean  csel_library_section_reserve_parts
                                     (GVariant          *section,
                                      CselVector        *vector,
                                      CselVectorFill     fill,
                                      gpointer           user_data,
                                      GDestroyNotify     destroy,
                                      GError           **error);
gboolean  csel_library_section_fill  (CselDatabase      *database,
                                      GVariant          *section,
                                      CselVector        *vector,
                                      guint32            first,
                                      guint64            seed);

G_END_DECLS
