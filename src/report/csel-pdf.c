/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPdf: documents as one PDF, page by page into a stream
 *
 * Each document has a bookmark, and its headings have bookmarks below it. The same documents give the same
 * bytes where the environment variable SOURCE_DATE_EPOCH says what the date is.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-pdf.h"

#include <cairo-pdf.h>
#include <string.h>

#include "report/csel-new-file.h"
#include "report/csel-pages-private.h"

#define LONGEST_CATALOG_START 64
#define END_WORD              "startxref\n"

struct _CselPdf
{
  GOutputStream   *stream;
  cairo_surface_t *surface;
  cairo_t         *cr;
  GCancellable    *cancellable;
  GError          *error;
  char            *language;
  guint            n_pages;
  /* How many bytes were added to those of cairo before the table of its objects */
  gsize            n_added;
  /* From END_WORD on */
  GString         *end;
};

/* After an error, nothing more */
static void
write_all (CselPdf    *self,
           const void *data,
           gsize       length)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, data, length, NULL, self->cancellable, &self->error);
}

/* The place in the first words of the document's catalogue, "12 0 obj\n<< /Type /Catalog\n", behind which its
 * language belongs; cairo 1.16 writes each object's beginning in one go */
static gsize
find_catalog (const char *data,
              gsize       length)
{
  static const char start[] = "<< /Type /Catalog\n";
  const char *found = g_strstr_len (data, (gssize)MIN (length, LONGEST_CATALOG_START), start);

  return found != NULL && g_ascii_isdigit (*data) ? (gsize)(found - data) + strlen (start) : 0;
}

/* cairo cannot say in which language a document is */
static void
write_catalog (CselPdf    *self,
               const char *data,
               gsize       length,
               gsize       place)
{
  g_autofree char *language = g_strdup_printf ("   /Lang (%s)\n", self->language);

  self->n_added = strlen (language);

  write_all (self, data, place);
  write_all (self, language, self->n_added);
  write_all (self, data + place, length - place);
}

/* Where the table of objects is, which the file ends with: behind what was added */
static void
correct_end (CselPdf *self)
{
  const char *number = self->end->str + strlen (END_WORD);
  const guint64 offset = g_ascii_strtoull (number, NULL, 10) + self->n_added;
  g_autofree char *end = g_strdup_printf (END_WORD "%" G_GUINT64_FORMAT "\n%%%%EOF\n", offset);

  if (self->end->len > 0)
    write_all (self, end, strlen (end));
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *bytes,
          unsigned int         length)
{
  CselPdf *self = closure;
  const char *data = (const char *)bytes;
  const gsize place = self->n_added == 0 ? find_catalog (data, length) : 0;
  const char *end = self->n_added > 0 ? g_strstr_len (data, length, END_WORD) : NULL;

  if (self->error != NULL)
    return CAIRO_STATUS_WRITE_ERROR;

  if (self->end->len > 0)
    g_string_append_len (self->end, data, length);
  else if (place > 0)
    write_catalog (self, data, length, place);
  else if (end != NULL)
    {
      write_all (self, data, (gsize)(end - data));
      g_string_append_len (self->end, end, data + length - end);
    }
  else
    write_all (self, data, length);

  return self->error == NULL ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* Now, or what SOURCE_DATE_EPOCH says: reproducible-builds' name for it */
static char *
format_date (void)
{
  g_autoptr(GDateTime) now = csel_report_get_date ();
  g_autoptr(GDateTime) utc = g_date_time_to_utc (now);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * csel_pdf_new:
 * @stream: what is written to
 * @first: the first document: its language and its author are those of the file
 * @title: (nullable): the title of the file, %NULL for that of @first
 *
 * Returns: (transfer full): a PDF without pages
 */
CselPdf *
csel_pdf_new (GOutputStream    *stream,
              const CselReport *first,
              const char       *title)
{
  CselPdf *self = g_new0 (CselPdf, 1);
  g_autofree char *date = format_date ();
  g_autofree char *own_title = first->subtitle != NULL ? g_strdup_printf ("%s – %s", first->title, first->subtitle) :
                               g_strdup (first->title);

  self->stream = g_object_ref (stream);
  self->language = g_strdup (first->language);
  self->end = g_string_new (NULL);
  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self, 1, 1);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title != NULL ? title : own_title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR,
                                  first->author != NULL ? first->author : "Connector Selector");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_SUBJECT, first->origin);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Connector Selector");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  self->cr = cairo_create (self->surface);

  return self;
}

