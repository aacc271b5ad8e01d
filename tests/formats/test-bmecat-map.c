/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-code.h"
#include "rules/csel-check.h"
#include "rules/csel-ferrule.h"
#include "rules/csel-rating.h"
#include "support/csel-test-features.h"
#include "support/csel-test.h"

/* Every feature that is mapped, in a class that has it */
static void
test_mapped (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "terminal strip", "ETIM-10.0", "EC001284",
                          "EF007341|0.5;10\nEF007339|0.5;6\nEF007337|0.5;10\nEF007343|0.5;10\nEF008250|41\n"
                          "EF000228|1000\nEF002526|EV009442\nEF002527|EV000415\nEF001391|4\nEF007543|EV000403\n"
                          "EF002393|-60;105\nEF002521|EV004429\nEF000008|35.4\nEF000040|25\nEF000049|50.75\n"
                          "EF000007|EV000270||light gray");
  csel_test_features_add (features, "socket", "ETIM-10.0", "EC002638",
                          "EF001587|EV000218\nEF001391|4\nEF006935|1\nEF007326|7.62\nEF006827|7.62\nEF002993|8\n"
                          "EF006785|EV006167\nEF006786|EV000069\nEF003961|EV009442\nEF004020|EV009526\n"
                          "EF007544|EV000138\nEF000136|EV000270\nEFNA0008|EV004432");
  csel_test_features_add (features, "header", "ETIM-10.0", "EC002637",
                          "EF001587|EV000158\nEF003961|EV009463\nEF001391|4.5\nEFNA0008|EV005279");
  csel_test_features_add (features, "ferrule", "ETIM-10.0", "EC000005",
                          "EF001335|2.5\nEF000767|EV005866\nEF000014|12\nEF000369|19\nEF000019|true\n"
                          "EF000007|EV000080\nEF002169|EV000138\nEF000139|EV001481");
  csel_test_features_add (features, "twin", "ETIM-10.0", "EC000005", "EF000767|EV010193\nEF001335|2.5\nEF000019|false");
  csel_test_features_add (features, "other class", "ETIM-10.0", "EC000905", "EF000228|400\nEF001391|4\nEF000014|12");
  dump = csel_test_features_dump (features);
  csel_test_check_golden ("bmecat-map.txt", dump);
}

/* One number without conditions is no rating for any of them */
static void
test_ratings_stay_open (void)
{
  static const char *const contexts[] = {
    "iec:III/3", "iec:III/2", "iec:II/2", "iec:I/1", "iec:IV/4", "ul:A", "ul:B", "ul:C", "ul:D", "csa:B", "csa:C",
  };
  static const CselPropertyId properties[] = {
    CSEL_PROPERTY_NOMINAL_VOLTAGE, CSEL_PROPERTY_RATED_VOLTAGE, CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE,
    CSEL_PROPERTY_RATED_CURRENT,
  };
  g_autoptr(CselProduct) product = csel_test_features_read ("EC002638", "EF001587|EV000218\nEF000228|1000\n"
                                                            "EF008250|41\nEF002993|8\n"
                                                            "EF006785|EV006167\nEF006786|EV000069");
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();

  g_assert_nonnull (csel_product_lookup_first (product, CSEL_PROPERTY_RATED_CURRENT));
  for (guint i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      CselRatingContext context;
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();
      g_autoptr(CselVerdict) verdict = NULL;

      g_assert_true (csel_rating_context_parse (contexts[i], &context));
      for (guint j = 0; j < G_N_ELEMENTS (properties); j++)
        g_assert_null (csel_rating_pick (product, &context, properties[j]).fact);

      g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "24V", NULL));
      g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "1 A", NULL));
      g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_RATINGS, contexts[i], NULL));
      verdict = csel_check_ask (product, requirement, ferrules);
      g_assert_cmpint (csel_verdict_find (verdict, CSEL_RULE_VOLTAGE)->result, ==, CSEL_VERDICT_CANNOT_TELL);
      g_assert_cmpint (csel_verdict_find (verdict, CSEL_RULE_CURRENT)->result, ==, CSEL_VERDICT_CANNOT_TELL);
    }
}

