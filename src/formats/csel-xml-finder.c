/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselXmlFinder: where in the bytes of an XML file elements of some names stand, as far as that is certain
 *
 * That the bytes from <NAME> to the first </NAME> are one element is certain where no other <NAME> and no
 * comment, CDATA section or instruction is between them, for well-formed XML has a "<" nowhere else.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-xml-finder.h"

#include <string.h>

#include "formats/csel-xml-bytes.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* A longer element is a text of its own, and is not said often */
#define MAX_PART 512

typedef enum
{
  STATE_TEXT,
  STATE_COMMENT,
  STATE_CDATA,
  STATE_INSTRUCTION,
  STATE_DOCTYPE,
  /* A document type of the file's own can give any meaning to what follows */
  STATE_OFF,
} State;

/* The first letters are those of the word that its mask leaves */
typedef struct
{
  const char *name;
  gsize       length;
  guint64     word;
  guint64     mask;
} Name;

struct _CselXmlFinder
{
  Name        names[CSEL_XML_FINDER_NAMES];
  /* Which of them begin with a letter, one bit for each */
  guint16     begins[256];
  const char *own_instruction;

  State       state;
  guint8     *block;
  gsize       n_bytes;
  gboolean    is_last;
  guint64     tags[CSEL_XML_FINDER_BLOCK / 64];
  GArray     *places;
};

static Name
make_name (const char *name)
{
  Name self = { name, strlen (name), 0, 0 };
  gsize n = MIN (self.length, sizeof self.word);

  memcpy (&self.word, name, n);
  memset (&self.mask, 0xff, n);

  return self;
}

/**
 * csel_xml_finder_new:
 * @names: (array zero-terminated=1): names of elements, which outlive it, at most %CSEL_XML_FINDER_NAMES
 * @own_instruction: a processing instruction in small letters that a file may not have; becomes another
 *
 * Returns: (transfer full): what finds them, from the beginning of a file on
 */
CselXmlFinder *
csel_xml_finder_new (const char *const *names,
                     const char        *own_instruction)
{
  CselXmlFinder *self = g_new0 (CselXmlFinder, 1);

  self->own_instruction = own_instruction;
  for (guint i = 0; names[i] != NULL && i < CSEL_XML_FINDER_NAMES; i++)
    {
      self->names[i] = make_name (names[i]);
      self->begins[(guint8)names[i][0]] |= (guint16)(1u << i);
    }
  self->places = g_array_new (FALSE, FALSE, sizeof (CselXmlPlace));

  return self;
}

void
csel_xml_finder_free (CselXmlFinder *self)
{
  g_array_unref (self->places);
  g_free (self);
}

/* Which of the bytes are "<", one bit for each */
static void
mark_tags (CselXmlFinder *self)
{
  memset (self->tags, 0, sizeof self->tags);
  /* What is there beyond the end was there before, and is not looked at */
  for (gsize at = 0; at < self->n_bytes; at += 64)
    {
      guint64 bits = 0;

#ifdef __SSE2__
      for (guint i = 0; i < 4; i++)
        {
          __m128i bytes = _mm_load_si128 ((const __m128i *)(self->block + at) + i);

          bits |= (guint64)_mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('<'))) << (16 * i);
        }
#else
      for (guint i = 0; i < 64; i++)
        bits |= (guint64)(self->block[at + i] == '<') << i;
#endif
      self->tags[at / 64] = bits;
    }
}

/* The first "<" from @at on; @last if there is none before it */
static inline guint8 *
next_tag (const CselXmlFinder *self,
          const guint8        *at,
          const guint8        *last)
{
  gsize from = (gsize)(at - self->block);
  gsize to = (gsize)(last - self->block);
  gsize word = from / 64;
  guint64 bits;

  if (from >= to)
    return self->block + to;

  bits = self->tags[word] >> (from % 64) << (from % 64);
  while (bits == 0 && ++word * 64 < to)
    bits = self->tags[word];
  if (bits == 0)
    return self->block + to;

  return self->block + MIN (word * 64 + (gsize)__builtin_ctzll (bits), to);
}

/* The tag ends with the name or has attributes */
static inline gboolean
is_tag (const guint8 *at,
        const Name   *name)
{
  guint64 word;

  memcpy (&word, at, sizeof word);

  return ((word ^ name->word) & name->mask) == 0 &&
         (at[name->length] == '>' || csel_xml_is_space (at[name->length])) &&
         memcmp (at, name->name, name->length) == 0;
}

static inline const Name *
find_name (const CselXmlFinder *self,
           const guint8        *at)
{
  for (guint names = self->begins[*at]; names != 0; names &= names - 1)
    {
      const Name *name = &self->names[__builtin_ctz (names)];

      if (is_tag (at, name))
        return name;
    }

  return NULL;
}

/* Past the element that begins at @tag; %NULL if that is not certain */
static const guint8 *
find_end (const CselXmlFinder *self,
          const guint8        *tag,
          const Name          *name,
          const guint8        *last)
{
  const guint8 *at = tag + 1 + name->length;

  last = MIN (last, tag + MAX_PART);
  at = memchr (at, '>', (gsize)(last - at));
  if (at == NULL || at[-1] == '/')
    return NULL;

  while ((at = next_tag (self, at, last)) < last)
    {
      at++;
      if (*at == '/')
        {
          if (!is_tag (at + 1, name))
            continue;
          at += 1 + name->length;
          return *at == '>' ? at + 1 : NULL;
        }
      if (*at == '!' || *at == '?' || is_tag (at, name))
        return NULL;
    }

  return NULL;
}

