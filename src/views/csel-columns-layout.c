/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselColumnsLayout: one column where it is narrow, two where there is room
 *
 * Children stand row by row, as they are read and as the Tab key goes.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-columns-layout.h"

#define COLUMN_WIDTH 270
#define MAX_COLUMNS  2
#define GAP          12
#define ROW_GAP      3

struct _CselColumnsLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CselColumnsLayout, csel_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
count_columns (int width)
{
  return CLAMP ((width + GAP) / (COLUMN_WIDTH + GAP), 1, MAX_COLUMNS);
}

static int
get_column_width (int width,
                  int n_columns)
{
  return (width - (n_columns - 1) * GAP) / n_columns;
}

/* The children of the row that begins with @first, and how high it is */
static GtkWidget *
measure_row (GtkWidget *first,
             int        n_columns,
             int        width,
             int       *height)
{
  GtkWidget *child = first;

  *height = 0;
  for (int i = 0; i < n_columns && child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      *height = MAX (*height, natural);
      i++;
    }

  return child;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
  *natural = MAX (*minimum, COLUMN_WIDTH);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int n_columns = count_columns (width);
  GtkWidget *row = gtk_widget_get_first_child (widget);
  int total = 0;

  while (row != NULL)
    {
      int height;

      row = measure_row (row, n_columns, get_column_width (width, n_columns), &height);
      total += height + (total > 0 ? ROW_GAP : 0);
    }

  return total;
}

static void
csel_columns_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size >= 0 ? for_size : COLUMN_WIDTH);
}

static void
csel_columns_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n_columns = count_columns (width);
  int column_width = get_column_width (width, n_columns);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      int row_height;
      GtkWidget *end = measure_row (child, n_columns, column_width, &row_height);

      for (int i = 0; child != end; child = gtk_widget_get_next_sibling (child))
        {
          int column = mirrored ? n_columns - 1 - i : i;

          if (!gtk_widget_should_layout (child))
            continue;
          gtk_widget_size_allocate (child, &(GtkAllocation) {
        column *(column_width + GAP), y, column_width, row_height
      }, -1);
          i++;
        }
      y += row_height + ROW_GAP;
    }
}

static GtkSizeRequestMode
csel_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
csel_columns_layout_class_init (CselColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = csel_columns_layout_measure;
  layout_class->allocate = csel_columns_layout_allocate;
  layout_class->get_request_mode = csel_columns_layout_get_request_mode;
}

static void
csel_columns_layout_init (CselColumnsLayout *self)
{
}
