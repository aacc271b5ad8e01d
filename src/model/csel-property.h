/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-quantity.h"

G_BEGIN_DECLS

/**
 * CselSection:
 *
 * The sections of a data sheet, in the order in which one is read.
 */
typedef enum
{
  CSEL_SECTION_IDENTITY,
  CSEL_SECTION_DIMENSIONS,
  CSEL_SECTION_DESCRIPTION,
  CSEL_SECTION_NOTES,
  CSEL_SECTION_ELECTRICAL,
  CSEL_SECTION_CONNECTIONS,
  CSEL_SECTION_CONNECTION,
  CSEL_SECTION_FERRULE,
  CSEL_SECTION_PHYSICAL,
  CSEL_SECTION_MECHANICAL,
  CSEL_SECTION_PLUG_IN,
  CSEL_SECTION_MATERIAL,
  CSEL_SECTION_ENVIRONMENT,
  CSEL_SECTION_COMMERCIAL,
  CSEL_SECTION_CLASSIFICATION,
  CSEL_SECTION_COMPLIANCE,
  CSEL_SECTION_APPROVALS,
  CSEL_SECTION_DOWNLOADS,
  CSEL_SECTION_INSTALLATION,
  CSEL_SECTION_FEATURES,
  CSEL_N_SECTIONS
} CselSection;

/**
 * CselPropertyType:
 * @CSEL_TYPE_TEXT: the maker's words
 * @CSEL_TYPE_LONG_TEXT: whole sentences, shown across the page
 * @CSEL_TYPE_FORMULA: a dimension formula (#CselFormula)
 * @CSEL_TYPE_QUANTITY: a quantity or range of the property's kind
 * @CSEL_TYPE_BOOLEAN: yes or no
 * @CSEL_TYPE_CODE: one of a list, or an identifier of a classification
 */
typedef enum
{
  CSEL_TYPE_TEXT,
  CSEL_TYPE_LONG_TEXT,
  CSEL_TYPE_FORMULA,
  CSEL_TYPE_QUANTITY,
  CSEL_TYPE_BOOLEAN,
  CSEL_TYPE_CODE,
} CselPropertyType;

/**
 * CselPropertyFlags:
 * @CSEL_PROPERTY_ELEMENT: is written as an element of its own name in the native XML
 * @CSEL_PROPERTY_RATING: belongs to the ratings of one standard, shown as a table
 * @CSEL_PROPERTY_UNIQUE: hardly two products state the same
 * @CSEL_PROPERTY_COLD: wanted only when somebody looks at a product: a large catalogue keeps it
 *   aside
 * @CSEL_PROPERTY_BROUGHT: is not built in: a catalogue brings it, with a label in its own words
 */
typedef enum
{
  CSEL_PROPERTY_PLAIN = 0,
  CSEL_PROPERTY_ELEMENT = 1 << 0,
  CSEL_PROPERTY_RATING = 1 << 1,
  CSEL_PROPERTY_UNIQUE = 1 << 2,
  CSEL_PROPERTY_COLD = 1 << 3,
  CSEL_PROPERTY_BROUGHT = 1 << 4,
} CselPropertyFlags;

/**
 * CselProperty:
 * @id: the stable name, in files and on the command line
 * @section: the section of the data sheet it stands in
 * @label: what it is called, for translation
 * @type: what its values are
 * @kind: what is measured, for #CSEL_TYPE_QUANTITY
 * @flags: where it appears
 * @unit: (nullable): the unit of its numbers where the program has no such unit ("bar"); the kind is
 *   %CSEL_KIND_NUMBER then
 */
typedef struct
{
  const char       *id;
  CselSection       section;
  const char       *label;
  CselPropertyType  type;
  CselQuantityKind  kind;
  CselPropertyFlags flags;
  const char       *unit;
} CselProperty;

/**
 * CselPropertyId:
 *
 * The built-in properties, in the order of a data sheet. The number is the rank: facts of a
 * product are kept and shown in it.
 */
