/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The drawing in words: its notes and title block, the names of its dimensions, its description
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-drawing.h"

#include "model/csel-product-length.h"
#include "rules/csel-width-check.h"
#include "text/csel-label.h"

/* Where no paper is asked for: about the shape of a window; letters are as large as on A4 */
#define MAX_WIDTH  240000
#define MAX_HEIGHT 150000

G_DEFINE_QUARK (csel-drawing-error-quark, csel_drawing_error)

static const char *
get_unit_name (CselUnit unit)
{
  return unit == CSEL_UNIT_INCH ? "in" : "mm";
}

static gboolean
draws_stated_poles (CselProduct              *product,
                    const CselDrawingRequest *request)
{
  return request->poles == 0 || request->poles == csel_product_sizes_get_poles (product);
}

/* The row of poles may be folded or staggered; nobody says how */
static gboolean
has_no_room_for_poles (const CselProductSizes *sizes)
{
  return sizes->form != CSEL_FORM_FERRULE && sizes->poles > 0 && sizes->pin_spacing > 0 && sizes->width > 0 &&
         (sizes->poles_per_row == 0 || (sizes->poles_per_row - 1) * sizes->pin_spacing >= sizes->width);
}

/* What must be known before a dimension is believed */
static GPtrArray *
list_warnings (CselProduct              *product,
               const CselDrawingRequest *request,
               const CselLocale         *locale)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);
  CselProductSizes sizes;

  csel_product_sizes_read (product, request->poles, &sizes);
  g_ptr_array_add (notes, g_strdup (csel_locale_gettext (locale,
                                                         "Schematic – only annotated dimensions are published")));
  if (request->unit == CSEL_UNIT_INCH)
    g_ptr_array_add (notes, g_strdup (csel_locale_gettext (locale, "Dimensions in inches, rounded to 0.001 in")));
  if (!draws_stated_poles (product, request))
    g_ptr_array_add (notes, g_strdup_printf (csel_locale_ngettext (locale,
                                                                   "Formula result for %u pole, not a confirmed item",
                                                                   "Formula result for %u poles, not a confirmed item",
                                                                   request->poles), request->poles));
  if (sizes.depth_property == CSEL_PROPERTY_FOOTPRINT_DEPTH)
    g_ptr_array_add (notes, g_strdup (csel_locale_gettext (locale, "The depth is that of the place on the board")));
  if (has_no_room_for_poles (&sizes))
    g_ptr_array_add (notes, g_strdup (csel_locale_gettext (locale,
                                                           "The poles have no room in one row and are not drawn")));
  if (csel_product_get_confidence (product) == CSEL_CONFIDENCE_SECOND_HAND)
    g_ptr_array_add (notes, g_strdup (csel_locale_gettext (locale, "Second-hand data: check with the maker")));

  return notes;
}

/* On paper nobody can point at a dimension to see its formula */
static void
add_formulas (GPtrArray                *notes,
              CselProduct              *product,
              const CselDrawingRequest *request,
              const CselLocale         *locale)
{
  CselProductSizes sizes;
  char *check = draws_stated_poles (product, request) ? csel_drawing_check_width (product, locale) : NULL;

  csel_product_sizes_read (product, request->poles, &sizes);
  for (guint i = 0; i < sizes.n_lengths; i++)
    if (sizes.lengths[i].formula != NULL)
      g_ptr_array_add (notes, g_strdup (sizes.lengths[i].formula));
  if (check != NULL)
    g_ptr_array_add (notes, check);
}

static CselScene *
draw (CselProduct              *product,
      const CselDrawingRequest *request,
      GPtrArray                *notes,
      gint64                    max_width,
      gint64                    max_height,
      const CselLocale         *locale)
{
  const CselDrawingWords words = {
    csel_locale_gettext (locale, "not stated"), csel_locale_gettext (locale, "Broken lines: not stated"),
    /* Translators: beside an arrow, where conductors enter */
    csel_locale_gettext (locale, "conductor"),
    /* Translators: on an arrow */
    csel_locale_gettext (locale, "mating direction"), (const char *const *)notes->pdata,
  };
  const CselDrawingOptions options = {
    request->poles, request->views, request->scale, max_width, max_height, request->unit,
    csel_locale_get_decimal_mark (locale), &words,
  };

  return csel_product_scene_new (product, &options);
}

/**
 * csel_drawing_new:
 * @product: a product
 * @request: what to draw
 * @locale: the language of notes and numbers
 *
 * Returns: (transfer full): the dimension drawing with its notes
 */
