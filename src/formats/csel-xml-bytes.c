/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselXmlBytes: the bytes of an XML file on their way to the parser
 *
 *   stream ─▶ raw block ─┬────────────────────────────▶ parser   our own files, UTF-16, other charsets
 *                        ├─ windows-1252 ─▶ UTF-8 ────▶          what calls itself ISO-8859-1
 *                        └─ repair ───────▶ UTF-8 ────▶          where UTF-8 turned out to be none
 *
 * Files that declare ISO-8859-1 are written on Windows and have quotation marks and dashes where
 * ISO-8859-1 has control characters (the WHATWG Encoding Standard reads all of them so).
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-xml-bytes.h"

#include <glib/gi18n.h>
#include <string.h>

#define RAW_SIZE (64 * 1024)
/* The longest that a byte becomes: U+20AC and the like */
#define GROWTH   3

typedef enum
{
  MODE_AS_IT_IS,
  MODE_WINDOWS,
  MODE_REPAIR,
} Mode;

struct _CselXmlBytes
{
  GInputStream     *stream;
  CselXmlFlags      flags;
  CselXmlRepairFunc repaired;
  gpointer          user_data;

  Mode              mode;
  gboolean          is_decoded;
  gboolean          is_begun;
  gboolean          at_end;
  GError           *error;
  guint8           *raw;
  gsize             n_raw;
  char             *text;
  gsize             n_text;
  gsize             position;
};

/* 0x80 to 0x9f in windows-1252; the five that are free stand for themselves */
static const gunichar windows[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d,
  0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x009d, 0x017e, 0x0178,
};

/**
 * csel_xml_bytes_new:
 * @stream: where they come from
 * @flags: how they are read
 * @repaired: called for each thing that is repaired
 * @user_data: for @repaired
 *
 * Returns: (transfer full): the bytes from the beginning of @stream
 */
CselXmlBytes *
csel_xml_bytes_new (GInputStream     *stream,
                    CselXmlFlags      flags,
                    CselXmlRepairFunc repaired,
                    gpointer          user_data)
{
  CselXmlBytes *self = g_new0 (CselXmlBytes, 1);

  self->stream = g_object_ref (stream);
  self->flags = flags;
  self->repaired = repaired;
  self->user_data = user_data;
  self->raw = g_malloc (RAW_SIZE);

  return self;
}

void
csel_xml_bytes_free (CselXmlBytes *self)
{
  g_object_unref (self->stream);
  g_clear_error (&self->error);
  g_free (self->raw);
  g_free (self->text);
  g_free (self);
}

/* Returns 0 at the end, and when there is an error */
static gsize
read_stream (CselXmlBytes *self,
             void         *buffer,
             gsize         length,
             GCancellable *cancellable)
{
  gssize n;

  if (self->at_end || self->error != NULL)
    return 0;

  n = g_input_stream_read (self->stream, buffer, length, cancellable, &self->error);
  self->at_end = n <= 0;

  return (gsize)MAX (n, 0);
}

static void
read_raw (CselXmlBytes *self,
          GCancellable *cancellable)
{
  self->n_raw += read_stream (self, self->raw + self->n_raw, RAW_SIZE - self->n_raw, cancellable);
}

/* The encoding that an XML declaration names, in small letters */
static char *
find_declared (CselXmlBytes *self)
{
  g_autofree char *start = g_ascii_strdown ((const char *)self->raw, (gssize)MIN (self->n_raw, 200));
  char *end = strstr (start, "?>");
  char *encoding;
  char quote;

  if (end == NULL || strstr (start, "<?xml") == NULL)
    return g_strdup ("");

  *end = '\0';
  encoding = strstr (start, "encoding");
  encoding = encoding != NULL ? strpbrk (encoding, "'\"") : NULL;
  if (encoding == NULL)
    return g_strdup ("");

  quote = *encoding++;
  end = strchr (encoding, quote);

  return g_strndup (encoding, end != NULL ? (gsize)(end - encoding) : strlen (encoding));
}

/* UTF-16 and UTF-32 have a zero byte, or a mark, at the beginning */
static gboolean
is_wide (CselXmlBytes *self)
{
  return self->n_raw >= 2 && (self->raw[0] == 0 || self->raw[1] == 0 || self->raw[0] >= 0xfe);
}

static void
choose_mode (CselXmlBytes *self)
{
  static const char *const latin[] = { "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252",
                                       "cp1252", NULL };
  static const char *const utf[] = { "", "utf-8", "utf8", "us-ascii", "ascii", "utf-16", NULL };
  g_autofree char *declared = NULL;

  if ((self->flags & (CSEL_XML_FOREIGN | CSEL_XML_REPAIR)) == 0 || is_wide (self))
    return;

  declared = find_declared (self);
  if (g_strv_contains (latin, declared) && memcmp (self->raw, "\xef\xbb\xbf", MIN (self->n_raw, 3)) != 0)
    self->mode = MODE_WINDOWS;
  else if ((self->flags & CSEL_XML_REPAIR) != 0 && g_strv_contains (utf, declared))
    self->mode = MODE_REPAIR;

  /* What is not two bytes a character is no UTF-16, whatever it says */
  self->is_decoded = self->mode != MODE_AS_IT_IS || g_strv_contains (utf, declared);
  if (self->mode != MODE_AS_IT_IS)
    self->text = g_malloc (RAW_SIZE * GROWTH);
}

