/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What many tests need: the shipped catalogues, a small catalogue from a string, golden texts
 */

#include "support/csel-test.h"

#include <string.h>

#include "model/csel-parts-line.h"
#include "formats/csel-native.h"
#include "model/csel-code.h"
#include "rules/csel-data-check.h"

/* A catalogue of data/catalogs, by its file name without the ending */
CselCatalog *
csel_test_read_shipped (const char *name)
{
  g_autofree char *base = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("CSEL_DATA_DIR"), "catalogs", base, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog = csel_native_read (file, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

/* A catalogue from a string, by way of a file in memory's stead */
CselCatalog *
csel_test_read_text (const char *xml,
                     GError    **error)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  CselCatalog *catalog;

  g_assert_nonnull (file);
  g_assert_true (g_file_replace_contents (file, xml, strlen (xml), NULL, FALSE, G_FILE_CREATE_NONE,
                                          NULL, NULL, NULL));
  catalog = csel_native_read (file, NULL, error);
  g_assert_true (g_file_delete (file, NULL, NULL));

  return catalog;
}

/* A catalogue with one female connector X of ACME, made of these elements */
CselCatalog *
csel_test_read_product (const char *elements)
{
  g_autofree char *xml =
    g_strconcat ("<catalog xmlns='" CSEL_NATIVE_NAMESPACE "' id='t' version='1' date='2026-01-01'>"
                 "<source id='m' confidence='maker'>Sheet</source>"
                 "<source id='h' confidence='second-hand'>Hearsay</source>"
                 "<product item='X' manufacturer='ACME' kind='female-connector' source='m'>",
                 elements, "</product></catalog>", NULL);
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog = csel_test_read_text (xml, &error);

  g_assert_no_error (error);

  return catalog;
}

CselProduct *
csel_test_get_product (CselCatalog *catalog,
                       const char  *item)
{
  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    if (strcmp (csel_catalog_get_item (catalog, row), item) == 0)
      return csel_product_new (catalog, row);

  g_error ("no item %s", item);
}

CselProduct *
csel_test_get_seed (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");

  return csel_test_get_product (catalog, CSEL_TEST_SEED);
}

/* What the native reader would refuse: a range that runs down, a counterpart that is not there */
static CselCatalog *
make_refused (void)
{
  const CselSource source = { .document = "Sheet" };
  const CselStatement number = { .property = CSEL_PROPERTY_ITEM_NUMBER, .printed = "R" };
  const CselStatement statement = {
    .property = CSEL_PROPERTY_STRIP_LENGTH, .kind = CSEL_VALUE_QUANTITY, .printed = "13 ... 11 mm",
    .ranges = { { 1300000, 1100000, CSEL_UNIT_MM, TRUE } }, .n_ranges = 1,
  };
  CselCatalog *catalog = csel_catalog_new ();

  csel_catalog_set_header (catalog, "refused", "Refused", "1", "2026-01-01");
  csel_catalog_append_source (catalog, &source);
  g_assert_true (csel_catalog_begin_product (catalog, "R", "ACME"));
  csel_catalog_append (catalog, &number);
  csel_catalog_append (catalog, &statement);
  csel_catalog_append_relation (catalog, CSEL_RELATION_COUNTERPART, FALSE, NULL, "S", "ACME", 0);
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);

  return catalog;
}

/* Every problem of the data check, each at least once; tests/data/findings.xml has most of them */
GPtrArray *
csel_test_find_problems (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "findings.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) catalogs = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *findings;
  gboolean is_found[CSEL_N_PROBLEMS] = { FALSE };

  g_ptr_array_add (catalogs, csel_native_read (file, NULL, &error));
  g_assert_no_error (error);
  g_ptr_array_add (catalogs, make_refused ());
  findings = csel_data_check_run (catalogs, NULL);
  for (guint i = 0; i < findings->len; i++)
    is_found[((CselFinding *)g_ptr_array_index (findings, i))->problem] = TRUE;
  for (CselProblem i = 0; i < CSEL_N_PROBLEMS; i++)
    if (!is_found[i])
      g_error ("nothing found of %s", csel_problem_get_id (i));

  return findings;
}

CselLocale *
csel_test_get_locale (const char *language)
{
  CselLocale *locale = csel_locale_new (language, g_getenv ("CSEL_LOCALE_DIR"));

  g_assert_cmpstr (csel_locale_get_language (locale), ==, language);

  return locale;
}