CselScene *
csel_drawing_new (CselProduct              *product,
                  const CselDrawingRequest *request,
                  const CselLocale         *locale)
{
  g_autoptr(GPtrArray) notes = list_warnings (product, request, locale);

  g_ptr_array_add (notes, NULL);

  return draw (product, request, notes, MAX_WIDTH, MAX_HEIGHT, locale);
}

static void
set_labels (CselTitleBlock   *block,
            const CselLocale *locale)
{
  const char *const labels[CSEL_N_TITLE_FIELDS] = {
    /* Translators: the fields of a title block, ISO 7200 */
    [CSEL_TITLE_OWNER] = csel_locale_gettext (locale, "Legal owner"),
    [CSEL_TITLE_DOCUMENT_TYPE] = csel_locale_gettext (locale, "Document type"),
    [CSEL_TITLE_NUMBER] = csel_locale_gettext (locale, "Identification number"),
    [CSEL_TITLE_MANUFACTURER] = csel_label_property (locale, CSEL_PROPERTY_MANUFACTURER),
    [CSEL_TITLE_TITLE] = csel_locale_gettext (locale, "Title"),
    [CSEL_TITLE_SUPPLEMENT] = csel_locale_gettext (locale, "Supplementary title"),
    [CSEL_TITLE_CREATOR] = csel_locale_gettext (locale, "Created by"),
    [CSEL_TITLE_APPROVER] = csel_locale_gettext (locale, "Approved by"),
    [CSEL_TITLE_DATE] = csel_locale_gettext (locale, "Date of issue"),
    [CSEL_TITLE_SHEET] = csel_locale_gettext (locale, "Sheet"),
    [CSEL_TITLE_LANGUAGE] = csel_locale_gettext (locale, "Language"),
    [CSEL_TITLE_SCALE] = csel_locale_gettext (locale, "Scale"),
    [CSEL_TITLE_UNIT] = csel_locale_gettext (locale, "Dimensions in"),
    [CSEL_TITLE_SOURCE] = csel_locale_gettext (locale, "Source"),
  };

  for (guint i = 0; i < CSEL_N_TITLE_FIELDS; i++)
    block->labels[i] = labels[i];
}

/* "4-pole, 7.62 mm" */
static char *
describe_size (CselProduct              *product,
               const CselDrawingRequest *request,
               const CselLocale         *locale)
{
  GString *text = g_string_new (NULL);
  CselProductSizes sizes;

  csel_product_sizes_read (product, request->poles, &sizes);
  if (sizes.poles > 0)
    g_string_append_printf (text, csel_locale_ngettext (locale, "%u-pole", "%u-pole", sizes.poles), sizes.poles);
  /* The spacing of a plate's connector says nothing of the plate */
  if (sizes.poles > 0 && sizes.pin_spacing > 0)
    {
      g_autofree char *spacing = csel_drawing_number (sizes.pin_spacing, request->unit,
                                                      csel_locale_get_decimal_mark (locale));

      g_string_append_printf (text, ", %s %s", spacing, get_unit_name (request->unit));
    }

  return g_string_free (text, FALSE);
}

static const char *
get_title (CselProduct      *product,
           const CselLocale *locale)
{
  const char *kind = csel_product_get_kind (product);
  const char *title = kind != NULL ? csel_label_code (locale, CSEL_PROPERTY_KIND, kind) :
                      csel_label_title (locale, product);

  return title;
}

static CselScene *
make_sheet (CselProduct              *product,
            const CselDrawingRequest *request,
            const CselScene          *drawing,
            const CselSheetSize      *paper,
            const char               *date,
            const CselLocale         *locale)
{
  const CselScale scale = csel_scene_get_scale (drawing);
  const CselFact *item = csel_product_lookup_first (product, CSEL_PROPERTY_ITEM_NUMBER);
  g_autofree char *size = describe_size (product, request, locale);
  g_autofree char *scale_name = csel_scale_format (scale);
  g_autofree char *source = csel_label_source (locale, csel_product_get_source (product, item));
  CselTitleBlock block = {
    .values = {
      [CSEL_TITLE_DOCUMENT_TYPE] = csel_locale_gettext (locale, "Dimension drawing"),
      [CSEL_TITLE_NUMBER] = csel_product_get_item (product),
      [CSEL_TITLE_MANUFACTURER] = csel_product_get_manufacturer (product),
      [CSEL_TITLE_TITLE] = get_title (product, locale),
      [CSEL_TITLE_SUPPLEMENT] = size,
      [CSEL_TITLE_CREATOR] = "Connector Selector",
      [CSEL_TITLE_DATE] = date,
      [CSEL_TITLE_SHEET] = "1/1",
      [CSEL_TITLE_LANGUAGE] = csel_locale_get_language (locale),
      [CSEL_TITLE_SCALE] = scale_name,
      [CSEL_TITLE_UNIT] = get_unit_name (request->unit),
      [CSEL_TITLE_SOURCE] = source,
    },
    .calibration = scale.paper == scale.real ?
                   csel_locale_gettext (locale, "100 mm – print at 100 %, do not fit to the page") : NULL,
  };

  set_labels (&block, locale);

  return csel_sheet_new (drawing, paper, &block);
}

