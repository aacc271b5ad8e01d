/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-conductor.h"

G_BEGIN_DECLS

#define CSEL_WIRE_ERROR (csel_wire_error_quark ())

/**
 * CselWireError:
 * @CSEL_WIRE_ERROR_POLES: no pole numbers, or one of them twice
 * @CSEL_WIRE_ERROR_CONDUCTOR: no kind, size and preparation
 * @CSEL_WIRE_ERROR_COLOR: no colour code of IEC 60757
 * @CSEL_WIRE_ERROR_KEY: an unknown key, one twice, or one without its value
 */
typedef enum
{
  CSEL_WIRE_ERROR_POLES,
  CSEL_WIRE_ERROR_CONDUCTOR,
  CSEL_WIRE_ERROR_COLOR,
  CSEL_WIRE_ERROR_KEY,
} CselWireError;

/**
 * CselWireText:
 * @CSEL_WIRE_SIZE: the size of the conductor as it was typed; none if the pole is not wired
 * @CSEL_WIRE_POTENTIAL: "L1", "PE", or anything else
 * @CSEL_WIRE_NUMBER: the wire number
 * @CSEL_WIRE_COLOR: the conductor's colour, a code of IEC 60757
 * @CSEL_WIRE_DESTINATION: where its other end goes
 * @CSEL_WIRE_FERRULE: the item number of its ferrule; none while the number is open
 * @CSEL_WIRE_MANUFACTURER: who makes that ferrule
 */
typedef enum
{
  CSEL_WIRE_SIZE,
  CSEL_WIRE_POTENTIAL,
  CSEL_WIRE_NUMBER,
  CSEL_WIRE_COLOR,
  CSEL_WIRE_DESTINATION,
  CSEL_WIRE_FERRULE,
  CSEL_WIRE_MANUFACTURER,
  CSEL_N_WIRE_TEXTS
} CselWireText;

/**
 * CselWire:
 * @pole: the pole it goes to, from 1
 * @kind: how its conductor is built
 * @preparation: how its end is prepared
 * @texts: (nullable): see #CselWireText
 *
 * What is planned for a pole.
 */
typedef struct
{
  guint             pole;
  CselConductorKind kind;
  CselPreparation   preparation;
  char             *texts[CSEL_N_WIRE_TEXTS];
} CselWire;

/** CSEL_MAX_WIRED_POLES: more poles than any connector has */
#define CSEL_MAX_WIRED_POLES 1000

GQuark      csel_wire_error_quark      (void);
CselWire   *csel_wire_new              (guint           pole);
CselWire   *csel_wire_copy             (const CselWire *self);
void        csel_wire_free             (CselWire       *self);
gboolean    csel_wire_equal            (const CselWire *self,
                                        const CselWire *other);
gboolean    csel_wire_set_text         (CselWire       *self,
                                        CselWireText    which,
                                        const char     *text);
void        csel_wire_prepare_like     (CselWire       *self,
                                        const CselWire *other);
gboolean    csel_wire_is_wired         (const CselWire *self);
gboolean    csel_wire_get_conductor    (const CselWire *self,
                                        CselConductor  *conductor);
CselWire   *csel_wire_parse            (const char     *text,
                                        GError        **error);
char       *csel_wire_format_conductor (const CselWire *self);
const char *csel_wire_preparation_get_id
                                       (CselPreparation preparation);
gboolean    csel_wire_preparation_parse
                                       (const char     *text,
                                        CselPreparation *preparation,
                                        GError        **error);
GArray     *csel_poles_parse           (const char     *text,
                                        guint           n_poles,
                                        GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselWire, csel_wire_free)

G_END_DECLS
