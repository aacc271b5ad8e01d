/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselConductor: what is to be connected
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-conductor.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const kind_ids[CSEL_N_CONDUCTOR_KINDS] = {
  [CSEL_CONDUCTOR_SOLID] = "solid",
  [CSEL_CONDUCTOR_STRANDED] = "stranded",
  [CSEL_CONDUCTOR_FINE_STRANDED] = "fine-stranded",
};

static const char *const gauging_ids[CSEL_N_GAUGINGS] = {
  [CSEL_GAUGING_TABLE] = "table",
  [CSEL_GAUGING_AREA] = "area",
};

static const char *const preparation_ids[CSEL_N_PREPARATIONS] = {
  [CSEL_PREPARATION_BARE] = "none",
  [CSEL_PREPARATION_INSULATED] = "insulated",
  [CSEL_PREPARATION_UNINSULATED] = "uninsulated",
};

/**
 * csel_conductor_kind_get_id:
 * @kind: how a conductor is built
 *
 * Returns: its stable name, also the value of #CSEL_QUALIFIER_CONDUCTOR
 */
const char *
csel_conductor_kind_get_id (CselConductorKind kind)
{
  g_return_val_if_fail (kind < CSEL_N_CONDUCTOR_KINDS, NULL);

  return kind_ids[kind];
}

/**
 * csel_conductor_kind_parse:
 * @id: a stable name
 * @kind: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_conductor_kind_parse (const char        *id,
                           CselConductorKind *kind)
{
  for (CselConductorKind i = 0; i < CSEL_N_CONDUCTOR_KINDS; i++)
    if (strcmp (id, kind_ids[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_preparation_get_id:
 * @preparation: how a conductor's end is prepared
 *
 * Returns: its stable name, also the value of #CSEL_QUALIFIER_FERRULE
 */
const char *
csel_preparation_get_id (CselPreparation preparation)
{
  g_return_val_if_fail (preparation < CSEL_N_PREPARATIONS, NULL);

  return preparation_ids[preparation];
}

/**
 * csel_preparation_parse:
 * @id: a stable name
 * @preparation: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_preparation_parse (const char      *id,
                        CselPreparation *preparation)
{
  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    if (strcmp (id, preparation_ids[i]) == 0)
      {
        *preparation = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_gauging_get_id:
 * @gauging: which metric size stands for a gauge
 *
 * Returns: its stable name
 */
const char *
csel_gauging_get_id (CselGauging gauging)
{
  g_return_val_if_fail (gauging < CSEL_N_GAUGINGS, NULL);

  return gauging_ids[gauging];
}

/**
 * csel_gauging_parse:
 * @id: a stable name
 * @gauging: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_gauging_parse (const char  *id,
                    CselGauging *gauging)
{
  for (CselGauging i = 0; i < CSEL_N_GAUGINGS; i++)
    if (strcmp (id, gauging_ids[i]) == 0)
      {
        *gauging = i;
        return TRUE;
      }

  return FALSE;
}

/* Is "1,000" one or a thousand? "0,750" is plain */
static gboolean
has_thousands_mark (const char *text)
{
  const char *comma = strpbrk (text, ",.");

  return comma != NULL && comma - text <= 3 && *text != '0' && strspn (comma + 1, "0123456789") == 3;
}

/**
 * csel_conductor_size_parse:
 * @text: "2.5 mm2", "1,5", "1.5mm²", "16 AWG", "AWG 16"; a bare number is mm²
 * @size: (out caller-allocates): the size, in the unit that was typed
 * @error: return location for a #CselQuantityError
 *
 * Returns: %FALSE if @text is no conductor size
 */
gboolean
csel_conductor_size_parse (const char *text,
                           CselRange  *size,
                           GError    **error)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));

  if (*typed != '\0' && strspn (typed, "0123456789.,") == strlen (typed))
    {
      char *with_unit = g_strconcat (typed, " mm²", NULL);

      g_free (typed);
      typed = with_unit;
    }

  if (!csel_range_parse (typed, size, error))
    return FALSE;

  if (size->is_range || has_thousands_mark (typed) ||
      (size->unit != CSEL_UNIT_MM2 && size->unit != CSEL_UNIT_AWG) ||
      (size->unit == CSEL_UNIT_MM2 && size->lo <= 0))
    {
      g_set_error (error, CSEL_QUANTITY_ERROR, CSEL_QUANTITY_ERROR_UNIT,
                   _("“%s”: expected one conductor size in mm² or AWG"), text);
      return FALSE;
    }

  return TRUE;
}
