/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

cairo_status_t  csel_cairo_bytes_append (void                *bytes,
                                         const unsigned char *data,
                                         unsigned int         length);
GBytes         *csel_cairo_bytes_finish (GByteArray          *bytes,
                                         cairo_surface_t     *surface,
                                         GError             **error);

G_END_DECLS
