/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselXmlParts: the bytes of a file on their way to the parser, without what it has parsed before
 *
 *   … <FEATURE>…a…</FEATURE>   ─▶  <?csel-part?><FEATURE>…a…</FEATURE>      run: new 0
 *     <FEATURE>…b…</FEATURE>   ─▶  <?csel-part?><FEATURE>…b…</FEATURE>      run: new 1
 *     <FEATURE>…a…</FEATURE>   ─┬▶ <?csel-part?>                            run: 0, 1
 *     <FEATURE>…b…</FEATURE>   ─┘
 *
 * A catalogue says the same millions of times, in the same bytes. Elements of some names that have been
 * there byte for byte are taken out, and a mark stands for them; the parser, which takes most of the time
 * that reading takes, sees each of them once. White space between two that are taken out is, too. Of each
 * that was there 128 bits are kept, which stand for its bytes.
 *
 * That the bytes from <NAME> to the first </NAME> are one element is certain where no other <NAME> and no
 * comment, CDATA section or instruction is between them, for well-formed XML has a "<" nowhere else. What
 * is not certain, or not well-formed, goes to the parser as it is.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-xml-parts.h"

#include <string.h>

#include "base/csel-hash.h"
#include "base/csel-vector.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define RAW_SIZE  (64 * 1024)
/* A longer element is a text of its own, and is not said often */
#define MAX_PART  512
/* What has to be there to tell what a tag is, and where its part ends */
#define LOOKAHEAD (MAX_PART + 64)
/* Beyond these a catalogue says too much that is new to be worth more memory */
#define MAX_PARTS 400000
#define MARK      "<?" CSEL_XML_PART_MARK "?>"
#define MAX_NAMES 16
/* So many parts are looked for at a time */
#define N_AHEAD   12

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

/* What is known of each part, by its number */
typedef struct
{
  CselHashWide hash;
  guint32      n_lines;
} Entry;

/* Among the bytes of the block */
typedef struct
{
  guint32      begin;
  guint32      end;
  CselHashWide hash;
  guint32      number;
  guint32      name;
} Place;

typedef struct
{
  guint32  first;
  guint32  n_parts;
  guint32  n_lines;
  gboolean is_new;
} Run;

struct _CselXmlParts
{
  CselXmlBytes *bytes;
  Name          names[MAX_NAMES];
  /* Which of them begin with a letter, one bit for each */
  guint16       begins[256];

  State         state;
  gboolean      at_end;
  guint64       n_read;
  guint8       *raw;
  gsize         n_raw;
  guint64       tags[RAW_SIZE / 64];
  char         *text;
  gsize         n_text;
  gsize         position;

  GArray       *found;
  CselHash      places;
  CselVector    entries;

  GArray       *runs;
  GArray       *parts;
  guint         next;
  gboolean      is_open;
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
 * csel_xml_parts_new:
 * @bytes: UTF-8
 * @names: (array zero-terminated=1): elements that are said again and again, at most 16
 *
 * Returns: (transfer full): what is left of @bytes, which must outlive it
 */
CselXmlParts *
csel_xml_parts_new (CselXmlBytes      *bytes,
                    const char *const *names)
{
  CselXmlParts *self = g_new0 (CselXmlParts, 1);

  self->bytes = bytes;
  for (guint i = 0; names[i] != NULL && i < MAX_NAMES; i++)
    {
      self->names[i] = make_name (names[i]);
      self->begins[(guint8)names[i][0]] |= (guint16)(1u << i);
    }
  self->raw = g_aligned_alloc (1, RAW_SIZE + LOOKAHEAD, 64);
  /* The shortest part that can have a mark before it is <F></F> */
  self->text = g_malloc (RAW_SIZE + (RAW_SIZE / strlen ("<F></F>") + 1) * strlen (MARK));
  csel_hash_init (&self->places);
  csel_vector_init (&self->entries, sizeof (Entry));
  self->found = g_array_new (FALSE, FALSE, sizeof (Place));
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->parts = g_array_new (FALSE, FALSE, sizeof (CselXmlPart));

  return self;
}

void
csel_xml_parts_free (CselXmlParts *self)
{
  csel_hash_clear (&self->places);
  csel_vector_clear (&self->entries);
  g_array_unref (self->found);
  g_array_unref (self->runs);
  g_array_unref (self->parts);
  g_aligned_free (self->raw);
  g_free (self->text);
  g_free (self);
}

static void
pass (CselXmlParts *self,
      const guint8 *from,
      const guint8 *to)
{
  memcpy (self->text + self->n_text, from, (gsize)(to - from));
  self->n_text += (gsize)(to - from);
}

static inline gboolean
is_space (guint8 byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/* Which of the bytes are "<", one bit for each */
static void
mark_tags (CselXmlParts *self)
{
  memset (self->tags, 0, sizeof self->tags);
  /* What is there beyond the end was there before, and is not looked at */
  for (gsize at = 0; at < self->n_raw; at += 64)
    {
      guint64 bits = 0;

#ifdef __SSE2__
      for (guint i = 0; i < 4; i++)
        {
          __m128i bytes = _mm_load_si128 ((const __m128i *)(self->raw + at) + i);

          bits |= (guint64)_mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('<'))) << (16 * i);
        }
#else
      for (guint i = 0; i < 64; i++)
        bits |= (guint64)(self->raw[at + i] == '<') << i;
#endif
      self->tags[at / 64] = bits;
    }
}