static void
fail (GError             **error,
      const CselScene     *drawing,
      const CselSheetSize *paper,
      const CselLocale    *locale)
{
  const CselScale scale = csel_scene_get_scale (drawing);
  const CselBox bounds = csel_scene_get_bounds (drawing);
  g_autofree char *name = csel_scale_format (scale);
  gint64 width;
  gint64 height;

  csel_sheet_measure_room (paper, scale.paper == scale.real, &width, &height);
  g_set_error (error, CSEL_DRAWING_ERROR, CSEL_DRAWING_ERROR_PAPER,
               /* Translators: a scale, “1:1”; the drawing's width and height; a size of paper, “A4”; the room there */
               csel_locale_gettext (locale, "At %s the drawing is %.0f × %.0f mm large, and %s has room for "
                                    "%.0f × %.0f mm: take larger paper or another scale"),
               name, csel_scale_paper (scale, bounds.x2 - bounds.x1), csel_scale_paper (scale, bounds.y2 - bounds.y1),
               paper->name, (double)MAX (width, 0) / 1000, (double)MAX (height, 0) / 1000);
}

static gboolean
is_larger (const CselScene *drawing,
           const CselScene *other)
{
  return csel_scale_paper (csel_scene_get_scale (drawing), 1) > csel_scale_paper (csel_scene_get_scale (other), 1);
}

/* As large as the paper has room for; A4, upright or not, where none is asked for */
static CselScene *
draw_to_fit (CselProduct              *product,
             const CselDrawingRequest *request,
             GPtrArray                *notes,
             const CselSheetSize     **paper,
             const CselLocale         *locale)
{
  const CselSheetSize *const choices[] = {
    *paper != NULL ? *paper : csel_sheet_find_size ("A4"), *paper != NULL ? NULL : csel_sheet_find_size ("A4L"),
  };
  CselScene *largest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (choices) && choices[i] != NULL; i++)
    {
      g_autoptr(CselScene) drawing = NULL;
      gint64 width;
      gint64 height;

      csel_sheet_measure_room (choices[i], TRUE, &width, &height);
      drawing = draw (product, request, notes, width, height, locale);
      if (largest != NULL && !is_larger (drawing, largest))
        continue;
      g_clear_pointer (&largest, csel_scene_unref);
      largest = g_steal_pointer (&drawing);
      *paper = choices[i];
    }

  return largest;
}

/**
 * csel_drawing_new_sheet:
 * @product: a product
 * @request: what to draw
 * @paper: (nullable): the paper, %NULL for the smallest that has room
 * @date: the day of issue, as it is printed
 * @locale: the language of notes and numbers
 * @error: return location for a #CselDrawingError
 *
 * Returns: (transfer full) (nullable): the dimension drawing in a frame with a title block, and at true scale
 *   with a calibration bar; empty if the data states no size
 */
CselScene *
csel_drawing_new_sheet (CselProduct              *product,
                        const CselDrawingRequest *request,
                        const CselSheetSize      *paper,
                        const char               *date,
                        const CselLocale         *locale,
                        GError                  **error)
{
  g_autoptr(GPtrArray) notes = list_warnings (product, request, locale);
  g_autoptr(CselScene) drawing = NULL;
  const CselSheetSize *size = paper;
  gboolean has_bar;

  add_formulas (notes, product, request, locale);
  g_ptr_array_add (notes, NULL);
  if (request->scale.paper == 0)
    drawing = draw_to_fit (product, request, notes, &size, locale);
  else
    drawing = draw (product, request, notes, 0, 0, locale);
  if (csel_scene_get_n_primitives (drawing) == 0)
    return g_steal_pointer (&drawing);

  has_bar = csel_scene_get_scale (drawing).paper == csel_scene_get_scale (drawing).real;
  if (size == NULL)
    size = csel_sheet_choose_size (drawing, has_bar);
  if (size == NULL || !csel_sheet_has_room (drawing, size, has_bar))
    {
      fail (error, drawing, size != NULL ? size : csel_sheet_find_size ("A0"), locale);
      return NULL;
    }

  return make_sheet (product, request, drawing, size, date, locale);
}

