/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselExportProfile: how a parts list is written for one program: its rows, its columns, what they
 * are called, its dialect of CSV
 *
 * It does not change: an edited profile is another one in its place.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-export-profile.h"

struct _CselExportProfile
{
  GObject         parent_instance;

  char           *name;
  CselPartsChoice choice;
  char           *titles[CSEL_N_PARTS_COLUMNS];
  CselCsvDialect  dialect;
  CselCsvUse      use;
};

G_DEFINE_FINAL_TYPE (CselExportProfile, csel_export_profile, G_TYPE_OBJECT)

static void
csel_export_profile_finalize (GObject *object)
{
  CselExportProfile *self = CSEL_EXPORT_PROFILE (object);

  g_clear_pointer (&self->name, g_free);
  for (guint i = 0; i < CSEL_N_PARTS_COLUMNS; i++)
    g_clear_pointer (&self->titles[i], g_free);

  G_OBJECT_CLASS (csel_export_profile_parent_class)->finalize (object);
}

static void
csel_export_profile_class_init (CselExportProfileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_export_profile_finalize;
}

static void
csel_export_profile_init (CselExportProfile *self)
{
}

/**
 * csel_export_profile_new:
 * @name: what it is called
 * @choice: its rows, its columns and their headings
 * @dialect: how it is written
 * @use: who reads it
 *
 * Returns: (transfer full): a profile; a heading that is empty is the program's own
 */
CselExportProfile *
csel_export_profile_new (const char            *name,
                         const CselPartsChoice *choice,
                         CselCsvDialect         dialect,
                         CselCsvUse             use)
{
  CselExportProfile *self = g_object_new (CSEL_TYPE_EXPORT_PROFILE, NULL);

  self->name = g_strdup (name);
  self->choice = *choice;
  for (guint i = 0; i < CSEL_N_PARTS_COLUMNS; i++)
    {
      const char *title = i < choice->n ? choice->titles[i] : NULL;

      self->titles[i] = title != NULL && *title != '\0' ? g_strdup (title) : NULL;
      self->choice.titles[i] = self->titles[i];
    }
  self->dialect = dialect;
  self->use = use;

  return self;
}

/**
 * csel_export_profile_get_name:
 * @self: a profile
 *
 * Returns: what it is called
 */
const char *
csel_export_profile_get_name (CselExportProfile *self)
{
  g_return_val_if_fail (CSEL_IS_EXPORT_PROFILE (self), NULL);

  return self->name;
}

/**
 * csel_export_profile_get_choice:
 * @self: a profile
 *
 * Returns: its rows, its columns and their headings
 */
const CselPartsChoice *
csel_export_profile_get_choice (CselExportProfile *self)
{
  g_return_val_if_fail (CSEL_IS_EXPORT_PROFILE (self), NULL);

  return &self->choice;
}

/**
 * csel_export_profile_get_dialect:
 * @self: a profile
 *
 * Returns: how it is written
 */
CselCsvDialect
csel_export_profile_get_dialect (CselExportProfile *self)
{
  g_return_val_if_fail (CSEL_IS_EXPORT_PROFILE (self), CSEL_CSV_COMMA);

  return self->dialect;
}

/**
 * csel_export_profile_get_use:
 * @self: a profile
 *
 * Returns: who reads what is written
 */
CselCsvUse
csel_export_profile_get_use (CselExportProfile *self)
{
  g_return_val_if_fail (CSEL_IS_EXPORT_PROFILE (self), CSEL_CSV_FOR_IMPORT);

  return self->use;
}
