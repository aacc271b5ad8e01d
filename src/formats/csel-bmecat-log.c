/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselBmecatLog: what the parser says about one product, one after the other, as bytes
 *
 *   bytes  [ <FEATURE <FNAME EF002991 > <FVALUE EV000460 > > … ]     an element is three bytes, its end one
 *   lines  [ 48 | 49 | 50 | … ]                                      of each element
 *   parts  PRODUCT ─┬─ SUPPLIER_PID
 *                   ├─ PRODUCT_DETAILS ──┬─ DESCRIPTION_SHORT
 *                   │                    └─ KEYWORD
 *                   └─ PRODUCT_FEATURES ─── FEATURE, FEATURE …
 *
 * A catalogue says the same millions of times. Parts of the same bytes say the same, which is found out
 * without taking them apart; only what is new becomes a tree. The marks are bytes that UTF-8 does not have.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-log.h"

#include <string.h>

#include "formats/csel-xml-bytes.h"

enum
{
  /* A name that has no number: its pointer follows */
  MARK_NAMED     = 0xfb,
  /* With the two bytes of its name's number */
  MARK_BEGIN     = 0xfc,
  /* The name of an attribute is said in the same way, before its value and an end */
  MARK_ATTRIBUTE = 0xfd,
  MARK_END       = 0xff
};

/* What an element, and its end, may take */
#define MARK_ROOM 32

/**
 * csel_bmecat_log_init:
 * @self: (out caller-allocates): an empty log
 * @names: what elements are called by
 * @known: the parts that are said again
 */
void
csel_bmecat_log_init (CselBmecatLog   *self,
                      CselBmecatNames *names,
                      CselBmecatKnown *known)
{
  memset (self, 0, sizeof *self);
  self->names = names;
  self->known = known;
  self->n_allocated = 64 * 1024;
  self->bytes = g_malloc (self->n_allocated);
  self->n_lines_allocated = 1024;
  self->lines = g_new (guint32, self->n_lines_allocated);
  self->n_parts_allocated = 256;
  self->parts = g_new (CselBmecatPart, self->n_parts_allocated);
}

void
csel_bmecat_log_clear (CselBmecatLog *self)
{
  g_free (self->bytes);
  g_free (self->lines);
  g_free (self->parts);
}

/**
 * csel_bmecat_log_reset:
 * @self: a log
 *
 * Empties it.
 */
void
csel_bmecat_log_reset (CselBmecatLog *self)
{
  self->n_bytes = 0;
  self->n_lines = 0;
  self->n_parts = 0;
  self->text = 0;
  self->n_lost = 0;
  self->depth = 0;
  self->part_depth = 0;
}

/* There is always room for a mark after it */
static inline void
reserve (CselBmecatLog *self,
         gsize          n)
{
  if (G_LIKELY (self->n_bytes + n + MARK_ROOM <= self->n_allocated))
    return;

  self->n_allocated = MAX (self->n_allocated * 2, self->n_bytes + n + MARK_ROOM);
  self->bytes = g_realloc (self->bytes, self->n_allocated);
}

static inline void
add_mark (CselBmecatLog        *self,
          guint8                mark,
          const CselBmecatName *name)
{
  guint8 *at = self->bytes + self->n_bytes;
  guint number = csel_bmecat_names_get_number (self->names, name);

  if (G_LIKELY (number < CSEL_BMECAT_MAX_NAMES))
    {
      at[0] = mark;
      at[1] = (guint8)number;
      at[2] = (guint8)(number >> 8);
      self->n_bytes += 3;
    }
  else
    {
      at[0] = MARK_NAMED;
      at[1] = mark;
      memcpy (at + 2, &name->name, sizeof name->name);
      self->n_bytes += 2 + sizeof name->name;
    }
}

static gboolean
is_container (guint32 element)
{
  return element == CSEL_BMECAT_PRODUCT_DETAILS || element == CSEL_BMECAT_PRODUCT_FEATURES;
}

static CselBmecatPart *
add_part (CselBmecatLog *self,
          guint32        element)
{
  CselBmecatPart *part;

  if (self->n_parts == self->n_parts_allocated)
    {
      self->n_parts_allocated *= 2;
      self->parts = g_renew (CselBmecatPart, self->parts, self->n_parts_allocated);
    }

  part = &self->parts[self->n_parts++];
  part->begin = (guint32)self->n_bytes;
  part->first_line = self->n_lines;
  part->element = element;
  part->number = CSEL_BMECAT_NO_PART;

  return part;
}

static void
begin_part (CselBmecatLog *self,
            guint32        element)
{
  self->open[self->depth] = self->n_parts;
  add_part (self, element);
  self->part_depth = self->depth == 0 || (self->depth == 1 && is_container (element)) ? self->depth + 1 : self->depth;
}

static inline void
add_line (CselBmecatLog *self,
          guint32        line)
{
  if (G_UNLIKELY (self->n_lines == self->n_lines_allocated))
    {
      self->n_lines_allocated *= 2;
      self->lines = g_renew (guint32, self->lines, self->n_lines_allocated);
    }
  self->lines[self->n_lines++] = line;
}

