/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What a classification's feature is called in this program
 *
 * A feature is mapped where it means just what the built-in property means, so that the rules may
 * rest on it; whatever needs a condition that the classification does not state keeps its own name. Meanings
 * are those of the ETIM 10.0 model (CSV release 2024-12-05) and, for ECLASS, of the names in catalogues of
 * Weidmüller (ECLASS 9.0 Advanced).
 *
 * Not mapped, on purpose:
 *   EF002393 Operating temperature      is it the air's, or the part's with its own heat?
 *   EF006785, EF006786 overvoltage category, pollution degree      for which of the numbers?
 *   EF000767 Twin cable end sleeve      its size is that of two conductors
 *   EV005279 5V                         5VA or 5VB?
 *   EF006827 Modular spacing connections      the conductors' side, not the pins'
 *   AAS444, AAC384 largest cross section      from where, of which conductor?
 *   AAM922, AAN238 colour, material      of the terminal's metal
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features-private.h"

#include <string.h>

#include "model/csel-code.h"

/* Terminal strip, PCB connector, cable connector, PCB terminal, and terminal blocks */
#define CONNECTORS "EC001284 EC002637 EC002638 EC002643"
#define TERMINALS  CONNECTORS " EC000897 EC000898 EC000899 EC000900 EC000901 EC000902 EC001283 EC001329"

/* Neither "insulated" nor "uninsulated": no row of a conductor prepared in one of the two ways */
#define ANY_FERRULE "not-stated"

typedef struct
{
  const char    *classes;       /* NULL for every class */
  const char    *code;
  CselPropertyId property;
  const char    *conductor;
  const char    *ferrule;
  const char    *connection;
} EtimMapping;

static const EtimMapping etim_mappings[] = {
  /* Number of poles */
  { CONNECTORS, "EF001391", CSEL_PROPERTY_POLE_NUMBER },
  /* Modular spacing contacts: pin to pin */
  { "EC002637 EC002638", "EF007326", CSEL_PROPERTY_PIN_SPACING },
  /* Rated voltage, rated current In, rated surge voltage. One number without overvoltage category, pollution
   * degree or use group: stated without a standard, so that it is no answer to "Ratings per" */
  { TERMINALS, "EF000228", CSEL_PROPERTY_RATED_VOLTAGE },
  { TERMINALS, "EF008250", CSEL_PROPERTY_RATED_CURRENT },
  { TERMINALS, "EF002993", CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE },
  /* Connectable conductor cross section solid-core, multi-wired (IEC 60228 class 2), fine-strand without and
   * with cable end sleeve; with an insulated one or not is not said */
  { NULL, "EF007337", CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, "solid" },
  { NULL, "EF007343", CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, "stranded" },
  { NULL, "EF007341", CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, "fine-stranded" },
  { NULL, "EF007339", CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, "fine-stranded", ANY_FERRULE },
  /* Strip length */
  { NULL, "EF006824", CSEL_PROPERTY_STRIP_LENGTH },
  /* Type of electrical connection 1 and 2, connection type conductor, type of electric connection of a
   * cable connector: that of a PCB connector is to the board */
  { NULL, "EF002526", CSEL_PROPERTY_CONNECTION_TECHNOLOGY, .connection = "1" },
  { NULL, "EF002527", CSEL_PROPERTY_CONNECTION_TECHNOLOGY, .connection = "2" },
  { NULL, "EF006821", CSEL_PROPERTY_CONNECTION_TECHNOLOGY },
  { "EC002638", "EF003961", CSEL_PROPERTY_CONNECTION_TECHNOLOGY },
  /* Width, height, depth */
  { NULL, "EF000008", CSEL_PROPERTY_WIDTH },
  { NULL, "EF000040", CSEL_PROPERTY_HEIGHT },
  { NULL, "EF000049", CSEL_PROPERTY_DEPTH },
  /* Number of plug-in contact rows */
  { "EC002637 EC002638", "EF006935", CSEL_PROPERTY_PIN_ROWS },
  /* Contact type: Pin, Bus (which is a socket), Hermaphrodite */
  { "EC002637 EC002638", "EF001587", CSEL_PROPERTY_CONTACT_TYPE },
  /* Colour, housing colour */
  { NULL, "EF000007", CSEL_PROPERTY_COLOR },
  { CONNECTORS, "EF000136", CSEL_PROPERTY_COLOR },
  /* Material insulation body, material contact, material of contact surface */
  { NULL, "EF007543", CSEL_PROPERTY_INSULATION_MATERIAL },
  { NULL, "EF007544", CSEL_PROPERTY_CONTACT_MATERIAL },
  { NULL, "EF004020", CSEL_PROPERTY_CONTACT_PLATING },
  /* Inflammability class of insulation material according to UL94 */
  { NULL, "EF002521", CSEL_PROPERTY_FLAMMABILITY_CLASS },
  { NULL, "EFNA0008", CSEL_PROPERTY_FLAMMABILITY_CLASS },
  /* Cable end sleeve: nominal cross section (of a single one), sleeve length (total length is another
   * feature), insulated, surface protection, material */
  { "EC000005", "EF001335", CSEL_PROPERTY_FERRULE_SIZE },
  { "EC000005", "EF000014", CSEL_PROPERTY_SLEEVE_LENGTH },
  { "EC000005", "EF000019", CSEL_PROPERTY_FERRULE_INSULATION },
  { "EC000005", "EF000139", CSEL_PROPERTY_FERRULE_SURFACE },
  { "EC000005", "EF002169", CSEL_PROPERTY_FERRULE_MATERIAL },
};

