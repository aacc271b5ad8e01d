/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselReport: a document as blocks, before it is laid out into pages
 *
 * The spec sheet is the specification row by row, with the drawing after the formulas.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-report-private.h"

#include "report/csel-drawing.h"
#include "text/csel-label.h"
#include "text/csel-spec.h"

static void
block_free (gpointer data)
{
  CselBlock *block = data;

  g_free (block->label);
  g_strfreev (block->cells);
  g_clear_pointer (&block->scene, csel_scene_unref);
  g_free (block);
}

/**
 * csel_report_free:
 * @self: (transfer full): a document
 */
void
csel_report_free (CselReport *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->origin);
  g_free (self->edition);
  g_free (self->page_format);
  g_free (self->language);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

CselBlock *
csel_report_add_block (CselReport   *self,
                       CselBlockKind kind,
                       const char   *label)
{
  CselBlock *block = g_new0 (CselBlock, 1);

  block->kind = kind;
  block->label = g_strdup (label);
  block->active_column = -1;
  g_ptr_array_add (self->blocks, block);

  return block;
}

static CselBlockKind
get_block_kind (CselSpecRow *row)
{
  switch (csel_spec_row_get_kind (row))
    {
    case CSEL_SPEC_HEADING:
      return CSEL_BLOCK_HEADING;

    case CSEL_SPEC_SUBHEADING:
      return CSEL_BLOCK_SUBHEADING;

    case CSEL_SPEC_TEXT:
      return csel_spec_row_get_fact (row, 0)->property == CSEL_PROPERTY_SAFETY_INFORMATION ?
             CSEL_BLOCK_WARNING : CSEL_BLOCK_TEXT;

    case CSEL_SPEC_VALUE:
    case CSEL_SPEC_COLUMNS:
    case CSEL_SPEC_RELATED:
    case CSEL_SPEC_SOURCE:
      break;
    }

  return CSEL_BLOCK_ROW;
}

/* Headings stay with what follows, and the table of one standard stays together */
static gboolean
stays_with_next (CselSpecRow *row,
                 CselSpecRow *next)
{
  CselSpecRowKind kind = csel_spec_row_get_kind (row);

  return kind == CSEL_SPEC_HEADING || kind == CSEL_SPEC_SUBHEADING ||
         (next != NULL && csel_spec_row_get_kind (next) == CSEL_SPEC_COLUMNS);
}

static void
add_row (CselReport       *self,
         CselSpecRow      *row,
         CselSpecRow      *next,
         const CselLocale *locale)
{
  g_autofree char *label = csel_spec_row_mark_label (row, locale);
  CselBlock *block = csel_report_add_block (self, get_block_kind (row), label);
  guint n = csel_spec_row_get_n_cells (row);

  block->active_column = csel_spec_row_get_active_column (row);
  block->is_related = csel_spec_row_get_kind (row) == CSEL_SPEC_RELATED;
  block->keep_with_next = stays_with_next (row, next);
  block->cells = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    block->cells[i] = g_strdup (csel_spec_row_get_cell (row, i));
}

static void
add_drawing (CselReport       *self,
             CselProduct      *product,
             const CselLocale *locale)
{
  const CselDrawingRequest request = CSEL_DRAWING_DEFAULT;
  g_autoptr(CselScene) scene = csel_drawing_new (product, &request, locale);

  if (csel_scene_get_n_primitives (scene) > 0)
    csel_report_add_block (self, CSEL_BLOCK_DRAWING, NULL)->scene = g_steal_pointer (&scene);
}

/* After the product's identity, its formulas and its description */
static gboolean
is_place_of_drawing (CselSpecRow *row)
{
  return csel_spec_row_get_kind (row) == CSEL_SPEC_HEADING &&
         csel_spec_row_get_section (row) > CSEL_SECTION_DIMENSIONS;
}

static void
fill_header (CselReport       *self,
             CselProduct      *product,
             const CselLocale *locale)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  const CselFact *item = csel_product_lookup_first (product, CSEL_PROPERTY_ITEM_NUMBER);
  g_autofree char *source = csel_label_source (locale, csel_product_get_source (product, item));

  self->title = g_strdup_printf ("%s %s", csel_product_get_manufacturer (product),
                                 csel_product_get_item (product));
  self->subtitle = g_strdup (csel_label_title (locale, product));
  self->language = g_strdup (csel_locale_get_language (locale));
  /* Translators: the document from which the data was taken */
  self->origin = g_strdup_printf (csel_locale_gettext (locale,
                                                       "Compiled by Connector Selector from %s; "
                                                       "not a manufacturer's document"), source);
  /* Translators: title of a catalogue, its version, its date */
  self->edition = g_strdup_printf (csel_locale_gettext (locale, "Catalogue: %s, version %s, %s"),
                                   csel_catalog_get_title (catalog) != NULL ? csel_catalog_get_title (catalog) :
                                   csel_catalog_get_id (catalog), csel_catalog_get_version (catalog),
                                   csel_catalog_get_date (catalog));
  /* Translators: number of the page, number of pages */
  self->page_format = g_strdup (csel_locale_gettext (locale, "Page %u of %u"));
}

/* The head and foot of each page; no block yet */
CselReport *
csel_report_new_for_product (CselProduct      *product,
                             const CselLocale *locale)
{
  CselReport *self = g_new0 (CselReport, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  fill_header (self, product, locale);

  return self;
}

/**
 * csel_report_new_spec_sheet:
 * @product: a product
 * @context: "Ratings per"
 * @locale: the language of headings and labels
 *
 * Returns: (transfer full): everything @product states, with its drawing
 */
CselReport *
csel_report_new_spec_sheet (CselProduct             *product,
                            const CselRatingContext *context,
                            const CselLocale        *locale)
{
  g_autoptr(GPtrArray) rows = csel_spec_new (product, context, locale);
  CselReport *self = csel_report_new_for_product (product, locale);
  gboolean drawn = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      CselSpecRow *row = g_ptr_array_index (rows, i);

      if (!drawn && is_place_of_drawing (row))
        {
          add_drawing (self, product, locale);
          drawn = TRUE;
        }
      add_row (self, row, i + 1 < rows->len ? g_ptr_array_index (rows, i + 1) : NULL, locale);
    }

  return self;
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
