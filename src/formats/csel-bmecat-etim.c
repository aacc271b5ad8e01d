/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Features by ETIM: codes in the file, names and types and units of the ETIM model
 *
 * What the type of a feature asks for is in the ETIM guideline for BMEcat (3.1, chapter 5c; 5.0): a code
 * of a value, one decimal, "true" or "false", or two decimals. What files have beside it is read where
 * it can be read in one way only, and told. Names are those of ETIM 10.0; a code that has moved since ETIM
 * 6.0 is stated under today's.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* EC000005 Cable end sleeve: Construction type is Standard, not Twin cable end sleeve; its size */
#define SLEEVE_CLASS        "EC000005"
#define SLEEVE_CONSTRUCTION "EF000767"
#define SLEEVE_STANDARD     "EV005866"
#define SLEEVE_SIZE         "EF001335"

typedef struct
{
  CselBmecatFeatures   *self;
  const CselRawFeature *raw;
  const char           *code;
  CselEtimFeature       feature;
  CselEtimUnit          unit;
  gboolean              is_known;
  gboolean              has_other_unit;
  gboolean              may_map;
  CselQualifiers        qualifiers;
  CselStatement         statement;
} Etim;

/* The unit is that of the feature in the class; a unit in the file must say the same */
static void
find_unit (Etim *etim)
{
  CselBmecatFeatures *self = etim->self;
  const char *text = etim->raw->unit;
  CselEtimClassFeature of_class;
  CselEtimUnit stated = { text, CSEL_N_UNITS };
  gboolean is_of_class = csel_etim_get_class_feature (self->etim, self->block->group_id, -1, etim->code, -1, &of_class);

  etim->unit = is_of_class ? of_class.unit : (CselEtimUnit) { "", CSEL_UNIT_NONE };
  if (text == NULL || *text == '\0')
    return;

  csel_etim_parse_unit (self->etim, text, &stated);
  if (!is_of_class)
    etim->unit = stated;
  else if (strcmp (stated.symbol, of_class.unit.symbol) != 0)
    {
      etim->has_other_unit = TRUE;
      etim->may_map = FALSE;
      csel_bmecat_doubt (self, _("%s is stated in “%s”, but ETIM states it in “%s”"), etim->code, text,
                         of_class.unit.symbol);
    }
}

static CselPropertyType
get_type (const Etim *etim)
{
  if (!etim->is_known)
    return CSEL_TYPE_TEXT;

  switch (etim->feature.type)
    {
    case CSEL_ETIM_ALPHANUMERIC:
      return CSEL_TYPE_CODE;

    case CSEL_ETIM_LOGICAL:
      return CSEL_TYPE_BOOLEAN;

    case CSEL_ETIM_NUMERIC:
    case CSEL_ETIM_RANGE:
      break;
    }

  return CSEL_TYPE_QUANTITY;
}

/* The property under the feature's own name */
static void
bring (Etim *etim)
{
  g_autofree char *id = g_strconcat ("etim:", etim->code, NULL);
  CselPropertyType type = get_type (etim);
  const char *description = etim->raw->description;
  const char *label = etim->is_known ? etim->feature.name :
                      description != NULL && *description != '\0' ? description : etim->code;

  etim->statement.qualifiers = NULL;
  etim->statement.property = csel_bmecat_add_property (etim->self, id, label, type,
                                                       type == CSEL_TYPE_QUANTITY ? &etim->unit : NULL);
}

static void
state (Etim       *etim,
       const char *value)
{
  CselStatement brought = etim->statement;

  etim->qualifiers = (CselQualifiers) { .value[CSEL_QUALIFIER_FEATURE] = etim->raw->name };
  etim->statement.qualifiers = &etim->qualifiers;
  if (!etim->may_map ||
      !csel_bmecat_map_etim (etim->self->block, etim->code, value, &etim->statement, &etim->qualifiers))
    {
      etim->statement = brought;
      bring (etim);
      csel_bmecat_state (etim->self, &etim->statement);
      return;
    }

  csel_bmecat_state (etim->self, &etim->statement);
  if (strcmp (etim->code, SLEEVE_SIZE) == 0 && strcmp (etim->self->block->group_id, SLEEVE_CLASS) == 0)
    {
      /* The size of a twin ferrule is that of each of its two conductors: which of the two facts
       * holds is known when the class has been read */
      etim->statement = brought;
      bring (etim);
      csel_bmecat_state (etim->self, &etim->statement);
      etim->self->flags |= CSEL_BMECAT_SLEEVE_SIZE;
    }
}

