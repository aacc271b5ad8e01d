/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-statement.h"

static gboolean
read_value (CselPropertyId property,
            const char    *value,
            CselStatement *statement,
            GError       **error)
{
  *statement = (CselStatement) { .property = property, .printed = value };

  return csel_statement_read_value (statement, value, error);
}

static void
test_by_the_type_of_the_property (void)
{
  CselStatement statement;

  g_assert_true (read_value (CSEL_PROPERTY_VARIABLE_CODING, "Yes", &statement, NULL));
  g_assert_cmpint (statement.kind, ==, CSEL_VALUE_BOOLEAN);
  g_assert_true (statement.truth);
  g_assert_true (read_value (CSEL_PROPERTY_SLEEVE_LENGTH, "12 mm", &statement, NULL));
  g_assert_cmpint (statement.kind, ==, CSEL_VALUE_QUANTITY);
  g_assert_cmpuint (statement.n_ranges, ==, 1);
  g_assert_true (read_value (CSEL_PROPERTY_RATED_CURRENT, "-", &statement, NULL));
  g_assert_cmpint (statement.kind, ==, CSEL_VALUE_NOT_RATED);
  g_assert_true (read_value (CSEL_PROPERTY_COLOR, "gray", &statement, NULL));
  g_assert_cmpint (statement.kind, ==, CSEL_VALUE_TEXT);
  g_assert_true (read_value (CSEL_PROPERTY_FERRULE_INSULATION, "insulated", &statement, NULL));
}

static void
test_what_the_property_cannot_have (void)
{
  static const struct
  {
    CselPropertyId     property;
    const char        *value;
    CselStatementError code;
  } bad[] = {
    { CSEL_PROPERTY_VARIABLE_CODING, "maybe", CSEL_STATEMENT_ERROR_VALUE },
    { CSEL_PROPERTY_FERRULE_INSULATION, "half", CSEL_STATEMENT_ERROR_VALUE },
    { CSEL_PROPERTY_SLEEVE_LENGTH, "12 V", CSEL_STATEMENT_ERROR_VALUE },
    { CSEL_PROPERTY_SLEEVE_LENGTH, "-", CSEL_STATEMENT_ERROR_VALUE },
    { CSEL_PROPERTY_STRIP_LENGTH, "13 ... 11 mm", CSEL_STATEMENT_ERROR_REVERSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;
      CselStatement statement;

      g_assert_false (read_value (bad[i].property, bad[i].value, &statement, &error));
      g_assert_error (error, CSEL_STATEMENT_ERROR, (int)bad[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/statement/by-the-type-of-the-property", test_by_the_type_of_the_property);
  g_test_add_func ("/model/statement/what-the-property-cannot-have", test_what_the_property_cannot_have);

  return g_test_run ();
}
