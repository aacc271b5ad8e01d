/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-export-profile.h"

G_BEGIN_DECLS

#define CSEL_PROFILE_FILE_ERROR (csel_profile_file_error_quark ())

/**
 * CselProfileFileError:
 * @CSEL_PROFILE_FILE_ERROR_SYNTAX: no key file
 * @CSEL_PROFILE_FILE_ERROR_NAME: a group or key that is unknown or missing, a name that is there twice
 * @CSEL_PROFILE_FILE_ERROR_VALUE: a value that is not what its key expects
 */
typedef enum
{
  CSEL_PROFILE_FILE_ERROR_SYNTAX,
  CSEL_PROFILE_FILE_ERROR_NAME,
  CSEL_PROFILE_FILE_ERROR_VALUE,
} CselProfileFileError;

GQuark     csel_profile_file_error_quark (void);
GFile     *csel_profile_file_get_default (void);
GPtrArray *csel_profile_file_parse       (const char  *text,
                                          gsize        length,
                                          const char  *name,
                                          GError     **error);
char      *csel_profile_file_format      (GListModel  *profiles);

G_END_DECLS
