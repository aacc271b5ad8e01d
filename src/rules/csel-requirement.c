/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselRequirement: what is asked of a product, as a value
 *
 *   command line ─┐
 *   file          ├─▶ csel_requirement_set (field, text) ─▶ what the rules compare
 *   window        ┘
 *
 * The texts are kept as they were typed: they are what is written to a file, and two
 * requirements are equal if these are.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-requirement.h"

#include <glib/gi18n.h>
#include <stddef.h>
#include <string.h>

#include "base/csel-macros.h"
#include "model/csel-code.h"
#include "rules/csel-acceptance.h"

G_DEFINE_QUARK (csel-requirement-error-quark, csel_requirement_error)
G_DEFINE_BOXED_TYPE (CselRequirement, csel_requirement, csel_requirement_copy, csel_requirement_free)

typedef gboolean (*ParseFunc) (CselRequirement *self,
                               const char      *text);

static gboolean parse_supply (CselRequirement *self,
                              const char      *text);
static gboolean parse_ratings (CselRequirement *self,
                               const char      *text);
static gboolean parse_conductor (CselRequirement *self,
                                 const char      *text);
static gboolean parse_flammability (CselRequirement *self,
                                    const char      *text);
static gboolean parse_material_group (CselRequirement *self,
                                      const char      *text);
static gboolean parse_approvals (CselRequirement *self,
                                 const char      *text);

/* A quantity has a place and a unit where none is typed; anything else its own parser */
static const struct
{
  const char *id;
  const char *expected;
  ParseFunc   parse;
  CselUnit    unit;
  gsize       offset;
} fields[CSEL_N_FIELDS] = {
  [CSEL_FIELD_SUPPLY] = {
    "supply", N_("a supply, as in 400/690V, 400V-IT, 400V-delta-earthed, 600V-DC or 690V"), parse_supply
  },
  [CSEL_FIELD_ALTITUDE] = {
    "altitude", N_("an altitude, as in 3000 m"), NULL, CSEL_UNIT_M, offsetof (CselRequirement, altitude)
  },
  [CSEL_FIELD_RATINGS] = {
    "ratings-per", N_("ratings, as in iec:III/3, ul:C, csa:C"), parse_ratings
  },
  [CSEL_FIELD_CURRENT] = {
    "current", N_("a current, as in 30 A"), NULL, CSEL_UNIT_A, offsetof (CselRequirement, current)
  },
  [CSEL_FIELD_CONDUCTOR_CURRENT] = {
    "conductor-current", N_("a current, as in 30 A"), NULL, CSEL_UNIT_A,
    offsetof (CselRequirement, conductor_current)
  },
  [CSEL_FIELD_CONDUCTOR] = {
    "conductor", N_("kind and size, as in fine-stranded:4mm2 or fine-stranded:4mm2:insulated"), parse_conductor
  },
  [CSEL_FIELD_POLES] = {
    "poles", N_("a pole number, as in 4"), NULL, CSEL_UNIT_NONE, offsetof (CselRequirement, poles)
  },
  [CSEL_FIELD_PIN_SPACING] = {
    "pin-spacing", N_("a length, as in 7.62 mm"), NULL, CSEL_UNIT_MM, offsetof (CselRequirement, pin_spacing)
  },
  [CSEL_FIELD_AMBIENT] = {
    "ambient", N_("a temperature, as in 40 °C"), NULL, CSEL_UNIT_CELSIUS, offsetof (CselRequirement, ambient)
  },
  [CSEL_FIELD_PROCESSING] = {
    "wiring-temperature", N_("a temperature, as in 20 °C"), NULL, CSEL_UNIT_CELSIUS,
    offsetof (CselRequirement, processing)
  },
  [CSEL_FIELD_FLAMMABILITY] = { "flammability", N_("V-0, V-1, V-2, HB, 5VA or 5VB"), parse_flammability },
  [CSEL_FIELD_MATERIAL_GROUP] = { "material-group", N_("I, II, IIIa or IIIb"), parse_material_group },
  [CSEL_FIELD_APPROVAL] = { "approval", N_("approvals, as in UL, CSA"), parse_approvals },
};