/* The class and its contacts say for certain what it is, or nothing is said */
static void
test_kinds (void)
{
  static const struct { const char *group; const char *line; const char *kind; } cases[] = {
    { "EC002638", "EF001587|EV000218", CSEL_KIND_FEMALE_CONNECTOR },
    { "EC002638", "EF001587|EV000158", CSEL_KIND_MALE_CONNECTOR },
    { "EC002637", "EF001587|EV000158", CSEL_KIND_MALE_HEADER },
    { "EC002637", "EF001587|EV000218", NULL },
    { "EC002638", "EF001587|EV009281", NULL },
    { "EC002638", "EF001587|-||UN", NULL },
    { "EC000005", "", CSEL_KIND_FERRULE },
    { "EC001284", "EF001587|EV000158", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselProduct) product = csel_test_features_read (cases[i].group, cases[i].line);

      g_assert_cmpstr (csel_product_get_kind (product), ==, cases[i].kind);
    }
}

/* What the terminal says to a conductor of 2.5 mm² */
static CselVerdictResult
ask_terminal (CselProduct      *product,
              CselConductorKind kind,
              CselPreparation   preparation)
{
  CselConductor conductor = { .kind = kind };
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselFerruleAnswer) answer = NULL;

  g_assert_true (csel_conductor_size_parse ("2.5 mm²", &conductor.size, NULL));
  answer = csel_ferrule_ask (product, &conductor, CSEL_WISH_ANY, ferrules);

  return csel_verdict_get_result (answer->terminal[preparation]);
}

/* Each range says something about one kind of conductor, prepared in one way, or about none */
static void
test_conductors (void)
{
  static const struct { const char *code; CselConductorKind kind; gboolean is_bare; } cases[] = {
    { "EF007337|0.5;10", CSEL_CONDUCTOR_SOLID, TRUE },
    { "EF007343|0.5;10", CSEL_CONDUCTOR_STRANDED, TRUE },
    { "EF007341|0.5;10", CSEL_CONDUCTOR_FINE_STRANDED, TRUE },
    /* Which ferrule? */
    { "EF007339|0.5;10", CSEL_CONDUCTOR_FINE_STRANDED, FALSE },
    /* Which end of the range? In what? Of how many? */
    { "EF007341|2.5", CSEL_CONDUCTOR_FINE_STRANDED, FALSE },
    { "EF007341|0.5;10|AWG", CSEL_CONDUCTOR_FINE_STRANDED, FALSE },
    { "EF007341|0.5;10;16", CSEL_CONDUCTOR_FINE_STRANDED, FALSE },
    { "EF007341|-;-||UN", CSEL_CONDUCTOR_FINE_STRANDED, FALSE },
    { "EF007341|-||NA", CSEL_CONDUCTOR_FINE_STRANDED, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselProduct) product = csel_test_features_read ("EC001284", cases[i].code);

      g_test_message ("%s", cases[i].code);
      for (CselConductorKind kind = 0; kind < CSEL_N_CONDUCTOR_KINDS; kind++)
        for (CselPreparation preparation = 0; preparation < CSEL_N_PREPARATIONS; preparation++)
          {
            CselVerdictResult result = ask_terminal (product, kind, preparation);
            gboolean is_said = cases[i].is_bare && kind == cases[i].kind && preparation == CSEL_PREPARATION_BARE;

            if (is_said)
              g_assert_cmpint (result, ==, CSEL_VERDICT_FITS);
            else if (kind == CSEL_CONDUCTOR_SOLID && preparation != CSEL_PREPARATION_BARE)
              g_assert_cmpint (result, ==, CSEL_VERDICT_NOT_APPLICABLE);
            else
              g_assert_cmpint (result, ==, CSEL_VERDICT_CANNOT_TELL);
          }
    }
}

