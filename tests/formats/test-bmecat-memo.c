/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-bmecat-memo.h"

static CselBmecatKey
make_key (const CselBmecatMemo *memo,
          guint32               part,
          guint32               context)
{
  CselBmecatKey key = { .part = part, .context = context };

  csel_bmecat_memo_prepare (memo, &key);
  csel_bmecat_memo_approach (memo, &key);

  return key;
}

static void
keep (CselBmecatMemo *memo,
      guint32         part,
      guint32         context,
      guint           n_numbers)
{
  const CselFactNumber numbers[] = { { 7, 70 }, { 8, 80 }, { 9, 90 } };
  const CselBmecatMeaning meaning = { numbers, n_numbers, n_numbers + 1, n_numbers == 0 ? "doubtful" : NULL };
  CselBmecatKey key = make_key (memo, part, context);

  csel_bmecat_memo_keep (memo, &key, &meaning);
}

static gboolean
find (const CselBmecatMemo *memo,
      guint32               part,
      guint32               context,
      CselBmecatMeaning    *meaning)
{
  CselBmecatKey key = make_key (memo, part, context);

  return csel_bmecat_memo_find (memo, &key, meaning);
}

static void
test_meaning (void)
{
  CselBmecatMemo memo;
  CselBmecatMeaning meaning;

  csel_bmecat_memo_init (&memo);
  g_assert_false (find (&memo, 1, 1, &meaning));
  keep (&memo, 1, 1, 3);
  keep (&memo, 1, 2, 0);
  keep (&memo, 2, 1, 1);

  g_assert_true (find (&memo, 1, 1, &meaning));
  g_assert_cmpuint (meaning.n_numbers, ==, 3);
  g_assert_cmpuint (meaning.numbers[2].number, ==, 9);
  g_assert_cmpuint (meaning.numbers[2].property, ==, 90);
  g_assert_cmpuint (meaning.n_features, ==, 4);
  g_assert_null (meaning.notice);
  g_assert_true (find (&memo, 1, 2, &meaning));
  g_assert_cmpuint (meaning.n_numbers, ==, 0);
  g_assert_cmpstr (meaning.notice, ==, "doubtful");
  g_assert_true (find (&memo, 2, 1, &meaning));
  g_assert_cmpuint (meaning.n_numbers, ==, 1);
  g_assert_false (find (&memo, 2, 2, &meaning));
  g_assert_false (find (&memo, 3, 1, &meaning));

  csel_bmecat_memo_forget (&memo);
  g_assert_false (find (&memo, 1, 1, &meaning));
  csel_bmecat_memo_clear (&memo);
}

/* What was not there when it was approached, because it is said twice in a row */
static void
test_late (void)
{
  CselBmecatMemo memo;
  CselBmecatMeaning meaning;
  CselBmecatKey first;
  CselBmecatKey second;

  csel_bmecat_memo_init (&memo);
  first = make_key (&memo, 7, 0);
  second = make_key (&memo, 7, 0);
  g_assert_false (csel_bmecat_memo_find (&memo, &first, &meaning));
  keep (&memo, 7, 0, 2);
  g_assert_true (csel_bmecat_memo_find (&memo, &second, &meaning));
  g_assert_cmpuint (meaning.n_numbers, ==, 2);
  csel_bmecat_memo_clear (&memo);
}

static void
test_many (void)
{
  CselBmecatMemo memo;

  csel_bmecat_memo_init (&memo);
  for (guint i = 0; i < 20000; i++)
    keep (&memo, i, i % 3, i % 4);
  for (guint i = 0; i < 20000; i++)
    {
      CselBmecatMeaning meaning;

      g_assert_true (find (&memo, i, i % 3, &meaning));
      g_assert_cmpuint (meaning.n_numbers, ==, i % 4);
      g_assert_false (find (&memo, i, 3, &meaning));
    }
  csel_bmecat_memo_clear (&memo);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/bmecat-memo/meaning", test_meaning);
  g_test_add_func ("/formats/bmecat-memo/late", test_late);
  g_test_add_func ("/formats/bmecat-memo/many", test_many);

  return g_test_run ();
}
