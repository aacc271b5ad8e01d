/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>
#include <string.h>

#include "formats/csel-xml-reader.h"

static void
start_cb (CselXmlReader *reader,
          const char    *name,
          const char    *namespace_uri,
          gpointer       user_data)
{
  static const char *const known[] = { "a", "lang", NULL };
  GString *log = user_data;
  const char *a = csel_xml_reader_get_attribute (reader, "a");

  g_string_append_printf (log, "<%s %s@%d>", name, a != NULL ? a : "-",
                          csel_xml_reader_get_line (reader));
  if (csel_xml_reader_find_unknown (reader, known) != NULL)
    csel_xml_reader_fail (reader, CSEL_CATALOG_ERROR_ATTRIBUTE, "found %s",
                          csel_xml_reader_find_unknown (reader, known));
}

static void
end_cb (CselXmlReader *reader,
        const char    *text,
        gpointer       user_data)
{
  g_string_append_printf (user_data, "%s/", text);
}

static char *
read_text (const char *xml,
           GError    **error)
{
  static const CselXmlHandler handler = { start_cb, end_cb };
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  GString *log = g_string_new (NULL);

  g_file_replace_contents (file, xml, strlen (xml), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                           NULL);
  csel_xml_read (file, &handler, log, NULL, error);
  g_file_delete (file, NULL, NULL);

  return g_string_free (log, FALSE);
}

static void
test_elements_and_text (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *log = read_text ("<r>\n <x a='1 &amp; 2'>t<!-- c -->u<![CDATA[<v>]]></x>\n"
                                    "<y xml:lang='de'/></r>", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (log, ==, "<r -@1><x 1 & 2@2>tu<v>/<y -@3>//");
}

static void
test_nothing_is_called_after_a_failure (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *log = read_text ("<r>\n<x b='1'/><y/></r>", &error);

  g_assert_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_ATTRIBUTE);
  g_assert_nonnull (strstr (error->message, ":2: found b"));
  g_assert_cmpstr (log, ==, "<r -@1><x -@2>");
}

static void
test_depth_is_limited (void)
{
  g_autoptr(GString) xml = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *log = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (xml, "<d>");
  log = read_text (xml->str, &error);
  g_assert_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_ELEMENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  xmlInitParser ();

  g_test_add_func ("/formats/xml-reader/elements-and-text", test_elements_and_text);
  g_test_add_func ("/formats/xml-reader/nothing-is-called-after-a-failure",
                   test_nothing_is_called_after_a_failure);
  g_test_add_func ("/formats/xml-reader/depth-is-limited", test_depth_is_limited);

  return g_test_run ();
}