typedef enum
{
  /* identity */
  CSEL_PROPERTY_ITEM_NUMBER,
  CSEL_PROPERTY_MANUFACTURER,
  CSEL_PROPERTY_KIND,
  CSEL_PROPERTY_SERIES,
  CSEL_PROPERTY_TYPE_DESIGNATION,
  CSEL_PROPERTY_TITLE,
  CSEL_PROPERTY_LINK,
  CSEL_PROPERTY_ITEM_COLOR,
  /* dimensions */
  CSEL_PROPERTY_LENGTH,
  /* description */
  CSEL_PROPERTY_HEADLINE,
  CSEL_PROPERTY_DESCRIPTION,
  /* notes */
  CSEL_PROPERTY_SAFETY_INFORMATION,
  CSEL_PROPERTY_VARIANTS,
  CSEL_PROPERTY_REMARK,
  /* electrical data */
  CSEL_PROPERTY_NOMINAL_VOLTAGE,
  CSEL_PROPERTY_RATED_VOLTAGE,
  CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE,
  CSEL_PROPERTY_RATED_CURRENT,
  /* connection data */
  CSEL_PROPERTY_CLAMPING_UNITS,
  CSEL_PROPERTY_POTENTIALS,
  CSEL_PROPERTY_CONNECTION_TYPES,
  CSEL_PROPERTY_LEVELS,
  /* one connection */
  CSEL_PROPERTY_CONNECTION_TECHNOLOGY,
  CSEL_PROPERTY_ACTUATION_TYPE,
  CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION,
  CSEL_PROPERTY_STRIP_LENGTH,
  CSEL_PROPERTY_TIGHTENING_TORQUE,
  CSEL_PROPERTY_POLE_NUMBER,
  CSEL_PROPERTY_ENTRY_DIRECTION,
  /* ferrule */
  CSEL_PROPERTY_FERRULE_SIZE,
  CSEL_PROPERTY_FERRULE_INSULATION,
  CSEL_PROPERTY_SLEEVE_LENGTH,
  CSEL_PROPERTY_FERRULE_STRIP_LENGTH,
  CSEL_PROPERTY_FERRULE_SURFACE,
  CSEL_PROPERTY_FERRULE_MATERIAL,
  CSEL_PROPERTY_CRIMP,
  CSEL_PROPERTY_FERRULE_STANDARD,
  /* physical data */
  CSEL_PROPERTY_PIN_SPACING,
  CSEL_PROPERTY_WIDTH,
  CSEL_PROPERTY_HEIGHT,
  CSEL_PROPERTY_DEPTH,
  CSEL_PROPERTY_FOOTPRINT_DEPTH,
  CSEL_PROPERTY_SOLDER_PIN,
  CSEL_PROPERTY_ORIENTATION,
  CSEL_PROPERTY_FLANGE,
  CSEL_PROPERTY_PIN_ROWS,
  CSEL_PROPERTY_PARTS,
  /* mechanical data */
  CSEL_PROPERTY_SUITABLE_FOR,
  CSEL_PROPERTY_VARIABLE_CODING,
  CSEL_PROPERTY_ANTI_ROTATION_PROTECTION,
  /* plug-in connection */
  CSEL_PROPERTY_CONTACT_TYPE,
  CSEL_PROPERTY_CONNECTOR_TYPE,
  CSEL_PROPERTY_MISMATING_PROTECTION,
  CSEL_PROPERTY_LOCKING,
  /* material data */
  CSEL_PROPERTY_MATERIAL_NOTE,
  CSEL_PROPERTY_COLOR,
  CSEL_PROPERTY_MATERIAL_GROUP,
  CSEL_PROPERTY_INSULATION_MATERIAL,
  CSEL_PROPERTY_FLAMMABILITY_CLASS,
  CSEL_PROPERTY_CLAMPING_SPRING_MATERIAL,
  CSEL_PROPERTY_CONTACT_MATERIAL,
  CSEL_PROPERTY_CONTACT_PLATING,
  CSEL_PROPERTY_FIRE_LOAD,
  CSEL_PROPERTY_ACTUATOR_COLOR,
  CSEL_PROPERTY_WEIGHT,
  /* environmental requirements */
  CSEL_PROPERTY_LIMIT_TEMPERATURE,
  CSEL_PROPERTY_PROCESSING_TEMPERATURE,
  CSEL_PROPERTY_DERATING_CURVE,
  /* commercial data */
  CSEL_PROPERTY_PACKING_UNIT,
  CSEL_PROPERTY_PACKAGING_TYPE,
  CSEL_PROPERTY_COUNTRY_OF_ORIGIN,
  CSEL_PROPERTY_GTIN,
  CSEL_PROPERTY_CUSTOMS_TARIFF_NUMBER,
  /* product classification */
  CSEL_PROPERTY_UNSPSC,
  CSEL_PROPERTY_ETIM_CLASS,
  CSEL_PROPERTY_ECCN,
  /* environmental product compliance */
  CSEL_PROPERTY_ROHS_STATUS,
  /* approvals */
  CSEL_PROPERTY_APPROVAL,
  CSEL_PROPERTY_APPROVAL_STANDARD,
  CSEL_PROPERTY_CERTIFICATE,
  /* downloads */
  CSEL_PROPERTY_DOCUMENT,
  CSEL_PROPERTY_DOCUMENT_DATE,
  CSEL_PROPERTY_DOCUMENT_FORMAT,
  CSEL_PROPERTY_DOCUMENT_SIZE,
  CSEL_PROPERTY_CAD_MODEL,
  /* installation notes */
  CSEL_PROPERTY_CONDUCTOR_TERMINATION,
  CSEL_PROPERTY_CONDUCTOR_REMOVAL,
  CSEL_N_PROPERTIES
} CselPropertyId;

const CselProperty *csel_property_get       (CselPropertyId  id);
gboolean            csel_property_find      (const char     *name,
                                             CselPropertyId *id);
const char         *csel_section_get_title  (CselSection     section);

G_END_DECLS