/* The first "<" from @at on; @last if there is none before it */
static inline guint8 *
next_tag (const CselXmlParts *self,
          const guint8       *at,
          const guint8       *last)
{
  gsize from = (gsize)(at - self->raw);
  gsize to = (gsize)(last - self->raw);
  gsize word = from / 64;
  guint64 bits;

  if (from >= to)
    return self->raw + to;

  bits = self->tags[word] >> (from % 64) << (from % 64);
  while (bits == 0 && ++word * 64 < to)
    bits = self->tags[word];
  if (bits == 0)
    return self->raw + to;

  return self->raw + MIN (word * 64 + (gsize)__builtin_ctzll (bits), to);
}

/* The tag ends with the name or has attributes */
static inline gboolean
is_tag (const guint8 *at,
        const Name   *name)
{
  guint64 word;

  memcpy (&word, at, sizeof word);

  return ((word ^ name->word) & name->mask) == 0 &&
         (at[name->length] == '>' || is_space (at[name->length])) && memcmp (at, name->name, name->length) == 0;
}

static inline const Name *
find_name (const CselXmlParts *self,
           const guint8       *at)
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
find_end (const CselXmlParts *self,
          const guint8       *tag,
          const Name         *name,
          const guint8       *last)
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

/* The number is that of a part whose hash begins alike. Memory answers while others are looked for */
static void
approach (const CselXmlParts *self,
          Place              *place)
{
  guint32 at = (guint32)place->hash.one;

  place->number = csel_hash_next (&self->places, (guint32)place->hash.one, &at);
  if (place->number != CSEL_HASH_NONE)
    __builtin_prefetch (csel_vector_get (&self->entries, place->number));
}

static inline gboolean
is_same (const CselXmlParts *self,
         const Place        *place,
         guint32             number)
{
  const Entry *entry = csel_vector_get (&self->entries, number);

  return entry->hash.one == place->hash.one && entry->hash.two == place->hash.two;
}

/* CSEL_HASH_NONE if it is new */
static guint32
find_number (const CselXmlParts *self,
             const Place        *place)
{
  guint32 at = (guint32)place->hash.one;
  guint32 number = place->number;

  if (number != CSEL_HASH_NONE && is_same (self, place, number))
    return number;

  /* It may have been there in this very block for the first time, or not be the first of that beginning */
  do
    number = csel_hash_next (&self->places, (guint32)place->hash.one, &at);
  while (number != CSEL_HASH_NONE && !is_same (self, place, number));

  return number;
}

static guint32
count_lines (const guint8 *from,
             const guint8 *to)
{
  guint32 n = 0;

  for (; from < to; from++)
    n += *from == '\n';

  return n;
}

