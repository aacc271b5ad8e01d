/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-result-model.h"
#include "support/csel-test-gtk.h"

typedef struct
{
  guint position;
  guint removed;
  guint added;
  guint n_changes;
} Seen;

static void
items_changed_cb (Seen *seen,
                  guint position,
                  guint removed,
                  guint added)
{
  seen->position = position;
  seen->removed = removed;
  seen->added = added;
  seen->n_changes++;
}

/* Another result changes only the tail; the lines before it stay the same objects */
static void
test_slots_stay (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselResultModel *model = csel_result_model_new (session);
  g_autoptr(CselSlot) before = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_autoptr(CselSlot) after = NULL;
  Seen seen = { 0 };

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (model)) == CSEL_TYPE_SLOT);
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), &seen);
  csel_session_set_search (session, "216-26");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 5);
  g_assert_cmpuint (seen.position, ==, 5);
  g_assert_cmpuint (seen.removed, ==, 12);
  g_assert_cmpuint (seen.added, ==, 0);

  after = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_assert_true (before == after);
  csel_session_set_sort (session, CSEL_COLUMN_ITEM, TRUE);
  g_assert_cmpuint (seen.n_changes, ==, 1);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 5));
  g_assert_finalize_object (model);
}

/* A list view makes its rows by steps, so that none takes long */
static void
test_grows_by_steps (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselResultModel *model = csel_result_model_new (session);
  guint generation = csel_result_model_get_generation (model);
  guint n = 17;

  csel_library_set_show_second_hand (csel_session_get_library (session), TRUE);
  g_assert_cmpuint (csel_result_model_get_generation (model), !=, generation);
  for (; g_list_model_get_n_items (G_LIST_MODEL (model)) < 519; g_main_context_iteration (NULL, TRUE))
    {
      guint more = g_list_model_get_n_items (G_LIST_MODEL (model));

      g_assert_cmpuint (more - n, <=, 40);
      n = more;
    }
  g_assert_cmpuint (n, >=, 200);
  g_assert_nonnull (csel_result_model_get_product (model, 518));
  csel_session_set_search (session, "216-26");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, csel_session_get_n_rows (session));
  g_assert_finalize_object (model);
}

static void
test_texts (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselResultModel) model = csel_result_model_new (session);
  g_autofree char *item = csel_result_model_get_text (model, 0, CSEL_COLUMN_ITEM);
  g_autofree char *current = csel_result_model_get_text (model, 0, CSEL_COLUMN_CURRENT);
  g_autofree char *poles = csel_result_model_get_text (model, 5, CSEL_COLUMN_POLES);

  g_assert_cmpstr (item, ==, CSEL_TEST_SEED);
  g_assert_cmpstr (current, ==, "41 A");
  g_assert_cmpstr (poles, ==, "n/s");
  g_assert_null (csel_result_model_get_text (model, 17, CSEL_COLUMN_ITEM));
  g_assert_null (csel_result_model_get_product (model, 17));
}

/* Several results before the next frame make one step */
static void
test_grows_once_a_frame (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselResultModel *model = csel_result_model_new (session);

  csel_library_set_show_second_hand (csel_session_get_library (session), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 17 + 40);
  csel_session_set_sort (session, CSEL_COLUMN_ITEM, TRUE);
  csel_session_set_sort (session, CSEL_COLUMN_ITEM, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 17 + 40);
  /* Fewer at once */
  csel_session_set_search (session, "216-26");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, csel_session_get_n_rows (session));
  csel_session_set_search (session, "");
  while (g_list_model_get_n_items (G_LIST_MODEL (model)) < 519)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (model);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/result-model/slots-stay", test_slots_stay);
  g_test_add_func ("/lists/result-model/grows-by-steps", test_grows_by_steps);
  g_test_add_func ("/lists/result-model/grows-once-a-frame", test_grows_once_a_frame);
  g_test_add_func ("/lists/result-model/texts", test_texts);

  return g_test_run ();
}
