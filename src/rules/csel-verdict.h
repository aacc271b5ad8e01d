/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"
#include "model/csel-rating-context.h"

G_BEGIN_DECLS

/**
 * CselVerdictResult:
 * @CSEL_VERDICT_FITS: every rule is met, by facts from the maker's own document
 * @CSEL_VERDICT_ACCEPTED: the data does not say enough, and somebody answers for it by name
 * @CSEL_VERDICT_CANNOT_TELL: the data does not say enough, or only second-hand
 * @CSEL_VERDICT_DOES_NOT_FIT: a stated fact is against it
 * @CSEL_VERDICT_NOT_APPLICABLE: the question does not arise
 *
 * From the best to the worst; the verdict is the worst of its lines.
 */
typedef enum
{
  CSEL_VERDICT_FITS,
  CSEL_VERDICT_ACCEPTED,
  CSEL_VERDICT_CANNOT_TELL,
  CSEL_VERDICT_DOES_NOT_FIT,
  CSEL_VERDICT_NOT_APPLICABLE,
  CSEL_N_VERDICT_RESULTS
} CselVerdictResult;

/**
 * CselQuestion:
 * @CSEL_QUESTION_FIT: fits, does not fit, cannot tell
 * @CSEL_QUESTION_MATE: mates, does not mate, cannot tell
 * @CSEL_QUESTION_CHECK: pass, fail, open
 *
 * In which words a result is said.
 */
typedef enum
{
  CSEL_QUESTION_FIT,
  CSEL_QUESTION_MATE,
  CSEL_QUESTION_CHECK,
  CSEL_N_QUESTIONS
} CselQuestion;

/**
 * CselRule:
 *
 * The rules by which a ferrule, a counterpart, a requirement or a wiring plan is judged, one
 * line of a verdict each.
 */
typedef enum
{
  CSEL_RULE_CONDUCTOR_RANGE,
  CSEL_RULE_SIZE,
  CSEL_RULE_INSULATION,
  CSEL_RULE_FERRULE_RANGE,
  CSEL_RULE_SLEEVE_LENGTH,
  CSEL_RULE_LISTED,
  CSEL_RULE_CONTACT_TYPE,
  CSEL_RULE_POLE_NUMBER,
  CSEL_RULE_PIN_SPACING,
  CSEL_RULE_SERIES,
  CSEL_RULE_SUPPLY_SIDE,
  CSEL_RULE_SAFETY_INFORMATION,
  CSEL_RULE_SWAP,
  CSEL_RULE_VOLTAGE,
  CSEL_RULE_IMPULSE_VOLTAGE,
  CSEL_RULE_ALTITUDE,
  CSEL_RULE_CURRENT,
  CSEL_RULE_CONDUCTOR_CURRENT,
  CSEL_RULE_AMBIENT,
  CSEL_RULE_PROCESSING_TEMPERATURE,
  CSEL_RULE_FLAMMABILITY,
  CSEL_RULE_MATERIAL_GROUP,
  CSEL_RULE_APPROVAL,
  CSEL_RULE_POLE,
  CSEL_RULE_CLAMPING_UNIT,
  CSEL_RULE_CONDUCTOR_SIZE,
  CSEL_RULE_FERRULE_NUMBER,
  CSEL_RULE_DERATING,
  CSEL_N_RULES
} CselRule;

/**
 * CselOutcome:
 *
 * What a rule found. Which outcome leads to which result is in csel_outcome_get_result().
 */
typedef enum
{
  CSEL_OUTCOME_WITHIN,
  CSEL_OUTCOME_OUT_OF_RANGE,
  CSEL_OUTCOME_EXACT,
  CSEL_OUTCOME_PUBLISHED,
  CSEL_OUTCOME_AREA,
  CSEL_OUTCOME_TOO_SMALL,
  CSEL_OUTCOME_OVERSIZE,
  CSEL_OUTCOME_AS_ASKED,
  CSEL_OUTCOME_NOT_AS_ASKED,
  CSEL_OUTCOME_TOO_SHORT,
  CSEL_OUTCOME_TOO_LONG,
  CSEL_OUTCOME_LENGTH_UNKNOWN,
  CSEL_OUTCOME_NOT_STATED,
  CSEL_OUTCOME_INSULATION_UNKNOWN,
  CSEL_OUTCOME_CONTRADICTORY,
  CSEL_OUTCOME_NOT_COMPARABLE,
  CSEL_OUTCOME_SEVERAL,
  CSEL_OUTCOME_SOLID,
  CSEL_OUTCOME_TAKES_NO_CONDUCTOR,
  CSEL_OUTCOME_LISTED,
  CSEL_OUTCOME_LISTED_CONFLICT,
  CSEL_OUTCOME_NOT_LISTED,
  CSEL_OUTCOME_UNLISTED,
  CSEL_OUTCOME_AGREES,
  CSEL_OUTCOME_DIFFERS,
  CSEL_OUTCOME_NO_CONNECTOR,
  CSEL_OUTCOME_SOCKETS_LIVE,
  CSEL_OUTCOME_PINS_LIVE,
  CSEL_OUTCOME_BOTH_LIVE,
  CSEL_OUTCOME_SWAPPABLE,
  CSEL_OUTCOME_SUFFICIENT,
  CSEL_OUTCOME_INSUFFICIENT,
  CSEL_OUTCOME_NOT_RATED,
  CSEL_OUTCOME_NO_RATING,
  CSEL_OUTCOME_DC_NOT_STATED,
  CSEL_OUTCOME_BEYOND_TABLE,
  CSEL_OUTCOME_DERATING_NOT_STATED,
  CSEL_OUTCOME_NOT_GIVEN,
  CSEL_OUTCOME_NOT_ORDERED,
  CSEL_OUTCOME_NOT_CERTIFIED,
  CSEL_OUTCOME_GROUP_LIMIT,
  CSEL_OUTCOME_VOLTAGE_NOT_GIVEN,
  CSEL_OUTCOME_NUMBER_OPEN,
  CSEL_OUTCOME_NOT_ON_CURVE,
  CSEL_N_OUTCOMES
} CselOutcome;

