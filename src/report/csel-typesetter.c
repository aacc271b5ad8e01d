/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselTypesetter: texts broken into lines, in points, the same for screen, printer and PDF
 *
 * Labels are the same on sheet after sheet, so that what was set once is kept.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-typesetter.h"

#include <string.h>

#include "drawing/csel-text-context.h"

/* Long texts are hardly ever met again */
#define MAX_KEPT_LENGTH 80
#define MAX_KEPT        3000

struct _CselTypesetter
{
  gatomicrefcount       ref_count;
  PangoContext         *context;
  PangoFontDescription *fonts[CSEL_N_STYLES];
  GHashTable           *kept;
};

typedef struct
{
  CselTextStyle style;
  int           width;
  char         *text;
} Key;

static const struct
{
  double   size;
  gboolean is_bold;
} styles[CSEL_N_STYLES] = {
  [CSEL_STYLE_TEXT] = { 7.4, FALSE },
  [CSEL_STYLE_BOLD] = { 7.4, TRUE },
  [CSEL_STYLE_SMALL] = { 6.5, FALSE },
  [CSEL_STYLE_KEY] = { 8.5, TRUE },
  [CSEL_STYLE_HEADING] = { 9.5, TRUE },
  [CSEL_STYLE_TITLE] = { 12.0, TRUE },
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ ((guint)key->width << 3) ^ (guint)key->style;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *other = b;

  return one->style == other->style && one->width == other->width && g_str_equal (one->text, other->text);
}

static void
key_free (gpointer data)
{
  g_free (((Key *)data)->text);
  g_free (data);
}

/**
 * csel_typesetter_new:
 * @language: the language of what is set
 *
 * Returns: (transfer full): a typesetter
 */
CselTypesetter *
csel_typesetter_new (const char *language)
{
  CselTypesetter *self = g_new0 (CselTypesetter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = csel_text_context_new ();
  pango_context_set_language (self->context, pango_language_from_string (language));
  self->kept = g_hash_table_new_full (key_hash, key_equal, key_free, g_object_unref);
  for (guint i = 0; i < CSEL_N_STYLES; i++)
    {
      self->fonts[i] = pango_font_description_from_string ("Sans");
      pango_font_description_set_absolute_size (self->fonts[i], styles[i].size * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[i],
                                         styles[i].is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    }

  return self;
}

CselTypesetter *
csel_typesetter_ref (CselTypesetter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_typesetter_unref (CselTypesetter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < CSEL_N_STYLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_hash_table_unref (self->kept);
  g_object_unref (self->context);
  g_free (self);
}

static PangoLayout *
make_layout (CselTypesetter *self,
             CselTextStyle   style,
             const char     *text,
             int             width)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

/**
 * csel_typesetter_set:
 * @self: a typesetter
 * @style: the letters
 * @text: a text
 * @width: the room for it, in points
 *
 * Returns: (transfer full): @text in lines, which may be somebody else's too: not to be changed
 */
PangoLayout *
csel_typesetter_set (CselTypesetter *self,
                     CselTextStyle   style,
                     const char     *text,
                     double          width)
{
  const Key key = { style, (int)(width * PANGO_SCALE), (char *)text };
  PangoLayout *layout = g_hash_table_lookup (self->kept, &key);
  Key *own;

  if (layout != NULL)
    return g_object_ref (layout);

  layout = make_layout (self, style, text, key.width);
  if (strlen (text) > MAX_KEPT_LENGTH)
    return layout;

  if (g_hash_table_size (self->kept) >= MAX_KEPT)
    g_hash_table_remove_all (self->kept);
  own = g_memdup2 (&key, sizeof key);
  own->text = g_strdup (text);
  g_hash_table_insert (self->kept, own, g_object_ref (layout));

  return layout;
}

/**
 * csel_typesetter_get_height:
 * @layout: what csel_typesetter_set() has returned
 *
 * Returns: its height in points
 */
double
csel_typesetter_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double)height / PANGO_SCALE;
}
