/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselMatches: which of the listed products meet a requirement
 *
 * Each product is asked once, when somebody wants to know; of a large catalogue only those are that
 * everything else has left over. What stands in its way is kept as a set of fields: if it is one
 * field, the product passes without it. Only where a line hangs on two fields (group D, the
 * conductor's current, ratings) is it asked again without one.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-matches.h"

#include "engine/csel-column.h"
#include "model/csel-code.h"
#include "rules/csel-check.h"

typedef struct
{
  guint8  is_known;
  guint8  result;
  guint16 own[CSEL_N_WANTED];
  guint16 other[CSEL_N_WANTED];
} Match;

struct _CselMatches
{
  gatomicrefcount  ref_count;

  CselListing     *listing;
  CselRequirement *requirement;
  GPtrArray       *ferrules;

  GMutex           mutex;
  CselRequirement *without[CSEL_N_FIELDS];
  Match           *matches;
};

G_STATIC_ASSERT (CSEL_N_FIELDS <= 16);

/* The worst a line may be */
static const CselVerdictResult limits[CSEL_N_WANTED] = {
  [CSEL_WANTED_ALL] = CSEL_VERDICT_NOT_APPLICABLE,
  [CSEL_WANTED_MEETS] = CSEL_VERDICT_ACCEPTED,
  [CSEL_WANTED_NOT_FAILED] = CSEL_VERDICT_CANNOT_TELL,
};

/* The fields but its own on which a line hangs too */
static guint16
list_other_fields (const CselRequirement *requirement,
                   const CselVerdictLine *line)
{
  guint16 fields = 0;

  if (line->has_context && csel_requirement_get (requirement, CSEL_FIELD_RATINGS) != NULL)
    fields |= 1u << CSEL_FIELD_RATINGS;
  if (line->outcome == CSEL_OUTCOME_GROUP_LIMIT)
    fields |= 1u << CSEL_FIELD_SUPPLY;
  if (line->rule == CSEL_RULE_CONDUCTOR_CURRENT &&
      csel_requirement_get (requirement, CSEL_FIELD_CONDUCTOR_CURRENT) != NULL)
    fields |= 1u << CSEL_FIELD_CONDUCTOR_CURRENT;
  if (line->rule == CSEL_RULE_DERATING)
    fields |= (1u << CSEL_FIELD_CURRENT) | (1u << CSEL_FIELD_CONDUCTOR);

  return fields;
}

static Match
make_match (const CselRequirement *requirement,
            const CselVerdict     *verdict)
{
  Match match = { .is_known = TRUE, .result = CSEL_VERDICT_FITS };

  for (CselWanted wanted = CSEL_WANTED_MEETS; wanted < CSEL_N_WANTED; wanted++)
    {
      guint16 own = G_MAXUINT16;
      guint16 all = G_MAXUINT16;
      guint16 hangs_on = 0;

      for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
        {
          const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
          guint16 field = (guint16)(1u << csel_field_of_rule (line->rule));

          if (line->is_note)
            continue;
          /* What use group D allows depends on the voltage: without it a line that passes may not */
          if (line->rule == CSEL_RULE_CURRENT && line->has_context && line->context.use_group == 'D')
            hangs_on |= 1u << CSEL_FIELD_SUPPLY;
          match.result = MAX (match.result, line->result);
          if (line->result <= limits[wanted])
            continue;
          own &= field;
          all &= field | list_other_fields (requirement, line);
        }
      /* A derating curve is read with them: without one the line is there, and open */
      if (csel_verdict_find (verdict, CSEL_RULE_DERATING) != NULL)
        hangs_on |= (1u << CSEL_FIELD_CURRENT) | (1u << CSEL_FIELD_CONDUCTOR);
      own &= (guint16) ~hangs_on;
      match.own[wanted] = own;
      match.other[wanted] = all & ~own;
    }

  return match;
}

static Match
ask (CselMatches *self,
     guint        row)
{
  g_autoptr(CselProduct) product = csel_listing_get_product (self->listing, row);
  g_autoptr(CselVerdict) verdict = NULL;
  const Match not_applicable = { .is_known = TRUE, .result = CSEL_VERDICT_NOT_APPLICABLE };

  /* A ferrule has no pole number, and never meets what is asked of a connector */
  if (!csel_check_applies_to (product))
    return not_applicable;

  verdict = csel_check_ask (product, self->requirement, self->ferrules);

  return make_match (self->requirement, verdict);
}

/* The mutex is held */
static const Match *
get_match (CselMatches *self,
           guint        row)
{
  if (!self->matches[row].is_known)
    self->matches[row] = ask (self, row);

  return &self->matches[row];
}

/* Their kind is nothing the user states */
static GPtrArray *
list_ferrules (CselListing *listing)
{
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autoptr(CselColumn) kinds = csel_column_new (listing, CSEL_COLUMN_KIND, &context);
  GPtrArray *ferrules = g_ptr_array_new_with_free_func (g_object_unref);
  guint ferrule;

  if (!csel_column_find_value (kinds, CSEL_KIND_FERRULE, &ferrule))
    return ferrules;

  for (guint row = 0; row < csel_listing_get_n_rows (listing); row++)
    if (csel_column_get_first (kinds, row) == ferrule)
      g_ptr_array_add (ferrules, csel_listing_get_product (listing, row));

  return ferrules;
}

/**
 * csel_matches_new:
 * @listing: the listed products
 * @requirement: what is asked of them; copied
 *
 * Returns: (transfer full): their answers, none of which is known yet
 */
CselMatches *
csel_matches_new (CselListing           *listing,
                  const CselRequirement *requirement)
{
  CselMatches *self = g_new0 (CselMatches, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->listing = csel_listing_ref (listing);
  self->requirement = csel_requirement_copy (requirement);
  self->ferrules = list_ferrules (listing);
  self->matches = g_new0 (Match, csel_listing_get_n_rows (listing) + 1);

  return self;
}

CselMatches *
csel_matches_ref (CselMatches *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_matches_unref (CselMatches *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    g_clear_pointer (&self->without[i], csel_requirement_free);
  g_free (self->matches);
  g_ptr_array_unref (self->ferrules);
  csel_requirement_free (self->requirement);
  csel_listing_unref (self->listing);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * csel_matches_get_requirement:
 * @self: answers
 *
 * Returns: (transfer none): what was asked
 */
const CselRequirement *
csel_matches_get_requirement (CselMatches *self)
{
  return self->requirement;
}

/**
 * csel_matches_get_result:
 * @self: answers
 * @row: a listed product
 *
 * Returns: the answer of the product; %CSEL_VERDICT_NOT_APPLICABLE if it is no connector
 */
CselVerdictResult
csel_matches_get_result (CselMatches *self,
                         guint        row)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return get_match (self, row)->result;
}

/**
 * csel_matches_passes:
 * @self: answers
 * @row: a listed product
 * @wanted: which products are wanted
 *
 * Returns: %TRUE if the product is one of them
 */
gboolean
csel_matches_passes (CselMatches *self,
                     guint        row,
                     CselWanted   wanted)
{
  return csel_matches_get_result (self, row) <= limits[wanted];
}

/**
 * csel_matches_passes_without:
 * @self: answers
 * @row: a listed product
 * @wanted: which products are wanted
 * @field: a field that is asked for
 *
 * Returns: %TRUE if the product would be one of them without @field; exact
 */
gboolean
csel_matches_passes_without (CselMatches *self,
                             guint        row,
                             CselWanted   wanted,
                             CselField    field)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const Match *match = get_match (self, row);
  g_autoptr(CselProduct) product = NULL;
  g_autoptr(CselVerdict) verdict = NULL;

  if (match->own[wanted] & (1u << field))
    return TRUE;
  if (!(match->other[wanted] & (1u << field)))
    return FALSE;

  if (self->without[field] == NULL)
    {
      self->without[field] = csel_requirement_copy (self->requirement);
      csel_requirement_set (self->without[field], field, NULL, NULL);
    }
  product = csel_listing_get_product (self->listing, row);
  verdict = csel_check_ask (product, self->without[field], self->ferrules);

  return csel_verdict_get_n_lines (verdict) == 0 || csel_verdict_get_result (verdict) <= limits[wanted];
}
