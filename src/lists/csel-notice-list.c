/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselNoticeList: what was skipped or is doubtful in a catalogue, as a list of GtkStringObject
 *
 * There may be a hundred thousand: the words are put together when they are asked for.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-notice-list.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

struct _CselNoticeList
{
  GObject      parent_instance;

  CselCatalog *catalog;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CselNoticeList, csel_notice_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return csel_catalog_get_n_notices (CSEL_NOTICE_LIST (model)->catalog);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CselNoticeList *self = CSEL_NOTICE_LIST (model);
  const CselNotice *notice;
  const char *words;
  g_autofree char *text = NULL;

  if (position >= get_n_items (model))
    return NULL;

  notice = csel_catalog_get_notice (self->catalog, position);
  words = csel_catalog_get_string (self->catalog, notice->text);
  if (notice->line > 0)
    /* Translators: a line of a file, and what was found there */
    text = g_strdup_printf (_("Line %u: %s"), notice->line, words);

  return gtk_string_object_new (text != NULL ? text : words);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
csel_notice_list_finalize (GObject *object)
{
  g_clear_object (&CSEL_NOTICE_LIST (object)->catalog);

  G_OBJECT_CLASS (csel_notice_list_parent_class)->finalize (object);
}

static void
csel_notice_list_class_init (CselNoticeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_notice_list_finalize;
}

static void
csel_notice_list_init (CselNoticeList *self)
{
}

/**
 * csel_notice_list_new:
 * @catalog: a frozen catalogue
 *
 * Returns: (transfer full): its notices, in the order of the file
 */
CselNoticeList *
csel_notice_list_new (CselCatalog *catalog)
{
  CselNoticeList *self = g_object_new (CSEL_TYPE_NOTICE_LIST, NULL);

  self->catalog = g_object_ref (catalog);

  return self;
}
