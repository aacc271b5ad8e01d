/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-app.h"

static gboolean
has_text (GtkWidget *widget)
{
  for (guint i = csel_test_count (widget, GTK_TYPE_LABEL); i > 0; i--)
    if (*gtk_label_get_text (GTK_LABEL (csel_test_find (widget, GTK_TYPE_LABEL, i - 1))) != '\0')
      return TRUE;

  return FALSE;
}

static gboolean
is_control (GtkWidget *widget)
{
  const GType types[] = {
    GTK_TYPE_BUTTON, GTK_TYPE_MENU_BUTTON, GTK_TYPE_CHECK_BUTTON, GTK_TYPE_DROP_DOWN, GTK_TYPE_ENTRY,
    GTK_TYPE_SEARCH_ENTRY, GTK_TYPE_SPIN_BUTTON, GTK_TYPE_COLUMN_VIEW, GTK_TYPE_LIST_VIEW,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_type_is_a (G_OBJECT_TYPE (widget), types[i]))
      return TRUE;

  return FALSE;
}

/* Parts that GTK makes inside a control have that control's name */
static gboolean
is_inside_a_control (GtkWidget *widget)
{
  const GType types[] = {
    GTK_TYPE_SPIN_BUTTON, GTK_TYPE_DROP_DOWN, GTK_TYPE_MENU_BUTTON, GTK_TYPE_WINDOW_CONTROLS, GTK_TYPE_COLUMN_VIEW,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (!g_type_is_a (G_OBJECT_TYPE (widget), types[i]) &&
        gtk_widget_get_ancestor (widget, types[i]) != NULL)
      return TRUE;

  return FALSE;
}

static guint
check_names (GtkWidget *widget)
{
  guint n = 0;

  if (is_control (widget) && !is_inside_a_control (widget))
    {
      gboolean is_named =
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
        gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
        ((GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)) && has_text (widget));

      if (!is_named)
        g_error ("a %s “%s” in %s has no name", G_OBJECT_TYPE_NAME (widget),
                 gtk_widget_get_tooltip_text (widget),
                 G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      n++;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_names (child);

  return n;
}

static void
test_controls_have_names (void)
{
  const char *const pages[] = { "data", "drawing", "ferrules", "wiring", "counterparts", "requirements" };
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");

  g_action_group_activate_action (G_ACTION_GROUP (window), "add-product", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), "page",
                                      g_variant_new_string (pages[i]));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  g_assert_cmpuint (check_names (GTK_WIDGET (window)), >, 40);
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/accessible/controls-have-names", test_controls_have_names);

  return g_test_run ();
}
