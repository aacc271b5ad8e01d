/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The documents about products: spec sheet, comparison, requirement sheet, wiring card
 *
 * Each keeps what it is about as it was when it was asked for.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-sheet-documents.h"

#include "report/csel-chosen.h"
#include "report/csel-compare-sheet.h"
#include "report/csel-spec-sheet.h"
#include "rules/csel-check.h"

typedef struct
{
  CselProduct *product;
  CselChosen  *chosen;
} Sheet;

typedef struct
{
  GPtrArray *products;
  gboolean   only_differences;
} Comparison;

typedef struct
{
  CselProduct     *product;
  CselRequirement *requirement;
  GPtrArray       *ferrules;
} Check;

typedef struct
{
  CselProduct    *connector;
  CselWiringPlan *plan;
  GPtrArray      *ferrules;
  GStrv           designations;
  CselCardOptions options;
} Card;

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  g_clear_pointer (&self->chosen, csel_chosen_free);
  g_object_unref (self->product);
  g_free (self);
}

static CselReport *
make_spec_sheet (gpointer                user_data,
                 const CselSheetOptions *options,
                 const CselLocale       *locale)
{
  const Sheet *self = user_data;
  CselSheetOptions own = *options;

  own.chosen = self->chosen;

  return csel_spec_sheet_new (self->product, &own, locale);
}

/* What the product states, and what a sheet always has */
static guint
list_sections (CselProduct *product)
{
  guint sections = 1u << CSEL_SHEET_SOURCES;
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (guint i = 0; i < n; i++)
    sections |= 1u << csel_product_get_property (product, &facts[i])->section;
  csel_catalog_get_relations (csel_product_get_catalog (product), csel_product_get_row (product), &n);
  if (n > 0)
    sections |= 1u << CSEL_SHEET_RELATED;

  return sections;
}

/**
 * csel_document_new_spec_sheet:
 * @product: a product
 * @chosen: (transfer full) (nullable): what was chosen to go with it
 *
 * Returns: (transfer full): its spec sheet
 */
CselDocument *
csel_document_new_spec_sheet (CselProduct *product,
                              CselChosen  *chosen)
{
  g_autofree char *name = csel_report_file_name (product, ".pdf");
  Sheet *self = g_new (Sheet, 1);

  self->product = g_object_ref (product);
  self->chosen = chosen;

  return csel_document_new (name, CSEL_DOCUMENT_DRAWING | CSEL_DOCUMENT_UNITS | CSEL_DOCUMENT_RATINGS |
                            CSEL_DOCUMENT_FIELDS, list_sections (product), make_spec_sheet, self, sheet_free);
}

static void
comparison_free (gpointer data)
{
  Comparison *self = data;

  g_ptr_array_unref (self->products);
  g_free (self);
}

static CselReport *
make_comparison (gpointer                user_data,
                 const CselSheetOptions *options,
                 const CselLocale       *locale)
{
  const Comparison *self = user_data;

  return csel_compare_sheet_new (self->products, self->only_differences, options, locale);
}

/**
 * csel_document_new_compare_sheet:
 * @products: (element-type CselProduct): two to six products
 * @only_differences: %TRUE to leave out what all state alike
 *
 * Returns: (transfer full): the products side by side
 */
CselDocument *
csel_document_new_compare_sheet (GPtrArray *products,
                                 gboolean   only_differences)
{
  Comparison *self = g_new0 (Comparison, 1);

  self->products = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < products->len; i++)
    g_ptr_array_add (self->products, g_object_ref (g_ptr_array_index (products, i)));
  self->only_differences = only_differences;

  return csel_document_new ("comparison.pdf", CSEL_DOCUMENT_RATINGS | CSEL_DOCUMENT_FIELDS |
                            (products->len > CSEL_COMPARE_UPRIGHT ? CSEL_DOCUMENT_WIDE : 0), 0,
                            make_comparison, self, comparison_free);
}

static void
check_free (gpointer data)
{
  Check *self = data;

  g_object_unref (self->product);
  csel_requirement_free (self->requirement);
  g_ptr_array_unref (self->ferrules);
  g_free (self);
}

static CselReport *
make_requirement_sheet (gpointer                user_data,
                        const CselSheetOptions *options,
                        const CselLocale       *locale)
{
  const Check *self = user_data;
  g_autoptr(CselVerdict) verdict = csel_check_ask (self->product, self->requirement, self->ferrules);

  return csel_report_new_requirement_sheet (self->product, self->requirement, verdict, options, locale);
}

/**
 * csel_document_new_requirement_sheet:
 * @product: a product
 * @requirement: what is asked of it
 * @ferrules: (element-type CselProduct): all ferrules
 *
 * Returns: (transfer full): the requirement and its answer
 */
CselDocument *
csel_document_new_requirement_sheet (CselProduct           *product,
                                     const CselRequirement *requirement,
                                     GPtrArray             *ferrules)
{
  g_autofree char *name = csel_report_file_name (product, "-requirement.pdf");
  Check *self = g_new0 (Check, 1);

  self->product = g_object_ref (product);
  self->requirement = csel_requirement_copy (requirement);
  self->ferrules = g_ptr_array_ref (ferrules);

  return csel_document_new (name, CSEL_DOCUMENT_FIELDS, 0, make_requirement_sheet, self, check_free);
}

static void
card_free (gpointer data)
{
  Card *self = data;

  g_object_unref (self->connector);
  g_object_unref (self->plan);
  g_ptr_array_unref (self->ferrules);
  g_strfreev (self->designations);
  g_free (self);
}

static CselReport *
make_wiring_card (gpointer                user_data,
                  const CselSheetOptions *options,
                  const CselLocale       *locale)
{
  const Card *self = user_data;
  g_autoptr(CselWiringAnswer) answer = csel_wiring_ask (self->connector, self->plan, self->ferrules);

  return csel_wiring_card_new (answer, self->ferrules, &self->options, options, locale);
}

/**
 * csel_document_new_wiring_card:
 * @connector: what is wired
 * @plan: which conductor goes to which pole
 * @ferrules: (element-type CselProduct): all ferrules
 * @options: what is said of it beside the plan
 *
 * Returns: (transfer full): a wiring card for each designation
 */
CselDocument *
csel_document_new_wiring_card (CselProduct           *connector,
                               CselWiringPlan        *plan,
                               GPtrArray             *ferrules,
                               const CselCardOptions *options)
{
  g_autofree char *name = csel_report_file_name (connector, "-wiring.pdf");
  Card *self = g_new0 (Card, 1);

  self->connector = g_object_ref (connector);
  self->plan = csel_wiring_plan_copy (plan);
  self->ferrules = g_ptr_array_ref (ferrules);
  self->designations = g_strdupv ((char **)options->designations);
  self->options = *options;
  self->options.designations = (const char *const *)self->designations;

  return csel_document_new (name, CSEL_DOCUMENT_FIELDS, 0, make_wiring_card, self, card_free);
}
