/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "formats/csel-native.h"
#include "report/csel-drawing.h"
#include "support/csel-test-scene.h"
#include "support/csel-test.h"

static CselDrawingRequest
ask (guint poles)
{
  CselDrawingRequest request = CSEL_DRAWING_DEFAULT;

  request.poles = poles;

  return request;
}

static char *
dump (CselProduct              *product,
      const CselDrawingRequest *request,
      const char               *language)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(CselScene) scene = csel_drawing_new (product, request, locale);

  return csel_scene_dump (scene);
}

static void
test_description (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  const CselDrawingRequest request = CSEL_DRAWING_DEFAULT;
  g_autoptr(CselScene) scene = csel_drawing_new (seed, &request, locale);
  g_autofree char *text = csel_drawing_describe (scene, CSEL_UNIT_MM, locale);

  g_assert_cmpstr (text, ==,
                   "L 32,38 mm, L1 35,38 mm, Höhe 25 mm, Rastermaß 7,62 mm, Rastermaß (3 × 7,62) 22,86 mm, "
                   "Tiefe 50,75 mm");
}

/* What the data says of each: a formula, printed words, or nothing */
static void
test_details (void)
{
  static const char *const details[] = {
    "L = pole no. x pin spacing + 1.9 mm", "L1 = L + 3 mm", "printed: 25 mm / 0.984 inches",
    "printed: 7.62 mm / 0.3 inches", "follows from the pin spacing", "printed: 50.75 mm / 1.998 inches",
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselDrawingRequest request = { 0, 0, { 0, 0 }, CSEL_UNIT_INCH };
  g_autoptr(CselScene) scene = csel_drawing_new (seed, &request, locale);
  g_autofree char *name = csel_drawing_name (csel_scene_get_dimension (scene, 0), locale);
  g_autofree char *value = csel_drawing_value (csel_scene_get_dimension (scene, 0), CSEL_UNIT_INCH, locale);

  g_assert_cmpstr (name, ==, "L");
  g_assert_cmpstr (value, ==, "1.275 in");
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *detail = csel_drawing_detail (csel_scene_get_dimension (scene, i), seed, locale);

      g_assert_cmpstr (detail, ==, details[i]);
    }
}

/* Another pole number is labelled as what it is, and so is what is second-hand or in inches */
static void
test_notes (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselProduct) header = csel_test_get_product (headers, "734-132");
  const CselDrawingRequest four = ask (4);
  const CselDrawingRequest six = ask (6);
  const CselDrawingRequest inch = { 0, 0, { 0, 0 }, CSEL_UNIT_INCH };
  g_autofree char *a = dump (seed, &four, "en");
  g_autofree char *b = dump (seed, &six, "en");
  g_autofree char *c = dump (seed, &inch, "en");
  g_autofree char *d = dump (header, &four, "en");

  g_assert_nonnull (strstr (a, "text schematic "));
  g_assert_nonnull (strstr (a, "Schematic – only annotated dimensions are published"));
  g_assert_null (strstr (a, "Formula result"));
  g_assert_null (strstr (a, "inches"));
  g_assert_nonnull (strstr (b, "Formula result for 6 poles, not a confirmed item"));
  g_assert_nonnull (strstr (c, "Dimensions in inches, rounded to 0.001 in"));
  g_assert_nonnull (strstr (d, "Second-hand data: check with the maker"));
  g_assert_nonnull (strstr (d, "The depth is that of the place on the board"));
}

/* A row that has no room in the stated width is not squeezed into it */
static void
test_no_room_for_poles (void)
{
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<pole-number>10</pole-number><pin-spacing>5 mm</pin-spacing>"
                            "<width>30 mm</width><height>10 mm</height>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  const CselDrawingRequest request = CSEL_DRAWING_DEFAULT;
  g_autofree char *text = dump (product, &request, "en");

  g_assert_nonnull (strstr (text, "The poles have no room in one row and are not drawn"));
  g_assert_null (strstr (text, "circle"));
}

