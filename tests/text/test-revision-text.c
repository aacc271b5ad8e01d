/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text/csel-revision-text.h"

#include "support/csel-test.h"

static void
check (const char *before,
       const char *after,
       const char *expected)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselCatalog) first = csel_test_read_product (before);
  g_autoptr(CselCatalog) second = csel_test_read_product (after);
  g_autoptr(CselProduct) one = csel_product_new (first, 0);
  g_autoptr(CselProduct) other = csel_product_new (second, 0);
  g_autoptr(GArray) revisions = csel_revision_list (one, other);
  const CselRevision *revision = &g_array_index (revisions, CselRevision, 0);
  g_autofree char *section = csel_text_revision_section (locale, one, other, revision);
  g_autofree char *label = csel_text_revision_label (locale, one, other, revision);
  g_autofree char *change = csel_text_revision_change (locale, one, other, revision);
  g_autofree char *source = csel_text_revision_source (locale, one, other, revision);
  g_autofree char *found = g_strdup_printf ("%s | %s | %s%s%s", section, label, change, source != NULL ? " | " : "",
                                            source != NULL ? source : "");

  g_assert_cmpuint (revisions->len, ==, 1);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_changes (void)
{
  check ("<width>3 mm</width>", "<width>4 mm</width>", "Physical data | Width | 3 mm → 4 mm");
  check ("<width>3 mm</width>", "", "Physical data | Width | 3 mm → n/s");
  check ("", "<width>3 mm</width>", "Physical data | Width | n/s → 3 mm");
  check ("<width>3 mm</width>", "<width>3.0 mm</width>",
         "Physical data | Width | 3 mm → 3.0 mm (other words, the same value)");
  check ("<flammability-class value='V-0'>V0</flammability-class>",
         "<flammability-class value='V-1'>V0</flammability-class>",
         "Material data | Flammability class per UL94 | V0 → V0 (the same words, another value)");
  check ("<rating standard='IEC' overvoltage-category='III' pollution-degree='3' voltage='400 V'/>",
         "<rating standard='IEC' overvoltage-category='III' pollution-degree='2' voltage='400 V'/>",
         "Electrical data | Nominal voltage, IEC, III/2 | "
         "400 V [standard=IEC; overvoltage-category=III; pollution-degree=3] → "
         "400 V [standard=IEC; overvoltage-category=III; pollution-degree=2]");
}

/* A value that is second-hand says so, and from where */
static void
test_sources (void)
{
  check ("<width>3 mm</width>", "<width source='h'>3 mm</width>",
         "Physical data | Width | 3 mm → 3 mm (second-hand) | Sheet (maker's document) → Hearsay (second-hand)");
}

static void
test_relations (void)
{
  check ("<accessory item='X'/>", "<accessory item='X' required='yes'/>",
         "Compatible products | Required accessories | ACME X → ACME X, required");
  check ("<accessory item='X'/>", "", "Compatible products | Optional accessories | ACME X → n/s");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/revision/changes", test_changes);
  g_test_add_func ("/text/revision/sources", test_sources);
  g_test_add_func ("/text/revision/relations", test_relations);

  return g_test_run ();
}
