/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-line.h"
#include "support/csel-test.h"

static void
test_properties (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselProduct) product = NULL;
  CselPartsLine *line = csel_parts_line_new (seed, 12);
  guint quantity;

  g_object_get (line, "product", &product, "quantity", &quantity, NULL);
  g_assert_true (product == seed);
  g_assert_cmpuint (quantity, ==, 12);
  g_assert_finalize_object (line);
}

/* Which of several it is stays open, with another quantity too */
static void
test_open_number (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) alternatives = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselPartsLine) open = NULL;
  g_autoptr(CselPartsLine) more = NULL;
  g_autoptr(CselPartsLine) first = NULL;
  g_autofree char *name = NULL;
  g_autofree char *first_name = NULL;

  g_ptr_array_add (alternatives, csel_test_get_product (catalog, "216-266"));
  g_ptr_array_add (alternatives, csel_test_get_product (catalog, "216-286"));
  open = csel_parts_line_new_open (alternatives, 3);
  more = csel_parts_line_copy (open, 5);
  first = csel_parts_line_new (g_ptr_array_index (alternatives, 0), 1);
  name = csel_parts_line_get_name (more);
  first_name = csel_parts_line_get_name (first);
  g_assert_cmpstr (name, ==, "216-266 / 216-286");
  g_assert_cmpstr (first_name, ==, "216-266");
  g_assert_cmpuint (csel_parts_line_get_quantity (more), ==, 5);
  g_assert_cmpuint (csel_parts_line_get_alternatives (more)->len, ==, 2);
  g_assert_null (csel_parts_line_get_alternatives (first));
  g_assert_true (csel_parts_line_is_same_item (open, more));
  g_assert_false (csel_parts_line_is_same_item (open, first));
  g_assert_false (csel_parts_line_is_same_item (first, open));
}

/* One thing is changed, the others stay */
static void
test_details (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (4);
  const CselPartsDetails first = {
    .quantity = 2, .basis = CSEL_PARTS_PER_DESIGNATION, .spare = 5, .designations = "-X1…-X3", .note = "left",
    .plan = plan,
  };
  g_autoptr(CselPartsLine) line = csel_parts_line_new_detailed (seed, &first);
  g_autoptr(CselPartsLine) more = csel_parts_line_copy (line, 3);
  g_autoptr(CselPartsLine) bare = NULL;
  CselPartsDetails details = *csel_parts_line_get_details (more);

  g_assert_cmpuint (details.quantity, ==, 3);
  g_assert_cmpint (details.basis, ==, CSEL_PARTS_PER_DESIGNATION);
  g_assert_cmpuint (details.spare, ==, 5);
  g_assert_cmpstr (details.designations, ==, "-X1…-X3");
  g_assert_cmpstr (details.note, ==, "left");
  g_assert_true (details.plan == plan);
  g_assert_cmpuint (g_strv_length ((char **)csel_parts_line_get_designations (more)), ==, 3);

  details.designations = " ";
  details.note = "";
  details.plan = NULL;
  bare = csel_parts_line_copy_detailed (more, &details);
  g_assert_null (csel_parts_line_get_details (bare)->designations);
  g_assert_null (csel_parts_line_get_details (bare)->note);
  g_assert_null (csel_parts_line_get_details (bare)->plan);
  g_assert_cmpint (csel_parts_line_get_details (bare)->basis, ==, CSEL_PARTS_TOTAL);
  g_assert_null (*csel_parts_line_get_designations (bare));
}

/* Only an accessory has a connector to count by, and only it can be required */
static void
test_basis (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (CselPartsBasis basis = CSEL_PARTS_TOTAL; basis < CSEL_N_PARTS_BASES; basis++)
    {
      const CselPartsDetails ordinary = { .quantity = 1, .basis = basis, .is_required = TRUE };
      const CselPartsDetails accessory = { .quantity = 1, .basis = basis, .is_accessory = TRUE, .is_required = TRUE };
      g_autoptr(CselPartsLine) line = csel_parts_line_new_detailed (seed, &ordinary);
      g_autoptr(CselPartsLine) belonging = csel_parts_line_new_detailed (seed, &accessory);
      CselPartsBasis parsed;

      g_assert_cmpint (csel_parts_line_get_details (line)->basis, ==, CSEL_PARTS_TOTAL);
      g_assert_false (csel_parts_line_get_details (line)->is_required);
      g_assert_cmpint (csel_parts_line_get_details (belonging)->basis, ==, basis);
      g_assert_true (csel_parts_line_get_details (belonging)->is_required);
      g_assert_true (csel_parts_basis_parse (csel_parts_basis_get_id (basis), &parsed));
      g_assert_cmpint (parsed, ==, basis);
    }
  g_assert_false (csel_parts_basis_parse ("metre", NULL));
  g_assert_false (csel_parts_basis_parse (NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/parts-line/properties", test_properties);
  g_test_add_func ("/model/parts-line/open-number", test_open_number);
  g_test_add_func ("/model/parts-line/details", test_details);
  g_test_add_func ("/model/parts-line/basis", test_basis);

  return g_test_run ();
}
