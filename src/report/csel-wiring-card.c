/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The wiring card: what goes to which pole of one connector, for the workshop, at true scale
 *
 * One card for each designation, with cut marks between them. Where pole 1 is the data does not say: only
 * when somebody does, the row of poles is drawn.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-wiring-card.h"

#include <glib/gi18n.h>

#include "drawing/csel-product-sizes.h"
#include "drawing/csel-sheet.h"
#include "drawing/csel-shelf.h"
#include "report/csel-report-private.h"
#include "report/csel-strip-gauge.h"
#include "text/csel-label.h"
#include "text/csel-verdict-text.h"
#include "text/csel-wiring-text.h"

#define TR(text) csel_locale_gettext (locale, text)

/* In µm: nothing is wider, what stands between two drawings, and the boxes of poles */
#define MAX_ROW    174000
#define SHELF_GAP  7000
#define BOX_HEIGHT 8000
#define LETTERS    2200
#define N_CELLS    7
/* Designation, connector, check, who wires it */
#define N_OWN_BOXES 4

typedef struct
{
  CselReport             *report;
  const CselWiringAnswer *answer;
  GPtrArray              *ferrules;
  const CselCardOptions  *options;
  const CselSheetOptions *sheet;
  const CselLocale       *locale;
} Card;

static CselProduct *
find_ferrule (const Card     *card,
              const CselWire *wire)
{
  for (guint i = 0; wire->texts[CSEL_WIRE_FERRULE] != NULL && i < card->ferrules->len; i++)
    {
      CselProduct *ferrule = g_ptr_array_index (card->ferrules, i);

      if (g_str_equal (csel_product_get_item (ferrule), wire->texts[CSEL_WIRE_FERRULE]) &&
          g_strcmp0 (csel_product_get_manufacturer (ferrule), wire->texts[CSEL_WIRE_MANUFACTURER]) == 0)
        return ferrule;
    }

  return NULL;
}

static char *
format_conductor (const CselWire   *wire,
                  const CselLocale *locale)
{
  CselConductor conductor;
  g_autofree char *size = csel_wire_get_conductor (wire, &conductor) ?
                          csel_locale_format_range (locale, &conductor.size) : g_strdup (wire->texts[CSEL_WIRE_SIZE]);

  return g_strdup_printf ("%s, %s", size, csel_text_conductor_kind (locale, wire->kind));
}

/* "216-266, 2.5 mm² / 14 AWG, blue" */
static char *
format_ferrule (const Card       *card,
                const CselWire   *wire,
                const CselLocale *locale)
{
  static const CselPropertyId properties[] = { CSEL_PROPERTY_FERRULE_SIZE, CSEL_PROPERTY_COLOR };
  CselProduct *ferrule = find_ferrule (card, wire);
  GString *text;

  if (wire->preparation == CSEL_PREPARATION_BARE)
    return g_strdup (csel_text_preparation (locale, wire->preparation));

  text = g_string_new (wire->texts[CSEL_WIRE_FERRULE] != NULL ? wire->texts[CSEL_WIRE_FERRULE] :
                       TR ("number of the ferrule open"));
  for (guint i = 0; ferrule != NULL && i < G_N_ELEMENTS (properties); i++)
    {
      const CselFact *fact = csel_product_lookup_first (ferrule, properties[i]);

      g_string_append_printf (text, ", %s", fact != NULL ? csel_product_get_printed (ferrule, fact) :
                              csel_label_not_stated (locale));
    }
  g_string_append_printf (text, ", %s", csel_text_preparation (locale, wire->preparation));

  return g_string_free (text, FALSE);
}

static char *
format_color (const CselWire   *wire,
              const CselLocale *locale)
{
  const char *code = wire->texts[CSEL_WIRE_COLOR];
  g_autofree char *words = code != NULL ? csel_text_wire_color (locale, code) : NULL;

  return words != NULL ? g_strdup_printf ("%s %s", code, words) : g_strdup ("");
}

static CselBlock *
add_cells (const Card   *card,
           CselBlockKind kind,
           const char   *pole)
{
  static const CselColumns columns = { N_CELLS + 1, { 0.09, 0.1, 0.08, 0.11, 0.17, 0.22, 0.12, 0.11 } };
  CselBlock *block = csel_report_add_block (card->report, kind, pole);

  block->columns = &columns;
  block->cells = g_new0 (char *, N_CELLS + 1);

  return block;
}

