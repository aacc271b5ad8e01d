/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "rules/csel-data-check.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_FINDING_ITEM (csel_finding_item_get_type ())

G_DECLARE_FINAL_TYPE (CselFindingItem, csel_finding_item, CSEL, FINDING_ITEM, GObject)

CselFindingItem   *csel_finding_item_new         (CselFinding     *finding,
                                                  CselLocale      *locale);
const CselFinding *csel_finding_item_get_finding (CselFindingItem *self);
char              *csel_finding_item_get_title   (CselFindingItem *self);
char              *csel_finding_item_get_text    (CselFindingItem *self);
const char        *csel_finding_item_get_todo    (CselFindingItem *self);
const char        *csel_finding_item_get_word    (CselFindingItem *self);

G_END_DECLS
