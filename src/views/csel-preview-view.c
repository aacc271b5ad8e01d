/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPreviewView: the pages of a document as they will be printed
 *
 *   CselDocument ─▶ CselPreviewOptions ─▶ CselPages ─▶ CselPageView
 *                                              └▶ GListStore of CselPreviewPage ─▶ GtkSingleSelection
 *                                                        ─▶ GtkListView └ CselPageThumbnail
 *
 * With each change the whole document is laid out anew, which takes some milliseconds, and the page that is
 * seen is painted; the small pictures follow when that has been seen. What is printed or exported are these
 * very pages.
 */

#define G_LOG_DOMAIN "csel-views"

#include "config.h"

#include "views/csel-preview-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lists/csel-preview-page.h"
#include "views/csel-after-paint.h"
#include "views/csel-page-setup.h"
#include "views/csel-page-thumbnail.h"
#include "views/csel-page-view.h"
#include "views/csel-preview-options.h"
#include "views/csel-widget.h"
#include "views/csel-wrap-box.h"

#define ZOOM_STEP 1.25

struct _CselPreviewView
{
  GtkWidget           parent_instance;

  CselDocument       *document;
  CselPages          *pages;
  CselTypesetter     *typesetter;
  char               *typesetter_language;
  CselAfterPaint      zoom_told;

  /* What is under the pointer stays there while the zoom changes: as a share of the sheet, and in pixels */
  gboolean            is_anchored;
  double              anchor_x;
  double              anchor_y;
  double              pointer_x;
  double              pointer_y;

  GtkLabel           *title;
  GtkLabel           *position;
  GtkLabel           *zoom;
  GListStore         *items;
  GtkSingleSelection *selection;
  GtkListView        *list;
  GtkScrolledWindow  *scroller;
  CselPageView       *page;
  CselPreviewOptions *options;
};

enum {
  CLOSED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselPreviewView, csel_preview_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* It keeps what it has set, of one language */
static CselTypesetter *
get_typesetter (CselPreviewView *self,
                const char      *language)
{
  if (g_strcmp0 (self->typesetter_language, language) != 0)
    {
      g_clear_pointer (&self->typesetter, csel_typesetter_unref);
      g_free (self->typesetter_language);
      self->typesetter_language = g_strdup (language);
      self->typesetter = csel_typesetter_new (language);
    }

  return self->typesetter;
}

static guint
get_page (CselPreviewView *self)
{
  const guint selected = gtk_single_selection_get_selected (self->selection);

  return selected == GTK_INVALID_LIST_POSITION ? 0 : selected;
}

static void
show_page (CselPreviewView *self)
{
  const guint n = csel_pages_get_n (self->pages);
  const guint page = MIN (get_page (self), n - 1);
  /* Translators: number of a page, how many there are */
  g_autofree char *position = g_strdup_printf (_("%u of %u"), page + 1, n);

  csel_page_view_set_page (self->page, self->pages, page);
  gtk_label_set_text (self->position, position);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", page + 1 < n);
}

/* Items of pages that are there again stay */
static void
update_items (CselPreviewView *self)
{
  const guint n = csel_pages_get_n (self->pages);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (n_items > n)
    g_list_store_splice (self->items, n, n_items - n, NULL, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselPreviewPage) item = i < n_items ? g_list_model_get_item (G_LIST_MODEL (self->items), i) :
                                        csel_preview_page_new (self->pages, i);

      csel_preview_page_set_pages (item, self->pages);
      if (i >= n_items)
        g_list_store_append (self->items, item);
    }
}

static gboolean
tell_zoom_cb (gpointer data)
{
  CselPreviewView *self = data;
  /* Translators: how large a page is shown, in percent of paper */
  g_autofree char *text = g_strdup_printf (_("%.0f %%"), csel_page_view_get_zoom (self->page) * 100);

  gtk_label_set_text (self->zoom, text);

  return G_SOURCE_REMOVE;
}

