/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CSEL_PASTED_MAX_LINES: more lines than any list has; what follows is left out */
#define CSEL_PASTED_MAX_LINES 20000

/** CSEL_PASTED_MAX_WORDS: the most words of a line that are looked at */
#define CSEL_PASTED_MAX_WORDS 64

/**
 * CselPastedRole:
 * @CSEL_PASTED_ANYTHING: nobody says what stands there
 * @CSEL_PASTED_NUMBER: its heading says that it is the item number or the GTIN
 * @CSEL_PASTED_QUANTITY: … the quantity
 * @CSEL_PASTED_OTHER: … something else
 *
 * What a field of a line is for.
 */
typedef enum
{
  CSEL_PASTED_ANYTHING,
  CSEL_PASTED_NUMBER,
  CSEL_PASTED_QUANTITY,
  CSEL_PASTED_OTHER,
} CselPastedRole;

/**
 * CselPastedWord:
 * @text: the word, as typed
 * @field: in which field of its line
 * @role: what that field is for
 */
typedef struct
{
  char          *text;
  guint          field;
  CselPastedRole role;
} CselPastedWord;

/**
 * CselPastedLine:
 * @line: where it begins in the text, from 1
 * @text: the line, without blanks at its ends
 * @n_fields: how many fields it has
 * @words: (element-type CselPastedWord): its words
 */
typedef struct
{
  guint   line;
  char   *text;
  guint   n_fields;
  GArray *words;
} CselPastedLine;

/**
 * CselPastedCount:
 * @CSEL_PASTED_ASSUMED: no quantity is stated: 1
 * @CSEL_PASTED_STATED: one is stated
 * @CSEL_PASTED_UNCLEAR: several are, or one that is no whole number
 */
typedef enum
{
  CSEL_PASTED_ASSUMED,
  CSEL_PASTED_STATED,
  CSEL_PASTED_UNCLEAR,
} CselPastedCount;

GPtrArray      *csel_pasted_text_split          (const char           *text);
CselPastedCount csel_pasted_line_find_quantity  (const CselPastedLine *line,
                                                 guint                 first,
                                                 guint                 n,
                                                 guint                *quantity);
int             csel_pasted_line_guess_number   (const CselPastedLine *line);

G_END_DECLS