/* Compares with tests/data/golden/NAME; CSEL_TEST_UPDATE=1 writes it anew */
void
csel_test_check_golden (const char *name,
                        const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "golden", name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr(GError) error = NULL;

  if (g_getenv ("CSEL_TEST_UPDATE") != NULL)
    {
      g_file_set_contents (path, text, -1, &error);
      g_assert_no_error (error);
    }

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
add_poles (CselWiringPlan *plan,
           const char     *option)
{
  g_auto(GStrv) parts = g_strsplit (option, "=", 2);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) poles = csel_poles_parse (parts[0], 4, &error);
  g_autoptr(CselWire) wire = NULL;

  g_assert_no_error (error);
  wire = csel_wire_parse (parts[1], &error);
  g_assert_no_error (error);
  if (wire->texts[CSEL_WIRE_FERRULE] != NULL)
    csel_wire_set_text (wire, CSEL_WIRE_MANUFACTURER, "WAGO");
  for (guint i = 0; i < poles->len; i++)
    {
      wire->pole = g_array_index (poles, guint, i);
      csel_wiring_plan_add_wire (plan, wire);
    }
}

/* "1-3=fine-stranded:2.5:insulated 4=solid:6", with the ferrules of the shipped catalogue */
CselWiringAnswer *
csel_test_ask_wiring (CselProduct *connector,
                      const char  *poles,
                      guint        connectors,
                      guint        spare)
{
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (0);
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) ferrules = NULL;
  g_auto(GStrv) options = g_strsplit (poles, " ", -1);

  csel_library_add (library, catalog);
  ferrules = csel_library_list_kind (library, CSEL_KIND_FERRULE);
  csel_wiring_plan_set_connectors (plan, connectors);
  csel_wiring_plan_set_spare (plan, spare);
  for (guint i = 0; options[i] != NULL && *options[i] != '\0'; i++)
    add_poles (plan, options[i]);

  return csel_wiring_ask (connector, plan, ferrules);
}

static void
dump_fact (GString        *text,
           CselCatalog    *catalog,
           const CselFact *fact)
{
  CselRange range;

  g_string_append_printf (text, "  %s%s", fact->also ? "+ " : "",
                          csel_catalog_get_property (catalog, fact->property)->id);
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    {
      const char *value = csel_catalog_get_qualifier (catalog, fact, i);

      if (value != NULL)
        g_string_append_printf (text, " [%s=%s]", csel_qualifier_get_id (i), value);
    }
  if (csel_fact_get_range (fact, &range))
    {
      g_autofree char *formatted = csel_range_format (&range, '.');

      g_string_append_printf (text, " = %s", formatted);
    }
  else if (fact->kind == CSEL_VALUE_NOT_RATED)
    g_string_append (text, " = not rated");
  else if (fact->kind == CSEL_VALUE_BOOLEAN)
    g_string_append (text, fact->lo ? " = yes" : " = no");
  else if (fact->kind == CSEL_VALUE_CODE)
    g_string_append_printf (text, " = %s", csel_catalog_get_string (catalog, (guint32)fact->lo));
  g_string_append_printf (text, " “%s”\n", csel_catalog_get_string (catalog, fact->printed));
}

static void
dump_relation (GString            *text,
               CselCatalog        *catalog,
               const CselRelation *relation)
{
  const char *quantity = csel_catalog_get_string (catalog, relation->quantity);

  g_string_append_printf (text, "  → %s %s", csel_catalog_get_string (catalog, relation->group),
                          csel_catalog_get_string (catalog, relation->item));
  if (*csel_catalog_get_string (catalog, relation->manufacturer) == '\0')
    g_string_append_printf (text, " %s%s", csel_relation_type_get_id (relation->type),
                            relation->required ? " required" : "");
  if (*quantity != '\0')
    g_string_append_printf (text, " × %s “%s”", quantity, csel_catalog_get_string (catalog, relation->description));
  g_string_append_c (text, '\n');
}

static void
dump_groups (GString     *text,
             CselCatalog *catalog)
{
  for (guint i = 0; i < csel_catalog_get_n_groups (catalog); i++)
    {
      const CselGroup *group = csel_catalog_get_group (catalog, i);

      g_string_append_printf (text, "# %s < %s (%u) “%s”\n", csel_catalog_get_string (catalog, group->id),
                              csel_catalog_get_string (catalog, group->parent), group->order,
                              csel_catalog_get_string (catalog, group->name));
    }
  for (guint i = 0; i < csel_catalog_get_n_members (catalog); i++)
    g_string_append_printf (text, "# %s in #%u\n",
                            csel_catalog_get_item (catalog, csel_catalog_get_member (catalog, i)->row),
                            csel_catalog_get_member (catalog, i)->group);
}

