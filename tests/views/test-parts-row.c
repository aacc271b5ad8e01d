/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-parts-row.h"

static void
line_cb (CselPartsLine **line,
         CselPartsLine  *requested)
{
  g_set_object (line, requested);
}

static void
remove_cb (guint *n_removed)
{
  (*n_removed)++;
}

static void
test_asks_and_does_not_do (void)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselPartsLine) line = csel_parts_line_new (product, 3);
  g_autoptr(CselPartsLine) five = csel_parts_line_new (product, 5);
  g_autoptr(CselPartsLine) many = csel_parts_line_new (product, 2 * CSEL_MAX_QUANTITY);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *row = csel_parts_row_new (line, locale);
  GtkWindow *window = csel_test_show (row);
  g_autoptr(CselPartsLine) requested = NULL;
  guint n_removed = 0;

  g_signal_connect_swapped (row, "line-requested", G_CALLBACK (line_cb), &requested);
  g_signal_connect_swapped (row, "remove-requested", G_CALLBACK (remove_cb), &n_removed);
  g_assert_true (csel_test_shows (row, CSEL_TEST_SEED));
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 4);
  g_assert_cmpuint (csel_parts_line_get_quantity (requested), ==, 4);
  g_assert_true (csel_parts_row_get_line (CSEL_PARTS_ROW (row)) == line);

  /* Another line asks for nothing by being shown */
  g_clear_object (&requested);
  csel_parts_row_set_line (CSEL_PARTS_ROW (row), five, locale);
  g_assert_null (requested);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (csel_test_part (row, "quantity")), ==, 5);
  csel_parts_row_set_line (CSEL_PARTS_ROW (row), many, locale);
  g_assert_null (requested);
  g_signal_emit_by_name (csel_test_part (row, "remove"), "clicked");
  g_assert_cmpuint (n_removed, ==, 1);
  csel_test_close (window);
}

static void
test_note (void)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselPartsLine) line = csel_parts_line_new (product, 2);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *row = csel_parts_row_new (line, locale);
  GtkWindow *window = csel_test_show (row);

  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "note")));
  csel_parts_row_set_note (CSEL_PARTS_ROW (row), "could be swapped");
  g_assert_true (csel_test_shows (row, "could be swapped"));
  csel_parts_row_set_note (CSEL_PARTS_ROW (row), NULL);
  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "note")));
  csel_test_close (window);
}

typedef struct
{
  const char    *before;
  guint          quantity;
  const char    *typed;
  guint          quantity_after;
  CselPartsBasis basis_after;
} Designating;

/* As many as there were stay as many, where that goes */
static void
test_designations (void)
{
  static const Designating cases[] = {
    { NULL, 3, "-X1…-X3", 1, CSEL_PARTS_PER_DESIGNATION },
    { NULL, 1, "-X1, -X2", 1, CSEL_PARTS_PER_DESIGNATION },
    { "-X1…-X3", 2, "-X1…-X4", 2, CSEL_PARTS_PER_DESIGNATION },
    { "-X1…-X3", 2, "", 6, CSEL_PARTS_TOTAL },
  };
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CselPartsDetails details = {
        .quantity = cases[i].quantity, .designations = cases[i].before,
        .basis = cases[i].before != NULL ? CSEL_PARTS_PER_DESIGNATION : CSEL_PARTS_TOTAL,
      };
      g_autoptr(CselPartsLine) line = csel_parts_line_new_detailed (product, &details);
      g_autoptr(CselPartsLine) requested = NULL;
      GtkWidget *row = csel_parts_row_new (line, locale);
      GtkWindow *window = csel_test_show (row);
      GtkWidget *entry = csel_test_part (row, "designations");

      g_signal_connect_swapped (row, "line-requested", G_CALLBACK (line_cb), &requested);
      gtk_editable_set_text (GTK_EDITABLE (entry), "-X1…");
      g_signal_emit_by_name (entry, "activate");
      g_assert_null (requested);
      g_assert_true (gtk_widget_has_css_class (entry, "error"));
      g_assert_cmpstr (gtk_widget_get_tooltip_text (entry), ==, "“-X1…”: expected a range as in -X1…-X6");
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].typed);
      g_signal_emit_by_name (entry, "activate");
      g_assert_false (gtk_widget_has_css_class (entry, "error"));
      g_assert_cmpuint (csel_parts_line_get_quantity (requested), ==, cases[i].quantity_after);
      g_assert_cmpint (csel_parts_line_get_details (requested)->basis, ==, cases[i].basis_after);
      csel_test_close (window);
    }
}

static void
test_accessory (void)
{
  const CselPartsDetails details = { .quantity = 1, .basis = CSEL_PARTS_PER_CONNECTOR, .is_accessory = TRUE };
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselPartsLine) line = csel_parts_line_new_detailed (product, &details);
  g_autoptr(CselPartsLine) requested = NULL;
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *row = csel_parts_row_new (line, locale);
  GtkWindow *window = csel_test_show (row);

  g_signal_connect_swapped (row, "line-requested", G_CALLBACK (line_cb), &requested);
  csel_parts_row_set_total (CSEL_PARTS_ROW (row), TRUE, 12);
  g_assert_true (csel_test_shows (row, "= 12"));
  csel_parts_row_set_total (CSEL_PARTS_ROW (row), FALSE, 0);
  g_assert_true (csel_test_shows (row, "= n/s"));
  gtk_drop_down_set_selected (csel_test_part (row, "basis"), CSEL_PARTS_PER_POLE);
  g_assert_cmpint (csel_parts_line_get_details (requested)->basis, ==, CSEL_PARTS_PER_POLE);
  gtk_check_button_set_active (csel_test_part (row, "is_required"), TRUE);
  g_assert_true (csel_parts_line_get_details (requested)->is_required);
  gtk_editable_set_text (csel_test_part (row, "own_note"), "left");
  g_signal_emit_by_name (csel_test_part (row, "own_note"), "activate");
  g_assert_cmpstr (csel_parts_line_get_details (requested)->note, ==, "left");
  gtk_check_button_set_active (csel_test_part (row, "is_accessory"), FALSE);
  g_assert_false (csel_parts_line_get_details (requested)->is_accessory);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/parts-row/asks-and-does-not-do", test_asks_and_does_not_do);
  g_test_add_func ("/views/parts-row/note", test_note);
  g_test_add_func ("/views/parts-row/designations", test_designations);
  g_test_add_func ("/views/parts-row/accessory", test_accessory);

  return g_test_run ();
}
