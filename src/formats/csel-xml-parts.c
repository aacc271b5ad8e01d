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
 * that was there 128 bits are kept, which stand for its bytes. What is not certainly one element, or not
 * well-formed, goes to the parser as it is.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-xml-parts.h"

#include <string.h>

#include "base/csel-hash.h"
#include "base/csel-vector.h"
#include "formats/csel-xml-finder.h"

#define RAW_SIZE  CSEL_XML_FINDER_BLOCK
/* Beyond these a catalogue says too much that is new to be worth more memory */
#define MAX_PARTS 400000
#define MARK      "<?" CSEL_XML_PART_MARK "?>"
/* So many parts are looked for at a time */
#define N_AHEAD   12

/* What is known of each part, by its number */
typedef struct
{
  CselHashWide hash;
  guint32      n_lines;
} Entry;

typedef struct
{
  guint32  first;
  guint32  n_parts;
  guint32  n_lines;
  gboolean is_new;
} Run;

struct _CselXmlParts
{
  CselXmlBytes  *bytes;
  CselXmlFinder *finder;

  gboolean       at_end;
  guint64        n_read;
  guint8        *raw;
  gsize          n_raw;
  char          *text;
  gsize          n_text;
  gsize          position;

  CselHash       numbers;
  CselVector     entries;

  GArray        *runs;
  GArray        *parts;
  guint          next;
  gboolean       is_open;
};

/**
 * csel_xml_parts_new:
 * @bytes: UTF-8
 * @names: (array zero-terminated=1): elements that are said again and again, at most
 *   %CSEL_XML_FINDER_NAMES
 *
 * Returns: (transfer full): what is left of @bytes, which must outlive it
 */
CselXmlParts *
csel_xml_parts_new (CselXmlBytes      *bytes,
                    const char *const *names)
{
  CselXmlParts *self = g_new0 (CselXmlParts, 1);

  self->bytes = bytes;
  self->finder = csel_xml_finder_new (names, CSEL_XML_PART_MARK);
  self->raw = g_aligned_alloc (1, RAW_SIZE + CSEL_XML_FINDER_ROOM, 64);
  /* The shortest part that can have a mark before it is <F></F> */
  self->text = g_malloc (RAW_SIZE + (RAW_SIZE / strlen ("<F></F>") + 1) * strlen (MARK));
  csel_hash_init (&self->numbers);
  csel_vector_init (&self->entries, sizeof (Entry));
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->parts = g_array_new (FALSE, FALSE, sizeof (CselXmlPart));

  return self;
}

void
csel_xml_parts_free (CselXmlParts *self)
{
  csel_xml_finder_free (self->finder);
  csel_hash_clear (&self->numbers);
  csel_vector_clear (&self->entries);
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

/* That of a part whose hash begins alike, CSEL_HASH_NONE if there is none. Memory answers while others are
 * looked for */
static guint32
approach (const CselXmlParts *self,
          const CselXmlPlace *place)
{
  guint32 at = (guint32)place->hash.one;
  guint32 number = csel_hash_next (&self->numbers, (guint32)place->hash.one, &at);

  if (number != CSEL_HASH_NONE)
    __builtin_prefetch (csel_vector_get (&self->entries, number));

  return number;
}

static inline gboolean
is_same (const CselXmlParts *self,
         const CselXmlPlace *place,
         guint32             number)
{
  const Entry *entry = csel_vector_get (&self->entries, number);

  return entry->hash.one == place->hash.one && entry->hash.two == place->hash.two;
}

/* CSEL_HASH_NONE if it is new; @number is what approach() found */
static guint32
find_number (const CselXmlParts *self,
             const CselXmlPlace *place,
             guint32             number)
{
  guint32 at = (guint32)place->hash.one;

  if (number != CSEL_HASH_NONE && is_same (self, place, number))
    return number;

  /* It may have been there in this very block for the first time, or not be the first of that beginning */
  do
    number = csel_hash_next (&self->numbers, (guint32)place->hash.one, &at);
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
add_entry (CselXmlParts       *self,
           const CselXmlPlace *place)
{
  const Entry entry = { place->hash, count_lines (self->raw + place->begin, self->raw + place->end) };
  guint32 number;

  if (csel_vector_get_length (&self->entries) == MAX_PARTS)
    return CSEL_HASH_NONE;

  number = csel_vector_append (&self->entries, &entry);
  csel_hash_insert (&self->numbers, (guint32)place->hash.one, number);

  return number;
}

static void
add_run (CselXmlParts       *self,
         const CselXmlPlace *place,
         guint32             number,
         gboolean            is_new)
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
extend_run (CselXmlParts       *self,
            const guint8       *from,
            const CselXmlPlace *place,
            guint32             number)
{
  Run *run = &g_array_index (self->runs, Run, self->runs->len - 1);
  CselXmlPart part = { number, run->n_lines, place->name };

  for (; from < self->raw + place->begin; from++)
    {
      if (!csel_xml_is_space (*from))
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
take_part (CselXmlParts       *self,
           const guint8       *from,
           const CselXmlPlace *place,
           guint32             near)
{
  const guint8 *tag = self->raw + place->begin;
  guint32 number = find_number (self, place, near);
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

/* Returns how many bytes were taken */
static gsize
take_block (CselXmlParts *self)
{
  gsize used = csel_xml_finder_find (self->finder, self->raw, self->n_raw, self->at_end);
  guint n;
  const CselXmlPlace *places = csel_xml_finder_get_places (self->finder, &n);
  const guint8 *from = self->raw;
  guint32 near[N_AHEAD];

  /* Three steps, each some places behind the one before it */
  for (guint i = 0; i < n + 2 * N_AHEAD; i++)
    {
      if (i >= 2 * N_AHEAD)
        {
          take_part (self, from, &places[i - 2 * N_AHEAD], near[i % N_AHEAD]);
          from = self->raw + places[i - 2 * N_AHEAD].end;
        }
      if (i >= N_AHEAD && i - N_AHEAD < n)
        near[i % N_AHEAD] = approach (self, &places[i - N_AHEAD]);
      if (i < n)
        csel_hash_approach (&self->numbers, (guint32)places[i].hash.one);
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
