/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselLocale: a language as a value
 *
 * Handed to whatever makes text, so that paper, window and tests choose freely and no
 * process-wide setlocale() is asked. English needs no file.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-locale.h"

#include <string.h>

#include "text/csel-messages.h"

struct _CselLocale
{
  gatomicrefcount ref_count;
  char           *language;
  char            decimal_mark;
  CselMessages   *messages;
};

G_DEFINE_BOXED_TYPE (CselLocale, csel_locale, csel_locale_ref, csel_locale_unref)

static CselMessages *
load_messages (const char *language,
               const char *directory)
{
  g_autofree char *name = g_strconcat (GETTEXT_PACKAGE, ".mo", NULL);
  g_autofree char *path = g_build_filename (directory, language, "LC_MESSAGES", name, NULL);

  return csel_messages_load (path);
}

/**
 * csel_locale_new:
 * @language: a language code ("de"); a language without translations is English
 * @directory: the folder with the translations
 *
 * Returns: (transfer full): the language
 */
CselLocale *
csel_locale_new (const char *language,
                 const char *directory)
{
  CselLocale *self = g_new0 (CselLocale, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->messages = load_messages (language, directory);
  self->language = g_strdup (self->messages != NULL ? language : "en");
  /* German writes 7,62; every other language of the program 7.62 */
  self->decimal_mark = strcmp (self->language, "de") == 0 ? ',' : '.';

  return self;
}

/**
 * csel_locale_new_for_user:
 * @directory: the folder with the translations
 *
 * Returns: (transfer full): the first of the user's languages that there is
 */
CselLocale *
csel_locale_new_for_user (const char *directory)
{
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL && strcmp (languages[i], "C") != 0; i++)
    {
      g_autoptr(CselLocale) locale = csel_locale_new (languages[i], directory);

      if (strcmp (locale->language, languages[i]) == 0)
        return g_steal_pointer (&locale);
      if (g_str_has_prefix (languages[i], "en"))
        break;
    }

  return csel_locale_new ("en", directory);
}

CselLocale *
csel_locale_ref (CselLocale *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_locale_unref (CselLocale *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->messages, csel_messages_free);
  g_free (self->language);
  g_free (self);
}

/**
 * csel_locale_get_language:
 * @self: a language
 *
 * Returns: its code
 */
const char *
csel_locale_get_language (const CselLocale *self)
{
  return self->language;
}

char
csel_locale_get_decimal_mark (const CselLocale *self)
{
  return self->decimal_mark;
}

/**
 * csel_locale_gettext:
 * @self: a language
 * @msgid: an English text, marked for translation by this call
 *
 * Returns: the text in @self
 */
const char *
csel_locale_gettext (const CselLocale *self,
                     const char       *msgid)
{
  const char *translation = self->messages != NULL ?
                            csel_messages_lookup (self->messages, msgid, 0) : NULL;

  return translation != NULL ? translation : msgid;
}

/**
 * csel_locale_ngettext:
 * @self: a language
 * @one: an English text for one thing
 * @many: the text for more
 * @n: how many
 *
 * English and German have the same two forms.
 *
 * Returns: the text in @self
 */
const char *
csel_locale_ngettext (const CselLocale *self,
                      const char       *one,
                      const char       *many,
                      gulong            n)
{
  const char *translation = self->messages != NULL ?
                            csel_messages_lookup (self->messages, one, n != 1) : NULL;

  if (translation != NULL)
    return translation;

  return n == 1 ? one : many;
}

/**
 * csel_locale_format_range:
 * @self: a language
 * @range: a quantity or a range
 *
 * Returns: (transfer full): "7,62 mm", "0,5…10 mm²"
 */
char *
csel_locale_format_range (const CselLocale *self,
                          const CselRange  *range)
{
  return csel_range_format (range, self->decimal_mark);
}

/**
 * csel_locale_format_steps:
 * @self: a language
 * @steps: a value in steps of the kind of @unit
 * @unit: a unit
 *
 * Returns: (transfer full): "5 mm"
 */
char *
csel_locale_format_steps (const CselLocale *self,
                          gint64            steps,
                          CselUnit          unit)
{
  const CselRange range = { steps, steps, unit, FALSE };

  return csel_range_format (&range, self->decimal_mark);
}
