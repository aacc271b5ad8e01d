/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The drawing in words: its notes, the names of its dimensions, its description
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-drawing.h"

#include "text/csel-label.h"

/**
 * csel_drawing_new:
 * @product: a product
 * @poles: the pole number to draw, 0 for the one that is stated
 * @locale: the language of notes and numbers
 *
 * Returns: (transfer full): the dimension diagram with its notes
 */
CselScene *
csel_drawing_new (CselProduct      *product,
                  guint             poles,
                  const CselLocale *locale)
{
  g_autofree char *what_if = NULL;
  const char *notes[] = {
    csel_locale_gettext (locale, "Schematic – only annotated dimensions are published"), NULL, NULL, NULL,
  };
  guint n_notes = 1;
  const CselDrawingOptions options = { poles, csel_locale_get_decimal_mark (locale), notes };

  if (poles != 0 && poles != csel_product_scene_get_poles (product))
    {
      what_if = g_strdup_printf (csel_locale_ngettext (locale,
                                                       "Formula result for %u pole, not a confirmed item",
                                                       "Formula result for %u poles, not a confirmed item",
                                                       poles), poles);
      notes[n_notes++] = what_if;
    }
  if (csel_product_get_confidence (product) == CSEL_CONFIDENCE_SECOND_HAND)
    notes[n_notes] = csel_locale_gettext (locale, "Second-hand data: check with the maker");

  return csel_product_scene_new (product, &options);
}

/**
 * csel_drawing_label:
 * @dimension: a dimension of a drawing
 * @locale: the language
 *
 * Returns: (transfer full): "L1 35.38 mm", "Height 25 mm"
 */
char *
csel_drawing_label (const CselDimension *dimension,
                    const CselLocale    *locale)
{
  return g_strdup_printf ("%s %s mm",
                          dimension->symbol != NULL ? dimension->symbol :
                          csel_label_property (locale, dimension->property),
                          dimension->text);
}

/**
 * csel_drawing_describe:
 * @scene: a drawing
 * @locale: the language
 *
 * Returns: (transfer full): every dimension in words, for who cannot see the drawing
 */
char *
csel_drawing_describe (const CselScene  *scene,
                       const CselLocale *locale)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < csel_scene_get_n_dimensions (scene); i++)
    {
      g_autofree char *label = csel_drawing_label (csel_scene_get_dimension (scene, i), locale);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", label);
    }

  return g_string_free (text, FALSE);
}
