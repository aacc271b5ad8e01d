/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * csel check: does a product meet a requirement, line by line
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-command.h"

#include <glib/gi18n.h>
#include <stddef.h>
#include <string.h>

#include "model/csel-code.h"
#include "report/csel-json.h"
#include "report/csel-plain.h"
#include "report/csel-tsv.h"
#include "rules/csel-check.h"

enum {
  SUPPLY,
  CONDUCTOR,
  FLAMMABILITY,
  MATERIAL_GROUP,
  APPROVAL,
  FIRST_QUANTITY,
  ALTITUDE = FIRST_QUANTITY,
  CURRENT,
  CONDUCTOR_CURRENT,
  POLES,
  PIN_SPACING,
  AMBIENT,
  PROCESSING,
  N_OPTIONS
};

/* The quantities: the option's name, its unit where none is typed, where it is kept */
static const struct
{
  const char *name;
  CselUnit    unit;
  CselAsked   asked;
  gsize       offset;
} quantities[N_OPTIONS] = {
  [ALTITUDE] = { "altitude", CSEL_UNIT_M, CSEL_ASKED_ALTITUDE, offsetof (CselRequirement, altitude) },
  [CURRENT] = { "current", CSEL_UNIT_A, CSEL_ASKED_CURRENT, offsetof (CselRequirement, current) },
  [CONDUCTOR_CURRENT] = { "conductor-current", CSEL_UNIT_A, CSEL_ASKED_CONDUCTOR_CURRENT,
                          offsetof (CselRequirement, conductor_current) },
  [POLES] = { "poles", CSEL_UNIT_NONE, CSEL_ASKED_POLES, offsetof (CselRequirement, poles) },
  [PIN_SPACING] = { "pin-spacing", CSEL_UNIT_MM, CSEL_ASKED_PIN_SPACING,
                    offsetof (CselRequirement, pin_spacing) },
  [AMBIENT] = { "ambient", CSEL_UNIT_CELSIUS, CSEL_ASKED_AMBIENT, offsetof (CselRequirement, ambient) },
  [PROCESSING] = { "wiring-temperature", CSEL_UNIT_CELSIUS, CSEL_ASKED_PROCESSING,
                   offsetof (CselRequirement, processing) },
};

static gboolean
parse_quantity (const char *text,
                CselUnit    unit,
                CselRange  *range)
{
  g_autofree char *with_unit = strspn (text, "+-0123456789.,") == strlen (text) ?
                               g_strdup_printf ("%s %s", text, csel_unit_get_symbol (unit)) :
                               g_strdup (text);

  return csel_range_parse (g_strstrip (with_unit), range, NULL) && !range->is_range &&
         csel_unit_get_kind (range->unit) == csel_unit_get_kind (unit) &&
         (range->lo > 0 || unit == CSEL_UNIT_CELSIUS || unit == CSEL_UNIT_M);
}

static CselExit
read_quantities (char           **values,
                 CselRequirement *requirement)
{
  for (guint i = FIRST_QUANTITY; i < N_OPTIONS; i++)
    {
      CselRange *range = (CselRange *)((char *)requirement + quantities[i].offset);

      if (values[i] == NULL)
        continue;
      if (!parse_quantity (values[i], quantities[i].unit, range))
        return csel_command_usage (_("--%s: “%s” is no quantity in %s"), quantities[i].name, values[i],
                                   quantities[i].unit == CSEL_UNIT_NONE ? "1" :
                                   csel_unit_get_symbol (quantities[i].unit));
      requirement->asked |= quantities[i].asked;
    }

  return CSEL_EXIT_DONE;
}

/* "fine-stranded:4mm2" */
static CselExit
read_conductor (const char    *text,
                CselConductor *conductor)
{
  g_auto(GStrv) parts = g_strsplit (text, ":", 2);

  if (g_strv_length (parts) != 2 || !csel_conductor_kind_parse (parts[0], &conductor->kind) ||
      !csel_conductor_size_parse (parts[1], &conductor->size, NULL))
    return csel_command_usage (_("--conductor: expected kind and size, as in fine-stranded:4mm2"));

  return CSEL_EXIT_DONE;
}

static CselExit
read_words (char           **values,
            CselRequirement *requirement)
{
  requirement->flammability = values[FLAMMABILITY];
  requirement->material_group = values[MATERIAL_GROUP];
  requirement->approval = values[APPROVAL];
  if (values[FLAMMABILITY] != NULL)
    requirement->asked |= CSEL_ASKED_FLAMMABILITY;
  if (values[MATERIAL_GROUP] != NULL)
    requirement->asked |= CSEL_ASKED_MATERIAL_GROUP;
  if (values[APPROVAL] != NULL)
    requirement->asked |= CSEL_ASKED_APPROVAL;

  if (values[APPROVAL] != NULL && *values[APPROVAL] == '\0')
    return csel_command_usage (_("--approval: expected a word, as in UL, CSA or UR"));
  if (values[FLAMMABILITY] != NULL &&
      !csel_code_is_valid (CSEL_PROPERTY_FLAMMABILITY_CLASS, values[FLAMMABILITY]))
    return csel_command_usage (_("--flammability: expected V-0, V-1, V-2, HB, 5VA or 5VB"));
  if (values[MATERIAL_GROUP] != NULL &&
      !csel_code_is_valid (CSEL_PROPERTY_MATERIAL_GROUP, values[MATERIAL_GROUP]))
    return csel_command_usage (_("--material-group: expected I, II, IIIa or IIIb"));

  return CSEL_EXIT_DONE;
}

