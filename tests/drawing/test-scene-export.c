/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>
#include <string.h>

#include "drawing/csel-product-scene.h"
#include "drawing/csel-scene-export.h"
#include "support/csel-test.h"

static CselScene *
draw_seed (CselScale scale)
{
  static const char *const notes[] = { "Schematic – äöü", NULL };
  static const CselDrawingWords words = { "n/s", "Broken", "conductor", "mating direction", notes };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  const CselDrawingOptions options = { 0, 0, scale, 0, 0, CSEL_UNIT_MM, '.', &words };

  return csel_product_scene_new (seed, &options);
}

static char *
get_attribute (xmlNodePtr  node,
               const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *)name);
  char *copy = g_strdup ((const char *)value);

  xmlFree (value);

  return copy;
}

static gboolean
has_text (xmlNodePtr  root,
          const char *text)
{
  for (xmlNodePtr node = root->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, "text") == 0 &&
        node->children != NULL && strcmp ((const char *)node->children->content, text) == 0)
      return TRUE;

  return FALSE;
}

/* In mm, 1 user unit is 1 mm, and numbers are texts */
static void
test_svg (void)
{
  g_autoptr(CselScene) scene = draw_seed (CSEL_SCALE_TRUE);
  g_autofree char *svg = csel_scene_to_svg (scene, "831-1104/320-000 <&>");
  xmlDocPtr document = xmlReadMemory (svg, (int)strlen (svg), "x.svg", NULL, XML_PARSE_NONET);
  xmlNodePtr root = xmlDocGetRootElement (document);
  g_autofree char *width = get_attribute (root, "width");
  g_autofree char *height = get_attribute (root, "height");
  g_autofree char *view_box = get_attribute (root, "viewBox");
  g_auto(GStrv) numbers = g_strsplit (view_box, " ", 4);
  g_autofree char *expected_width = g_strconcat (numbers[2], "mm", NULL);
  g_autofree char *expected_height = g_strconcat (numbers[3], "mm", NULL);
  const char *const texts[] = { "L = 32.38", "L1 = 35.38", "7.62", "25", "50.75" };

  g_assert_cmpstr (width, ==, expected_width);
  g_assert_cmpstr (height, ==, expected_height);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (has_text (root, texts[i]));
  xmlFreeDoc (document);
}

static void
test_formats (void)
{
  const struct { const char *name; CselSceneFormat format; const char *magic; } cases[] = {
    { "a.svg", CSEL_SCENE_SVG, "<?xml" },
    { "a.PDF", CSEL_SCENE_PDF, "%PDF" },
    { "a.b.png", CSEL_SCENE_PNG, "\x89PNG" },
    { "a.dxf", CSEL_SCENE_DXF, "  0\nSECTION\n" },
  };
  g_autoptr(CselScene) scene = draw_seed (CSEL_SCALE_TRUE);
  CselSceneFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = NULL;

      g_assert_true (csel_scene_format_from_name (cases[i].name, &format));
      g_assert_cmpint (format, ==, cases[i].format);
      bytes = csel_scene_export (scene, format, "title", 100, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (cases[i].magic),
                       cases[i].magic, strlen (cases[i].magic));
    }
  g_assert_false (csel_scene_format_from_name ("a.dwg", &format));
}

/* A picture says how large its dots are: 254 to an inch are 10 to a millimetre */
static void
test_resolution (void)
{
  g_autoptr(CselScene) scene = draw_seed (CSEL_SCALE_TRUE);
  const CselBox page = csel_scene_get_page (scene);
  g_autoptr(GBytes) png = csel_scene_export (scene, CSEL_SCENE_PNG, "title", 254, NULL);
  const guint8 *data = g_bytes_get_data (png, NULL);
  const guint8 physical[] = {
    0, 0, 0, 9, 'p', 'H', 'Y', 's', 0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 1,
  };
  gint64 width = (data[16] << 24) + (data[17] << 16) + (data[18] << 8) + data[19];

  g_assert_cmpint (width, ==, (page.x2 - page.x1 + 99) / 100);
  g_assert_cmpmem (data + 33, sizeof physical, physical, sizeof physical);
}

/* More dots than there can be: an error, no crash */
static void
test_too_large (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GError) error = NULL;

  csel_scene_line (scene, CSEL_LAYER_OUTLINE, 0, 0, 9000000, 9000000);
  png = csel_scene_export (scene, CSEL_SCENE_PNG, "title", CSEL_MAX_DPI, &error);
  g_assert_null (png);
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  xmlInitParser ();

  g_test_add_func ("/drawing/scene-export/svg", test_svg);
  g_test_add_func ("/drawing/scene-export/formats", test_formats);
  g_test_add_func ("/drawing/scene-export/resolution", test_resolution);
  g_test_add_func ("/drawing/scene-export/too-large", test_too_large);

  return g_test_run ();
}
