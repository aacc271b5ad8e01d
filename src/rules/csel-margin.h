/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselMargin:
 * @steps: how much more is stated than required, negative if it is less
 * @unit: the unit that is required
 * @percent: the same in percent of what is required
 * @has_percent: %TRUE for voltages and currents
 */
typedef struct
{
  gint64   steps;
  CselUnit unit;
  int      percent;
  gboolean has_percent;
} CselMargin;

gboolean         csel_margin_get       (const CselVerdictLine *line,
                                        CselMargin            *margin);
const CselRange *csel_margin_get_asked (const CselVerdictLine *line);
const CselRange *csel_margin_get_stated
                                       (const CselVerdictLine *line);

G_END_DECLS
