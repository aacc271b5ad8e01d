/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-wiring-parts.h"

#define WITH(ferrule) "=fine-stranded:2.5mm2:insulated,ferrule=" ferrule

static void
assert_lines (CselPartsList *list,
              const char    *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *name = csel_parts_line_get_name (line);

      g_string_append_printf (text, "%s%s×%u", i > 0 ? " " : "", name, csel_parts_line_get_quantity (line));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What was the old plan's goes or is recounted, what somebody added stays, all in one change */
static void
test_put_back (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselPartsList *list = csel_session_get_parts_list (session);
  CselProduct *connector = csel_session_get_product (session);
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (4);
  g_autoptr(CselWiringAnswer) before = csel_test_ask_wiring (connector, "1-2" WITH ("216-266") " 3" WITH ("216-286"),
                                                             2, 0);
  g_autoptr(CselWiringAnswer) after = csel_test_ask_wiring (connector, "1-4" WITH ("216-266"), 2, 5);
  g_autoptr(CselWiringAnswer) other = csel_test_ask_wiring (connector, "1" WITH ("216-286"), 2, 0);
  g_autoptr(GPtrArray) plates = csel_library_find_item (csel_session_get_library (session), "831-505");
  const CselPartsDetails details = { .quantity = 1, .basis = CSEL_PARTS_PER_CONNECTOR, .is_accessory = TRUE };
  g_autoptr(CselPartsLine) plate = csel_parts_line_new_detailed (g_ptr_array_index (plates, 0), &details);
  g_autoptr(CselPartsLine) line = NULL;

  csel_wiring_parts_add (list, before, plan, "Add");
  csel_parts_list_add_accessory (list, connector, plate, "Add");
  assert_lines (list, CSEL_TEST_SEED "×2 216-266×2 216-286×1 831-505×1");
  csel_wiring_parts_put_back (list, 0, before, after, plan, "Wire");
  assert_lines (list, CSEL_TEST_SEED "×2 216-266×4 831-505×1");
  line = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_cmpuint (csel_parts_line_get_details (line)->spare, ==, 5);
  csel_wiring_parts_put_back (list, 0, after, other, plan, "Wire");
  assert_lines (list, CSEL_TEST_SEED "×2 831-505×1 216-286×1");
  csel_wiring_parts_put_back (list, 0, NULL, after, plan, "Wire");
  assert_lines (list, CSEL_TEST_SEED "×2 831-505×1 216-286×1 216-266×4");
  for (guint i = 0; i < 3; i++)
    csel_undo_undo (csel_parts_list_get_undo (list));
  assert_lines (list, CSEL_TEST_SEED "×2 216-266×2 216-286×1 831-505×1");
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/wiring-parts/put-back", test_put_back);

  return g_test_run ();
}
