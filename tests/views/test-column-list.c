/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-column-list.h"

static guint
count_shown (CselColumnList *list)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (csel_test_part (list, "rows"));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_visible (row) != 0;

  return n;
}

static void
search (CselColumnList *list,
        const char     *text)
{
  gtk_editable_set_text (csel_test_part (list, "search"), text);
  g_signal_emit_by_name (csel_test_part (list, "search"), "search-changed");
}

static void
toggled_cb (char      **told,
            const char *column,
            gboolean    active)
{
  g_free (*told);
  *told = g_strdup_printf ("%s %d", column, active);
}

/* Of a thousand some are shown, and all are found, by name and by code */
static void
test_search (void)
{
  CselColumnList *list = g_object_ref_sink (g_object_new (CSEL_TYPE_COLUMN_LIST, NULL));
  g_autofree char *told = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("etim:EF%06u", i);
      g_autofree char *title = g_strdup_printf ("Größe %u", i);
      g_autofree char *code = g_strdup_printf ("ETIM EF%06u", i);

      csel_column_list_add (list, id, title, code, i == 0);
    }
  csel_column_list_show (list);
  g_assert_cmpuint (count_shown (list), ==, 60);
  g_assert_true (csel_test_shows (GTK_WIDGET (list), "940 more: search for them"));

  search (list, "größe 777");
  g_assert_cmpuint (count_shown (list), ==, 1);
  search (list, "ef000778");
  g_assert_cmpuint (count_shown (list), ==, 1);
  g_signal_connect_swapped (list, "toggled", G_CALLBACK (toggled_cb), &told);
  g_signal_emit_by_name (csel_test_part (list, "search"), "activate");
  g_assert_cmpstr (told, ==, "etim:EF000778 1");
  search (list, "Farbe");
  g_assert_true (csel_test_shows (GTK_WIDGET (list), "None is called so"));

  csel_column_list_clear (list);
  g_assert_cmpuint (count_shown (list), ==, 0);
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/column-list/search", test_search);

  return g_test_run ();
}
