/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Revisions: what two products, or two catalogues, do not state alike
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-revision-private.h"

static void
add_revision (GArray            *revisions,
              CselRevisionKind   kind,
              CselRevisionFields fields,
              const CselStated  *before,
              const CselStated  *after)
{
  const CselRevision revision = {
    kind, fields,
    before != NULL ? before->fact : NULL, after != NULL ? after->fact : NULL,
    before != NULL ? before->relation : NULL, after != NULL ? after->relation : NULL,
  };

  g_array_append_val (revisions, revision);
}

typedef struct
{
  CselProduct *before;
  CselProduct *after;
} Pair;

/* As on a data sheet: what other products it names comes last */
static void
get_rank (const CselRevision *revision,
          const Pair         *products,
          guint              *section,
          guint              *property)
{
  CselProduct *product = revision->after != NULL ? products->after : products->before;
  const CselFact *fact = revision->after != NULL ? revision->after : revision->before;

  *section = fact != NULL ? csel_product_get_property (product, fact)->section : CSEL_N_SECTIONS;
  *property = fact != NULL ? fact->property : 0;
  /* Each catalogue numbers the properties that it brings in its own way */
  if (fact != NULL && revision->after == NULL && fact->property >= CSEL_N_PROPERTIES)
    *property = G_MAXUINT;
}

static int
compare_revisions (gconstpointer a,
                   gconstpointer b,
                   gpointer      products)
{
  guint section_a, section_b, property_a, property_b;

  get_rank (a, products, &section_a, &property_a);
  get_rank (b, products, &section_b, &property_b);
  if (section_a != section_b)
    return section_a < section_b ? -1 : 1;

  return property_a < property_b ? -1 : property_a > property_b;
}

/* What is removed stands before what comes in its place */
static GArray *
list_revisions (CselRevisionSide *before,
                CselRevisionSide *after)
{
  const Pair products = { before->product, after->product };
  GArray *revisions = g_array_new (FALSE, FALSE, sizeof (CselRevision));

  for (guint i = 0; i < before->statements->len; i++)
    {
      const CselStated *statement = &g_array_index (before->statements, CselStated, i);

      if (statement->partner == CSEL_NO_PARTNER)
        add_revision (revisions, CSEL_REVISION_REMOVED, CSEL_REVISION_NONE, statement, NULL);
    }
  for (guint i = 0; i < after->statements->len; i++)
    {
      const CselStated *statement = &g_array_index (after->statements, CselStated, i);
      const CselStated *partner;
      CselRevisionFields fields;

      if (statement->partner == CSEL_NO_PARTNER)
        {
          add_revision (revisions, CSEL_REVISION_ADDED, CSEL_REVISION_NONE, NULL, statement);
          continue;
        }
      partner = &g_array_index (before->statements, CselStated, statement->partner);
      fields = csel_revision_side_compare (before, partner, after, statement);
      if (fields != CSEL_REVISION_NONE)
        add_revision (revisions, CSEL_REVISION_CHANGED, fields, partner, statement);
    }
  g_qsort_with_data (revisions->data, (int)revisions->len, sizeof (CselRevision), compare_revisions,
                     (gpointer)&products);

  return revisions;
}

/**
 * csel_revision_list:
 * @before: a product
 * @after: another, or the same of another catalogue
 *
 * The revisions point into both products, which must be kept as long.
 *
 * Returns: (transfer full) (element-type CselRevision): what they do not state alike, in the order of a data
 *   sheet; what other products they name comes last
 */
GArray *
csel_revision_list (CselProduct *before,
                    CselProduct *after)
{
  CselRevisionSide one;
  CselRevisionSide other;
  GArray *revisions;

  g_return_val_if_fail (CSEL_IS_PRODUCT (before) && CSEL_IS_PRODUCT (after), NULL);

  csel_revision_side_collect (&one, before);
  csel_revision_side_collect (&other, after);
  revisions = csel_revision_side_pair (&one, &other) ? list_revisions (&one, &other) :
              g_array_new (FALSE, FALSE, sizeof (CselRevision));
  g_array_unref (one.statements);
  g_array_unref (other.statements);

  return revisions;
}

/**
 * csel_revision_compare:
 * @before: a product
 * @after: another, or the same of another catalogue
 *
 * Returns: where both are, and how many differences there are
 */
