/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "formats/csel-project-file.h"
#include "model/csel-own-values.h"
#include "model/csel-statement.h"
#include "rules/csel-acceptance.h"
#include "support/csel-test.h"

typedef struct
{
  CselCatalog *catalog;
  GPtrArray   *products;
  CselProject *project;
  CselUndo    *undo;
  GRand       *rand;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->catalog = csel_test_read_shipped ("wago-831");
  fixture->products = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < csel_catalog_get_n_products (fixture->catalog); i++)
    g_ptr_array_add (fixture->products, csel_product_new (fixture->catalog, i));
  fixture->project = csel_project_new ();
  fixture->undo = csel_project_get_undo (fixture->project);
  fixture->rand = g_rand_new_with_seed (831);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
  g_ptr_array_unref (fixture->products);
  g_object_unref (fixture->catalog);
  g_rand_free (fixture->rand);
}

static guint
pick (Fixture *fixture,
      guint    n)
{
  return (guint)g_rand_int_range (fixture->rand, 0, (gint32)n);
}

static CselProduct *
pick_product (Fixture *fixture)
{
  return g_ptr_array_index (fixture->products, pick (fixture, fixture->products->len));
}

static CselPartsList *
pick_list (Fixture *fixture)
{
  return csel_project_get_list (fixture->project, pick (fixture, csel_project_get_n_lists (fixture->project)));
}

static CselWiringPlan *
make_plan (Fixture *fixture)
{
  CselWiringPlan *plan = csel_wiring_plan_new (pick (fixture, 4) + 1);
  g_autoptr(CselWire) wire = csel_wire_parse ("fine-stranded:2.5mm2:insulated,label=L1,color=BK,to=-K1:3", NULL);

  wire->pole = 1;
  csel_wiring_plan_set_wire (plan, 0, wire);
  csel_wiring_plan_set_spare (plan, pick (fixture, 20));

  return plan;
}

/* A line with anything that a line can say */
static CselPartsLine *
make_line (Fixture *fixture,
           gboolean may_be_accessory)
{
  static const char *const designations[] = { NULL, "-X1", "-X1…-X3", "=A+B-X7, -X9" };
  g_autoptr(CselWiringPlan) plan = pick (fixture, 3) == 0 ? make_plan (fixture) : NULL;
  const CselPartsDetails details = {
    .quantity = pick (fixture, 20), .basis = pick (fixture, CSEL_N_PARTS_BASES), .spare = pick (fixture, 3) * 5,
    .is_accessory = may_be_accessory && pick (fixture, 2) == 0, .is_required = pick (fixture, 2) == 0,
    .designations = designations[pick (fixture, G_N_ELEMENTS (designations))],
    .note = pick (fixture, 4) == 0 ? "left <of> & \"door\"\nbelow 🔌" : NULL, .plan = plan,
  };

  if (pick (fixture, 8) == 0)
    {
      g_autoptr(GPtrArray) alternatives = g_ptr_array_new ();
      g_autoptr(CselPartsLine) open = NULL;

      g_ptr_array_add (alternatives, pick_product (fixture));
      g_ptr_array_add (alternatives, pick_product (fixture));
      open = csel_parts_line_new_open (alternatives, 1);
      return csel_parts_line_copy_detailed (open, &details);
    }

  return csel_parts_line_new_detailed (pick_product (fixture), &details);
}

static void
edit_list (Fixture *fixture)
{
  CselPartsList *list = pick_list (fixture);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autoptr(CselPartsLine) line = make_line (fixture, n > 0);
  guint position = pick (fixture, n + 1);

  if (n > 30)
    csel_parts_list_splice (list, 0, pick (fixture, n) + 1, NULL, 0, "Remove");
  else if (n > 0 && pick (fixture, 3) == 0)
    csel_parts_list_splice (list, pick (fixture, n), 1, NULL, 0, "Remove");
  else if (n > 0 && pick (fixture, 2) == 0)
    csel_parts_list_splice (list, MIN (position, n - 1), 1, &line, 1, "Change");
  else
    csel_parts_list_splice (list, position, 0, &line, 1, "Add");
}

static void
edit_requirement (Fixture *fixture)
{
  g_autoptr(CselRequirement) requirement =
    csel_requirement_copy (csel_project_get_requirement (fixture->project));
  g_autofree char *poles = g_strdup_printf ("%u", pick (fixture, 12) + 1);
  const CselAcceptedLine accepted = {
    (char *)"216-266", (char *)"WAGO", CSEL_RULE_POLE_NUMBER, (char *)"states < nothing",
    { (char *)"KM", (char *)"2026-03-02", (char *)"measured & \"seen\"" },
  };

  if (pick (fixture, 4) == 0)
    csel_requirement_add_accepted (requirement, &accepted);
  else
    csel_requirement_set (requirement, CSEL_FIELD_POLES, poles, NULL);
  csel_project_set_requirement (fixture->project, requirement, "Change the requirement");
}

static void
edit (Fixture *fixture)
{
  static const char *const texts[] = { "one", "two <b>", NULL, "Ä & \"q\"" };
  CselProduct *product = pick_product (fixture);
  const char *text = texts[pick (fixture, G_N_ELEMENTS (texts))];
  guint n_lists = csel_project_get_n_lists (fixture->project);

  switch (pick (fixture, 12))
    {
    case 0:
      if (n_lists < 4)
        csel_project_add_list (fixture->project, text, "Add a list");
      break;

    case 1:
      if (n_lists > 1 && pick (fixture, 4) == 0)
        csel_project_remove_list (fixture->project, pick (fixture, n_lists), "Remove a list");
      break;

    case 2:
      csel_parts_list_set_title (pick_list (fixture), text, "Rename");
      break;

    case 3:
      csel_project_set_field (fixture->project, pick (fixture, CSEL_N_PROJECT_FIELDS), text, "Field");
      break;

    case 4:
      csel_project_set_note (fixture->project, csel_product_get_manufacturer (product),
                             csel_product_get_item (product), text, "Note");
      break;

    case 5:
      edit_requirement (fixture);
      break;

    case 6:
      csel_undo_undo (fixture->undo);
      break;

    default:
      edit_list (fixture);
      break;
    }
}

