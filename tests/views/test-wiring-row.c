/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-wiring-row.h"

typedef struct
{
  CselProduct *seed;
  GtkWidget   *widget;
  GtkWindow   *window;
  guint        n_changes;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  fixture->seed = csel_test_get_seed ();
  fixture->widget = csel_wiring_row_new (2, locale);
  g_signal_connect_swapped (fixture->widget, "changed", G_CALLBACK (count_cb), &fixture->n_changes);
  fixture->window = csel_test_show (fixture->widget);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  csel_test_close (fixture->window);
  g_object_unref (fixture->seed);
}

static const CselWire *
get_wire (Fixture *fixture)
{
  return csel_wiring_row_get_wire (CSEL_WIRING_ROW (fixture->widget));
}

static void
type (Fixture    *fixture,
      const char *part,
      const char *text)
{
  gtk_editable_set_text (csel_test_part (fixture->widget, part), text);
}

static const char *
get_label (Fixture    *fixture,
           const char *part)
{
  return gtk_label_get_text (csel_test_part (fixture->widget, part));
}

static void
test_typed (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpstr (get_label (fixture, "pole"), ==, "2");
  g_assert_cmpstr (get_label (fixture, "verdict"), ==, "not wired");
  type (fixture, "number", "W12");
  type (fixture, "destination", "-K1:3");
  type (fixture, "size", "2,5");
  g_assert_cmpuint (fixture->n_changes, >=, 3);
  gtk_widget_activate_action (fixture->widget, "wire.pick-potential", "s", "PE");
  gtk_drop_down_set_selected (csel_test_part (fixture->widget, "kind"), CSEL_CONDUCTOR_SOLID);
  gtk_drop_down_set_selected (csel_test_part (fixture->widget, "preparation"), CSEL_PREPARATION_UNINSULATED);
  g_assert_cmpuint (get_wire (fixture)->pole, ==, 2);
  g_assert_cmpstr (get_wire (fixture)->texts[CSEL_WIRE_POTENTIAL], ==, "PE");
  g_assert_cmpstr (get_wire (fixture)->texts[CSEL_WIRE_NUMBER], ==, "W12");
  g_assert_cmpstr (get_wire (fixture)->texts[CSEL_WIRE_SIZE], ==, "2,5");
  g_assert_cmpstr (get_wire (fixture)->texts[CSEL_WIRE_DESTINATION], ==, "-K1:3");
  g_assert_cmpint (get_wire (fixture)->kind, ==, CSEL_CONDUCTOR_SOLID);
  g_assert_cmpint (get_wire (fixture)->preparation, ==, CSEL_PREPARATION_UNINSULATED);
}

static void
test_what_cannot_be_read (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget *color = csel_test_part (fixture->widget, "color");
  GtkWidget *size = csel_test_part (fixture->widget, "size");

  type (fixture, "color", "gn");
  g_assert_cmpstr (get_label (fixture, "color_words"), ==, "green");
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture->widget, "second_swatch")));
  type (fixture, "color", "gny");
  g_assert_true (gtk_widget_has_css_class (color, "error"));
  g_assert_null (get_wire (fixture)->texts[CSEL_WIRE_COLOR]);
  g_assert_cmpstr (get_label (fixture, "color_words"), ==, "");
  type (fixture, "color", "gnye");
  g_assert_false (gtk_widget_has_css_class (color, "error"));
  g_assert_cmpstr (get_label (fixture, "color_words"), ==, "green-yellow");
  g_assert_true (gtk_widget_get_visible (csel_test_part (fixture->widget, "second_swatch")));

  type (fixture, "size", "thick");
  g_assert_true (gtk_widget_has_css_class (size, "error"));
  type (fixture, "size", "");
  g_assert_false (gtk_widget_has_css_class (size, "error"));
  g_assert_false (csel_wire_is_wired (get_wire (fixture)));
}

