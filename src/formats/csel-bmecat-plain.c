/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Features in the file's own words: free names, ECLASS, and every other classification
 *
 * Nothing says of what type such a feature is. A value that is a number from end to end, with its unit
 * in FUNIT or behind it, is a quantity; anything else is text. Several values are as many facts: what BMEcat
 * 1.2 calls a range looks just like a set.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* A whole number of more digits is more likely somebody's number for something */
#define MAX_DIGITS 6

/* ECLASS: the values of a yes or no */
#define ECLASS_YES "#07-CAA016"
#define ECLASS_NO  "#07-CAA017"

typedef struct
{
  CselBmecatFeatures    *self;
  const CselBmecatPlain *plain;
  const CselRawFeature  *raw;
  CselStatement          statement;
} Plain;

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/* What is said beside the value */
static const char *
get_details (const CselRawFeature *feature)
{
  return is_given (feature->details) ? feature->details : feature->description;
}

static gboolean
is_identifier (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return text[n_digits] == '\0' && (n_digits > MAX_DIGITS || (n_digits > 1 && *text == '0'));
}

static void
bring (Plain              *plain,
       CselPropertyType    type,
       const CselEtimUnit *unit)
{
  CselQualifiers qualifiers = { .value[CSEL_QUALIFIER_GROUP] = plain->plain->group };

  plain->statement.property = csel_bmecat_add_property (plain->self, plain->plain->id, plain->plain->label, type, unit);
  plain->statement.qualifiers = is_given (plain->plain->group) ? &qualifiers : NULL;
  csel_bmecat_state (plain->self, &plain->statement);
}

static gboolean
may_map (const Plain *plain)
{
  const CselProperty *property;

  if (plain->plain->mapped == CSEL_N_PROPERTIES || plain->raw->n_values != 1)
    return FALSE;

  property = csel_property_get (plain->plain->mapped);

  return plain->statement.kind == CSEL_VALUE_QUANTITY ?
         property->type == CSEL_TYPE_QUANTITY && plain->statement.ranges[0].lo >= 0 &&
         property->kind == csel_unit_get_kind (plain->statement.ranges[0].unit) :
         property->type == CSEL_TYPE_TEXT &&
         (plain->statement.kind == CSEL_VALUE_TEXT || plain->statement.kind == CSEL_VALUE_CODE);
}

static void
state (Plain              *plain,
       CselPropertyType    type,
       const CselEtimUnit *unit)
{
  if (!may_map (plain))
    {
      bring (plain, type, unit);
      return;
    }

  if (plain->statement.kind == CSEL_VALUE_CODE)
    plain->statement.kind = CSEL_VALUE_TEXT;
  plain->statement.property = plain->plain->mapped;
  plain->statement.qualifiers = plain->plain->conditions;
  csel_bmecat_state (plain->self, &plain->statement);
}

/* The unit of FUNIT; what cannot be told is a unit of its own */
static void
find_unit (const Plain  *plain,
           CselEtimUnit *unit)
{
  CselUnit known = plain->plain->unit;

  *unit = (CselEtimUnit) { "", CSEL_UNIT_NONE };
  if (known != CSEL_N_UNITS)
    *unit = (CselEtimUnit) { csel_unit_get_symbol (known), known }
  ;
  if (!is_given (plain->raw->unit))
    return;

  if (!csel_etim_parse_unit (plain->self->etim, plain->raw->unit, unit))
    *unit = (CselEtimUnit) { plain->raw->unit, CSEL_N_UNITS }
  ;
  if (known != CSEL_N_UNITS &&
      (unit->unit == CSEL_N_UNITS || csel_unit_get_kind (unit->unit) != csel_unit_get_kind (known)))
    csel_bmecat_doubt (plain->self, _("%s is stated in “%s”, but ECLASS states it in “%s”"), plain->plain->label,
                       plain->raw->unit, csel_unit_get_symbol (known));
}

/* "188 mm": a number and a unit from end to end */
static gboolean
split_unit (const Plain  *plain,
            const char   *value,
            char        **number,
            CselEtimUnit *unit)
{
  gsize length = strspn (value, "+-.,0123456789");
  const char *rest = value + length;

  while (*rest == ' ')
    rest++;
  if (length == 0 || *rest == '\0' || !csel_etim_parse_unit (plain->self->etim, rest, unit))
    return FALSE;
  *number = g_strndup (value, length);

  return TRUE;
}

static void
state_quantity (Plain              *plain,
                const CselRange    *range,
                const char         *printed,
                const CselEtimUnit *unit)
{
  plain->statement.kind = CSEL_VALUE_QUANTITY;
  plain->statement.ranges[0] = *range;
  plain->statement.n_ranges = 1;
  plain->statement.printed = printed;
  state (plain, CSEL_TYPE_QUANTITY, unit);
}

static gboolean
state_number (Plain      *plain,
              const char *value)
{
  g_autofree char *number = NULL;
  g_autofree char *printed = NULL;
  CselEtimUnit unit;
  CselRange range = { 0 };
  gboolean is_doubtful = FALSE;

  if (plain->plain->unit == CSEL_UNIT_AWG)
    {
      const CselEtimUnit awg = { "AWG", CSEL_UNIT_AWG };

      if (!csel_range_parse (value, &range, NULL) || range.unit != CSEL_UNIT_AWG)
        return FALSE;
      state_quantity (plain, &range, value, &awg);
      return TRUE;
    }

  find_unit (plain, &unit);
  if (is_given (plain->raw->unit) || plain->plain->unit != CSEL_N_UNITS || !split_unit (plain, value, &number, &unit))
    {
      if (*unit.symbol == '\0' && is_identifier (value))
        return FALSE;
      number = g_strdup (value);
      printed = csel_bmecat_print (value, NULL, unit.symbol, get_details (plain->raw));
    }
  range.unit = unit.unit != CSEL_N_UNITS ? unit.unit : CSEL_UNIT_NONE;
  if (!csel_bmecat_parse_number (number, range.unit, &range.lo, &is_doubtful))
    return FALSE;
  range.hi = range.lo;
  state_quantity (plain, &range, printed != NULL ? printed : value, &unit);

  return TRUE;
}