static guint32
add_entry (CselXmlParts *self,
           const Place  *place)
{
  const Entry entry = { place->hash, count_lines (self->raw + place->begin, self->raw + place->end) };
  guint32 number;

  if (csel_vector_get_length (&self->entries) == MAX_PARTS)
    return CSEL_HASH_NONE;

  number = csel_vector_append (&self->entries, &entry);
  csel_hash_insert (&self->places, (guint32)place->hash.one, number);

  return number;
}

static void
add_run (CselXmlParts *self,
         const Place  *place,
         guint32       number,
         gboolean      is_new)
{
  const CselXmlPart part = { number, 0, place->name };
  const Run run = { self->parts->len, 1, is_new ? 0 : csel_vector_index (&self->entries, Entry, number).n_lines,
                    is_new };

  g_array_append_val (self->parts, part);
  g_array_append_val (self->runs, run);
  pass (self, (const guint8 *)MARK, (const guint8 *)MARK + strlen (MARK));
}

/* Only where white space alone, since @from, is between the last of the run and the part */
static gboolean
extend_run (CselXmlParts *self,
            const guint8 *from,
            const Place  *place,
            guint32       number)
{
  Run *run = &g_array_index (self->runs, Run, self->runs->len - 1);
  CselXmlPart part = { number, run->n_lines, place->name };

  for (; from < self->raw + place->begin; from++)
    {
      if (!is_space (*from))
        return FALSE;
      part.line += *from == '\n';
    }

  g_array_append_val (self->parts, part);
  run->n_parts++;
  run->n_lines = part.line + csel_vector_index (&self->entries, Entry, number).n_lines;

  return TRUE;
}

/* And what stands before it, of which nothing has been passed on since @from */
static void
take_part (CselXmlParts *self,
           const guint8 *from,
           const Place  *place)
{
  const guint8 *tag = self->raw + place->begin;
  guint32 number = find_number (self, place);
  gboolean is_new = number == CSEL_HASH_NONE;

  if (!is_new && self->is_open && extend_run (self, from, place, number))
    return;

  pass (self, from, tag);
  if (is_new)
    number = add_entry (self, place);
  if (number != CSEL_HASH_NONE)
    add_run (self, place, number, is_new);
  if (is_new)
    pass (self, tag, self->raw + place->end);
  self->is_open = !is_new;
}

