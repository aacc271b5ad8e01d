/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The texts of BMEcat files made readable: HTML lists, entities that were escaped twice, indents
 *
 * No word is lost: a tag becomes a line, a bullet or nothing, and the target of a link is kept.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-text.h"

#include <string.h>

/* HTML 4: the names of U+00A0 to U+00FF */
static const char *const latin[] = {
  "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
  "not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot",
  "cedil", "sup1", "ordm", "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",
  "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute",
  "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash",
  "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute", "acirc", "atilde",
  "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
  "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave",
  "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
};

typedef struct
{
  const char *name;
  gunichar    c;
} Entity;

/* HTML 4: of the others, those that occur in technical texts */
static const Entity entities[] = {
  { "quot", 0x0022 }, { "amp", 0x0026 }, { "lt", 0x003c }, { "gt", 0x003e }, { "apos", 0x0027 },
  { "OElig", 0x0152 }, { "oelig", 0x0153 }, { "Scaron", 0x0160 }, { "scaron", 0x0161 }, { "Yuml", 0x0178 },
  { "fnof", 0x0192 }, { "circ", 0x02c6 }, { "tilde", 0x02dc }, { "Delta", 0x0394 }, { "Omega", 0x03a9 },
  { "alpha", 0x03b1 }, { "beta", 0x03b2 }, { "eta", 0x03b7 }, { "lambda", 0x03bb }, { "mu", 0x03bc },
  { "phi", 0x03c6 }, { "omega", 0x03c9 }, { "ensp", 0x2002 }, { "emsp", 0x2003 }, { "thinsp", 0x2009 },
  { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "sbquo", 0x201a },
  { "ldquo", 0x201c }, { "rdquo", 0x201d }, { "bdquo", 0x201e }, { "dagger", 0x2020 }, { "bull", 0x2022 },
  { "hellip", 0x2026 }, { "permil", 0x2030 }, { "prime", 0x2032 }, { "Prime", 0x2033 },
  { "lsaquo", 0x2039 }, { "rsaquo", 0x203a }, { "euro", 0x20ac }, { "trade", 0x2122 }, { "larr", 0x2190 },
  { "rarr", 0x2192 }, { "harr", 0x2194 }, { "rArr", 0x21d2 }, { "minus", 0x2212 }, { "radic", 0x221a },
  { "infin", 0x221e }, { "asymp", 0x2248 }, { "ne", 0x2260 }, { "le", 0x2264 }, { "ge", 0x2265 },
  { "empty", 0x2205 }, { "oplus", 0x2295 },
};

typedef enum
{
  TAG_NONE,
  TAG_INLINE,
  TAG_LINE,
  TAG_ITEM,
  TAG_CELL,
  TAG_LINK,
  TAG_RAISED,
} TagKind;

typedef struct
{
  const char *name;
  TagKind     kind;
} Tag;

static const Tag tags[] = {
  { "a", TAG_LINK }, { "b", TAG_INLINE }, { "big", TAG_INLINE }, { "blockquote", TAG_LINE }, { "br", TAG_LINE },
  { "center", TAG_LINE }, { "dd", TAG_LINE }, { "div", TAG_LINE }, { "dl", TAG_LINE }, { "dt", TAG_LINE },
  { "em", TAG_INLINE }, { "font", TAG_INLINE }, { "h1", TAG_LINE }, { "h2", TAG_LINE }, { "h3", TAG_LINE },
  { "h4", TAG_LINE }, { "h5", TAG_LINE }, { "h6", TAG_LINE }, { "hr", TAG_LINE }, { "i", TAG_INLINE },
  { "li", TAG_ITEM }, { "ol", TAG_LINE }, { "p", TAG_LINE }, { "pre", TAG_LINE }, { "small", TAG_INLINE },
  { "span", TAG_INLINE }, { "strong", TAG_INLINE }, { "sub", TAG_INLINE }, { "sup", TAG_RAISED },
  { "table", TAG_LINE }, { "tbody", TAG_LINE }, { "td", TAG_CELL }, { "th", TAG_CELL }, { "thead", TAG_LINE },
  { "tr", TAG_LINE }, { "u", TAG_INLINE }, { "ul", TAG_LINE },
};

typedef struct
{
  const char *code;
  const char *language;
} Language;

