/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "project/csel-project.h"
#include "support/csel-test.h"

typedef struct
{
  CselProject *project;
  CselUndo    *undo;
  guint        n_lists;
  guint        n_fields;
  guint        n_notes;
  guint        n_requirements;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->project = csel_project_new ();
  fixture->undo = csel_project_get_undo (fixture->project);
  g_signal_connect_swapped (fixture->project, "lists-changed", G_CALLBACK (count_cb), &fixture->n_lists);
  g_signal_connect_swapped (fixture->project, "fields-changed", G_CALLBACK (count_cb), &fixture->n_fields);
  g_signal_connect_swapped (fixture->project, "notes-changed", G_CALLBACK (count_cb), &fixture->n_notes);
  g_signal_connect_swapped (fixture->project, "notify::requirement", G_CALLBACK (count_cb), &fixture->n_requirements);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  CselPartsList *first = csel_project_get_list (fixture->project, 0);
  CselPartsList *second = csel_project_add_list (fixture->project, " Door ", "Add a list");

  g_assert_cmpstr (csel_parts_list_get_title (second), ==, "Door");
  csel_parts_list_set_title (second, "Cabinet", "Rename");
  csel_parts_list_set_title (second, "Cabinet", "Rename");
  csel_parts_list_add (second, seed, 3, "Add");
  csel_project_remove_list (fixture->project, 1, "Remove a list");
  g_assert_cmpuint (csel_project_get_n_lists (fixture->project), ==, 1);
  g_assert_true (csel_project_get_list (fixture->project, 0) == first);
  g_assert_cmpuint (fixture->n_lists, ==, 2);

  /* What was in it comes back with it, and can be taken back in its turn */
  csel_undo_undo (fixture->undo);
  g_assert_true (csel_project_get_list (fixture->project, 1) == second);
  csel_undo_undo (fixture->undo);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (second)), ==, 0);
  csel_undo_undo (fixture->undo);
  g_assert_cmpstr (csel_parts_list_get_title (second), ==, "Door");
  csel_undo_undo (fixture->undo);
  g_assert_cmpuint (csel_project_get_n_lists (fixture->project), ==, 1);
  g_assert_true (csel_undo_is_saved (fixture->undo));
  for (guint i = 0; i < 3; i++)
    csel_undo_redo (fixture->undo);
  g_assert_cmpstr (csel_parts_list_get_title (csel_project_get_list (fixture->project, 1)), ==, "Cabinet");
}

static void
test_fields (Fixture      *fixture,
             gconstpointer data)
{
  csel_project_set_field (fixture->project, CSEL_PROJECT_LOCATION, "Hall", "Location");
  csel_project_set_field (fixture->project, CSEL_PROJECT_LOCATION, "Hall 7", "Location");
  csel_project_set_field (fixture->project, CSEL_PROJECT_LOCATION, " Hall 7 ", "Location");
  csel_project_set_field (fixture->project, CSEL_PROJECT_CHECKED, "KM", "Checked");
  g_assert_cmpuint (fixture->n_fields, ==, 3);
  g_assert_cmpstr (csel_project_get_field (fixture->project, CSEL_PROJECT_LOCATION), ==, "Hall 7");
  csel_undo_undo (fixture->undo);
  csel_undo_undo (fixture->undo);
  g_assert_null (csel_project_get_field (fixture->project, CSEL_PROJECT_LOCATION));
  g_assert_null (csel_undo_get_undo_name (fixture->undo));
  for (CselProjectField i = 0; i < CSEL_N_PROJECT_FIELDS; i++)
    {
      CselProjectField parsed;

      g_assert_true (csel_project_field_parse (csel_project_field_get_id (i), &parsed));
      g_assert_cmpint (parsed, ==, i);
    }
  g_assert_false (csel_project_field_parse ("colour", NULL));
}

static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  csel_project_set_note (fixture->project, "WAGO", "216-286", "long", "Note");
  csel_project_set_note (fixture->project, "WAGO", "216-266", "short", "Note");
  csel_project_set_note (fixture->project, "ACME", "X", "other", "Note");
  g_assert_cmpuint (csel_project_list_notes (fixture->project)->len, ==, 3);
  g_assert_cmpstr (((CselItemNote *)csel_project_list_notes (fixture->project)->pdata[1])->item, ==, "216-266");
  csel_project_set_note (fixture->project, "ACME", "X", "  ", "Note");
  g_assert_null (csel_project_get_note (fixture->project, "ACME", "X"));
  g_assert_cmpuint (fixture->n_notes, ==, 4);
  /* To the end of it, and the beginning */
  csel_undo_undo (fixture->undo);
  g_assert_null (csel_project_get_note (fixture->project, "ACME", "X"));
  csel_undo_undo (fixture->undo);
  csel_undo_undo (fixture->undo);
  g_assert_cmpuint (csel_project_list_notes (fixture->project)->len, ==, 0);
  csel_undo_redo (fixture->undo);
  g_assert_cmpstr (csel_project_get_note (fixture->project, "WAGO", "216-286"), ==, "long");
}

static void
test_requirement (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselRequirement) shown = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_POLES, "1", NULL);
  csel_project_set_requirement (fixture->project, requirement, "Change the requirement");
  csel_requirement_set (requirement, CSEL_FIELD_POLES, "12", NULL);
  csel_project_set_requirement (fixture->project, requirement, "Change the requirement");
  csel_project_set_requirement (fixture->project, requirement, "Change the requirement");
  g_assert_cmpuint (fixture->n_requirements, ==, 2);
  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "5A", NULL);
  csel_project_set_requirement (fixture->project, requirement, "Change the requirement");
  csel_undo_undo (fixture->undo);
  g_object_get (fixture->project, "requirement", &shown, NULL);
  g_assert_cmpstr (csel_requirement_get (shown, CSEL_FIELD_POLES), ==, "12");
  g_assert_null (csel_requirement_get (shown, CSEL_FIELD_CURRENT));
  csel_undo_undo (fixture->undo);
  g_assert_true (csel_requirement_is_empty (csel_project_get_requirement (fixture->project)));
}

/* A copy stays as it is */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselCatalog) own = csel_test_read_product ("");
  CselPartsList *list = csel_project_get_list (fixture->project, 0);
  g_autoptr(CselProject) copy = NULL;

  csel_parts_list_add (list, seed, 3, "Add");
  csel_parts_list_init_title (list, "One");
  csel_project_set_field (fixture->project, CSEL_PROJECT_NAME, "Panel", "Name");
  csel_project_set_note (fixture->project, "ACME", "X", "text", "Note");
  csel_project_set_own_values (fixture->project, own);
  copy = csel_project_copy (fixture->project);
  csel_parts_list_splice (list, 0, 1, NULL, 0, "Remove");
  csel_project_set_field (fixture->project, CSEL_PROJECT_NAME, NULL, "Name");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (csel_project_get_list (copy, 0))), ==, 1);
  g_assert_cmpstr (csel_parts_list_get_title (csel_project_get_list (copy, 0)), ==, "One");
  g_assert_cmpstr (csel_project_get_field (copy, CSEL_PROJECT_NAME), ==, "Panel");
  g_assert_cmpstr (csel_project_get_note (copy, "ACME", "X"), ==, "text");
  g_assert_true (csel_project_get_own_values (copy) == own);
  g_assert_null (csel_undo_get_undo_name (csel_project_get_undo (copy)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/project/project/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("lists", test_lists);
  ADD ("fields", test_fields);
  ADD ("notes", test_notes);
  ADD ("requirement", test_requirement);
  ADD ("copy", test_copy);

  return g_test_run ();
}