/**
 * CselCitation:
 * @product: whose fact it is
 * @fact: the fact
 */
typedef struct
{
  CselProduct    *product;
  const CselFact *fact;
} CselCitation;

#define CSEL_MAX_CITATIONS 6

/**
 * CselAcceptance:
 * @by: who answers for it
 * @date: the day, as ISO 8601
 * @reason: why
 *
 * An open line that somebody accepts. It is counted and printed as accepted, never as met.
 */
typedef struct
{
  char *by;
  char *date;
  char *reason;
} CselAcceptance;

/**
 * CselStated:
 * @CSEL_STATED_NOT: the data does not state it
 * @CSEL_STATED_ONCE: it is stated, once or several times alike
 * @CSEL_STATED_DIFFERENTLY: it is stated several times and not alike: no answer
 */
typedef enum
{
  CSEL_STATED_NOT,
  CSEL_STATED_ONCE,
  CSEL_STATED_DIFFERENTLY,
} CselStated;

/**
 * CselVerdictLine:
 * @rule: the rule
 * @outcome: what it found
 * @result: what follows from it
 * @is_note: %TRUE if the line is only to be known and does not count
 * @rests_on_second_hand: %TRUE if one of its facts is second-hand
 * @rests_on_own: %TRUE if one of its facts is stated by the user
 * @lowered: %TRUE if the line would fit if its facts were the maker's own
 * @cites: the facts that were compared
 * @n_cites: how many
 * @found: what was asked about: the size of the conductor or ferrule, the sleeve length
 * @required: what is required of it
 * @asked: (nullable): what is required, where it is a word: "V-0", "CSA"; an interned string
 * @context: the conditions that a rating is asked for, if @has_context
 * @has_context: %TRUE for a rating
 * @by_line_to_line: %TRUE if the supply's system is not known, and its voltage line to line
 *   was taken for the one to neutral
 * @difference: by how much it is off, in steps, where the outcome says so
 * @acceptance: who accepts it, where @result is %CSEL_VERDICT_ACCEPTED
 */
typedef struct
{
  CselRule          rule;
  CselOutcome       outcome;
  CselVerdictResult result;
  gboolean          is_note;
  gboolean          rests_on_second_hand;
  gboolean          rests_on_own;
  gboolean          lowered;
  CselCitation      cites[CSEL_MAX_CITATIONS];
  guint             n_cites;
  CselRange         found;
  CselRange         required;
  const char       *asked;
  CselRatingContext context;
  gboolean          has_context;
  gboolean          by_line_to_line;
  gint64            difference;
  CselAcceptance    acceptance;
} CselVerdictLine;

typedef struct _CselVerdict CselVerdict;

CselVerdict           *csel_verdict_new            (void);
void                   csel_verdict_free           (CselVerdict       *self);
void                   csel_verdict_take           (CselVerdict       *self,
                                                    CselVerdict       *other);
void                   csel_verdict_append         (CselVerdict       *self,
                                                    const CselVerdict *other);
CselVerdictLine       *csel_verdict_add            (CselVerdict       *self,
                                                    CselRule           rule);
void                   csel_verdict_line_cite      (CselVerdictLine   *line,
                                                    CselProduct       *product,
                                                    const CselFact    *fact);
CselStated             csel_verdict_line_read      (CselVerdictLine   *line,
                                                    CselProduct       *product,
                                                    CselPropertyId     property,
                                                    CselUnit           unit,
                                                    const char        *connection,
                                                    CselRange         *range);
void                   csel_verdict_line_conclude  (CselVerdictLine   *line,
                                                    CselOutcome        outcome);
guint                  csel_verdict_get_n_lines    (const CselVerdict *self);
const CselVerdictLine *csel_verdict_get_line       (const CselVerdict *self,
                                                    guint              index);
const CselVerdictLine *csel_verdict_find           (const CselVerdict *self,
                                                    CselRule           rule);
CselVerdictResult      csel_verdict_get_result     (const CselVerdict *self);
gboolean               csel_verdict_line_is_open   (const CselVerdictLine *line);
gboolean               csel_verdict_rests_on_own   (const CselVerdict    *self);
gboolean               csel_verdict_accept         (CselVerdict          *self,
                                                    CselRule              rule,
                                                    const CselAcceptance *acceptance);
gboolean               csel_verdict_accept_line    (CselVerdict          *self,
                                                    guint                 index,
                                                    const CselAcceptance *acceptance);

const char            *csel_verdict_result_get_id  (CselQuestion       question,
                                                    CselVerdictResult  result);
const char            *csel_rule_get_id            (CselRule           rule);
gboolean               csel_rule_parse             (const char        *id,
                                                    CselRule          *rule);
const char            *csel_outcome_get_id         (CselOutcome        outcome);
CselVerdictResult      csel_outcome_get_result     (CselOutcome        outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselVerdict, csel_verdict_free)

G_END_DECLS
