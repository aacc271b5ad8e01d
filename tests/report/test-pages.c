/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "report/csel-pages-private.h"
#include "report/csel-pdf.h"
#include "report/csel-report-private.h"
#include "report/csel-spec-sheet.h"
#include "support/csel-test.h"

static const CselSheetOptions options = { .context = { CSEL_RATING_IEC, 3, 3, 0 }, .sections = CSEL_SHEET_ALL,
                                          .has_drawing = TRUE };

static char *
run (const char *program,
     const char *option,
     const char *path)
{
  const char *argv[] = { program, option, path, "-", NULL };
  g_autoptr(GError) error = NULL;
  char *output = NULL;
  int status;

  if (strcmp (program, "pdftotext") != 0)
    argv[1] = path, argv[2] = NULL;
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return output;
}

static char *
save (CselPages *pages)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = csel_pdf_make_bytes (pages, &error);
  char *path = NULL;
  int fd = g_file_open_tmp ("csel-XXXXXX.pdf", &path, NULL);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));

  return path;
}

static char *
write_pdf (CselProduct     *product,
           const char      *language,
           const CselPaper *paper,
           guint           *n_pages)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(CselReport) report = csel_spec_sheet_new (product, &options, locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, paper, NULL);

  *n_pages = csel_pages_get_n (pages);

  return save (pages);
}

/* Without blanks, which pdftotext puts where it likes */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      g_string_append_c (out, *text);

  return g_string_free (out, FALSE);
}

static void
assert_contains_every_fact (CselProduct *product,
                            const char  *path)
{
  g_autofree char *raw = run ("pdftotext", "-layout", path);
  g_autofree char *text = squeeze (raw);
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) words = g_strsplit_set (csel_product_get_printed (product, &facts[i]), " \n",
                                            -1);

      if (facts[i].property == CSEL_PROPERTY_KIND)
        continue;
      for (guint j = 0; words[j] != NULL; j++)
        if (strstr (text, words[j]) == NULL)
          g_error ("%s: “%s” is not on paper", csel_product_get_item (product), words[j]);
    }
}

static void
test_data_sheet (gconstpointer data)
{
  const char *language = data;
  const CselPaper papers[] = { CSEL_PAPER_A4, CSEL_PAPER_LETTER };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      guint n_pages;
      g_autofree char *path = write_pdf (seed, language, &papers[i], &n_pages);
      g_autofree char *info = run ("pdfinfo", NULL, path);

      g_assert_cmpuint (n_pages, <=, i == 0 ? 3 : 4);
      g_assert_nonnull (strstr (info, "831-1104/320-000"));
      assert_contains_every_fact (seed, path);
      g_unlink (path);
    }
}

static void
test_fonts_are_embedded (void)
{
  const CselPaper paper = CSEL_PAPER_A4;
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  guint n_pages;
  g_autofree char *path = write_pdf (seed, "en", &paper, &n_pages);
  g_autofree char *fonts = run ("pdffonts", NULL, path);
  g_auto(GStrv) lines = g_strsplit (g_strchomp (fonts), "\n", -1);

  /* name … emb sub uni: two lines of heading, then a font each, all embedded subsets */
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes"));
  g_unlink (path);
}

/* On each page: what it is, who compiled it, the catalogue, and the number of the page */
static void
test_header_and_footer (void)
{
  const CselPaper paper = CSEL_PAPER_A4;
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  guint n_pages;
  g_autofree char *path = write_pdf (seed, "en", &paper, &n_pages);
  g_autofree char *text = run ("pdftotext", "-layout", path);
  g_auto(GStrv) pages = g_strsplit (text, "\f", -1);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n_pages);
      g_autofree char *words = squeeze (pages[i]);

      g_assert_nonnull (strstr (pages[i], "WAGO 831-1104/320-000"));
      g_assert_nonnull (strstr (words, "notamanufacturer'sdocument"));
      g_assert_nonnull (strstr (words, "datasheetathttps://www.wago.com/831-1104/320-000prevails"));
      g_assert_nonnull (strstr (pages[i], "version 1, 2026-11-23"));
      g_assert_nonnull (strstr (pages[i], number));
    }
  g_unlink (path);
}

static void
test_long_texts_go_on (void)
{
  const CselPaper paper = { 300, 260 };
  g_autoptr(GString) elements = g_string_new ("<description>");
  g_autoptr(CselCatalog) catalog = NULL;
  g_autoptr(CselProduct) product = NULL;
  g_autofree char *path = NULL;
  guint n_pages;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (elements, "word%u ", i);
  g_string_append (elements, "</description>");
  catalog = csel_test_read_product (elements->str);
  product = csel_product_new (catalog, 0);
  path = write_pdf (product, "en", &paper, &n_pages);
  g_assert_cmpuint (n_pages, >, 5);
  assert_contains_every_fact (product, path);
  g_unlink (path);
}

static char *
make_words (GRand *random,
            guint  most)
{
  GString *text = g_string_new (NULL);

  for (guint n = (guint)g_rand_int_range (random, 0, (gint32)most); n > 0; n--)
    {
      const guint length = (guint)g_rand_int_range (random, 0, 50) == 0 ? 120 : (guint)g_rand_int_range (random, 1, 12);

      for (guint i = 0; i < length; i++)
        g_string_append_c (text, (char)g_rand_int_range (random, 'a', 'z'));
      g_string_append_c (text, g_rand_int_range (random, 0, 30) == 0 ? '\n' : ' ');
    }

  return g_string_free (text, FALSE);
}

