/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-code.h"
#include "rules/csel-ferrule.h"
#include "support/csel-test.h"

typedef struct
{
  CselCatalog *catalog;
  CselProduct *seed;
  CselLibrary *library;
  GPtrArray   *ferrules;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->library = csel_library_new ();
  fixture->catalog = csel_test_read_shipped ("wago-831");
  csel_library_add (fixture->library, fixture->catalog);
  fixture->seed = csel_test_get_product (fixture->catalog, CSEL_TEST_SEED);
  fixture->ferrules = csel_library_list_kind (fixture->library, CSEL_KIND_FERRULE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->ferrules);
  g_object_unref (fixture->seed);
  g_object_unref (fixture->catalog);
  g_object_unref (fixture->library);
}

static CselFerruleAnswer *
ask (Fixture          *fixture,
     CselConductorKind kind,
     const char       *size,
     CselFerruleWish   wish)
{
  CselConductor conductor = { .kind = kind };

  g_assert_true (csel_conductor_size_parse (size, &conductor.size, NULL));

  return csel_ferrule_ask (fixture->seed, &conductor, wish, fixture->ferrules);
}

/* The listed ferrules that are not ruled out, in order: "216-266 216-286" */
static char *
list_possible (const CselFerruleAnswer *answer)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < answer->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);

      if (csel_verdict_get_result (candidate->verdict) != CSEL_VERDICT_DOES_NOT_FIT)
        g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "",
                                csel_product_get_item (candidate->ferrule));
    }

  return g_string_free (list, FALSE);
}

