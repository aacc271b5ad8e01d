/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-project-document.h"
#include "lists/csel-open-catalogs.h"
#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_OPENING (csel_opening_get_type ())

G_DECLARE_FINAL_TYPE (CselOpening, csel_opening, CSEL, OPENING, GObject)

CselOpening      *csel_opening_new          (CselLocale  *locale);
CselOpening      *csel_opening_new_for      (CselLocale  *locale,
                                             CselProjectDocument *document);
CselProjectDocument     *csel_opening_get_document (CselOpening *self);
CselSession      *csel_opening_get_session  (CselOpening *self);
CselOpenCatalogs *csel_opening_get_catalogs (CselOpening *self);
GFile            *csel_opening_get_file     (CselOpening *self);
const char       *csel_opening_get_text     (CselOpening *self);
void              csel_opening_cancel       (CselOpening *self);

G_END_DECLS
