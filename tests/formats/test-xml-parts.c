/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>
#include <string.h>

#include "formats/csel-xml-parts.h"

/* What the parser says, an event a line: its line in the file, or from the beginning of its part; or text */
typedef struct
{
  GString   *log;
  GPtrArray *parts;
  GString   *fresh;
  guint      fresh_line;
  guint      fresh_depth;
  guint      n_again;
} Said;

static const char *const names[] = { "F", "FF", "KEYWORD", NULL };

static void
add_event (Said          *said,
           CselXmlReader *reader,
           const char    *event)
{
  guint line = (guint)csel_xml_reader_get_line (reader);

  if (said->fresh == NULL)
    {
      g_string_append_printf (said->log, "%u %s\n", line, event);
      return;
    }
  g_string_append_printf (said->fresh, "%u %s\n", line - said->fresh_line, event);
}

static void
say_again (Said *said,
           guint number,
           guint line)
{
  g_auto(GStrv) events = g_strsplit (g_ptr_array_index (said->parts, number), "\n", -1);

  for (guint i = 0; events[i] != NULL && *events[i] != '\0'; i++)
    {
      char *event;
      guint64 step = g_ascii_strtoull (events[i], &event, 10);

      if (event == events[i])
        g_string_append_printf (said->log, "%s\n", event);
      else
        g_string_append_printf (said->log, "%u%s\n", line + (guint)step, event);
    }
}

static void
start_cb (CselXmlReader *reader,
          const char    *name,
          const char    *namespace_uri,
          gpointer       user_data)
{
  Said *said = user_data;
  g_autofree char *event = g_strdup_printf ("<%s %u", name, csel_xml_reader_get_n_attributes (reader));

  add_event (said, reader, event);
  said->fresh_depth += said->fresh != NULL;
}

static void
end_cb (CselXmlReader *reader,
        const char    *text,
        gpointer       user_data)
{
  Said *said = user_data;

  add_event (said, reader, ">");
  if (said->fresh != NULL && --said->fresh_depth == 0)
    {
      g_ptr_array_add (said->parts, g_string_free (g_steal_pointer (&said->fresh), FALSE));
      say_again (said, said->parts->len - 1, said->fresh_line);
    }
}

/* White space is not compared: some between two parts is taken out. It is told in pieces of any length */
static void
text_cb (CselXmlReader *reader,
         const char    *text,
         gsize          length,
         gpointer       user_data)
{
  Said *said = user_data;
  GString *log = said->fresh != NULL ? said->fresh : said->log;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      g_string_append_printf (log, "text %c\n", text[i]);
}

static void
part_cb (CselXmlReader     *reader,
         const CselXmlPart *parts,
         guint              n_parts,
         gboolean           is_new,
         guint              line,
         gpointer           user_data)
{
  Said *said = user_data;

  for (guint i = 0; i < n_parts; i++)
    {
      g_assert_cmpuint (parts[i].name, <, G_N_ELEMENTS (names) - 1);
      if (is_new)
        {
          g_assert_null (said->fresh);
          g_assert_cmpuint (parts[i].number, ==, said->parts->len);
          said->fresh = g_string_new (NULL);
          said->fresh_line = line;
        }
      else
        {
          say_again (said, parts[i].number, line + parts[i].line);
          said->n_again++;
        }
    }
}

/* What is said of @xml, and of how much it was told at once */
static char *
read_xml (const char *xml,
          gboolean    has_parts,
          guint      *n_again,
          GError    **error)
{
  const CselXmlHandler handler = {
    start_cb, end_cb, text_cb, NULL, part_cb, has_parts ? names : NULL, CSEL_XML_FOREIGN
  };
  Said said = { g_string_new (NULL), g_ptr_array_new_with_free_func (g_free), NULL, 0, 0, 0 };
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);

  g_file_replace_contents (file, xml, strlen (xml), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
  csel_xml_read (file, &handler, &said, NULL, error);
  g_file_delete (file, NULL, NULL);

  g_ptr_array_unref (said.parts);
  if (said.fresh != NULL)
    g_string_free (said.fresh, TRUE);
  if (n_again != NULL)
    *n_again = said.n_again;

  return g_string_free (said.log, FALSE);
}

