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

#include "rules/csel-half.h"

/* Female and male: two of a kind never mate */
static void
judge_contact_type (CselVerdict *verdict,
                    CselProduct *product,
                    CselProduct *other)
{
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_CONTACT_TYPE);
  CselHalf own = csel_half_read (product, line);
  CselHalf its = csel_half_read (other, line);

  csel_verdict_line_conclude (line, own == CSEL_HALF_NONE || its == CSEL_HALF_NONE ?
                              CSEL_OUTCOME_NO_CONNECTOR :
                              own == CSEL_HALF_CONTRADICTORY || its == CSEL_HALF_CONTRADICTORY ?
                              CSEL_OUTCOME_CONTRADICTORY :
                              own != its ? CSEL_OUTCOME_AGREES : CSEL_OUTCOME_DIFFERS);
}

/* 7.5 mm is not 7.62 mm: over some poles the pins no longer meet. Inches are printed rounded, so
 * that they decide nothing beside millimetres. */
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
                              line->required.unit != line->found.unit ? CSEL_OUTCOME_NOT_COMPARABLE :
                              same ? CSEL_OUTCOME_AGREES : CSEL_OUTCOME_DIFFERS);
  /* Hearsay that contradicts nothing is no reason to doubt what the maker lists */
  line->is_note = line->is_note || line->lowered;
}

/* Makers name the halves of one family differently (MSTB, MSTBA): a series is only noted */
static void
note_series (CselVerdict *verdict,
             CselProduct *product,
             CselProduct *other)
{
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_SERIES);
  const CselFact *own = csel_product_lookup_first (product, CSEL_PROPERTY_SERIES);
  const CselFact *its = csel_product_lookup_first (other, CSEL_PROPERTY_SERIES);

  line->is_note = TRUE;
  csel_verdict_line_cite (line, product, own);
  csel_verdict_line_cite (line, other, its);
  csel_verdict_line_conclude (line, own == NULL || its == NULL ? CSEL_OUTCOME_NOT_STATED :
                              strcmp (csel_product_get_printed (product, own),
                                      csel_product_get_printed (other, its)) == 0 ?
                              CSEL_OUTCOME_AGREES : CSEL_OUTCOME_DIFFERS);
}

static gboolean
names (CselProduct *product,
       CselProduct *other,
       gboolean     by_hearsay)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog, csel_product_get_row (product), &n);

  for (guint i = 0; i < n; i++)
    if (relations[i].type == CSEL_RELATION_COUNTERPART &&
        strcmp (csel_catalog_get_string (catalog, relations[i].item), csel_product_get_item (other)) == 0 &&
        strcmp (csel_catalog_get_string (catalog, relations[i].manufacturer),
                csel_product_get_manufacturer (other)) == 0 &&
        (by_hearsay || csel_catalog_get_source (catalog, relations[i].source)->confidence !=
         CSEL_CONFIDENCE_SECOND_HAND))
      return TRUE;

  return FALSE;
}

/* By the maker of either half; what a second-hand source lists is not listed by the maker */
static void
judge_listed (CselMating  *self,
              CselProduct *product)
{
  gboolean conflict = csel_verdict_get_result (self->verdict) == CSEL_VERDICT_DOES_NOT_FIT;
  CselVerdictLine *line = csel_verdict_add (self->verdict, CSEL_RULE_LISTED);

  self->listed = names (product, self->other, FALSE) || names (self->other, product, FALSE);
  line->is_note = FALSE;
  csel_verdict_line_conclude (line, !self->listed ? CSEL_OUTCOME_UNLISTED :
                              conflict ? CSEL_OUTCOME_LISTED_CONFLICT : CSEL_OUTCOME_LISTED);
}

/**
 * csel_mating_names:
 * @product: a connector or header
 * @other: another one
 *
 * Returns: %TRUE if @product names @other as a counterpart, by whichever source
 */
gboolean
csel_mating_names (CselProduct *product,
                   CselProduct *other)
{
  return names (product, other, TRUE);
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
  note_series (self->verdict, product, other);
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
