/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-csv.h"
#include "report/csel-parts-table.h"

G_BEGIN_DECLS

#define CSEL_TYPE_EXPORT_PROFILE (csel_export_profile_get_type ())

G_DECLARE_FINAL_TYPE (CselExportProfile, csel_export_profile, CSEL, EXPORT_PROFILE, GObject)

CselExportProfile     *csel_export_profile_new         (const char            *name,
                                                        const CselPartsChoice *choice,
                                                        CselCsvDialect         dialect,
                                                        CselCsvUse             use);
const char            *csel_export_profile_get_name    (CselExportProfile     *self);
const CselPartsChoice *csel_export_profile_get_choice  (CselExportProfile     *self);
CselCsvDialect         csel_export_profile_get_dialect (CselExportProfile     *self);
CselCsvUse             csel_export_profile_get_use     (CselExportProfile     *self);

G_END_DECLS
