/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-app.h"

#include <libintl.h>

static guint
check_texts (GtkWidget        *widget,
             const CselLocale *german)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) :
                     GTK_IS_EDITABLE (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget)) :
                     NULL;
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  guint n = 0;

  if (text != NULL && *text != '\0')
    {
      n++;
      if (!g_str_equal (csel_locale_gettext (german, text), text))
        g_error ("“%s” is shown in English", text);
    }
  if (tooltip != NULL && !g_str_equal (csel_locale_gettext (german, tooltip), tooltip))
    g_error ("tooltip “%s” is shown in English", tooltip);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += check_texts (child, german);

  return n;
}

/* No text of the program that has a German translation is shown without it */
static void
test_german_window (void)
{
  const char *const pages[] = { "data", "drawing", "ferrules", "wiring", "counterparts", "requirements" };
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "de");
  g_autoptr(CselLocale) german = csel_test_get_locale ("de");

  g_assert_cmpstr (gettext ("Parts list"), ==, "Stückliste");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), "page",
                                      g_variant_new_string (pages[i]));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  g_assert_cmpuint (check_texts (GTK_WIDGET (window), german), >, 100);
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/language/german-window", test_german_window);

  return g_test_run ();
}
