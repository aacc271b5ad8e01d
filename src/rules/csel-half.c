/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Half: sockets or pins?
 *
 * A product's kind says it, and the contact type of its data sheet must not say otherwise.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-half.h"

#include <string.h>

#include "model/csel-code.h"

static CselHalf
read_kind (const char *kind)
{
  if (kind == NULL)
    return CSEL_HALF_NONE;
  if (strcmp (kind, CSEL_KIND_FEMALE_CONNECTOR) == 0)
    return CSEL_HALF_FEMALE;

  return strcmp (kind, CSEL_KIND_MALE_CONNECTOR) == 0 || strcmp (kind, CSEL_KIND_MALE_HEADER) == 0 ||
         strcmp (kind, CSEL_KIND_THT_HEADER) == 0 ? CSEL_HALF_MALE : CSEL_HALF_NONE;
}

/* As WAGO's data sheets print it: "Female connector/socket", "Stiftleiste/Stecker". Other words
 * say nothing. */
static CselHalf
read_contact_type (const char *printed)
{
  static const struct { const char *word; CselHalf half; } words[] = {
    { "female", CSEL_HALF_FEMALE },
    { "federleiste", CSEL_HALF_FEMALE },
    { "male", CSEL_HALF_MALE },
    { "stiftleiste", CSEL_HALF_MALE },
  };
  g_autofree char *lower = g_utf8_strdown (printed, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (lower, words[i].word))
      return words[i].half;

  return CSEL_HALF_NONE;
}

static gboolean
is_second_hand (CselProduct    *product,
                const CselFact *fact)
{
  return csel_product_get_source (product, fact)->confidence == CSEL_CONFIDENCE_SECOND_HAND;
}

/**
 * csel_half_read:
 * @product: a product
 * @line: (nullable): the line that cites what was read
 *
 * Returns: which half of a pluggable connection @product is
 */
CselHalf
csel_half_read (CselProduct     *product,
                CselVerdictLine *line)
{
  CselHalf half = read_kind (csel_product_get_kind (product));
  gboolean is_connector = half != CSEL_HALF_NONE;
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_CONTACT_TYPE, &n);

  if (line != NULL)
    csel_verdict_line_cite (line, product, csel_product_lookup_first (product, CSEL_PROPERTY_KIND));

  for (guint i = 0; is_connector && i < n; i++)
    {
      CselHalf said = read_contact_type (csel_product_get_printed (product, &facts[i]));

      /* The maker's kind needs no hearsay that agrees */
      if (said == CSEL_HALF_NONE || (said == half && is_second_hand (product, &facts[i])))
        continue;
      if (line != NULL)
        csel_verdict_line_cite (line, product, &facts[i]);
      if (said != half)
        half = CSEL_HALF_CONTRADICTORY;
    }

  return half;
}
