/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-wiring.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char       *csel_text_wire_color       (const CselLocale       *locale,
                                        const char             *code);
const char *csel_text_preparation      (const CselLocale       *locale,
                                        CselPreparation         preparation);
char       *csel_text_poles             (GArray                 *poles);
char       *csel_text_wire              (const CselLocale       *locale,
                                        const CselWire         *wire);
char       *csel_text_wiring_headline  (const CselLocale       *locale,
                                        const CselWiringAnswer *answer);
char      **csel_text_wiring_wires     (const CselLocale       *locale,
                                        const CselWiringAnswer *answer);
char       *csel_text_wiring_unwired   (const CselLocale       *locale,
                                        const CselWiringAnswer *answer);
char      **csel_text_wiring_ferrules  (const CselLocale       *locale,
                                        const CselWiringAnswer *answer);

G_END_DECLS
