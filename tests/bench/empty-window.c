/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An empty GTK 4 window that says when its first frame has been painted */

#include <gtk/gtk.h>
#include <stdio.h>

static void
painted_cb (GtkWindow *window)
{
  g_print ("painted\n");
  gtk_window_destroy (window);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (painted_cb), window, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GtkApplication) application =
    gtk_application_new ("org.csel.EmptyWindow", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
