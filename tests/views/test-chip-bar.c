/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-chip-bar.h"

static GtkWidget *
get_chip (GtkWidget *bar,
          guint      index)
{
  GtkWidget *chip = gtk_widget_get_first_child (csel_test_part (bar, "chips"));

  for (; index > 0; index--)
    chip = gtk_widget_get_next_sibling (chip);

  return chip;
}

static void
check_name (GtkWidget  *bar,
            guint       index,
            const char *expected)
{
  g_autoptr(GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  g_autofree char *problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (get_chip (bar, index)),
                                                                 GTK_ACCESSIBLE_PROPERTY_LABEL, expected);
  gboolean is_told = FALSE;

  g_assert_null (problem);
  g_signal_emit_by_name (get_chip (bar, index), "query-tooltip", 0, 0, FALSE, tooltip, &is_told);
  g_assert_true (is_told);
}

/* Every condition has a chip, and each chip drops just that */
static void
test_conditions (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *bar = g_object_new (CSEL_TYPE_CHIP_BAR, NULL);
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  const CselBounds bounds = { 5 * csel_unit_get_steps (CSEL_UNIT_MM), G_MAXINT64, CSEL_UNIT_MM };
  GtkWindow *window;

  csel_chip_bar_set_session (CSEL_CHIP_BAR (bar), session);
  window = csel_test_show (bar);
  g_assert_false (gtk_widget_get_visible (bar));

  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  csel_session_set_requirement (session, requirement);
  csel_session_set_wanted (session, CSEL_WANTED_NOT_FAILED);
  csel_session_set_search (session, "831");
  csel_session_toggle_value (session, CSEL_COLUMN_POLES, "4");
  csel_session_toggle_value (session, CSEL_COLUMN_POLES, CSEL_KEY_NOT_STATED);
  csel_session_set_bounds (session, CSEL_COLUMN_PIN_SPACING, &bounds);
  g_assert_true (gtk_widget_get_visible (bar));
  check_name (bar, 0, "Drop “831”");
  check_name (bar, 1, "Drop Poles: 4");
  check_name (bar, 2, "Drop Poles: not stated");
  check_name (bar, 3, "Drop Pin spacing ≥ 5 mm");
  check_name (bar, 4, "Drop Meets the requirement or is open");

  g_signal_emit_by_name (get_chip (bar, 4), "clicked");
  g_assert_cmpint (csel_session_get_wanted (session), ==, CSEL_WANTED_ALL);
  g_signal_emit_by_name (get_chip (bar, 3), "clicked");
  g_assert_false (csel_session_filters_column (session, CSEL_COLUMN_PIN_SPACING));
  g_signal_emit_by_name (get_chip (bar, 1), "clicked");
  check_name (bar, 1, "Drop Poles: not stated");
  g_signal_emit_by_name (get_chip (bar, 0), "clicked");
  check_name (bar, 0, "Drop Poles: not stated");

  csel_session_set_search (session, "831");
  g_signal_emit_by_name (csel_test_part (bar, "clear"), "clicked");
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 17);
  csel_test_close (window);
}

/* The keyboard goes on at the chip that has come to the place */
static void
test_focus (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *bar = g_object_new (CSEL_TYPE_CHIP_BAR, NULL);
  GtkWindow *window;

  csel_chip_bar_set_session (CSEL_CHIP_BAR (bar), session);
  window = csel_test_show (bar);
  csel_session_toggle_value (session, CSEL_COLUMN_POLES, "4");
  csel_session_toggle_value (session, CSEL_COLUMN_POLES, CSEL_KEY_NOT_STATED);
  gtk_widget_grab_focus (get_chip (bar, 1));
  g_signal_emit_by_name (get_chip (bar, 1), "clicked");
  g_assert_true (gtk_window_get_focus (window) == get_chip (bar, 0));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/chip-bar/conditions", test_conditions);
  g_test_add_func ("/views/chip-bar/focus", test_focus);

  return g_test_run ();
}