/**
 * csel_drawing_value:
 * @dimension: a dimension of a drawing
 * @unit: the unit in which it was drawn
 * @locale: the language
 *
 * Returns: (transfer full): "35.38 mm", "not stated"
 */
char *
csel_drawing_value (const CselDimension *dimension,
                    CselUnit             unit,
                    const CselLocale    *locale)
{
  if (dimension->value == 0)
    return g_strdup (dimension->number);

  return g_strdup_printf ("%s %s", dimension->number, get_unit_name (unit));
}

/**
 * csel_drawing_name:
 * @dimension: a dimension of a drawing
 * @locale: the language
 *
 * Returns: (transfer full): "L1", "Height", "Pin spacing (3 × 7.62)"
 */
char *
csel_drawing_name (const CselDimension *dimension,
                   const CselLocale    *locale)
{
  const char *label = csel_label_property (locale, dimension->property);

  if (dimension->symbol == NULL)
    return g_strdup (label);
  if (dimension->property == CSEL_PROPERTY_LENGTH)
    return g_strdup (dimension->symbol);

  return g_strdup_printf ("%s (%s)", label, dimension->symbol);
}

/**
 * csel_drawing_label:
 * @dimension: a dimension of a drawing
 * @unit: the unit in which it was drawn
 * @locale: the language
 *
 * Returns: (transfer full): "L1 35.38 mm", "Height 25 mm", "Pin spacing (3 × 7.62) 22.86 mm"
 */
char *
csel_drawing_label (const CselDimension *dimension,
                    CselUnit             unit,
                    const CselLocale    *locale)
{
  g_autofree char *name = csel_drawing_name (dimension, locale);
  g_autofree char *value = csel_drawing_value (dimension, unit, locale);

  return g_strdup_printf ("%s %s", name, value);
}

/**
 * csel_drawing_detail:
 * @dimension: a dimension of the drawing of @product
 * @product: a product
 * @locale: the language
 *
 * Returns: (transfer full) (nullable): what the data says of it: its formula, or the printed words
 */
char *
csel_drawing_detail (const CselDimension *dimension,
                     CselProduct         *product,
                     const CselLocale    *locale)
{
  const CselFact *fact;

  if (dimension->formula != NULL)
    return g_strdup (dimension->formula);
  if (!dimension->is_stated)
    return NULL;
  /* The row of poles follows from the spacing */
  if (dimension->symbol != NULL)
    return g_strdup (csel_locale_gettext (locale, "follows from the pin spacing"));

  fact = csel_product_lookup_first (product, dimension->property);

  /* Translators: the words of the data sheet */
  return fact != NULL ? g_strdup_printf (csel_locale_gettext (locale, "printed: %s"),
                                         csel_product_get_printed (product, fact)) : NULL;
}

/**
 * csel_drawing_describe:
 * @scene: a drawing
 * @unit: the unit in which it was drawn
 * @locale: the language
 *
 * Returns: (transfer full): every dimension in words, for who cannot see the drawing
 */
char *
csel_drawing_describe (const CselScene  *scene,
                       CselUnit          unit,
                       const CselLocale *locale)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < csel_scene_get_n_dimensions (scene); i++)
    {
      g_autofree char *label = csel_drawing_label (csel_scene_get_dimension (scene, i), unit, locale);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", label);
    }

  return g_string_free (text, FALSE);
}

/**
 * csel_drawing_check_width:
 * @product: a product
 * @locale: the language
 *
 * Returns: (transfer full) (nullable): whether the printed width and the formulas agree, %NULL if there is
 *   nothing to compare
 */
char *
csel_drawing_check_width (CselProduct      *product,
                          const CselLocale *locale)
{
  CselWidthCheck check;
  const char *printed;
  g_autofree char *length = NULL;
  g_autofree char *apart = NULL;

  if (!csel_width_check_run (product, &check))
    return NULL;

  printed = csel_product_get_printed (product, check.width);
  if (check.agrees)
    /* Translators: the symbol of a formula, “L1”; the width as printed */
    return g_strdup_printf (csel_locale_gettext (locale, "%s and the printed width %s agree within rounding"),
                            check.symbol, printed);

  length = csel_locale_format_steps (locale, check.length_steps, CSEL_UNIT_MM);
  apart = csel_locale_format_steps (locale, ABS (check.length_steps - check.width_steps), CSEL_UNIT_MM);

  /* Translators: the symbol of a formula and what it gives; the width as printed; how far apart they are */
  return g_strdup_printf (csel_locale_gettext (locale, "%s = %s and the printed width %s are %s apart"),
                          check.symbol, length, printed, apart);
}
