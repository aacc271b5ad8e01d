/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "formats/csel-catalog-error.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

/**
 * CselFormat:
 * @CSEL_FORMAT_NATIVE: our own XML
 * @CSEL_FORMAT_BMECAT: BMEcat, any version
 *
 * What a catalogue is written in.
 */
typedef enum
{
  CSEL_FORMAT_NATIVE,
  CSEL_FORMAT_BMECAT,
} CselFormat;

gboolean     csel_format_detect (GFile         *file,
                                 CselFormat    *format,
                                 GCancellable  *cancellable,
                                 GError       **error);
CselCatalog *csel_format_read   (GFile         *file,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
