/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-opening.h"
#include "support/csel-test-app.h"
#include "support/csel-test-catalog.h"

typedef struct
{
  GFile       *file;
  CselOpening *opening;
  guint        n_loaded;
  guint        n_rows;
} Fixture;

static CselLibrary *
get_library (Fixture *fixture)
{
  return csel_session_get_library (csel_opening_get_session (fixture->opening));
}

static void
loaded_cb (Fixture *fixture)
{
  fixture->n_loaded++;
  fixture->n_rows = csel_library_get_n_rows (get_library (fixture));
}

static gboolean
is_loaded (gpointer data)
{
  return ((Fixture *)data)->n_loaded > 0;
}

static gboolean
is_read (gpointer data)
{
  return csel_open_catalogs_get_reading (csel_opening_get_catalogs (((Fixture *)data)->opening)) == NULL;
}

static void
open_window (Fixture *fixture)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  fixture->n_loaded = 0;
  fixture->opening = csel_opening_new (locale);
  g_signal_connect_swapped (fixture->opening, "loaded", G_CALLBACK (loaded_cb), fixture);
}

static void
close_window (Fixture *fixture)
{
  csel_opening_cancel (fixture->opening);
  g_assert_finalize_object (fixture->opening);
}

static Fixture
set_up (guint n_products)
{
  Fixture fixture = { 0 };
  g_autoptr(GFileIOStream) stream = NULL;
  g_autofree char *uri = NULL;

  fixture.file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  uri = g_file_get_uri (fixture.file);
  csel_test_write_bmecat (fixture.file, n_products, TRUE);
  csel_test_put_user_file ("catalogs.txt", uri);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  csel_test_put_user_file ("catalogs.txt", "");
  g_object_unref (fixture->file);
}

/* What is in the library is there when the window is first seen, after what is shipped */
static void
test_restored (void)
{
  Fixture fixture = set_up (3);
  g_autoptr(CselProduct) first = NULL;
  guint n_shipped;

  open_window (&fixture);
  csel_test_wait_until (is_loaded, &fixture);
  csel_test_wait_until (is_read, &fixture);
  n_shipped = csel_library_get_n_rows (get_library (&fixture)) - 3;
  g_assert_cmpuint (n_shipped, >, 500);
  close_window (&fixture);

  open_window (&fixture);
  csel_test_wait_until (is_loaded, &fixture);
  g_assert_cmpuint (fixture.n_rows, ==, n_shipped + 3);
  g_assert_cmpuint (fixture.n_loaded, ==, 1);
  first = csel_library_get_product (get_library (&fixture), 0);
  g_assert_cmpstr (csel_product_get_item (first), !=, "X-0");
  first = (g_object_unref (first), csel_library_get_product (get_library (&fixture), n_shipped));
  g_assert_cmpstr (csel_product_get_item (first), ==, "X-0");
  close_window (&fixture);
  tear_down (&fixture);
}

/* The window does not wait for what has to be read */
static void
test_not_kept (void)
{
  Fixture fixture = set_up (60000);

  open_window (&fixture);
  csel_test_wait_until (is_loaded, &fixture);
  g_assert_false (is_read (&fixture));
  csel_test_wait_until (is_read, &fixture);
  g_assert_cmpuint (csel_library_get_n_rows (get_library (&fixture)), >, 60000);
  g_assert_cmpuint (fixture.n_loaded, ==, 1);
  close_window (&fixture);
  tear_down (&fixture);
}

/* Nothing is announced any more, and nothing kept alive once the threads have ended */
static void
test_cancel (void)
{
  Fixture fixture = set_up (3);
  CselOpening *opening;

  open_window (&fixture);
  opening = fixture.opening;
  csel_opening_cancel (opening);
  g_object_add_weak_pointer (G_OBJECT (opening), (gpointer *)&opening);
  g_object_unref (opening);
  while (opening != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture.n_loaded, ==, 0);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/opening/restored", test_restored);
  g_test_add_func ("/app/opening/not-kept", test_not_kept);
  g_test_add_func ("/app/opening/cancel", test_cancel);

  return g_test_run ();
}
