/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-query.h"

G_BEGIN_DECLS

#define CSEL_QUERY_ERROR (csel_query_error_quark ())

/**
 * CselQueryError:
 * @CSEL_QUERY_ERROR_SYNTAX: no column, or nothing said about it
 * @CSEL_QUERY_ERROR_COLUMN: no listed product has such a column
 * @CSEL_QUERY_ERROR_NUMBER: a bound that is no number, or not of the column's kind
 */
typedef enum
{
  CSEL_QUERY_ERROR_SYNTAX,
  CSEL_QUERY_ERROR_COLUMN,
  CSEL_QUERY_ERROR_NUMBER,
} CselQueryError;

GQuark   csel_query_error_quark  (void);
gboolean csel_query_parse_filter (CselQuery    *self,
                                  CselListing  *listing,
                                  const char   *text,
                                  GError      **error);
gboolean csel_query_parse_sort   (CselQuery    *self,
                                  CselListing  *listing,
                                  const char   *text,
                                  GError      **error);

G_END_DECLS