static void
add_head (const Card *card)
{
  const CselLocale *locale = card->locale;
  const char *titles[N_CELLS] = {
    TR ("Potential"), TR ("Wire"), TR ("Color"), TR ("Conductor"), TR ("Ferrule"), TR ("Destination"), TR ("Check"),
  };
  CselBlock *block = add_cells (card, CSEL_BLOCK_HEAD, TR ("Pole no."));

  for (guint i = 0; i < N_CELLS; i++)
    block->cells[i] = g_strdup (titles[i]);
}

static void
add_wire (const Card           *card,
          const CselWireAnswer *answer)
{
  const CselWire *wire = answer->wire;
  const CselWireText texts[] = { CSEL_WIRE_POTENTIAL, CSEL_WIRE_NUMBER };
  g_autofree char *pole = g_strdup_printf ("%u", wire->pole);
  CselBlock *block = add_cells (card, CSEL_BLOCK_CELLS, pole);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    block->cells[i] = g_strdup (wire->texts[texts[i]] != NULL ? wire->texts[texts[i]] : "");
  block->cells[2] = format_color (wire, card->locale);
  block->cells[3] = format_conductor (wire, card->locale);
  block->cells[4] = format_ferrule (card, wire, card->locale);
  block->cells[5] = g_strdup (wire->texts[CSEL_WIRE_DESTINATION] != NULL ? wire->texts[CSEL_WIRE_DESTINATION] : "");
  block->cells[6] = g_strdup (csel_text_verdict_result (card->locale, CSEL_QUESTION_FIT,
                                                        csel_verdict_get_result (answer->verdict)));
}

/* Up to @end, from @next on; returns the next one */
static guint
add_unwired (const Card *card,
             guint       next,
             guint       end)
{
  const CselLocale *locale = card->locale;
  const GArray *unwired = card->answer->unwired;

  for (; next < unwired->len && g_array_index (unwired, guint, next) < end; next++)
    {
      g_autofree char *pole = g_strdup_printf ("%u", g_array_index (unwired, guint, next));

      add_cells (card, CSEL_BLOCK_CELLS, pole)->cells[0] = g_strdup (TR ("not wired"));
    }

  return next;
}

/* All poles in their order, those without a wire too */
static void
add_table (const Card *card)
{
  guint next = 0;

  add_head (card);
  for (guint i = 0; i < card->answer->wires->len; i++)
    {
      const CselWireAnswer *wire = g_ptr_array_index (card->answer->wires, i);

      next = add_unwired (card, next, wire->wire->pole);
      add_wire (card, wire);
    }
  add_unwired (card, next, G_MAXUINT);
}

/* A row of words below the table */
static void
add_words (const Card *card,
           const char *label,
           const char *words)
{
  static const CselColumns columns = { 2, { 0.24, 0.76 } };

  csel_report_add_text (card->report, CSEL_BLOCK_ROW, label, words)->columns = &columns;
}

static void
append_poles (GString *text,
              guint    first,
              guint    last)
{
  g_string_append_printf (text, "%s%u", text->len > 0 ? ", " : "", first);
  if (last > first)
    g_string_append_printf (text, "%s%u", last > first + 1 ? "–" : ", ", last);
}

/* "1–4, 6": the poles of which these words are said, from that of the wire @first on; and how many they are */
static char *
list_poles (const Card *card,
            guint       first,
            const char *words,
            guint      *n)
{
  GString *text = g_string_new (NULL);
  guint begin = 0;
  guint end = 0;

  *n = 0;
  for (guint i = first; i < card->answer->wires->len; i++)
    {
      const CselWireAnswer *wire = g_ptr_array_index (card->answer->wires, i);
      const guint pole = wire->wire->pole;
      CselStripGauge gauge;

      csel_strip_gauge_read (&gauge, card->answer->connector, wire, find_ferrule (card, wire->wire), card->locale);
      if (g_str_equal (gauge.words, words))
        {
          if (begin > 0 && pole != end + 1)
            append_poles (text, begin, end);
          begin = begin > 0 && pole == end + 1 ? begin : pole;
          end = pole;
          (*n)++;
        }
      g_free (gauge.words);
    }
  append_poles (text, begin, end);

  return g_string_free (text, FALSE);
}

