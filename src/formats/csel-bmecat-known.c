/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselBmecatKnown: what the parts consist of that a file says again
 *
 *   number ─▶ place ─▶ [ how many | lines | bytes ]
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-known.h"

#include <string.h>

/* Whoever looks for the end of a text looks at so many bytes at a time */
/* How many bytes and lines, what is odd */
#define HEADER 3
#define ROOM (16 / sizeof (guint16))

/**
 * csel_bmecat_known_init:
 * @self: (out caller-allocates): knows nothing
 */
void
csel_bmecat_known_init (CselBmecatKnown *self)
{
  csel_vector_init (&self->places, sizeof (guint32));
  csel_vector_init (&self->words, sizeof (guint16));
  self->has_odd = FALSE;
}

/**
 * csel_bmecat_known_clear:
 * @self: what is known
 *
 * Forgets it all.
 */
void
csel_bmecat_known_clear (CselBmecatKnown *self)
{
  csel_vector_clear (&self->places);
  csel_vector_clear (&self->words);
  self->has_odd = FALSE;
}

/**
 * csel_bmecat_known_add:
 * @self: what is known
 * @number: a number that is new; they come in their order
 * @part: what it stands for, whose lines and bytes are copied
 */
void
csel_bmecat_known_add (CselBmecatKnown           *self,
                       guint32                    number,
                       const CselBmecatKnownPart *part)
{
  gsize n_words = HEADER + part->n_lines + (part->n_bytes + 1) / sizeof (guint16);
  guint32 place = csel_vector_extend (&self->words, (guint32)(n_words + ROOM));
  guint16 *words = csel_vector_get (&self->words, place);

  g_return_if_fail (number == csel_vector_get_length (&self->places));

  words[0] = part->n_bytes;
  words[1] = part->n_lines;
  words[2] = (guint16)(part->n_lost << 8 | part->depth);
  memcpy (words + HEADER, part->lines, part->n_lines * sizeof *words);
  memcpy (words + HEADER + part->n_lines, part->bytes, part->n_bytes);
  csel_vector_append (&self->places, &place);
  self->has_odd |= part->n_lost > 0 || part->depth > CSEL_BMECAT_KNOWN_DEPTH || part->lines[0] > 0;
}

/**
 * csel_bmecat_known_get:
 * @self: what is known
 * @number: a number that was added
 *
 * Returns: what it stands for; sixteen bytes after it can be read
 */
CselBmecatKnownPart
csel_bmecat_known_get (const CselBmecatKnown *self,
                       guint32                number)
{
  const guint16 *words = csel_vector_get (&self->words, csel_vector_index (&self->places, guint32, number));
  const guint16 *lines = words + HEADER;

  return (CselBmecatKnownPart) {
           (const guint8 *)(lines + words[1]), lines, words[0], words[1], (guint8)(words[2] >> 8), (guint8)words[2]
  };
}
