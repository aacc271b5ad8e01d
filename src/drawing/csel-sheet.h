/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

/**
 * CselTitleField:
 *
 * The fields of a title block (ISO 7200), and what else a drawing of a catalogue's product has to say.
 */
typedef enum
{
  CSEL_TITLE_OWNER,
  CSEL_TITLE_DOCUMENT_TYPE,
  CSEL_TITLE_NUMBER,
  CSEL_TITLE_MANUFACTURER,
  CSEL_TITLE_TITLE,
  CSEL_TITLE_SUPPLEMENT,
  CSEL_TITLE_CREATOR,
  CSEL_TITLE_APPROVER,
  CSEL_TITLE_DATE,
  CSEL_TITLE_SHEET,
  CSEL_TITLE_LANGUAGE,
  CSEL_TITLE_SCALE,
  CSEL_TITLE_UNIT,
  CSEL_TITLE_SOURCE,
  CSEL_N_TITLE_FIELDS
} CselTitleField;

/**
 * CselTitleBlock:
 * @labels: what each field is
 * @values: (nullable): what stands in it; %NULL leaves it to be filled in by hand
 * @calibration: (nullable): what the calibration bar says, %NULL for a sheet without it
 *
 * The words of a sheet, in the reader's language.
 */
typedef struct
{
  const char *labels[CSEL_N_TITLE_FIELDS];
  const char *values[CSEL_N_TITLE_FIELDS];
  const char *calibration;
} CselTitleBlock;

/**
 * CselSheetSize:
 * @name: "A4"
 * @width: in µm
 * @height: in µm
 */
typedef struct
{
  const char *name;
  gint64      width;
  gint64      height;
} CselSheetSize;

const CselSheetSize *csel_sheet_find_size           (const char           *name);
const CselSheetSize *csel_sheet_choose_size         (const CselScene      *drawing,
                                                     gboolean              has_calibration);
gboolean             csel_sheet_has_room            (const CselScene      *drawing,
                                                     const CselSheetSize  *size,
                                                     gboolean              has_calibration);
void                 csel_sheet_measure_room        (const CselSheetSize  *size,
                                                     gboolean              has_calibration,
                                                     gint64               *width,
                                                     gint64               *height);
CselScene           *csel_sheet_new                 (const CselScene      *drawing,
                                                     const CselSheetSize  *size,
                                                     const CselTitleBlock *block);
void                 csel_sheet_add_calibration_bar (CselScene            *scene,
                                                     gint64                x,
                                                     gint64                y,
                                                     const char           *words);

G_END_DECLS
