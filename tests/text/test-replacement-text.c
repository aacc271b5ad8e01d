/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-list.h"
#include "support/csel-test.h"
#include "text/csel-replacement-text.h"

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("no “%s” in: %s", part, text);
}

static CselReplacement *
ask (const char *item,
     const char *poles)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) plate = csel_test_get_product (catalog, "831-505");
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, item);
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (4);
  const CselPartsDetails details = { .quantity = 1, .plan = plan };
  const CselPartsDetails accessory = { .quantity = 1, .is_accessory = TRUE };
  g_autoptr(CselPartsList) list = csel_parts_list_new ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  CselPartsLine *lines[2];

  for (guint i = 0; poles != NULL && i < 4; i++)
    {
      g_autoptr(CselWire) wire = csel_wire_copy (csel_wiring_plan_get_wire (plan, i));

      wire->kind = CSEL_CONDUCTOR_FINE_STRANDED;
      wire->preparation = CSEL_PREPARATION_BARE;
      csel_wire_set_text (wire, CSEL_WIRE_SIZE, "2.5");
      csel_wiring_plan_set_wire (plan, i, wire);
    }
  if (poles != NULL)
    g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_POLES, poles, NULL));
  lines[0] = csel_parts_line_new_detailed (seed, &details);
  lines[1] = csel_parts_line_new_detailed (plate, &accessory);
  csel_parts_list_add_lines (list, lines, poles != NULL ? 2 : 1, "Add");
  g_object_unref (lines[0]);
  g_object_unref (lines[1]);

  return csel_replacement_ask (G_LIST_MODEL (list), 0, product, requirement, ferrules);
}

static void
test_sentence (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReplacement) none = ask ("831-1204", NULL);
  g_autoptr(CselReplacement) same = ask (CSEL_TEST_SEED, "4");
  g_autoptr(CselReplacement) header = ask ("831-3604", "5");
  g_autofree char *nothing = csel_text_replacement (locale, none);
  g_autofree char *fits = csel_text_replacement (locale, same);
  g_autofree char *found = csel_text_replacement (locale, header);

  g_assert_cmpstr (nothing, ==, "No wiring, accessory, counterpart or requirement depends on it: nothing was asked.");
  g_assert_cmpstr (fits, ==, "6 questions were asked: all fit, or their maker lists them.");
  g_assert_cmpstr (found, ==, "What does not fit, or of which the data cannot tell:");
}

/* Poles of which the same is said share a block */
static void
test_findings (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReplacement) header = ask ("831-3604", "5");
  g_auto(GStrv) blocks = csel_text_replacement_findings (locale, header);

  g_assert_cmpuint (g_strv_length (blocks), ==, 3);
  assert_has (blocks[0], "Poles 1–4: 2.5 mm², fine-stranded, ");
  assert_has (blocks[0], ": not applicable (before: fits)\n✗ this product takes no conductor");
  assert_has (blocks[1], "Accessory 831-505: cannot tell\n? listed by the maker for the connector that goes");
  assert_has (blocks[2], "Requirement: fail (before: fail)\n✗ ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/replacement-text/sentence", test_sentence);
  g_test_add_func ("/text/replacement-text/findings", test_findings);

  return g_test_run ();
}