/* Returns how many bytes its beginning has */
static gsize
begin_declaration (CselXmlParts *self,
                   guint8       *tag)
{
  static const char comment[] = "<!--";
  static const char cdata[] = "<![CDATA[";

  if (tag[1] == '?')
    {
      /* What the file says in this way is not ours, and nobody reads it */
      if (memcmp (tag, MARK, strlen ("<?" CSEL_XML_PART_MARK)) == 0)
        tag[2] = 'C';
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
end_declaration (CselXmlParts *self,
                 guint8       *at,
                 guint8       *last)
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
  return past != NULL ? past : self->at_end ? last : last - (strlen (end) - 1);
}

/* A tag, or what else begins at @tag. Returns past it, or past its part */
static guint8 *
find_part (CselXmlParts *self,
           guint8       *tag,
           guint8       *last)
{
  const Name *name;
  const guint8 *end;
  Place place;

  if (tag[1] == '!' || tag[1] == '?')
    return tag + begin_declaration (self, tag);

  name = find_name (self, tag + 1);
  end = name != NULL ? find_end (self, tag, name, last) : NULL;
  if (end == NULL)
    return tag + 1;

  place.begin = (guint32)(tag - self->raw);
  place.end = (guint32)(end - self->raw);
  place.name = (guint32)(name - self->names);
  place.hash = csel_hash_bytes_wide (tag, place.end - place.begin);
  csel_hash_approach (&self->places, (guint32)place.hash.one);
  g_array_append_val (self->found, place);

  return self->raw + place.end;
}

/* In what is there, but for the last bytes, of which more must be seen. Returns how many were looked at */
static gsize
find_parts (CselXmlParts *self)
{
  guint8 *at = self->raw;
  guint8 *last = self->raw + self->n_raw;

  g_array_set_size (self->found, 0);
  mark_tags (self);
  while (self->state != STATE_OFF)
    {
      if (self->state == STATE_TEXT)
        at = next_tag (self, at, last);
      if (at == last || (last - at < LOOKAHEAD && !self->at_end))
        break;

      at = self->state == STATE_TEXT ? find_part (self, at, last) : end_declaration (self, at, last);
    }

  return self->state == STATE_OFF ? self->n_raw : (gsize)(at - self->raw);
}

/* Returns how many bytes were taken */
static gsize
take_block (CselXmlParts *self)
{
  gsize used = find_parts (self);
  Place *places = (Place *)self->found->data;
  const guint8 *from = self->raw;

  for (guint i = 0; i < self->found->len + N_AHEAD; i++)
    {
      if (i < self->found->len)
        approach (self, &places[i]);
      if (i >= N_AHEAD)
        {
          take_part (self, from, &places[i - N_AHEAD]);
          from = self->raw + places[i - N_AHEAD].end;
        }
    }
  pass (self, from, self->raw + used);
  self->is_open = FALSE;

  return used;
}

/* Those that were asked for */
static void
forget_runs (CselXmlParts *self)
{
  guint32 n_parts = self->next < self->runs->len ? g_array_index (self->runs, Run, self->next).first :
                    self->parts->len;

  if (self->next == 0)
    return;

  g_array_remove_range (self->runs, 0, self->next);
  g_array_remove_range (self->parts, 0, n_parts);
  for (guint i = 0; i < self->runs->len; i++)
    g_array_index (self->runs, Run, i).first -= n_parts;
  self->next = 0;
}

static gboolean
refill (CselXmlParts *self,
        GCancellable *cancellable,
        GError      **error)
{
  gsize used;

  forget_runs (self);
  self->position = self->n_text = 0;
  while (!self->at_end && self->n_raw < RAW_SIZE)
    {
      gssize n = csel_xml_bytes_read (self->bytes, (char *)self->raw + self->n_raw, RAW_SIZE - self->n_raw,
                                      cancellable, error);

      if (n < 0)
        return FALSE;
      self->n_raw += (gsize)n;
      self->n_read += (gsize)n;
      self->at_end = n == 0;
    }
  /* What is looked at beyond the end is nothing */
  if (self->at_end)
    memset (self->raw + self->n_raw, 0, LOOKAHEAD);

  used = take_block (self);
  self->n_raw -= used;
  memmove (self->raw, self->raw + used, self->n_raw);

  return TRUE;
}

/**
 * csel_xml_parts_read:
 * @self: the bytes
 * @buffer: (array length=length): where they go
 * @length: how many there is room for
 * @cancellable: (nullable): to stop
 * @error: return location for what the stream says
 *
 * Returns: how many there were, 0 at the end, -1 with @error set
 */
gssize
csel_xml_parts_read (CselXmlParts *self,
                     char         *buffer,
                     gsize         length,
                     GCancellable *cancellable,
                     GError      **error)
{
  gsize n;

  while (self->position == self->n_text && (self->n_raw > 0 || !self->at_end))
    if (!refill (self, cancellable, error))
      return -1;

  n = MIN (length, self->n_text - self->position);
  memcpy (buffer, self->text + self->position, n);
  self->position += n;

  return (gssize)n;
}

/**
 * csel_xml_parts_next:
 * @self: the bytes
 * @run: (out): what the next mark stands for, valid until more is read
 *
 * To be called for each mark, in their order.
 *
 * Returns: %FALSE if there is none
 */
gboolean
csel_xml_parts_next (CselXmlParts *self,
                     CselXmlRun   *run)
{
  const Run *next;

  if (self->next == self->runs->len)
    return FALSE;

  next = &g_array_index (self->runs, Run, self->next++);
  run->parts = &g_array_index (self->parts, CselXmlPart, next->first);
  run->n_parts = next->n_parts;
  run->n_lines = next->n_lines;
  run->is_new = next->is_new;

  return TRUE;
}

/**
 * csel_xml_parts_get_n_read:
 * @self: the bytes
 *
 * Returns: how many bytes of the file have been read
 */
guint64
csel_xml_parts_get_n_read (CselXmlParts *self)
{
  return self->n_read;
}