/* Showing is not planning: the signal is for the user's changes */
static void
test_shown (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(CselWire) wire = csel_wire_parse ("fine-stranded:4:insulated,label=N,color=BU,ferrule=216-267", NULL);

  wire->pole = 2;
  csel_wiring_row_set_wire (CSEL_WIRING_ROW (fixture->widget), wire);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (csel_wire_equal (get_wire (fixture), wire));
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (fixture->widget, "potential")), ==, "N");
  g_assert_cmpstr (get_label (fixture, "color_words"), ==, "blue");
}

/* The choices of the drop-down: "number open 216-266 216-286" */
static char *
list_ferrules (Fixture *fixture)
{
  GListModel *names = csel_test_part (fixture->widget, "ferrule_names");
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "",
                            gtk_string_list_get_string (GTK_STRING_LIST (names), i));

  return g_string_free (list, FALSE);
}

static void
assert_answer (Fixture    *fixture,
               const char *wire,
               const char *verdict,
               const char *css_class,
               const char *ferrules)
{
  g_autofree char *poles = g_strconcat ("2=", wire, NULL);
  g_autoptr(CselWiringAnswer) answer = csel_test_ask_wiring (fixture->seed, poles, 1, 0);
  const CselWireAnswer *own = g_ptr_array_index (answer->wires, 0);
  GtkWidget *label = csel_test_part (fixture->widget, "verdict");
  g_autofree char *list = NULL;

  csel_wiring_row_set_wire (CSEL_WIRING_ROW (fixture->widget), own->wire);
  csel_wiring_row_set_answer (CSEL_WIRING_ROW (fixture->widget), own);
  list = list_ferrules (fixture);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, verdict);
  g_assert_true (gtk_widget_has_css_class (label, css_class));
  g_assert_nonnull (gtk_widget_get_tooltip_text (label));
  g_assert_cmpstr (list, ==, ferrules);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_answers (Fixture      *fixture,
              gconstpointer data)
{
  GtkDropDown *ferrule = csel_test_part (fixture->widget, "ferrule");

  assert_answer (fixture, "solid:6", "✓ fits", "fits", "–");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (ferrule)));
  assert_answer (fixture, "fine-stranded:10:insulated", "✗ does not fit", "does-not-fit", "number open");
  assert_answer (fixture, "fine-stranded:4:insulated,ferrule=216-266", "✗ does not fit", "does-not-fit",
                 "number open 216-267 216-287 216-266");
  g_assert_cmpuint (gtk_drop_down_get_selected (ferrule), ==, 3);
  assert_answer (fixture, "fine-stranded:2.5:insulated", "? cannot tell", "cannot-tell",
                 "number open 216-266 216-286");
  g_assert_cmpuint (gtk_drop_down_get_selected (ferrule), ==, 0);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (ferrule)));

  gtk_drop_down_set_selected (ferrule, 2);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpstr (get_wire (fixture)->texts[CSEL_WIRE_FERRULE], ==, "216-286");
  g_assert_cmpstr (get_wire (fixture)->texts[CSEL_WIRE_MANUFACTURER], ==, "WAGO");
  gtk_drop_down_set_selected (ferrule, 0);
  g_assert_null (get_wire (fixture)->texts[CSEL_WIRE_FERRULE]);
}

/* Many rows have the same controls */
static void
test_names_say_the_pole (Fixture      *fixture,
                         gconstpointer data)
{
  const struct { const char *part; const char *name; } cases[] = {
    { "potential", "Potential of pole 2" }, { "number", "Wire number of pole 2" },
    { "color", "Color code of pole 2" }, { "kind", "Conductor of pole 2" },
    { "size", "Size of the conductor of pole 2" }, { "preparation", "Preparation of pole 2" },
    { "ferrule", "Ferrule of pole 2" }, { "destination", "Destination of pole 2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    gtk_test_accessible_assert_property (csel_test_part (fixture->widget, cases[i].part),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL, cases[i].name);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/views/wiring-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("typed", test_typed);
  ADD ("what-cannot-be-read", test_what_cannot_be_read);
  ADD ("shown", test_shown);
  ADD ("answers", test_answers);
  ADD ("names-say-the-pole", test_names_say_the_pole);

  return g_test_run ();
}
