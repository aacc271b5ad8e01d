/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-undo.h"

typedef struct
{
  CselUndo *undo;
  int       number;
  guint     n_changed;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->undo = csel_undo_new ();
  g_signal_connect_swapped (fixture->undo, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->undo);
}

/* The change is the number that was there before */
static void
swap (gpointer owner,
      gpointer change)
{
  Fixture *fixture = owner;
  int *other = change;
  int now = fixture->number;

  fixture->number = *other;
  *other = now;
}

static void
set_number (Fixture    *fixture,
            int         number,
            const char *name,
            const char *key)
{
  int before = fixture->number;

  fixture->number = number;
  if (!csel_undo_continues (fixture->undo, swap, fixture, key))
    csel_undo_push (fixture->undo, name, key, swap, fixture, g_memdup2 (&before, sizeof before), g_free);
}

static void
test_back_and_forth (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *name = NULL;

  g_assert_null (csel_undo_get_undo_name (fixture->undo));
  csel_undo_undo (fixture->undo);
  csel_undo_redo (fixture->undo);
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  set_number (fixture, 1, "one", NULL);
  set_number (fixture, 2, "two", NULL);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  csel_undo_undo (fixture->undo);
  g_assert_cmpint (fixture->number, ==, 1);
  g_assert_cmpstr (csel_undo_get_undo_name (fixture->undo), ==, "one");
  g_object_get (fixture->undo, "redo-name", &name, NULL);
  g_assert_cmpstr (name, ==, "two");
  csel_undo_redo (fixture->undo);
  g_assert_cmpint (fixture->number, ==, 2);
  csel_undo_undo (fixture->undo);
  csel_undo_undo (fixture->undo);
  g_assert_cmpint (fixture->number, ==, 0);
  g_assert_null (csel_undo_get_undo_name (fixture->undo));
  set_number (fixture, 7, "seven", NULL);
  g_assert_null (csel_undo_get_redo_name (fixture->undo));
}

/* The saved state is found again, but not if what led to it is gone */
static void
test_saved (Fixture      *fixture,
            gconstpointer data)
{
  guint64 early;

  g_assert_true (csel_undo_is_saved (fixture->undo));
  set_number (fixture, 1, "one", NULL);
  g_assert_false (csel_undo_is_saved (fixture->undo));
  early = csel_undo_get_state (fixture->undo);
  set_number (fixture, 2, "two", NULL);
  /* A save that took its time */
  csel_undo_set_saved (fixture->undo, early);
  g_assert_false (csel_undo_is_saved (fixture->undo));
  csel_undo_undo (fixture->undo);
  g_assert_true (csel_undo_is_saved (fixture->undo));
  csel_undo_undo (fixture->undo);
  g_assert_false (csel_undo_is_saved (fixture->undo));
  set_number (fixture, 1, "another one", NULL);
  g_assert_false (csel_undo_is_saved (fixture->undo));
  csel_undo_set_never_saved (fixture->undo);
  csel_undo_undo (fixture->undo);
  g_assert_false (csel_undo_is_saved (fixture->undo));
}

/* Typing is one change, until it is saved, undone, or something else is changed */
static void
test_typing (Fixture      *fixture,
             gconstpointer data)
{
  set_number (fixture, 1, "type", "field");
  set_number (fixture, 12, "type", "field");
  set_number (fixture, 123, "type", "field");
  g_assert_cmpuint (fixture->n_changed, ==, 3);
  csel_undo_undo (fixture->undo);
  g_assert_cmpint (fixture->number, ==, 0);
  csel_undo_redo (fixture->undo);
  g_assert_cmpint (fixture->number, ==, 123);

  csel_undo_set_saved (fixture->undo, csel_undo_get_state (fixture->undo));
  set_number (fixture, 1234, "type", "field");
  g_assert_false (csel_undo_is_saved (fixture->undo));
  set_number (fixture, 5, "type", "other field");
  csel_undo_undo (fixture->undo);
  g_assert_cmpint (fixture->number, ==, 1234);
  csel_undo_undo (fixture->undo);
  g_assert_cmpint (fixture->number, ==, 123);
  g_assert_true (csel_undo_is_saved (fixture->undo));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/model/undo/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("back-and-forth", test_back_and_forth);
  ADD ("saved", test_saved);
  ADD ("typing", test_typing);

  return g_test_run ();
}
