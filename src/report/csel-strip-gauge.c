/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The strip length of a conductor, per preparation, and the ruler to measure it by
 *
 * Without a ferrule it is that of the terminal. With one it is that of the ferrule: stated, or an own value.
 * What follows from the length of its sleeve is advice and has no ruler: insulated ferrules are stripped 2 mm
 * longer than their sleeve, makers' tables have 1 to 3 mm; uninsulated ones as long as their sleeve. What is
 * second-hand or stated differently has none either.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-strip-gauge.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

#define SLEEVE_ADVICE_MM 2
#define UM_PER_MM        1000

/* In µm: numbers stand beside the two marks, which may be close to each other */
#define MARK          5000
#define BEYOND        12000
#define LETTERS       2200
#define BESIDE        5200
#define BELOW         8200
/* Of the caption, from the last mark and from the ruler's edge */
#define CAPTION       1500
#define CAPTION_BELOW 3400

typedef struct
{
  gboolean       is_stated;
  gboolean       is_contradictory;
  CselRange      range;
  CselConfidence trust;
} Stated;

/* What is stated for conductors with a ferrule is not for those without */
static Stated
read_length (CselProduct   *product,
             CselPropertyId property)
{
  Stated stated = { 0 };
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);

  for (guint i = 0; i < n; i++)
    {
      CselRange range;

      if (!csel_fact_get_range (&facts[i], &range) || range.unit != CSEL_UNIT_MM ||
          csel_product_get_qualifier (product, &facts[i], CSEL_QUALIFIER_FERRULE) != NULL)
        continue;
      if (stated.is_stated && (range.lo != stated.range.lo || range.hi != stated.range.hi))
        stated.is_contradictory = TRUE;
      stated.is_stated = TRUE;
      stated.range = range;
      stated.trust = MAX (stated.trust, csel_product_get_source (product, &facts[i])->confidence);
    }

  return stated;
}

/* "11…13 mm", and who says so if not the maker */
static char *
format_length (const Stated     *stated,
               const CselLocale *locale)
{
  g_autofree char *text = csel_locale_format_range (locale, &stated->range);

  if (stated->is_contradictory)
    return g_strdup (TR ("stated differently"));

  return stated->trust == CSEL_CONFIDENCE_MAKER ? g_steal_pointer (&text) :
         g_strdup_printf ("%s (%s)", text, csel_label_confidence (locale, stated->trust));
}

static void
take_length (CselStripGauge   *self,
             const Stated     *stated,
             const char       *format,
             const CselLocale *locale)
{
  g_autofree char *length = format_length (stated, locale);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  self->words = g_strdup_printf (format, length);
#pragma GCC diagnostic pop
  self->has_ruler = !stated->is_contradictory && stated->trust != CSEL_CONFIDENCE_SECOND_HAND;
  self->range = stated->range;
}

/* What the sleeve says; no ruler */
static char *
advise (CselProduct          *ferrule,
        const CselWireAnswer *wire,
        const Stated         *sleeve,
        const CselLocale     *locale)
{
  const gboolean is_insulated = wire->wire->preparation == CSEL_PREPARATION_INSULATED;
  g_autofree char *length = format_length (sleeve, locale);
  g_autofree char *sum = NULL;
  CselRange range = sleeve->range;

  if (!is_insulated)
    /* Translators: item number of a ferrule, the length of its sleeve */
    return g_strdup_printf (TR ("with ferrule %s: strip length per ferrule maker; advice: as long as the sleeve, %s"),
                            csel_product_get_item (ferrule), length);

  range.lo += SLEEVE_ADVICE_MM * csel_unit_get_steps (CSEL_UNIT_MM);
  range.hi += SLEEVE_ADVICE_MM * csel_unit_get_steps (CSEL_UNIT_MM);
  sum = csel_locale_format_range (locale, &range);

  /* Translators: item number of a ferrule, the length of its sleeve, the sum */
  return g_strdup_printf (TR ("with ferrule %s: strip length per ferrule maker; advice: sleeve %s + 2 mm = %s"),
                          csel_product_get_item (ferrule), length, sum);
}