static gboolean
parse_supply (CselRequirement *self,
              const char      *text)
{
  return csel_supply_parse (text, &self->supply, NULL);
}

/* "iec:III/3, ul:C": each once */
static gboolean
parse_ratings (CselRequirement *self,
               const char      *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);

  self->n_contexts = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      CselRatingContext context;
      gboolean is_known = FALSE;

      if (!csel_rating_context_parse (g_strstrip (parts[i]), &context))
        return FALSE;
      for (guint j = 0; j < self->n_contexts; j++)
        is_known = is_known || csel_rating_context_equal (&self->contexts[j], &context);
      if (is_known)
        continue;
      if (self->n_contexts == CSEL_MAX_CONTEXTS)
        return FALSE;
      self->contexts[self->n_contexts++] = context;
    }

  return self->n_contexts > 0;
}

/* "fine-stranded:4mm2", "fine-stranded:4mm2:insulated" */
static gboolean
parse_conductor (CselRequirement *self,
                 const char      *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", 3);
  guint n = g_strv_length (parts);

  if (n < 2 || !csel_conductor_kind_parse (g_strstrip (parts[0]), &self->conductor.kind) ||
      !csel_conductor_size_parse (parts[1], &self->conductor.size, NULL))
    return FALSE;

  self->preparation = CSEL_PREPARATION_BARE;
  if (n == 2)
    return TRUE;

  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    if (strcmp (g_strstrip (parts[2]), csel_preparation_get_id (i)) == 0)
      {
        self->preparation = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
parse_flammability (CselRequirement *self,
                    const char      *text)
{
  return csel_code_is_valid (CSEL_PROPERTY_FLAMMABILITY_CLASS, text);
}

static gboolean
parse_material_group (CselRequirement *self,
                      const char      *text)
{
  return csel_code_is_valid (CSEL_PROPERTY_MATERIAL_GROUP, text);
}

/* "UL, CSA" */
static gboolean
parse_approvals (CselRequirement *self,
                 const char      *text)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) == '\0')
      return FALSE;
  g_strfreev (self->approvals);
  self->approvals = g_steal_pointer (&parts);

  return TRUE;
}

/* A bare number is in the field's unit; only temperatures and altitudes may be 0 or less */
static gboolean
parse_quantity (CselRequirement *self,
                CselField        field,
                const char      *text)
{
  CselUnit unit = fields[field].unit;
  CselRange *range = (CselRange *)((char *)self + fields[field].offset);
  g_autofree char *with_unit = strspn (text, "+-0123456789.,") == strlen (text) ?
                               g_strdup_printf ("%s %s", text, csel_unit_get_symbol (unit)) : g_strdup (text);

  return csel_range_parse (g_strstrip (with_unit), range, NULL) && !range->is_range &&
         csel_unit_get_kind (range->unit) == csel_unit_get_kind (unit) &&
         (range->lo > 0 || unit == CSEL_UNIT_CELSIUS || unit == CSEL_UNIT_M);
}

/**
 * csel_requirement_new:
 *
 * Returns: (transfer full): a requirement that asks for nothing
 */
CselRequirement *
csel_requirement_new (void)
{
  CselRequirement *self = g_new0 (CselRequirement, 1);

  self->accepted = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_accepted_line_free);
  csel_requirement_set_context (self, &CSEL_RATING_CONTEXT_DEFAULT);

  return self;
}

/**
 * csel_requirement_copy:
 * @self: a requirement
 *
 * Returns: (transfer full): the same, with what was accepted
 */
CselRequirement *
csel_requirement_copy (const CselRequirement *self)
{
  CselRequirement *copy = csel_requirement_new ();

  csel_requirement_set_context (copy, &self->default_context);
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    csel_requirement_set (copy, i, self->texts[i], NULL);
  for (guint i = 0; i < self->accepted->len; i++)
    csel_requirement_add_accepted (copy, g_ptr_array_index (self->accepted, i));

  return copy;
}

/**
 * csel_requirement_free:
 * @self: (transfer full): a requirement
 */
void
csel_requirement_free (CselRequirement *self)
{
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    g_free (self->texts[i]);
  g_strfreev (self->approvals);
  g_ptr_array_unref (self->accepted);
  g_free (self);
}

