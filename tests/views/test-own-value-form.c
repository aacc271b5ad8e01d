/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-own-value-form.h"

typedef struct
{
  CselSession *session;
  GPtrArray   *products;
  GtkWidget   *form;
  GtkWindow   *window;
  guint        n_done;
} Fixture;

static void
done_cb (guint *n_done)
{
  (*n_done)++;
}

static void
set_up (Fixture    *fixture,
        const char *first,
        const char *second)
{
  static const CselPropertyId properties[] = { CSEL_PROPERTY_SLEEVE_LENGTH };
  const char *items[] = { first, second };

  *fixture = (Fixture) { csel_test_session_new (), g_ptr_array_new_with_free_func (g_object_unref) };
  for (guint i = 0; i < G_N_ELEMENTS (items) && items[i] != NULL; i++)
    {
      g_autoptr(GPtrArray) found = csel_library_find_item (csel_session_get_library (fixture->session), items[i]);

      g_ptr_array_add (fixture->products, g_object_ref (g_ptr_array_index (found, 0)));
    }
  fixture->form = csel_own_value_form_new (fixture->session, fixture->products, properties, 1);
  g_signal_connect_swapped (fixture->form, "done", G_CALLBACK (done_cb), &fixture->n_done);
  fixture->window = csel_test_show (fixture->form);
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_ptr_array_unref (fixture->products);
  g_assert_finalize_object (fixture->session);
}

static guint
count_values (Fixture *fixture)
{
  CselLibrary *library = csel_session_get_library (fixture->session);

  return csel_catalog_get_n_products (csel_own_values_get_catalog (csel_library_get_own_values (library)));
}

static void
type (Fixture    *fixture,
      const char *part,
      const char *text)
{
  gtk_editable_set_text (csel_test_part (fixture->form, part), text);
}

/* Not without a value and a name; a name is remembered */
static void
test_set (void)
{
  Fixture fixture;
  GtkWidget *set;

  set_up (&fixture, "216-263", NULL);
  set = csel_test_part (fixture.form, "set");
  g_assert_false (gtk_widget_get_sensitive (set));
  type (&fixture, "value", "12 mm");
  g_assert_false (gtk_widget_get_sensitive (set));
  type (&fixture, "by", " KM ");
  g_assert_true (gtk_widget_get_sensitive (set));
  g_signal_emit_by_name (set, "clicked");
  g_assert_cmpuint (fixture.n_done, ==, 1);
  g_assert_cmpuint (count_values (&fixture), ==, 1);
  g_assert_cmpstr (csel_session_get_author (fixture.session), ==, "KM");
  tear_down (&fixture);
}

static void
test_what_is_no_value (void)
{
  Fixture fixture;

  set_up (&fixture, "216-263", NULL);
  type (&fixture, "value", "12 V");
  type (&fixture, "by", "KM");
  g_signal_emit_by_name (csel_test_part (fixture.form, "value"), "activate");
  g_assert_true (gtk_widget_get_visible (csel_test_part (fixture.form, "problem")));
  g_assert_cmpuint (fixture.n_done, ==, 0);
  g_assert_cmpuint (count_values (&fixture), ==, 0);
  type (&fixture, "value", "12 mm");
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture.form, "problem")));
  tear_down (&fixture);
}

/* Which of several is asked, without a default */
static void
test_which_one (void)
{
  Fixture fixture;
  GtkWidget *set;

  set_up (&fixture, "216-266", "216-286");
  set = csel_test_part (fixture.form, "set");
  type (&fixture, "value", "12 mm");
  type (&fixture, "by", "KM");
  g_assert_false (gtk_widget_get_sensitive (set));
  gtk_drop_down_set_selected (csel_test_part (fixture.form, "item"), 2);
  g_assert_true (gtk_widget_get_sensitive (set));
  g_signal_emit_by_name (set, "clicked");
  g_assert_cmpuint (count_values (&fixture), ==, 1);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/own-value-form/set", test_set);
  g_test_add_func ("/views/own-value-form/what-is-no-value", test_what_is_no_value);
  g_test_add_func ("/views/own-value-form/which-one", test_which_one);

  return g_test_run ();
}
