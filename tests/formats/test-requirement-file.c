/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "formats/csel-requirement-file.h"
#include "rules/csel-acceptance.h"
#include "support/csel-test.h"

#define ACCEPTED "[requirement]\n[acceptance 1]\nitem=X\nmanufacturer=ACME\nrule=current\nstatement=s\n"

static void
test_round_trip (void)
{
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselRequirement) again = NULL;
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.ini", &stream, NULL);
  g_autoptr(GError) error = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "400/690V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "iec:III/3, ul:C", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR, "fine-stranded:2,5 mm²:insulated", NULL);
  csel_requirement_add_accepted (requirement, &(CselAcceptedLine) {
    (char *)"831-1104/320-000", (char *)"WAGO", CSEL_RULE_SLEEVE_LENGTH, (char *)"length-unknown 11…13 mm | ; =",
    { (char *)"K. Müller", (char *)"2026-03-02", (char *)"measured; 12 mm = fits" }
  });

  g_assert_true (csel_requirement_file_write (file, requirement, &error));
  g_assert_no_error (error);
  again = csel_requirement_file_read (file, &error);
  g_assert_no_error (error);
  g_assert_true (csel_requirement_equal (requirement, again));
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_empty (void)
{
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autofree char *text = csel_requirement_file_format (requirement);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselRequirement) again = csel_requirement_file_parse (text, strlen (text), "e.ini", &error);

  g_assert_no_error (error);
  g_assert_true (csel_requirement_is_empty (again));
}

/* Each names the file, the place and what is wrong */
static void
test_bad (void)
{
  const struct
  {
    const char *text;
    int         code;
    const char *message;
  } cases[] = {
    { "no key file", CSEL_REQUIREMENT_FILE_ERROR_SYNTAX, "bad.ini: " },
    { "[requirement]\nsupply=\xff\n", CSEL_REQUIREMENT_FILE_ERROR_SYNTAX, "bad.ini: found bytes" },
    { "", CSEL_REQUIREMENT_FILE_ERROR_NAME, "bad.ini: [requirement] there is no such group" },
    { "[requirement]\n[colour]\nx=1\n", CSEL_REQUIREMENT_FILE_ERROR_NAME, "bad.ini: [colour] this group" },
    { "[requirement]\nsuply=24V\n", CSEL_REQUIREMENT_FILE_ERROR_NAME,
      "bad.ini: [requirement] found the key “suply”" },
    { "[requirement]\ncurrent=3 V\n", CSEL_REQUIREMENT_FILE_ERROR_VALUE,
      "bad.ini: [requirement] current: “3 V”: expected a current" },
    { ACCEPTED "by=KM\ndate=2026-03-02\n", CSEL_REQUIREMENT_FILE_ERROR_NAME,
      "bad.ini: [acceptance 1] no “reason”" },
    { ACCEPTED "by=KM\ndate=2.3.26\nreason=r\n", CSEL_REQUIREMENT_FILE_ERROR_VALUE,
      "bad.ini: [acceptance 1] found “2.3.26”" },
    { ACCEPTED "colour=1\n", CSEL_REQUIREMENT_FILE_ERROR_NAME,
      "bad.ini: [acceptance 1] found the key “colour”" },
    { "[requirement]\n[acceptance 1]\nitem=X\nmanufacturer=A\nrule=taste\nstatement=s\nby=K\ndate=2026-03-02\n"
      "reason=r\n", CSEL_REQUIREMENT_FILE_ERROR_VALUE, "bad.ini: [acceptance 1] found “taste”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CselRequirement) requirement =
        csel_requirement_file_parse (cases[i].text, strlen (cases[i].text), "bad.ini", &error);

      g_assert_null (requirement);
      g_assert_error (error, CSEL_REQUIREMENT_FILE_ERROR, cases[i].code);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("expected %s, found %s", cases[i].message, error->message);
    }
}

/* What stands after a zero byte is not passed over */
static void
test_zero_byte (void)
{
  static const char text[] = "[requirement]\npoles=4\n\0supply=400V\n";
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_requirement_file_parse (text, sizeof text - 1, "zero.ini", &error));
  g_assert_error (error, CSEL_REQUIREMENT_FILE_ERROR, CSEL_REQUIREMENT_FILE_ERROR_SYNTAX);
}

static void
test_no_file (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/requirement.ini");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_requirement_file_read (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (csel_requirement_file_write (file, requirement, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/requirement-file/round-trip", test_round_trip);
  g_test_add_func ("/formats/requirement-file/empty", test_empty);
  g_test_add_func ("/formats/requirement-file/bad", test_bad);
  g_test_add_func ("/formats/requirement-file/zero-byte", test_zero_byte);
  g_test_add_func ("/formats/requirement-file/no-file", test_no_file);

  return g_test_run ();
}
