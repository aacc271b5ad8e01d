/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What cairo keeps until a PDF is finished: pages of some words with as many tags and bookmarks as a sheet has
 *
 *   bare-pages SHEETS PAGES TAGS BOOKMARKS
 *
 * PAGES, TAGS and BOOKMARKS are of each sheet. Nothing is written anywhere.
 */

#include <cairo-pdf.h>
#include <glib.h>

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

static void
add_bookmarks (cairo_surface_t *surface,
               guint            n)
{
  const int parent = cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, "Sheet of a product",
                                                    "page=1 pos=[0 0]", 0);

  for (guint i = 1; i < n; i++)
    cairo_pdf_surface_add_outline (surface, parent, "Heading", "page=1 pos=[0 0]", 0);
}

static void
add_page (cairo_t *cr,
          guint    n_tags)
{
  for (guint i = 0; i < n_tags; i++)
    {
      cairo_tag_begin (cr, "P", NULL);
      cairo_move_to (cr, 50, 50 + 5 * i);
      cairo_show_text (cr, "Some words of a row");
      cairo_tag_end (cr, "P");
    }
  cairo_show_page (cr);
}

int
main (int   argc,
      char *argv[])
{
  guint numbers[4] = { 0 };
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, NULL, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (numbers) && (int)i + 1 < argc; i++)
    numbers[i] = (guint)g_ascii_strtoull (argv[i + 1], NULL, 10);
  cairo_set_font_size (cr, 7);
  for (guint sheet = 0; sheet < numbers[0]; sheet++)
    {
      add_bookmarks (surface, numbers[3]);
      for (guint page = 0; page < numbers[1]; page++)
        add_page (cr, numbers[2] / numbers[1]);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 0;
}
