/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-features.h"
#include "support/csel-test.h"

static void
check (const char *golden,
       const char *system,
       const char *group,
       const char *lines)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "X", system, group, lines);
  dump = csel_test_features_dump (features);
  csel_test_check_golden (golden, dump);
}

/* Each type: a code with and without details, one number, two numbers, yes and no; nothing, for each reason */
static void
test_types (void)
{
  check ("bmecat-etim-types.txt", "ETIM-10.0", "EC000905",
         "EF000003|EV000242\n"
         "EF000889|EV000084||very fast\n"
         "EF008618|2\n"
         "EF000227|16.0\n"
         "EF005387|5\n"
         "EF007515|-10;60\n"
         "EF007343|4;1.5\n"
         "EF005997|true\n"
         "EF007385|false\n"
         "EF001366|-||UN\n"
         "EF011980|-||NA\n"
         "EF002569|-||MV\n"
         "EF007337|-;-||UN\n");
}

/* What files have and the format does not: read where it can be read in one way, and told */
static void
test_doubtful (void)
{
  check ("bmecat-etim-doubtful.txt", "etim 10.0", "EC001284",
         "EF000007|gray\n"
         "EF000007|EV999999\n"
         "EF000008|35,4\n"
         "EF000008|1,000\n"
         "EF000008|about 3\n"
         "EF000008|12|MMT\n"
         "EF000008|12|cm\n"
         "EF000008|12|furlong\n"
         "EF002393|-15 - 100\n"
         "EF002393|-15 bis 100\n"
         "EF002393|-15;hot\n"
         "EF007341|10\n"
         "EF000025|Yes\n"
         "EF000025|nein\n"
         "EF000025|maybe\n"
         "EF001391|-\n"
         "EF001391|2;3\n"
         "EF999999|4.5|mm||||New thing\n"
         "EF999998|0.5;10\n"
         "EF999997|true\n"
         "EF999996|EV000270\n"
         "Colour|blue\n"
         "EF000049|\n");
}

/* Codes of ETIM 6.0 that moved, a class that is none, and one that is not known */
static void
test_releases (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "old", "ETIM-6.0", "EC001284", "EF002522|35.4\nEFNA0008|EV004429");
  csel_test_features_add (features, "dynamic", "DYNAMIC", "EC002637", "EF002521|EV004429");
  csel_test_features_add (features, "no class", "ETIM-10.0", "EC000000", "EF000008|12|mm\nEF000040|12");
  csel_test_features_add (features, "unknown class", "ETIM-11.0", "EC999999", "EF001391|4");
  csel_test_features_add (features, "no system", NULL, "EC000005", "EF000019|true");
  dump = csel_test_features_dump (features);
  csel_test_check_golden ("bmecat-etim-releases.txt", dump);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/bmecat-etim/types", test_types);
  g_test_add_func ("/formats/bmecat-etim/doubtful", test_doubtful);
  g_test_add_func ("/formats/bmecat-etim/releases", test_releases);

  return g_test_run ();
}
