/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"
#include "model/csel-wiring-plan.h"

G_BEGIN_DECLS

/** CSEL_MAX_QUANTITY: more pieces than anybody orders */
#define CSEL_MAX_QUANTITY 1000000

/**
 * CselPartsBasis:
 * @CSEL_PARTS_TOTAL: the quantity is all there is
 * @CSEL_PARTS_PER_DESIGNATION: so many for each designation
 * @CSEL_PARTS_PER_CONNECTOR: of an accessory: so many for each piece of its connector
 * @CSEL_PARTS_PER_POLE: of an accessory: so many for each pole of each piece of its connector
 *
 * What a quantity counts.
 */
typedef enum
{
  CSEL_PARTS_TOTAL,
  CSEL_PARTS_PER_DESIGNATION,
  CSEL_PARTS_PER_CONNECTOR,
  CSEL_PARTS_PER_POLE,
  CSEL_N_PARTS_BASES
} CselPartsBasis;

/**
 * CselPartsDetails:
 * @quantity: how many pieces, for what @basis says
 * @basis: what @quantity counts
 * @spare: how many more than are needed, in percent, up to #CSEL_MAX_SPARE
 * @is_accessory: whether it belongs to the nearest line above that is none, its connector
 * @is_required: whether the maker lists this accessory as required
 * @designations: (nullable): as typed; csel_designations_parse() reads them
 * @note: (nullable): what is to be known about it
 * @plan: (nullable): how the connector is wired; it is not changed any more
 *
 * All that a line says beside its product.
 */
typedef struct
{
  guint           quantity;
  CselPartsBasis  basis;
  guint           spare;
  gboolean        is_accessory;
  gboolean        is_required;
  const char     *designations;
  const char     *note;
  CselWiringPlan *plan;
} CselPartsDetails;

#define CSEL_TYPE_PARTS_LINE (csel_parts_line_get_type ())

G_DECLARE_FINAL_TYPE (CselPartsLine, csel_parts_line, CSEL, PARTS_LINE, GObject)

CselPartsLine *csel_parts_line_new          (CselProduct   *product,
                                             guint          quantity);
CselPartsLine *csel_parts_line_new_open     (GPtrArray     *alternatives,
                                             guint          quantity);
CselPartsLine *csel_parts_line_new_detailed (CselProduct   *product,
                                             const CselPartsDetails *details);
CselPartsLine *csel_parts_line_copy         (CselPartsLine *self,
                                             guint          quantity);
CselPartsLine *csel_parts_line_copy_detailed
                                            (CselPartsLine *self,
                                             const CselPartsDetails *details);
char          *csel_parts_line_get_name     (CselPartsLine *self);
GPtrArray     *csel_parts_line_get_alternatives
                                            (CselPartsLine *self);
gboolean       csel_parts_line_is_same_item (CselPartsLine *self,
                                             CselPartsLine *other);
CselProduct   *csel_parts_line_get_product  (CselPartsLine *self);
guint          csel_parts_line_get_quantity (CselPartsLine *self);
const CselPartsDetails *
               csel_parts_line_get_details  (CselPartsLine *self);
const char *const *
               csel_parts_line_get_designations
                                            (CselPartsLine *self);
const char    *csel_parts_basis_get_id      (CselPartsBasis basis);
gboolean       csel_parts_basis_parse       (const char     *id,
                                             CselPartsBasis *basis);

G_END_DECLS