/* Returns how many bytes its beginning has */
static gsize
begin_declaration (CselXmlFinder *self,
                   guint8        *tag)
{
  static const char comment[] = "<!--";
  static const char cdata[] = "<![CDATA[";

  if (tag[1] == '?')
    {
      /* What the file says in this way is nobody's, and nobody reads it */
      if (memcmp (tag + 2, self->own_instruction, strlen (self->own_instruction)) == 0)
        tag[2] = (guint8)g_ascii_toupper ((char)tag[2]);
      self->state = STATE_INSTRUCTION;
      return 2;
    }
  if (memcmp (tag, comment, strlen (comment)) == 0)
    {
      self->state = STATE_COMMENT;
      return strlen (comment);
    }
  if (memcmp (tag, cdata, strlen (cdata)) == 0)
    {
      self->state = STATE_CDATA;
      return strlen (cdata);
    }
  self->state = STATE_DOCTYPE;

  return 2;
}

/* All that is looked for ends with ">" */
static guint8 *
find_past (guint8     *at,
           guint8     *last,
           const char *end)
{
  gsize length = strlen (end);

  for (guint8 *found = at; (found = memchr (found, '>', (gsize)(last - found))) != NULL;)
    if ((gsize)(++found - at) >= length && memcmp (found - length, end, length) == 0)
      return found;

  return NULL;
}

/* Past the end of what is no text; where it may be if that is not there yet */
static guint8 *
end_declaration (CselXmlFinder *self,
                 guint8        *at,
                 guint8        *last)
{
  static const char *const ends[] = {
    [STATE_COMMENT] = "-->", [STATE_CDATA] = "]]>", [STATE_INSTRUCTION] = "?>", [STATE_DOCTYPE] = ">",
  };
  const char *end = ends[self->state];
  guint8 *past = find_past (at, last, end);

  if (self->state == STATE_DOCTYPE && memchr (at, '[', (gsize)((past != NULL ? past : last) - at)) != NULL)
    self->state = STATE_OFF;
  else if (past != NULL)
    self->state = STATE_TEXT;

  /* Its first bytes may be there, unless that is all */
  return past != NULL ? past : self->is_last ? last : last - (strlen (end) - 1);
}

/* A tag, or what else begins at @tag. Returns past it, or past its part */
static guint8 *
find_part (CselXmlFinder *self,
           guint8        *tag,
           guint8        *last)
{
  const Name *name;
  const guint8 *end;
  CselXmlPlace place;

  if (tag[1] == '!' || tag[1] == '?')
    return tag + begin_declaration (self, tag);

  name = find_name (self, tag + 1);
  end = name != NULL ? find_end (self, tag, name, last) : NULL;
  if (end == NULL)
    return tag + 1;

  place.begin = (guint32)(tag - self->block);
  place.end = (guint32)(end - self->block);
  place.name = (guint32)(name - self->names);
  place.hash = csel_hash_bytes_wide (tag, place.end - place.begin);
  g_array_append_val (self->places, place);

  return self->block + place.end;
}

/**
 * csel_xml_finder_find:
 * @self: a finder
 * @block: (array length=n_bytes): what follows in the file, aligned to 16 bytes, with room after it
 * @n_bytes: how many bytes, at most %CSEL_XML_FINDER_BLOCK, and no fewer unless it is the last block
 * @is_last: %TRUE if nothing follows
 *
 * Finds elements in @block, but for its last bytes, of which more must be seen.
 *
 * Returns: how many bytes were looked at; the next block begins with the others
 */
gsize
csel_xml_finder_find (CselXmlFinder *self,
                      guint8        *block,
                      gsize          n_bytes,
                      gboolean       is_last)
{
  guint8 *at = block;
  guint8 *last = block + n_bytes;

  self->block = block;
  self->n_bytes = n_bytes;
  self->is_last = is_last;
  g_array_set_size (self->places, 0);
  /* What is looked at beyond the end is nothing */
  if (is_last)
    memset (last, 0, CSEL_XML_FINDER_ROOM);
  mark_tags (self);
  while (self->state != STATE_OFF)
    {
      if (self->state == STATE_TEXT)
        at = next_tag (self, at, last);
      if (at == last || (last - at < CSEL_XML_FINDER_ROOM && !is_last))
        break;

      at = self->state == STATE_TEXT ? find_part (self, at, last) : end_declaration (self, at, last);
    }

  return self->state == STATE_OFF ? n_bytes : (gsize)(at - block);
}

/**
 * csel_xml_finder_get_places:
 * @self: a finder
 * @n_places: (out): how many
 *
 * Returns: (transfer none) (array length=n_places): the elements of the last block, in their order
 */
const CselXmlPlace *
csel_xml_finder_get_places (const CselXmlFinder *self,
                            guint               *n_places)
{
  *n_places = self->places->len;

  return (const CselXmlPlace *)self->places->data;
}
