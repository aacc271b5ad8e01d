/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-own-values.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_own_list_to_json  (CselCatalog      *own);
char *csel_own_list_to_tsv   (CselCatalog      *own,
                              const CselLocale *locale);
char *csel_own_list_to_plain (CselCatalog      *own,
                              const CselLocale *locale);

G_END_DECLS
