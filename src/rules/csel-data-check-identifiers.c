/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Identifiers: GTIN, classifications, customs tariff number, country
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include <string.h>

#include "base/csel-gtin.h"

/* ISO 3166-1, the officially assigned alpha-2 codes */
static const char countries[] =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
  "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
  "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
  "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
  "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
  "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

static gboolean
has_digits (const char  *code,
            const gsize *lengths,
            guint        n_lengths)
{
  gsize length = strlen (code);

  if (strspn (code, "0123456789") != length)
    return FALSE;
  for (guint i = 0; i < n_lengths; i++)
    if (length == lengths[i])
      return TRUE;

  return FALSE;
}

static void
check_gtin (GPtrArray      *findings,
            CselProduct    *product,
            const CselFact *fact)
{
  const char *gtin = csel_product_get_code (product, fact);

  if (!csel_gtin_has_digits (gtin))
    {
      csel_findings_add (findings, CSEL_PROBLEM_GTIN_DIGITS, product, fact);
      return;
    }

  if (!csel_gtin_is_valid (gtin))
    {
      gint64 steps = csel_gtin_compute_check_digit (gtin) * csel_unit_get_steps (CSEL_UNIT_NONE);
      CselFinding *finding = csel_findings_add (findings, CSEL_PROBLEM_GTIN_CHECK_DIGIT, product, fact);

      finding->required = (CselRange) { steps, steps, CSEL_UNIT_NONE, FALSE };
    }
}

static void
check_unspsc (GPtrArray      *findings,
              CselProduct    *product,
              const CselFact *fact)
{
  static const gsize lengths[] = { 8 };

  if (!has_digits (csel_product_get_code (product, fact), lengths, G_N_ELEMENTS (lengths)))
    csel_findings_add (findings, CSEL_PROBLEM_UNSPSC, product, fact);
}

static void
check_etim_class (GPtrArray      *findings,
                  CselProduct    *product,
                  const CselFact *fact)
{
  static const gsize lengths[] = { 6 };
  const char *code = csel_product_get_code (product, fact);

  if (!g_str_has_prefix (code, "EC") || !has_digits (code + 2, lengths, G_N_ELEMENTS (lengths)))
    csel_findings_add (findings, CSEL_PROBLEM_ETIM_CLASS, product, fact);
}

/* Harmonized System, Combined Nomenclature, TARIC, and the eleventh digit of Germany */
static void
check_customs_tariff_number (GPtrArray      *findings,
                             CselProduct    *product,
                             const CselFact *fact)
{
  static const gsize lengths[] = { 6, 8, 10, 11 };

  if (!has_digits (csel_product_get_code (product, fact), lengths, G_N_ELEMENTS (lengths)))
    csel_findings_add (findings, CSEL_PROBLEM_CUSTOMS_TARIFF_NUMBER, product, fact);
}

static void
check_country (GPtrArray      *findings,
               CselProduct    *product,
               const CselFact *fact)
{
  const char *code = csel_product_get_code (product, fact);

  if (strlen (code) != 2 || strchr (code, ' ') != NULL || strstr (countries, code) == NULL)
    csel_findings_add (findings, CSEL_PROBLEM_COUNTRY, product, fact);
}

/**
 * csel_data_check_identifiers:
 * @findings: where problems are added
 * @product: a product
 *
 * Whether each identifier has the form that its standard gives it.
 */
void
csel_data_check_identifiers (GPtrArray   *findings,
                             CselProduct *product)
{
  const struct
  {
    CselPropertyId property;
    void           (*check) (GPtrArray *,
                             CselProduct *,
                             const CselFact *);
  } checks[] = {
    { CSEL_PROPERTY_GTIN, check_gtin },
    { CSEL_PROPERTY_UNSPSC, check_unspsc },
    { CSEL_PROPERTY_ETIM_CLASS, check_etim_class },
    { CSEL_PROPERTY_CUSTOMS_TARIFF_NUMBER, check_customs_tariff_number },
    { CSEL_PROPERTY_COUNTRY_OF_ORIGIN, check_country },
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      guint n;
      const CselFact *facts = csel_product_lookup (product, checks[i].property, &n);

      for (guint j = 0; j < n; j++)
        checks[i].check (findings, product, &facts[j]);
    }
}
