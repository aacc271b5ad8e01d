/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselRelation: one product named by another
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-relation.h"

static const char *const ids[CSEL_N_RELATION_TYPES] = {
  [CSEL_RELATION_COUNTERPART] = "counterpart",
  [CSEL_RELATION_ACCESSORY] = "accessory",
  [CSEL_RELATION_CHOICE] = "choice",
  [CSEL_RELATION_SPARE_PART] = "spare-part",
  [CSEL_RELATION_SUCCESSOR] = "successor",
  [CSEL_RELATION_PREDECESSOR] = "predecessor",
  [CSEL_RELATION_ALTERNATIVE] = "alternative",
  [CSEL_RELATION_CONTENTS] = "contents",
  [CSEL_RELATION_BASE_PRODUCT] = "base-product",
  [CSEL_RELATION_OTHER_PACKAGING] = "other-packaging",
  [CSEL_RELATION_RELATED] = "related",
};

/**
 * csel_relation_type_get_id:
 * @type: how two products are related
 *
 * Returns: its stable name, for other programs
 */
const char *
csel_relation_type_get_id (CselRelationType type)
{
  g_return_val_if_fail (type < CSEL_N_RELATION_TYPES, NULL);

  return ids[type];
}
