/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSheetOptions: what a user can ask of a sheet
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-sheet-options.h"

#include <glib/gi18n.h>
#include <string.h>

/* As they are typed */
static const char *const section_ids[CSEL_N_SHEET_SECTIONS] = {
  [CSEL_SECTION_IDENTITY] = "identity",
  [CSEL_SECTION_DIMENSIONS] = "dimensions",
  [CSEL_SECTION_DESCRIPTION] = "description",
  [CSEL_SECTION_NOTES] = "notes",
  [CSEL_SECTION_ELECTRICAL] = "electrical",
  [CSEL_SECTION_CONNECTIONS] = "connections",
  [CSEL_SECTION_CONNECTION] = "connection",
  [CSEL_SECTION_FERRULE] = "ferrule",
  [CSEL_SECTION_PHYSICAL] = "physical",
  [CSEL_SECTION_MECHANICAL] = "mechanical",
  [CSEL_SECTION_PLUG_IN] = "plug-in",
  [CSEL_SECTION_MATERIAL] = "material",
  [CSEL_SECTION_ENVIRONMENT] = "environment",
  [CSEL_SECTION_COMMERCIAL] = "commercial",
  [CSEL_SECTION_CLASSIFICATION] = "classification",
  [CSEL_SECTION_COMPLIANCE] = "compliance",
  [CSEL_SECTION_APPROVALS] = "approvals",
  [CSEL_SECTION_DOWNLOADS] = "downloads",
  [CSEL_SECTION_INSTALLATION] = "installation",
  [CSEL_SECTION_FEATURES] = "features",
  [CSEL_SHEET_RELATED] = "related",
  [CSEL_SHEET_SOURCES] = "sources",
};

/**
 * csel_sheet_options_init:
 * @self: (out caller-allocates): options
 * @context: "Ratings per"
 *
 * Everything, as printed, in colour, its fields to be filled in by hand.
 */
void
csel_sheet_options_init (CselSheetOptions        *self,
                         const CselRatingContext *context)
{
  *self = (CselSheetOptions) { .context = *context, .sections = CSEL_SHEET_ALL, .has_drawing = TRUE };
}

/**
 * csel_sheet_field_get_label:
 * @field: a field
 *
 * Returns: what it is called, for translation
 */
const char *
csel_sheet_field_get_label (CselSheetField field)
{
  static const char *const labels[CSEL_N_SHEET_FIELDS] = {
    [CSEL_SHEET_PROJECT] = N_("Project"),
    /* Translators: = and + are the signs of IEC 81346 for function and location */
    [CSEL_SHEET_LOCATION] = N_("Panel, location (=, +)"),
    [CSEL_SHEET_DESIGNATION] = N_("Designation"),
    [CSEL_SHEET_REVISION] = N_("Revision"),
    [CSEL_SHEET_PREPARED] = N_("Prepared by"),
    [CSEL_SHEET_CHECKED] = N_("Checked by"),
    [CSEL_SHEET_DATE] = N_("Date"),
  };

  return labels[field];
}

/**
 * csel_sheet_section_get_title:
 * @section: a #CselSection, or %CSEL_SHEET_RELATED or %CSEL_SHEET_SOURCES
 *
 * Returns: its title on a sheet, for translation
 */
const char *
csel_sheet_section_get_title (guint section)
{
  g_return_val_if_fail (section < CSEL_N_SHEET_SECTIONS, NULL);

  if (section == CSEL_SHEET_RELATED)
    return N_("Compatible products");

  return section == CSEL_SHEET_SOURCES ? N_("Sources") : csel_section_get_title (section);
}

/**
 * csel_sheet_sections_parse:
 * @text: "electrical,physical"
 * @sections: (out): a set of `1 << CselSection`
 *
 * Returns: %FALSE if there is no such section
 */
gboolean
csel_sheet_sections_parse (const char *text,
                           guint      *sections)
{
  g_auto(GStrv) names = g_strsplit (text, ",", -1);

  *sections = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint section = 0;

      g_strstrip (names[i]);
      while (section < CSEL_N_SHEET_SECTIONS && strcmp (names[i], section_ids[section]) != 0)
        section++;
      if (section == CSEL_N_SHEET_SECTIONS)
        return FALSE;
      *sections |= 1u << section;
    }

  return *sections != 0;
}

/**
 * csel_sheet_sections_list:
 *
 * Returns: (transfer full): the names of all sections, separated by commas
 */
char *
csel_sheet_sections_list (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CSEL_N_SHEET_SECTIONS; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", section_ids[i]);

  return g_string_free (text, FALSE);
}

/**
 * csel_sheet_units_parse:
 * @text: "both", "metric" or "us"
 * @units: (out): which it is
 *
 * Returns: %FALSE if it is none of them
 */
gboolean
csel_sheet_units_parse (const char     *text,
                        CselSheetUnits *units)
{
  static const char *const ids[] = { "both", "metric", "us" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (strcmp (text, ids[i]) == 0)
      {
        *units = i;
        return TRUE;
      }

  return FALSE;
}
