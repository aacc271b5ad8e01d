/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-fact.h"

static void
test_not_rated_is_no_number (void)
{
  CselFact fact = { .kind = CSEL_VALUE_NOT_RATED };
  CselRange range;

  g_assert_false (csel_fact_get_range (&fact, &range));
  fact.kind = CSEL_VALUE_TEXT;
  g_assert_false (csel_fact_get_range (&fact, &range));
}

static void
test_range (void)
{
  CselFact fact = { .kind = CSEL_VALUE_RANGE, .lo = 500, .hi = 6000, .unit = CSEL_UNIT_MM2 };
  CselRange range;

  g_assert_true (csel_fact_get_range (&fact, &range));
  g_assert_true (range.is_range);
  g_assert_cmpint (range.hi, ==, 6000);
  fact.kind = CSEL_VALUE_QUANTITY;
  g_assert_true (csel_fact_get_range (&fact, &range));
  g_assert_false (range.is_range);
}

static void
test_names (void)
{
  for (CselConfidence i = 0; i < CSEL_N_CONFIDENCES; i++)
    {
      CselConfidence found;

      g_assert_true (csel_confidence_parse (csel_confidence_get_id (i), &found));
      g_assert_cmpuint (found, ==, i);
    }
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    g_assert_nonnull (csel_qualifier_get_id (i));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/fact/not-rated-is-no-number", test_not_rated_is_no_number);
  g_test_add_func ("/model/fact/range", test_range);
  g_test_add_func ("/model/fact/names", test_names);

  return g_test_run ();
}
