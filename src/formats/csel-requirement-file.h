/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "rules/csel-requirement.h"

G_BEGIN_DECLS

#define CSEL_REQUIREMENT_FILE_ERROR (csel_requirement_file_error_quark ())

/**
 * CselRequirementFileError:
 * @CSEL_REQUIREMENT_FILE_ERROR_SYNTAX: no key file
 * @CSEL_REQUIREMENT_FILE_ERROR_NAME: a group or key that is unknown or missing
 * @CSEL_REQUIREMENT_FILE_ERROR_VALUE: a value that is not what its key expects
 */
typedef enum
{
  CSEL_REQUIREMENT_FILE_ERROR_SYNTAX,
  CSEL_REQUIREMENT_FILE_ERROR_NAME,
  CSEL_REQUIREMENT_FILE_ERROR_VALUE,
} CselRequirementFileError;

GQuark           csel_requirement_file_error_quark  (void);
CselRequirement *csel_requirement_file_parse        (const char             *text,
                                                     gsize                   length,
                                                     const char             *name,
                                                     GError                **error);
char            *csel_requirement_file_format       (const CselRequirement  *requirement);
CselRequirement *csel_requirement_file_read         (GFile                  *file,
                                                     GError                **error);
gboolean         csel_requirement_file_write        (GFile                  *file,
                                                     const CselRequirement  *requirement,
                                                     GError                **error);

G_END_DECLS