static void
update (CselPreviewView *self)
{
  CselPages *pages;

  if (self->document == NULL)
    return;

  pages = csel_preview_view_lay_out (self, self->document);
  g_clear_pointer (&self->pages, csel_pages_unref);
  self->pages = pages;
  gtk_label_set_text (self->title, csel_pages_get_report (pages)->title);
  update_items (self);
  show_page (self);
  csel_after_paint_schedule (&self->zoom_told);
}

static GtkAdjustment *
get_vertical (CselPreviewView *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

/* To its top, or to its bottom where one goes backwards */
static void
go_to (CselPreviewView *self,
       guint            page,
       gboolean         to_bottom)
{
  GtkAdjustment *vertical = get_vertical (self);

  if (page >= g_list_model_get_n_items (G_LIST_MODEL (self->items)) || page == get_page (self))
    return;

  gtk_single_selection_set_selected (self->selection, page);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", page);
  gtk_adjustment_set_value (vertical, to_bottom ? gtk_adjustment_get_upper (vertical) : 0);
}

/* A screenful on, or to the next page where there is no more of this one */
static gboolean
advance (CselPreviewView *self,
         int              direction,
         double           step)
{
  GtkAdjustment *vertical = get_vertical (self);
  const double value = gtk_adjustment_get_value (vertical);
  const double end = gtk_adjustment_get_upper (vertical) - gtk_adjustment_get_page_size (vertical);

  if (direction > 0 && value >= end - 1)
    go_to (self, get_page (self) + 1, FALSE);
  else if (direction < 0 && value <= 1 && get_page (self) > 0)
    go_to (self, get_page (self) - 1, TRUE);
  else if (step > 0)
    gtk_adjustment_set_value (vertical, value + direction * step);
  else
    return FALSE;

  return TRUE;
}

static void
zoom_to (CselPreviewView *self,
         double           zoom)
{
  csel_page_view_set_zoom (self->page, zoom);
  csel_after_paint_schedule (&self->zoom_told);
}

static void
zoom (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  CselPreviewView *self = CSEL_PREVIEW_VIEW (widget);
  const double now = csel_page_view_get_zoom (self->page);

  if (g_str_equal (action, "preview.zoom-in"))
    zoom_to (self, now * ZOOM_STEP);
  else if (g_str_equal (action, "preview.zoom-out"))
    zoom_to (self, now / ZOOM_STEP);
  else
    zoom_to (self, 1);
}

static void
fit (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  CselPreviewView *self = CSEL_PREVIEW_VIEW (widget);

  csel_page_view_set_fit (self->page, g_str_equal (action, "preview.fit-page") ? CSEL_PAGE_FIT_PAGE :
                          CSEL_PAGE_FIT_WIDTH);
  csel_after_paint_schedule (&self->zoom_told);
}

static void
turn (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  CselPreviewView *self = CSEL_PREVIEW_VIEW (widget);

  if (g_str_equal (action, "preview.next"))
    go_to (self, get_page (self) + 1, FALSE);
  else if (get_page (self) > 0)
    go_to (self, get_page (self) - 1, FALSE);
}

static void
request_close (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
csel_preview_view_selected_cb (CselPreviewView *self)
{
  if (self->pages != NULL && get_page (self) < csel_pages_get_n (self->pages))
    show_page (self);
}

static gboolean
csel_preview_view_key_cb (CselPreviewView *self,
                          guint            key,
                          guint            code,
                          GdkModifierType  state)
{
  const double page_size = gtk_adjustment_get_page_size (get_vertical (self));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
      return advance (self, 1, page_size * 0.9);

    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_BackSpace:
      return advance (self, -1, page_size * 0.9);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return advance (self, 1, page_size * 0.1);

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return advance (self, -1, page_size * 0.1);

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, 0, FALSE);
      return TRUE;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to (self, n - 1, FALSE);
      return TRUE;

    default:
      return FALSE;
    }
}

