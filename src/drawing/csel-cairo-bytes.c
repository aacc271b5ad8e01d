/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What cairo writes, as the bytes of a file
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-cairo-bytes.h"

/**
 * csel_cairo_bytes_append:
 * @bytes: a #GByteArray
 * @data: what cairo writes
 * @length: how much of it
 *
 * A #cairo_write_func_t.
 *
 * Returns: always %CAIRO_STATUS_SUCCESS
 */
cairo_status_t
csel_cairo_bytes_append (void                *bytes,
                         const unsigned char *data,
                         unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * csel_cairo_bytes_finish:
 * @bytes: (transfer full): what has been written so far
 * @surface: (transfer full): the surface that writes to it
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *
csel_cairo_bytes_finish (GByteArray      *bytes,
                         cairo_surface_t *surface,
                         GError         **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

  return NULL;
}