static CselExit
read_requirement (char           **values,
                  CselRequirement *requirement)
{
  g_autoptr(GError) error = NULL;
  CselExit status = read_quantities (values, requirement);

  if (status == CSEL_EXIT_DONE)
    status = read_words (values, requirement);
  if (status == CSEL_EXIT_DONE && values[CONDUCTOR] != NULL)
    {
      requirement->asked |= CSEL_ASKED_CONDUCTOR;
      status = read_conductor (values[CONDUCTOR], &requirement->conductor);
    }
  if (status == CSEL_EXIT_DONE && values[SUPPLY] != NULL)
    {
      requirement->asked |= CSEL_ASKED_SUPPLY;
      if (!csel_supply_parse (values[SUPPLY], &requirement->supply, &error))
        return csel_command_usage ("--supply: %s", error->message);
    }
  if (status == CSEL_EXIT_DONE && values[CONDUCTOR_CURRENT] != NULL && values[CURRENT] == NULL)
    return csel_command_usage (_("--conductor-current needs --current"));
  if (status == CSEL_EXIT_DONE && requirement->asked == 0)
    return csel_command_usage (_("check needs something to check: --supply, --current, …"));

  return status;
}

static CselExit
answer (CselCommand           *command,
        CselProduct           *product,
        const CselRequirement *requirement)
{
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (command->library, CSEL_KIND_FERRULE);
  g_autoptr(CselVerdict) verdict = csel_check_ask (product, requirement, ferrules);
  g_autofree char *text = NULL;

  if (command->format == CSEL_FORMAT_JSON)
    text = csel_json_check (product, verdict, command->locale);
  else if (command->format == CSEL_FORMAT_TSV)
    text = csel_tsv_check (product, verdict, command->locale);
  else
    text = csel_plain_check (product, verdict, command->locale);

  return csel_command_print (text);
}

static CselExit
run (CselCommand *command,
     char       **values)
{
  CselRequirement requirement = { .context = command->context };
  g_autoptr(CselProduct) product = NULL;
  CselExit status;

  if (g_strv_length (command->arguments) != 1)
    return csel_command_usage (_("check needs one item number"));
  status = read_requirement (values, &requirement);
  if (status != CSEL_EXIT_DONE)
    return status;
  status = csel_command_open (command);
  if (status != CSEL_EXIT_DONE)
    return status;
  product = csel_command_find_product (command, command->arguments[0], &status);
  if (product == NULL)
    return status;

  return answer (command, product, &requirement);
}

#define OPTION(name, index, help, argument) \
  { name, 0, 0, G_OPTION_ARG_STRING, &values[index], help, argument }

CselExit
csel_command_check (char **argv)
{
  g_auto(CselCommand) command = { 0 };
  char *values[N_OPTIONS] = { NULL };
  const GOptionEntry entries[] = {
    CSEL_COMMAND_FORMAT_ENTRY (command),
    OPTION ("supply", SUPPLY, N_("The mains: 400/690V, 400V-IT, 400V-delta-earthed, 600V-DC, 690V"), N_("SUPPLY")),
    OPTION ("altitude", ALTITUDE, N_("Above sea level; up to 2000 m is taken for granted"), N_("METRES")),
    OPTION ("current", CURRENT, N_("Through each contact"), N_("AMPERES")),
    OPTION ("conductor-current", CONDUCTOR_CURRENT,
            N_("What the conductor may carry, by your own standard"), N_("AMPERES")),
    OPTION ("conductor", CONDUCTOR, N_("The conductor, as in fine-stranded:4mm2"), N_("KIND:SIZE")),
    OPTION ("poles", POLES, N_("Pole number"), N_("N")),
    OPTION ("pin-spacing", PIN_SPACING, N_("Pin spacing"), N_("MM")),
    OPTION ("ambient", AMBIENT, N_("Temperature in operation"), N_("CELSIUS")),
    OPTION ("wiring-temperature", PROCESSING, N_("Temperature while wiring"), N_("CELSIUS")),
    OPTION ("flammability", FLAMMABILITY, N_("Flammability class per UL94"), N_("CLASS")),
    OPTION ("material-group", MATERIAL_GROUP, N_("Material group"), N_("GROUP")),
    OPTION ("approval", APPROVAL, N_("An approval: UL, CSA, UR"), N_("APPROVAL")),
    G_OPTION_ENTRY_NULL
  };
  CselExit status = csel_command_begin (&command, argv, entries, _("ITEM"),
                                        _("Checks a requirement against what a product states."));

  if (status == CSEL_EXIT_DONE)
    status = run (&command, values);
  for (guint i = 0; i < N_OPTIONS; i++)
    g_free (values[i]);

  return status;
}