/* ETIM's values of EF002521 and EFNA0008, as UL 94 prints them */
static const struct { const char *value; const char *code; } flammability_classes[] = {
  { "EV004429", "V-0" },
  { "EV004430", "V-1" },
  { "EV004431", "V-2" },
  { "EV004432", "HB" },
};

/* The class, or the class and a value of it, that says for certain what kind of product it is. EV000218 is
 * printed "Bus"; its German name of ETIM 6.0 is "Buchse", its Dutch one "contrasteker (female)". */
static const struct { const char *class_code; const char *code; const char *value; const char *kind; } kinds[] = {
  { "EC000005", NULL, NULL, CSEL_KIND_FERRULE },
  { "EC002637", "EF001587", "EV000158", CSEL_KIND_MALE_HEADER },
  { "EC002638", "EF001587", "EV000158", CSEL_KIND_MALE_CONNECTOR },
  { "EC002638", "EF001587", "EV000218", CSEL_KIND_FEMALE_CONNECTOR },
};

/* Units are those that ECLASS defines for the property; @parents are the blocks in which it is about the
 * product itself, NULL for any, and without a tree */
static const struct
{
  const char    *code;
  CselUnit       unit;
  const char    *parents;
  CselPropertyId property;
} eclass_properties[] = {
  { "BAF016", CSEL_UNIT_MM, "AAQ667", CSEL_PROPERTY_WIDTH },                  /* Breite, of Abmessung */
  { "BAA020", CSEL_UNIT_MM, "AAQ667", CSEL_PROPERTY_HEIGHT },                 /* Höhe */
  { "BAB577", CSEL_UNIT_MM, "AAQ667", CSEL_PROPERTY_DEPTH },                  /* Tiefe */
  { "AAF040", CSEL_UNIT_KG, "AAQ640", CSEL_PROPERTY_WEIGHT },                 /* Nettogewicht */
  { "AAB202", CSEL_UNIT_MM, "AAQ533", CSEL_PROPERTY_STRIP_LENGTH },           /* Abisolierlänge */
  { "AAM734", CSEL_UNIT_NONE, "AAQ533", CSEL_PROPERTY_CONNECTION_TECHNOLOGY }, /* Art des el. Anschlusses */
  { "BAH005", CSEL_UNIT_V, "AAQ527", CSEL_PROPERTY_RATED_VOLTAGE },           /* Bemessungsspannung */
  { "AAB485", CSEL_UNIT_A, "AAQ527", CSEL_PROPERTY_RATED_CURRENT },           /* Bemessungsdauerstrom */
  { "AAS444", CSEL_UNIT_MM2, "", CSEL_N_PROPERTIES },           /* Gesamtmaximum des Querschnittes (mm²) */
  { "AAC384", CSEL_UNIT_AWG, "", CSEL_N_PROPERTIES },           /* Gesamtmaximum des Querschnittes (AWG) */
};

static gboolean
is_of_class (const char *classes,
             const char *group_id)
{
  return classes == NULL || (strlen (group_id) == strlen ("EC000000") && strstr (classes, group_id) != NULL);
}

static gboolean
map_code (const EtimMapping *mapping,
          const char        *value,
          CselStatement     *statement)
{
  if (mapping->property == CSEL_PROPERTY_FERRULE_INSULATION && statement->kind == CSEL_VALUE_BOOLEAN)
    {
      statement->kind = CSEL_VALUE_TEXT;
      statement->printed = statement->truth ? "insulated" : "uninsulated";
      return TRUE;
    }

  for (guint i = 0; value != NULL && i < G_N_ELEMENTS (flammability_classes); i++)
    if (mapping->property == CSEL_PROPERTY_FLAMMABILITY_CLASS && strcmp (flammability_classes[i].value, value) == 0)
      {
        statement->code = flammability_classes[i].code;
        return TRUE;
      }

  return FALSE;
}

