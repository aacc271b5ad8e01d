/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A wiring plan on the command line: --pole, --connectors, --spare
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-wiring-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"
#include "model/csel-parts-line.h"
#include "rules/csel-wiring.h"

static CselExit
read_number (const char *option,
             const char *text,
             guint       least,
             guint       most,
             guint      *number)
{
  g_autofree char *digits = NULL;
  guint64 value;

  if (text == NULL)
    return CSEL_EXIT_DONE;

  /* "5%" is what one says */
  digits = g_strdup (text);
  if (least == 0 && g_str_has_suffix (digits, "%"))
    digits[strlen (digits) - 1] = '\0';
  if (!g_ascii_string_to_unsigned (digits, 10, least, most, &value, NULL))
    return csel_command_usage (_("--%s: “%s” is no number from %u to %u"), option, text, least, most);
  *number = (guint)value;

  return CSEL_EXIT_DONE;
}

/* "ferrule=216-266": the item number as it is printed, and who makes it */
static CselExit
complete_ferrule (CselCommand *command,
                  const char  *option,
                  CselWire    *wire)
{
  g_autoptr(CselProduct) ferrule = NULL;
  CselExit status;

  if (wire->texts[CSEL_WIRE_FERRULE] == NULL)
    return CSEL_EXIT_DONE;

  ferrule = csel_command_find_product (command, wire->texts[CSEL_WIRE_FERRULE], &status);
  if (ferrule == NULL)
    return status;
  if (g_strcmp0 (csel_product_get_kind (ferrule), CSEL_KIND_FERRULE) != 0)
    return csel_command_usage (_("--pole %s: “%s” is no ferrule"), option,
                               wire->texts[CSEL_WIRE_FERRULE]);

  csel_wire_set_text (wire, CSEL_WIRE_FERRULE, csel_product_get_item (ferrule));
  csel_wire_set_text (wire, CSEL_WIRE_MANUFACTURER, csel_product_get_manufacturer (ferrule));

  return CSEL_EXIT_DONE;
}

/* "1-3=fine-stranded:2.5mm2:insulated,label=L1" */
static CselExit
read_poles (CselCommand    *command,
            const char     *option,
            guint           n_poles,
            CselWiringPlan *plan)
{
  const char *equals = strchr (option, '=');
  g_autofree char *names = NULL;
  g_autoptr(GArray) poles = NULL;
  g_autoptr(CselWire) wire = NULL;
  g_autoptr(GError) error = NULL;
  CselExit status;

  if (equals == NULL)
    return csel_command_usage (_("--pole %s: expected poles and conductor, as in "
                                 "1-3=fine-stranded:2.5mm2:insulated,label=L1"), option);

  names = g_strndup (option, (gsize)(equals - option));
  poles = csel_poles_parse (names, n_poles, &error);
  if (poles != NULL)
    wire = csel_wire_parse (equals + 1, &error);
  if (wire == NULL)
    return csel_command_usage (_("--pole %s: %s"), option, error->message);
  status = complete_ferrule (command, option, wire);
  if (status != CSEL_EXIT_DONE)
    return status;

  for (guint i = 0; i < poles->len; i++)
    {
      wire->pole = g_array_index (poles, guint, i);
      csel_wiring_plan_add_wire (plan, wire);
    }

  return CSEL_EXIT_DONE;
}

/**
 * csel_wiring_options_read_numbers:
 * @self: what was typed
 * @plan: gets the number of connectors and the spare
 *
 * Returns: %CSEL_EXIT_DONE, or that they cannot be read
 */
CselExit
csel_wiring_options_read_numbers (const CselWiringOptions *self,
                                  CselWiringPlan          *plan)
{
  guint connectors = 1;
  guint spare = 0;
  CselExit status = read_number ("connectors", self->connectors, 1, CSEL_MAX_QUANTITY, &connectors);

  if (status == CSEL_EXIT_DONE)
    status = read_number ("spare", self->spare, 0, CSEL_MAX_SPARE, &spare);
  csel_wiring_plan_set_connectors (plan, connectors);
  csel_wiring_plan_set_spare (plan, spare);

  return status;
}

/**
 * csel_wiring_options_read_poles:
 * @self: what was typed
 * @command: its catalogues have the ferrules that are named
 * @connector: what is wired
 * @plan: gets its wires
 *
 * Returns: %CSEL_EXIT_DONE, or that they cannot be read
 */
CselExit
csel_wiring_options_read_poles (const CselWiringOptions *self,
                                CselCommand             *command,
                                CselProduct             *connector,
                                CselWiringPlan          *plan)
{
  CselExit status = CSEL_EXIT_DONE;

  for (guint i = 0; self->poles != NULL && self->poles[i] != NULL && status == CSEL_EXIT_DONE; i++)
    status = read_poles (command, self->poles[i], csel_wiring_count_poles (connector), plan);

  return status;
}

/**
 * csel_wiring_options_clear:
 * @self: what was typed
 */
void
csel_wiring_options_clear (CselWiringOptions *self)
{
  g_strfreev (self->poles);
  g_free (self->connectors);
  g_free (self->spare);
}
