/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What is written on every sheet of a project, by name
 */

#define G_LOG_DOMAIN "csel-project"

#include "project/csel-project.h"

static const char *const field_ids[CSEL_N_PROJECT_FIELDS] = {
  [CSEL_PROJECT_NAME] = "project",
  [CSEL_PROJECT_LOCATION] = "location",
  [CSEL_PROJECT_REVISION] = "revision",
  [CSEL_PROJECT_PREPARED] = "prepared",
  [CSEL_PROJECT_CHECKED] = "checked",
  [CSEL_PROJECT_DATE] = "date",
};

/**
 * csel_project_field_get_id:
 * @field: what is written on sheets
 *
 * Returns: (transfer none): its name in files
 */
const char *
csel_project_field_get_id (CselProjectField field)
{
  return field_ids[field];
}

/**
 * csel_project_field_parse:
 * @id: a name as csel_project_field_get_id() gives it
 * @field: (out): what is written on sheets
 *
 * Returns: %FALSE if there is no such field
 */
gboolean
csel_project_field_parse (const char       *id,
                          CselProjectField *field)
{
  for (guint i = 0; i < CSEL_N_PROJECT_FIELDS; i++)
    if (g_strcmp0 (id, field_ids[i]) == 0)
      {
        *field = i;
        return TRUE;
      }

  return FALSE;
}
