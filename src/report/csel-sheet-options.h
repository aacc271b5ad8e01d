/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-property.h"
#include "model/csel-rating-context.h"

G_BEGIN_DECLS

/**
 * CselSheetField:
 *
 * What the user writes on a sheet; what is not given is left to be filled in by hand.
 */
typedef enum
{
  CSEL_SHEET_PROJECT,
  CSEL_SHEET_LOCATION,
  CSEL_SHEET_DESIGNATION,
  CSEL_SHEET_REVISION,
  CSEL_SHEET_PREPARED,
  CSEL_SHEET_CHECKED,
  CSEL_SHEET_DATE,
  CSEL_N_SHEET_FIELDS
} CselSheetField;

/**
 * CselSheetUnits:
 * @CSEL_SHEET_UNITS_BOTH: as printed by the maker
 * @CSEL_SHEET_UNITS_METRIC: the metric value alone where both are stated
 * @CSEL_SHEET_UNITS_US: inches and AWG alone where both are stated
 *
 * Nothing is converted: where one value is stated, it is shown.
 */
typedef enum
{
  CSEL_SHEET_UNITS_BOTH,
  CSEL_SHEET_UNITS_METRIC,
  CSEL_SHEET_UNITS_US,
} CselSheetUnits;

/** CSEL_SHEET_RELATED: what a sheet has beside #CselSection: the products that go with it */
#define CSEL_SHEET_RELATED CSEL_N_SECTIONS

/** CSEL_SHEET_SOURCES: and where its facts come from */
#define CSEL_SHEET_SOURCES (CSEL_N_SECTIONS + 1)

#define CSEL_N_SHEET_SECTIONS (CSEL_N_SECTIONS + 2)

/** CSEL_SHEET_ALL: every section */
#define CSEL_SHEET_ALL ((1u << CSEL_N_SHEET_SECTIONS) - 1)

typedef struct _CselChosen CselChosen;

/**
 * CselSheetOptions:
 * @context: "Ratings per"
 * @sections: a set of `1 << CselSection`
 * @has_drawing: %FALSE to leave out the drawing
 * @is_black: %TRUE to leave out colours
 * @units: which of two unit systems
 * @fields: (nullable): what stands in the fields of the first page
 * @chosen: (nullable): what was chosen to go with the product
 *
 * What a user can ask of a sheet.
 */
typedef struct
{
  CselRatingContext context;
  guint             sections;
  gboolean          has_drawing;
  gboolean          is_black;
  CselSheetUnits    units;
  const char       *fields[CSEL_N_SHEET_FIELDS];
  const CselChosen *chosen;
} CselSheetOptions;

void        csel_sheet_options_init       (CselSheetOptions        *self,
                                           const CselRatingContext *context);
const char *csel_sheet_field_get_label    (CselSheetField           field);
const char *csel_sheet_section_get_title  (guint                    section);
gboolean    csel_sheet_sections_parse     (const char              *text,
                                           guint                   *sections);
char       *csel_sheet_sections_list      (void);
gboolean    csel_sheet_units_parse        (const char              *text,
                                           CselSheetUnits          *units);

G_END_DECLS
