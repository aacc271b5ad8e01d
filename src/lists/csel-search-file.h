/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lists/csel-saved-search.h"

G_BEGIN_DECLS

#define CSEL_SEARCH_FILE_ERROR (csel_search_file_error_quark ())

/**
 * CselSearchFileError:
 * @CSEL_SEARCH_FILE_ERROR_SYNTAX: no key file
 * @CSEL_SEARCH_FILE_ERROR_NAME: a group or key that is unknown or missing
 * @CSEL_SEARCH_FILE_ERROR_VALUE: a value that is not what its key expects
 */
typedef enum
{
  CSEL_SEARCH_FILE_ERROR_SYNTAX,
  CSEL_SEARCH_FILE_ERROR_NAME,
  CSEL_SEARCH_FILE_ERROR_VALUE,
} CselSearchFileError;

GQuark     csel_search_file_error_quark (void);
GPtrArray *csel_search_file_parse       (const char  *text,
                                         gsize        length,
                                         const char  *name,
                                         GError     **error);
char      *csel_search_file_format      (GListModel  *searches);

G_END_DECLS
