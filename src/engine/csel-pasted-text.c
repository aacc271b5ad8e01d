/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Pasted text: lines of a mail, a CSV file or a spreadsheet as fields and words
 *
 * Nobody says what it is. If one line has a tab, tabs part the fields; else if one has a
 * semicolon, semicolons do; else commas that are no decimal comma. A line of headings says what
 * the fields below it are; without one, a quantity is known by what stands beside it ("3 x", "3 St.",
 * "Menge 3") or by standing alone, behind the number rather than before it, where a position stands.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-pasted-text.h"

#include <string.h>

#include "base/csel-fold.h"
#include "model/csel-parts-line.h"

/* How headings begin, folded, without punctuation; the earlier is the better */
static const char *const number_headings[] = {
  "ITEMN", "ARTIKELN", "ARTN", "ARTICLEN", "ORDERN", "BESTELLN", "PARTN", "TEILEN", "MATERIALN", "SACHN", "GTIN", "EAN",
  "ITEM", "ARTIKEL", "ARTICLE", "MATERIAL",
};
static const char *const quantity_headings[] = {
  "TOTAL", "GESAMTMENGE", "SUMME", "QUANTITY", "QTY", "MENGE", "ANZAHL", "STÜCK", "STK", "PCS", "PIECES",
};

/* What stands beside a quantity */
static const char *const behind[] = {
  "X", "×", "*", "ST", "STK", "STCK", "STÜCK", "PC", "PCS", "PCE", "PIECE", "PIECES", "EA", "EACH", "MAL", "TIMES",
};
static const char *const before[] = {
  "X", "×", "*", "QTY", "QUANTITY", "MENGE", "ANZAHL", "STÜCKZAHL",
};

typedef enum
{
  NO_NUMBER,
  WHOLE,
  UNCLEAR,
} Number;

typedef struct
{
  GPtrArray      *lines;
  char            separator;
  CselPastedRole *roles;
  guint           n_roles;
  guint           line;
} Splitter;

static void
word_clear (gpointer data)
{
  g_free (((CselPastedWord *)data)->text);
}

static void
line_free (gpointer data)
{
  CselPastedLine *line = data;

  g_array_unref (line->words);
  g_free (line->text);
  g_free (line);
}

static const CselPastedWord *
get_word (const CselPastedLine *line,
          guint                 i)
{
  return &g_array_index (line->words, CselPastedWord, i);
}

/* Blanks of all kinds are blanks, and what is no UTF-8 is no letter */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xfeff || c == 0x200b)
        continue;
      g_string_append_unichar (plain, c >= 0x80 && g_unichar_isspace (c) ? ' ' : c);
    }

  return g_string_free (plain, FALSE);
}

static char
guess_separator (const char *text)
{
  return strchr (text, '\t') != NULL ? '\t' : strchr (text, ';') != NULL ? ';' : ',';
}

/* "3,00": up to four digits before it, one to three behind, and then no more */
static gboolean
is_decimal_comma (const char *begin,
                  const char *comma)
{
  const char *p = comma;
  gsize n;

  while (p > begin && g_ascii_isdigit (p[-1]))
    p--;
  n = strspn (comma + 1, "0123456789");

  return comma - p >= 1 && comma - p <= 4 && (p == begin || p[-1] == ' ') && n >= 1 && n <= 3 &&
         (comma[n + 1] == '\0' || strchr (" \r\n", comma[n + 1]) != NULL);
}

/* Cuts one field off @text, which is moved behind it and its separator */
static char *
take_field (const Splitter *self,
            const char     *begin,
            const char    **text)
{
  GString *field = g_string_new (NULL);
  const char *p = *text + strspn (*text, " ");
  gboolean is_quoted = *p == '"';

  p += is_quoted;
  for (; *p != '\0'; p++)
    if (is_quoted && *p == '"')
      {
        is_quoted = p[1] == '"';
        if (is_quoted)
          g_string_append_c (field, *++p);
      }
    else if (!is_quoted && (*p == '\n' || (*p == self->separator && (*p != ',' || !is_decimal_comma (begin, p)))))
      break;
    else
      g_string_append_c (field, *p);
  *text = p;

  return g_string_free (field, FALSE);
}

