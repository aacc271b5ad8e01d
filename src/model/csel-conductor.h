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
 * CselConductor:
 * @kind: how it is built
 * @size: its size, in mm² or AWG as it was typed
 */
typedef struct
{
  CselConductorKind kind;
  CselRange         size;
} CselConductor;

const char *csel_conductor_kind_get_id (CselConductorKind   kind);
gboolean    csel_conductor_kind_parse  (const char         *id,
                                        CselConductorKind  *kind);
const char *csel_preparation_get_id    (CselPreparation     preparation);
gboolean    csel_preparation_parse     (const char         *id,
                                        CselPreparation    *preparation);
gboolean    csel_conductor_size_parse  (const char         *text,
                                        CselRange          *size,
                                        GError            **error);

G_END_DECLS
