/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselWrapBox: controls side by side, on as many lines as the width asks for
 *
 *   [ a ] [ bbb ] [ c ]        wide
 *
 *   [ a ] [ bbb ]              narrow
 *   [ c ]
 *
 * Children that expand share what is left of their line.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-wrap-box.h"

#define SPACING 6

struct _CselWrapBox
{
  GtkWidget parent_instance;
};

typedef struct
{
  GtkWidget *first;
  guint      n;
  int        width;
  int        height;
  int        n_expanding;
} Line;

G_DEFINE_FINAL_TYPE (CselWrapBox, csel_wrap_box, GTK_TYPE_WIDGET)

static GtkWidget *
get_next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* As wide as it likes to be, if there is room */
static int
get_width (GtkWidget *child,
           int        available)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, available));
}

static GArray *
break_lines (GtkWidget *widget,
             int        available)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  Line *line = NULL;

  for (GtkWidget *child = get_next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next_shown (gtk_widget_get_next_sibling (child)))
    {
      int width = get_width (child, available);
      int height;

      if (line == NULL || line->width + SPACING + width > available)
        {
          g_array_set_size (lines, lines->len + 1);
          line = &g_array_index (lines, Line, lines->len - 1);
          line->first = child;
          line->width = -SPACING;
        }
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      line->n++;
      line->width += SPACING + width;
      line->height = MAX (line->height, height);
      line->n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }

  return lines;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = 0;
  *natural = -SPACING;
  for (GtkWidget *child = get_next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += SPACING + child_natural;
    }
  *natural = MAX (*natural, *minimum);
}

static void
csel_wrap_box_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  g_autoptr(GArray) lines = NULL;
  int height = -SPACING;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }

  lines = break_lines (widget, for_size < 0 ? G_MAXINT / 2 : for_size);
  for (guint i = 0; i < lines->len; i++)
    height += SPACING + g_array_index (lines, Line, i).height;
  *minimum = *natural = MAX (height, 0);
}

static void
allocate_line (GtkWidget  *widget,
               const Line *line,
               int         available,
               int         y)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int extra = line->n_expanding > 0 ? MAX (available - line->width, 0) / line->n_expanding : 0;
  GtkWidget *child = line->first;
  int x = 0;

  for (guint i = 0; i < line->n; i++)
    {
      int width = get_width (child, available) +
                  (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL) ? extra : 0);
      const GtkAllocation place = { from_right ? available - x - width : x, y, width, line->height };

      gtk_widget_size_allocate (child, &place, -1);
      x += width + SPACING;
      child = get_next_shown (gtk_widget_get_next_sibling (child));
    }
}

static void
csel_wrap_box_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  g_autoptr(GArray) lines = break_lines (widget, width);
  int y = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      allocate_line (widget, line, width, y);
      y += line->height + SPACING;
    }
}

static GtkSizeRequestMode
csel_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
csel_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (csel_wrap_box_parent_class)->dispose (object);
}

static void
csel_wrap_box_class_init (CselWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_wrap_box_dispose;
  widget_class->measure = csel_wrap_box_measure;
  widget_class->size_allocate = csel_wrap_box_size_allocate;
  widget_class->get_request_mode = csel_wrap_box_get_request_mode;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
csel_wrap_box_init (CselWrapBox *self)
{
}