/* The best place of a heading in a list of them; @n if it is none */
static guint
find_heading (const char        *field,
              const char *const *headings,
              guint              n)
{
  g_autofree char *folded = csel_fold_item_number (field);
  guint i = 0;

  while (i < n && !g_str_has_prefix (folded, headings[i]))
    i++;

  return i;
}

static guint
find_quantity_column (GPtrArray *fields)
{
  guint best = G_N_ELEMENTS (quantity_headings);
  guint column = fields->len;

  for (guint i = 0; i < fields->len; i++)
    {
      guint place = find_heading (g_ptr_array_index (fields, i), quantity_headings, G_N_ELEMENTS (quantity_headings));

      if (place < best)
        {
          best = place;
          column = i;
        }
    }

  return column;
}

/* A line of headings has no digits, and one of them is that of the numbers */
static gboolean
read_headings (Splitter  *self,
               GPtrArray *fields)
{
  guint quantity = find_quantity_column (fields);
  g_autofree CselPastedRole *roles = g_new0 (CselPastedRole, MAX (fields->len, 1));
  gboolean has_number = FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);

      if (strpbrk (field, "0123456789") != NULL)
        return FALSE;
      roles[i] = i == quantity ? CSEL_PASTED_QUANTITY :
                 find_heading (field, number_headings, G_N_ELEMENTS (number_headings)) <
                 G_N_ELEMENTS (number_headings) ? CSEL_PASTED_NUMBER : CSEL_PASTED_OTHER;
      has_number |= roles[i] == CSEL_PASTED_NUMBER;
    }
  if (!has_number || fields->len < 2)
    return FALSE;

  g_free (self->roles);
  self->roles = g_steal_pointer (&roles);
  self->n_roles = fields->len;

  return TRUE;
}

/* "3x216-266" is two words */
static gsize
get_joined_quantity (const char *word)
{
  gsize n = strspn (word, "0123456789");
  const char *rest = word + n;

  if (n == 0 || n > 6)
    return 0;
  n += g_str_has_prefix (rest, "×") ? strlen ("×") : *rest == 'x' || *rest == 'X' || *rest == '*' ? 1 : 0;

  return word + n > rest && strlen (word + n) >= 4 ? n : 0;
}

static void
add_word (CselPastedLine *line,
          const char     *text,
          gsize           n,
          guint           field,
          CselPastedRole  role)
{
  CselPastedWord word = { g_strndup (text, n), field, role };

  g_array_append_val (line->words, word);
}

static void
add_words (Splitter       *self,
           CselPastedLine *line,
           const char     *field,
           guint           column)
{
  const CselPastedRole role = column < self->n_roles ? self->roles[column] : CSEL_PASTED_ANYTHING;
  g_auto(GStrv) words = g_strsplit_set (field, " \t\r\n", -1);

  for (guint i = 0; words[i] != NULL && line->words->len < CSEL_PASTED_MAX_WORDS; i++)
    {
      gsize joined = get_joined_quantity (words[i]);

      if (joined > 0)
        add_word (line, words[i], joined, column, role);
      if (*words[i] != '\0')
        add_word (line, words[i] + joined, strlen (words[i] + joined), column, role);
    }
}

static void
add_line (Splitter   *self,
          GPtrArray  *fields,
          const char *text,
          gsize       length)
{
  CselPastedLine *line;

  if (read_headings (self, fields))
    return;

  line = g_new0 (CselPastedLine, 1);
  line->line = self->line;
  line->text = g_strstrip (g_strdelimit (g_strndup (text, length), "\t\r\n", ' '));
  line->n_fields = fields->len;
  line->words = g_array_new (FALSE, FALSE, sizeof (CselPastedWord));
  g_array_set_clear_func (line->words, word_clear);
  for (guint i = 0; i < fields->len; i++)
    add_words (self, line, g_ptr_array_index (fields, i), i);

  if (line->words->len > 0)
    g_ptr_array_add (self->lines, line);
  else
    line_free (line);
}

/**
 * csel_pasted_text_split:
 * @text: what was pasted
 *
 * Returns: (transfer full) (element-type CselPastedLine): its lines that have words and are no headings
 */