/* The same is told, or the same is wrong, as when the parser sees it all; returns how often it does not */
static guint
check_same (const char *xml)
{
  g_autoptr(GError) error_with = NULL;
  g_autoptr(GError) error_without = NULL;
  guint n_again;
  g_autofree char *with = read_xml (xml, TRUE, &n_again, &error_with);
  g_autofree char *without = read_xml (xml, FALSE, NULL, &error_without);

  if (error_without != NULL)
    {
      g_assert_error (error_with, error_without->domain, error_without->code);
      /* With the line, after the name of the file, which differs */
      g_assert_cmpstr (strstr (error_with->message, ".xml:"), ==, strstr (error_without->message, ".xml:"));
    }
  else
    {
      g_assert_no_error (error_with);
      g_assert_cmpstr (with, ==, without);
    }

  return n_again;
}

#define A "<F>\n <N>a</N>\n <V>1 &amp; 2</V>\n</F>"

static void
test_said_again (void)
{
  g_assert_cmpuint (check_same ("<r>\n" A "\n  " A "\r\n" A A "\n</r>"), ==, 3);
  g_assert_cmpuint (check_same ("<r><p>" A "</p>\n<p>" A "</p><q/></r>"), ==, 1);
  /* The attribute is another, the namespace is not */
  g_assert_cmpuint (check_same ("<r><F a='1'>x</F><F a='2'>x</F><F a='1'>x</F></r>"), ==, 1);
  g_assert_cmpuint (check_same ("<r xmlns='urn:r'><FF\n>x</FF><FF\n>x</FF></r>"), ==, 1);
  g_assert_cmpuint (check_same ("<!DOCTYPE r SYSTEM 'r.dtd'>\n<r>" A A "</r>"), ==, 1);
}

/* Whatever is not an element with certainty goes to the parser */
static void
test_not_certain (void)
{
  static const char *const alike[] = {
    "<r><!-- <F>x</F> --><!--><F>x</F><F>x</F>--><F>x</F></r>",
    "<r><![CDATA[<F>x</F><F>x</F>]]></r>",
    "<r><?f <F>x</F><F>x</F>?></r>",
    "<r><F>x<!-- </F> --></F><F>x<!-- </F> --></F></r>",
    "<r><F>x<![CDATA[</F>]]></F><F>x<![CDATA[</F>]]></F></r>",
    "<r><F a='x>y'/><F a='x>y'/></r>",
    "<r><F/><F /><F a='>'/>x</r>",
    "<r><F><F><F>x</F></F></F><F><F><F>x</F></F></F></r>",
    "<r><F><FF>x</FF></F ><F><FF>x</FF></F ></r>",
    "<r><FFF>x</FFF><FFF>x</FFF><F.>x</F.><F.>x</F.></r>",
    "<r><p:F xmlns:p='u'>x</p:F><p:F xmlns:p='u'>x</p:F></r>",
    "<!DOCTYPE r [<!ENTITY e '<F>x</F><F>x</F>'>]>\n<r><F>x</F><F>x</F></r>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    check_same (alike[i]);
}

static void
test_own_mark (void)
{
  g_assert_cmpuint (check_same ("<r><?csel-part?>" A "<?csel-part x?>" A "</r>"), ==, 1);
  g_assert_cmpuint (check_same ("<?csel-part?><r>" A A "</r>"), ==, 1);
}

static void
test_not_well_formed (void)
{
  static const char *const wrong[] = {
    "<r>" A A "</s>", "<r>" A A, "<r>" A A "<F>\n</r>", "<r/>" A A, "<r>" A "</r>" A,
    "<r>" A "<F>\n <N>a</V></F>" A "</r>",
    "<r>" A "& " A "</r>", "<F>x</F><F>x</F>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *said = read_xml (wrong[i], TRUE, NULL, &error);

      g_assert_nonnull (error);
      check_same (wrong[i]);
    }
}

/* The line of an error is that of the file, whatever was taken out before */
static void
test_lines_of_errors (void)
{
  GString *xml = g_string_new ("<r>\n");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (xml, A "\n");
  g_string_append (xml, "<a></b>\n" A "</r>\n");
  g_free (read_xml (xml->str, TRUE, NULL, &error));
  g_assert_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_NOT_XML);
  g_assert_nonnull (strstr (error->message, ":4002: "));
  g_string_free (xml, TRUE);
}