static void
test_check (void)
{
  const struct { const char *width; const char *text; } cases[] = {
    { "", NULL },
    { "<width>35.4 mm</width>", "L1 and the printed width 35.4 mm agree within rounding" },
    { "<width>35.3 mm</width>", "L1 = 35.38 mm and the printed width 35.3 mm are 0.08 mm apart" },
    { "<width>32.4 mm</width>", "L and the printed width 32.4 mm agree within rounding" },
  };
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *elements = g_strconcat ("<length symbol='L'>L = pole no. x pin spacing + 1.9 mm</length>"
                                               "<length symbol='L1'>L1 = L + 3 mm</length><pole-number>4</pole-number>"
                                               "<pin-spacing>7.62 mm</pin-spacing>", cases[i].width, NULL);
      g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
      g_autofree char *text = csel_drawing_check_width (product, locale);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The sheet says what is drawn, and how sure that is */
static void
test_sheet (void)
{
  static const char *const texts[] = {
    "“831-1104/320-000”", "“WAGO”", "“female connector”", "“4-pole, 7.62 mm”", "“2026-11-23”", "“1:1”", "“en”",
    "“Legal owner”", "“L1 = L + 3 mm”", "“L1 and the printed width 35.4 mm / 1.39 inches agree within rounding”",
    "“100 mm – print at 100 %, do not fit to the page”",
    "“WAGO Data Sheet, Item Number: 831-1104/320-000 (maker's document)”",
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselDrawingRequest request = { 0, 0, CSEL_SCALE_TRUE, CSEL_UNIT_MM };
  g_autoptr(CselScene) sheet = csel_drawing_new_sheet (seed, &request, NULL, "2026-11-23", locale, NULL);
  g_autofree char *text = csel_scene_dump (sheet);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strstr (text, texts[i]) == NULL)
      g_error ("no %s", texts[i]);
  csel_test_check_golden ("drawing-sheet.scene", text);
}

/* What has no room is refused, and told why */
static void
test_paper (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselDrawingRequest request = { 24, CSEL_VIEWS_ALL, CSEL_SCALE_TRUE, CSEL_UNIT_MM };
  const CselDrawingRequest fit = { 24, CSEL_VIEWS_ALL, { 0, 0 }, CSEL_UNIT_MM };
  const CselSheetSize letter = { "Letter", 215900, 279400 };
  g_autoptr(GError) error = NULL;
  g_autoptr(CselScene) on_letter = csel_drawing_new_sheet (seed, &request, &letter, "", locale, &error);
  g_autoptr(CselScene) on_any = csel_drawing_new_sheet (seed, &request, NULL, "", locale, NULL);
  g_autoptr(CselScene) fitted = csel_drawing_new_sheet (seed, &fit, &letter, "", locale, NULL);

  g_assert_null (on_letter);
  g_assert_error (error, CSEL_DRAWING_ERROR, CSEL_DRAWING_ERROR_PAPER);
  g_assert_nonnull (strstr (error->message, "Letter has room for 178 × 201 mm"));
  g_assert_cmpint (csel_scene_get_page (on_any).x2, ==, 420000);
  g_assert_cmpuint (csel_scene_get_scale (fitted).real, ==, 2);
}

static const char *const kinds[] = {
  "female-connector", "male-connector", "tht-header", "male-header", "ferrule", "strain-relief-plate",
};

static void
append_length (GString    *xml,
               GRand      *rand,
               const char *element)
{
  if (g_rand_boolean (rand))
    g_string_append_printf (xml, "<%s>%d.%02d mm</%s>", element, g_rand_int_range (rand, 1, 90),
                            g_rand_int_range (rand, 0, 100), element);
}

/* A product of which this and that is stated */
static CselCatalog *
invent (GRand *rand)
{
  static const char *const formulas[] = {
    "", "<length symbol='L'>L = pole no. x pin spacing + 1.9 mm</length><length symbol='L1'>L1 = L + 3 mm</length>",
    "<length symbol='L'>L = (pole no. - 1) x pin spacing + 9.5 mm</length>",
    "<length symbol='L'>L = pole no. x pin spacing + 0.3 mm</length><length symbol='L1'>L1 = L + 0.2 mm</length>"
    "<length symbol='L2'>L2 = L1 + 0.1 mm</length>",
  };
  GString *xml = g_string_new ("<catalog xmlns='" CSEL_NATIVE_NAMESPACE "' id='t' version='1' date='2026-01-01'>"
                               "<source id='m' confidence='maker'>Sheet</source>");
  const char *kind = kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))];
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog;

  g_string_append_printf (xml, "<product item='X' manufacturer='ACME' kind='%s' source='m'>%s", kind,
                          formulas[g_rand_int_range (rand, 0, G_N_ELEMENTS (formulas))]);
  if (g_rand_boolean (rand))
    g_string_append (xml, "<actuation-type>lever</actuation-type><entry-direction>0°</entry-direction>");
  if (g_rand_int_range (rand, 0, 8) > 0)
    g_string_append_printf (xml, "<pole-number>%d</pole-number><pin-spacing>%d.%02d mm</pin-spacing>",
                            g_rand_int_range (rand, 1, 25), g_rand_int_range (rand, 2, 15),
                            g_rand_int_range (rand, 50, 100));
  append_length (xml, rand, "width");
  append_length (xml, rand, "height");
  append_length (xml, rand, "depth");
  append_length (xml, rand, "footprint-depth");
  append_length (xml, rand, "sleeve-length");
  if (g_rand_boolean (rand))
    g_string_append (xml, "<solder-pin>1.0 x 1.2 mm</solder-pin>");
  if (g_rand_boolean (rand))
    g_string_append (xml, "<ferrule-size>2.5 mm² / AWG 14</ferrule-size>"
                     "<ferrule-insulation>insulated</ferrule-insulation>");
  g_string_append (xml, "</product></catalog>");
  text = g_string_free (xml, FALSE);
  catalog = csel_test_read_text (text, &error);
  g_assert_no_error (error);

  return catalog;
}

