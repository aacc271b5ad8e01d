/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-card-form.h"

#include <string.h>

static GtkWindow *
show (CselCardForm **form)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  *form = g_object_new (CSEL_TYPE_CARD_FORM, NULL);
  csel_card_form_set_locale (*form, locale);

  return csel_test_show (GTK_WIDGET (*form));
}

/* Nothing is proposed; ranges are taken apart; what was said does not hold for another connector */
static void
test_read (void)
{
  CselCardForm *form;
  GtkWindow *window = show (&form);
  CselCardOptions options;

  csel_card_form_read (form, &options);
  g_assert_null (options.designations);
  g_assert_cmpint (options.pole_1, ==, CSEL_POLE_END_UNKNOWN);
  g_assert_cmpint (options.supply_side, ==, CSEL_SUPPLY_SIDE_UNKNOWN);

  gtk_editable_set_text (csel_test_part (form, "designations"), "-X1…-X3, -X7");
  gtk_drop_down_set_selected (csel_test_part (form, "pole_1"), 2);
  gtk_drop_down_set_selected (csel_test_part (form, "supply_side"), 1);
  csel_card_form_read (form, &options);
  g_assert_cmpuint (g_strv_length ((char **)options.designations), ==, 4);
  g_assert_cmpstr (options.designations[2], ==, "-X3");
  g_assert_cmpint (options.pole_1, ==, CSEL_POLE_END_RIGHT);
  g_assert_cmpint (options.supply_side, ==, CSEL_SUPPLY_SIDE_THIS);

  csel_card_form_reset (form);
  csel_card_form_read (form, &options);
  g_assert_null (options.designations);
  g_assert_cmpint (options.pole_1, ==, CSEL_POLE_END_UNKNOWN);
  csel_test_close (window);
}

/* No card until it can be read */
static void
test_problem (void)
{
  CselCardForm *form;
  GtkWindow *window = show (&form);
  GtkWidget *button = csel_test_find (GTK_WIDGET (form), GTK_TYPE_BUTTON, 2);

  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (csel_test_part (form, "designations"), "-X1,,-X2");
  g_assert_true (gtk_widget_get_visible (csel_test_part (form, "problem")));
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (csel_test_part (form, "designations"), "-X1, -X2");
  g_assert_false (gtk_widget_get_visible (csel_test_part (form, "problem")));
  g_assert_true (gtk_widget_get_sensitive (button));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/card-form/read", test_read);
  g_test_add_func ("/views/card-form/problem", test_problem);

  return g_test_run ();
}