/* As it stands in the file */
static void
state_raw (Etim       *etim,
           const char *value)
{
  const char *unit = etim->raw->unit;
  g_autofree char *printed = csel_bmecat_print (value, NULL, unit != NULL ? unit : "", etim->raw->details);

  etim->statement.kind = CSEL_VALUE_TEXT;
  etim->statement.printed = printed;
  etim->may_map = FALSE;
  state (etim, NULL);
}

/* "Grey (light gray)": what the maker says in details is finer than the list */
static void
state_value (Etim       *etim,
             const char *value)
{
  const char *name = csel_etim_get_value (etim->self->etim, value, -1);
  g_autofree char *printed = NULL;

  if (name == NULL)
    {
      csel_bmecat_doubt (etim->self, _("“%s” of %s is no value of ETIM 10.0"), value, etim->code);
      state_raw (etim, value);
      return;
    }

  printed = csel_bmecat_print (name, NULL, "", etim->raw->details);
  etim->statement.kind = CSEL_VALUE_CODE;
  etim->statement.code = value;
  etim->statement.printed = printed;
  state (etim, value);

  if (strcmp (etim->self->block->group_id, SLEEVE_CLASS) == 0 && strcmp (etim->code, SLEEVE_CONSTRUCTION) == 0 &&
      strcmp (value, SLEEVE_STANDARD) == 0)
    etim->self->flags |= CSEL_BMECAT_SINGLE_SLEEVE;
  if (csel_bmecat_map_kind (etim->self->block->group_id, etim->code, value) != NULL)
    {
      etim->statement.property = CSEL_PROPERTY_KIND;
      etim->statement.kind = CSEL_VALUE_CODE;
      etim->statement.code = csel_bmecat_map_kind (etim->self->block->group_id, etim->code, value);
      etim->qualifiers = (CselQualifiers) { .value[CSEL_QUALIFIER_FEATURE] = etim->raw->name };
      etim->statement.qualifiers = &etim->qualifiers;
      csel_bmecat_state (etim->self, &etim->statement);
    }
}

static void
state_truth (Etim       *etim,
             const char *value)
{
  gboolean is_doubtful = FALSE;

  if (!csel_bmecat_parse_truth (value, &etim->statement.truth, &is_doubtful))
    {
      csel_bmecat_doubt (etim->self, _("“%s” of %s is neither true nor false"), value, etim->code);
      state_raw (etim, value);
      return;
    }
  if (is_doubtful)
    csel_bmecat_doubt (etim->self, _("“%s” of %s is read as %s"), value, etim->code,
                       etim->statement.truth ? "true" : "false");

  etim->statement.kind = CSEL_VALUE_BOOLEAN;
  etim->statement.printed = value;
  state (etim, NULL);
}

static CselUnit
get_unit (const Etim *etim)
{
  return etim->unit.unit != CSEL_N_UNITS ? etim->unit.unit : CSEL_UNIT_NONE;
}

static void
state_range (Etim            *etim,
             const CselRange *range,
             const char      *from,
             const char      *to)
{
  g_autofree char *printed = csel_bmecat_print (from, range->is_range ? to : NULL, etim->unit.symbol,
                                                etim->raw->details);

  etim->statement.kind = CSEL_VALUE_QUANTITY;
  etim->statement.ranges[0] = *range;
  etim->statement.n_ranges = 1;
  etim->statement.printed = printed;
  state (etim, NULL);
}

static void
state_number (Etim       *etim,
              const char *value)
{
  CselRange range = { .unit = get_unit (etim) };
  gboolean is_doubtful = FALSE;

  if (!etim->has_other_unit && csel_bmecat_parse_number (value, range.unit, &range.lo, &is_doubtful))
    range.hi = range.lo;
  else if (etim->has_other_unit || !csel_bmecat_parse_range (value, range.unit, &range, &is_doubtful))
    {
      csel_bmecat_doubt (etim->self, _("“%s” of %s is no number"), value, etim->code);
      state_raw (etim, value);
      return;
    }
  else if (etim->feature.type == CSEL_ETIM_NUMERIC)
    etim->may_map = FALSE;

  if (is_doubtful)
    csel_bmecat_doubt (etim->self, _("“%s” of %s is not written as a number of BMEcat"), value, etim->code);
  state_range (etim, &range, value, NULL);
}

