/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-pdf.h"

#include <string.h>

#include "report/csel-spec-sheet.h"
#include "support/csel-test.h"

static const CselSheetOptions options = { .context = { CSEL_RATING_IEC, 3, 3, 0 }, .sections = CSEL_SHEET_ALL,
                                          .has_drawing = TRUE };

static GBytes *
make_pdf (const char *language)
{
  const CselPaper paper = CSEL_PAPER_A4;
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(CselReport) report = csel_spec_sheet_new (seed, &options, locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, &paper, NULL);
  g_autoptr(GError) error = NULL;
  GBytes *bytes = csel_pdf_make_bytes (pages, &error);

  g_assert_no_error (error);

  return bytes;
}

/* In bytes that need not be text */
static const char *
find (GBytes     *bytes,
      const char *words)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (words) <= size; i++)
    if (memcmp (data + i, words, strlen (words)) == 0)
      return data + i;

  return NULL;
}

/* The same document at the same time is the same file */
static void
test_same_bytes (void)
{
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) again = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  first = make_pdf ("en");
  again = make_pdf ("en");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_true (g_bytes_equal (first, again));
  g_assert_nonnull (find (first, "/CreationDate (20231114221320"));
}

/* cairo has no word for the language: it is put in, and the table of objects is still found */
static void
test_language (void)
{
  g_autoptr(GBytes) german = make_pdf ("de");
  const char *start = g_bytes_get_data (german, NULL);
  guint64 offset;

  g_assert_nonnull (find (german, "/Type /Catalog\n   /Lang (de)\n"));
  g_assert_nonnull (find (german, "/MarkInfo << /Marked true >>"));
  offset = g_ascii_strtoull (find (german, "startxref\n") + strlen ("startxref\n"), NULL, 10);
  g_assert_true (g_str_has_prefix (start + offset, "xref\n"));
}

static void
test_cancelled (void)
{
  const CselPaper paper = CSEL_PAPER_A4;
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_spec_sheet_new (seed, &options, locale);
  g_autoptr(CselPages) pages = csel_pages_new (report, &paper, NULL);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(CselPdf) pdf = csel_pdf_new (stream, report, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (csel_pdf_add (pdf, pages, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/report/pdf/language", test_language);
  g_test_add_func ("/report/pdf/cancelled", test_cancelled);

  return g_test_run ();
}
