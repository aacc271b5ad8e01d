/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/* What the answers in JSON have in common; only the files of csel-json.h include this. Each
 * function with a name adds a member to the object that is open. */
void  csel_json_add_string     (JsonBuilder        *json,
                                const char         *name,
                                const char         *value);
void  csel_json_add_boolean    (JsonBuilder        *json,
                                const char         *name,
                                gboolean            value);
void  csel_json_add_range      (JsonBuilder        *json,
                                const CselRange    *range);
void  csel_json_add_value      (JsonBuilder        *json,
                                CselProduct        *product,
                                const CselFact     *fact,
                                gboolean            has_second);
void  csel_json_add_qualifiers (JsonBuilder        *json,
                                CselProduct        *product,
                                const CselFact     *fact);
void  csel_json_add_source     (JsonBuilder        *json,
                                const CselSource   *source);
void  csel_json_add_citations  (JsonBuilder        *json,
                                const CselCitation *cites,
                                guint               n_cites);
char *csel_json_to_string      (JsonBuilder        *json);

G_END_DECLS