/* ISO 639-2, both the bibliographic and the terminological codes, to ISO 639-1 */
static const Language languages[] = {
  { "bul", "bg" }, { "hrv", "hr" }, { "scr", "hr" }, { "ces", "cs" }, { "cze", "cs" }, { "dan", "da" },
  { "nld", "nl" }, { "dut", "nl" }, { "eng", "en" }, { "est", "et" }, { "fin", "fi" }, { "fra", "fr" },
  { "fre", "fr" }, { "deu", "de" }, { "ger", "de" }, { "ell", "el" }, { "gre", "el" }, { "hun", "hu" },
  { "isl", "is" }, { "ice", "is" }, { "gle", "ga" }, { "ita", "it" }, { "lav", "lv" }, { "lit", "lt" },
  { "ltz", "lb" }, { "mkd", "mk" }, { "mac", "mk" }, { "mlt", "mt" }, { "nor", "no" }, { "nob", "nb" },
  { "nno", "nn" }, { "pol", "pl" }, { "por", "pt" }, { "ron", "ro" }, { "rum", "ro" }, { "rus", "ru" },
  { "srp", "sr" }, { "scc", "sr" }, { "slk", "sk" }, { "slo", "sk" }, { "slv", "sl" }, { "spa", "es" },
  { "swe", "sv" }, { "tur", "tr" }, { "ukr", "uk" }, { "zho", "zh" }, { "chi", "zh" }, { "jpn", "ja" },
  { "kor", "ko" }, { "ara", "ar" }, { "heb", "he" }, { "sqi", "sq" }, { "alb", "sq" }, { "bos", "bs" },
  { "cat", "ca" },
};

static gunichar
find_entity (const char *name,
             gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (latin); i++)
    if (strlen (latin[i]) == length && memcmp (latin[i], name, length) == 0)
      return 0xa0 + i;
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == length && memcmp (entities[i].name, name, length) == 0)
      return entities[i].c;

  return 0;
}

/* "&sup2;", "&#178;", "&#xb2;" */
static gunichar
read_entity (const char  *text,
             const char **end)
{
  const char *semicolon = text + strcspn (text, "; &<\n");
  gunichar c = 0;
  char *stop;

  if (*semicolon != ';' || semicolon - text > 10)
    return 0;

  if (*text != '#')
    c = find_entity (text, (gsize)(semicolon - text));
  else
    {
      gboolean is_hexadecimal = text[1] == 'x' || text[1] == 'X';
      guint64 number = g_ascii_strtoull (text + (is_hexadecimal ? 2 : 1), &stop, is_hexadecimal ? 16 : 10);

      if (stop == semicolon && number >= 0x20 && number < 0x110000 && g_unichar_validate ((gunichar)number))
        c = (gunichar)number;
    }
  *end = semicolon + 1;

  return c == 0xa0 ? ' ' : c;
}

static void
decode_entities (GString    *out,
                 const char *text)
{
  while (*text != '\0')
    {
      const char *end;
      gunichar c = *text == '&' ? read_entity (text + 1, &end) : 0;

      if (c != 0)
        {
          g_string_append_unichar (out, c);
          text = end;
        }
      else
        g_string_append_c (out, *text++);
    }
}

/* A tag of HTML, and where it ends; "a < b" has none */
static TagKind
read_tag (const char  *text,
          const char **end,
          gboolean    *closes)
{
  const char *name = text + 1;
  gsize length = 0;

  *closes = *name == '/';
  name += *closes;
  while (g_ascii_isalnum (name[length]))
    length++;
  *end = strchr (name + length, '>');
  if (*end == NULL || strchr (" \t\n/>", name[length]) == NULL)
    return TAG_NONE;

  (*end)++;
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i].name) == length && g_ascii_strncasecmp (tags[i].name, name, length) == 0)
      return tags[i].kind;

  return TAG_NONE;
}

static gboolean
has_tag (const char *text)
{
  const char *end;
  gboolean closes;

  while ((text = strchr (text, '<')) != NULL)
    if (read_tag (text++, &end, &closes) != TAG_NONE)
      return TRUE;

  return FALSE;
}

/* "mm<sup>2</sup>" */
static void
append_raised (GString    *out,
               const char *text,
               gsize       length)
{
  static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

  if (length > 0 && strspn (text, "0123456789") >= length)
    for (gsize i = 0; i < length; i++)
      g_string_append (out, raised[text[i] - '0']);
  else
    g_string_append_len (out, text, (gssize)length);
}