static void
add_random_block (CselReport *report,
                  GRand      *random)
{
  const CselBlockKind kind = (CselBlockKind)g_rand_int_range (random, 0, CSEL_BLOCK_DRAWING);
  const gboolean is_text = kind == CSEL_BLOCK_TEXT || kind == CSEL_BLOCK_WARNING;
  const guint n_cells = is_text ? 1 : kind == CSEL_BLOCK_GRID ? 2 * (guint)g_rand_int_range (random, 1, 7) :
                        (guint)g_rand_int_range (random, 1, 7);
  const guint most = is_text ? 400 : g_rand_int_range (random, 0, 30) == 0 ? 300 : 12;
  g_autofree char *label = make_words (random, 8);
  CselBlock *block;

  /* A row belongs to a table only under its head */
  if (kind == CSEL_BLOCK_CELLS)
    {
      CselBlock *head = csel_report_add_block (report, CSEL_BLOCK_HEAD, "head");

      head->cells = g_strsplit ("one,two", ",", -1);
      for (guint i = 0; i < 12; i++)
        {
          g_autofree char *first = make_words (random, 20);
          CselBlock *row = csel_report_add_text (report, CSEL_BLOCK_CELLS, "row", first);

          row->keep_with_next = FALSE;
        }
    }
  block = csel_report_add_block (report, kind, label);
  if (kind == CSEL_BLOCK_HEADING || kind == CSEL_BLOCK_SUBHEADING)
    return;
  block->cells = g_new0 (char *, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    block->cells[i] = make_words (random, kind == CSEL_BLOCK_HEAD ? 4 : most);
}

/* A label and a text for each cell, nothing twice */
static guint
count_texts (const CselPiece *piece)
{
  const guint n_cells = piece->block->cells != NULL ? g_strv_length (piece->block->cells) : 0;

  if (piece->block->kind == CSEL_BLOCK_GRID)
    return MIN (n_cells - 2 * piece->part, 2 * CSEL_GRID_COLUMNS);

  return piece->block->kind == CSEL_BLOCK_TEXT || piece->block->kind == CSEL_BLOCK_WARNING ? 1 : 1 + n_cells;
}

/* Texts stand inside the margins, and none over another of its column */
static void
check_page (const CselPages *pages,
            guint            page)
{
  double y = 0;
  guint n;
  const CselPlacement *placements = csel_pages_get_placements (pages, page, &n);

  for (guint i = 0; i < n; i++)
    {
      const CselPlacement *at = &placements[i];
      const CselPiece *piece = g_ptr_array_index (pages->pieces, at->item);

      g_assert_cmpfloat (at->y, >=, y - 0.01);
      y = at->y + at->to - at->from;
      g_assert_cmpuint (piece->runs->len, ==, count_texts (piece));
      g_assert_cmpfloat (y, <=, pages->bottom - pages->top + 0.01);
      for (guint j = 0; j < piece->runs->len; j++)
        {
          const CselRun *run = &g_array_index (piece->runs, CselRun, j);
          const CselRun *next = j + 1 < piece->runs->len ? &g_array_index (piece->runs, CselRun, j + 1) : NULL;
          int width;

          pango_layout_get_size (run->layout, &width, NULL);
          g_assert_cmpfloat (run->x + (double)width / PANGO_SCALE, <=, csel_pages_get_width (pages) + 0.1);
          if (next != NULL && next->x > run->x)
            g_assert_cmpfloat (run->x + (double)width / PANGO_SCALE, <=, next->x + 0.1);
          g_assert_cmpfloat (run->y + csel_typesetter_get_height (run->layout), <=,
                             g_array_index (pages->items, CselPageItem, at->item).height + 0.01);
        }
    }
}

/* All words of all blocks, whatever they are, on whatever paper */
static void
test_random (void)
{
  const CselPaper papers[] = { CSEL_PAPER_A4, CSEL_PAPER_LETTER, { 420, 300 } };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselTypesetter) typesetter = csel_typesetter_new ("en");

  for (guint32 i = 0; i < 60; i++)
    {
      GRand *random = g_rand_new_with_seed (i);
      g_autoptr(CselReport) report = csel_report_new_for_product (seed, locale);
      CselPages *pages;

      for (guint j = 0; j < 40; j++)
        add_random_block (report, random);
      pages = csel_pages_new (report, &papers[i % G_N_ELEMENTS (papers)], typesetter);
      for (guint j = 0; j < csel_pages_get_n (pages); j++)
        check_page (pages, j);
      csel_pages_unref (pages);
      g_rand_free (random);
    }
}

/* A row that is higher than a page goes on, and no word is lost */
static void
test_huge_row (void)
{
  const CselPaper paper = { 420, 300 };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_report_new_for_product (seed, locale);
  g_autoptr(GString) words = g_string_new (NULL);
  g_autoptr(CselPages) pages = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (words, "w%u ", i);
  csel_report_add_text (report, CSEL_BLOCK_ROW, "label", words->str);
  pages = csel_pages_new (report, &paper, NULL);
  g_assert_cmpuint (csel_pages_get_n (pages), >, 3);
  path = save (pages);
  text = run ("pdftotext", "-layout", path);
  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%u ", i);
      g_autofree char *last = g_strdup_printf ("w%u\n", i);

      if (strstr (text, word) == NULL && strstr (text, last) == NULL)
        g_error ("“%s” is not on paper", word);
    }
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/report/pages/data-sheet/en", "en", test_data_sheet);
  g_test_add_data_func ("/report/pages/data-sheet/de", "de", test_data_sheet);
  g_test_add_func ("/report/pages/fonts-are-embedded", test_fonts_are_embedded);
  g_test_add_func ("/report/pages/header-and-footer", test_header_and_footer);
  g_test_add_func ("/report/pages/long-texts-go-on", test_long_texts_go_on);
  g_test_add_func ("/report/pages/random", test_random);
  g_test_add_func ("/report/pages/huge-row", test_huge_row);

  return g_test_run ();
}
