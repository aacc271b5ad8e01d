/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Colour codes of insulated ferrules
 *
 * A colour never decides: within one code gray is 0.75 and 4 mm², and the codes contradict each
 * other. It helps the eye, beside the size.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-color-code.h"

#include <string.h>

static const char *const code_ids[CSEL_N_COLOR_CODES] = {
  [CSEL_COLOR_CODE_DIN] = "din",
  [CSEL_COLOR_CODE_GERMAN] = "german",
  [CSEL_COLOR_CODE_FRENCH] = "french",
};

/* Second-hand: a table of litze24, a German dealer in ferrules; its first column agrees with the
 * WAGO data sheets of DIN 46228-4 ferrules */
static const struct
{
  gint64      area;
  const char *colors[CSEL_N_COLOR_CODES];
} sizes[] = {
  { 500, { "white", "orange", "white" } },
  { 750, { "gray", "white", "blue" } },
  { 1000, { "red", "yellow", "red" } },
  { 1500, { "black", "red", "black" } },
  { 2500, { "blue", "blue", "gray" } },
  { 4000, { "gray", "gray", "orange" } },
  { 6000, { "yellow", "black", "green" } },
  { 10000, { "red", "ivory", "brown" } },
  { 16000, { "blue", "green", "ivory" } },
  { 25000, { "yellow", "brown", "black" } },
};

/**
 * csel_color_code_get_color:
 * @code: a colour code
 * @ferrule: a ferrule
 *
 * Returns: (nullable): the word for the colour that @code has for its size, %NULL if it has none
 *   or @ferrule has no collar
 */
const char *
csel_color_code_get_color (CselColorCode code,
                           CselProduct  *ferrule)
{
  const CselFact *insulation = csel_product_lookup_first (ferrule, CSEL_PROPERTY_FERRULE_INSULATION);
  CselRange size;

  g_return_val_if_fail (code < CSEL_N_COLOR_CODES, NULL);

  if (insulation == NULL || strcmp (csel_product_get_code (ferrule, insulation), "insulated") != 0 ||
      csel_product_lookup_range (ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_MM2, &size) == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (size.lo == sizes[i].area && size.hi == sizes[i].area)
      return sizes[i].colors[code];

  return NULL;
}

/**
 * csel_color_code_get_id:
 * @code: a colour code
 *
 * Returns: its stable name
 */
const char *
csel_color_code_get_id (CselColorCode code)
{
  g_return_val_if_fail (code < CSEL_N_COLOR_CODES, NULL);

  return code_ids[code];
}

/**
 * csel_color_code_parse:
 * @id: a stable name
 * @code: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_color_code_parse (const char    *id,
                       CselColorCode *code)
{
  for (CselColorCode i = 0; i < CSEL_N_COLOR_CODES; i++)
    if (strcmp (id, code_ids[i]) == 0)
      {
        *code = i;
        return TRUE;
      }

  return FALSE;
}
