/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-vector.h"
#include "engine/csel-database.h"

G_BEGIN_DECLS

gboolean csel_library_vectors_read (CselDatabase       *database,
                                    const char         *path,
                                    guint64             seed,
                                    GVariant           *sections,
                                    guint               first,
                                    CselVector *const  *vectors,
                                    guint               n_vectors,
                                    GError            **error);

G_END_DECLS