static void
append_target (GString    *out,
               const char *tag,
               const char *end)
{
  const char *target = g_strstr_len (tag, end - tag, "href=");
  gsize length;

  if (target == NULL)
    return;

  target += strlen ("href=");
  target += *target == '"' || *target == '\'';
  length = strcspn (target, "\"' >");
  if (length > 0 && target + length < end)
    g_string_append_printf (out, "(%.*s) ", (int)length, target);
}

static void
append_tag (GString    *out,
            TagKind     kind,
            gboolean    closes,
            const char *tag,
            const char *end)
{
  switch (kind)
    {
    case TAG_LINE:
      g_string_append_c (out, '\n');
      break;

    case TAG_ITEM:
      g_string_append (out, closes ? "\n" : "\n• ");
      break;

    case TAG_CELL:
      g_string_append (out, closes ? "  " : " ");
      break;

    case TAG_LINK:
      if (!closes)
        append_target (out, tag, end);
      break;

    case TAG_RAISED:
      if (!closes)
        append_raised (out, end, strcspn (end, "<"));
      break;

    case TAG_NONE:
    case TAG_INLINE:
      break;
    }
}

static void
replace_tags (GString    *out,
              const char *text)
{
  while (*text != '\0')
    {
      const char *end;
      gboolean closes;
      TagKind kind = *text == '<' ? read_tag (text, &end, &closes) : TAG_NONE;

      if (kind == TAG_NONE)
        {
          /* Lines of HTML source mean nothing */
          g_string_append_c (out, strchr ("\r\n\t", *text) != NULL ? ' ' : *text);
          text++;
          continue;
        }
      append_tag (out, kind, closes, text, end);
      text = kind == TAG_RAISED && !closes ? end + strcspn (end, "<") : end;
    }
}

/* One space between words, no space around lines, no empty lines */
static void
tidy (GString    *out,
      const char *text,
      gboolean    keep_lines)
{
  char gap = '\0';

  for (; *text != '\0'; text++)
    if (*text == '\n' || *text == '\r')
      gap = keep_lines ? '\n' : MAX (gap, ' ');
    else if (*text == ' ' || *text == '\t')
      gap = gap == '\n' ? '\n' : ' ';
    else
      {
        if (gap != '\0' && out->len > 0)
          g_string_append_c (out, gap);
        gap = '\0';
        g_string_append_c (out, *text);
      }
}

static gboolean
has_entity (const char *text)
{
  const char *end;

  while ((text = strchr (text, '&')) != NULL)
    if (read_entity (++text, &end) != 0)
      return TRUE;

  return FALSE;
}

/* Is there a line end, a tab, or a space beside another or around it? Most texts are long and have none, so many bytes are
 * looked at at once */
static gboolean
has_loose_space (const char *text)
{
  typedef guint8 Bytes __attribute__ ((vector_size (16)));
  gsize length = strlen (text);
  gsize i = 0;

  if (*text == ' ')
    return TRUE;

  for (; i + sizeof (Bytes) < length; i += sizeof (Bytes))
    {
      guint64 found[2];
      Bytes here;
      Bytes after;

      memcpy (&here, text + i, sizeof here);
      memcpy (&after, text + i + 1, sizeof after);
      here = (Bytes)((here < ' ') | ((here == ' ') & (after == ' ')));
      memcpy (found, &here, sizeof found);
      if ((found[0] | found[1]) != 0)
        return TRUE;
    }
  for (; i < length; i++)
    if ((guchar)text[i] < ' ' || (text[i] == ' ' && (text[i + 1] == ' ' || i + 1 == length)))
      return TRUE;

  return FALSE;
}

/**
 * csel_bmecat_text_clean:
 * @text: what stands in an element, without white space around it
 * @keep_lines: %TRUE if its lines mean something
 * @buffer: where it is made readable if it is not
 *
 * Returns: (transfer none): @text, or what is in @buffer
 */
const char *
csel_bmecat_text_clean (const char *text,
                        gboolean    keep_lines,
                        GString    *buffer)
{
  g_autofree char *decoded = NULL;
  g_autofree char *plain = NULL;

  if (!has_loose_space (text) && !has_entity (text) && !has_tag (text))
    return text;

  g_string_truncate (buffer, 0);
  decode_entities (buffer, text);
  decoded = g_strdup (buffer->str);
  if (has_tag (decoded))
    {
      g_string_truncate (buffer, 0);
      replace_tags (buffer, decoded);
      plain = g_strdup (buffer->str);
    }
  g_string_truncate (buffer, 0);
  tidy (buffer, plain != NULL ? plain : decoded, keep_lines);

  return buffer->str;
}