static void
check_random (GRand       *rand,
              CselProduct *product,
              CselLocale  *locale)
{
  guint n;
  const CselScale *scales = csel_scale_list (&n);
  const CselDrawingRequest request = {
    csel_product_sizes_can_extend (product) ? (guint)g_rand_int_range (rand, 0, 25) : 0,
    (guint)g_rand_int_range (rand, 0, CSEL_VIEWS_ALL + 1),
    g_rand_boolean (rand) ? (CselScale) { 0, 0 } : scales[g_rand_int_range (rand, 2, (int)n - 4)],
    g_rand_boolean (rand) ? CSEL_UNIT_MM : CSEL_UNIT_INCH,
  };
  const char mark = csel_locale_get_decimal_mark (locale);
  g_autoptr(CselScene) drawing = csel_drawing_new (product, &request, locale);
  g_autoptr(CselScene) sheet = csel_drawing_new_sheet (product, &request, NULL, "2026-11-23", locale, NULL);

  csel_test_check_scene (drawing, request.unit, mark);
  if (sheet != NULL)
    csel_test_check_scene (sheet, request.unit, mark);
}

/* Seeded: whatever is stated, asked and spoken, texts are clear of each other and of lines, and numbers are the
 * distances of their ends */
static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);
  g_autoptr(CselLocale) english = csel_test_get_locale ("en");
  g_autoptr(CselLocale) german = csel_test_get_locale ("de");

  for (guint round = 0; round < 600; round++)
    {
      g_autoptr(CselCatalog) catalog = invent (rand);
      g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

      for (guint i = 0; i < 3; i++)
        check_random (rand, product, g_rand_boolean (rand) ? german : english);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/drawing/description", test_description);
  g_test_add_func ("/report/drawing/details", test_details);
  g_test_add_func ("/report/drawing/notes", test_notes);
  g_test_add_func ("/report/drawing/no-room-for-poles", test_no_room_for_poles);
  g_test_add_func ("/report/drawing/check", test_check);
  g_test_add_func ("/report/drawing/sheet", test_sheet);
  g_test_add_func ("/report/drawing/paper", test_paper);
  g_test_add_func ("/report/drawing/random", test_random);

  return g_test_run ();
}