/**
 * csel_bmecat_log_begin:
 * @self: a log that is nowhere deeper than %CSEL_BMECAT_MAX_DEPTH
 * @name: an element that begins
 * @line: where
 */
void
csel_bmecat_log_begin (CselBmecatLog        *self,
                       const CselBmecatName *name,
                       guint                 line)
{
  g_return_if_fail (self->depth < CSEL_BMECAT_MAX_DEPTH);

  if (self->depth <= self->part_depth)
    begin_part (self, name->element);
  add_line (self, line);
  self->wants[++self->depth] = (guint8)name->has_text;
  reserve (self, 0);
  add_mark (self, MARK_BEGIN, name);
  self->text = self->n_bytes;
}

/**
 * csel_bmecat_log_set_attribute:
 * @self: a log, right after csel_bmecat_log_begin()
 * @name: the local name of an attribute
 * @value: (array length=length): its value, with "&#38;" for "&"
 * @length: its length in bytes
 */
void
csel_bmecat_log_set_attribute (CselBmecatLog *self,
                               const char    *name,
                               const char    *value,
                               gsize          length)
{
  reserve (self, length);
  add_mark (self, MARK_ATTRIBUTE, csel_bmecat_names_get (self->names, name));
  for (gsize i = 0; i < length; i++)
    {
      self->bytes[self->n_bytes++] = (guint8)value[i];
      if (value[i] == '&' && length - i >= 5 && memcmp (value + i, "&#38;", 5) == 0)
        i += 4;
    }
  self->bytes[self->n_bytes++] = MARK_END;
  self->text = self->n_bytes;
}

/* Most texts are a code or a number */
static inline void
copy_text (guint8     *to,
           const char *text,
           gsize       length)
{
  if (length > 16)
    memcpy (to, text, length);
  else if (length >= 8)
    {
      memcpy (to, text, 8);
      memcpy (to + length - 8, text + length - 8, 8);
    }
  else if (length >= 4)
    {
      memcpy (to, text, 4);
      memcpy (to + length - 4, text + length - 4, 4);
    }
  else
    for (gsize i = 0; i < length; i++)
      to[i] = (guint8)text[i];
}

/**
 * csel_bmecat_log_add_text:
 * @self: a log
 * @text: (array length=length): text that stands in the element that is open
 * @length: its length in bytes
 *
 * Returns: %FALSE if there is no place for it: it is in an element of elements
 */
gboolean
csel_bmecat_log_add_text (CselBmecatLog *self,
                          const char    *text,
                          gsize          length)
{
  if (!self->wants[self->depth])
    {
      self->n_lost += !csel_xml_is_space ((guint8)*text);
      return csel_xml_is_space ((guint8)*text);
    }

  reserve (self, length);
  copy_text (self->bytes + self->n_bytes, text, length);
  self->n_bytes += length;

  return TRUE;
}

/**
 * csel_bmecat_log_end:
 * @self: a log
 *
 * The element that is open ends.
 */
void
csel_bmecat_log_end (CselBmecatLog *self)
{
  reserve (self, 0);
  self->bytes[self->n_bytes++] = MARK_END;
  self->text = self->n_bytes;
  self->depth--;
  if (self->depth <= self->part_depth)
    {
      CselBmecatPart *part = &self->parts[self->open[self->depth]];

      part->end = (guint32)self->n_bytes;
      part->next = self->n_parts;
      self->part_depth = self->depth;
    }
}

/* Where the text at @at ends. There is room to look at bytes after the last mark */
static const guint8 *
find_mark (const guint8 *at)
{
  typedef guint8 Bytes __attribute__ ((vector_size (16)));
  guint64 found[2] = { 0 };

  for (; (found[0] | found[1]) == 0; at += sizeof (Bytes))
    {
      Bytes here;

      memcpy (&here, at, sizeof here);
      here = (Bytes)(here >= MARK_NAMED);
      memcpy (found, &here, sizeof found);
    }
  for (at -= sizeof (Bytes); *at < MARK_NAMED;)
    at++;

  return at;
}

/* Past a mark that stands at @at */
static const guint8 *
read_mark (const CselBmecatLog *self,
           const guint8        *at,
           guint8              *mark,
           CselBmecatName      *name)
{
  if (*at == MARK_NAMED)
    {
      *mark = at[1];
      memcpy (&name->name, at + 2, sizeof name->name);
      *name = csel_bmecat_names_find (name->name);
      return at + 2 + sizeof name->name;
    }

  *mark = at[0];
  if (*mark == MARK_END)
    return at + 1;
  *name = *csel_bmecat_names_get_nth (self->names, at[1] | (guint)at[2] << 8);

  return at + 3;
}

static guint8
measure_depth (const CselBmecatLog *self)
{
  const guint8 *at = self->bytes;
  guint depth = 0;
  guint most = 0;

  while (at < self->bytes + self->n_bytes)
    {
      CselBmecatName name;
      guint8 mark;

      at = read_mark (self, find_mark (at), &mark, &name);
      depth += mark == MARK_END ? -1u : 1;
      if (mark == MARK_BEGIN)
        most = MAX (most, depth);
    }

  return (guint8)most;
}