/* Two numbers, the lower one first or not; a fixed value is written twice */
static gboolean
state_two_numbers (Etim *etim)
{
  const char *from = etim->raw->values[0].text;
  const char *to = etim->raw->values[1].text;
  CselRange range = { .unit = get_unit (etim) };
  gboolean is_doubtful = FALSE;

  if (etim->raw->n_values != 2 || etim->has_other_unit ||
      !csel_bmecat_parse_number (from, range.unit, &range.lo, &is_doubtful) ||
      !csel_bmecat_parse_number (to, range.unit, &range.hi, &is_doubtful))
    return FALSE;

  if (is_doubtful)
    csel_bmecat_doubt (etim->self, _("“%s” of %s is not written as a number of BMEcat"), from, etim->code);
  if (range.lo > range.hi)
    {
      range = (CselRange) { range.hi, range.lo, range.unit, TRUE };
      from = to;
      to = etim->raw->values[0].text;
    }
  range.is_range = range.lo != range.hi;
  state_range (etim, &range, from, to);

  return TRUE;
}

static void
read_range (Etim *etim)
{
  if (state_two_numbers (etim))
    return;

  if (etim->raw->n_values > 1)
    etim->may_map = FALSE;
  for (guint i = 0; i < etim->raw->n_values; i++)
    {
      const char *value = etim->raw->values[i].text;
      CselRange range;
      gboolean is_doubtful = FALSE;

      /* One number may be either end */
      if (!csel_bmecat_parse_range (value, get_unit (etim), &range, &is_doubtful))
        {
          csel_bmecat_doubt (etim->self, _("“%s” of %s is no range of two numbers"), value, etim->code);
          etim->may_map = FALSE;
        }
      state_number (etim, value);
    }
}

/* A code that today's model does not have: its value says of what type it is */
static void
read_unknown (Etim *etim)
{
  csel_bmecat_doubt (etim->self, _("%s is no feature of ETIM 10.0"), etim->code);
  etim->may_map = FALSE;
  if (state_two_numbers (etim))
    return;

  for (guint i = 0; i < etim->raw->n_values; i++)
    {
      const char *value = etim->raw->values[i].text;
      gint64 steps;
      gboolean unused;

      if (csel_etim_get_value (etim->self->etim, value, -1) != NULL)
        state_value (etim, value);
      else if (csel_bmecat_parse_number (value, get_unit (etim), &steps, &unused))
        state_number (etim, value);
      else if (csel_bmecat_parse_truth (value, &unused, &unused))
        state_truth (etim, value);
      else
        state_raw (etim, value);
    }
}

static void
read_values (Etim *etim)
{
  if (!etim->is_known)
    {
      read_unknown (etim);
      return;
    }
  if (etim->feature.type == CSEL_ETIM_RANGE)
    {
      read_range (etim);
      return;
    }

  if (etim->raw->n_values > 1)
    {
      csel_bmecat_doubt (etim->self, _("%s has several values"), etim->code);
      etim->may_map = FALSE;
    }
  for (guint i = 0; i < etim->raw->n_values; i++)
    if (etim->feature.type == CSEL_ETIM_ALPHANUMERIC)
      state_value (etim, etim->raw->values[i].text);
    else if (etim->feature.type == CSEL_ETIM_LOGICAL)
      state_truth (etim, etim->raw->values[i].text);
    else
      state_number (etim, etim->raw->values[i].text);
}

/* A range may have one "-" or two */
static gboolean
is_missing (const CselRawFeature *feature)
{
  for (guint i = 0; i < feature->n_values; i++)
    if (strcmp (feature->values[i].text, "-") != 0)
      return FALSE;

  return TRUE;
}

/**
 * csel_bmecat_etim_read:
 * @self: a reader of features
 * @feature: a feature of ETIM, with a value
 *
 * Finds what @feature says.
 */
void
csel_bmecat_etim_read (CselBmecatFeatures   *self,
                       const CselRawFeature *feature)
{
  const char *name = feature->name != NULL ? feature->name : feature->label;
  const char *moved = csel_etim_get_current_feature (self->etim, self->block->group_id, -1, name, -1);
  g_autofree char *printed = NULL;
  CselRawFeature named = *feature;
  Etim etim = {
    .self = self,
    .raw = &named,
    .code = moved != NULL ? moved : name,
    .may_map = TRUE,
    .statement = { .source = self->block->source },
  };

  named.name = name;
  etim.is_known = csel_etim_get_feature (self->etim, etim.code, -1, &etim.feature);
  find_unit (&etim);
  if (!is_missing (feature))
    {
      read_values (&etim);
      return;
    }

  if (feature->details == NULL || *feature->details == '\0')
    csel_bmecat_doubt (self, _("%s has no value, and no reason why"), name);
  printed = csel_bmecat_read_missing (&etim.statement, "-", feature->details);
  bring (&etim);
  csel_bmecat_state (self, &etim.statement);
}