static void
csel_preview_view_motion_cb (CselPreviewView *self,
                             double           x,
                             double           y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

/* Which place of the sheet is under the pointer, in pixels of the zoom there is */
static void
set_anchor (CselPreviewView *self)
{
  const double now = csel_page_view_get_zoom (self->page);
  double x;
  double y;

  csel_page_view_find_origin (self->page, &x, &y);
  self->anchor_x = (gtk_adjustment_get_value (gtk_scrolled_window_get_hadjustment (self->scroller)) +
                    self->pointer_x - x) / now;
  self->anchor_y = (gtk_adjustment_get_value (get_vertical (self)) + self->pointer_y - y) / now;
  self->is_anchored = TRUE;
}

/* The page has been measured, at another zoom perhaps, and is about to be placed */
static void
measured_cb (CselPreviewView *self,
             GtkAdjustment   *adjustment)
{
  const gboolean is_vertical = adjustment == get_vertical (self);
  const double zoom = csel_page_view_get_zoom (self->page);

  csel_after_paint_schedule (&self->zoom_told);
  if (!self->is_anchored)
    return;

  gtk_adjustment_set_value (adjustment, CSEL_PAGE_MARGIN + (is_vertical ? self->anchor_y * zoom - self->pointer_y :
                                                            self->anchor_x *zoom - self->pointer_x));
  if (is_vertical)
    self->is_anchored = FALSE;
}

/* Ctrl and the wheel zoom about the pointer; the wheel alone goes on to the next page at the end of one */
static gboolean
csel_preview_view_scroll_cb (CselPreviewView          *self,
                             double                    dx,
                             double                    dy,
                             GtkEventControllerScroll *controller)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (dy == 0)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) == 0)
    return advance (self, dy > 0 ? 1 : -1, 0);

  set_anchor (self);
  zoom_to (self, csel_page_view_get_zoom (self->page) * pow (ZOOM_STEP, -dy));

  return TRUE;
}

static gboolean
csel_preview_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CSEL_PREVIEW_VIEW (widget)->page));
}

static void
csel_preview_view_dispose (GObject *object)
{
  CselPreviewView *self = CSEL_PREVIEW_VIEW (object);

  csel_after_paint_cancel (&self->zoom_told);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PREVIEW_VIEW);
  g_clear_pointer (&self->document, csel_document_unref);
  g_clear_pointer (&self->pages, csel_pages_unref);
  g_clear_pointer (&self->typesetter, csel_typesetter_unref);
  g_clear_pointer (&self->typesetter_language, g_free);

  G_OBJECT_CLASS (csel_preview_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "preview.zoom-true", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "preview.fit-page", NULL, fit);
  gtk_widget_class_install_action (widget_class, "preview.fit-width", NULL, fit);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, turn);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, turn);
  gtk_widget_class_install_action (widget_class, "preview.close", NULL, request_close);
}

static void
csel_preview_view_class_init (CselPreviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_preview_view_dispose;
  widget_class->grab_focus = csel_preview_view_grab_focus;

  /**
   * CselPreviewView::closed:
   *
   * The user has seen enough of the document.
   */
  signals[CLOSED] =
    g_signal_new ("closed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  install_actions (widget_class);
  g_type_ensure (CSEL_TYPE_PAGE_THUMBNAIL);
  g_type_ensure (CSEL_TYPE_PAGE_VIEW);
  g_type_ensure (CSEL_TYPE_PREVIEW_OPTIONS);
  g_type_ensure (CSEL_TYPE_PREVIEW_PAGE);
  g_type_ensure (CSEL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-preview-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, title);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, position);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, zoom);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, items);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, selection);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, list);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, page);
  gtk_widget_class_bind_template_child (widget_class, CselPreviewView, options);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_view_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_view_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_view_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_preview_view_scroll_cb);
}