/* For each preparation once, with the poles it is for */
static void
add_gauges (const Card *card,
            GPtrArray  *scenes)
{
  const CselLocale *locale = card->locale;
  g_autoptr(GHashTable) done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < card->answer->wires->len; i++)
    {
      const CselWireAnswer *wire = g_ptr_array_index (card->answer->wires, i);
      g_autofree char *poles = NULL;
      g_autofree char *caption = NULL;
      g_autofree char *label = NULL;
      CselStripGauge gauge;
      guint n;

      csel_strip_gauge_read (&gauge, card->answer->connector, wire, find_ferrule (card, wire->wire), locale);
      if (!g_hash_table_add (done, gauge.words))
        continue;
      poles = list_poles (card, i, gauge.words, &n);
      /* Translators: the numbers of some poles: "1–4, 6" */
      caption = g_strdup_printf (csel_locale_ngettext (locale, "pole %s", "poles %s", n), poles);
      /* Translators: %s is "poles 1–4, 6" */
      label = g_strdup_printf (TR ("Strip length, %s"), caption);
      add_words (card, label, gauge.words);
      if (gauge.has_ruler)
        g_ptr_array_add (scenes, csel_strip_gauge_new_scene (&gauge.range, caption, locale));
    }
}

/* The row of poles as it is seen, as far apart as they are */
static CselScene *
draw_pole_row (const Card *card,
               gint64      spacing)
{
  const guint n = card->answer->n_poles;
  CselScene *scene = csel_scene_new (CSEL_SCALE_TRUE);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", card->options->pole_1 == CSEL_POLE_END_LEFT ? i + 1 : n - i);

      csel_scene_rectangle (scene, CSEL_LAYER_DETAIL, i * spacing, 0, (i + 1) * spacing, BOX_HEIGHT);
      csel_scene_text (scene, CSEL_LAYER_NOTE, i * spacing + spacing / 2, (BOX_HEIGHT + LETTERS) / 2, LETTERS, TRUE,
                       FALSE, number);
    }

  return scene;
}

/* Where pole 1 is the data does not say; poles in several rows are not drawn as one */
static void
add_pole_row (const Card *card,
              GPtrArray  *scenes)
{
  const CselLocale *locale = card->locale;
  const guint n = card->answer->n_poles;
  CselProductSizes sizes;
  const char *words = TR ("not stated by the data, and nobody has said it: see the marking of the connector");

  csel_product_sizes_read (card->answer->connector, 0, &sizes);
  if (card->options->pole_1 == CSEL_POLE_END_LEFT)
    words = TR ("left, seen on the conductor entry side (entered by the user)");
  else if (card->options->pole_1 == CSEL_POLE_END_RIGHT)
    words = TR ("right, seen on the conductor entry side (entered by the user)");
  add_words (card, TR ("Place of pole 1"), words);

  if (card->options->pole_1 != CSEL_POLE_END_UNKNOWN && n > 0 && sizes.poles_per_row == n && sizes.pin_spacing > 0 &&
      sizes.pin_spacing * n <= MAX_ROW)
    g_ptr_array_add (scenes, draw_pole_row (card, sizes.pin_spacing));
}

/* All that is as large as life is one drawing, with the bar that shows whether it is: they cannot come apart */
static void
add_true_scale (const Card *card)
{
  const CselLocale *locale = card->locale;
  g_autoptr(GPtrArray) scenes = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_scene_unref);
  CselScene *bar = csel_scene_new (CSEL_SCALE_TRUE);
  CselBlock *block;

  add_pole_row (card, scenes);
  add_gauges (card, scenes);
  csel_sheet_add_calibration_bar (bar, 0, 0, TR ("100 mm – print at 100 %, do not fit to the page"));
  g_ptr_array_add (scenes, bar);

  block = csel_report_add_block (card->report, CSEL_BLOCK_DRAWING, NULL);
  block->scene = csel_shelf_new_scene (scenes, MAX_ROW, SHELF_GAP);
  block->is_true_scale = TRUE;
}

/* As the maker prints them */
static void
add_notes (const Card *card)
{
  static const CselPropertyId properties[] = {
    CSEL_PROPERTY_ACTUATION_TYPE, CSEL_PROPERTY_CONDUCTOR_TERMINATION, CSEL_PROPERTY_CONDUCTOR_REMOVAL,
  };
  CselProduct *connector = card->answer->connector;

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      guint n;
      const CselFact *facts = csel_product_lookup (connector, properties[i], &n);

      for (guint j = 0; j < n; j++)
        add_words (card, csel_label_property (card->locale, properties[i]),
                   csel_product_get_printed (connector, &facts[j]));
    }
}

