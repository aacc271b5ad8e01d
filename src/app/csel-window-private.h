/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/csel-keeper.h"
#include "app/csel-window.h"
#include "report/csel-document.h"
#include "report/csel-export-profile.h"
#include "views/csel-banner.h"
#include "views/csel-compare-view.h"
#include "views/csel-filter-pane.h"
#include "views/csel-parts-view.h"
#include "views/csel-preview-view.h"
#include "views/csel-product-table.h"
#include "views/csel-product-view.h"
#include "views/csel-reading-bar.h"
#include "views/csel-search-list.h"
#include "views/csel-widget.h"

G_BEGIN_DECLS

/* The window is split by concern: its parts (csel-window.c), what its actions do
 * (csel-window-actions.c), how catalogues come into it (csel-window-catalogs.c), and its
 * requirement (csel-window-requirement.c), its project (csel-window-project.c), its saved searches
 * (csel-window-searches.c), its comparison (csel-window-compare.c), its drawing (csel-window-drawing.c), its
 * documents (csel-window-paper.c), how its parts list leaves it (csel-window-parts.c, csel-window-profiles.c)
 * how lists are pasted (csel-window-paste.c), and how its connectors are replaced (csel-window-replace.c). */

struct _CselWindow
{
  GtkApplicationWindow  parent_instance;

  CselSession          *session;
  GSettings            *settings;
  GCancellable         *cancellable;
  CselOpening          *opening;
  CselProjectDocument  *document;
  gboolean              closes_when_saved;
  gboolean              may_close;
  char                 *wanted_item;
  CselKeeper           *own_keeper;
  CselKeeper           *requirement_keeper;
  CselKeeper           *catalogs_keeper;
  CselOpenCatalogs     *catalogs;
  char                 *kept_catalogs;
  CselKeeper           *search_keeper;
  GListStore           *searches;
  CselKeeper           *profile_keeper;
  GListStore           *profiles;

  GtkSearchEntry       *search;
  GtkMenuButton        *saved;
  CselSearchList       *search_list;
  GtkMenuButton        *ratings;
  GtkMenuButton        *menu;
  GMenuModel           *main_menu;
  GMenu                *recent_menu;
  GMenu                *undo_menu;
  CselBanner           *banner;
  GtkPaned             *inner_paned;
  CselFilterPane       *filters;
  CselProductTable     *table;
  CselProductView      *product_view;
  CselPartsView        *parts;
  GtkWindow            *data_check;
  GtkWindow            *own_values;
  GtkWindow            *changes_view;
  GtkWindow            *catalogs_view;
  GtkWindow            *paste_view;
  GtkWindow            *profiles_view;
  CselReadingBar       *reading;
  GtkWidget            *browser;
  CselPreviewView      *preview;
  CselCompareView      *compare;
  GtkButton            *compare_button;
  gboolean              is_comparing;
  /* Of a document that follows the product: what makes it again */
  CselDocument       *(*make_previewed) (CselWindow *self);
};

CselKeeper *csel_window_make_keeper (CselWindow *self,
                                     GFile      *file);

void csel_window_make_project     (CselWindow  *self);
void csel_window_show_changes     (CselWindow  *self);
void csel_window_save             (CselWindow  *self);
void csel_window_save_as          (CselWindow  *self);
gboolean
     csel_window_may_close        (CselWindow  *self);
void csel_window_fill_recent      (CselWindow  *self);
void csel_window_fill_undo        (CselWindow  *self);
void csel_window_load_own_values  (CselWindow  *self);
void csel_window_load_requirement (CselWindow  *self);
void csel_window_load_searches    (CselWindow  *self);
void csel_window_load_profiles    (CselWindow  *self);
CselExportProfile *
     csel_window_find_profile     (CselWindow  *self,
                                   const char  *name);
void csel_window_make_catalogs   (CselWindow  *self);
void csel_window_add_actions     (CselWindow  *self);
void csel_window_remove_actions  (CselWindow  *self);
void csel_window_update_actions  (CselWindow  *self);
void csel_window_show_product    (CselWindow  *self,
                                  CselProduct *product);
void csel_window_add_to_parts    (CselWindow  *self,
                                  CselProduct *product,
                                  guint        quantity);
void csel_window_add_paper       (CselWindow  *self);
void csel_window_add_parts       (CselWindow  *self);
void csel_window_add_paste       (CselWindow  *self);
void csel_window_add_replace     (CselWindow  *self);
void csel_window_write_parts     (CselWindow  *self,
                                  const char  *which,
                                  GFile       *file);
void csel_window_preview         (CselWindow  *self,
                                  CselDocument *document);
void csel_window_close_preview   (CselWindow  *self);
void csel_window_show_pane       (CselWindow  *self);
void csel_window_show_products   (CselWindow  *self);
void csel_window_add_compare     (CselWindow  *self);
void csel_window_compare         (CselWindow  *self,
                                  GPtrArray   *products);
void csel_window_compare_product (CselWindow  *self,
                                  CselProduct *product);
void csel_window_write_comparison
                                 (CselWindow  *self,
                                  const char  *which,
                                  GFile       *file);
void csel_window_write_pdf       (CselWindow  *self,
                                  CselDocument *document,
                                  GFile       *file);
void csel_window_write_drawing   (CselWindow  *self,
                                  GFile       *file);
void csel_window_export_drawing  (CselWindow  *self);
void csel_window_print_drawing   (CselWindow  *self);
void csel_window_write_file      (CselWindow  *self,
                                  GFile       *file,
                                  GBytes      *bytes);

G_END_DECLS