CselProductRevision
csel_revision_compare (CselProduct *before,
                       CselProduct *after)
{
  g_autoptr(GArray) revisions = csel_revision_list (before, after);
  CselProductRevision product = { csel_product_get_row (before), csel_product_get_row (after), revisions->len, 0 };

  for (guint i = 0; i < revisions->len; i++)
    if (csel_revision_is_content (&g_array_index (revisions, CselRevision, i)))
      product.n_content++;

  return product;
}

static CselProductRevision
compare_rows (CselCatalog *before,
              guint        row,
              CselCatalog *after,
              guint        other_row)
{
  g_autoptr(CselProduct) one = csel_product_new (before, row);
  g_autoptr(CselProduct) other = csel_product_new (after, other_row);

  return csel_revision_compare (one, other);
}

/**
 * csel_revision_list_products:
 * @before: a catalogue
 * @after: another, maybe a later edition
 *
 * Products are the same if maker and item number are.
 *
 * Returns: (transfer full) (element-type CselProductRevision): the products that are added, removed or changed,
 *   in the order of @after; those that are removed come last, in the order of @before
 */
GArray *
csel_revision_list_products (CselCatalog *before,
                             CselCatalog *after)
{
  GArray *products = g_array_new (FALSE, FALSE, sizeof (CselProductRevision));

  g_return_val_if_fail (CSEL_IS_CATALOG (before) && CSEL_IS_CATALOG (after), products);

  for (guint i = 0; i < csel_catalog_get_n_products (after); i++)
    {
      CselProductRevision product = { CSEL_REVISION_NO_ROW, i, 0, 0 };

      if (csel_catalog_find (before, csel_catalog_get_item (after, i), csel_catalog_get_manufacturer (after, i),
                             &product.before))
        product = compare_rows (before, product.before, after, i);
      if (product.before == CSEL_REVISION_NO_ROW || product.n_revisions > 0)
        g_array_append_val (products, product);
    }
  for (guint i = 0; i < csel_catalog_get_n_products (before); i++)
    {
      const CselProductRevision product = { i, CSEL_REVISION_NO_ROW, 0, 0 };

      if (!csel_catalog_find (after, csel_catalog_get_item (before, i), csel_catalog_get_manufacturer (before, i),
                              NULL))
        g_array_append_val (products, product);
    }

  return products;
}

/**
 * csel_revision_is_content:
 * @self: a difference
 *
 * Returns: %TRUE if something else is stated, %FALSE if the same is stated elsewhere or by somebody else
 */
gboolean
csel_revision_is_content (const CselRevision *self)
{
  return self->kind != CSEL_REVISION_CHANGED || (self->fields & CSEL_REVISION_CONTENT) != 0;
}

/**
 * csel_revision_get_subject:
 * @self: a difference
 * @before: the earlier product
 * @after: the later product
 *
 * Returns: the stable name of the property, or of the relation to another product
 */
const char *
csel_revision_get_subject (const CselRevision *self,
                           CselProduct        *before,
                           CselProduct        *after)
{
  if (self->after != NULL)
    return csel_product_get_property (after, self->after)->id;
  if (self->before != NULL)
    return csel_product_get_property (before, self->before)->id;

  return csel_relation_type_get_id (self->relation_after != NULL ? self->relation_after->type :
                                    self->relation_before->type);
}

/**
 * csel_revision_join_fields:
 * @self: a difference
 *
 * Returns: (transfer full): the names of the fields that have changed, with blanks between them
 */
char *
csel_revision_join_fields (const CselRevision *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = CSEL_REVISION_VALUE; i <= CSEL_REVISION_CONFIDENCE; i <<= 1)
    if ((self->fields & i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", csel_revision_field_get_id (i));

  return g_string_free (text, FALSE);
}

/**
 * csel_revision_kind_get_id:
 * @kind: what has happened
 *
 * Returns: its stable name
 */
const char *
csel_revision_kind_get_id (CselRevisionKind kind)
{
  static const char *const ids[] = { "added", "removed", "changed" };

  return ids[kind];
}

/**
 * csel_revision_field_get_id:
 * @field: one of the fields
 *
 * Returns: (nullable): its stable name, %NULL if there is no such field
 */
const char *
csel_revision_field_get_id (CselRevisionFields field)
{
  switch (field)
    {
    case CSEL_REVISION_VALUE:
      return "value";

    case CSEL_REVISION_PRINTED:
      return "printed";

    case CSEL_REVISION_QUALIFIERS:
      return "qualifiers";

    case CSEL_REVISION_SOURCE:
      return "source";

    case CSEL_REVISION_CONFIDENCE:
      return "confidence";

    case CSEL_REVISION_NONE:
      break;
    }

  return NULL;
}