static void
assert_bytes (CselProject *project,
              GBytes      *expected)
{
  g_autoptr(GBytes) bytes = csel_project_to_bytes (project);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

/* To the start and to the end again: the same project, byte for byte, at every station on the way */
static void
test_random_edits (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(GPtrArray) stations = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr(GArray) states = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64 state = csel_undo_get_state (fixture->undo);
  guint at;

  g_ptr_array_add (stations, csel_project_to_bytes (fixture->project));
  g_array_append_val (states, state);
  for (guint i = 1; i <= 10000; i++)
    {
      edit (fixture);
      if (i % 250 != 0)
        continue;
      state = csel_undo_get_state (fixture->undo);
      g_ptr_array_add (stations, csel_project_to_bytes (fixture->project));
      g_array_append_val (states, state);
    }

  at = stations->len;
  while (csel_undo_get_undo_name (fixture->undo) != NULL)
    {
      for (guint k = 0; k < at; k++)
        if (g_array_index (states, guint64, k) == csel_undo_get_state (fixture->undo))
          {
            assert_bytes (fixture->project, g_ptr_array_index (stations, k));
            at = k;
          }
      csel_undo_undo (fixture->undo);
    }
  assert_bytes (fixture->project, g_ptr_array_index (stations, 0));
  g_assert_true (csel_undo_is_saved (fixture->undo));
  while (csel_undo_get_redo_name (fixture->undo) != NULL)
    csel_undo_redo (fixture->undo);
  assert_bytes (fixture->project, g_ptr_array_index (stations, stations->len - 1));
}

static CselProject *
read_bytes (GBytes  *bytes,
            GError **error)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.csel", &stream, NULL);
  CselProject *project;

  g_assert_true (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                          G_FILE_CREATE_NONE, NULL, NULL, NULL));
  project = csel_project_read (file, NULL, error);
  g_assert_true (g_file_delete (file, NULL, NULL));

  return project;
}

/* What was written and read gives the same bytes, without the catalogue it came from */
static void
test_round_trip (Fixture      *fixture,
                 gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(CselProject) read = NULL;

      for (guint k = 0; k < 25; k++)
        edit (fixture);
      bytes = csel_project_to_bytes (fixture->project);
      read = read_bytes (bytes, &error);
      g_assert_no_error (error);
      g_assert_true (csel_undo_is_saved (csel_project_get_undo (read)));
      g_assert_null (csel_undo_get_undo_name (csel_project_get_undo (read)));
      assert_bytes (read, bytes);
    }
}

/* What is valid for the program is valid for others */
static void
test_schema (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *schema = g_build_filename (g_getenv ("CSEL_DATA_DIR"), "project.rng", NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "csel-schema-test.csel", NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) xmllint = NULL;

  for (guint i = 0; i < 400; i++)
    edit (fixture);
  bytes = csel_project_to_bytes (fixture->project);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), NULL));
  xmllint = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "xmllint", "--nonet", "--noout", "--relaxng",
                              schema, path, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (xmllint, NULL, &error));
  g_assert_no_error (error);
  g_remove (path);
}

/* Own values go with it; of a product of which the user has none, those it came with stay */
static void
test_own_values (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr(CselOwnValues) values = csel_own_values_new ();
  g_autoptr(CselProduct) ferrule = csel_test_get_product (fixture->catalog, "216-266");
  const CselOwnProof proof = { CSEL_OWN_PACKAGING, "KM", "2026-03-02" };
  CselStatement statement = { .property = CSEL_PROPERTY_SLEEVE_LENGTH };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(CselProject) read = NULL;
  g_autoptr(CselPartsLine) line = NULL;
  CselRange range;

  g_assert_true (csel_statement_read_value (&statement, "12 mm", &error));
  statement.printed = "12 mm";
  g_assert_true (csel_own_values_set (values, ferrule, &statement, &proof, &error));
  g_assert_no_error (error);
  csel_parts_list_add (csel_project_get_list (fixture->project, 0), ferrule, 12, "Add");
  csel_project_set_own_values (fixture->project, csel_own_values_get_catalog (values));
  bytes = csel_project_to_bytes (fixture->project);
  read = read_bytes (bytes, &error);
  g_assert_no_error (error);
  line = g_list_model_get_item (G_LIST_MODEL (csel_project_get_list (read, 0)), 0);
  g_assert_nonnull (csel_product_lookup_range (csel_parts_line_get_product (line), CSEL_PROPERTY_SLEEVE_LENGTH,
                                               CSEL_UNIT_MM, &range));
  g_assert_true (csel_product_has_own_values (csel_parts_line_get_product (line)));
  assert_bytes (read, bytes);
}

/* What XML has no character for does not make a file that nobody can read */
static void
test_impossible_characters (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CselProject) read = NULL;

  csel_project_set_field (fixture->project, CSEL_PROJECT_NAME, "bell\a and \xEF\xBF\xBE", "Name");
  bytes = csel_project_to_bytes (fixture->project);
  read = read_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (csel_project_get_field (read, CSEL_PROJECT_NAME), ==, "bell and");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/formats/project-writer/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("random-edits", test_random_edits);
  ADD ("round-trip", test_round_trip);
  ADD ("schema", test_schema);
  ADD ("own-values", test_own_values);
  ADD ("impossible-characters", test_impossible_characters);

  return g_test_run ();
}