/**
 * csel_bmecat_text_language:
 * @code: "deu", "ger", "DEU", "de", "de-DE"
 * @buffer: (out caller-allocates): where it is written
 *
 * Returns: (transfer none): the ISO 639-1 code where there is one
 */
const char *
csel_bmecat_text_language (const char *code,
                           char        buffer[4])
{
  gsize length = 0;

  while (length < 3 && g_ascii_isalpha (code[length]))
    {
      buffer[length] = g_ascii_tolower (code[length]);
      length++;
    }
  buffer[length] = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strcmp (languages[i].code, buffer) == 0)
      return languages[i].language;

  return buffer;
}

/**
 * csel_bmecat_text_number:
 * @text: a number as it stands in a file
 * @buffer: where it is written with a decimal point
 * @has_comma: (out): %TRUE if it has a decimal comma, which BMEcat does not allow
 *
 * "1.234,5" and "1,234.5" are no numbers: which mark is which cannot be told.
 *
 * Returns: %FALSE if @text is no number
 */
gboolean
csel_bmecat_text_number (const char *text,
                         GString    *buffer,
                         gboolean   *has_comma)
{
  const char *digits = text + (*text == '-' || *text == '+');
  gsize before = strspn (digits, "0123456789");
  const char *mark = digits + before;
  gsize after = *mark == '.' || *mark == ',' ? strspn (mark + 1, "0123456789") : 0;

  *has_comma = *mark == ',' && after > 0;
  if (before + after == 0 || (*mark != '\0' && mark[1 + after] != '\0') ||
      (*mark != '\0' && *mark != '.' && *mark != ','))
    return FALSE;

  g_string_assign (buffer, text + (*text == '+'));
  if (*has_comma)
    *strchr (buffer->str, ',') = '.';
  else if (after == 0 && *mark != '\0')
    g_string_truncate (buffer, buffer->len - 1);
  if (before == 0)
    g_string_insert_c (buffer, *text == '-', '0');

  return TRUE;
}

/**
 * csel_bmecat_text_is_name:
 * @text: (nullable): what stands where a name is expected
 *
 * Returns: %FALSE if it is none: nothing, or no letter at all ("1")
 */
gboolean
csel_bmecat_text_is_name (const char *text)
{
  guint n_letters = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p));

  return n_letters > 0;
}

/* The words of a name without legal forms: "wago", "phoenix contact" */
static char *
fold_name (const char *name)
{
  static const char *const forms[] = { "gmbh", "mbh", "co", "kg", "kgaa", "ag", "se", "ltd", "limited", "inc", "llc",
                                       "corp", "sa", "sas", "srl", "spa", "bv", "nv", "ab", "as", "oy", "und", "and",
                                       "ohg", "eg", "deutschland", "germany", NULL };
  g_autofree char *folded = g_utf8_casefold (name, -1);
  GString *words = g_string_new (NULL);
  g_auto(GStrv) parts = NULL;

  /* "S.p.A." is one word */
  for (char *p = folded, *to = folded;; p++)
    if (*p != '.')
      {
        *to++ = *p;
        if (*p == '\0')
          break;
      }
  parts = g_strsplit_set (g_strdelimit (folded, "&+,;-_/()", ' '), " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !g_strv_contains (forms, parts[i]))
      g_string_append_printf (words, "%s ", parts[i]);

  return g_string_free (words, FALSE);
}

/**
 * csel_bmecat_text_is_maker:
 * @manufacturer: (nullable): who makes a product
 * @supplier: (nullable): who made the catalogue
 *
 * A file is the maker's own if it names no other maker: the manufacturer is not named, or the supplier
 * is not named sensibly (Weidmüller's files say "1"), or both names are the same but for the legal
 * form. Everything else is a dealer's file and second-hand.
 *
 * Returns: %TRUE if @supplier states it of his own product
 */
gboolean
csel_bmecat_text_is_maker (const char *manufacturer,
                           const char *supplier)
{
  g_autofree char *maker = NULL;
  g_autofree char *dealer = NULL;

  if (!csel_bmecat_text_is_name (manufacturer) || !csel_bmecat_text_is_name (supplier))
    return TRUE;

  maker = fold_name (manufacturer);
  dealer = fold_name (supplier);

  return strcmp (maker, dealer) == 0;
}
