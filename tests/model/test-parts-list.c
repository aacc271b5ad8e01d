/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-list.h"
#include "support/csel-test.h"

typedef struct
{
  CselCatalog   *catalog;
  CselProduct   *a;
  CselProduct   *b;
  CselPartsList *list;
  guint          n_changes;
  guint          n_notifies;
} Fixture;

static void
changed_cb (GListModel *model,
            guint       position,
            guint       removed,
            guint       added,
            Fixture    *fixture)
{
  fixture->n_changes++;
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           Fixture    *fixture)
{
  fixture->n_notifies++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->catalog = csel_test_read_shipped ("wago-831");
  fixture->a = csel_test_get_product (fixture->catalog, "216-266");
  fixture->b = csel_test_get_product (fixture->catalog, "216-286");
  fixture->list = csel_parts_list_new ();
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (csel_parts_list_get_undo (fixture->list), "notify::undo-name", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->a);
  g_object_unref (fixture->b);
  g_object_unref (fixture->catalog);
}

/* "216-266×4 216-286×1" */
static char *
describe (CselPartsList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (text, "%s%s×%u", i > 0 ? " " : "",
                              csel_product_get_item (csel_parts_line_get_product (line)),
                              csel_parts_line_get_quantity (line));
    }

  return g_string_free (text, FALSE);
}

static void
assert_list (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = describe (fixture->list);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_add_and_undo (Fixture      *fixture,
                   gconstpointer data)
{
  csel_parts_list_add (fixture->list, fixture->a, 4, "Add 4 × 216-266");
  csel_parts_list_add (fixture->list, fixture->b, 1, "Add 1 × 216-286");
  csel_parts_list_add (fixture->list, fixture->a, 8, "Add 8 × 216-266");
  assert_list (fixture, "216-266×12 216-286×1");
  g_assert_cmpuint (fixture->n_changes, ==, 3);
  g_assert_cmpuint (fixture->n_notifies, ==, 3);
  g_assert_cmpstr (csel_undo_get_undo_name (csel_parts_list_get_undo (fixture->list)), ==, "Add 8 × 216-266");
  g_assert_null (csel_undo_get_redo_name (csel_parts_list_get_undo (fixture->list)));

  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "216-266×4 216-286×1");
  g_assert_cmpstr (csel_undo_get_redo_name (csel_parts_list_get_undo (fixture->list)), ==, "Add 8 × 216-266");
  csel_undo_redo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "216-266×12 216-286×1");
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "");
  g_assert_null (csel_undo_get_undo_name (csel_parts_list_get_undo (fixture->list)));
}

/* Several lines are one change, whether they were there or not */
static void
test_add_lines (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(CselProduct) c = csel_test_get_product (fixture->catalog, "216-208");
  CselPartsLine *lines[] = {
    csel_parts_line_new (c, 3), csel_parts_line_new (fixture->b, 2), csel_parts_line_new (c, 1),
  };

  csel_parts_list_add (fixture->list, fixture->a, 4, "one");
  csel_parts_list_add (fixture->list, fixture->b, 1, "two");
  csel_parts_list_add_lines (fixture->list, lines, G_N_ELEMENTS (lines), "three");
  assert_list (fixture, "216-266×4 216-286×3 216-208×4");
  g_assert_cmpuint (fixture->n_changes, ==, 3);
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "216-266×4 216-286×1");
  csel_undo_redo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "216-266×4 216-286×3 216-208×4");
  csel_parts_list_add_lines (fixture->list, lines, 1, "four");
  assert_list (fixture, "216-266×4 216-286×3 216-208×7");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_object_unref (lines[i]);
}

static void
test_a_new_change_forgets_what_was_undone (Fixture      *fixture,
                                           gconstpointer data)
{
  csel_parts_list_add (fixture->list, fixture->a, 4, "one");
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  csel_parts_list_add (fixture->list, fixture->b, 1, "two");
  g_assert_null (csel_undo_get_redo_name (csel_parts_list_get_undo (fixture->list)));
  csel_undo_redo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "216-286×1");
}

static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  csel_parts_list_add (fixture->list, fixture->a, 4, "one");
  csel_parts_list_add (fixture->list, fixture->b, 1, "two");
  csel_parts_list_splice (fixture->list, 0, 1, NULL, 0, "Remove 216-266");
  assert_list (fixture, "216-286×1");
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "216-266×4 216-286×1");
}

static CselPartsLine *
make_accessory (CselProduct   *product,
                guint          quantity,
                CselPartsBasis basis)
{
  const CselPartsDetails details = { .quantity = quantity, .basis = basis, .is_accessory = TRUE };

  return csel_parts_line_new_detailed (product, &details);
}