/**
 * csel_bmecat_log_know:
 * @self: a log with one element and what is in it, in less than 64 KiB
 * @number: what it is known by from now on
 * @line: where its first tag begins
 */
void
csel_bmecat_log_know (CselBmecatLog *self,
                      guint32        number,
                      guint          line)
{
  g_autofree guint16 *lines = g_new (guint16, self->n_lines);
  const CselBmecatKnownPart part = {
    self->bytes, lines, (guint16)self->n_bytes, (guint16)self->n_lines, (guint8)MIN (self->n_lost, G_MAXUINT8),
    measure_depth (self)
  };

  for (guint32 i = 0; i < self->n_lines; i++)
    lines[i] = (guint16)(self->lines[i] - line);

  csel_bmecat_known_add (self->known, number, &part);
}

/**
 * csel_bmecat_log_append:
 * @self: a log in which an element is open
 * @element: a #CselBmecatElement
 * @number: it is this part, which is known
 * @line: the line of its first element
 *
 * The part stands in the element, and ends.
 */
void
csel_bmecat_log_append (CselBmecatLog *self,
                        guint32        element,
                        guint32        number,
                        guint          line)
{
  CselBmecatKnownPart known;

  self->text = self->n_bytes;
  if (self->depth <= self->part_depth)
    {
      CselBmecatPart *part = add_part (self, element);

      part->number = number;
      part->end = part->begin;
      part->next = self->n_parts;
      add_line (self, line);
      return;
    }

  known = csel_bmecat_known_get (self->known, number);
  reserve (self, known.n_bytes);
  memcpy (self->bytes + self->n_bytes, known.bytes, known.n_bytes);
  self->n_bytes += known.n_bytes;
  self->text = self->n_bytes;
  for (guint i = 0; i < known.n_lines; i++)
    add_line (self, line + known.lines[i] - known.lines[0]);
}

static const guint8 *
read_attribute (const guint8         *at,
                const guint8         *last,
                const CselBmecatName *name,
                CselBmecatTree       *tree)
{
  const guint8 *end = memchr (at, MARK_END, (gsize)(last - at));

  csel_bmecat_tree_set_attribute (tree, name->name, (const char *)at, (gsize)(end - at));

  return end + 1;
}

/* Only the element itself and its attributes if @is_open. The nth element begins in the nth of @lines, or in
 * the line that is as far from the first of @lines as the nth of @steps from the first */
static void
read_bytes (const CselBmecatLog *self,
            const guint8        *at,
            const guint8        *end,
            const guint32       *lines,
            const guint16       *steps,
            CselBmecatTree      *tree,
            gboolean             is_open)
{
  guint n = 0;

  while (at < end)
    {
      const guint8 *text = at;
      CselBmecatName name;
      guint8 mark;

      at = *at < MARK_NAMED ? find_mark (at) : at;
      if (at > text && !is_open)
        csel_bmecat_tree_add_text (tree, (const char *)text, (gsize)(at - text));

      at = read_mark (self, at, &mark, &name);
      if (is_open && n > 0 && mark != MARK_ATTRIBUTE)
        return;
      if (mark == MARK_BEGIN)
        {
          csel_bmecat_tree_begin (tree, &name, steps != NULL ? *lines + steps[n] - *steps : lines[n]);
          n++;
        }
      else if (mark == MARK_ATTRIBUTE)
        at = read_attribute (at, end, &name, tree);
      else
        csel_bmecat_tree_end (tree);
    }
}

static void
read_part (const CselBmecatLog  *self,
           const CselBmecatPart *part,
           CselBmecatTree       *tree,
           gboolean              is_open)
{
  const guint32 *lines = self->lines + part->first_line;

  if (part->number != CSEL_BMECAT_NO_PART)
    {
      CselBmecatKnownPart known = csel_bmecat_known_get (self->known, part->number);

      read_bytes (self, known.bytes, known.bytes + known.n_bytes, lines, known.lines, tree, is_open);
    }
  else
    read_bytes (self, self->bytes + part->begin, self->bytes + part->end, lines, NULL, tree, is_open);
}

/**
 * csel_bmecat_log_open_tree:
 * @self: a log
 * @part: a part of it
 * @tree: to which it is added, with its attributes and without what is in it
 *
 * More can be added to it, until csel_bmecat_tree_end().
 */
void
csel_bmecat_log_open_tree (const CselBmecatLog  *self,
                           const CselBmecatPart *part,
                           CselBmecatTree       *tree)
{
  read_part (self, part, tree, TRUE);
}

/**
 * csel_bmecat_log_grow_tree:
 * @self: a log
 * @part: a part of it
 * @tree: to which it is added
 */
void
csel_bmecat_log_grow_tree (const CselBmecatLog  *self,
                           const CselBmecatPart *part,
                           CselBmecatTree       *tree)
{
  read_part (self, part, tree, FALSE);
}
