/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-rating-context.h"

static void
test_reads_what_it_writes (void)
{
  const char *const texts[] = { "iec:III/3", "iec:II/2", "iec:IV/4", "iec:I/1", "ul:B", "ul:C",
                                "csa:D" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CselRatingContext context;
      g_autofree char *written = NULL;

      g_assert_true (csel_rating_context_parse (texts[i], &context));
      written = csel_rating_context_to_string (&context);
      g_assert_cmpstr (written, ==, texts[i]);
    }
}

static void
test_refused (void)
{
  const char *const texts[] = { "", "iec", "iec:V/3", "iec:III/5", "iec:III", "iec:III/33",
                                "iec:III/",
                                "ul:", "ul:G", "ul:CC", "csa:c", "vde:1" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CselRatingContext context;

      g_assert_false (csel_rating_context_parse (texts[i], &context));
    }
}

static void
test_default_and_equality (void)
{
  CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autofree char *text = csel_rating_context_to_string (&context);
  CselRatingContext other;

  g_assert_cmpstr (text, ==, "iec:III/3");
  g_assert_true (csel_rating_context_parse ("iec:III/2", &other));
  g_assert_false (csel_rating_context_equal (&context, &other));
  other.pollution_degree = 3;
  g_assert_true (csel_rating_context_equal (&context, &other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/rating-context/reads-what-it-writes", test_reads_what_it_writes);
  g_test_add_func ("/model/rating-context/refused", test_refused);
  g_test_add_func ("/model/rating-context/default-and-equality", test_default_and_equality);

  return g_test_run ();
}
