/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-requirement.h"

G_BEGIN_DECLS

/**
 * CselAcceptedLine:
 * @item: item number of the product whose line is accepted
 * @manufacturer: its maker
 * @rule: the rule of the line
 * @statement: what the line said when it was accepted, see csel_verdict_line_get_statement()
 * @acceptance: by whom, when and why
 *
 * An acceptance holds for what was known then: where the requirement or the data says
 * something else, the line is open again.
 */
typedef struct
{
  char           *item;
  char           *manufacturer;
  CselRule        rule;
  char           *statement;
  CselAcceptance  acceptance;
} CselAcceptedLine;

gboolean                csel_requirement_accept          (CselRequirement        *self,
                                                          CselProduct            *product,
                                                          const CselVerdictLine  *line,
                                                          const CselAcceptance   *acceptance);
gboolean                csel_requirement_take_back       (CselRequirement        *self,
                                                          CselProduct            *product,
                                                          const CselVerdictLine  *line);
void                    csel_requirement_apply_accepted  (const CselRequirement  *self,
                                                          CselProduct            *product,
                                                          CselVerdict            *verdict);
guint                   csel_requirement_get_n_accepted  (const CselRequirement  *self);
const CselAcceptedLine *csel_requirement_get_accepted    (const CselRequirement  *self,
                                                          guint                   index);
void                    csel_requirement_add_accepted    (CselRequirement        *self,
                                                          const CselAcceptedLine *accepted);
void                    csel_accepted_line_free          (CselAcceptedLine       *self);
char                   *csel_verdict_line_get_statement  (const CselVerdictLine  *line);
gboolean                csel_acceptance_date_is_valid    (const char             *date);

G_END_DECLS