/* A ferrule by ETIM, for 2.5 mm² in the seed */
static CselVerdictResult
ask_ferrule (const char *lines)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselProduct) ferrule = csel_test_features_read ("EC000005", lines);
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselFerruleAnswer) answer = NULL;
  CselConductor conductor = { .kind = CSEL_CONDUCTOR_FINE_STRANDED };

  g_assert_cmpstr (csel_product_get_kind (ferrule), ==, CSEL_KIND_FERRULE);
  g_assert_true (csel_conductor_size_parse ("2.5 mm²", &conductor.size, NULL));
  g_ptr_array_add (ferrules, ferrule);
  answer = csel_ferrule_ask (seed, &conductor, CSEL_WISH_ANY, ferrules);

  return csel_verdict_get_result (((CselFerruleCandidate *)g_ptr_array_index (answer->candidates, 0))->verdict);
}

/* Only a single ferrule of stated size, insulation and sleeve length fits */
static void
test_ferrules (void)
{
  static const struct { const char *lines; CselVerdictResult result; } cases[] = {
    { "EF000767|EV005866\nEF001335|2.5\nEF000014|12\nEF000019|true", CSEL_VERDICT_FITS },
    { "EF001335|2.5\nEF000014|12\nEF000019|true\nEF000767|EV005866", CSEL_VERDICT_FITS },
    { "EF000767|EV010193\nEF001335|2.5\nEF000014|12\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF000767|-||UN\nEF001335|2.5\nEF000014|12\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF001335|2.5\nEF000014|12\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF000767|EV005866\nEF001335|2.5|AWG\nEF000014|12\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF000767|EV005866\nEF001335|1.5;2.5\nEF000014|12\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF000767|EV005866\nEF001335|2.5\nEF000014|-||NA\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF000767|EV005866\nEF001335|2.5\nEF000369|12\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF000767|EV005866\nEF001335|2.5\nEF000014|12|cm\nEF000019|true", CSEL_VERDICT_CANNOT_TELL },
    { "EF000767|EV005866\nEF001335|1.5\nEF000014|12\nEF000019|true", CSEL_VERDICT_DOES_NOT_FIT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].lines);
      g_assert_cmpint (ask_ferrule (cases[i].lines), ==, cases[i].result);
    }
}

/* "-" is stated of the feature, and never of a built-in property */
static void
test_missing_is_no_value (void)
{
  static const char *const codes[] = {
    "EF001391", "EF000228", "EF008250", "EF007337", "EF007339", "EF007341", "EF007343", "EF002526", "EF000008",
    "EF000040", "EF000049", "EF000007", "EF007543", "EF002521", "EF000019", "EF001335", "EF000014", "EF001587",
    "EF007326",
  };
  static const char *const reasons[] = { "NA", "UN", "MV", "", "something else" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (reasons); j++)
      {
        g_autofree char *line = g_strdup_printf ("%s|-||%s", codes[i], reasons[j]);
        g_autoptr(CselProduct) product = csel_test_features_read ("EC001284", line);
        guint n;
        const CselFact *facts = csel_product_get_facts (product, &n);

        g_assert_cmpuint (n, ==, 3);
        g_assert_cmpuint (facts[1].property, ==, CSEL_PROPERTY_ETIM_CLASS);
        g_assert_cmpuint (facts[2].property, >=, CSEL_N_PROPERTIES);
        g_assert_cmpint (facts[2].kind, ==, j == 0 ? CSEL_VALUE_NOT_APPLICABLE : j == 2 ? CSEL_VALUE_NOT_LISTED :
                         CSEL_VALUE_UNKNOWN);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/bmecat-map/mapped", test_mapped);
  g_test_add_func ("/formats/bmecat-map/ratings-stay-open", test_ratings_stay_open);
  g_test_add_func ("/formats/bmecat-map/kinds", test_kinds);
  g_test_add_func ("/formats/bmecat-map/conductors", test_conductors);
  g_test_add_func ("/formats/bmecat-map/ferrules", test_ferrules);
  g_test_add_func ("/formats/bmecat-map/missing-is-no-value", test_missing_is_no_value);

  return g_test_run ();
}
