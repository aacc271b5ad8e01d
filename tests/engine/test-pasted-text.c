/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-pasted-text.h"

#include "support/csel-test.h"

/* The first line: its quantity, where the number is the word @first */
static void
assert_quantity (const char     *text,
                 guint           first,
                 guint           n,
                 CselPastedCount count,
                 guint           quantity)
{
  g_autoptr(GPtrArray) lines = csel_pasted_text_split (text);
  guint found;

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpint (csel_pasted_line_find_quantity (g_ptr_array_index (lines, 0), first, n, &found), ==, count);
  g_assert_cmpuint (found, ==, quantity);
}

static void
test_quantities (void)
{
  assert_quantity ("216-266", 0, 1, CSEL_PASTED_ASSUMED, 1);
  assert_quantity ("3 x 216-266", 2, 1, CSEL_PASTED_STATED, 3);
  assert_quantity ("3x 216-266", 1, 1, CSEL_PASTED_STATED, 3);
  assert_quantity ("3x216-266", 1, 1, CSEL_PASTED_STATED, 3);
  assert_quantity ("216-266 × 12", 0, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("216-266 x12", 0, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("12 St. 216-266", 2, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("216-266 (12 Stück)", 0, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("216-266: 12 pcs", 0, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("216-266 Menge: 12", 0, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("216-266 12", 0, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("12 216-266", 1, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("1. 216-266", 1, 1, CSEL_PASTED_ASSUMED, 1);
  assert_quantity ("10;216-266;3", 1, 1, CSEL_PASTED_STATED, 3);
  assert_quantity ("216-266,3", 0, 1, CSEL_PASTED_STATED, 3);
  assert_quantity ("216-266;3,00;ferrule 2 mm", 0, 1, CSEL_PASTED_STATED, 3);
  assert_quantity ("216-266\t3\t100", 0, 1, CSEL_PASTED_UNCLEAR, 3);
  assert_quantity ("216-266;1.000 St.", 0, 1, CSEL_PASTED_UNCLEAR, 1);
  assert_quantity ("0 x 216-266", 2, 1, CSEL_PASTED_UNCLEAR, 1);
}

static void
test_headings (void)
{
  assert_quantity ("Pos;Artikelnummer;Menge;Gesamtmenge\n1;216-266;2;12", 1, 1, CSEL_PASTED_STATED, 12);
  assert_quantity ("\"Item number\",Quantity,Description\n216-266,5,\"7 mm, 3 x\"", 0, 1, CSEL_PASTED_STATED, 5);
  assert_quantity ("Item number\tQty\n216-266\tviele 5a", 0, 1, CSEL_PASTED_UNCLEAR, 1);
}

static void
test_split (void)
{
  g_autoptr(GPtrArray) lines = csel_pasted_text_split ("\xef\xbb\xbf\n\n a\xc2\xa0 b;\"c \"\"d\"\"\ne;f\";g\r\nh\xff");
  const CselPastedLine *line = g_ptr_array_index (lines, 0);
  g_autoptr(GString) words = g_string_new (NULL);

  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpuint (line->line, ==, 3);
  g_assert_cmpuint (line->n_fields, ==, 3);
  for (guint i = 0; i < line->words->len; i++)
    g_string_append_printf (words, "%u:%s ", g_array_index (line->words, CselPastedWord, i).field,
                            g_array_index (line->words, CselPastedWord, i).text);
  g_assert_cmpstr (words->str, ==, "0:a 0:b 1:c 1:\"d\" 1:e;f 2:g ");
  line = g_ptr_array_index (lines, 1);
  g_assert_cmpuint (line->line, ==, 5);
}

static void
test_guess (void)
{
  const struct { const char *text; int word; } cases[] = {
    { "please send 3 x 4711-08 soon", 4 }, { "12,50 EUR", -1 }, { "24.11.2026", -1 }, { "Hello Mr 100", -1 },
    { "1020000000", 0 }, { "3 St. AB-123", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) lines = csel_pasted_text_split (cases[i].text);

      g_assert_cmpint (csel_pasted_line_guess_number (g_ptr_array_index (lines, 0)), ==, cases[i].word);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/pasted-text/quantities", test_quantities);
  g_test_add_func ("/engine/pasted-text/headings", test_headings);
  g_test_add_func ("/engine/pasted-text/split", test_split);
  g_test_add_func ("/engine/pasted-text/guess", test_guess);

  return g_test_run ();
}
