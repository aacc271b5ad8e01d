/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-pdf-export.h"
#include "support/csel-test-app.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  gboolean is_done;
  GError  *error;
} Outcome;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Outcome *outcome = user_data;

  csel_pdf_export_finish (G_APPLICATION (source), result, &outcome->error);
  outcome->is_done = TRUE;
}

static gboolean
is_done (gpointer outcome)
{
  return ((Outcome *)outcome)->is_done;
}

static Outcome
export (const char *path)
{
  const CselPaper letter = CSEL_PAPER_LETTER;
  CselApplication *application = csel_test_application_new ();
  g_autoptr(CselPages) pages = csel_test_make_pages (&letter);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  Outcome outcome = { FALSE, NULL };

  csel_pdf_export_async (G_APPLICATION (application), pages, file, done_cb, &outcome);
  csel_test_wait_until (is_done, &outcome);
  g_object_unref (application);

  return outcome;
}

/* The paper is that of the preview; an old file is replaced */
static void
test_export (void)
{
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "a.pdf", NULL);
  g_autofree char *pdf = NULL;
  Outcome outcome;
  gsize length;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  outcome = export (path);
  g_assert_no_error (outcome.error);
  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_nonnull (g_strstr_len (pdf + length - 6, 6, "%%EOF"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  /* Nothing else was left there */
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

static void
test_failure (void)
{
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  Outcome outcome = export (dir);

  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&outcome.error);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/pdf-export/export", test_export);
  g_test_add_func ("/app/pdf-export/failure", test_failure);

  return g_test_run ();
}
