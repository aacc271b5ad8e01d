/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * measure-project N FILE: what a project of N lines takes, written to FILE
 *
 * Prints lines "WHAT NUMBER", each again and again:
 *
 *   size  bytes of the file
 *   save  milliseconds from the project until it is on the disk
 *   open  milliseconds from the file to the project
 *   edit  milliseconds from the change of a line until the frame that shows it is painted
 */

#include <stdlib.h>

#include "engine/csel-durable-file.h"
#include "engine/csel-shipped.h"
#include "formats/csel-native.h"
#include "formats/csel-project-file.h"
#include "views/csel-parts-view.h"
#include "views/csel-ui.h"

#define N_TIMES 15
#define N_EDITS 60

static void
print_time (const char *what,
            gint64      began)
{
  g_print ("%s %.3f\n", what, (double)(g_get_monotonic_time () - began) / 1000);
}

static GPtrArray *
read_products (void)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) files = csel_shipped_list_catalogs ();

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr(CselCatalog) catalog = csel_native_read (g_ptr_array_index (files, i), NULL, NULL);

      for (guint row = 0; catalog != NULL && row < csel_catalog_get_n_products (catalog); row++)
        g_ptr_array_add (products, csel_product_new (catalog, row));
    }

  return products;
}

/* Every fourth line has designations, the others are its accessories */
static CselProject *
make_project (guint n)
{
  CselProject *project = csel_project_new ();
  g_autoptr(GPtrArray) products = read_products ();
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *designations = g_strdup_printf ("-X%u.1…-X%u.3", i, i);
      CselPartsDetails details = { .quantity = i % 7 + 1 };

      details.is_accessory = i % 4 != 0;
      details.basis = details.is_accessory ? CSEL_PARTS_PER_CONNECTOR : CSEL_PARTS_PER_DESIGNATION;
      details.designations = details.is_accessory ? NULL : designations;
      g_ptr_array_add (lines, csel_parts_line_new_detailed (g_ptr_array_index (products, i % products->len), &details));
    }
  csel_parts_list_replace (csel_project_get_list (project, 0), lines, "Add");

  return project;
}

static void
measure_file (CselProject *project,
              const char  *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < N_TIMES; i++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr(GBytes) bytes = csel_project_to_bytes (project);
      g_autoptr(GError) error = NULL;
      g_autoptr(CselProject) read = NULL;

      if (!csel_durable_file_write (path, bytes, NULL, NULL, &error))
        g_error ("%s", error->message);
      print_time ("save", began);
      g_print ("size %" G_GSIZE_FORMAT "\n", g_bytes_get_size (bytes));
      began = g_get_monotonic_time ();
      read = csel_project_read (file, NULL, &error);
      if (read == NULL)
        g_error ("%s", error->message);
      print_time ("open", began);
    }
}

static void
painted_cb (guint *n_frames)
{
  (*n_frames)++;
}

static void
wait_for_frame (guint *n_frames)
{
  guint before = *n_frames;

  while (*n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_edits (CselProject *project)
{
  g_autofree char *locales = csel_shipped_get_locales ();
  CselLocale *locale = csel_locale_new_for_user (locales);
  g_autoptr(CselSession) session = csel_session_new (locale);
  GtkWidget *view = g_object_new (CSEL_TYPE_PARTS_VIEW, NULL);
  GtkWidget *window = gtk_window_new ();
  CselPartsList *list = csel_project_get_list (project, 0);
  GdkFrameClock *clock;
  guint n_frames = 0;

  csel_session_set_project (session, project);
  csel_parts_view_set_session (CSEL_PARTS_VIEW (view), session);
  csel_parts_view_set_open (CSEL_PARTS_VIEW (view), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n_frames);
  /* Until it is open */
  for (guint i = 0; i < 60; i++)
    {
      gtk_widget_queue_draw (window);
      wait_for_frame (&n_frames);
    }

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (list), i % 4);
      g_autoptr(CselPartsLine) changed = csel_parts_line_copy (line, csel_parts_line_get_quantity (line) + 1);
      gint64 began = g_get_monotonic_time ();

      csel_parts_list_splice (list, i % 4, 1, &changed, 1, "Change");
      wait_for_frame (&n_frames);
      print_time ("edit", began);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  csel_locale_unref (locale);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(CselProject) project = NULL;

  if (argc != 3)
    {
      g_printerr ("measure-project N FILE\n");
      return 2;
    }

  csel_ui_init ();
  if (!gtk_init_check ())
    return 1;
  csel_ui_add_style ();
  project = make_project ((guint)strtoul (argv[1], NULL, 10));
  measure_file (project, argv[2]);
  measure_edits (project);

  return 0;
}
