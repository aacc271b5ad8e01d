/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "report/csel-pages.h"
#include "support/csel-test.h"

static const CselRatingContext context = { CSEL_RATING_IEC, 3, 3, 0 };

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
write_pdf (CselProduct     *product,
           const char      *language,
           const CselPaper *paper,
           guint           *n_pages)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(CselReport) report = csel_report_new_spec_sheet (product, &context, locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, paper);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = csel_pages_to_pdf (pages, &error);
  char *path = NULL;
  int fd = g_file_open_tmp ("csel-XXXXXX.pdf", &path, NULL);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize)g_bytes_get_size (pdf), NULL));
  *n_pages = csel_pages_get_n (pages);

  return path;
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

      g_assert_nonnull (strstr (pages[i], "WAGO 831-1104/320-000"));
      g_assert_nonnull (strstr (pages[i], "not a manufacturer's document"));
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

  return g_test_run ();
}
