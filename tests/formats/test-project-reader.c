/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "formats/csel-project-file.h"
#include "support/csel-test.h"

#define HEAD \
  "<project xmlns='urn:connector-selector:project:1'>\n" \
  "<facts id='f1' fingerprint='0'><catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' " \
  "date='2026-01-01'><source id='s0' confidence='maker'>Sheet</source>" \
  "<record item='X' manufacturer='ACME'><fact property='item-number' source='s0'>X</fact></record>" \
  "<record item='Y' manufacturer='ACME'><fact property='item-number' source='s0'>Y</fact></record></catalog></facts>\n"
#define LIST(lines) HEAD "<parts-list>\n" lines "\n</parts-list></project>"
#define X "item='X' manufacturer='ACME' facts='f1' quantity='1'"
#define E(code) CSEL_CATALOG_ERROR_ ## code

typedef struct
{
  const char      *xml;
  CselCatalogError code;
  int              line;
  const char      *message;
} BadFile;

static const BadFile bad_files[] = {
  { "", E (EMPTY), 1, "" },
  { "<project xmlns='urn:connector-selector:project:1'>", E (TRUNCATED), 1, "" },
  { "<catalog/>", E (ROOT), 1, "found <catalog>, expected <project" },
  { "<project/>", E (NAMESPACE), 1, "in namespace “”" },
  { "<project xmlns='urn:connector-selector:project:1'/>", E (ELEMENT), 1, "without <parts-list>" },
  { "<project xmlns='urn:connector-selector:project:1' ratings-per='x'/>", E (VALUE), 1, "iec:III/3" },
  { "<project xmlns='urn:connector-selector:project:1'>\n<field name='x' value='y'/></project>", E (VALUE), 2, "“x”" },
  { "<project xmlns='urn:connector-selector:project:1'>\n<field name='location'/></project>", E (ATTRIBUTE), 2,
    "without “value”" },
  { "<project xmlns='urn:connector-selector:project:1'>\n<condition name='x' value='y'/></project>", E (VALUE), 2,
    "condition “x”" },
  { "<project xmlns='urn:connector-selector:project:1'>\n<condition name='poles' value='many'/></project>", E (VALUE),
    2, "poles: " },
  { "<project xmlns='urn:connector-selector:project:1'>\n<accepted item='X' manufacturer='A' rule='x' statement='s' "
    "by='K' date='2026-03-02' reason='r'/></project>", E (VALUE), 2, "no rule" },
  { "<project xmlns='urn:connector-selector:project:1'>\n<accepted item='X' manufacturer='A' rule='pole-number' "
    "statement='s' by='K' date='today' reason='r'/></project>", E (VALUE), 2, "expected a day" },
  { "<project xmlns='urn:connector-selector:project:1'>\n<facts id='a' fingerprint='0'/></project>", E (ELEMENT), 2,
    "<facts> without <catalog>" },
  { "<project xmlns='urn:connector-selector:project:1'>\n<facts id='a' fingerprint='0'>"
    "<line xmlns='urn:connector-selector:project:1'/></facts></project>", E (ELEMENT), 2, "expected <catalog>" },
  { HEAD "<facts id='f1' fingerprint='0'/></project>", E (DUPLICATE), 3, "“f1” a second time" },
  { LIST ("<line item='Z' manufacturer='ACME' facts='f1' quantity='1'/>"), E (RELATION), 4, "item “Z” of ACME" },
  { LIST ("<line item='X' manufacturer='ACME' facts='f2' quantity='1'/>"), E (RELATION), 4, "“f2”" },
  { LIST ("<line item='X' manufacturer='ACME' facts='f1' quantity='-1'/>"), E (VALUE), 4, "a number up to 1000000" },
  { LIST ("<line item='X' manufacturer='ACME' facts='f1' quantity='1000001'/>"), E (VALUE), 4, "quantity" },
  { LIST ("<line item='X' manufacturer='ACME' facts='f1'/>"), E (ATTRIBUTE), 4, "“quantity”" },
  { LIST ("<line " X " per='metre'/>"), E (VALUE), 4, "per “metre”" },
  { LIST ("<line " X " required='no'/>"), E (VALUE), 4, "required" },
  { LIST ("<line " X " spare='1001'/>"), E (VALUE), 4, "spare" },
  { LIST ("<line " X " designations='-X1,,'/>"), E (VALUE), 4, "A designation is missing" },
  { LIST ("<line " X " colour='red'/>"), E (ATTRIBUTE), 4, "“colour”" },
  { LIST ("<line " X ">\nwords</line>"), E (ELEMENT), 5, "found text “words”" },
  { LIST ("<line " X "><line " X "/></line>"), E (ELEMENT), 4, "found <line>" },
  { LIST ("<line " X "><accessory " X "><accessory " X "/></accessory></line>"), E (ELEMENT), 4, "found <accessory>" },
  { LIST ("<line " X "><accessory " X "/><or item='Y' manufacturer='ACME' facts='f1'/></line>"), E (ELEMENT), 4,
    "after <accessory>" },
  { LIST ("<line " X "><wiring><wire pole='x' kind='solid' preparation='bare'/></wiring></line>"), E (VALUE), 4,
    "pole" },
  { LIST ("<line " X "><wiring><wire pole='1' kind='wet' preparation='bare'/></wiring></line>"), E (VALUE), 4,
    "“wet”" },
  { LIST ("<line " X "><wiring><wire pole='1' kind='solid' preparation='x'/></wiring></line>"), E (VALUE), 4, "“x”" },
  { LIST ("<line " X "><wiring><wire pole='1' kind='solid' preparation='bare' color='no'/></wiring></line>"),
    E (VALUE), 4, "color" },
};

