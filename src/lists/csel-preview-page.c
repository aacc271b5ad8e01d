/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPreviewPage: a page of a document as a list item
 *
 * When a document is laid out anew its items stay, so that the list does not move under the user.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-preview-page.h"

struct _CselPreviewPage
{
  GObject    parent_instance;

  CselPages *pages;
  guint      page;
};

enum {
  PROP_0,
  PROP_NUMBER,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselPreviewPage, csel_preview_page, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* As it is printed */
static void
csel_preview_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CselPreviewPage *self = CSEL_PREVIEW_PAGE (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_take_string (value, g_strdup_printf ("%u", self->page + 1));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_preview_page_finalize (GObject *object)
{
  CselPreviewPage *self = CSEL_PREVIEW_PAGE (object);

  g_clear_pointer (&self->pages, csel_pages_unref);

  G_OBJECT_CLASS (csel_preview_page_parent_class)->finalize (object);
}

static void
csel_preview_page_class_init (CselPreviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_preview_page_finalize;
  object_class->get_property = csel_preview_page_get_property;

  properties[PROP_NUMBER] =
    g_param_spec_string ("number", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CselPreviewPage::changed:
   *
   * The page looks different now.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_preview_page_init (CselPreviewPage *self)
{
}

/**
 * csel_preview_page_new:
 * @pages: a document that is laid out
 * @page: which page, from 0
 *
 * Returns: (transfer full): a list item
 */
CselPreviewPage *
csel_preview_page_new (CselPages *pages,
                       guint      page)
{
  CselPreviewPage *self = g_object_new (CSEL_TYPE_PREVIEW_PAGE, NULL);

  self->pages = csel_pages_ref (pages);
  self->page = page;

  return self;
}

/**
 * csel_preview_page_get_pages:
 * @self: a list item
 *
 * Returns: (transfer none): the document as it is laid out now
 */
CselPages *
csel_preview_page_get_pages (CselPreviewPage *self)
{
  g_return_val_if_fail (CSEL_IS_PREVIEW_PAGE (self), NULL);

  return self->pages;
}

/**
 * csel_preview_page_set_pages:
 * @self: a list item
 * @pages: the document, laid out anew, which still has this page
 */
void
csel_preview_page_set_pages (CselPreviewPage *self,
                             CselPages       *pages)
{
  g_return_if_fail (CSEL_IS_PREVIEW_PAGE (self));
  g_return_if_fail (self->page < csel_pages_get_n (pages));

  if (self->pages == pages)
    return;
  csel_pages_unref (self->pages);
  self->pages = csel_pages_ref (pages);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_preview_page_get_page:
 * @self: a list item
 *
 * Returns: which page it is, from 0
 */
guint
csel_preview_page_get_page (CselPreviewPage *self)
{
  g_return_val_if_fail (CSEL_IS_PREVIEW_PAGE (self), 0);

  return self->page;
}
