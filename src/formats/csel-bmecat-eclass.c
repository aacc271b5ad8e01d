/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Features by ECLASS: an IRDI (ISO 29002-5) names a property, "0173-1#02-BAF016#004"
 *
 * The version behind it changes with each release and says nothing else. A name that is no IRDI, as in
 * ECLASS Basic, is a free name.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features-private.h"

#include <string.h>

#define CODE_LENGTH 6

/**
 * csel_bmecat_eclass_code:
 * @irdi: "0173-1#02-BAF016#004"
 *
 * Returns: (transfer full) (nullable): "BAF016"; %NULL if @irdi is none
 */
char *
csel_bmecat_eclass_code (const char *irdi)
{
  const char *mark = g_str_has_prefix (irdi, "0173-1") ? strchr (irdi, '#') : NULL;

  if (mark == NULL || !g_ascii_isdigit (mark[1]) || !g_ascii_isdigit (mark[2]) || mark[3] != '-')
    return NULL;

  mark += strlen ("#02-");
  for (guint i = 0; i < CODE_LENGTH; i++)
    if (!g_ascii_isalnum (mark[i]))
      return NULL;

  return mark[CODE_LENGTH] == '#' || mark[CODE_LENGTH] == '\0' ? g_strndup (mark, CODE_LENGTH) : NULL;
}

/**
 * csel_bmecat_eclass_state:
 * @self: a reader of features
 * @feature: a feature of ECLASS
 * @code: its property, "BAF016"
 * @parent: (nullable): the property of the block in which it stands, %NULL where there is no tree
 * @path: (nullable): the headings over it
 * @conditions: (nullable): under which a built-in property is stated there
 *
 * Finds what @feature says.
 */
void
csel_bmecat_eclass_state (CselBmecatFeatures   *self,
                          const CselRawFeature *feature,
                          const char           *code,
                          const char           *parent,
                          const char           *path,
                          const CselQualifiers *conditions)
{
  g_autofree char *id = g_strconcat ("eclass:", code, NULL);
  CselQualifiers qualifiers = { { NULL } };
  CselBmecatPlain plain = {
    .id = id,
    .label = feature->label != NULL ? feature->label : feature->description != NULL ? feature->description : code,
    .unit = csel_bmecat_get_eclass_unit (code),
    .group = path,
    .mapped = csel_bmecat_map_eclass (code, parent),
    .conditions = &qualifiers,
  };

  if (conditions != NULL)
    qualifiers = *conditions;
  if (plain.mapped != CSEL_N_PROPERTIES && (csel_property_get (plain.mapped)->flags & CSEL_PROPERTY_RATING) == 0)
    qualifiers.value[CSEL_QUALIFIER_FEATURE] = feature->name;
  if (plain.mapped == CSEL_PROPERTY_WIDTH || plain.mapped == CSEL_PROPERTY_HEIGHT ||
      plain.mapped == CSEL_PROPERTY_DEPTH || plain.mapped == CSEL_PROPERTY_WEIGHT)
    qualifiers.value[CSEL_QUALIFIER_CONNECTION] = NULL;

  csel_bmecat_plain_read (self, &plain, feature);
}

/**
 * csel_bmecat_eclass_read:
 * @self: a reader of features
 * @feature: a feature of ECLASS that is of no tree, with a value
 *
 * Finds what @feature says.
 */
void
csel_bmecat_eclass_read (CselBmecatFeatures   *self,
                         const CselRawFeature *feature)
{
  const char *name = feature->name != NULL ? feature->name : feature->label;
  const char *heading = self->block->group_name;
  g_autofree char *code = csel_bmecat_eclass_code (name);

  if (code == NULL)
    csel_bmecat_free_read (self, feature);
  else
    csel_bmecat_eclass_state (self, feature, code, NULL, *heading != '\0' ? heading : NULL, NULL);
}