/* A code of ECLASS; its name is in the details */
static void
state_reference (Plain      *plain,
                 const char *value)
{
  g_autofree char *code = csel_bmecat_eclass_code (value);
  gboolean is_yes = strstr (value, ECLASS_YES) != NULL;

  plain->statement.printed = is_given (plain->raw->details) ? plain->raw->details : value;
  plain->statement.kind = CSEL_VALUE_CODE;
  plain->statement.code = code != NULL ? code : value;
  if (is_yes || strstr (value, ECLASS_NO) != NULL)
    {
      plain->statement.kind = CSEL_VALUE_BOOLEAN;
      plain->statement.truth = is_yes;
    }
  state (plain, plain->statement.kind == CSEL_VALUE_BOOLEAN ? CSEL_TYPE_BOOLEAN : CSEL_TYPE_CODE, NULL);
}

static void
state_text (Plain      *plain,
            const char *value)
{
  const char *unit = plain->raw->unit;
  g_autofree char *printed = csel_bmecat_print (value, NULL, unit != NULL ? unit : "", get_details (plain->raw));

  plain->statement.kind = CSEL_VALUE_TEXT;
  plain->statement.printed = printed;
  state (plain, CSEL_TYPE_TEXT, NULL);
}

/* BMEcat 1.2 writes true and false in any case */
static gboolean
state_truth (Plain      *plain,
             const char *value)
{
  if (g_ascii_strcasecmp (value, "true") != 0 && g_ascii_strcasecmp (value, "false") != 0)
    return FALSE;

  plain->statement.kind = CSEL_VALUE_BOOLEAN;
  plain->statement.truth = g_ascii_tolower (*value) == 't';
  plain->statement.printed = value;
  state (plain, CSEL_TYPE_BOOLEAN, NULL);

  return TRUE;
}

static void
state_value (Plain              *plain,
             const CselRawValue *value)
{
  const char *system = plain->self->block->name;
  g_autofree char *printed = NULL;

  plain->statement.source = value->language == NULL ? plain->self->block->source :
                            plain->self->context.get_source (value->language, *system != '\0' ? system : NULL,
                                                             plain->self->context.user_data);
  if (value->length == 0)
    csel_bmecat_doubt (plain->self, _("%s has no value"), plain->plain->label);
  else if ((printed = csel_bmecat_read_missing (&plain->statement, value->text, plain->raw->details)) != NULL)
    bring (plain, CSEL_TYPE_TEXT, NULL);
  else if (value->is_reference)
    state_reference (plain, value->text);
  else if (!state_number (plain, value->text) && !state_truth (plain, value->text))
    state_text (plain, value->text);
}

/* Three numbers are a point, six a point and a direction (ECLASS Advanced) */
static gboolean
state_vector (Plain *plain)
{
  const CselRawFeature *raw = plain->raw;
  g_autoptr(GString) text = g_string_new (NULL);

  if ((raw->n_values != 3 && raw->n_values != 6) || raw->n_omitted > 0)
    return FALSE;

  for (guint i = 0; i < raw->n_values; i++)
    {
      gint64 steps;
      gboolean is_doubtful = FALSE;

      if (raw->values[i].language != NULL ||
          !csel_bmecat_parse_number (raw->values[i].text, CSEL_UNIT_NONE, &steps, &is_doubtful))
        return FALSE;
      g_string_append (text, i == 0 ? "(" : i == 3 ? ") (" : "; ");
      g_string_append (text, raw->values[i].text);
    }
  g_string_append_c (text, ')');
  plain->statement.kind = CSEL_VALUE_TEXT;
  plain->statement.printed = text->str;
  bring (plain, CSEL_TYPE_TEXT, NULL);

  return TRUE;
}

/**
 * csel_bmecat_plain_read:
 * @self: a reader of features
 * @plain: what it is called
 * @feature: a feature, with a value
 *
 * Finds what @feature says.
 */
void
csel_bmecat_plain_read (CselBmecatFeatures    *self,
                        const CselBmecatPlain *plain,
                        const CselRawFeature  *feature)
{
  Plain reading = {
    .self = self, .plain = plain, .raw = feature, .statement = { .source = self->block->source },
  };

  if (self->block->system == CSEL_BMECAT_ECLASS && state_vector (&reading))
    return;

  for (guint i = 0; i < feature->n_values; i++)
    state_value (&reading, &feature->values[i]);
}

/**
 * csel_bmecat_free_read:
 * @self: a reader of features
 * @feature: a feature with a name of the maker's own, and a value
 *
 * Finds what @feature says. Where the name is "-", as in lists of benefits, the heading is the name.
 */
void
csel_bmecat_free_read (CselBmecatFeatures   *self,
                       const CselRawFeature *feature)
{
  const char *name = feature->name != NULL ? feature->name : feature->label;
  const char *heading = self->block->group_name;
  gboolean is_named = strcmp (name, "-") != 0 || *heading == '\0';
  const char *label = is_named ? name : heading;
  g_autofree char *id = g_strconcat ("maker:", label, NULL);
  const CselBmecatPlain plain = {
    .id = id,
    .label = is_given (feature->label) && is_named ? feature->label : label,
    .unit = CSEL_N_UNITS,
    .group = is_named ? heading : NULL,
    .mapped = CSEL_N_PROPERTIES,
  };

  csel_bmecat_plain_read (self, &plain, feature);
}