static void
csel_preview_view_init (CselPreviewView *self)
{
  self->zoom_told = (CselAfterPaint) { .widget = GTK_WIDGET (self), .work = tell_zoom_cb };
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->options, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vertical (self), "changed", G_CALLBACK (measured_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed", G_CALLBACK (measured_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * csel_preview_view_set_session:
 * @self: a preview
 * @session: the session whose language and ratings it begins with
 */
void
csel_preview_view_set_session (CselPreviewView *self,
                               CselSession     *session)
{
  g_return_if_fail (CSEL_IS_PREVIEW_VIEW (self));

  csel_preview_options_set_session (self->options, session);
}

/**
 * csel_preview_view_set_project:
 * @self: a preview
 * @project: the project that keeps what is written in the fields of sheets
 */
void
csel_preview_view_set_project (CselPreviewView *self,
                               CselProject     *project)
{
  g_return_if_fail (CSEL_IS_PREVIEW_VIEW (self));

  csel_preview_options_set_project (self->options, project);
}

/**
 * csel_preview_view_get_document:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CselDocument *
csel_preview_view_get_document (CselPreviewView *self)
{
  g_return_val_if_fail (CSEL_IS_PREVIEW_VIEW (self), NULL);

  return self->document;
}

/**
 * csel_preview_view_set_document:
 * @self: a preview
 * @document: (nullable): what it shows, from its first page on; %NULL for nothing
 */
void
csel_preview_view_set_document (CselPreviewView *self,
                                CselDocument    *document)
{
  g_return_if_fail (CSEL_IS_PREVIEW_VIEW (self));

  if (document != NULL)
    csel_document_ref (document);
  g_clear_pointer (&self->document, csel_document_unref);
  self->document = document;
  csel_preview_options_set_document (self->options, document);
  if (document != NULL)
    {
      update (self);
      go_to (self, 0, FALSE);
      return;
    }
  csel_page_view_set_page (self->page, NULL, 0);
  g_list_store_remove_all (self->items);
  g_clear_pointer (&self->pages, csel_pages_unref);
}

/**
 * csel_preview_view_lay_out:
 * @self: a preview
 * @document: a document; need not be the one that is shown
 *
 * Returns: (transfer full): its pages as they are asked for here
 */
CselPages *
csel_preview_view_lay_out (CselPreviewView *self,
                           CselDocument    *document)
{
  const CselLocale *locale;
  g_autoptr(CselReport) report = NULL;
  g_autoptr(GtkPageSetup) setup = NULL;
  CselSheetOptions options;
  CselPaper paper;

  g_return_val_if_fail (CSEL_IS_PREVIEW_VIEW (self), NULL);

  locale = csel_preview_options_get_locale (self->options);
  setup = csel_preview_options_get_setup (self->options, document);
  csel_page_setup_get_paper (setup, &paper);
  csel_preview_options_read (self->options, &options);
  report = csel_document_make_report (document, &options, locale);

  return csel_pages_new (report, &paper, get_typesetter (self, csel_locale_get_language (locale)));
}

/**
 * csel_preview_view_get_page_setup:
 * @self: a preview
 * @document: what it is for
 *
 * Returns: (transfer full): the page setup that is remembered, turned if @document lies
 */
GtkPageSetup *
csel_preview_view_get_page_setup (CselPreviewView *self,
                                  CselDocument    *document)
{
  g_return_val_if_fail (CSEL_IS_PREVIEW_VIEW (self), NULL);

  return csel_preview_options_get_setup (self->options, document);
}

/**
 * csel_preview_view_set_page_setup:
 * @self: a preview
 * @setup: what the user has chosen in a dialog
 */
void
csel_preview_view_set_page_setup (CselPreviewView *self,
                                  GtkPageSetup    *setup)
{
  g_return_if_fail (CSEL_IS_PREVIEW_VIEW (self));

  csel_preview_options_set_setup (self->options, setup);
}
