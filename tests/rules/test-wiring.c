/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-wiring.h"
#include "support/csel-test.h"

static const CselWireAnswer *
get_wire (const CselWiringAnswer *answer,
          guint                   index)
{
  g_assert_cmpuint (index, <, answer->wires->len);

  return g_ptr_array_index (answer->wires, index);
}

static CselOutcome
get_outcome (const CselWiringAnswer *answer,
             guint                   index,
             CselRule                rule)
{
  const CselVerdictLine *line = csel_verdict_find (get_wire (answer, index)->verdict, rule);

  g_assert_nonnull (line);

  return line->outcome;
}

static CselWiringAnswer *
ask_seed (const char *poles,
          guint       connectors,
          guint       spare)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  return csel_test_ask_wiring (seed, poles, connectors, spare);
}

/* The expected answers for the seed, through a plan of one pole */
static void
test_wires (void)
{
  const struct { const char *wire; CselVerdictResult result; CselRule rule; CselOutcome outcome; } cases[] = {
    { "solid:6mm2", CSEL_VERDICT_FITS, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_WITHIN },
    { "fine-stranded:10", CSEL_VERDICT_FITS, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_WITHIN },
    { "fine-stranded:8AWG", CSEL_VERDICT_FITS, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_WITHIN },
    { "fine-stranded:16", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_OUT_OF_RANGE },
    { "fine-stranded:0.34", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_OUT_OF_RANGE },
    { "stranded:2.5", CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_NOT_STATED },
    { "solid:2.5:insulated", CSEL_VERDICT_NOT_APPLICABLE, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_SOLID },
    { "fine-stranded:2.5:insulated", CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_FERRULE_NUMBER, CSEL_OUTCOME_NUMBER_OPEN },
    { "fine-stranded:10:insulated", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_OUT_OF_RANGE },
    { "fine-stranded:8AWG:insulated", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_CONDUCTOR_RANGE, CSEL_OUTCOME_OUT_OF_RANGE },
    { "fine-stranded:2.5:insulated,ferrule=216-266", CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SLEEVE_LENGTH,
      CSEL_OUTCOME_LENGTH_UNKNOWN },
    { "fine-stranded:18AWG:insulated,ferrule=216-262", CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SIZE,
      CSEL_OUTCOME_PUBLISHED },
    { "fine-stranded:0.5:insulated,ferrule=216-262", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_SIZE, CSEL_OUTCOME_OVERSIZE },
    { "fine-stranded:6:uninsulated,ferrule=216-208", CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_INSULATION,
      CSEL_OUTCOME_NOT_AS_ASKED },
    { "fine-stranded:6:uninsulated,ferrule=216-999", CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SIZE,
      CSEL_OUTCOME_NOT_STATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *poles = g_strconcat ("1=", cases[i].wire, NULL);
      g_autoptr(CselWiringAnswer) answer = ask_seed (poles, 1, 0);

      g_test_message ("%s", poles);
      g_assert_cmpint (answer->result, ==, cases[i].result);
      g_assert_cmpint (csel_verdict_get_result (get_wire (answer, 0)->verdict), ==, cases[i].result);
      g_assert_cmpint (get_outcome (answer, 0, cases[i].rule), ==, cases[i].outcome);
    }
}

static void
test_worst_and_unwired (void)
{
  g_autoptr(CselWiringAnswer) nothing = ask_seed ("", 1, 0);
  g_autoptr(CselWiringAnswer) one = ask_seed ("3=solid:6", 1, 0);
  g_autoptr(CselWiringAnswer) all = ask_seed ("3=solid:6 4=stranded:6 2=solid:16 1=solid:1", 1, 0);

  g_assert_cmpint (nothing->result, ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_cmpuint (nothing->n_poles, ==, 4);
  g_assert_cmpuint (nothing->unwired->len, ==, 4);
  g_assert_cmpuint (nothing->wires->len, ==, 0);

  g_assert_cmpint (one->result, ==, CSEL_VERDICT_FITS);
  g_assert_cmpuint (one->unwired->len, ==, 3);
  g_assert_cmpuint (g_array_index (one->unwired, guint, 2), ==, 4);

  g_assert_cmpint (all->result, ==, CSEL_VERDICT_DOES_NOT_FIT);
  g_assert_cmpuint (all->unwired->len, ==, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (get_wire (all, i)->wire->pole, ==, i + 1);
}

static void
test_refused_poles (void)
{
  g_autoptr(CselWiringAnswer) answer = ask_seed ("5=solid:6 1=solid:1 1=solid:1.5", 1, 0);

  g_assert_cmpint (answer->result, ==, CSEL_VERDICT_DOES_NOT_FIT);
  g_assert_cmpuint (answer->unwired->len, ==, 3);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (get_outcome (answer, i, CSEL_RULE_POLE), ==, CSEL_OUTCOME_WITHIN);
      g_assert_cmpint (get_outcome (answer, i, CSEL_RULE_CLAMPING_UNIT), ==, CSEL_OUTCOME_SEVERAL);
      g_assert_cmpint (csel_verdict_get_result (get_wire (answer, i)->verdict), ==, CSEL_VERDICT_DOES_NOT_FIT);
    }
  g_assert_null (csel_verdict_find (get_wire (answer, 2)->verdict, CSEL_RULE_CLAMPING_UNIT));
  g_assert_cmpint (get_outcome (answer, 2, CSEL_RULE_POLE), ==, CSEL_OUTCOME_OUT_OF_RANGE);
}

/* What a connector of which this is stated says to conductors that it takes */
static CselWiringAnswer *
ask_stated (const char *stated,
            const char *pole_number,
            const char *poles)
{
  g_autofree char *elements =
    g_strconcat (stated, "<connection number='1'><conductor kind='solid'>0.5 ... 10 mm²</conductor>",
                 pole_number, "</connection>", NULL);
  g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, "X");

  return csel_test_ask_wiring (product, poles, 1, 0);
}

static void
test_pole_numbers (void)
{
  const struct
  {
    const char       *stated;
    const char       *poles;
    CselVerdictResult result;
    CselOutcome       outcome;
    guint             n_poles;
  } cases[] = {
    { "<pole-number>4</pole-number>", "4=solid:6", CSEL_VERDICT_FITS, CSEL_OUTCOME_WITHIN, 4 },
    { "<pole-number>4</pole-number>", "5=solid:6", CSEL_VERDICT_DOES_NOT_FIT, CSEL_OUTCOME_OUT_OF_RANGE, 4 },
    { "<pole-number source='h'>4</pole-number>", "4=solid:6", CSEL_VERDICT_CANNOT_TELL, CSEL_OUTCOME_WITHIN, 4 },
    { "<pole-number>2 ... 12</pole-number>", "2=solid:6", CSEL_VERDICT_FITS, CSEL_OUTCOME_WITHIN, 0 },
    { "<pole-number>2 ... 12</pole-number>", "3=solid:6", CSEL_VERDICT_CANNOT_TELL, CSEL_OUTCOME_NOT_COMPARABLE, 0 },
    { "<pole-number>2 ... 12</pole-number>", "13=solid:6", CSEL_VERDICT_DOES_NOT_FIT, CSEL_OUTCOME_OUT_OF_RANGE, 0 },
    { "", "1=solid:6", CSEL_VERDICT_CANNOT_TELL, CSEL_OUTCOME_NOT_STATED, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselWiringAnswer) answer = ask_stated ("", cases[i].stated, cases[i].poles);

      g_test_message ("%s %s", cases[i].stated, cases[i].poles);
      g_assert_cmpint (answer->result, ==, cases[i].result);
      g_assert_cmpint (get_outcome (answer, 0, CSEL_RULE_POLE), ==, cases[i].outcome);
      g_assert_cmpuint (answer->n_poles, ==, cases[i].n_poles);
    }
}

/* Two conductors at a pole of a connector that has more clamping units than poles */
static void
test_more_clamping_units (void)
{
  g_autoptr(CselWiringAnswer) answer =
    ask_stated ("<clamping-units>8</clamping-units>", "<pole-number>4</pole-number>", "1=solid:6 1=solid:6");

  g_assert_cmpint (answer->result, ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_cmpint (get_outcome (answer, 0, CSEL_RULE_CLAMPING_UNIT), ==, CSEL_OUTCOME_NOT_STATED);
}

static void
test_counts (void)
{
  g_autoptr(CselWiringAnswer) answer =
    ask_seed ("1-2=fine-stranded:2.5:insulated,ferrule=216-266 3=fine-stranded:0.5:insulated "
              "4=fine-stranded:10:insulated", 12, 5);
  const CselFerruleCount *chosen;
  const CselFerruleCount *open;

  g_assert_cmpuint (answer->counts->len, ==, 2);
  g_assert_cmpuint (answer->n_not_counted, ==, 1);
  chosen = g_ptr_array_index (answer->counts, 0);
  g_assert_cmpstr (csel_product_get_item (chosen->ferrule), ==, "216-266");
  g_assert_cmpuint (chosen->per_connector, ==, 2);
  g_assert_cmpuint (chosen->total, ==, 24);
  g_assert_cmpuint (chosen->order, ==, 26);
  open = g_ptr_array_index (answer->counts, 1);
  g_assert_null (open->ferrule);
  g_assert_cmpint (open->size.lo, ==, 500);
  g_assert_cmpint (open->preparation, ==, CSEL_PREPARATION_INSULATED);
  g_assert_cmpuint (open->order, ==, 13);
}

/* The same conductor is asked about once, however many poles it has */
static void
test_asked_once (void)
{
  g_autoptr(CselWiringAnswer) answer =
    ask_seed ("1=fine-stranded:2.5:insulated 2=fine-stranded:2,5mm2:insulated 3=fine-stranded:2.5", 1, 0);

  g_assert_true (get_wire (answer, 0)->asked == get_wire (answer, 1)->asked);
  g_assert_true (get_wire (answer, 0)->asked != get_wire (answer, 2)->asked);
  g_assert_true (get_wire (answer, 0)->is_open);
  g_assert_false (get_wire (answer, 2)->is_open);
}

static void
test_size_that_cannot_be_read (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (4);
  g_autoptr(CselWire) wire = csel_wire_copy (csel_wiring_plan_get_wire (plan, 0));
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselWiringAnswer) answer = NULL;

  csel_wire_set_text (wire, CSEL_WIRE_SIZE, "thick");
  csel_wiring_plan_set_wire (plan, 0, wire);
  answer = csel_wiring_ask (seed, plan, ferrules);
  g_assert_cmpint (answer->result, ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_null (get_wire (answer, 0)->asked);
  g_assert_cmpint (get_outcome (answer, 0, CSEL_RULE_CONDUCTOR_SIZE), ==, CSEL_OUTCOME_NOT_GIVEN);
}

static void
test_header (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselProduct) header = csel_test_get_product (csel_product_get_catalog (seed), "831-3604");
  g_autoptr(CselWiringAnswer) answer = csel_test_ask_wiring (header, "1=fine-stranded:2.5:insulated", 1, 0);

  g_assert_false (csel_wiring_is_possible (header));
  g_assert_true (csel_wiring_is_possible (seed));
  g_assert_cmpint (answer->result, ==, CSEL_VERDICT_NOT_APPLICABLE);
  g_assert_cmpuint (answer->counts->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/wiring/wires", test_wires);
  g_test_add_func ("/rules/wiring/worst-and-unwired", test_worst_and_unwired);
  g_test_add_func ("/rules/wiring/refused-poles", test_refused_poles);
  g_test_add_func ("/rules/wiring/pole-numbers", test_pole_numbers);
  g_test_add_func ("/rules/wiring/more-clamping-units", test_more_clamping_units);
  g_test_add_func ("/rules/wiring/counts", test_counts);
  g_test_add_func ("/rules/wiring/asked-once", test_asked_once);
  g_test_add_func ("/rules/wiring/size-that-cannot-be-read", test_size_that_cannot_be_read);
  g_test_add_func ("/rules/wiring/header", test_header);

  return g_test_run ();
}
