/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-bmecat-known.h"

static void
add (CselBmecatKnown *known,
     guint32          number,
     guint            n_bytes,
     guint            n_lost,
     guint            depth)
{
  g_autofree guint8 *bytes = g_new (guint8, n_bytes);
  const guint16 lines[] = { 0, (guint16)number, 7 };
  const CselBmecatKnownPart part = { bytes, lines, (guint16)n_bytes, 3, (guint8)n_lost, (guint8)depth };

  for (guint i = 0; i < n_bytes; i++)
    bytes[i] = (guint8)(number + i);
  csel_bmecat_known_add (known, number, &part);
}

static void
test_parts (void)
{
  CselBmecatKnown known;

  csel_bmecat_known_init (&known);
  for (guint32 number = 0; number < 5000; number++)
    add (&known, number, number % 200 + 1, 0, 2);

  for (guint32 number = 0; number < 5000; number++)
    {
      CselBmecatKnownPart part = csel_bmecat_known_get (&known, number);

      g_assert_cmpuint (part.n_bytes, ==, number % 200 + 1);
      g_assert_cmpuint (part.n_lines, ==, 3);
      g_assert_cmpuint (part.lines[1], ==, number);
      g_assert_cmpuint (part.lines[2], ==, 7);
      g_assert_cmpuint (part.depth, ==, 2);
      for (guint i = 0; i < part.n_bytes; i++)
        g_assert_cmpuint (part.bytes[i], ==, (guint8)(number + i));
    }
  csel_bmecat_known_clear (&known);
}

static void
test_odd (void)
{
  CselBmecatKnown known;

  csel_bmecat_known_init (&known);
  add (&known, 0, 9, 0, CSEL_BMECAT_KNOWN_DEPTH);
  g_assert_false (csel_bmecat_known_has_odd (&known));
  add (&known, 1, 9, 2, 1);
  g_assert_true (csel_bmecat_known_has_odd (&known));
  g_assert_cmpuint (csel_bmecat_known_get (&known, 1).n_lost, ==, 2);
  csel_bmecat_known_clear (&known);
  g_assert_false (csel_bmecat_known_has_odd (&known));
  add (&known, 0, 9, 0, CSEL_BMECAT_KNOWN_DEPTH + 1);
  g_assert_true (csel_bmecat_known_has_odd (&known));
  csel_bmecat_known_clear (&known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/bmecat-known/parts", test_parts);
  g_test_add_func ("/formats/bmecat-known/odd", test_odd);

  return g_test_run ();
}
