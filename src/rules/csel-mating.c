/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Mating: do these two halves go together?
 *
 * Listed by the maker and contradicted by no stated fact: they mate. Not listed: a stated fact
 * that is against it decides, else the data cannot tell. What is not stated contradicts
 * nothing, and is noted.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-mating.h"

#include <string.h>

#include "model/csel-code.h"

typedef enum
{
  NO_CONNECTOR,
  FEMALE,
  MALE,
} Half;

static Half
get_half (CselProduct *product)
{
  const char *kind = csel_product_get_kind (product);

  if (strcmp (kind, CSEL_KIND_FEMALE_CONNECTOR) == 0)
    return FEMALE;

  return strcmp (kind, CSEL_KIND_MALE_CONNECTOR) == 0 || strcmp (kind, CSEL_KIND_MALE_HEADER) == 0 ||
         strcmp (kind, CSEL_KIND_THT_HEADER) == 0 ? MALE : NO_CONNECTOR;
}

static void
cite_kind (CselVerdictLine *line,
           CselProduct     *product)
{
  csel_verdict_line_cite (line, product, csel_product_lookup_first (product, CSEL_PROPERTY_KIND));
}

/* Female and male: two of a kind never mate */
static void
judge_contact_type (CselVerdict *verdict,
                    CselProduct *product,
                    CselProduct *other)
{
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_CONTACT_TYPE);
  Half own = get_half (product);
  Half its = get_half (other);

  cite_kind (line, product);
  cite_kind (line, other);
  csel_verdict_line_conclude (line, own == NO_CONNECTOR || its == NO_CONNECTOR ?
                              CSEL_OUTCOME_NO_CONNECTOR :
                              own != its ? CSEL_OUTCOME_AGREES : CSEL_OUTCOME_DIFFERS);
}

/* 7.5 mm is not 7.62 mm: over some poles the pins no longer meet */
static void
judge_quantity (CselVerdict   *verdict,
                CselRule       rule,
                CselProduct   *product,
                CselProduct   *other,
                CselPropertyId property,
                CselUnit       unit)
{
  CselVerdictLine *line = csel_verdict_add (verdict, rule);
  CselStated own = csel_verdict_line_read (line, product, property, unit, NULL, &line->required);
  CselStated its = csel_verdict_line_read (line, other, property, unit, NULL, &line->found);
  gboolean same = line->required.lo == line->found.lo && line->required.hi == line->found.hi;
  gboolean contradictory = own == CSEL_STATED_DIFFERENTLY || its == CSEL_STATED_DIFFERENTLY;

  line->is_note = !contradictory && (own == CSEL_STATED_NOT || its == CSEL_STATED_NOT);
  csel_verdict_line_conclude (line, contradictory ? CSEL_OUTCOME_CONTRADICTORY :
                              line->is_note ? CSEL_OUTCOME_NOT_STATED :
                              same ? CSEL_OUTCOME_AGREES : CSEL_OUTCOME_DIFFERS);
}

/* By the maker of either half; what a second-hand source lists is not listed by the maker */
static gboolean
lists (CselProduct *product,
       CselProduct *other)
{
  CselRelation relation;

  return csel_product_find_relation (product, other, &relation) &&
         relation.type == CSEL_RELATION_COUNTERPART &&
         csel_catalog_get_source (csel_product_get_catalog (product), relation.source)->confidence !=
         CSEL_CONFIDENCE_SECOND_HAND;
}

static void
judge_listed (CselMating  *self,
              CselProduct *product)
{
  gboolean conflict = csel_verdict_get_result (self->verdict) == CSEL_VERDICT_DOES_NOT_FIT;
  CselVerdictLine *line = csel_verdict_add (self->verdict, CSEL_RULE_LISTED);

  self->listed = lists (product, self->other) || lists (self->other, product);
  line->is_note = FALSE;
  csel_verdict_line_conclude (line, !self->listed ? CSEL_OUTCOME_UNLISTED :
                              conflict ? CSEL_OUTCOME_LISTED_CONFLICT : CSEL_OUTCOME_LISTED);
}

/**
 * csel_mating_ask:
 * @product: a connector or header
 * @other: another one
 *
 * The rules: domain of pluggable connectors, WAGO data sheet 831-1104/320-000 for what is
 * listed. The answer is the same whichever half is asked first.
 *
 * Returns: (transfer full): whether both mate, with reasons
 */
CselMating *
csel_mating_ask (CselProduct *product,
                 CselProduct *other)
{
  CselMating *self = g_new0 (CselMating, 1);

  self->other = g_object_ref (other);
  self->verdict = csel_verdict_new ();
  judge_contact_type (self->verdict, product, other);
  if (csel_verdict_get_result (self->verdict) == CSEL_VERDICT_NOT_APPLICABLE)
    return self;

  judge_quantity (self->verdict, CSEL_RULE_POLE_NUMBER, product, other, CSEL_PROPERTY_POLE_NUMBER,
                  CSEL_UNIT_NONE);
  judge_quantity (self->verdict, CSEL_RULE_PIN_SPACING, product, other, CSEL_PROPERTY_PIN_SPACING,
                  CSEL_UNIT_MM);
  judge_listed (self, product);

  return self;
}

/**
 * csel_mating_free:
 * @self: (transfer full): an answer
 */
void
csel_mating_free (CselMating *self)
{
  g_object_unref (self->other);
  csel_verdict_free (self->verdict);
  g_free (self);
}
