/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "engine/csel-result.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_facet_list_plain (CselResult       *result,
                             GPtrArray        *facets,
                             const CselLocale *locale);
char *csel_facet_list_tsv   (CselResult       *result,
                             GPtrArray        *facets,
                             const CselLocale *locale);
void  csel_facet_list_json  (CselResult       *result,
                             GPtrArray        *facets,
                             const CselLocale *locale,
                             JsonBuilder      *json);

G_END_DECLS