/* What the data sheet answers for fine-stranded conductors */
static void
test_table_of_the_data_sheet (Fixture      *fixture,
                              gconstpointer data)
{
  const struct { const char *size; gboolean bare; gboolean ferrule; const char *possible; CselFerruleSummary summary; }
  rows[] = {
    { "0.5 mm2", TRUE, TRUE, "", CSEL_SUMMARY_NONE_LISTED },
    { "20 AWG", TRUE, TRUE, "", CSEL_SUMMARY_NONE_LISTED },
    { "0.75", TRUE, TRUE, "216-262", 0 },
    { "1", TRUE, TRUE, "216-263", 0 },
    { "18 AWG", TRUE, TRUE, "216-262 216-263", 0 },
    { "1.5", TRUE, TRUE, "216-264 216-284", 0 },
    { "16 AWG", TRUE, TRUE, "216-264 216-284", 0 },
    { "2,5", TRUE, TRUE, "216-266 216-286", 0 },
    { "AWG 14", TRUE, TRUE, "216-266 216-286", 0 },
    { "4", TRUE, TRUE, "216-267 216-287", 0 },
    { "12 AWG", TRUE, TRUE, "216-267 216-287", 0 },
    { "6", TRUE, TRUE, "216-208 216-288 216-108", 0 },
    { "10 AWG", TRUE, TRUE, "216-208 216-288 216-108", 0 },
    { "8 AWG", TRUE, FALSE, "", CSEL_SUMMARY_ONLY_UP_TO },
    { "10", TRUE, FALSE, "", CSEL_SUMMARY_ONLY_UP_TO },
    { "8 mm2", TRUE, FALSE, "", CSEL_SUMMARY_ONLY_UP_TO },
    { "16", FALSE, FALSE, "", CSEL_SUMMARY_OUT_OF_RANGE },
    { "0.34", FALSE, FALSE, "", CSEL_SUMMARY_OUT_OF_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(CselFerruleAnswer) answer = ask (fixture, CSEL_CONDUCTOR_FINE_STRANDED,
                                                 rows[i].size, CSEL_WISH_ANY);
      g_autofree char *possible = list_possible (answer);

      g_test_message ("%s", rows[i].size);
      g_assert_cmpint (csel_verdict_get_result (answer->terminal[CSEL_PREPARATION_BARE]), ==,
                       rows[i].bare ? CSEL_VERDICT_FITS : CSEL_VERDICT_DOES_NOT_FIT);
      for (guint j = CSEL_PREPARATION_INSULATED; j <= CSEL_PREPARATION_UNINSULATED; j++)
        g_assert_cmpint (csel_verdict_get_result (answer->terminal[j]), ==,
                         rows[i].ferrule ? CSEL_VERDICT_FITS : CSEL_VERDICT_DOES_NOT_FIT);
      g_assert_cmpstr (possible, ==, rows[i].possible);
      g_assert_cmpint (answer->summary, ==, rows[i].summary);
      g_assert_cmpuint (answer->candidates->len, ==, 11);
    }
}

static void
test_solid (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(CselFerruleAnswer) answer = ask (fixture, CSEL_CONDUCTOR_SOLID, "2.5", CSEL_WISH_ANY);

  g_assert_cmpint (csel_verdict_get_result (answer->terminal[CSEL_PREPARATION_BARE]), ==,
                   CSEL_VERDICT_FITS);
  g_assert_cmpint (csel_verdict_get_result (answer->terminal[CSEL_PREPARATION_INSULATED]), ==,
                   CSEL_VERDICT_NOT_APPLICABLE);
  g_assert_cmpuint (answer->candidates->len, ==, 0);
  g_assert_cmpint (answer->summary, ==, CSEL_SUMMARY_NOT_APPLICABLE);
}

/* Class 2 is not on the sheet and is never taken for fine-stranded */
static void
test_stranded (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr(CselFerruleAnswer) answer = ask (fixture, CSEL_CONDUCTOR_STRANDED, "2.5",
                                             CSEL_WISH_ANY);
  const CselVerdictLine *line = csel_verdict_get_line (answer->terminal[CSEL_PREPARATION_BARE], 0);

  for (guint i = 0; i < CSEL_N_PREPARATIONS; i++)
    g_assert_cmpint (csel_verdict_get_result (answer->terminal[i]), ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_cmpint (line->outcome, ==, CSEL_OUTCOME_NOT_STATED);
  g_assert_cmpuint (line->n_cites, ==, 4);
  g_assert_cmpint (answer->summary, ==, CSEL_SUMMARY_NOT_STATED);
}

static void
test_only_the_sleeve_is_open (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr(CselFerruleAnswer) answer = ask (fixture, CSEL_CONDUCTOR_FINE_STRANDED, "2.5",
                                             CSEL_WISH_INSULATED);
  const CselFerruleCandidate *first = g_ptr_array_index (answer->candidates, 0);

  g_assert_true (first->listed);
  for (guint i = 0; i < csel_verdict_get_n_lines (first->verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (first->verdict, i);

      g_assert_cmpint (csel_verdict_line_is_open (line), ==, line->rule == CSEL_RULE_SLEEVE_LENGTH);
    }
  g_assert_cmpint (csel_verdict_find (first->verdict, CSEL_RULE_SLEEVE_LENGTH)->outcome, ==,
                   CSEL_OUTCOME_LENGTH_UNKNOWN);
}

static void
test_wish (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr(CselFerruleAnswer) insulated = ask (fixture, CSEL_CONDUCTOR_FINE_STRANDED, "6",
                                                CSEL_WISH_INSULATED);
  g_autoptr(CselFerruleAnswer) uninsulated = ask (fixture, CSEL_CONDUCTOR_FINE_STRANDED, "6",
                                                  CSEL_WISH_UNINSULATED);
  g_autoptr(CselFerruleAnswer) none = ask (fixture, CSEL_CONDUCTOR_FINE_STRANDED, "6",
                                           CSEL_WISH_NONE);
  g_autofree char *a = list_possible (insulated);
  g_autofree char *b = list_possible (uninsulated);

  g_assert_cmpstr (a, ==, "216-208 216-288");
  g_assert_cmpstr (b, ==, "216-108");
  g_assert_cmpuint (none->candidates->len, ==, 0);
}

#define GOOD_CONNECTOR \
  "<connection number='1'>" \
  "<conductor kind='fine-stranded'>0.5 ... 10 mm²</conductor>" \
  "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>" \
  "<strip-length>11 ... 13 mm</strip-length></connection>"
#define GOOD_FERRULE \
  "<ferrule-size>2.5 mm²</ferrule-size><ferrule-insulation>insulated</ferrule-insulation>" \
  "<sleeve-length>12 mm</sleeve-length>"

/* A made-up connector C and the one ferrule F of its maker, for a fine-stranded conductor */
static CselFerruleAnswer *
ask_made_up_for (const char *size,
                 const char *connector,
                 const char *ferrule)
{
  g_autofree char *xml = g_strdup_printf (
    "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
    "<source id='m' confidence='maker'>Sheet</source><source id='h' confidence='second-hand'>Hearsay</source>"
    "<product item='C' manufacturer='ACME' kind='female-connector' source='m'>%s<accessory item='F'/></product>"
    "<product item='F' manufacturer='ACME' kind='ferrule' source='m'>%s</product></catalog>",
    connector, ferrule);
  CselConductor conductor = { .kind = CSEL_CONDUCTOR_FINE_STRANDED };
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, &error);
  g_autoptr(CselProduct) product = NULL;

  g_assert_no_error (error);
  g_assert_true (csel_conductor_size_parse (size, &conductor.size, NULL));
  product = csel_test_get_product (catalog, "C");
  g_ptr_array_add (ferrules, csel_test_get_product (catalog, "F"));

  return csel_ferrule_ask (product, &conductor, CSEL_WISH_ANY, ferrules);
}

static CselFerruleAnswer *
ask_made_up (const char *connector,
             const char *ferrule)
{
  return ask_made_up_for ("2.5 mm²", connector, ferrule);
}

static const CselVerdict *
get_verdict (const CselFerruleAnswer *answer)
{
  return ((const CselFerruleCandidate *)g_ptr_array_index (answer->candidates, 0))->verdict;
}

static void
assert_made_up (const char       *connector,
                const char       *ferrule,
                CselVerdictResult result,
                CselRule          rule,
                CselOutcome       outcome)
{
  g_autoptr(CselFerruleAnswer) answer = ask_made_up (connector, ferrule);

  g_assert_cmpint (csel_verdict_get_result (get_verdict (answer)), ==, result);
  g_assert_cmpint (csel_verdict_find (get_verdict (answer), rule)->outcome, ==, outcome);
}

static void
test_everything_stated_fits (void)
{
  assert_made_up (GOOD_CONNECTOR, GOOD_FERRULE, CSEL_VERDICT_FITS, CSEL_RULE_SLEEVE_LENGTH,
                  CSEL_OUTCOME_WITHIN);
}

static void
test_sleeve_too_long_is_a_conflict (void)
{
  g_autoptr(CselFerruleAnswer) answer =
    ask_made_up (GOOD_CONNECTOR,
                 "<ferrule-size>2.5 mm²</ferrule-size><ferrule-insulation>insulated</ferrule-insulation>"
                 "<sleeve-length>18 mm</sleeve-length>");
  const CselVerdictLine *line = csel_verdict_find (get_verdict (answer), CSEL_RULE_SLEEVE_LENGTH);

  g_assert_cmpint (csel_verdict_get_result (get_verdict (answer)), ==, CSEL_VERDICT_DOES_NOT_FIT);
  g_assert_cmpint (line->outcome, ==, CSEL_OUTCOME_TOO_LONG);
  g_assert_cmpint (line->difference, ==, 5 * csel_unit_get_steps (CSEL_UNIT_MM));
  g_assert_cmpint (csel_verdict_find (get_verdict (answer), CSEL_RULE_LISTED)->outcome, ==,
                   CSEL_OUTCOME_LISTED_CONFLICT);
}

static void
test_sleeve_too_short (void)
{
  assert_made_up (GOOD_CONNECTOR,
                  "<ferrule-size>2.5 mm²</ferrule-size><ferrule-insulation>insulated</ferrule-insulation>"
                  "<sleeve-length>8 mm</sleeve-length>",
                  CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_SLEEVE_LENGTH, CSEL_OUTCOME_TOO_SHORT);
}

/* Another size is no conflict with the maker's list */
static void
test_other_size_is_no_conflict (void)
{
  assert_made_up (GOOD_CONNECTOR,
                  "<ferrule-size>10 mm²</ferrule-size><ferrule-insulation>insulated</ferrule-insulation>"
                  "<sleeve-length>18 mm</sleeve-length>",
                  CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_LISTED, CSEL_OUTCOME_LISTED);
}

/* A verdict is never better than the source of any fact it rests on */
static void
test_second_hand_never_fits (void)
{
  const char *const connectors[] = {
    GOOD_CONNECTOR,
    "<connection number='1'>"
    "<conductor kind='fine-stranded' ferrule='insulated' source='h'>0.5 ... 6 mm²</conductor>"
    "<strip-length>11 ... 13 mm</strip-length></connection>",
    "<connection number='1'>"
    "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>"
    "<strip-length source='h'>11 ... 13 mm</strip-length></connection>",
  };
  const char *const ferrules[] = {
    GOOD_FERRULE,
    "<ferrule-size source='h'>2.5 mm²</ferrule-size><ferrule-insulation>insulated</ferrule-insulation>"
    "<sleeve-length>12 mm</sleeve-length>",
    "<ferrule-size>2.5 mm²</ferrule-size><ferrule-insulation source='h'>insulated</ferrule-insulation>"
    "<sleeve-length>12 mm</sleeve-length>",
    "<ferrule-size>2.5 mm²</ferrule-size><ferrule-insulation>insulated</ferrule-insulation>"
    "<sleeve-length source='h'>12 mm</sleeve-length>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (connectors); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ferrules); j++)
      {
        g_autoptr(CselFerruleAnswer) answer = ask_made_up (connectors[i], ferrules[j]);

        g_assert_cmpint (csel_verdict_get_result (get_verdict (answer)), ==,
                         i == 0 && j == 0 ? CSEL_VERDICT_FITS : CSEL_VERDICT_CANNOT_TELL);
      }
}

/* Whatever statement is taken away, the answer does not become "fits" */
static void
test_less_data_never_fits (void)
{
  const char *const connector_parts[] = {
    "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>",
    "<strip-length>11 ... 13 mm</strip-length>",
  };
  const char *const ferrule_parts[] = {
    "<ferrule-size>2.5 mm²</ferrule-size>", "<ferrule-insulation>insulated</ferrule-insulation>",
    "<sleeve-length>12 mm</sleeve-length>",
  };

  for (guint mask = 0; mask < 32; mask++)
    {
      g_autoptr(GString) connector = g_string_new ("<connection number='1'>");
      g_autoptr(GString) ferrule = g_string_new (NULL);
      g_autoptr(CselFerruleAnswer) answer = NULL;

      for (guint i = 0; i < 5; i++)
        if (mask & (1u << i))
          g_string_append (i < 2 ? connector : ferrule,
                           i < 2 ? connector_parts[i] : ferrule_parts[i - 2]);
      g_string_append (connector, "</connection>");
      answer = ask_made_up (connector->str, ferrule->str);
      g_assert_cmpint (csel_verdict_get_result (get_verdict (answer)) == CSEL_VERDICT_FITS, ==,
                       mask == 31);
    }
}

static void
test_contradiction_cannot_tell (void)
{
  assert_made_up ("<connection number='1'>"
                  "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>"
                  "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 4 mm²</conductor>"
                  "<strip-length>11 ... 13 mm</strip-length></connection>",
                  GOOD_FERRULE, CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_FERRULE_RANGE, CSEL_OUTCOME_CONTRADICTORY);
}

/* Without the insulation, both rows must say the same */
static void
test_insulation_not_stated (void)
{
  const char *ferrule = "<ferrule-size>2.5 mm²</ferrule-size><sleeve-length>12 mm</sleeve-length>";

  assert_made_up (GOOD_CONNECTOR, ferrule, CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_FERRULE_RANGE,
                  CSEL_OUTCOME_INSULATION_UNKNOWN);
  assert_made_up ("<connection number='1'>"
                  "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>"
                  "<conductor kind='fine-stranded' ferrule='uninsulated'>0.5 ... 4 mm²</conductor>"
                  "<strip-length>11 ... 13 mm</strip-length></connection>",
                  ferrule, CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_FERRULE_RANGE, CSEL_OUTCOME_INSULATION_UNKNOWN);
  assert_made_up ("<connection number='1'>"
                  "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>"
                  "<conductor kind='fine-stranded' ferrule='uninsulated'>0.5 ... 6 mm²</conductor>"
                  "<strip-length>11 ... 13 mm</strip-length></connection>",
                  ferrule, CSEL_VERDICT_FITS, CSEL_RULE_FERRULE_RANGE, CSEL_OUTCOME_WITHIN);
}

#define INSULATED(size) \
  "<ferrule-size>" size "</ferrule-size><ferrule-insulation>insulated</ferrule-insulation>" \
  "<sleeve-length>12 mm</sleeve-length>"
#define TAKES(range) \
  "<connection number='1'><conductor kind='fine-stranded' ferrule='insulated'>" range "</conductor>" \
  "<strip-length>11 ... 13 mm</strip-length></connection>"

/* What looks like a fit and is none, or is not known to be one */
static void
test_traps (void)
{
  const struct
  {
    const char       *size;
    const char       *connector;
    const char       *ferrule;
    CselVerdictResult result;
    CselRule          rule;
  } traps[] = {
    /* The terminal's gauges with ferrule end before the conductor's */
    { "10 AWG", TAKES ("0.5 ... 6 mm² / 20 ... 12 AWG"), INSULATED ("6 mm² / AWG 10"),
      CSEL_VERDICT_DOES_NOT_FIT, CSEL_RULE_CONDUCTOR_RANGE },
    { "12 AWG", TAKES ("0.5 ... 6 mm² / 20 ... 12 AWG"), INSULATED ("4 mm² / AWG 12"),
      CSEL_VERDICT_FITS, CSEL_RULE_CONDUCTOR_RANGE },
    /* A sleeve for several sizes must be taken with each of them */
    { "6 mm²", TAKES ("0.5 ... 6 mm²"), INSULATED ("4 ... 10 mm²"), CSEL_VERDICT_DOES_NOT_FIT,
      CSEL_RULE_FERRULE_RANGE },
    /* The strip length of another connection says nothing */
    { "2.5 mm²",
      "<connection number='1'><conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>"
      "</connection><connection number='2'><conductor kind='solid'>0.5 ... 6 mm²</conductor>"
      "<strip-length>11 ... 13 mm</strip-length></connection>",
      GOOD_FERRULE, CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SLEEVE_LENGTH },
    /* The gauge is hearsay, the size is the maker's */
    { "18 AWG", TAKES ("0.5 ... 6 mm²"),
      "<ferrule-size>0.75 mm²</ferrule-size><ferrule-size source='h'>18 AWG</ferrule-size>"
      "<ferrule-insulation>insulated</ferrule-insulation><sleeve-length>12 mm</sleeve-length>",
      CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SIZE },
    /* Two gauges, two lengths: the data contradicts itself */
    { "18 AWG", TAKES ("0.5 ... 6 mm²"),
      "<ferrule-size>AWG 18</ferrule-size><ferrule-size>AWG 20</ferrule-size>"
      "<ferrule-insulation>insulated</ferrule-insulation><sleeve-length>12 mm</sleeve-length>",
      CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SIZE },
    { "2.5 mm²", TAKES ("0.5 ... 6 mm²"), GOOD_FERRULE "<sleeve-length>18 mm</sleeve-length>",
      CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SLEEVE_LENGTH },
    /* The area of a gauge is computed, not stated: it only ever speaks against a sleeve */
    { "12 AWG", TAKES ("0.5 ... 6 mm²"), INSULATED ("2.5 ... 4 mm²"), CSEL_VERDICT_CANNOT_TELL,
      CSEL_RULE_SIZE },
    /* Inches are printed rounded: 0.43 inches are 10.9 mm, and are printed for 11 mm */
    { "2.5 mm²",
      "<connection number='1'><conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 6 mm²</conductor>"
      "<strip-length>0.43 ... 0.51 inches</strip-length></connection>",
      GOOD_FERRULE, CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_SLEEVE_LENGTH },
    /* A sleeve for several sizes is not filled by the smaller ones */
    { "2 mm²", TAKES ("0.5 ... 6 mm²"), INSULATED ("1.5 ... 2.5 mm²"), CSEL_VERDICT_CANNOT_TELL,
      CSEL_RULE_SIZE },
    /* The ferrule is printed for the gauge, but the gauge is larger than what the terminal takes */
    { "8 AWG", TAKES ("0.5 ... 6 mm²"), INSULATED ("6 mm² / AWG 8"), CSEL_VERDICT_CANNOT_TELL,
      CSEL_RULE_CONDUCTOR_RANGE },
    /* What is stated of one connection says nothing of another */
    { "2.5 mm²", TAKES ("0.5 ... 6 mm²") "<connection number='2'><actuation-type>Lever</actuation-type></connection>",
      GOOD_FERRULE, CSEL_VERDICT_CANNOT_TELL, CSEL_RULE_FERRULE_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (traps); i++)
    {
      g_autoptr(CselFerruleAnswer) answer = ask_made_up_for (traps[i].size, traps[i].connector,
                                                             traps[i].ferrule);

      g_test_message ("trap %u", i);
      g_assert_cmpint (csel_verdict_get_result (get_verdict (answer)), ==, traps[i].result);
      g_assert_cmpint (csel_verdict_find (get_verdict (answer), traps[i].rule)->result, ==,
                       traps[i].result);
    }
}

/* "12 AWG" ends the printed range beside "2.5 mm²", and is thicker than that */
static void
test_ends_of_ranges_are_no_pairs (void)
{
  g_autoptr(CselFerruleAnswer) answer =
    ask_made_up_for ("12 AWG",
                     "<connection number='1'><conductor kind='solid'>0.2 ... 2.5 mm² / 24 ... 12 AWG</conductor>"
                     "<conductor kind='fine-stranded'>0.25 ... 2.5 mm²</conductor></connection>",
                     GOOD_FERRULE);

  g_assert_cmpint (csel_verdict_get_line (answer->terminal[CSEL_PREPARATION_BARE], 0)->outcome, ==,
                   CSEL_OUTCOME_OUT_OF_RANGE);
}

static void
test_summary_says_no_more_than_the_lines (void)
{
  const struct { const char *size; const char *connector; guint summary; } cases[] = {
    { "10 mm²", TAKES ("0.5 ... 6 mm²"), CSEL_SUMMARY_NONE_LISTED },
    { "0.2 mm²", GOOD_CONNECTOR, CSEL_SUMMARY_NONE_LISTED },
    { "10 mm²",
      "<connection number='1'><conductor kind='fine-stranded' source='h'>0.5 ... 10 mm²</conductor>"
      "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 4 mm²</conductor>"
      "<conductor kind='fine-stranded' ferrule='uninsulated'>0.5 ... 6 mm²</conductor></connection>", 0 },
    { "10 mm²",
      "<connection number='1'><conductor kind='fine-stranded'>0.5 ... 10 mm²</conductor>"
      "<conductor kind='fine-stranded' ferrule='insulated'>0.5 ... 4 mm²</conductor>"
      "<conductor kind='fine-stranded' ferrule='uninsulated'>0.5 ... 6 mm²</conductor></connection>",
      CSEL_SUMMARY_ONLY_UP_TO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselFerruleAnswer) answer = ask_made_up_for (cases[i].size, cases[i].connector,
                                                             GOOD_FERRULE);

      g_test_message ("case %u", i);
      g_assert_cmpuint (answer->summary, ==, cases[i].summary);
    }
}

static void
test_header_takes_no_conductor (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  const CselConductor conductor = { CSEL_CONDUCTOR_FINE_STRANDED,
                                    { 2500, 2500, CSEL_UNIT_MM2, FALSE } };
  g_autoptr(CselFerruleAnswer) answer = csel_ferrule_ask (header, &conductor, CSEL_WISH_ANY,
                                                          ferrules);

  g_assert_cmpint (answer->summary, ==, CSEL_SUMMARY_TAKES_NO_CONDUCTOR);
  g_assert_cmpuint (answer->candidates->len, ==, 0);
}

static void
test_names (void)
{
  CselFerruleWish wish;

  g_assert_true (csel_ferrule_wish_parse ("uninsulated", &wish));
  g_assert_cmpint (wish, ==, CSEL_WISH_UNINSULATED);
  g_assert_false (csel_ferrule_wish_parse ("golden", &wish));
  g_assert_cmpstr (csel_ferrule_summary_get_id (CSEL_SUMMARY_ONLY_UP_TO), ==, "only-up-to");
  g_assert_cmpstr (csel_ferrule_summary_get_id (CSEL_SUMMARY_NOT_APPLICABLE), ==,
                   "ferrule-not-applicable");
  g_assert_cmpstr (csel_ferrule_summary_get_id (CSEL_SUMMARY_NONE_LISTED), ==, "none-listed");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/rules/ferrule/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("table-of-the-data-sheet", test_table_of_the_data_sheet);
  ADD ("solid", test_solid);
  ADD ("stranded", test_stranded);
  ADD ("only-the-sleeve-is-open", test_only_the_sleeve_is_open);
  ADD ("wish", test_wish);
  g_test_add_func ("/rules/ferrule/everything-stated-fits", test_everything_stated_fits);
  g_test_add_func ("/rules/ferrule/sleeve-too-long-is-a-conflict",
                   test_sleeve_too_long_is_a_conflict);
  g_test_add_func ("/rules/ferrule/sleeve-too-short", test_sleeve_too_short);
  g_test_add_func ("/rules/ferrule/other-size-is-no-conflict", test_other_size_is_no_conflict);
  g_test_add_func ("/rules/ferrule/second-hand-never-fits", test_second_hand_never_fits);
  g_test_add_func ("/rules/ferrule/less-data-never-fits", test_less_data_never_fits);
  g_test_add_func ("/rules/ferrule/contradiction-cannot-tell", test_contradiction_cannot_tell);
  g_test_add_func ("/rules/ferrule/insulation-not-stated", test_insulation_not_stated);
  g_test_add_func ("/rules/ferrule/traps", test_traps);
  g_test_add_func ("/rules/ferrule/ends-of-ranges-are-no-pairs", test_ends_of_ranges_are_no_pairs);
  g_test_add_func ("/rules/ferrule/summary-says-no-more-than-the-lines",
                   test_summary_says_no_more_than_the_lines);
  g_test_add_func ("/rules/ferrule/header-takes-no-conductor", test_header_takes_no_conductor);
  g_test_add_func ("/rules/ferrule/names", test_names);

  return g_test_run ();
}