static int
add_outline (CselPdf    *self,
             int         parent,
             const char *name,
             guint       page,
             double      y)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *place = g_strdup_printf ("page=%u pos=[0 %s]", self->n_pages + page + 1,
                                            g_ascii_formatd (number, sizeof number, "%.2f", y));

  return cairo_pdf_surface_add_outline (self->surface, parent, name, place, 0);
}

static void
add_outlines (CselPdf   *self,
              CselPages *pages)
{
  const int parent = add_outline (self, CAIRO_PDF_OUTLINE_ROOT, pages->report->title, 0, 0);

  for (guint i = 0; i < pages->placements->len; i++)
    {
      const CselPlacement *placement = &g_array_index (pages->placements, CselPlacement, i);
      const CselPiece *piece = g_ptr_array_index (pages->pieces, placement->item);

      if (piece->block->kind == CSEL_BLOCK_HEADING)
        add_outline (self, parent, piece->block->label, placement->page, pages->top + placement->y);
    }
}

static gboolean
check (CselPdf *self,
       GError **error)
{
  const cairo_status_t status = cairo_surface_status (self->surface);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

  return FALSE;
}

/**
 * csel_pdf_add:
 * @self: a PDF
 * @pages: the pages of a document
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: %FALSE if they could not be written; nothing more can be added then
 */
gboolean
csel_pdf_add (CselPdf      *self,
              CselPages    *pages,
              GCancellable *cancellable,
              GError      **error)
{
  self->cancellable = cancellable;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  cairo_pdf_surface_set_size (self->surface, pages->paper.width, pages->paper.height);
  add_outlines (self, pages);
  cairo_tag_begin (self->cr, "Document", NULL);
  for (guint i = 0; i < csel_pages_get_n (pages); i++)
    {
      csel_pages_draw (pages, self->cr, i);
      if (i + 1 == csel_pages_get_n (pages))
        cairo_tag_end (self->cr, "Document");
      cairo_show_page (self->cr);
    }
  self->n_pages += csel_pages_get_n (pages);

  return check (self, error);
}

/**
 * csel_pdf_finish:
 * @self: a PDF
 * @error: return location for a #GIOErrorEnum
 *
 * Writes what a PDF ends with; the stream stays open.
 *
 * Returns: %FALSE if it could not be written
 */
gboolean
csel_pdf_finish (CselPdf *self,
                 GError **error)
{
  cairo_surface_finish (self->surface);
  correct_end (self);

  return check (self, error);
}

/**
 * csel_pdf_free:
 * @self: (transfer full): a PDF; what was not finished is no file that can be read
 */
void
csel_pdf_free (CselPdf *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_clear_error (&self->error);
  g_object_unref (self->stream);
  g_free (self->language);
  g_string_free (self->end, TRUE);
  g_free (self);
}

/**
 * csel_pdf_make_bytes:
 * @pages: the pages of a document
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the bytes of a PDF of it
 */
GBytes *
csel_pdf_make_bytes (CselPages *pages,
                     GError   **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(CselPdf) pdf = csel_pdf_new (stream, pages->report, NULL);

  if (!csel_pdf_add (pdf, pages, NULL, error) || !csel_pdf_finish (pdf, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/**
 * csel_pdf_write_file:
 * @pages: the pages of a document
 * @file: where to
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: %FALSE if it could not be written; an old file is still there then
 */
gboolean
csel_pdf_write_file (CselPages *pages,
                     GFile     *file,
                     GError   **error)
{
  g_autoptr(CselNewFile) target = csel_new_file_open (file, error);
  g_autoptr(CselPdf) pdf = NULL;

  if (target == NULL)
    return FALSE;
  pdf = csel_pdf_new (csel_new_file_get_stream (target), pages->report, NULL);

  return csel_pdf_add (pdf, pages, NULL, error) && csel_pdf_finish (pdf, error) && csel_new_file_commit (target, error);
}
