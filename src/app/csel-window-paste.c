/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How item numbers out of mails and spreadsheets come into the window
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include "views/csel-paste-view.h"

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(CselPasteView) view = csel_widget_weak_take (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* A clipboard without a text is not wrong: it can be typed */
  if (view != NULL)
    csel_paste_view_set_text (view, text != NULL ? text : "");
}

static void
compare_cb (CselWindow *self,
            GPtrArray  *products)
{
  csel_window_compare (self, products);
  g_action_group_activate_action (G_ACTION_GROUP (self), "compare", NULL);
}

static void
paste_list_activate (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  CselWindow *self = user_data;

  if (self->paste_view == NULL)
    {
      g_set_weak_pointer (&self->paste_view, GTK_WINDOW (csel_paste_view_new (self->session)));
      gtk_window_set_transient_for (self->paste_view, GTK_WINDOW (self));
      g_signal_connect_object (self->paste_view, "compare-requested", G_CALLBACK (compare_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (self->paste_view);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->cancellable, read_cb,
                                 csel_widget_weak_ref (self->paste_view));
}

/**
 * csel_window_add_paste:
 * @self: a window that has its session
 *
 * Adds the action that pastes a list.
 */
void
csel_window_add_paste (CselWindow *self)
{
  static const GActionEntry entries[] = {
    { "paste-list", paste_list_activate },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
