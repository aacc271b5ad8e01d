/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The data check: what cannot be right in a catalogue
 *
 * Looks for statements that contradict their own form, each other or a standard. It corrects
 * nothing and says nothing of what cannot be decided from the data: which of two statements is
 * wrong only the maker's document can tell.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include "base/csel-macros.h"

static const struct
{
  const char  *id;
  CselSeverity severity;
} problems[CSEL_N_PROBLEMS] = {
  [CSEL_PROBLEM_GTIN_DIGITS] = { "gtin-digits", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_GTIN_CHECK_DIGIT] = { "gtin-check-digit", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_UNSPSC] = { "unspsc", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_ETIM_CLASS] = { "etim-class", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_CUSTOMS_TARIFF_NUMBER] = { "customs-tariff-number", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_COUNTRY] = { "country", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_REVERSED_RANGE] = { "reversed-range", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_NOT_POSITIVE] = { "not-positive", CSEL_SEVERITY_ERROR },
  [CSEL_PROBLEM_WIDTH] = { "width", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_INCH] = { "inch", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_IMPULSE_VOLTAGE] = { "impulse-voltage", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_SEVERE_COLUMN] = { "severe-column", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_FERRULE_RANGE] = { "ferrule-range", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_PROCESSING_TEMPERATURE] = { "processing-temperature", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_AWG_ORDER] = { "awg-order", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_TEXT_NUMBER] = { "text-number", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_TEXT_ACTUATION] = { "text-actuation", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_RELATION_TARGET] = { "relation-target", CSEL_SEVERITY_WARNING },
  [CSEL_PROBLEM_LOOKALIKES] = { "lookalikes", CSEL_SEVERITY_NOTE },
};

static const char *const severity_ids[CSEL_N_SEVERITIES] = {
  [CSEL_SEVERITY_ERROR] = "error",
  [CSEL_SEVERITY_WARNING] = "warning",
  [CSEL_SEVERITY_NOTE] = "note",
};

/**
 * csel_problem_get_id:
 * @problem: a problem
 *
 * Returns: its stable name
 */
const char *
csel_problem_get_id (CselProblem problem)
{
  g_return_val_if_fail (problem < CSEL_N_PROBLEMS, NULL);

  return problems[problem].id;
}

/**
 * csel_problem_get_severity:
 * @problem: a problem
 *
 * Returns: how bad it is
 */
CselSeverity
csel_problem_get_severity (CselProblem problem)
{
  g_return_val_if_fail (problem < CSEL_N_PROBLEMS, CSEL_SEVERITY_NOTE);

  return problems[problem].severity;
}

/**
 * csel_severity_get_id:
 * @severity: how bad a problem is
 *
 * Returns: its stable name
 */
const char *
csel_severity_get_id (CselSeverity severity)
{
  g_return_val_if_fail (severity < CSEL_N_SEVERITIES, NULL);

  return severity_ids[severity];
}

/**
 * csel_finding_free:
 * @self: (transfer full): a finding
 */
void
csel_finding_free (CselFinding *self)
{
  for (guint i = 0; i < self->n_cites; i++)
    g_object_unref (self->cites[i].product);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_object (&self->product);
  g_free (self->words);
  g_free (self);
}

/**
 * csel_finding_get_place:
 * @self: a finding
 *
 * Returns: the stable name of what it is about: a property, or how products are related
 */
const char *
csel_finding_get_place (const CselFinding *self)
{
  if (self->relation != NULL)
    return csel_relation_type_get_id (self->relation->type);

  return self->n_cites > 0 ? csel_product_get_property (self->cites[0].product, self->cites[0].fact)->id :
         csel_property_get (CSEL_PROPERTY_ITEM_NUMBER)->id;
}

/**
 * csel_findings_add:
 * @findings: findings
 * @problem: what was found
 * @product: where
 * @fact: (nullable): the fact in question
 *
 * Returns: (transfer none): a new finding, to be completed
 */
CselFinding *
csel_findings_add (GPtrArray      *findings,
                   CselProblem     problem,
                   CselProduct    *product,
                   const CselFact *fact)
{
  CselFinding *self = g_new0 (CselFinding, 1);

  self->problem = problem;
  self->product = g_object_ref (product);
  if (fact != NULL)
    csel_finding_cite (self, product, fact);
  g_ptr_array_add (findings, self);

  return self;
}

