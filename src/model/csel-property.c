/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProperty: what can be stated about a product, defined once
 *
 * The table follows the sections and the order of a WAGO data sheet (831-1104/320-000).
 * Readers, the technical data, the spec sheet, search, columns and JSON all walk it, so a
 * line added here is nowhere forgotten.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-property.h"

#include <glib/gi18n.h>

static const char *const sections[CSEL_N_SECTIONS] = {
  [CSEL_SECTION_IDENTITY] = N_("Product"),
  [CSEL_SECTION_DIMENSIONS] = N_("Dimensions in mm"),
  [CSEL_SECTION_DESCRIPTION] = N_("Description"),
  [CSEL_SECTION_NOTES] = N_("Notes"),
  [CSEL_SECTION_ELECTRICAL] = N_("Electrical data"),
  [CSEL_SECTION_CONNECTIONS] = N_("Connection data"),
  /* Translators: the number of the connection follows, as in “Connection 1” */
  [CSEL_SECTION_CONNECTION] = N_("Connection"),
  [CSEL_SECTION_FERRULE] = N_("Ferrule"),
  [CSEL_SECTION_PHYSICAL] = N_("Physical data"),
  [CSEL_SECTION_MECHANICAL] = N_("Mechanical data"),
  [CSEL_SECTION_PLUG_IN] = N_("Plug-in connection"),
  [CSEL_SECTION_MATERIAL] = N_("Material data"),
  [CSEL_SECTION_ENVIRONMENT] = N_("Environmental requirements"),
  [CSEL_SECTION_COMMERCIAL] = N_("Commercial data"),
  [CSEL_SECTION_CLASSIFICATION] = N_("Product classification"),
  [CSEL_SECTION_COMPLIANCE] = N_("Environmental product compliance"),
  [CSEL_SECTION_APPROVALS] = N_("Approvals / certificates"),
  [CSEL_SECTION_DOWNLOADS] = N_("Downloads"),
  [CSEL_SECTION_INSTALLATION] = N_("Installation notes"),
  [CSEL_SECTION_FEATURES] = N_("Features by classification"),
};

#define ELEMENT CSEL_PROPERTY_ELEMENT
#define PLAIN   CSEL_PROPERTY_PLAIN
#define RATING  CSEL_PROPERTY_RATING
#define UNIQUE  CSEL_PROPERTY_UNIQUE
#define COLD    CSEL_PROPERTY_COLD

