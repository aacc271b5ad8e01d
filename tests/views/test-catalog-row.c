/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "views/csel-catalog-row.h"

#include "support/csel-test-catalog.h"
#include "support/csel-test-gtk.h"

typedef struct
{
  GFile            *file;
  CselOpenCatalogs *catalogs;
  CselOpenCatalog  *item;
  GtkWidget        *row;
  GtkWindow        *window;
} Fixture;

static gboolean
is_read (gpointer data)
{
  return csel_open_catalogs_get_reading (data) == NULL;
}

static const char *
get_text (Fixture    *fixture,
          const char *part)
{
  return gtk_label_get_text (csel_test_part (fixture->row, part));
}

/* An item of a file that ends in the midst of a product */
static Fixture
set_up (void)
{
  Fixture fixture = { 0 };
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(CselLibrary) library = csel_library_new ();

  fixture.file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  csel_test_write_bmecat (fixture.file, 3, FALSE);
  fixture.catalogs = csel_open_catalogs_new (library);
  csel_open_catalogs_open (fixture.catalogs, fixture.file);
  fixture.item = g_list_model_get_item (G_LIST_MODEL (fixture.catalogs), 0);
  fixture.row = csel_catalog_row_new (fixture.catalogs, fixture.item);
  g_assert_cmpstr (get_text (&fixture, "state"), ==, "reading…");
  fixture.window = csel_test_show (fixture.row);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_file_delete (fixture->file, NULL, NULL);
  g_object_unref (fixture->file);
  g_object_unref (fixture->item);
  g_object_unref (fixture->catalogs);
}

static gboolean
is_visible (Fixture    *fixture,
            const char *part)
{
  return gtk_widget_get_visible (csel_test_part (fixture->row, part));
}

static void
click (Fixture    *fixture,
       const char *part)
{
  g_signal_emit_by_name (csel_test_part (fixture->row, part), "clicked");
}

static void
test_states (void)
{
  Fixture fixture = set_up ();

  csel_test_wait_until (is_read, fixture.catalogs);
  g_assert_cmpstr (get_text (&fixture, "name"), ==, "Many");
  g_assert_nonnull (strstr (get_text (&fixture, "detail"), "version 7"));
  g_assert_nonnull (strstr (get_text (&fixture, "detail"), "3 products"));
  g_assert_true (g_str_has_prefix (get_text (&fixture, "state"), "incomplete: "));
  g_assert_false (is_visible (&fixture, "cancel"));
  g_assert_null (csel_catalog_row_describe_reading (fixture.item));

  g_assert_true (g_file_delete (fixture.file, NULL, NULL));
  click (&fixture, "refresh");
  csel_test_wait_until (is_read, fixture.catalogs);
  g_assert_nonnull (strstr (get_text (&fixture, "state"), "could not be read: "));
  g_assert_nonnull (strstr (get_text (&fixture, "detail"), "3 products"));
  tear_down (&fixture);
}

/* What was passed over, with its line */
static void
test_notices (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_make_catalog (NULL, 2);
  Fixture fixture = set_up ();
  GtkExpander *expander = csel_test_part (fixture.row, "notices");

  csel_test_wait_until (is_read, fixture.catalogs);
  csel_open_catalog_set_catalog (fixture.item, catalog);
  g_assert_cmpstr (gtk_expander_get_label (expander), ==, "1 place was skipped or is doubtful");
  gtk_expander_set_expanded (expander, TRUE);
  g_assert_true (csel_test_shows (fixture.row, "Line 12: an element that is not known"));
  tear_down (&fixture);
}

static void
test_buttons (void)
{
  Fixture fixture = set_up ();

  click (&fixture, "cancel");
  csel_test_wait_until (is_read, fixture.catalogs);
  /* It may have been read before it was stopped */
  if (g_list_model_get_n_items (G_LIST_MODEL (fixture.catalogs)) == 0)
    csel_open_catalogs_add (fixture.catalogs, fixture.item);
  click (&fixture, "up");
  click (&fixture, "down");
  click (&fixture, "remove");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture.catalogs)), ==, 0);
  gtk_test_accessible_assert_property (csel_test_part (fixture.row, "remove"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Close this catalogue");
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = csel_test_make_folders ();

  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/catalog-row/states", test_states);
  g_test_add_func ("/views/catalog-row/notices", test_notices);
  g_test_add_func ("/views/catalog-row/buttons", test_buttons);

  return g_test_run ();
}
