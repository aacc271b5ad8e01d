/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-features.h"
#include "support/csel-test.h"

#define P(code)  "0173-1#02-" code "#001"
#define BLOCK(code, id, parent, label)  P (code) "|^0173-1#01-ADN000#001||" label "|" id "|" parent "|" label "\n"
#define LEAF(code, value, id, parent, label)  P (code) "|" value "|||" id "|" parent "|" label "\n"

/* Two clamps, of one name each; the first with its ratings, the second with a part */
static const char tree[] =
  BLOCK ("AAQ640", "1", "-1", "General")
  LEAF ("AAF040", "0.00751", "2", "1", "Net weight")
  BLOCK ("AAQ667", "3", "1", "Dimensions")
  LEAF ("BAF016", "5.1", "4", "3", "Width")
  LEAF ("BAA020", "-", "5", "3", "Height")
  P ("AAN489") "|^0173-1#07-BAA194#001||Surface|6|1|Mounting\n"
  P ("AAN497") "|^0173-1#07-CAA017#003||No|7|1|Pluggable\n"
  BLOCK ("AAQ373", "10", "-1", "Manufacturer")
  LEAF ("AAO663", "4008190099633", "11", "10", "GTIN")
  LEAF ("AAN389", "Klemme@deu;Terminal@eng", "12", "10", "Kind of item")
  BLOCK ("AAQ671", "20", "-1", "Device connection")
  LEAF ("AAN337", "EC_01", "21", "20", "Identifier")
  LEAF ("AAC342", "A1", "22", "20", "Name")
  BLOCK ("AAQ672", "30", "-1", "Connection")
  LEAF ("AAN337", "EC_01", "31", "30", "Identifier")
  LEAF ("AAM650", "2.85;25.961;24.325", "32", "30", "Position")
  LEAF ("AAN501", "0;0;1;0;0;0", "33", "30", "Orientation")
  BLOCK ("AAQ533", "34", "30", "Version")
  LEAF ("AAB202", "10", "35", "34", "Strip length")
  LEAF ("AAS444", "4", "36", "34", "Largest cross section")
  LEAF ("AAC384", "AWG 12", "37", "34", "Largest gauge")
  LEAF ("AAM734", "Screw", "38", "34", "Connection technology")
  BLOCK ("AAQ527", "40", "30", "Rating")
  LEAF ("BAH005", "800", "41", "40", "Rated voltage")
  LEAF ("AAB485", "24", "42", "40", "Rated current")
  LEAF ("AAN391", "IEC", "43", "40", "Rated per")
  BLOCK ("AAQ527", "44", "30", "Rating")
  LEAF ("BAH005", "600", "45", "44", "Rated voltage")
  LEAF ("AAB485", "-", "46", "44", "Rated current")
  LEAF ("AAN391", "UL", "47", "44", "Rated per")
  BLOCK ("AAQ672", "50", "-1", "Connection")
  LEAF ("AAN337", "EC_02", "51", "50", "Identifier")
  BLOCK ("AAQ533", "52", "50", "Version")
  LEAF ("AAB202", "12", "53", "52", "Strip length")
  BLOCK ("AAQ675", "60", "50", "Part relation")
  LEAF ("AAC355", "P1", "61", "60", "Name")
  BLOCK ("AAQ683", "62", "60", "Part")
  P ("AAN350") "|^0173-1#07-AAR847#001||Accessory|63|62|Role\n"
  LEAF ("AAO676", "P1", "64", "62", "Item")
  LEAF ("AAO677", "ACME", "65", "62", "Maker")
  LEAF ("AAO663", "4008190021696", "66", "62", "GTIN")
  LEAF ("AAN389", "Jumper@eng;Brücker@deu", "67", "62", "Kind of item");

static void
test_tree (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "X", "ECLASS-9.0", "27141120", tree);
  csel_test_features_add (features, "Y", "ECLASS-9.0", "27141120", tree);
  dump = csel_test_features_dump (features);
  csel_test_check_golden ("bmecat-eclass-tree.txt", dump);
}

