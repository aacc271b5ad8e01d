/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-conductor.h"
#include "model/csel-rating-context.h"
#include "rules/csel-supply.h"
#include "rules/csel-verdict.h"

G_BEGIN_DECLS

#define CSEL_TYPE_REQUIREMENT (csel_requirement_get_type ())

#define CSEL_REQUIREMENT_ERROR (csel_requirement_error_quark ())

/**
 * CselRequirementError:
 * @CSEL_REQUIREMENT_ERROR_VALUE: a text is not what the field expects
 */
typedef enum
{
  CSEL_REQUIREMENT_ERROR_VALUE,
} CselRequirementError;

/**
 * CselField:
 *
 * What can be asked of a product, each optional.
 */
typedef enum
{
  CSEL_FIELD_SUPPLY,
  CSEL_FIELD_ALTITUDE,
  CSEL_FIELD_RATINGS,
  CSEL_FIELD_CURRENT,
  CSEL_FIELD_CONDUCTOR_CURRENT,
  CSEL_FIELD_CONDUCTOR,
  CSEL_FIELD_POLES,
  CSEL_FIELD_PIN_SPACING,
  CSEL_FIELD_AMBIENT,
  CSEL_FIELD_PROCESSING,
  CSEL_FIELD_FLAMMABILITY,
  CSEL_FIELD_MATERIAL_GROUP,
  CSEL_FIELD_APPROVAL,
  CSEL_N_FIELDS
} CselField;

/** CSEL_MAX_CONTEXTS: for how many markets a requirement can ask */
#define CSEL_MAX_CONTEXTS 8

/**
 * CselRequirement:
 * @contexts: the columns that must suffice; the default one where none is asked for
 * @n_contexts: how many, at least one
 * @supply: the mains
 * @altitude: above sea level; up to 2000 m is taken for granted
 * @current: through each contact
 * @conductor_current: what the conductor may carry by the user's own standard
 * @conductor: what is to be connected
 * @preparation: how its end is prepared
 * @poles: pole number
 * @pin_spacing: pin spacing
 * @ambient: temperature around the connector in operation
 * @processing: temperature while it is wired
 * @approvals: (nullable) (array zero-terminated=1): a word of each approval
 *
 * What is asked of a product. A field means something only where csel_requirement_get() has
 * a text for it; flammability class and material group are these texts.
 */
typedef struct
{
  CselRatingContext contexts[CSEL_MAX_CONTEXTS];
  guint             n_contexts;
  CselSupply        supply;
  CselRange         altitude;
  CselRange         current;
  CselRange         conductor_current;
  CselConductor     conductor;
  CselPreparation   preparation;
  CselRange         poles;
  CselRange         pin_spacing;
  CselRange         ambient;
  CselRange         processing;
  char            **approvals;

  /*< private >*/
  CselRatingContext default_context;
  char             *texts[CSEL_N_FIELDS];
  GPtrArray        *accepted;
} CselRequirement;

GType             csel_requirement_get_type         (void);
GQuark            csel_requirement_error_quark      (void);
CselRequirement  *csel_requirement_new              (void);
CselRequirement  *csel_requirement_copy             (const CselRequirement    *self);
void              csel_requirement_free             (CselRequirement          *self);
gboolean          csel_requirement_equal            (const CselRequirement    *self,
                                                     const CselRequirement    *other);
const char       *csel_requirement_find_change      (const CselRequirement    *self,
                                                     const CselRequirement    *other);
gboolean          csel_requirement_set              (CselRequirement          *self,
                                                     CselField                 field,
                                                     const char               *text,
                                                     GError                  **error);
const char       *csel_requirement_get              (const CselRequirement    *self,
                                                     CselField                 field);
const CselRange  *csel_requirement_get_range        (const CselRequirement    *self,
                                                     CselField                 field);
void              csel_requirement_set_context      (CselRequirement          *self,
                                                     const CselRatingContext  *context);
gboolean          csel_requirement_is_empty         (const CselRequirement    *self);
const char       *csel_field_get_id                 (CselField                 field);
gboolean          csel_field_parse                  (const char               *id,
                                                     CselField                *field);
CselField         csel_field_of_rule                (CselRule                  rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselRequirement, csel_requirement_free)

G_END_DECLS
