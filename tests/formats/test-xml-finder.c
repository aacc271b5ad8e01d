/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-xml-finder.h"

#include <string.h>

static const char *const names[] = { "FEATURE", "KEYWORD", NULL };

/* What is found in @xml, one after the other, and how many bytes were looked at */
static char *
find (CselXmlFinder *finder,
      const char    *xml,
      gboolean       is_last,
      gsize         *n_looked)
{
  guint8 *block = g_aligned_alloc (1, CSEL_XML_FINDER_BLOCK + CSEL_XML_FINDER_ROOM, 64);
  gsize n_bytes = strlen (xml);
  GString *text = g_string_new (NULL);
  const CselXmlPlace *places;
  guint n;

  memcpy (block, xml, n_bytes);
  *n_looked = csel_xml_finder_find (finder, block, n_bytes, is_last);
  places = csel_xml_finder_get_places (finder, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "%s:", names[places[i].name]);
      g_string_append_len (text, (const char *)block + places[i].begin, places[i].end - places[i].begin);
      g_string_append_c (text, '\n');
    }
  g_aligned_free (block);

  return g_string_free (text, FALSE);
}

static void
test_places (void)
{
  static const char xml[] = "<r><FEATURE a='1'>x</FEATURE>text<KEYWORD>y</KEYWORD><!-- <KEYWORD>z</KEYWORD> --></r>";
  g_autoptr(CselXmlFinder) finder = csel_xml_finder_new (names, "mark");
  gsize n;
  g_autofree char *found = find (finder, xml, TRUE, &n);

  g_assert_cmpstr (found, ==, "FEATURE:<FEATURE a='1'>x</FEATURE>\nKEYWORD:<KEYWORD>y</KEYWORD>\n");
  g_assert_cmpuint (n, ==, strlen (xml));
}

/* The end of a block is looked at with the next one; what a block ends in goes on */
static void
test_blocks (void)
{
  g_autoptr(CselXmlFinder) finder = csel_xml_finder_new (names, "mark");
  g_autofree char *spaces = g_strnfill (CSEL_XML_FINDER_BLOCK - 30, ' ');
  g_autofree char *first = g_strconcat ("<r>", spaces, "<FEATURE>x</FEATURE", NULL);
  g_autofree char *none = NULL;
  g_autofree char *hidden = NULL;
  g_autofree char *seen = NULL;
  gsize n;

  none = find (finder, first, FALSE, &n);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpuint (n, ==, CSEL_XML_FINDER_BLOCK - 27);
  hidden = find (finder, "<FEATURE>x</FEATURE><![CDATA[ <KEYWORD>y</KEYWORD>", TRUE, &n);
  g_assert_cmpstr (hidden, ==, "FEATURE:<FEATURE>x</FEATURE>\n");
  seen = find (finder, "<KEYWORD>y</KEYWORD>]]><KEYWORD>z</KEYWORD>", TRUE, &n);
  g_assert_cmpstr (seen, ==, "KEYWORD:<KEYWORD>z</KEYWORD>\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/xml-finder/places", test_places);
  g_test_add_func ("/formats/xml-finder/blocks", test_blocks);

  return g_test_run ();
}