static void
begin (CselXmlBytes *self,
       GCancellable *cancellable)
{
  if (self->is_begun)
    return;

  self->is_begun = TRUE;
  read_raw (self, cancellable);
  choose_mode (self);
}

/**
 * csel_xml_bytes_is_decoded:
 * @self: the bytes
 *
 * Returns: %TRUE if they are UTF-8, whatever the file declares
 */
gboolean
csel_xml_bytes_is_decoded (CselXmlBytes *self)
{
  begin (self, NULL);

  return self->is_decoded;
}

static void
put (CselXmlBytes *self,
     gunichar      c)
{
  self->n_text += (gsize)g_unichar_to_utf8 (c, self->text + self->n_text);
}

static gunichar
from_windows (guint8 byte)
{
  return byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : byte;
}

static void
tell (CselXmlBytes *self,
      const char   *what)
{
  guint n_lines = 0;

  for (gsize i = 0; i < self->n_text; i++)
    n_lines += self->text[i] == '\n';
  self->repaired (n_lines, what, self->user_data);
}

static gboolean
is_control (guint8 byte)
{
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

/* How many bytes the character at @place has, 0 if it is none; -1 if the block ends within it */
static int
measure (CselXmlBytes *self,
         gsize         place)
{
  gunichar c = g_utf8_get_char_validated ((const char *)self->raw + place, (gssize)(self->n_raw - place));

  if (c == (gunichar) - 2 && !self->at_end)
    return -1;

  /* The two that XML forbids */
  return c == (gunichar) - 1 || c == (gunichar) - 2 || c == 0xfffe || c == 0xffff ? 0 :
         g_utf8_skip[self->raw[place]];
}

/* Returns how many raw bytes were used */
static gsize
decode (CselXmlBytes *self)
{
  gsize i = 0;

  while (i < self->n_raw)
    {
      guint8 byte = self->raw[i];
      int n = self->mode == MODE_WINDOWS || byte < 0x80 ? 1 : measure (self, i);

      if (n < 0)
        break;
      if (is_control (byte) && (self->flags & CSEL_XML_REPAIR) != 0)
        {
          tell (self, _("found a control character, which is read as a space"));
          put (self, ' ');
        }
      else if (n > 1)
        {
          memcpy (self->text + self->n_text, self->raw + i, (gsize)n);
          self->n_text += (gsize)n;
        }
      else
        {
          if (n == 0)
            tell (self, _("found bytes that are no UTF-8, which are read as windows-1252"));
          put (self, self->mode == MODE_WINDOWS || n == 0 ? from_windows (byte) : byte);
        }
      i += (gsize)MAX (n, 1);
    }

  return i;
}

static void
refill (CselXmlBytes *self,
        GCancellable *cancellable)
{
  gsize used;

  self->position = 0;
  self->n_text = 0;
  while (self->n_text == 0 && (self->n_raw > 0 || !self->at_end))
    {
      used = decode (self);
      self->n_raw -= used;
      memmove (self->raw, self->raw + used, self->n_raw);
      if (self->n_text == 0)
        read_raw (self, cancellable);
      if (self->error != NULL)
        return;
    }
}

/* Handed out as they are */
static gsize
take_raw (CselXmlBytes *self,
          char         *buffer,
          gsize         length,
          GCancellable *cancellable)
{
  gsize n;

  if (self->position == self->n_raw)
    {
      self->position = self->n_raw = 0;
      if (length >= RAW_SIZE / 2)
        return read_stream (self, buffer, length, cancellable);
      read_raw (self, cancellable);
    }
  n = MIN (length, self->n_raw - self->position);
  memcpy (buffer, self->raw + self->position, n);
  self->position += n;

  return n;
}

/**
 * csel_xml_bytes_read:
 * @self: the bytes
 * @buffer: (array length=length): where they go
 * @length: how many there is room for
 * @cancellable: (nullable): to stop
 * @error: return location for what the stream says
 *
 * Returns: how many there were, 0 at the end, -1 with @error set
 */
gssize
csel_xml_bytes_read (CselXmlBytes *self,
                     char         *buffer,
                     gsize         length,
                     GCancellable *cancellable,
                     GError      **error)
{
  gsize n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  begin (self, cancellable);
  if (self->mode == MODE_AS_IT_IS)
    n = take_raw (self, buffer, length, cancellable);
  else
    {
      if (self->position == self->n_text)
        refill (self, cancellable);
      n = MIN (length, self->n_text - self->position);
      memcpy (buffer, self->text + self->position, n);
      self->position += n;
    }
  if (n == 0 && self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return -1;
    }

  return (gssize)n;
}