/* Under its connector, summed with what is there of the same kind; alone if that is not on the list */
static void
test_accessories (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(CselProduct) c = csel_test_get_product (fixture->catalog, "216-208");
  g_autoptr(CselPartsLine) total = make_accessory (c, 5, CSEL_PARTS_TOTAL);
  g_autoptr(CselPartsLine) each = make_accessory (c, 1, CSEL_PARTS_PER_CONNECTOR);
  g_autoptr(CselPartsLine) last = NULL;
  guint position;

  csel_parts_list_add (fixture->list, fixture->a, 2, "connector");
  csel_parts_list_add (fixture->list, fixture->b, 3, "other");
  csel_parts_list_add_accessory (fixture->list, fixture->a, total, "five");
  csel_parts_list_add_accessory (fixture->list, fixture->a, each, "each");
  assert_list (fixture, "216-266×2 216-208×5 216-208×1 216-286×3");
  csel_parts_list_add_accessory (fixture->list, fixture->a, total, "five more");
  assert_list (fixture, "216-266×2 216-208×10 216-208×1 216-286×3");
  g_assert_cmpuint (csel_parts_list_count_group (fixture->list, 0), ==, 3);
  g_assert_cmpuint (csel_parts_list_count_group (fixture->list, 1), ==, 1);
  g_assert_true (csel_parts_list_find (fixture->list, fixture->b, &position));
  g_assert_cmpuint (position, ==, 3);
  /* As an accessory it is there, as a line of its own it is not */
  g_assert_false (csel_parts_list_find (fixture->list, c, NULL));

  csel_parts_list_add_accessory (fixture->list, c, each, "alone");
  assert_list (fixture, "216-266×2 216-208×10 216-208×1 216-286×3 216-208×1");
  last = g_list_model_get_item (G_LIST_MODEL (fixture->list), 4);
  g_assert_false (csel_parts_line_get_details (last)->is_accessory);
  g_assert_cmpint (csel_parts_line_get_details (last)->basis, ==, CSEL_PARTS_TOTAL);
}

/* A connector joins only what has all that it brings; what is designated stands for just that */
static void
test_groups (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (1);
  const CselPartsDetails named = {
    .quantity = 1, .basis = CSEL_PARTS_PER_DESIGNATION, .designations = "-X1",
  };
  const CselPartsDetails wired = { .quantity = 2, .plan = plan };
  g_autoptr(CselPartsLine) designated = csel_parts_line_new_detailed (fixture->a, &named);
  CselPartsLine *group[] = {
    csel_parts_line_new_detailed (fixture->a, &wired), make_accessory (fixture->b, 4, CSEL_PARTS_PER_CONNECTOR),
  };
  CselPartsLine *more[] = { group[0], make_accessory (fixture->b, 6, CSEL_PARTS_PER_CONNECTOR) };

  csel_parts_list_add_lines (fixture->list, &designated, 1, "named");
  csel_parts_list_add (fixture->list, fixture->a, 1, "bare");
  csel_parts_list_add_lines (fixture->list, group, 2, "wired");
  assert_list (fixture, "216-266×1 216-266×1 216-266×2 216-286×4");
  csel_parts_list_add_lines (fixture->list, group, 2, "wired again");
  assert_list (fixture, "216-266×1 216-266×1 216-266×4 216-286×4");
  csel_parts_list_add_lines (fixture->list, more, 2, "wired otherwise");
  assert_list (fixture, "216-266×1 216-266×1 216-266×4 216-286×4 216-266×2 216-286×6");
  g_object_unref (more[1]);
  g_object_unref (group[0]);
  g_object_unref (group[1]);
}

/* The plan is for what is on the list already, if that has none */
static void
test_wired (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (1);
  const CselPartsDetails details = { .quantity = 1, .plan = plan };
  CselPartsLine *wired[] = {
    csel_parts_line_new_detailed (fixture->a, &details), make_accessory (fixture->b, 4, CSEL_PARTS_PER_CONNECTOR),
  };
  g_autoptr(CselPartsLine) first = NULL;

  csel_parts_list_add (fixture->list, fixture->a, 3, "three");
  csel_parts_list_add_wired (fixture->list, wired, 2, "wire");
  assert_list (fixture, "216-266×3 216-286×4");
  first = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_assert_true (csel_parts_line_get_details (first)->plan == plan);
  csel_parts_list_add_wired (fixture->list, wired, 2, "one more");
  assert_list (fixture, "216-266×4 216-286×4");
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  csel_undo_undo (csel_parts_list_get_undo (fixture->list));
  assert_list (fixture, "216-266×3");
  g_object_unref (wired[0]);
  g_object_unref (wired[1]);
}

/* A seeded walk: all the way back and forth gives the same lists */
static void
test_random_walk (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (831);
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (states, describe (fixture->list));
  for (guint i = 0; i < 500; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->list));

      if (n > 0 && g_rand_boolean (rand))
        csel_parts_list_splice (fixture->list, (guint)g_rand_int_range (rand, 0, (gint32)n), 1,
                                NULL, 0, "remove");
      else
        csel_parts_list_add (fixture->list, g_rand_boolean (rand) ? fixture->a : fixture->b,
                             (guint)g_rand_int_range (rand, 1, 9), "add");
      g_ptr_array_add (states, describe (fixture->list));
    }

  for (guint i = states->len - 1; i > 0; i--)
    {
      csel_undo_undo (csel_parts_list_get_undo (fixture->list));
      assert_list (fixture, g_ptr_array_index (states, i - 1));
    }
  for (guint i = 1; i < states->len; i++)
    {
      csel_undo_redo (csel_parts_list_get_undo (fixture->list));
      assert_list (fixture, g_ptr_array_index (states, i));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/model/parts-list/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("add-and-undo", test_add_and_undo);
  ADD ("a-new-change-forgets-what-was-undone", test_a_new_change_forgets_what_was_undone);
  ADD ("add-lines", test_add_lines);
  ADD ("accessories", test_accessories);
  ADD ("groups", test_groups);
  ADD ("wired", test_wired);
  ADD ("remove", test_remove);
  ADD ("random-walk", test_random_walk);

  return g_test_run ();
}