static CselProject *
read_text (const char *xml,
           char      **path,
           GError    **error)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.csel", &stream, NULL);
  CselProject *project;

  *path = g_file_get_path (file);
  g_assert_true (g_file_set_contents (*path, xml, -1, NULL));
  project = csel_project_read (file, NULL, error);
  g_assert_true (g_file_delete (file, NULL, NULL));

  return project;
}

/* File, line, and what was found */
static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *path = NULL;
      g_autofree char *place = NULL;

      g_assert_null (read_text (bad_files[i].xml, &path, &error));
      if (error->code != (int)bad_files[i].code)
        g_error ("%s: %s", bad_files[i].xml, error->message);
      place = g_strdup_printf ("%s:%d: ", path, bad_files[i].line);
      if (!g_str_has_prefix (error->message, place) || strstr (error->message, bad_files[i].message) == NULL)
        g_error ("%s: %s, expected %s%s", bad_files[i].xml, error->message, place, bad_files[i].message);
    }
}

static void
test_good (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr(CselProject) project =
    read_text (LIST ("<line " X " designations='-X1…-X3' per='designation'>"
                     "<or item='Y' manufacturer='ACME' facts='f1'/>"
                     "<wiring spare='5'><wire pole='2' kind='solid' preparation='bare' size='4'/></wiring>"
                     "<accessory item='Y' manufacturer='ACME' facts='f1' quantity='2' per='connector' required='yes'/>"
                     "</line>"), &path, &error);
  g_autoptr(CselPartsLine) line = NULL;
  g_autoptr(CselPartsLine) accessory = NULL;
  const CselPartsDetails *details;

  g_assert_no_error (error);
  line = g_list_model_get_item (G_LIST_MODEL (csel_project_get_list (project, 0)), 0);
  accessory = g_list_model_get_item (G_LIST_MODEL (csel_project_get_list (project, 0)), 1);
  details = csel_parts_line_get_details (line);
  g_assert_cmpint (details->basis, ==, CSEL_PARTS_PER_DESIGNATION);
  g_assert_cmpuint (csel_parts_line_get_alternatives (line)->len, ==, 2);
  g_assert_cmpuint (csel_wiring_plan_get_spare (details->plan), ==, 5);
  g_assert_cmpstr (csel_wiring_plan_get_wire (details->plan, 0)->texts[CSEL_WIRE_SIZE], ==, "4");
  g_assert_true (csel_parts_line_get_details (accessory)->is_required);
  g_assert_null (csel_parts_line_get_details (accessory)->plan);
}

/* A file that ends too early is never half a project */
static void
test_truncated (void)
{
  const char *xml = LIST ("<line " X "><accessory " X "/></line>");

  for (gsize n = 0; n < strlen (xml); n += 7)
    {
      g_autofree char *beginning = g_strndup (xml, n);
      g_autofree char *path = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_null (read_text (beginning, &path, &error));
      g_assert_nonnull (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/project-reader/bad", test_bad);
  g_test_add_func ("/formats/project-reader/good", test_good);
  g_test_add_func ("/formats/project-reader/truncated", test_truncated);

  return g_test_run ();
}