static void
read_ferruled (CselStripGauge       *self,
               CselProduct          *connector,
               const CselWireAnswer *wire,
               CselProduct          *ferrule,
               const CselLocale     *locale)
{
  const Stated window = read_length (connector, CSEL_PROPERTY_STRIP_LENGTH);
  const Stated own = ferrule != NULL ? read_length (ferrule, CSEL_PROPERTY_FERRULE_STRIP_LENGTH) : (Stated) { 0 };
  const Stated sleeve = ferrule != NULL ? read_length (ferrule, CSEL_PROPERTY_SLEEVE_LENGTH) : (Stated) { 0 };
  g_autofree char *length = NULL;

  if (own.is_stated)
    {
      /* Translators: item number of a ferrule; %%s is the strip length */
      g_autofree char *format = g_strdup_printf (TR ("with ferrule %s: %%s"), csel_product_get_item (ferrule));

      take_length (self, &own, format, locale);
      return;
    }
  if (sleeve.is_stated && !sleeve.is_contradictory)
    {
      self->words = advise (ferrule, wire, &sleeve, locale);
      return;
    }
  if (!window.is_stated || window.is_contradictory)
    {
      self->words = g_strdup (TR ("with ferrule: strip length per ferrule maker"));
      return;
    }
  length = format_length (&window, locale);
  /* Translators: the strip length of the terminal */
  self->words = g_strdup_printf (TR ("with ferrule: strip length per ferrule maker; sleeve must be %s"), length);
}

/**
 * csel_strip_gauge_read:
 * @self: (out caller-allocates): a gauge; its words are to be freed
 * @connector: what is wired
 * @wire: one of its wires
 * @ferrule: (nullable): the ferrule that was chosen for it
 * @locale: the language
 *
 * Finds what is stated for just this preparation.
 */
void
csel_strip_gauge_read (CselStripGauge       *self,
                       CselProduct          *connector,
                       const CselWireAnswer *wire,
                       CselProduct          *ferrule,
                       const CselLocale     *locale)
{
  *self = (CselStripGauge) { 0 };
  if (csel_verdict_get_result (wire->verdict) == CSEL_VERDICT_DOES_NOT_FIT)
    self->words = g_strdup (TR ("does not fit: not to be wired like this"));
  else if (wire->wire->preparation != CSEL_PREPARATION_BARE)
    read_ferruled (self, connector, wire, ferrule, locale);
  else
    {
      const Stated stated = read_length (connector, CSEL_PROPERTY_STRIP_LENGTH);

      if (stated.is_stated)
        take_length (self, &stated, TR ("without ferrule: %s"), locale);
      else
        self->words = g_strdup (TR ("without ferrule: strip length not stated"));
    }
}

/* Returns where the mark is, in µm */
static gint64
add_mark (CselScene        *scene,
          gint64            steps,
          gint64            beside,
          const CselLocale *locale)
{
  const gint64 x = steps * UM_PER_MM / csel_unit_get_steps (CSEL_UNIT_MM);
  g_autofree char *number = csel_locale_format_steps (locale, steps, CSEL_UNIT_MM);

  csel_scene_line (scene, CSEL_LAYER_DETAIL, x, 0, x, MARK);
  /* The end of the conductor has no number: it might be read as part of the next one */
  if (steps > 0)
    csel_scene_text (scene, CSEL_LAYER_NOTE, x + beside, BELOW, LETTERS, TRUE, FALSE, number);

  return x;
}

/**
 * csel_strip_gauge_new_scene:
 * @range: a strip length in mm
 * @caption: what it is for
 * @locale: the language of its numbers
 *
 * Returns: (transfer full): a ruler at true scale: the end of the conductor, and marks where the insulation
 *   may end
 */
CselScene *
csel_strip_gauge_new_scene (const CselRange  *range,
                            const char       *caption,
                            const CselLocale *locale)
{
  CselScene *scene = csel_scene_new (CSEL_SCALE_TRUE);
  CselBox words;
  gint64 lo;
  gint64 hi;

  add_mark (scene, 0, 0, locale);
  lo = add_mark (scene, range->lo, range->hi > range->lo ? -BESIDE : 0, locale);
  hi = lo;
  if (range->hi > range->lo)
    {
      hi = add_mark (scene, range->hi, BESIDE, locale);
      csel_scene_line (scene, CSEL_LAYER_OUTLINE, lo, MARK / 2, hi, MARK / 2);
    }
  csel_scene_text (scene, CSEL_LAYER_NOTE, hi + CAPTION, CAPTION_BELOW, LETTERS, FALSE, FALSE, caption);
  words = csel_primitive_get_box (csel_scene_get_primitive (scene, csel_scene_get_n_primitives (scene) - 1));
  csel_scene_line (scene, CSEL_LAYER_DETAIL, 0, 0, MAX (hi + BEYOND, words.x2), 0);

  return scene;
}
