/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-list.h"
#include "rules/csel-replacement.h"
#include "support/csel-test.h"

typedef struct
{
  CselCatalog     *catalog;
  CselPartsList   *list;
  CselRequirement *requirement;
  GPtrArray       *ferrules;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->catalog = csel_test_read_shipped ("wago-831");
  fixture->list = csel_parts_list_new ();
  fixture->requirement = csel_requirement_new ();
  fixture->ferrules = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (fixture->ferrules, csel_test_get_product (fixture->catalog, "216-266"));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->catalog);
  g_object_unref (fixture->list);
  csel_requirement_free (fixture->requirement);
  g_ptr_array_unref (fixture->ferrules);
}

static void
add (Fixture        *fixture,
     const char     *item,
     gboolean        is_accessory,
     CselWiringPlan *plan)
{
  g_autoptr(CselProduct) product = csel_test_get_product (fixture->catalog, item);
  const CselPartsDetails details = { .quantity = 1, .is_accessory = is_accessory, .plan = plan };
  g_autoptr(CselPartsLine) line = csel_parts_line_new_detailed (product, &details);

  csel_parts_list_splice (fixture->list, g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), 0, &line, 1, "Add");
}

static CselReplacement *
ask (Fixture    *fixture,
     const char *item)
{
  g_autoptr(CselProduct) product = csel_test_get_product (fixture->catalog, item);

  return csel_replacement_ask (G_LIST_MODEL (fixture->list), 0, product, fixture->requirement, fixture->ferrules);
}

static const CselReplacementFinding *
get (const CselReplacement *replacement,
     guint                  index,
     CselReplacementTopic   topic)
{
  const CselReplacementFinding *finding = g_ptr_array_index (replacement->findings, index);

  g_assert_cmpint (finding->topic, ==, topic);

  return finding;
}

static CselWiringPlan *
make_plan (const char *ferrule)
{
  CselWiringPlan *plan = csel_wiring_plan_new (4);

  for (guint i = 0; i < 4; i += 3)
    {
      g_autoptr(CselWire) wire = csel_wire_copy (csel_wiring_plan_get_wire (plan, i));

      wire->kind = CSEL_CONDUCTOR_FINE_STRANDED;
      wire->preparation = ferrule != NULL ? CSEL_PREPARATION_INSULATED : CSEL_PREPARATION_BARE;
      csel_wire_set_text (wire, CSEL_WIRE_SIZE, "2.5");
      csel_wire_set_text (wire, CSEL_WIRE_FERRULE, ferrule);
      csel_wire_set_text (wire, CSEL_WIRE_MANUFACTURER, ferrule != NULL ? "WAGO" : NULL);
      csel_wiring_plan_set_wire (plan, i, wire);
    }

  return plan;
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr(CselProduct) ferrule = csel_test_get_product (fixture->catalog, "216-266");
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselReplacement) replacement = NULL;

  add (fixture, CSEL_TEST_SEED, FALSE, NULL);
  add (fixture, "216-266", FALSE, NULL);
  replacement = ask (fixture, "831-1204");
  g_assert_cmpuint (replacement->n_asked, ==, 0);
  g_assert_cmpuint (replacement->findings->len, ==, 0);
  g_assert_true (csel_replacement_is_for (seed));
  g_assert_false (csel_replacement_is_for (ferrule));
}

/* A wire with its ferrule is asked once, not again as an accessory */
static void
test_wires (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(CselWiringPlan) plan = make_plan ("216-266");
  g_autoptr(CselReplacement) header = NULL;
  const CselReplacementFinding *finding;

  add (fixture, CSEL_TEST_SEED, FALSE, plan);
  add (fixture, "216-266", TRUE, NULL);
  header = ask (fixture, "831-3604");
  g_assert_cmpuint (header->n_asked, ==, 2);
  g_assert_cmpuint (header->findings->len, ==, 2);
  finding = get (header, 1, CSEL_REPLACEMENT_WIRE);
  g_assert_cmpuint (finding->wire->pole, ==, 4);
  g_assert_cmpint (csel_verdict_get_result (finding->before), <, CSEL_VERDICT_DOES_NOT_FIT);
  g_assert_cmpint (csel_replacement_finding_get_result (finding), ==, CSEL_VERDICT_NOT_APPLICABLE);
}

/* Ferrules by their own size, others as the maker lists them, and the other half on the list */
static void
test_what_goes_with_it (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr(CselReplacement) replacement = NULL;
  const CselReplacementFinding *finding;

  add (fixture, CSEL_TEST_SEED, FALSE, NULL);
  add (fixture, "216-266", TRUE, NULL);
  add (fixture, "831-505", TRUE, NULL);
  add (fixture, "831-3604", FALSE, NULL);
  add (fixture, "831-3604", FALSE, NULL);
  replacement = ask (fixture, "831-3624");
  g_assert_cmpuint (replacement->n_asked, ==, 3);
  g_assert_cmpuint (replacement->findings->len, ==, 3);
  finding = get (replacement, 0, CSEL_REPLACEMENT_FERRULE);
  g_assert_cmpint (csel_replacement_finding_get_result (finding), ==, CSEL_VERDICT_NOT_APPLICABLE);
  finding = get (replacement, 1, CSEL_REPLACEMENT_ACCESSORY);
  g_assert_cmpint (csel_replacement_finding_get_result (finding), ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_true (finding->was_listed);
  finding = get (replacement, 2, CSEL_REPLACEMENT_COUNTERPART);
  g_assert_cmpstr (csel_product_get_item (finding->product), ==, "831-3604");
  g_assert_cmpint (csel_verdict_get_result (finding->before), ==, CSEL_VERDICT_FITS);
  g_assert_cmpint (csel_replacement_finding_get_result (finding), ==, CSEL_VERDICT_DOES_NOT_FIT);
}

static void
test_requirement (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(CselReplacement) same = NULL;
  g_autoptr(CselReplacement) other = NULL;

  add (fixture, CSEL_TEST_SEED, FALSE, NULL);
  g_assert_true (csel_requirement_set (fixture->requirement, CSEL_FIELD_POLES, "4", NULL));
  same = ask (fixture, CSEL_TEST_SEED);
  g_assert_cmpuint (same->n_asked, ==, 1);
  g_assert_cmpuint (same->findings->len, ==, 0);
  g_assert_true (csel_requirement_set (fixture->requirement, CSEL_FIELD_POLES, "5", NULL));
  other = ask (fixture, "831-1204");
  get (other, 0, CSEL_REPLACEMENT_REQUIREMENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/rules/replacement/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/rules/replacement/wires", Fixture, NULL, set_up, test_wires, tear_down);
  g_test_add ("/rules/replacement/what-goes-with-it", Fixture, NULL, set_up, test_what_goes_with_it, tear_down);
  g_test_add ("/rules/replacement/requirement", Fixture, NULL, set_up, test_requirement, tear_down);

  return g_test_run ();
}