/* A part that two blocks name, and one that the file names as a reference: each once */
static void
test_relations_once (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  const CselRelation *relations;
  guint n;

  g_assert_true (csel_catalog_begin_product (features->catalog, "X", "ACME"));
  csel_bmecat_features_begin (features->features, "ECLASS-9.0", "27141120", NULL, 1);
  csel_bmecat_features_end (features->features);
  csel_catalog_append_relation (features->catalog, CSEL_RELATION_ACCESSORY, FALSE, NULL, "P1", NULL, 0);
  csel_catalog_append_relation (features->catalog, CSEL_RELATION_ACCESSORY, FALSE, "Jumper", "P1", "ACME", 0);
  csel_catalog_append_relation (features->catalog, CSEL_RELATION_ACCESSORY, TRUE, "Marker", "P1", "ACME", 0);
  csel_catalog_append_relation (features->catalog, CSEL_RELATION_ACCESSORY, FALSE, NULL, "P1", "OTHER", 0);
  csel_catalog_append_relation (features->catalog, CSEL_RELATION_COUNTERPART, FALSE, NULL, "P1", "ACME", 0);
  csel_catalog_end_product (features->catalog);
  csel_catalog_freeze (features->catalog);

  relations = csel_catalog_get_relations (features->catalog, 0, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (relations[0].required);
  g_assert_cmpstr (csel_catalog_get_string (features->catalog, relations[0].group), ==, "Jumper");
  g_assert_cmpstr (csel_catalog_get_string (features->catalog, relations[0].manufacturer), ==, "ACME");
}

/* Ids that are there twice, that are not there, that go in a circle; names twice, and none; other parts */
static void
test_damaged_tree (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "ids", "ECLASS-9.0", "27141120",
                          BLOCK ("AAQ667", "1", "2", "Dimensions")
                          BLOCK ("AAQ640", "2", "1", "General")
                          LEAF ("BAF016", "5.1", "3", "1", "Width")
                          LEAF ("BAF016", "5.2", "3", "1", "Width")
                          LEAF ("BAF016", "5.3", "4", "4", "Width")
                          LEAF ("BAF016", "5.4", "5", "99", "Width")
                          LEAF ("BAF016", "wide", "6", "1", "Width")
                          LEAF ("BAF016", "", "7", "1", "Width"));
  csel_test_features_add (features, "names", "ECLASS-9.0", "27141120",
                          BLOCK ("AAQ672", "1", "-1", "Connection")
                          BLOCK ("AAQ533", "2", "1", "Version")
                          LEAF ("AAB202", "10", "3", "2", "Strip length")
                          BLOCK ("AAQ672", "4", "-1", "Connection")
                          BLOCK ("AAQ533", "5", "4", "Version")
                          LEAF ("AAB202", "12", "6", "5", "Strip length"));
  csel_test_features_add (features, "parts", "ECLASS-9.0", "27141120",
                          BLOCK ("AAQ675", "1", "-1", "Part relation")
                          LEAF ("AAC355", "P1", "2", "1", "Name")
                          P ("AAN350") "|^0173-1#07-AAR999#001||Spare part|3|1|Role\n"
                          BLOCK ("AAQ675", "4", "-1", "Part relation")
                          P ("AAN350") "|^0173-1#07-AAR847#001||Accessory|5|4|Role\n");
  dump = csel_test_features_dump (features);
  csel_test_check_golden ("bmecat-eclass-damaged.txt", dump);
}

/* Without a tree: what stands alone is about the product, but no rating is without its standard */
static void
test_without_tree (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "X", "eCl@ss-8.1", "27-14-11-20",
                          P ("BAF016") "|5.1|||||Width\n"
                          P ("BAA020") "|6|CMT||||Height\n"
                          P ("BAB577") "|46|VLT||||Depth\n"
                          P ("BAH005") "|800|||||Rated voltage\n"
                          P ("AAZ999") "|12|bar||||Pressure\n"
                          P ("AAZ998") "|12\n"
                          "Colour|red\n");
  dump = csel_test_features_dump (features);
  csel_test_check_golden ("bmecat-eclass-basic.txt", dump);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/bmecat-eclass/tree", test_tree);
  g_test_add_func ("/formats/bmecat-eclass/relations-once", test_relations_once);
  g_test_add_func ("/formats/bmecat-eclass/damaged-tree", test_damaged_tree);
  g_test_add_func ("/formats/bmecat-eclass/without-tree", test_without_tree);

  return g_test_run ();
}