static gboolean
accepted_equal (const CselAcceptedLine *a,
                const CselAcceptedLine *b)
{
  return a->rule == b->rule && strcmp (a->item, b->item) == 0 &&
         strcmp (a->manufacturer, b->manufacturer) == 0 &&
         strcmp (a->statement, b->statement) == 0 &&
         strcmp (a->acceptance.by, b->acceptance.by) == 0 &&
         strcmp (a->acceptance.date, b->acceptance.date) == 0 &&
         strcmp (a->acceptance.reason, b->acceptance.reason) == 0;
}

/**
 * csel_requirement_equal:
 * @self: a requirement
 * @other: another
 *
 * Returns: %TRUE if they ask for the same and the same is accepted
 */
gboolean
csel_requirement_equal (const CselRequirement *self,
                        const CselRequirement *other)
{
  gboolean equal = csel_rating_context_equal (&self->default_context, &other->default_context) &&
                   self->accepted->len == other->accepted->len;

  for (CselField i = 0; equal && i < CSEL_N_FIELDS; i++)
    equal = g_strcmp0 (self->texts[i], other->texts[i]) == 0;
  for (guint i = 0; equal && i < self->accepted->len; i++)
    equal = accepted_equal (g_ptr_array_index (self->accepted, i),
                            g_ptr_array_index (other->accepted, i));

  return equal;
}

static void
use_default_context (CselRequirement *self)
{
  self->contexts[0] = self->default_context;
  self->n_contexts = 1;
}

static void
unset (CselRequirement *self,
       CselField        field)
{
  g_clear_pointer (&self->texts[field], g_free);
  if (field == CSEL_FIELD_APPROVAL)
    g_clear_pointer (&self->approvals, g_strfreev);
  if (field == CSEL_FIELD_RATINGS)
    use_default_context (self);
}

/**
 * csel_requirement_find_change:
 * @self: a requirement
 * @other: another
 *
 * Returns: (nullable): the name of the one field in which they differ, %NULL if it is none or several
 */
const char *
csel_requirement_find_change (const CselRequirement *self,
                              const CselRequirement *other)
{
  const char *changed = NULL;

  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (g_strcmp0 (self->texts[i], other->texts[i]) != 0)
      {
        if (changed != NULL)
          return NULL;
        changed = csel_field_get_id (i);
      }

  return changed;
}

/**
 * csel_requirement_set:
 * @self: a requirement
 * @field: what is asked for
 * @text: (nullable): how much of it, as it was typed; blank or %NULL to ask no more
 * @error: return location for a #CselRequirementError, which says what is expected
 *
 * The one parser for the command line, the file and the window.
 *
 * Returns: %FALSE with @error set if @text cannot be read; the field is then not asked for
 */
gboolean
csel_requirement_set (CselRequirement *self,
                      CselField        field,
                      const char      *text,
                      GError         **error)
{
  g_autofree char *typed = g_strstrip (g_strdup (text != NULL ? text : ""));
  gboolean is_read;

  g_return_val_if_fail (field < CSEL_N_FIELDS, FALSE);

  unset (self, field);
  if (*typed == '\0')
    return TRUE;

  is_read = fields[field].parse != NULL ? fields[field].parse (self, typed) :
            parse_quantity (self, field, typed);
  if (!is_read)
    {
      unset (self, field);
      /* Translators: what was typed, then what is expected: “a current, as in 30 A” */
      g_set_error (error, CSEL_REQUIREMENT_ERROR, CSEL_REQUIREMENT_ERROR_VALUE, _("“%s”: expected %s"),
                   typed, _(fields[field].expected));
      return FALSE;
    }
  self->texts[field] = g_steal_pointer (&typed);

  return TRUE;
}

/**
 * csel_requirement_get:
 * @self: a requirement
 * @field: what may be asked for
 *
 * Returns: (nullable) (transfer none): how much of it, as it was typed; %NULL if it is not
 *   asked for
 */
const char *
csel_requirement_get (const CselRequirement *self,
                      CselField              field)
{
  g_return_val_if_fail (field < CSEL_N_FIELDS, NULL);

  return self->texts[field];
}

/**
 * csel_requirement_get_range:
 * @self: a requirement
 * @field: what is asked for
 *
 * Returns: (nullable) (transfer none): how much of it, %NULL if it is no quantity
 */
