/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-data-check.h"
#include "support/csel-test.h"

#define V csel_unit_get_steps (CSEL_UNIT_V)
#define MM csel_unit_get_steps (CSEL_UNIT_MM)

static GPtrArray *
run (CselCatalog *catalog)
{
  g_autoptr(GPtrArray) catalogs = g_ptr_array_new ();

  g_ptr_array_add (catalogs, catalog);

  return csel_data_check_run (catalogs, NULL);
}

/* "gtin-check-digit, inch": what was found, "" for nothing */
static char *
list_problems (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CselFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", csel_problem_get_id (finding->problem));
    }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *elements;
  const char *expected;
} Case;

static void
check_cases (const Case *cases,
             guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_product (cases[i].elements);
      g_autoptr(GPtrArray) findings = run (catalog);
      g_autofree char *problems = list_problems (findings);

      g_test_message ("%s", cases[i].elements);
      g_assert_cmpstr (problems, ==, cases[i].expected);
    }
}

static void
test_identifiers (void)
{
  const Case cases[] = {
    { "<gtin>4066966840940</gtin>", "" },
    /* GS1's own example: 629104150021 → 3 */
    { "<gtin>6291041500213</gtin>", "" },
    { "<gtin>6291041500214</gtin>", "gtin-check-digit" },
    { "<gtin>4066966804940</gtin>", "gtin-check-digit" },
    { "<gtin>96385074</gtin>", "" },
    { "<gtin>96385075</gtin>", "gtin-check-digit" },
    { "<gtin>036000291452</gtin>", "" },
    { "<gtin>10012345678902</gtin>", "" },
    { "<gtin>406696684094</gtin>", "gtin-check-digit" },
    { "<gtin>40669668409</gtin>", "gtin-digits" },
    { "<gtin>40669668 40940</gtin>", "gtin-digits" },
    { "<unspsc>39121409</unspsc>", "" },
    { "<unspsc>3912140</unspsc>", "unspsc" },
    { "<unspsc>391214099</unspsc>", "unspsc" },
    { "<unspsc>39-121409</unspsc>", "unspsc" },
    { "<etim-class release='9.0'>EC001284</etim-class>", "" },
    { "<etim-class release='9.0'>EC01284</etim-class>", "etim-class" },
    { "<etim-class release='9.0'>EF001284</etim-class>", "etim-class" },
    { "<etim-class release='9.0'>ec001284</etim-class>", "etim-class" },
    { "<etim-class release='9.0'>E</etim-class>", "etim-class" },
    { "<customs-tariff-number>853669</customs-tariff-number>", "" },
    { "<customs-tariff-number>85366990</customs-tariff-number>", "" },
    { "<customs-tariff-number>8536699099</customs-tariff-number>", "" },
    { "<customs-tariff-number>85366990990</customs-tariff-number>", "" },
    { "<customs-tariff-number>8536699</customs-tariff-number>", "customs-tariff-number" },
    { "<customs-tariff-number>8536 69 90</customs-tariff-number>", "customs-tariff-number" },
    { "<country-of-origin>PL</country-of-origin>", "" },
    { "<country-of-origin value='DE'>Germany</country-of-origin>", "" },
    { "<country-of-origin>UK</country-of-origin>", "country" },
    { "<country-of-origin>pl</country-of-origin>", "country" },
    { "<country-of-origin>D A</country-of-origin>", "country" },
    { "<country-of-origin>D </country-of-origin>", "country" },
    { "<country-of-origin>POL</country-of-origin>", "country" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

#define FOUR_POLES "<pole-number>4</pole-number><pin-spacing>7.62 mm</pin-spacing>"
#define FORMULAS \
  "<length symbol='L'>L = pole no. x pin spacing + 1.9 mm</length>" \
  "<length symbol='L1'>L1 = L + 3 mm</length>"

/* 35.38 mm may be printed 35.4, 35 or 35.38, but not 35.5, 35.3 or 35.39 */
static void
test_width (void)
{
  const Case cases[] = {
    { FOUR_POLES FORMULAS "<width>35.4 mm / 1.39 inches</width>", "" },
    { FOUR_POLES FORMULAS "<width>35.38 mm</width>", "" },
    { FOUR_POLES FORMULAS "<width>35 mm</width>", "" },
    { FOUR_POLES FORMULAS "<width value='35.4 mm'>35,4 mm wide</width>", "" },
    { FOUR_POLES FORMULAS "<width>32.4 mm</width>", "" },
    { FOUR_POLES FORMULAS "<width>35.5 mm</width>", "width" },
    { FOUR_POLES FORMULAS "<width>35.3 mm</width>", "width" },
    { FOUR_POLES FORMULAS "<width>35.40 mm</width>", "width" },
    { FOUR_POLES FORMULAS "<width>36 mm</width>", "width" },
    /* What cannot be computed or is printed in words alone says nothing */
    { "<pin-spacing>7.62 mm</pin-spacing>" FORMULAS "<width>99 mm</width>", "" },
    { FOUR_POLES FORMULAS "<width value='99 mm'>very wide</width>", "" },
    { FOUR_POLES "<width>99 mm</width>", "" },
    { FOUR_POLES FORMULAS "<width>3 inches</width>", "width" },
    { FOUR_POLES "<length symbol='L'>L = 92000000 mm x pole no.</length><width>99 mm</width>", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_inches (void)
{
  const Case cases[] = {
    { "<height>25 mm / 0.984 inches</height>", "" },
    { "<height>25 mm / 0.985 inches</height>", "inch" },
    { "<height>25 mm / 0.98 inches</height>", "" },
    { "<height>25 mm / 0.99 inches</height>", "inch" },
    { "<height>0.984 inches / 25 mm</height>", "" },
    { "<height>0.99 inches / 25 mm</height>", "inch" },
    { "<depth>50.75 mm / 1.998 inches</depth>", "" },
    { "<pin-spacing>7.62 mm / 0.3 inches</pin-spacing>", "" },
    /* A printed zero counts: 0.31 is 0.307 rounded, 0.310 is not */
    { "<width>7.8 mm / 0.31 inches</width>", "" },
    { "<width>7.8 mm / 0.310 inches</width>", "inch" },
    { "<height>11 ... 13 mm / 0.43 ... 0.51 inches</height>", "" },
    { "<height>11..13 mm / 0.43..0.51 inches</height>", "" },
    { "<height>11 ... 13 mm / 0.42 ... 0.51 inches</height>", "inch" },
    { "<height>11 ... 13 mm / 0.43 ... 0.52 inches</height>", "inch" },
    { "<width value='7.8 mm / 0.4 inches'>as drawn</width>", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

#define COLUMN(category, degree, voltage, impulse) \
  "<rating standard='IEC/EN 60664-1' overvoltage-category='" category "' pollution-degree='" degree \
  "' voltage='" voltage "' impulse-voltage='" impulse "'/>"

static void
test_ratings (void)
{
  const Case cases[] = {
    { COLUMN ("III", "3", "320 V", "4 kV"), "" },
    { COLUMN ("III", "3", "321 V", "4 kV"), "impulse-voltage" },
    { COLUMN ("III", "3", "160 V", "2.5 kV"), "" },
    { COLUMN ("III", "3", "161 V", "2.5 kV"), "impulse-voltage" },
    { COLUMN ("III", "2", "630 V", "6 kV"), "" },
    { COLUMN ("III", "2", "690 V", "6 kV"), "impulse-voltage" },
    { COLUMN ("II", "2", "1000 V", "6 kV"), "" },
    { COLUMN ("II", "2", "1000 V", "5.9 kV"), "impulse-voltage" },
    { COLUMN ("III", "2", "1500 V", "1 kV"), "" },
    { COLUMN ("III", "2", "-", "-"), "" },
    { "<rating standard='UL 1059' use-group='C' voltage='600 V' impulse-voltage='1 kV'/>", "" },
    { "<rating voltage='600 V' impulse-voltage='1 kV'/>", "" },
    { COLUMN ("III", "3", "800 V", "8 kV") COLUMN ("III", "2", "800 V", "8 kV"), "" },
    { COLUMN ("III", "3", "800 V", "8 kV") COLUMN ("III", "2", "799 V", "8 kV"), "severe-column" },
    { COLUMN ("III", "3", "800 V", "8 kV") COLUMN ("II", "3", "690 V", "8 kV"), "severe-column" },
    /* Neither of III/2 and II/3 is the severer one */
    { COLUMN ("III", "2", "800 V", "8 kV") COLUMN ("II", "3", "690 V", "8 kV"), "" },
    { COLUMN ("III", "3", "800 V", "8 kV") COLUMN ("III", "2", "-", "8 kV"), "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

#define CONDUCTOR(attributes, size) "<conductor kind='fine-stranded'" attributes ">" size "</conductor>"
#define CONNECTION(elements) "<connection number='1'>" elements "</connection>"

static void
test_ranges (void)
{
  const Case cases[] = {
    { CONNECTION (CONDUCTOR ("", "0.5 ... 10 mm²") CONDUCTOR (" ferrule='insulated'", "0.5 ... 10 mm²")), "" },
    { CONNECTION (CONDUCTOR ("", "0.5 ... 6 mm²") CONDUCTOR (" ferrule='insulated'", "0.5 ... 10 mm²")),
      "ferrule-range" },
    { CONNECTION (CONDUCTOR ("", "20 ... 8 AWG") CONDUCTOR (" ferrule='insulated'", "0.5 ... 10 mm²")), "" },
    { CONNECTION (CONDUCTOR ("", "0.5 ... 6 mm² / 20 ... 10 AWG")
                  CONDUCTOR (" ferrule='insulated'", "0.5 ... 10 mm² / 20 ... 8 AWG")), "ferrule-range" },
    { CONNECTION ("<conductor kind='solid'>0.5 ... 6 mm²</conductor>"
                  CONDUCTOR (" ferrule='insulated'", "0.5 ... 10 mm²")), "" },
    { CONNECTION (CONDUCTOR ("", "0.5 ... 6 mm²")) "<connection number='2'>"
      CONDUCTOR (" ferrule='insulated'", "0.5 ... 10 mm²") "</connection>", "" },
    { "<limit-temperature>-60 ... +105 °C</limit-temperature>"
      "<processing-temperature>-35 ... +60 °C</processing-temperature>", "" },
    { "<limit-temperature>-60 ... +105 °C</limit-temperature>"
      "<processing-temperature>-60 ... +105 °C</processing-temperature>", "" },
    { "<limit-temperature>-60 ... +105 °C</limit-temperature>"
      "<processing-temperature>-60 ... +106 °C</processing-temperature>", "processing-temperature" },
    { "<limit-temperature>-30 ... +105 °C</limit-temperature>"
      "<processing-temperature>-35 ... +60 °C</processing-temperature>", "processing-temperature" },
    { "<limit-temperature>105 °C</limit-temperature>"
      "<processing-temperature>-35 ... +60 °C</processing-temperature>", "" },
    { "<pole-number>0</pole-number>", "not-positive" },
    { "<pole-number>1</pole-number>", "" },
    { "<width>0 mm</width>", "not-positive" },
    { "<width>-1 mm</width>", "not-positive" },
    { "<packing-unit>0 pcs</packing-unit>", "not-positive" },
    { "<fire-load>0 MJ</fire-load><levels>0</levels>", "" },
    { CONNECTION ("<entry-direction>0°</entry-direction>"), "" },
    { "<limit-temperature>-60 °C</limit-temperature>", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* The native reader refuses them; another reader may not */
static void
test_reversed (void)
{
  const CselSource source = { .document = "Sheet" };
  const struct { CselPropertyId property; CselRange range; const char *printed; guint n; } cases[] = {
    { CSEL_PROPERTY_WIDTH, { 300000, 200000, CSEL_UNIT_MM, TRUE }, "3 ... 2 mm", 1 },
    { CSEL_PROPERTY_WIDTH, { 200000, 200000, CSEL_UNIT_MM, TRUE }, "2 ... 2 mm", 0 },
    { CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, { -8, -20, CSEL_UNIT_AWG, TRUE }, "8 ... 20 AWG", 1 },
    { CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, { -20, -8, CSEL_UNIT_AWG, TRUE }, "20 ... 8 AWG", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselCatalog) catalog = csel_catalog_new ();
      CselStatement statement = {
        .property = cases[i].property, .kind = CSEL_VALUE_QUANTITY, .printed = cases[i].printed,
        .ranges = { cases[i].range }, .n_ranges = 1, .source = csel_catalog_append_source (catalog, &source),
      };
      g_autoptr(GPtrArray) findings = NULL;

      g_assert_true (csel_catalog_begin_product (catalog, "X", "ACME"));
      csel_catalog_append (catalog, &statement);
      csel_catalog_end_product (catalog);
      csel_catalog_freeze (catalog);
      findings = run (catalog);
      g_assert_cmpuint (findings->len, ==, cases[i].n);
      if (findings->len > 0)
        g_assert_cmpint (((CselFinding *)g_ptr_array_index (findings, 0))->problem, ==,
                         CSEL_PROBLEM_REVERSED_RANGE);
    }
}

#define FERRULE(item, size) \
  "<product item='" item "' manufacturer='ACME' kind='ferrule' source='m'><ferrule-size>" size \
  "</ferrule-size></product>"

static char *
check_products (const char *products)
{
  g_autofree char *xml = g_strdup_printf (
    "<catalog xmlns='urn:connector-selector:catalog:1' id='t' version='1' date='2026-01-01'>"
    "<source id='m' confidence='maker'>Sheet</source>%s</catalog>", products);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = csel_test_read_text (xml, &error);
  g_autoptr(GPtrArray) findings = NULL;

  g_assert_no_error (error);
  findings = run (catalog);

  return list_problems (findings);
}

static void
test_gauges (void)
{
  const Case ferrules[] = {
    { FERRULE ("A", "0.75 mm² / 18 AWG") FERRULE ("B", "1 mm² / AWG 18") FERRULE ("C", "1.5 mm² / AWG 16"), "" },
    { FERRULE ("A", "0.75 mm² / 18 AWG") FERRULE ("B", "1 mm² / AWG 20") FERRULE ("C", "1.5 mm² / AWG 16"),
      "awg-order" },
    { FERRULE ("A", "1 mm² / AWG 18") FERRULE ("B", "1 mm² / AWG 17"), "" },
    { FERRULE ("A", "1 mm² / AWG 18") "<product item='B' manufacturer='Other' kind='ferrule' source='m'>"
      "<ferrule-size>1.5 mm² / 20 AWG</ferrule-size></product>", "" },
  };
  const Case connectors[] = {
    { CONNECTION (CONDUCTOR ("", "0.5 ... 10 mm² / 20 ... 8 AWG")
                  CONDUCTOR (" ferrule='insulated'", "0.5 ... 6 mm² / 20 ... 10 AWG")), "" },
    { CONNECTION (CONDUCTOR ("", "0.5 ... 10 mm² / 20 ... 12 AWG")
                  CONDUCTOR (" ferrule='insulated'", "0.5 ... 6 mm² / 20 ... 10 AWG")), "ferrule-range, awg-order" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ferrules); i++)
    {
      g_autofree char *problems = check_products (ferrules[i].elements);

      g_test_message ("%s", ferrules[i].elements);
      g_assert_cmpstr (problems, ==, ferrules[i].expected);
    }
  check_cases (connectors, G_N_ELEMENTS (connectors));
}

static void
test_texts (void)
{
  const Case cases[] = {
    { "<title>lever; 4-pole; gray</title><pole-number>4</pole-number>", "" },
    { "<title>lever; 5-pole; gray</title><pole-number>4</pole-number>", "text-number" },
    { "<title>Federleiste; 5-polig</title><pole-number>4</pole-number>", "text-number" },
    { "<title>lever; 5-pole; gray</title>", "" },
    { "<title>for 2-pole to 12-pole, 4-pole</title><pole-number>4</pole-number>", "" },
    { "<title>for 2…12-pole headers, 2 to 12-pole</title><pole-number>4</pole-number>", "" },
    { "<title>MSTB 2,5/5-pole</title><pole-number>4</pole-number>", "" },
    { "<title>5-poled</title><pole-number>4</pole-number>", "" },
    { "<title>Pin spacing 7.62 mm</title><pin-spacing>7.62 mm</pin-spacing>", "" },
    { "<title>Pin spacing 7,6 mm</title><pin-spacing>7.62 mm</pin-spacing>", "" },
    { "<title>Pin spacing 7.62 mm</title><pin-spacing>7.6 mm</pin-spacing>", "" },
    { "<title>Pin spacing 7.5 mm</title><pin-spacing>7.62 mm</pin-spacing>", "text-number" },
    { "<title>Rastermaß 7,5 mm</title><pin-spacing>7.62 mm</pin-spacing>", "text-number" },
    { "<title>Strain relief plate; 30 mm wide</title><width>30 mm</width>", "" },
    { "<headline>Strain relief plate; 31 mm wide</headline><width>30 mm</width>", "text-number" },
    { "<description>Sleeve for 0.75 mm² / 18 AWG</description><ferrule-size>1 mm² / 18 AWG</ferrule-size>",
      "text-number" },
    { "<description>Hülse für 1 mm²</description><ferrule-size>1 mm² / 18 AWG</ferrule-size>", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_actuation (void)
{
  const Case cases[] = {
    { CONNECTION ("<actuation-type>Lever</actuation-type>")
      "<conductor-removal>Via operating tool.</conductor-removal>", "text-actuation" },
    { CONNECTION ("<actuation-type>Hebel</actuation-type>")
      "<conductor-termination>Mit Betätigungswerkzeug.</conductor-termination>", "text-actuation" },
    { CONNECTION ("<actuation-type>Lever</actuation-type>")
      "<conductor-removal>Via lever or operating tool.</conductor-removal>", "" },
    { CONNECTION ("<actuation-type>Operating tool</actuation-type>")
      "<conductor-removal>Via operating tool.</conductor-removal>", "" },
    { CONNECTION ("<actuation-type>Lever; operating tool</actuation-type>")
      "<conductor-removal>Via operating tool.</conductor-removal>", "" },
    { "<conductor-removal>Via operating tool.</conductor-removal>", "" },
    /* Another connection may be the one with the tool */
    { CONNECTION ("<actuation-type>Lever</actuation-type>") "<connection number='2'>"
      "<actuation-type>Push-button</actuation-type></connection>"
      "<conductor-removal>Via operating tool.</conductor-removal>", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static CselCatalog *
make_connector (const char *item,
                const char *listed)
{
  const CselSource source = { .document = "Sheet" };
  CselCatalog *catalog = csel_catalog_new ();

  csel_catalog_append_source (catalog, &source);
  g_assert_true (csel_catalog_begin_product (catalog, item, "ACME"));
  if (listed != NULL)
    csel_catalog_append_relation (catalog, CSEL_RELATION_COUNTERPART, FALSE, NULL, listed, "ACME", 0);
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);

  return catalog;
}

/* The target may be in another catalogue */
static void
test_relation_target (void)
{
  g_autoptr(CselCatalog) one = make_connector ("A", "B");
  g_autoptr(CselCatalog) another = make_connector ("B", NULL);
  g_autoptr(GPtrArray) both = g_ptr_array_new ();
  g_autoptr(GPtrArray) alone = run (one);
  g_autoptr(GPtrArray) together = NULL;
  const CselFinding *finding = g_ptr_array_index (alone, 0);

  g_assert_cmpuint (alone->len, ==, 1);
  g_assert_cmpint (finding->problem, ==, CSEL_PROBLEM_RELATION_TARGET);
  g_assert_cmpstr (csel_catalog_get_string (one, finding->relation->item), ==, "B");

  g_ptr_array_add (both, one);
  g_ptr_array_add (both, another);
  together = csel_data_check_run (both, NULL);
  g_assert_cmpuint (together->len, ==, 0);
}

/* The same item in two catalogues is no look-alike */
static void
test_lookalikes (void)
{
  g_autoptr(CselCatalog) one = make_connector ("A", NULL);
  g_autoptr(CselCatalog) same = make_connector ("A", NULL);
  g_autoptr(CselCatalog) other = make_connector ("B", NULL);
  g_autoptr(GPtrArray) catalogs = g_ptr_array_new ();
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) found = NULL;
  const CselFinding *finding;

  g_ptr_array_add (catalogs, one);
  g_ptr_array_add (catalogs, same);
  none = csel_data_check_run (catalogs, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  g_ptr_array_add (catalogs, other);
  found = csel_data_check_run (catalogs, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  finding = g_ptr_array_index (found, 0);
  g_assert_cmpint (finding->problem, ==, CSEL_PROBLEM_LOOKALIKES);
  g_assert_cmpuint (finding->others->len, ==, 1);
  g_assert_cmpstr (csel_product_get_item (g_ptr_array_index (finding->others, 0)), ==, "B");
}

static void
test_numbers (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product (
    FOUR_POLES FORMULAS "<width>36 mm</width>" COLUMN ("III", "3", "690 V", "6 kV") "<gtin>6291041500214</gtin>");
  g_autoptr(GPtrArray) findings = run (catalog);
  const CselFinding *gtin = g_ptr_array_index (findings, 0);
  const CselFinding *width = g_ptr_array_index (findings, 1);
  const CselFinding *impulse = g_ptr_array_index (findings, 2);

  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_cmpint (gtin->required.lo, ==, 3 * csel_unit_get_steps (CSEL_UNIT_NONE));
  g_assert_cmpint (width->found.lo, ==, 36 * MM);
  g_assert_cmpint (width->required.lo, ==, 3538 * MM / 100);
  g_assert_cmpint (width->difference, ==, 62 * MM / 100);
  g_assert_cmpuint (width->n_cites, ==, 2);
  g_assert_cmpint (impulse->difference, ==, -2000 * V);
  g_assert_cmpuint (csel_findings_count (findings, CSEL_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (csel_findings_count (findings, CSEL_SEVERITY_WARNING), ==, 2);
  g_assert_cmpuint (csel_findings_count (findings, CSEL_SEVERITY_NOTE), ==, 0);
}

/* Exactly what is really there: a sheet that says lever and tool, and five pairs of look-alikes */
static void
test_shipped (void)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(GPtrArray) findings = run (wago);
  g_autoptr(GPtrArray) second_hand = run (headers);
  g_autofree char *problems = list_problems (findings);
  g_autofree char *second_hand_problems = list_problems (second_hand);
  const CselFinding *text = g_ptr_array_index (findings, 0);

  g_assert_cmpstr (problems, ==,
                   "text-actuation, lookalikes, lookalikes, lookalikes, lookalikes, lookalikes");
  g_assert_cmpstr (text->words, ==, "operating tool");
  g_assert_cmpint (text->cites[0].fact->property, ==, CSEL_PROPERTY_CONDUCTOR_REMOVAL);
  g_assert_cmpint (text->cites[1].fact->property, ==, CSEL_PROPERTY_ACTUATION_TYPE);
  g_assert_cmpstr (second_hand_problems, ==, "");
}

static void
test_cancelled (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) catalogs = g_ptr_array_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) findings = NULL;

  g_ptr_array_add (catalogs, catalog);
  g_cancellable_cancel (cancellable);
  findings = csel_data_check_run (catalogs, cancellable);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_ids (void)
{
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (CselProblem i = 0; i < CSEL_N_PROBLEMS; i++)
    g_assert_true (g_hash_table_add (ids, (char *)csel_problem_get_id (i)));
  g_assert_cmpstr (csel_severity_get_id (CSEL_SEVERITY_WARNING), ==, "warning");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/data-check/identifiers", test_identifiers);
  g_test_add_func ("/rules/data-check/width", test_width);
  g_test_add_func ("/rules/data-check/inches", test_inches);
  g_test_add_func ("/rules/data-check/ratings", test_ratings);
  g_test_add_func ("/rules/data-check/ranges", test_ranges);
  g_test_add_func ("/rules/data-check/reversed", test_reversed);
  g_test_add_func ("/rules/data-check/gauges", test_gauges);
  g_test_add_func ("/rules/data-check/texts", test_texts);
  g_test_add_func ("/rules/data-check/actuation", test_actuation);
  g_test_add_func ("/rules/data-check/relation-target", test_relation_target);
  g_test_add_func ("/rules/data-check/lookalikes", test_lookalikes);
  g_test_add_func ("/rules/data-check/numbers", test_numbers);
  g_test_add_func ("/rules/data-check/shipped", test_shipped);
  g_test_add_func ("/rules/data-check/cancelled", test_cancelled);
  g_test_add_func ("/rules/data-check/ids", test_ids);

  return g_test_run ();
}