GPtrArray *
csel_pasted_text_split (const char *text)
{
  g_autofree char *plain = clean (text);
  Splitter self = { g_ptr_array_new_with_free_func (line_free), guess_separator (plain), NULL, 0, 1 };
  const char *p = plain;

  while (*p != '\0' && self.lines->len < CSEL_PASTED_MAX_LINES)
    {
      g_autoptr(GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
      const char *begin = p;

      do
        {
          p += fields->len > 0;
          g_ptr_array_add (fields, take_field (&self, begin, &p));
        }
      while (*p == self.separator);
      add_line (&self, fields, begin, (gsize)(p - begin));
      for (; begin <= p && *begin != '\0'; begin++)
        self.line += *begin == '\n';
      p += *p == '\n';
    }
  g_free (self.roles);

  return self.lines;
}

/* "3", "3,00": so many. "3,5" and "3.000" are none that is clear; a long one is an item number */
static Number
read_number (const char *text,
             gsize       length,
             guint      *value)
{
  const gsize n = strspn (text, "0123456789");
  const char *rest = text + n;
  gsize decimals;

  if (n == 0 || n > length || n > 6)
    return NO_NUMBER;

  *value = (guint)g_ascii_strtoull (text, NULL, 10);
  if (n == length)
    return *value > 0 && *value <= CSEL_MAX_QUANTITY ? WHOLE : UNCLEAR;
  if (*rest != '.' && *rest != ',' && *rest != '\'')
    return NO_NUMBER;

  decimals = strspn (rest + 1, "0123456789");
  if (decimals == 0 || n + 1 + decimals != length)
    return NO_NUMBER;

  return decimals < 3 && strspn (rest + 1, "0") == decimals && *value > 0 ? WHOLE : UNCLEAR;
}

/* Without the brackets, colon or comma that may stand around it */
static const char *
trim (const char *text,
      gsize      *length)
{
  text += strspn (text, "([{");
  *length = strlen (text);
  while (*length > 0 && strchr (")]},;:", text[*length - 1]) != NULL)
    (*length)--;

  return text;
}

static gboolean
is_one_of (const char        *text,
           const char *const *words,
           guint              n_words)
{
  gsize length;
  const char *trimmed = trim (text, &length);
  g_autofree char *capitals = g_utf8_strup (trimmed, (gssize)length);

  length = strlen (capitals);
  if (length > 0 && capitals[length - 1] == '.')
    capitals[length - 1] = '\0';
  for (guint i = 0; i < n_words; i++)
    if (strcmp (capitals, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* "3x", "3St.", "x3" */
static Number
read_joined (const char *text,
             guint      *value)
{
  const gsize digits = strspn (text, "0123456789");
  const gsize mark = g_str_has_prefix (text, "×") ? strlen ("×") :
                     *text == 'x' || *text == 'X' || *text == '*' ? 1 : 0;
  gsize length;

  if (digits > 0 && text[digits] != '\0' && is_one_of (text + digits, behind, G_N_ELEMENTS (behind)))
    return read_number (text, digits, value);
  if (mark == 0)
    return NO_NUMBER;

  text = trim (text + mark, &length);

  return read_number (text, length, value);
}

/* What stands there, and beside it says that it is a quantity */
static Number
read_marked (const CselPastedLine *line,
             guint                 i,
             guint                *value)
{
  gsize length;
  const char *text = trim (get_word (line, i)->text, &length);
  Number number = read_joined (text, value);

  if (number != NO_NUMBER)
    return number;
  number = read_number (text, length, value);
  if (number != NO_NUMBER &&
      ((i + 1 < line->words->len && is_one_of (get_word (line, i + 1)->text, behind, G_N_ELEMENTS (behind))) ||
       (i > 0 && is_one_of (get_word (line, i - 1)->text, before, G_N_ELEMENTS (before)))))
    return number;

  return NO_NUMBER;
}

/* A number that stands alone: in its field, or beside the item number where there are no fields */
static Number
read_bare (const CselPastedLine *line,
           guint                 i,
           guint                 first,
           guint                 n,
           guint                *value)
{
  const CselPastedWord *word = get_word (line, i);
  gsize length;
  const char *text = trim (word->text, &length);
  gboolean is_alone;

  if (line->n_fields > 1)
    is_alone = (i == 0 || get_word (line, i - 1)->field != word->field) &&
               (i + 1 == line->words->len || get_word (line, i + 1)->field != word->field);
  else
    is_alone = i + 1 == first || i == first + n;

  return is_alone ? read_number (text, length, value) : NO_NUMBER;
}

static void
take (Number           number,
      guint            value,
      CselPastedCount *count,
      guint           *quantity)
{
  if (number == NO_NUMBER)
    return;
  if (*count == CSEL_PASTED_ASSUMED)
    *quantity = number == WHOLE ? value : 1;
  *count = number == UNCLEAR || (*count != CSEL_PASTED_ASSUMED && value != *quantity) ?
           CSEL_PASTED_UNCLEAR : CSEL_PASTED_STATED;
}

static CselPastedCount
find_in_column (const CselPastedLine *line,
                guint                *quantity)
{
  CselPastedCount count = CSEL_PASTED_ASSUMED;

  for (guint i = 0; i < line->words->len; i++)
    if (get_word (line, i)->role == CSEL_PASTED_QUANTITY)
      {
        guint value = 0;
        gsize length;
        const char *text = trim (get_word (line, i)->text, &length);
        Number number = read_number (text, length, &value);

        if (number == NO_NUMBER)
          number = read_joined (text, &value);
        take (number != NO_NUMBER || strpbrk (text, "0123456789") == NULL ? number : UNCLEAR, value, &count, quantity);
      }

  return count;
}

static gboolean
has_role (const CselPastedLine *line,
          CselPastedRole        role)
{
  for (guint i = 0; i < line->words->len; i++)
    if (get_word (line, i)->role == role)
      return TRUE;

  return FALSE;
}

/**
 * csel_pasted_line_find_quantity:
 * @line: a line
 * @first: the first word of its item number
 * @n: how many words that has
 * @quantity: (out): how many pieces, 1 if that is not stated
 *
 * Returns: whether the line says so
 */
CselPastedCount
csel_pasted_line_find_quantity (const CselPastedLine *line,
                                guint                 first,
                                guint                 n,
                                guint                *quantity)
{
  CselPastedCount marked = CSEL_PASTED_ASSUMED;
  CselPastedCount after = CSEL_PASTED_ASSUMED;
  CselPastedCount ahead = CSEL_PASTED_ASSUMED;
  guint quantity_after = 1;
  guint quantity_ahead = 1;

  *quantity = 1;
  if (has_role (line, CSEL_PASTED_QUANTITY) || has_role (line, CSEL_PASTED_NUMBER))
    return find_in_column (line, quantity);

  for (guint i = 0; i < line->words->len; i++)
    {
      const gboolean is_ahead = i < first;
      guint value = 0;
      Number number;

      if (i >= first && i < first + n)
        continue;
      number = read_marked (line, i, &value);
      take (number, value, &marked, quantity);
      number = read_bare (line, i, first, n, &value);
      take (number, value, is_ahead ? &ahead : &after, is_ahead ? &quantity_ahead : &quantity_after);
    }
  if (marked != CSEL_PASTED_ASSUMED)
    return marked;

  *quantity = after != CSEL_PASTED_ASSUMED ? quantity_after : quantity_ahead;

  return after != CSEL_PASTED_ASSUMED ? after : ahead;
}

/* Four letters or digits, three of them digits; no number and no date */
static gboolean
looks_like_number (const char *text)
{
  g_autofree char *folded = csel_fold_item_number (text);
  gsize length;
  const char *trimmed = trim (text, &length);
  guint n_digits = 0;
  guint value;

  for (const char *p = folded; *p != '\0'; p++)
    n_digits += g_ascii_isdigit (*p);
  if (strlen (folded) < 4 || n_digits < 3)
    return FALSE;
  if (strspn (trimmed, "0123456789") == length)
    return length >= 5;
  if (strspn (trimmed, "0123456789.,'") == length && strpbrk (trimmed, ".,'") != NULL)
    return FALSE;

  return read_number (trimmed, length, &value) == NO_NUMBER;
}

/**
 * csel_pasted_line_guess_number:
 * @line: a line without a known item number
 *
 * Returns: the word that seems to be one, -1 if none does
 */
int
csel_pasted_line_guess_number (const CselPastedLine *line)
{
  const gboolean is_told = has_role (line, CSEL_PASTED_NUMBER);

  for (guint i = 0; i < line->words->len; i++)
    if (is_told ? get_word (line, i)->role == CSEL_PASTED_NUMBER : looks_like_number (get_word (line, i)->text))
      return (int)i;

  return -1;
}