const CselRange *
csel_requirement_get_range (const CselRequirement *self,
                            CselField              field)
{
  g_return_val_if_fail (field < CSEL_N_FIELDS, NULL);

  return fields[field].parse == NULL ? (const CselRange *)((const char *)self + fields[field].offset) : NULL;
}

/**
 * csel_requirement_set_context:
 * @self: a requirement
 * @context: the column that is read where the requirement asks for none
 */
void
csel_requirement_set_context (CselRequirement         *self,
                              const CselRatingContext *context)
{
  self->default_context = *context;
  if (self->texts[CSEL_FIELD_RATINGS] == NULL)
    use_default_context (self);
}

/**
 * csel_requirement_is_empty:
 * @self: a requirement
 *
 * Ratings alone ask for nothing, nor does the current of a conductor that carries none.
 *
 * Returns: %TRUE if there is nothing to check
 */
gboolean
csel_requirement_is_empty (const CselRequirement *self)
{
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (self->texts[i] != NULL && i != CSEL_FIELD_RATINGS && i != CSEL_FIELD_CONDUCTOR_CURRENT)
      return FALSE;

  return TRUE;
}

/**
 * csel_field_get_id:
 * @field: what can be asked for
 *
 * Returns: its stable name: the option of csel and the key in a file
 */
const char *
csel_field_get_id (CselField field)
{
  g_return_val_if_fail (field < CSEL_N_FIELDS, NULL);

  return fields[field].id;
}

/**
 * csel_field_parse:
 * @id: a stable name
 * @field: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_field_parse (const char *id,
                  CselField  *field)
{
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (strcmp (id, fields[i].id) == 0)
      {
        *field = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_field_of_rule:
 * @rule: a rule of csel_check_ask()
 *
 * Returns: the field that brings its line: without it the line is not there
 */
CselField
csel_field_of_rule (CselRule rule)
{
  static const CselField of_rule[CSEL_N_RULES] = {
    [CSEL_RULE_CONDUCTOR_RANGE] = CSEL_FIELD_CONDUCTOR,
    [CSEL_RULE_SIZE] = CSEL_FIELD_CONDUCTOR,
    [CSEL_RULE_INSULATION] = CSEL_FIELD_CONDUCTOR,
    [CSEL_RULE_FERRULE_RANGE] = CSEL_FIELD_CONDUCTOR,
    [CSEL_RULE_SLEEVE_LENGTH] = CSEL_FIELD_CONDUCTOR,
    [CSEL_RULE_LISTED] = CSEL_FIELD_CONDUCTOR,
    [CSEL_RULE_CONTACT_TYPE] = CSEL_N_FIELDS,
    [CSEL_RULE_POLE_NUMBER] = CSEL_FIELD_POLES,
    [CSEL_RULE_PIN_SPACING] = CSEL_FIELD_PIN_SPACING,
    [CSEL_RULE_VOLTAGE] = CSEL_FIELD_SUPPLY,
    [CSEL_RULE_IMPULSE_VOLTAGE] = CSEL_FIELD_SUPPLY,
    [CSEL_RULE_ALTITUDE] = CSEL_FIELD_ALTITUDE,
    [CSEL_RULE_CURRENT] = CSEL_FIELD_CURRENT,
    [CSEL_RULE_CONDUCTOR_CURRENT] = CSEL_FIELD_CURRENT,
    [CSEL_RULE_AMBIENT] = CSEL_FIELD_AMBIENT,
    [CSEL_RULE_PROCESSING_TEMPERATURE] = CSEL_FIELD_PROCESSING,
    [CSEL_RULE_FLAMMABILITY] = CSEL_FIELD_FLAMMABILITY,
    [CSEL_RULE_MATERIAL_GROUP] = CSEL_FIELD_MATERIAL_GROUP,
    [CSEL_RULE_APPROVAL] = CSEL_FIELD_APPROVAL,
    [CSEL_RULE_DERATING] = CSEL_FIELD_AMBIENT,
  };

  g_return_val_if_fail (rule < CSEL_N_RULES, CSEL_N_FIELDS);

  return of_rule[rule];
}