/* A quantity is of the property's kind, and poles are counted */
static gboolean
map_quantity (const CselProperty *property,
              CselStatement      *statement)
{
  const CselRange *range = &statement->ranges[0];

  return statement->kind == CSEL_VALUE_QUANTITY && csel_unit_get_kind (range->unit) == property->kind &&
         (property->kind != CSEL_KIND_NUMBER || range->lo % csel_unit_get_steps (CSEL_UNIT_NONE) == 0) &&
         (range->lo >= 0 || property->kind == CSEL_KIND_TEMPERATURE);
}

static gboolean
map_value (const EtimMapping *mapping,
           const char        *value,
           CselStatement     *statement)
{
  const CselProperty *property = csel_property_get (mapping->property);

  switch (property->type)
    {
    case CSEL_TYPE_CODE:
      return map_code (mapping, value, statement);

    case CSEL_TYPE_QUANTITY:
      return map_quantity (property, statement);

    case CSEL_TYPE_TEXT:
      if (statement->kind != CSEL_VALUE_CODE)
        return FALSE;
      statement->kind = CSEL_VALUE_TEXT;
      return TRUE;

    case CSEL_TYPE_LONG_TEXT:
    case CSEL_TYPE_FORMULA:
    case CSEL_TYPE_BOOLEAN:
      break;
    }

  return FALSE;
}

/**
 * csel_bmecat_map_etim:
 * @block: the class
 * @code: today's code of a feature
 * @value: (nullable): the code of its value
 * @statement: what it says; changed to state the built-in property
 * @qualifiers: the conditions of @statement; what the feature says by its name is added
 *
 * Returns: %FALSE if there is no such property, or if it cannot have that value; @statement is not to
 *   be used then
 */
gboolean
csel_bmecat_map_etim (const CselBmecatBlock *block,
                      const char            *code,
                      const char            *value,
                      CselStatement         *statement,
                      CselQualifiers        *qualifiers)
{
  for (guint i = 0; i < G_N_ELEMENTS (etim_mappings); i++)
    {
      const EtimMapping *mapping = &etim_mappings[i];

      if (strcmp (mapping->code, code) != 0 || !is_of_class (mapping->classes, block->group_id))
        continue;
      if (!map_value (mapping, value, statement))
        return FALSE;
      statement->property = mapping->property;
      qualifiers->value[CSEL_QUALIFIER_CONDUCTOR] = mapping->conductor;
      qualifiers->value[CSEL_QUALIFIER_FERRULE] = mapping->ferrule;
      qualifiers->value[CSEL_QUALIFIER_CONNECTION] = mapping->connection;
      /* The columns of a rating table are told apart by their conditions */
      if (csel_property_get (mapping->property)->flags & CSEL_PROPERTY_RATING)
        qualifiers->value[CSEL_QUALIFIER_FEATURE] = NULL;
      return TRUE;
    }

  return FALSE;
}

/**
 * csel_bmecat_map_kind:
 * @class_code: an ETIM class
 * @code: (nullable): the code of a feature of it, %NULL for the class itself
 * @value: (nullable): the code of its value
 *
 * Returns: (nullable): the kind of product that this says it is
 */
const char *
csel_bmecat_map_kind (const char *class_code,
                      const char *code,
                      const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].class_code, class_code) == 0 && g_strcmp0 (kinds[i].code, code) == 0 &&
        g_strcmp0 (kinds[i].value, value) == 0)
      return kinds[i].kind;

  return NULL;
}

/**
 * csel_bmecat_map_eclass:
 * @code: an ECLASS property, "BAF016"
 * @parent: (nullable): the block in which it stands, %NULL where there is no tree
 *
 * Returns: the built-in property, %CSEL_N_PROPERTIES if there is none
 */
CselPropertyId
csel_bmecat_map_eclass (const char *code,
                        const char *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (eclass_properties); i++)
    {
      CselPropertyId property = eclass_properties[i].property;

      if (property == CSEL_N_PROPERTIES || strcmp (eclass_properties[i].code, code) != 0)
        continue;
      /* A rating is one of a connection and a standard, which only the tree says */
      if (parent == NULL ? (csel_property_get (property)->flags & CSEL_PROPERTY_RATING) == 0 :
          strcmp (eclass_properties[i].parents, parent) == 0)
        return property;
    }

  return CSEL_N_PROPERTIES;
}

/**
 * csel_bmecat_get_eclass_unit:
 * @code: an ECLASS property
 *
 * Returns: in what it is stated, %CSEL_N_UNITS if that is not known
 */
CselUnit
csel_bmecat_get_eclass_unit (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (eclass_properties); i++)
    if (strcmp (eclass_properties[i].code, code) == 0 && eclass_properties[i].unit != CSEL_UNIT_NONE)
      return eclass_properties[i].unit;

  return CSEL_N_UNITS;
}
