/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-quantity.h"

G_BEGIN_DECLS

/**
 * CselConductorKind:
 *
 * How the conductor is built (IEC 60228: solid is class 1, stranded class 2, fine-stranded
 * class 5). Stranded is never taken for fine-stranded.
 */
typedef enum
{
  CSEL_CONDUCTOR_SOLID,
  CSEL_CONDUCTOR_STRANDED,
  CSEL_CONDUCTOR_FINE_STRANDED,
  CSEL_N_CONDUCTOR_KINDS
} CselConductorKind;

/**
 * CselPreparation:
 * @CSEL_PREPARATION_BARE: without ferrule
 * @CSEL_PREPARATION_INSULATED: with an insulated ferrule
 * @CSEL_PREPARATION_UNINSULATED: with an uninsulated ferrule
 *
 * How the conductor's end is prepared.
 */
typedef enum
{
  CSEL_PREPARATION_BARE,
  CSEL_PREPARATION_INSULATED,
  CSEL_PREPARATION_UNINSULATED,
  CSEL_N_PREPARATIONS
} CselPreparation;

/**
 * CselGauging:
 * @CSEL_GAUGING_TABLE: by the pairs that are printed: 18 AWG is 0.75 and 1 mm²
 * @CSEL_GAUGING_AREA: the smallest metric size whose area is not smaller: 18 AWG is 1 mm²
 *
 * Which metric size stands for a wire gauge. The two ways do not agree, so one is chosen.
 */
typedef enum
{
  CSEL_GAUGING_TABLE,
  CSEL_GAUGING_AREA,
  CSEL_N_GAUGINGS
} CselGauging;

/**
 * CselConductor:
 * @kind: how it is built
 * @size: its size, in mm² or AWG as it was typed
 * @gauging: which metric size stands for it, if it is a gauge
 * @is_one_of_several: whether others go into the same clamping unit
 */
typedef struct
{
  CselConductorKind kind;
  CselRange         size;
  CselGauging       gauging;
  gboolean          is_one_of_several;
} CselConductor;

const char *csel_conductor_kind_get_id (CselConductorKind   kind);
gboolean    csel_conductor_kind_parse  (const char         *id,
                                        CselConductorKind  *kind);
const char *csel_preparation_get_id    (CselPreparation     preparation);
gboolean    csel_preparation_parse     (const char         *id,
                                        CselPreparation    *preparation);
const char *csel_gauging_get_id        (CselGauging         gauging);
gboolean    csel_gauging_parse         (const char         *id,
                                        CselGauging        *gauging);
gboolean    csel_conductor_size_parse  (const char         *text,
                                        CselRange          *size,
                                        GError            **error);

G_END_DECLS
