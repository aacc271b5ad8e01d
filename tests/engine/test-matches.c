/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-matches.h"
#include "support/csel-test.h"

static CselLibrary *
open_library (void)
{
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");

  csel_library_add (library, wago);
  csel_library_add (library, headers);

  return library;
}

static guint
find_row (CselLibrary *library,
          const char  *item)
{
  g_autoptr(GPtrArray) found = csel_library_find_item (library, item);
  guint row;

  g_assert_true (csel_library_find_row (library, g_ptr_array_index (found, 0), &row));

  return row;
}

static void
test_results (void)
{
  g_autoptr(CselLibrary) library = open_library ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselListing) listing = NULL;
  g_autoptr(CselMatches) matches = NULL;
  guint seed;

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "400/690V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  listing = csel_listing_new (library);
  matches = csel_matches_new (listing, requirement);
  seed = find_row (library, CSEL_TEST_SEED);
  g_assert_cmpint (csel_matches_get_result (matches, seed), ==, CSEL_VERDICT_FITS);
  g_assert_true (csel_matches_passes (matches, seed, CSEL_WANTED_MEETS));
  /* A ferrule is not what is asked for, whatever it does not state */
  g_assert_cmpint (csel_matches_get_result (matches, find_row (library, "216-266")), ==,
                   CSEL_VERDICT_NOT_APPLICABLE);
  g_assert_false (csel_matches_passes (matches, find_row (library, "216-266"), CSEL_WANTED_NOT_FAILED));
}

/* What is counted is what would be answered: each field left out, for every product */
static void
check_drops (CselLibrary           *library,
             const CselRequirement *requirement)
{
  g_autoptr(CselListing) listing = csel_listing_new (library);
  g_autoptr(CselMatches) matches = csel_matches_new (listing, requirement);

  for (CselField field = 0; field < CSEL_N_FIELDS; field++)
    {
      g_autoptr(CselRequirement) without = csel_requirement_copy (requirement);
      g_autoptr(CselMatches) expected = NULL;

      if (csel_requirement_get (requirement, field) == NULL)
        continue;
      csel_requirement_set (without, field, NULL, NULL);
      expected = csel_matches_new (listing, without);
      for (guint row = 0; row < csel_library_get_n_rows (library); row++)
        for (CselWanted wanted = CSEL_WANTED_MEETS; wanted < CSEL_N_WANTED; wanted++)
          if (!csel_matches_passes (matches, row, wanted))
            g_assert_cmpint (csel_matches_passes_without (matches, row, wanted, field), ==,
                             csel_matches_passes (expected, row, wanted));
    }
}

static void
test_drops (void)
{
  const struct
  {
    const char *supply;
    const char *ratings;
    const char *current;
    const char *conductor_current;
    const char *poles;
    const char *spacing;
    const char *ambient;
  } cases[] = {
    { "400/690V", NULL, "50 A", "60 A", "4", "7.62", NULL },
    { "300V", "ul:D", "8 A", "9 A", NULL, NULL, NULL },
    { "300V", "ul:D, iec:III/3", "12 A", "9 A", "5", NULL, "110" },
    { "1000V", "iec:III/3", NULL, NULL, "3", NULL, "40" },
    { "230/400V", "iec:IV/3", "5 A", "2 A", NULL, "5", NULL },
    { NULL, "ul:B", "5 A", "20 A", NULL, NULL, NULL },
  };
  g_autoptr(CselLibrary) library = open_library ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();

      g_test_message ("%u", i);
      csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, cases[i].supply, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_RATINGS, cases[i].ratings, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_CURRENT, cases[i].current, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR_CURRENT, cases[i].conductor_current, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_POLES, cases[i].poles, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_PIN_SPACING, cases[i].spacing, NULL);
      csel_requirement_set (requirement, CSEL_FIELD_AMBIENT, cases[i].ambient, NULL);
      check_drops (library, requirement);
    }
}

/* A curve hangs on ambient, current and conductor */
static void
test_drops_with_curve (void)
{
  static const char *const currents[] = { "30 A", "33 A", "50 A" };
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<connection number='1'><pole-number>4</pole-number>"
                            "<conductor kind='fine-stranded'>0.5 ... 10 mm²</conductor></connection>"
                            "<rating standard='IEC 60664-1' overvoltage-category='III' pollution-degree='3' "
                            "voltage='800 V' current='41 A'/>"
                            "<limit-temperature>-60 ... +105 °C</limit-temperature>"
                            "<derating-curve>10 mm², 4 poles: 60 °C 41 A; 90 °C 24 A</derating-curve>");

  csel_library_add (library, catalog);
  for (guint i = 0; i < G_N_ELEMENTS (currents); i++)
    {
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();

      csel_requirement_set (requirement, CSEL_FIELD_CURRENT, currents[i], NULL);
      csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR_CURRENT, "60 A", NULL);
      csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR, "fine-stranded:10mm2", NULL);
      csel_requirement_set (requirement, CSEL_FIELD_AMBIENT, "75", NULL);
      check_drops (library, requirement);
      csel_requirement_set (requirement, CSEL_FIELD_POLES, "5", NULL);
      check_drops (library, requirement);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/matches/results", test_results);
  g_test_add_func ("/engine/matches/drops", test_drops);
  g_test_add_func ("/engine/matches/drops-with-curve", test_drops_with_curve);

  return g_test_run ();
}