/* Which half must not be live when unmated is in the maker's own words */
static void
add_safety (const Card *card)
{
  const CselFact *safety = csel_product_lookup_first (card->answer->connector, CSEL_PROPERTY_SAFETY_INFORMATION);

  if (safety != NULL)
    csel_report_add_text (card->report, CSEL_BLOCK_WARNING,
                          csel_label_property (card->locale, CSEL_PROPERTY_SAFETY_INFORMATION),
                          csel_product_get_printed (card->answer->connector, safety));
}

/* What is asked for, and what follows from it */
static void
add_supply_side (const Card *card)
{
  const CselLocale *locale = card->locale;
  g_autoptr(CselVerdict) verdict = csel_supply_side_ask (card->answer->connector, NULL, card->options->supply_side);
  const CselVerdictLine *line = csel_verdict_get_line (verdict, 0);
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;

  if (line->outcome == CSEL_OUTCOME_NO_CONNECTOR)
    return;

  sentence = csel_text_mating_line (locale, line);
  text = g_strdup_printf ("%s – %s", csel_text_supply_side (locale, card->options->supply_side), sentence);
  add_words (card, TR ("Supply side"), card->options->supply_side == CSEL_SUPPLY_SIDE_UNKNOWN ? sentence : text);
}

static void
add_box (GPtrArray  *cells,
         const char *label,
         const char *value)
{
  g_ptr_array_add (cells, g_strdup (label));
  g_ptr_array_add (cells, g_strdup (value != NULL ? value : ""));
}

/* What the user has filled in; what nobody has is only asked for where the workshop has to write it */
static void
add_boxes (const Card *card,
           const char *designation)
{
  static const CselSheetField fields[] = { CSEL_SHEET_PROJECT, CSEL_SHEET_LOCATION, CSEL_SHEET_REVISION,
                                           CSEL_SHEET_PREPARED, CSEL_SHEET_CHECKED, CSEL_SHEET_DATE };
  const CselLocale *locale = card->locale;
  g_autofree char *result = csel_text_wiring_headline (locale, card->answer);
  GPtrArray *cells = g_ptr_array_new ();

  add_box (cells, TR ("Designation"), designation);
  add_box (cells, TR ("Connector"), card->report->title);
  add_box (cells, TR ("Check"), result);
  add_box (cells, TR ("Wired by, date"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    /* A date says nothing without what it is of */
    if (card->sheet->fields[fields[i]] != NULL && *card->sheet->fields[fields[i]] != '\0' &&
        (fields[i] != CSEL_SHEET_DATE || cells->len > 2 * N_OWN_BOXES))
      add_box (cells, TR (csel_sheet_field_get_label (fields[i])), card->sheet->fields[fields[i]]);
  g_ptr_array_add (cells, NULL);
  csel_report_add_block (card->report, CSEL_BLOCK_GRID, NULL)->cells = (char **)g_ptr_array_free (cells, FALSE);
}

static void
add_card (const Card *card,
          const char *designation)
{
  const guint first = card->report->blocks->len;

  add_boxes (card, designation);
  add_table (card);
  add_true_scale (card);
  add_notes (card);
  add_supply_side (card);
  add_safety (card);
  for (guint i = first; i + 1 < card->report->blocks->len; i++)
    ((CselBlock *)g_ptr_array_index (card->report->blocks, i))->is_grouped = TRUE;
}

/**
 * csel_wiring_card_new:
 * @answer: which conductor goes to which pole, judged
 * @ferrules: (element-type CselProduct): all ferrules
 * @options: what is said of it beside the plan
 * @sheet: its fields
 * @locale: the language
 *
 * Returns: (transfer full): a card for each designation; one to be filled in where there is none
 */
CselReport *
csel_wiring_card_new (const CselWiringAnswer *answer,
                      GPtrArray              *ferrules,
                      const CselCardOptions  *options,
                      const CselSheetOptions *sheet,
                      const CselLocale       *locale)
{
  Card card = { csel_report_new_for_product (answer->connector, locale), answer, ferrules, options, sheet, locale };
  const char *const *designations = options->designations;
  g_autofree char *title = card.report->subtitle;

  card.report->subtitle = title != NULL ? g_strdup_printf (TR ("Wiring card – %s"), title) :
                          g_strdup (TR ("Wiring card"));
  if (designations == NULL)
    add_card (&card, NULL);
  for (guint i = 0; designations != NULL && designations[i] != NULL; i++)
    {
      if (i > 0)
        csel_report_add_block (card.report, CSEL_BLOCK_CUT, NULL);
      add_card (&card, designations[i]);
    }

  return card.report;
}
