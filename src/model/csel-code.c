/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Codes: the values of a property that has a list of them
 *
 * A property of type #CSEL_TYPE_CODE without a list here (GTIN, UNSPSC, country) takes any
 * identifier.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-code.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  CselPropertyId property;
  const char    *code;
  const char    *label;
} CodeInfo;

static const CodeInfo codes[] = {
  { CSEL_PROPERTY_KIND, CSEL_KIND_FEMALE_CONNECTOR, N_("female connector") },
  { CSEL_PROPERTY_KIND, CSEL_KIND_MALE_CONNECTOR, N_("male connector for conductor") },
  { CSEL_PROPERTY_KIND, CSEL_KIND_THT_HEADER, N_("THT header") },
  { CSEL_PROPERTY_KIND, CSEL_KIND_MALE_HEADER, N_("male header") },
  { CSEL_PROPERTY_KIND, CSEL_KIND_FERRULE, N_("ferrule") },
  { CSEL_PROPERTY_KIND, CSEL_KIND_STRAIN_RELIEF_PLATE, N_("strain relief plate") },
  { CSEL_PROPERTY_FERRULE_INSULATION, "insulated", N_("insulated") },
  { CSEL_PROPERTY_FERRULE_INSULATION, "uninsulated", N_("uninsulated") },
  /* Comparative tracking index per IEC 60112: I ≥ 600, II ≥ 400, IIIa ≥ 175, IIIb ≥ 100 */
  { CSEL_PROPERTY_MATERIAL_GROUP, "I", NULL },
  { CSEL_PROPERTY_MATERIAL_GROUP, "II", NULL },
  { CSEL_PROPERTY_MATERIAL_GROUP, "IIIa", NULL },
  { CSEL_PROPERTY_MATERIAL_GROUP, "IIIb", NULL },
  /* UL 94, printed with and without the hyphen */
  { CSEL_PROPERTY_FLAMMABILITY_CLASS, "V-0", NULL },
  { CSEL_PROPERTY_FLAMMABILITY_CLASS, "V-1", NULL },
  { CSEL_PROPERTY_FLAMMABILITY_CLASS, "V-2", NULL },
  { CSEL_PROPERTY_FLAMMABILITY_CLASS, "HB", NULL },
  { CSEL_PROPERTY_FLAMMABILITY_CLASS, "5VA", NULL },
  { CSEL_PROPERTY_FLAMMABILITY_CLASS, "5VB", NULL },
  { CSEL_PROPERTY_ROHS_STATUS, "compliant", N_("compliant, no exemption") },
  { CSEL_PROPERTY_ROHS_STATUS, "compliant-with-exemption", N_("compliant with exemption") },
  { CSEL_PROPERTY_ROHS_STATUS, "not-compliant", N_("not compliant") },
};

/**
 * csel_code_is_valid:
 * @property: a property
 * @code: a code
 *
 * Returns: %FALSE if @property has a list of codes and @code is not on it
 */
gboolean
csel_code_is_valid (CselPropertyId property,
                    const char    *code)
{
  gboolean has_list = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].property == property)
      {
        if (strcmp (codes[i].code, code) == 0)
          return TRUE;
        has_list = TRUE;
      }

  return !has_list;
}

/**
 * csel_code_get_label:
 * @property: a property
 * @code: one of its codes
 *
 * Returns: the words for it, for translation; @code itself where it is the trade's word
 */
const char *
csel_code_get_label (CselPropertyId property,
                     const char    *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].property == property && strcmp (codes[i].code, code) == 0 &&
        codes[i].label != NULL)
      return codes[i].label;

  return code;
}

/**
 * csel_code_get_rank:
 * @property: a property with a list of codes
 * @code: one of them
 *
 * Returns: its place in the list, by which products are sorted
 */
guint
csel_code_get_rank (CselPropertyId property,
                    const char    *code)
{
  guint rank = 0;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].property == property)
      {
        if (strcmp (codes[i].code, code) == 0)
          return rank;
        rank++;
      }

  return rank;
}

/**
 * csel_code_list:
 * @property: a property with a list of codes
 *
 * Returns: (transfer full): its codes, for a message
 */
char *
csel_code_list (CselPropertyId property)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].property == property)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", codes[i].code);

  return g_string_free (list, FALSE);
}
