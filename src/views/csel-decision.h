/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CselAnswer:
 * @CSEL_ANSWER_CANCEL: nothing is done
 * @CSEL_ANSWER_NO: the second button
 * @CSEL_ANSWER_YES: the suggested one
 */
typedef enum
{
  CSEL_ANSWER_CANCEL,
  CSEL_ANSWER_NO,
  CSEL_ANSWER_YES,
} CselAnswer;

/**
 * CselDecisionText:
 * @heading: what it is about
 * @text: what is to be known
 * @cancel: the button that does nothing
 * @no: (nullable): the second button
 * @yes: the suggested button
 */
typedef struct
{
  const char *heading;
  const char *text;
  const char *cancel;
  const char *no;
  const char *yes;
} CselDecisionText;

#define CSEL_TYPE_DECISION (csel_decision_get_type ())

G_DECLARE_FINAL_TYPE (CselDecision, csel_decision, CSEL, DECISION, GtkWindow)

CselDecision *csel_decision_ask (GtkWindow              *parent,
                                 const CselDecisionText *text);

G_END_DECLS