/**
 * csel_test_dump_catalog:
 * @catalog: a frozen catalogue
 *
 * Returns: (transfer full): all that is in it, as text
 */
char *
csel_test_dump_catalog (CselCatalog *catalog)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    {
      g_autoptr(CselProduct) product = csel_product_new (catalog, row);
      guint n;
      const CselFact *facts = csel_product_get_facts (product, &n);
      const CselRelation *relations;

      g_string_append_printf (text, "%s %s\n", csel_catalog_get_manufacturer (catalog, row),
                              csel_catalog_get_item (catalog, row));
      for (guint i = 0; i < n; i++)
        dump_fact (text, catalog, &facts[i]);
      relations = csel_catalog_get_relations (catalog, row, &n);
      for (guint i = 0; i < n; i++)
        dump_relation (text, catalog, &relations[i]);
    }
  dump_groups (text, catalog);
  for (guint i = 0; i < csel_catalog_get_n_notices (catalog); i++)
    g_string_append_printf (text, "! %u: %s\n", csel_catalog_get_notice (catalog, i)->line,
                            csel_catalog_get_string (catalog, csel_catalog_get_notice (catalog, i)->text));

  return g_string_free (text, FALSE);
}

/**
 * csel_test_wait_for_last:
 * @object: (type GObject): an object
 *
 * A thread that has given its answer may hold @object for a moment: waits until nobody does but the test.
 */
void
csel_test_wait_for_last (gpointer object)
{
  while (G_OBJECT (object)->ref_count > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_thread_yield ();
}

static void
add_parts (GListStore             *lines,
           CselCatalog            *catalog,
           const char             *item,
           const CselPartsDetails *details)
{
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, item);
  g_autoptr(CselPartsLine) line = csel_parts_line_new_detailed (product, details);

  g_list_store_append (lines, line);
}

/**
 * csel_test_make_parts:
 *
 * Returns: (transfer full): a parts list with all that one can have
 */
GListModel *
csel_test_make_parts (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog =
    csel_test_read_text ("<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
                         "<title>Test</title><source id='m' confidence='maker'>Sheet</source>"
                         "<product item='F4' manufacturer='ACME' kind='female-connector' source='m'>"
                         "<title>Female connector; 2,5 mm²; lever®</title><pole-number>4</pole-number>"
                         "<gtin>4066966840940</gtin><packing-unit>10 pcs</packing-unit>"
                         "<accessory item='PLATE' required='yes'/></product>"
                         "<product item='A' manufacturer='ACME' kind='ferrule' source='m'>"
                         "<title>Sleeve</title><packing-unit>100 pcs</packing-unit></product>"
                         "<product item='B' manufacturer='ACME' kind='ferrule' source='m'/>"
                         "<product item='C' manufacturer='ACME' kind='ferrule' source='m'/>"
                         "<product item='PLATE' manufacturer='ACME' kind='strain-relief-plate' source='m'/>"
                         "</catalog>", &error);
  g_autoptr(GPtrArray) alternatives = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselPartsLine) open = NULL;
  GListStore *lines = g_list_store_new (CSEL_TYPE_PARTS_LINE);

  g_assert_no_error (error);
  add_parts (lines, catalog, "F4", &(CselPartsDetails) {
    .quantity = 1, .basis = CSEL_PARTS_PER_DESIGNATION, .designations = "-X1…-X3", .note = "=left, \"top\""
  });
  add_parts (lines, catalog, "A", &(CselPartsDetails) {
    .quantity = 1, .basis = CSEL_PARTS_PER_POLE, .is_accessory = TRUE
  });
  add_parts (lines, catalog, "A", &(CselPartsDetails) { .quantity = 90, .spare = 10 });
  g_ptr_array_add (alternatives, csel_test_get_product (catalog, "B"));
  g_ptr_array_add (alternatives, csel_test_get_product (catalog, "C"));
  open = csel_parts_line_new_open (alternatives, 2);
  g_list_store_append (lines, open);

  return G_LIST_MODEL (lines);
}
