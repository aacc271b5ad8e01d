/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-wiring-plan.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_one_signal_per_change (void)
{
  CselWiringPlan *plan = csel_wiring_plan_new (3);
  g_autoptr(CselWire) wire = csel_wire_copy (csel_wiring_plan_get_wire (plan, 1));
  guint n = 0;

  g_signal_connect_swapped (plan, "changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpuint (csel_wiring_plan_get_n_wires (plan), ==, 3);
  g_assert_cmpuint (wire->pole, ==, 2);
  g_assert_false (csel_wire_is_wired (wire));

  csel_wiring_plan_set_wire (plan, 1, wire);
  g_assert_cmpuint (n, ==, 0);
  csel_wire_set_text (wire, CSEL_WIRE_SIZE, "2.5");
  csel_wiring_plan_set_wire (plan, 1, wire);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (csel_wire_equal (csel_wiring_plan_get_wire (plan, 1), wire));

  g_assert_cmpuint (csel_wiring_plan_get_connectors (plan), ==, 1);
  csel_wiring_plan_set_connectors (plan, 1);
  csel_wiring_plan_set_spare (plan, 0);
  g_assert_cmpuint (n, ==, 1);
  csel_wiring_plan_set_connectors (plan, 12);
  csel_wiring_plan_set_spare (plan, 5);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (csel_wiring_plan_get_connectors (plan), ==, 12);
  g_assert_cmpuint (csel_wiring_plan_get_spare (plan), ==, 5);

  csel_wiring_plan_add_wire (plan, wire);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (csel_wiring_plan_get_n_wires (plan), ==, 4);
  g_assert_finalize_object (plan);
}

static void
test_same_for_all (void)
{
  CselWiringPlan *plan = csel_wiring_plan_new (3);
  g_autoptr(CselWire) own = csel_wire_copy (csel_wiring_plan_get_wire (plan, 2));
  g_autoptr(CselWire) like = csel_wire_parse ("fine-stranded:2.5mm2:insulated,label=L1,to=-K1", NULL);
  guint n = 0;

  csel_wire_set_text (own, CSEL_WIRE_POTENTIAL, "PE");
  csel_wiring_plan_set_wire (plan, 2, own);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (count_cb), &n);
  csel_wiring_plan_prepare_all (plan, like);
  g_assert_cmpuint (n, ==, 1);
  for (guint i = 0; i < 3; i++)
    {
      const CselWire *wire = csel_wiring_plan_get_wire (plan, i);

      g_assert_cmpuint (wire->pole, ==, i + 1);
      g_assert_cmpstr (wire->texts[CSEL_WIRE_SIZE], ==, "2.5mm2");
      g_assert_cmpstr (wire->texts[CSEL_WIRE_DESTINATION], ==, "-K1");
      g_assert_cmpstr (wire->texts[CSEL_WIRE_POTENTIAL], ==, i == 2 ? "PE" : NULL);
    }
  csel_wiring_plan_prepare_all (plan, csel_wiring_plan_get_wire (plan, 0));
  g_assert_finalize_object (plan);
}

static void
test_copy (void)
{
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (2);
  g_autoptr(CselWire) wire = csel_wire_parse ("solid:4mm2,label=PE", NULL);
  g_autoptr(CselWiringPlan) copy = NULL;
  g_autoptr(CselWiringPlan) shorter = csel_wiring_plan_new (1);

  csel_wiring_plan_set_connectors (plan, 3);
  csel_wiring_plan_set_spare (plan, 10);
  copy = csel_wiring_plan_copy (plan);
  g_assert_true (csel_wiring_plan_equal (plan, copy));
  g_assert_cmpuint (csel_wiring_plan_get_connectors (copy), ==, 3);
  g_assert_cmpuint (csel_wiring_plan_get_spare (copy), ==, 10);
  csel_wiring_plan_set_wire (copy, 1, wire);
  g_assert_false (csel_wiring_plan_equal (plan, copy));
  g_assert_false (csel_wire_is_wired (csel_wiring_plan_get_wire (plan, 1)));
  g_assert_false (csel_wiring_plan_equal (plan, shorter));
  g_assert_false (csel_wiring_plan_equal (plan, NULL));
  g_assert_true (csel_wiring_plan_equal (NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/wiring-plan/one-signal-per-change", test_one_signal_per_change);
  g_test_add_func ("/model/wiring-plan/same-for-all", test_same_for_all);
  g_test_add_func ("/model/wiring-plan/copy", test_copy);

  return g_test_run ();
}