#define WORDS(name, where, label, flags) \
  { name, CSEL_SECTION_ ## where, label, CSEL_TYPE_TEXT, CSEL_KIND_NUMBER, flags }
#define LONG_WORDS(name, where, label) \
  { name, CSEL_SECTION_ ## where, label, CSEL_TYPE_LONG_TEXT, CSEL_KIND_NUMBER, ELEMENT | COLD }
#define CODE(name, where, label, flags) \
  { name, CSEL_SECTION_ ## where, label, CSEL_TYPE_CODE, CSEL_KIND_NUMBER, flags }
#define YES_NO(name, where, label) \
  { name, CSEL_SECTION_ ## where, label, CSEL_TYPE_BOOLEAN, CSEL_KIND_NUMBER, ELEMENT }
#define SIZE(name, where, label, kind, flags) \
  { name, CSEL_SECTION_ ## where, label, CSEL_TYPE_QUANTITY, CSEL_KIND_ ## kind, flags }

static const CselProperty properties[CSEL_N_PROPERTIES] = {
  [CSEL_PROPERTY_ITEM_NUMBER] = WORDS ("item-number", IDENTITY, N_("Item number"), UNIQUE),
  [CSEL_PROPERTY_MANUFACTURER] = WORDS ("manufacturer", IDENTITY, N_("Manufacturer"), PLAIN),
  [CSEL_PROPERTY_KIND] = CODE ("kind", IDENTITY, N_("Kind"), PLAIN),
  [CSEL_PROPERTY_SERIES] = WORDS ("series", IDENTITY, N_("Series"), ELEMENT),
  [CSEL_PROPERTY_TYPE_DESIGNATION] = WORDS ("type-designation", IDENTITY, N_("Type designation"), ELEMENT | UNIQUE),
  [CSEL_PROPERTY_MANUFACTURER_ITEM] =
    WORDS ("manufacturer-item-number", IDENTITY, N_("Manufacturer's item number"), UNIQUE),
  [CSEL_PROPERTY_OTHER_ITEM] = WORDS ("other-item-number", IDENTITY, N_("Other item number"), UNIQUE),
  [CSEL_PROPERTY_BRAND] = WORDS ("brand", IDENTITY, N_("Brand"), PLAIN),
  [CSEL_PROPERTY_TITLE] = { "title", CSEL_SECTION_IDENTITY, N_("Short description"), CSEL_TYPE_LONG_TEXT,
                            CSEL_KIND_NUMBER, ELEMENT | UNIQUE },
  [CSEL_PROPERTY_LINK] = WORDS ("link", IDENTITY, N_("Link"), ELEMENT | COLD),
  [CSEL_PROPERTY_ITEM_COLOR] = WORDS ("item-color", IDENTITY, N_("Color"), ELEMENT),
  [CSEL_PROPERTY_LENGTH] = { "length", CSEL_SECTION_DIMENSIONS, N_("Length formula"), CSEL_TYPE_FORMULA,
                             CSEL_KIND_LENGTH, PLAIN },
  [CSEL_PROPERTY_HEADLINE] = WORDS ("headline", DESCRIPTION, N_("Headline"), ELEMENT),
  [CSEL_PROPERTY_DESCRIPTION] = LONG_WORDS ("description", DESCRIPTION, N_("Description")),
  [CSEL_PROPERTY_KEYWORD] = WORDS ("keyword", DESCRIPTION, N_("Keyword"), PLAIN),
  [CSEL_PROPERTY_SEGMENT] = WORDS ("segment", DESCRIPTION, N_("Segment"), PLAIN),
  [CSEL_PROPERTY_SAFETY_INFORMATION] = LONG_WORDS ("safety-information", NOTES, N_("Safety information")),
  [CSEL_PROPERTY_VARIANTS] = LONG_WORDS ("variants", NOTES, N_("Variants")),
  [CSEL_PROPERTY_REMARK] = LONG_WORDS ("remark", NOTES, N_("Remark")),
  [CSEL_PROPERTY_NOMINAL_VOLTAGE] = SIZE ("nominal-voltage", ELECTRICAL, N_("Nominal voltage"), VOLTAGE, RATING),
  [CSEL_PROPERTY_RATED_VOLTAGE] = SIZE ("rated-voltage", ELECTRICAL, N_("Rated voltage"), VOLTAGE, RATING),
  [CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE] =
    SIZE ("rated-impulse-voltage", ELECTRICAL, N_("Rated impulse withstand voltage"), VOLTAGE,
          RATING),
  [CSEL_PROPERTY_RATED_CURRENT] = SIZE ("rated-current", ELECTRICAL, N_("Rated current"), CURRENT, RATING),
  [CSEL_PROPERTY_CLAMPING_UNITS] = SIZE ("clamping-units", CONNECTIONS, N_("Clamping units"), NUMBER, ELEMENT),
  [CSEL_PROPERTY_POTENTIALS] = SIZE ("potentials", CONNECTIONS, N_("Total number of potentials"), NUMBER, ELEMENT),
  [CSEL_PROPERTY_CONNECTION_TYPES] =
    SIZE ("connection-types", CONNECTIONS, N_("Number of connection types"), NUMBER, ELEMENT),
  [CSEL_PROPERTY_LEVELS] = SIZE ("levels", CONNECTIONS, N_("Number of levels"), NUMBER, ELEMENT),
  [CSEL_PROPERTY_CONNECTION_TECHNOLOGY] =
    WORDS ("connection-technology", CONNECTION, N_("Connection technology"), ELEMENT),
  [CSEL_PROPERTY_ACTUATION_TYPE] = WORDS ("actuation-type", CONNECTION, N_("Actuation type"), ELEMENT),
  [CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION] =
    SIZE ("conductor-cross-section", CONNECTION, N_("Conductor cross section"), AREA, PLAIN),
  [CSEL_PROPERTY_STRIP_LENGTH] = SIZE ("strip-length", CONNECTION, N_("Strip length"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_TIGHTENING_TORQUE] =
    SIZE ("tightening-torque", CONNECTION, N_("Tightening torque"), TORQUE, ELEMENT),
  [CSEL_PROPERTY_POLE_NUMBER] = SIZE ("pole-number", CONNECTION, N_("Pole number"), NUMBER, ELEMENT),
  [CSEL_PROPERTY_ENTRY_DIRECTION] =
    SIZE ("entry-direction", CONNECTION, N_("Conductor entry direction to mating direction"), ANGLE,
          ELEMENT),
  [CSEL_PROPERTY_FERRULE_SIZE] = SIZE ("ferrule-size", FERRULE, N_("Sleeve for"), AREA, ELEMENT),
  [CSEL_PROPERTY_FERRULE_INSULATION] = CODE ("ferrule-insulation", FERRULE, N_("Ferrule insulation"), ELEMENT),
  [CSEL_PROPERTY_SLEEVE_LENGTH] = SIZE ("sleeve-length", FERRULE, N_("Metal sleeve length"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_FERRULE_STRIP_LENGTH] =
    SIZE ("ferrule-strip-length", FERRULE, N_("Strip length with this ferrule"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_FERRULE_SURFACE] = WORDS ("ferrule-surface", FERRULE, N_("Surface"), ELEMENT),
  [CSEL_PROPERTY_FERRULE_MATERIAL] = WORDS ("ferrule-material", FERRULE, N_("Material"), ELEMENT),
  [CSEL_PROPERTY_CRIMP] = WORDS ("crimp", FERRULE, N_("Crimp"), ELEMENT),
  [CSEL_PROPERTY_FERRULE_STANDARD] = WORDS ("ferrule-standard", FERRULE, N_("Standard"), ELEMENT),
  [CSEL_PROPERTY_PIN_SPACING] = SIZE ("pin-spacing", PHYSICAL, N_("Pin spacing"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_WIDTH] = SIZE ("width", PHYSICAL, N_("Width"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_HEIGHT] = SIZE ("height", PHYSICAL, N_("Height"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_DEPTH] = SIZE ("depth", PHYSICAL, N_("Depth"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_FOOTPRINT_DEPTH] =
    SIZE ("footprint-depth", PHYSICAL, N_("Board footprint depth"), LENGTH, ELEMENT),
  [CSEL_PROPERTY_SOLDER_PIN] = WORDS ("solder-pin", PHYSICAL, N_("Solder pin"), ELEMENT),
  [CSEL_PROPERTY_ORIENTATION] = WORDS ("orientation", PHYSICAL, N_("Orientation"), ELEMENT),
  [CSEL_PROPERTY_FLANGE] = WORDS ("flange", PHYSICAL, N_("Flange"), ELEMENT),
  [CSEL_PROPERTY_PIN_ROWS] = SIZE ("pin-rows", PHYSICAL, N_("Number of rows"), NUMBER, ELEMENT),
  [CSEL_PROPERTY_PARTS] = SIZE ("parts", PHYSICAL, N_("Number of parts"), NUMBER, ELEMENT),
  [CSEL_PROPERTY_SUITABLE_FOR] = WORDS ("suitable-for", MECHANICAL, N_("Suitable for"), ELEMENT),
  [CSEL_PROPERTY_VARIABLE_CODING] = YES_NO ("variable-coding", MECHANICAL, N_("Variable coding")),
  [CSEL_PROPERTY_ANTI_ROTATION_PROTECTION] =
    YES_NO ("anti-rotation-protection", MECHANICAL, N_("Anti-rotation protection")),
  [CSEL_PROPERTY_CONTACT_TYPE] = WORDS ("contact-type", PLUG_IN, N_("Contact type (pluggable connector)"), ELEMENT),
  [CSEL_PROPERTY_CONNECTOR_TYPE] = WORDS ("connector-type", PLUG_IN, N_("Connector (connection type)"), ELEMENT),
  [CSEL_PROPERTY_MISMATING_PROTECTION] = YES_NO ("mismating-protection", PLUG_IN, N_("Mismating protection")),
  [CSEL_PROPERTY_LOCKING] = WORDS ("locking", PLUG_IN, N_("Locking of plug-in connection"), ELEMENT),
  [CSEL_PROPERTY_MATERIAL_NOTE] = WORDS ("material-note", MATERIAL, N_("Note (material data)"), ELEMENT),
  [CSEL_PROPERTY_COLOR] = WORDS ("color", MATERIAL, N_("Color"), ELEMENT),
  [CSEL_PROPERTY_MATERIAL_GROUP] = CODE ("material-group", MATERIAL, N_("Material group"), ELEMENT),
  [CSEL_PROPERTY_INSULATION_MATERIAL] =
    WORDS ("insulation-material", MATERIAL, N_("Insulation material (main housing)"), ELEMENT),
  [CSEL_PROPERTY_FLAMMABILITY_CLASS] =
    CODE ("flammability-class", MATERIAL, N_("Flammability class per UL94"), ELEMENT),
  [CSEL_PROPERTY_CLAMPING_SPRING_MATERIAL] =
    WORDS ("clamping-spring-material", MATERIAL, N_("Clamping spring material"), ELEMENT),
  [CSEL_PROPERTY_CONTACT_MATERIAL] = WORDS ("contact-material", MATERIAL, N_("Contact material"), ELEMENT),
  [CSEL_PROPERTY_CONTACT_PLATING] = WORDS ("contact-plating", MATERIAL, N_("Contact plating"), ELEMENT),
  [CSEL_PROPERTY_FIRE_LOAD] = SIZE ("fire-load", MATERIAL, N_("Fire load"), ENERGY, ELEMENT),
  [CSEL_PROPERTY_ACTUATOR_COLOR] = WORDS ("actuator-color", MATERIAL, N_("Actuator color"), ELEMENT),
  [CSEL_PROPERTY_WEIGHT] = SIZE ("weight", MATERIAL, N_("Weight"), MASS, ELEMENT),
  [CSEL_PROPERTY_LIMIT_TEMPERATURE] =
    SIZE ("limit-temperature", ENVIRONMENT, N_("Limit temperature range"), TEMPERATURE, ELEMENT),
  [CSEL_PROPERTY_PROCESSING_TEMPERATURE] =
    SIZE ("processing-temperature", ENVIRONMENT, N_("Processing temperature"), TEMPERATURE,
          ELEMENT),
  [CSEL_PROPERTY_DERATING_CURVE] = WORDS ("derating-curve", ENVIRONMENT, N_("Derating curve"), ELEMENT),
  [CSEL_PROPERTY_PACKING_UNIT] = SIZE ("packing-unit", COMMERCIAL, N_("PU (SPU)"), PIECES, ELEMENT),
  [CSEL_PROPERTY_PACKAGING_TYPE] = WORDS ("packaging-type", COMMERCIAL, N_("Packaging type"), ELEMENT),
  [CSEL_PROPERTY_COUNTRY_OF_ORIGIN] = CODE ("country-of-origin", COMMERCIAL, N_("Country of origin"), ELEMENT),
  [CSEL_PROPERTY_GTIN] = CODE ("gtin", COMMERCIAL, N_("GTIN"), ELEMENT | UNIQUE),
  [CSEL_PROPERTY_CUSTOMS_TARIFF_NUMBER] =
    CODE ("customs-tariff-number", COMMERCIAL, N_("Customs tariff number"), ELEMENT),
  [CSEL_PROPERTY_STATUS] = WORDS ("status", COMMERCIAL, N_("Status"), PLAIN),
  [CSEL_PROPERTY_PRODUCT_TYPE] = WORDS ("product-type", COMMERCIAL, N_("Product type"), PLAIN),
  [CSEL_PROPERTY_ORDER_UNIT] = CODE ("order-unit", COMMERCIAL, N_("Order unit"), PLAIN),
  [CSEL_PROPERTY_CONTENT_UNIT] = CODE ("content-unit", COMMERCIAL, N_("Content unit"), PLAIN),
  [CSEL_PROPERTY_CONTENT] = SIZE ("content", COMMERCIAL, N_("Content units per order unit"), NUMBER, PLAIN),
  [CSEL_PROPERTY_PRICE] = WORDS ("price", COMMERCIAL, N_("Price"), PLAIN),
  [CSEL_PROPERTY_PRICE_QUANTITY] = SIZE ("price-quantity", COMMERCIAL, N_("Price quantity"), NUMBER, PLAIN),
  [CSEL_PROPERTY_MINIMUM_ORDER] = SIZE ("minimum-order", COMMERCIAL, N_("Minimum order quantity"), NUMBER, PLAIN),
  [CSEL_PROPERTY_ORDER_INTERVAL] = SIZE ("order-interval", COMMERCIAL, N_("Order interval"), NUMBER, PLAIN),
  [CSEL_PROPERTY_DELIVERY_TIME] = WORDS ("delivery-time", COMMERCIAL, N_("Delivery time (days)"), PLAIN),
  [CSEL_PROPERTY_DISCOUNT_GROUP] = WORDS ("discount-group", COMMERCIAL, N_("Discount group"), PLAIN),
  [CSEL_PROPERTY_VALID_FROM] = WORDS ("valid-from", COMMERCIAL, N_("Valid from"), PLAIN),
  [CSEL_PROPERTY_EXPIRY] = WORDS ("expiry-date", COMMERCIAL, N_("Expiry date"), PLAIN),
  [CSEL_PROPERTY_UNSPSC] = CODE ("unspsc", CLASSIFICATION, N_("UNSPSC"), ELEMENT),
  [CSEL_PROPERTY_ETIM_CLASS] = CODE ("etim-class", CLASSIFICATION, N_("ETIM"), PLAIN),
  [CSEL_PROPERTY_ECCN] = WORDS ("eccn", CLASSIFICATION, N_("ECCN"), ELEMENT),
  [CSEL_PROPERTY_ROHS_STATUS] = CODE ("rohs-status", COMPLIANCE, N_("RoHS compliance status"), ELEMENT),
  [CSEL_PROPERTY_SPECIAL_TREATMENT] =
    WORDS ("special-treatment-class", COMPLIANCE, N_("Special treatment class"), PLAIN),
  [CSEL_PROPERTY_CE_MARKING] = WORDS ("ce-marking", COMPLIANCE, N_("CE marking"), PLAIN),
  [CSEL_PROPERTY_APPROVAL] = WORDS ("approval", APPROVALS, N_("Approval"), PLAIN),
  [CSEL_PROPERTY_APPROVAL_STANDARD] = WORDS ("approval-standard", APPROVALS, N_("Standard"), PLAIN),
  [CSEL_PROPERTY_CERTIFICATE] = WORDS ("certificate", APPROVALS, N_("Certificate name"), PLAIN),
  [CSEL_PROPERTY_DOCUMENT] = WORDS ("document", DOWNLOADS, N_("Document"), COLD),
  [CSEL_PROPERTY_DOCUMENT_DATE] = WORDS ("document-date", DOWNLOADS, N_("Date"), COLD),
  [CSEL_PROPERTY_DOCUMENT_FORMAT] = WORDS ("document-format", DOWNLOADS, N_("Format"), COLD),
  [CSEL_PROPERTY_DOCUMENT_SIZE] = WORDS ("document-size", DOWNLOADS, N_("File size"), COLD),
  [CSEL_PROPERTY_DOCUMENT_LINK] = WORDS ("document-link", DOWNLOADS, N_("Address of the document"), COLD),
  [CSEL_PROPERTY_CAD_MODEL] = WORDS ("cad-model", DOWNLOADS, N_("CAD data"), ELEMENT | COLD),
  [CSEL_PROPERTY_CONDUCTOR_TERMINATION] =
    LONG_WORDS ("conductor-termination", INSTALLATION, N_("Conductor termination")),
  [CSEL_PROPERTY_CONDUCTOR_REMOVAL] = LONG_WORDS ("conductor-removal", INSTALLATION, N_("Conductor removal")),
};

/**
 * csel_property_get:
 * @id: a property
 *
 * Returns: its definition
 */
const CselProperty *
csel_property_get (CselPropertyId id)
{
  g_return_val_if_fail (id < CSEL_N_PROPERTIES, NULL);

  return &properties[id];
}

/**
 * csel_section_get_title:
 * @section: a section of the data sheet
 *
 * Returns: its title, for translation
 */
const char *
csel_section_get_title (CselSection section)
{
  g_return_val_if_fail (section < CSEL_N_SECTIONS, NULL);

  return sections[section];
}

/**
 * csel_property_find:
 * @name: a stable name, as in files: "sleeve-length"
 * @id: (out): which property has it
 *
 * Returns: %FALSE if none has
 */
gboolean
csel_property_find (const char     *name,
                    CselPropertyId *id)
{
  for (CselPropertyId i = 0; i < CSEL_N_PROPERTIES; i++)
    if (g_strcmp0 (csel_property_get (i)->id, name) == 0)
      {
        *id = i;
        return TRUE;
      }

  return FALSE;
}
