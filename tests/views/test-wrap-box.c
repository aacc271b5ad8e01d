/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-wrap-box.h"

#define N 4

static GtkWidget *
make_box (GtkWidget *children[N])
{
  GtkWidget *box = g_object_new (CSEL_TYPE_WRAP_BOX, NULL);

  for (guint i = 0; i < N; i++)
    {
      children[i] = gtk_label_new (NULL);
      gtk_widget_set_size_request (children[i], 100, 20);
      gtk_widget_set_parent (children[i], box);
    }

  return box;
}

static int
measure (GtkWidget     *box,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum)
{
  int natural;

  gtk_widget_measure (box, orientation, for_size, minimum, &natural, NULL, NULL);

  return natural;
}

/* Never wider than its widest child needs, and as high as its lines */
static void
test_measure (void)
{
  GtkWidget *children[N];
  GtkWidget *box = g_object_ref_sink (make_box (children));
  int minimum;

  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum), ==, 418);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 418, &minimum), ==, 20);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 417, &minimum), ==, 46);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 206, &minimum), ==, 46);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 205, &minimum), ==, 98);
  g_assert_cmpint (minimum, ==, 98);

  gtk_widget_set_visible (children[1], FALSE);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 312, &minimum), ==, 20);
  g_assert_finalize_object (box);
}

static void
assert_place (GtkWidget *box,
              GtkWidget *child,
              float      x,
              float      y,
              float      width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
}

static void
test_places (void)
{
  GtkWidget *children[N];
  GtkWidget *box = make_box (children);
  GtkWindow *window;
  const GtkAllocation place = { 0, 0, 330, 46 };

  gtk_widget_set_hexpand (children[3], TRUE);
  window = csel_test_show (box);
  gtk_widget_size_allocate (box, &place, -1);
  assert_place (box, children[0], 0, 0, 100);
  assert_place (box, children[2], 212, 0, 100);
  assert_place (box, children[3], 0, 26, 330);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (box, &place, -1);
  assert_place (box, children[0], 230, 0, 100);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/wrap-box/measure", test_measure);
  g_test_add_func ("/views/wrap-box/places", test_places);

  return g_test_run ();
}
