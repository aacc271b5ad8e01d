/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gi18n.h>

#include "cli/csel-command.h"
#include "engine/csel-result.h"

G_BEGIN_DECLS

/**
 * CselFindOptions:
 *
 * What products are asked for, as typed.
 */
typedef struct
{
  char  *search;
  char **filters;
  char  *sort;
} CselFindOptions;

/**
 * CSEL_FIND_ENTRIES:
 * @options: a #CselFindOptions
 *
 * The options of the commands that search for products.
 */
#define CSEL_FIND_ENTRIES(options) \
  { "search", 0, 0, G_OPTION_ARG_STRING, &(options).search, \
    N_("Only products in which all these words occur"), N_("TEXT") }, \
  { "filter", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(options).filters, \
    N_("Only products of which this is true: COLUMN=VALUE, COLUMN>=NUMBER, COLUMN<=NUMBER, COLUMN=* (stated), " \
       "COLUMN= (not stated); may be repeated"), N_("CONDITION") }, \
  { "sort", 0, 0, G_OPTION_ARG_STRING, &(options).sort, \
    N_("Sort by a column; the largest first with a “-” before it"), N_("COLUMN") }

void        csel_find_options_clear (CselFindOptions       *self);
CselResult *csel_find_run           (CselCommand           *command,
                                     const CselFindOptions *options,
                                     CselIndex             *index,
                                     CselResult            *before,
                                     GError               **error);

G_END_DECLS
