/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselReport: a document as blocks, before it is laid out into pages
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-report-private.h"

#include <string.h>

#include "model/csel-fingerprint.h"
#include "text/csel-label.h"

static void
block_free (gpointer data)
{
  CselBlock *block = data;

  g_free (block->label);
  g_strfreev (block->cells);
  g_free (block->link);
  g_clear_pointer (&block->scene, csel_scene_unref);
  g_free (block);
}

static CselReport *
report_alloc (void)
{
  CselReport *self = g_new0 (CselReport, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->blocks = g_ptr_array_new_with_free_func (block_free);

  return self;
}

/**
 * csel_report_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self
 */
CselReport *
csel_report_ref (CselReport *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * csel_report_unref:
 * @self: (transfer full): a document
 */
void
csel_report_unref (CselReport *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->origin);
  g_free (self->link);
  g_free (self->edition);
  g_free (self->page_format);
  g_free (self->language);
  g_free (self->author);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * csel_report_add_block:
 * @self: a document
 * @kind: what is added
 * @label: (nullable): its title or label
 *
 * Returns: (transfer none): a block without cells, to be filled
 */
CselBlock *
csel_report_add_block (CselReport   *self,
                       CselBlockKind kind,
                       const char   *label)
{
  CselBlock *block = g_new0 (CselBlock, 1);

  block->kind = kind;
  block->label = g_strdup (label);
  block->active_column = -1;
  block->keep_with_next = kind == CSEL_BLOCK_HEADING || kind == CSEL_BLOCK_SUBHEADING;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * csel_report_add_text:
 * @self: a document
 * @kind: what is added
 * @label: (nullable): its label
 * @text: its one cell
 *
 * Returns: (transfer none): the block
 */
CselBlock *
csel_report_add_text (CselReport   *self,
                      CselBlockKind kind,
                      const char   *label,
                      const char   *text)
{
  CselBlock *block = csel_report_add_block (self, kind, label);

  block->cells = g_new0 (char *, 2);
  block->cells[0] = g_strdup (text);

  return block;
}

/* The address of the maker's own page or data sheet; what others name leads to others */
static char *
find_link (CselProduct      *product,
           const CselSource *source)
{
  const CselFact *link = csel_product_lookup_first (product, CSEL_PROPERTY_LINK);

  if (link != NULL && csel_product_get_source (product, link)->confidence == CSEL_CONFIDENCE_MAKER)
    return g_strdup (csel_product_get_printed (product, link));

  return source->confidence == CSEL_CONFIDENCE_MAKER ? g_strdup (source->url) : NULL;
}

static char *
format_origin (const CselReport *self,
               CselProduct      *product,
               const CselSource *source,
               const CselLocale *locale)
{
  const char *date = csel_catalog_get_date (csel_product_get_catalog (product));
  g_autofree char *document = csel_label_source (locale, source);
  g_autofree char *dated = date != NULL && *date != '\0' ? g_strdup_printf ("%s, %s", document, date) :
                           g_strdup (document);

  if (self->link == NULL)
    /* Translators: the document from which the data was taken */
    return g_strdup_printf (csel_locale_gettext (locale,
                                                 "Compiled by Connector Selector from %s; not a manufacturer's "
                                                 "document; the maker's data sheet prevails"), dated);

  /* Translators: the document from which the data was taken, the address of the maker's data sheet */
  return g_strdup_printf (csel_locale_gettext (locale,
                                               "Compiled by Connector Selector from %s; not a manufacturer's "
                                               "document; the maker's data sheet at %s prevails"), dated, self->link);
}

static char *
format_catalog (CselCatalog      *catalog,
                const CselLocale *locale)
{
  const char *title = csel_catalog_get_title (catalog);
  const char *version = csel_catalog_get_version (catalog);
  const char *date = csel_catalog_get_date (catalog);
  GString *text = g_string_new (NULL);

  /* Translators: title of a catalogue */
  g_string_append_printf (text, csel_locale_gettext (locale, "Catalogue: %s"),
                          title != NULL && *title != '\0' ? title : csel_catalog_get_id (catalog));
  if (version != NULL && *version != '\0')
    g_string_append_printf (text, csel_locale_gettext (locale, ", version %s"), version);
  if (date != NULL && *date != '\0')
    g_string_append_printf (text, ", %s", date);

  return g_string_free (text, FALSE);
}

static char *
format_edition (CselProduct      *product,
                const CselLocale *locale)
{
  g_autofree char *catalog = format_catalog (csel_product_get_catalog (product), locale);
  g_autofree char *fingerprint = csel_fingerprint_new (product);
  /* Translators: a number that changes with any change of the data */
  g_autofree char *data = g_strdup_printf (csel_locale_gettext (locale, " · data %s"), fingerprint);

  return g_strconcat (catalog, data, NULL);
}

/**
 * csel_report_new_for_product:
 * @product: what it is about
 * @locale: the language
 *
 * Returns: (transfer full): the head and foot of each page; no block yet
 */
CselReport *
csel_report_new_for_product (CselProduct      *product,
                             const CselLocale *locale)
{
  CselReport *self = report_alloc ();
  const CselFact *item = csel_product_lookup_first (product, CSEL_PROPERTY_ITEM_NUMBER);
  const CselSource *source = csel_product_get_source (product, item);

  self->title = g_strdup_printf ("%s %s", csel_product_get_manufacturer (product),
                                 csel_product_get_item (product));
  self->subtitle = g_strdup (csel_label_title (locale, product));
  self->language = g_strdup (csel_locale_get_language (locale));
  self->link = find_link (product, source);
  self->origin = format_origin (self, product, source, locale);
  self->edition = format_edition (product, locale);
  /* Translators: number of the page, number of pages */
  self->page_format = g_strdup (csel_locale_gettext (locale, "Page %u of %u"));

  return self;
}

/* Not as the beginning of another one: 216-26 and 216-266 are two */
static gboolean
has_part (const char *text,
          const char *separator,
          const char *part)
{
  const gsize length = strlen (part);

  for (const char *found = strstr (text, part); found != NULL; found = strstr (found + 1, part))
    {
      const char *before = found - MIN ((gsize)(found - text), strlen (separator));

      if ((found == text || g_str_has_prefix (before, separator)) &&
          (found[length] == '\0' || g_str_has_prefix (found + length, separator)))
        return TRUE;
    }

  return FALSE;
}

static void
add_once (GString    *text,
          const char *separator,
          const char *part)
{
  if (!has_part (text->str, separator, part))
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
}

/**
 * csel_report_new_for_products:
 * @products: (element-type CselProduct): what it is about
 * @title: what it is
 * @locale: the language
 *
 * Returns: (transfer full): the head and foot of each page, which name all sources; no block yet
 */
CselReport *
csel_report_new_for_products (GPtrArray        *products,
                              const char       *title,
                              const CselLocale *locale)
{
  CselReport *self = report_alloc ();
  g_autoptr(GString) items = g_string_new (NULL);
  g_autoptr(GString) sources = g_string_new (NULL);
  g_autoptr(GString) editions = g_string_new (NULL);

  for (guint i = 0; i < products->len; i++)
    {
      CselProduct *product = g_ptr_array_index (products, i);
      const CselFact *item = csel_product_lookup_first (product, CSEL_PROPERTY_ITEM_NUMBER);
      g_autofree char *source = csel_label_source (locale, csel_product_get_source (product, item));
      g_autofree char *edition = format_edition (product, locale);

      add_once (items, ", ", csel_product_get_item (product));
      add_once (sources, "; ", source);
      add_once (editions, "\n", edition);
    }

  self->title = g_strdup (title);
  self->subtitle = g_strdup (items->str);
  self->language = g_strdup (csel_locale_get_language (locale));
  self->origin = g_strdup_printf (csel_locale_gettext (locale,
                                                       "Compiled by Connector Selector from %s; not a manufacturer's "
                                                       "document; the maker's data sheet prevails"), sources->str);
  self->edition = g_strdup (editions->str);
  self->page_format = g_strdup (csel_locale_gettext (locale, "Page %u of %u"));

  return self;
}

/**
 * csel_report_new_for_list:
 * @products: (element-type CselProduct): what it is about, many of them
 * @title: what it is
 * @subtitle: (nullable): what of
 * @locale: the language
 *
 * Returns: (transfer full): the head and foot of each page, which name each catalogue once and have
 *   one fingerprint for all data; no block yet
 */
CselReport *
csel_report_new_for_list (GPtrArray        *products,
                          const char       *title,
                          const char       *subtitle,
                          const CselLocale *locale)
{
  CselReport *self = report_alloc ();
  g_autoptr(GString) catalogs = g_string_new (NULL);
  g_autofree char *fingerprint = csel_fingerprint_new_for_products (products);

  for (guint i = 0; i < products->len; i++)
    {
      g_autofree char *catalog = format_catalog (csel_product_get_catalog (g_ptr_array_index (products, i)), locale);

      add_once (catalogs, "; ", catalog);
    }

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->language = g_strdup (csel_locale_get_language (locale));
  self->origin = g_strdup (csel_locale_gettext (locale,
                                                "Compiled by Connector Selector; not a manufacturer's document; the "
                                                "makers' data sheets prevail"));
  if (products->len > 0)
    g_string_append_printf (catalogs, csel_locale_gettext (locale, " · data %s"), fingerprint);
  self->edition = g_strdup (catalogs->str);
  self->page_format = g_strdup (csel_locale_gettext (locale, "Page %u of %u"));

  return self;
}

/**
 * csel_report_get_date:
 *
 * Returns: (transfer full): now; where the environment variable SOURCE_DATE_EPOCH is set, what it says in
 *   seconds since 1970: the same documents can be made again
 */
GDateTime *
csel_report_get_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXUINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc (seconds);

  return g_date_time_new_now_local ();
}

/**
 * csel_report_file_name:
 * @product: a product
 * @ending: ".pdf"
 *
 * Returns: (transfer full): its item number as the name of a file: "831-1104/320-000" is none
 */
char *
csel_report_file_name (CselProduct *product,
                       const char  *ending)
{
  g_autofree char *item = g_strdup (csel_product_get_item (product));

  return g_strconcat (g_strdelimit (item, "/\\:*?\"<>|", '_'), ending, NULL);
}
