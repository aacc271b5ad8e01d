/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselScanFunc:
 * @data: what csel_scan_texts() was given
 * @text: which text
 * @place: where the word stands in it
 *
 * Returns: %TRUE if the word need not be looked for in the rest of the text
 */
typedef gboolean (*CselScanFunc) (gpointer    data,
                                  guint       text,
                                  const char *place);

/**
 * CselScanTexts:
 * @bytes: texts that lie side by side, each with a zero at its end
 * @n_bytes: how many bytes
 * @places: where each of them begins, as far from each other as the texts are
 * @n_texts: how many there are
 * @first: the number of the first of them
 * @mark: a byte; right behind it a word is of interest even where it need not be looked for any more.
 *   0 for none; else every text begins with it
 *
 * What to look through.
 */
typedef struct
{
  const char    *bytes;
  gsize          n_bytes;
  const guint32 *places;
  guint          n_texts;
  guint          first;
  char           mark;
} CselScanTexts;

void csel_scan_texts (const CselScanTexts *texts,
                      const char          *needle,
                      gsize                length,
                      CselScanFunc         found,
                      gpointer             data);

G_END_DECLS
