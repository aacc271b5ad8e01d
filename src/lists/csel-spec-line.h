/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "text/csel-spec-row.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SPEC_LINE (csel_spec_line_get_type ())

G_DECLARE_FINAL_TYPE (CselSpecLine, csel_spec_line, CSEL, SPEC_LINE, GObject)

CselSpecLine *csel_spec_line_new     (CselSpecRow  *row);
CselSpecRow  *csel_spec_line_get_row (CselSpecLine *self);
void          csel_spec_line_set_row (CselSpecLine *self,
                                      CselSpecRow  *row);

G_END_DECLS
