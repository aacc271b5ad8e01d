/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselMessages: the translations of one language, straight from its .mo file
 *
 * gettext() knows one language per process, and that only if the system has its locale. A
 * German spec sheet is printed from an English window, so the file is read here: two tables
 * of (length, offset), the first sorted by msgid.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-messages.h"

#include <string.h>

#define MO_MAGIC 0x950412deu

struct _CselMessages
{
  GMappedFile *file;
  const char  *bytes;
  gsize        length;
  guint32      n_strings;
  guint32      originals;
  guint32      translations;
};

static guint32
read_word (const CselMessages *self,
           gsize               offset)
{
  guint32 word = 0;

  if (offset + sizeof word <= self->length)
    memcpy (&word, self->bytes + offset, sizeof word);

  return word;
}

/* The string that entry @index of @table names; %NULL if it is not inside the file */
static const char *
get_string (const CselMessages *self,
            guint32             table,
            guint32             index,
            guint32            *length)
{
  guint32 offset;

  *length = read_word (self, (gsize)table + index * 8);
  offset = read_word (self, (gsize)table + index * 8 + 4);
  if ((gsize)offset + *length >= self->length || self->bytes[offset + *length] != '\0')
    return NULL;

  return self->bytes + offset;
}

/**
 * csel_messages_load:
 * @path: a .mo file of this machine's byte order
 *
 * Returns: (transfer full) (nullable): its messages, %NULL if it cannot be read
 */
CselMessages *
csel_messages_load (const char *path)
{
  g_autoptr(CselMessages) self = g_new0 (CselMessages, 1);

  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    return NULL;

  self->bytes = g_mapped_file_get_contents (self->file);
  self->length = g_mapped_file_get_length (self->file);
  if (read_word (self, 0) != MO_MAGIC)
    return NULL;

  self->n_strings = read_word (self, 8);
  self->originals = read_word (self, 12);
  self->translations = read_word (self, 16);

  return g_steal_pointer (&self);
}

/**
 * csel_messages_free:
 * @self: (transfer full): messages
 */
void
csel_messages_free (CselMessages *self)
{
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

/**
 * csel_messages_lookup:
 * @self: messages
 * @msgid: an English text
 * @form: which plural form, 0 for a text without
 *
 * Returns: (nullable): its translation, %NULL if there is none
 */
const char *
csel_messages_lookup (const CselMessages *self,
                      const char         *msgid,
                      guint               form)
{
  guint32 lo = 0;
  guint32 hi = self->n_strings;

  while (lo < hi)
    {
      guint32 middle = lo + (hi - lo) / 2;
      guint32 length;
      const char *original = get_string (self, self->originals, middle, &length);
      const char *translation;
      int order;

      if (original == NULL)
        return NULL;
      order = strcmp (msgid, original);
      if (order < 0)
        hi = middle;
      else if (order > 0)
        lo = middle + 1;
      else
        {
          translation = get_string (self, self->translations, middle, &length);
          for (; translation != NULL && form > 0 && strlen (translation) < length; form--)
            {
              length -= (guint32)strlen (translation) + 1;
              translation += strlen (translation) + 1;
            }
          return translation;
        }
    }

  return NULL;
}
