/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-designations.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "  ", "" },
    { "-X1", "-X1" },
    { " -X1 , -X3;-X7", "-X1|-X3|-X7" },
    { "-X1…-X3", "-X1|-X2|-X3" },
    { "-X1 ... -X3", "-X1|-X2|-X3" },
    { "-X9..-X11, -X20", "-X9|-X10|-X11|-X20" },
    { "-X1…3", "-X1|-X2|-X3" },
    { "-X08…-X10", "-X08|-X09|-X10" },
    { "=A1+B2-X1.1…=A1+B2-X1.2", "=A1+B2-X1.1|=A1+B2-X1.2" },
    /* A part of a part, not a range */
    { "-X1-X2", "-X1-X2" },
    { "Klemme Ä2…Klemme Ä3", "Klemme Ä2|Klemme Ä3" },
    { "1…3", "1|2|3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_auto(GStrv) designations = csel_designations_parse (cases[i].text, &error);
      g_autofree char *joined = NULL;

      g_assert_no_error (error);
      joined = g_strjoinv ("|", designations);
      g_assert_cmpstr (joined, ==, cases[i].expected);
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char           *text;
    CselDesignationsError code;
    const char           *message;
  } cases[] = {
    { "-X1,,-X2", CSEL_DESIGNATIONS_ERROR_EMPTY, "A designation is missing before or after a comma" },
    { "-X1,", CSEL_DESIGNATIONS_ERROR_EMPTY, "A designation is missing before or after a comma" },
    { "-X6…-X1", CSEL_DESIGNATIONS_ERROR_RANGE, "“-X6…-X1”: expected a range as in -X1…-X6" },
    { "-X1…-X1", CSEL_DESIGNATIONS_ERROR_RANGE, "“-X1…-X1”: expected a range as in -X1…-X6" },
    { "-X1…-Y6", CSEL_DESIGNATIONS_ERROR_RANGE, "“-X1…-Y6”: expected a range as in -X1…-X6" },
    { "-X1…", CSEL_DESIGNATIONS_ERROR_RANGE, "“-X1…”: expected a range as in -X1…-X6" },
    { "-X…-X6", CSEL_DESIGNATIONS_ERROR_RANGE, "“-X…-X6”: expected a range as in -X1…-X6" },
    { "-X01…-X100", CSEL_DESIGNATIONS_ERROR_RANGE, "“-X01…-X100”: expected a range as in -X1…-X6" },
    { "-X1…-X2…-X3", CSEL_DESIGNATIONS_ERROR_RANGE, "“-X1…-X2…-X3”: expected a range as in -X1…-X6" },
    { "-X1…-X3, -X2", CSEL_DESIGNATIONS_ERROR_TWICE, "“-X2” is named twice" },
    { "-X1…-X999999999", CSEL_DESIGNATIONS_ERROR_TOO_MANY, "More than 10000 designations" },
    { "-X1\n-X2", CSEL_DESIGNATIONS_ERROR_CHARACTER, "Designations stand on one line" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (csel_designations_parse (cases[i].text, &error));
      g_assert_error (error, CSEL_DESIGNATIONS_ERROR, (int)cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* The most there can be */
static void
test_many (void)
{
  g_auto(GStrv) designations = csel_designations_parse ("-X1…-X10000", NULL);

  g_assert_cmpuint (g_strv_length (designations), ==, CSEL_MAX_DESIGNATIONS);
  g_assert_cmpstr (designations[CSEL_MAX_DESIGNATIONS - 1], ==, "-X10000");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/designations/read", test_read);
  g_test_add_func ("/model/designations/errors", test_errors);
  g_test_add_func ("/model/designations/many", test_many);

  return g_test_run ();
}