/**
 * csel_finding_cite:
 * @self: a finding
 * @product: whose fact it is
 * @fact: a fact that was compared
 */
void
csel_finding_cite (CselFinding    *self,
                   CselProduct    *product,
                   const CselFact *fact)
{
  g_assert (self->n_cites < CSEL_MAX_CITATIONS);

  self->cites[self->n_cites].product = g_object_ref (product);
  self->cites[self->n_cites++].fact = fact;
}

static gint64
subtract (gint64 a,
          gint64 b)
{
  gint64 difference;

  return csel_checked_sub (&difference, a, b) ? difference : a > b ? G_MAXINT64 : G_MININT64;
}

/**
 * csel_finding_compare:
 * @self: a finding
 * @found: the quantity in question
 * @required: what it was compared with, in a unit of the same kind
 */
void
csel_finding_compare (CselFinding     *self,
                      const CselRange *found,
                      const CselRange *required)
{
  self->found = *found;
  self->required = *required;
  self->difference = found->hi > required->hi ? subtract (found->hi, required->hi) :
                     subtract (found->lo, required->lo);
}

/**
 * csel_facts_share_qualifier:
 * @product: a product
 * @fact: one of its facts
 * @other: another
 * @qualifier: a condition
 *
 * Returns: %TRUE if both are stated under the same one, or both without it
 */
gboolean
csel_facts_share_qualifier (CselProduct    *product,
                            const CselFact *fact,
                            const CselFact *other,
                            CselQualifier   qualifier)
{
  return g_strcmp0 (csel_product_get_qualifier (product, fact, qualifier),
                    csel_product_get_qualifier (product, other, qualifier)) == 0;
}

static GPtrArray *
list_products (GPtrArray *catalogs)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < catalogs->len; i++)
    {
      CselCatalog *catalog = g_ptr_array_index (catalogs, i);

      for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
        g_ptr_array_add (products, csel_product_new (catalog, row));
    }

  return products;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const CselFinding *finding_a = *(const CselFinding *const *)a;
  const CselFinding *finding_b = *(const CselFinding *const *)b;
  GHashTable *places = data;
  int severity_a = (int)csel_problem_get_severity (finding_a->problem);
  int severity_b = (int)csel_problem_get_severity (finding_b->problem);

  if (severity_a != severity_b)
    return severity_a - severity_b;

  return GPOINTER_TO_INT (g_hash_table_lookup (places, finding_a->product)) -
         GPOINTER_TO_INT (g_hash_table_lookup (places, finding_b->product));
}

/* The worst first, then in the order of the products; stable */
static void
sort_findings (GPtrArray *findings,
               GPtrArray *products)
{
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < products->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (products, i), GUINT_TO_POINTER (i));
  g_ptr_array_sort_with_data (findings, compare_findings, places);
}

/**
 * csel_data_check_run:
 * @catalogs: (element-type CselCatalog): frozen catalogues; the products that one of them names
 *   may be in another
 * @cancellable: (nullable): to stop, for a thread
 *
 * Can be called from any thread.
 *
 * Returns: (transfer full) (element-type CselFinding): what was found, the worst first, else in
 *   the order of the products; incomplete if it was stopped
 */
GPtrArray *
csel_data_check_run (GPtrArray    *catalogs,
                     GCancellable *cancellable)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_finding_free);
  g_autoptr(GPtrArray) products = list_products (catalogs);

  for (guint i = 0; i < products->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      CselProduct *product = g_ptr_array_index (products, i);

      csel_data_check_identifiers (findings, product);
      csel_data_check_ranges (findings, product);
      csel_data_check_lengths (findings, product);
      csel_data_check_ratings (findings, product);
      csel_data_check_texts (findings, product);
    }
  if (!g_cancellable_is_cancelled (cancellable))
    {
      csel_data_check_gauges (findings, products);
      csel_data_check_relations (findings, products, catalogs);
    }
  sort_findings (findings, products);

  return findings;
}

/**
 * csel_findings_count:
 * @findings: (element-type CselFinding): findings
 * @severity: how bad
 *
 * Returns: how many of them are of @severity
 */
guint
csel_findings_count (GPtrArray   *findings,
                     CselSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CselFinding *finding = g_ptr_array_index (findings, i);

      n += csel_problem_get_severity (finding->problem) == severity;
    }

  return n;
}
