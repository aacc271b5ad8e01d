/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-vector.h"

G_BEGIN_DECLS

/** CSEL_BMECAT_NO_PART: the number of what a file says once, as far as is known */
#define CSEL_BMECAT_NO_PART G_MAXUINT32

/** CSEL_BMECAT_KNOWN_DEPTH: how deep a part may be that is not odd */
#define CSEL_BMECAT_KNOWN_DEPTH 8

/**
 * CselBmecatKnown:
 *
 * What the parser has said about the parts that a file says again. To be set up with
 * csel_bmecat_known_init().
 */
typedef struct
{
  /*< private >*/
  CselVector places;
  CselVector words;
  gboolean   has_odd;
} CselBmecatKnown;

/**
 * CselBmecatKnownPart:
 * @bytes: (array length=n_bytes): what was said, as a #CselBmecatLog has it
 * @lines: (array length=n_lines): the line of each of its elements, that where it begins being 0
 * @n_bytes: how many bytes
 * @n_lines: how many elements
 * @n_lost: how many texts stand in it where no text belongs
 * @depth: how deep its elements are, 1 if there is only itself
 *
 * What such a part consists of.
 */
typedef struct
{
  const guint8  *bytes;
  const guint16 *lines;
  guint16        n_bytes;
  guint16        n_lines;
  guint8         n_lost;
  guint8         depth;
} CselBmecatKnownPart;

void                       csel_bmecat_known_init  (CselBmecatKnown           *self);
void                       csel_bmecat_known_clear (CselBmecatKnown           *self);
void                       csel_bmecat_known_add   (CselBmecatKnown           *self,
                                                    guint32                    number,
                                                    const CselBmecatKnownPart *part);
CselBmecatKnownPart csel_bmecat_known_get   (const CselBmecatKnown     *self,
                                             guint32                    number);

/* %TRUE if some are deep, have a text where none belongs, or a tag of several lines at the beginning; each of
 * them is not asked, for that takes longer */
static inline gboolean
csel_bmecat_known_has_odd (const CselBmecatKnown *self)
{
  return self->has_odd;
}

G_END_DECLS