/* As many marks as there can be in a block, each for the shortest of parts */
static void
test_short_parts (void)
{
  GString *xml = g_string_new ("<r>");

  for (char a = '('; a <= '~'; a++)
    for (char b = '('; b <= '~'; b++)
      if (a != '<' && b != '<')
        g_string_append_printf (xml, "<F>%c%c</F>", a, b);
  g_string_append (xml, "</r>");
  check_same (xml->str);
  g_string_free (xml, TRUE);
}

static void
append_random (GString *xml,
               GRand   *rand)
{
  static const char *const pieces[] = {
    A, A, A, A, "<F>\n<N>b</N></F>", "<F>\r\n<N>c</N>\r\n</F>\r\n", "<KEYWORD lang=\"de\">Stecker</KEYWORD>",
    "<KEYWORD lang=\"en\">plug</KEYWORD>", "<FF>\n</FF>", "<F/>", "<F a='>'/>", "<F><F>x</F></F>", "<F>x</F >",
    "<!-- <F>x</F> -->", "<![CDATA[<F>x</F>]]>", "<?x <F>x</F>?>", "<p>text", "</p>", "\n", "\n  ", "text", "<q/>", "é",
  };
  guint depth = 0;

  for (guint i = 0; i < 4000; i++)
    {
      const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];

      if (strcmp (piece, "</p>") == 0 && depth == 0)
        continue;
      if ((strcmp (piece, "<p>text") == 0) && depth == 20)
        continue;
      depth += g_str_has_prefix (piece, "<p>");
      depth -= g_str_has_prefix (piece, "</p>");
      g_string_append (xml, piece);
      if (g_rand_int_range (rand, 0, 50) == 0)
        for (gint32 n = g_rand_int_range (rand, 0, 700); n > 0; n--)
          g_string_append_c (xml, 'x');
      if (g_rand_int_range (rand, 0, 20) == 0)
        g_string_append_printf (xml, "<F><N>%u</N></F>", g_rand_int_range (rand, 0, 200));
    }
  for (; depth > 0; depth--)
    g_string_append (xml, "</p>");
}

/* Files of several blocks, whose ends come anywhere */
static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (6);
  guint n_again = 0;

  for (guint i = 0; i < 30; i++)
    {
      GString *xml = g_string_new ("<r>");

      append_random (xml, rand);
      g_string_append (xml, "</r>");
      n_again += check_same (xml->str);
      g_string_free (xml, TRUE);
    }
  g_assert_cmpuint (n_again, >, 10000);
}

int
main (int   argc,
      char *argv[])
{
  xmlInitParser ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/xml-parts/said-again", test_said_again);
  g_test_add_func ("/formats/xml-parts/not-certain", test_not_certain);
  g_test_add_func ("/formats/xml-parts/own-mark", test_own_mark);
  g_test_add_func ("/formats/xml-parts/not-well-formed", test_not_well_formed);
  g_test_add_func ("/formats/xml-parts/lines-of-errors", test_lines_of_errors);
  g_test_add_func ("/formats/xml-parts/short-parts", test_short_parts);
  g_test_add_func ("/formats/xml-parts/random", test_random);

  return g_test_run ();
}
