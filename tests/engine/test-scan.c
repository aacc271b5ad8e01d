/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-scan.h"

#include <string.h>

typedef struct
{
  GString *found;
  gboolean once;
} Seen;

static gboolean
found_cb (gpointer    data,
          guint       text,
          const char *place)
{
  Seen *seen = data;

  g_string_append_printf (seen->found, "%u ", text);

  return seen->once;
}

static char *
scan (const char *bytes,
      gsize       n,
      char        mark,
      const char *needle,
      gboolean    once)
{
  Seen seen = { g_string_new (NULL), once };
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  CselScanTexts texts = { .bytes = bytes, .n_bytes = n, .first = 7, .mark = mark };

  for (guint32 i = 0; i < n; i++)
    if (i == 0 || bytes[i - 1] == '\0')
      g_array_append_val (places, i);
  texts.places = (const guint32 *)(gpointer)places->data;
  texts.n_texts = places->len;
  csel_scan_texts (&texts, needle, strlen (needle), found_cb, &seen);

  return g_string_free (seen.found, FALSE);
}

static void
test_places (void)
{
  static const char texts[] = "abc abc\0\0xabcx\0ab\0a long text behind which there is abc, and abc\0abc";
  const struct { const char *needle; gboolean once; const char *found; } cases[] = {
    { "abc", FALSE, "7 7 9 11 11 12 " }, { "abc", TRUE, "7 9 11 12 " }, { "ab", TRUE, "7 9 10 11 12 " },
    { "abcd", FALSE, "" }, { "x", FALSE, "9 9 11 " }, { "z", FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = scan (texts, sizeof texts, '\0', cases[i].needle, cases[i].once);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Behind a mark it counts, even where it was found before */
static void
test_marks (void)
{
  static const char texts[] = "\nx12\n12\n312\0\n12";
  g_autofree char *found = scan (texts, sizeof texts, '\n', "12", TRUE);

  g_assert_cmpstr (found, ==, "7 7 8 ");
}

/* At any place, with any number of texts before it, as looking at each byte would find */
static void
test_at_any_place (void)
{
  for (guint n = 1; n < 3000; n += n < 700 ? 13 : 613)
    for (guint place = 0; place + 3 < n; place += 7)
      {
        g_autofree char *bytes = g_malloc0 (n);
        g_autofree char *found = NULL;
        g_autofree char *expected = NULL;
        guint text = 7;

        for (guint i = 0; i < n; i++)
          bytes[i] = i % 3 == 0 && i != place && i != place + 1 && i != place + 2 ? '\0' : 'q';
        memcpy (bytes + place, "abc", 3);
        for (guint i = 0; i < place; i++)
          text += bytes[i] == '\0';
        found = scan (bytes, n, '\0', "abc", FALSE);
        expected = g_strdup_printf ("%u ", text);
        g_assert_cmpstr (found, ==, expected);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/scan/places", test_places);
  g_test_add_func ("/engine/scan/marks", test_marks);
  g_test_add_func ("/engine/scan/at-any-place", test_at_any_place);

  return g_test_run ();
}
