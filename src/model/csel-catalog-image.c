/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What a catalogue is made of, to be kept elsewhere and put together again
 *
 *   vectors      rows, facts, numbers, strings …: large, as they lie in memory
 *   description  header, sources, properties: small, by name
 *
 * Whoever keeps them answers for their being what they were: nothing is looked at twice here.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-catalog-image.h"

#include "model/csel-catalog-private.h"

/* Each string may be missing: id, title, version, date, incomplete; sources; properties */
#define HEADER_TYPE "(msmsmsmsms)"
#define SOURCE_TYPE "(msmsmsmsmsu)"
#define PROPERTY_TYPE "(msmsmsuuuu)"
#define DESCRIPTION_TYPE "(" HEADER_TYPE "a" SOURCE_TYPE "a" PROPERTY_TYPE ")"

/**
 * csel_catalog_image_get_vector:
 * @catalog: a catalogue that is frozen, or made by csel_catalog_image_new()
 * @which: one of its vectors
 *
 * Returns: (transfer none): the vector, to be kept or to be filled
 */
CselVector *
csel_catalog_image_get_vector (CselCatalog      *catalog,
                               CselCatalogVector which)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (catalog), NULL);

  switch (which)
    {
    case CSEL_CATALOG_VECTOR_ROWS:
      return &catalog->rows;

    case CSEL_CATALOG_VECTOR_FACTS:
      return &catalog->facts;

    case CSEL_CATALOG_VECTOR_NUMBERS:
      return &catalog->numbers;

    case CSEL_CATALOG_VECTOR_RELATIONS:
      return &catalog->relations;

    case CSEL_CATALOG_VECTOR_QUALIFIER_SETS:
      return &catalog->qualifier_sets;

    case CSEL_CATALOG_VECTOR_GROUPS:
      return &catalog->groups;

    case CSEL_CATALOG_VECTOR_MEMBERS:
      return &catalog->members;

    case CSEL_CATALOG_VECTOR_NOTICES:
      return &catalog->notices;

    case CSEL_CATALOG_VECTOR_STRINGS:
      return csel_string_pool_get_bytes (catalog->strings);

    case CSEL_N_CATALOG_VECTORS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * csel_catalog_image_describe:
 * @catalog: a frozen catalogue
 *
 * Returns: (transfer floating): what of it is in no vector
 */
GVariant *
csel_catalog_image_describe (CselCatalog *catalog)
{
  GVariantBuilder builder;

  g_return_val_if_fail (CSEL_IS_CATALOG (catalog), NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (DESCRIPTION_TYPE));
  g_variant_builder_add (&builder, HEADER_TYPE, catalog->id, catalog->title, catalog->version, catalog->date,
                         catalog->incomplete);

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" SOURCE_TYPE));
  for (guint32 i = 0; i < csel_vector_get_length (&catalog->sources); i++)
    {
      const CselSource *source = csel_vector_index (&catalog->sources, const CselSource *, i);

      g_variant_builder_add (&builder, SOURCE_TYPE, source->document, source->version, source->url, source->note,
                             source->language, source->confidence);
    }
  g_variant_builder_close (&builder);

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" PROPERTY_TYPE));
  for (guint32 i = 0; i < csel_vector_get_length (&catalog->properties); i++)
    {
      const CselProperty *property = csel_vector_index (&catalog->properties, const CselProperty *, i);

      g_variant_builder_add (&builder, PROPERTY_TYPE, property->id, property->label, property->unit,
                             property->section, property->type, property->kind, property->flags);
    }
  g_variant_builder_close (&builder);

  return g_variant_builder_end (&builder);
}

static void
add_sources (CselCatalog  *catalog,
             GVariantIter *sources)
{
  CselSource source;

  while (g_variant_iter_next (sources, "(m&sm&sm&sm&sm&su)", &source.document, &source.version, &source.url,
                              &source.note, &source.language, &source.confidence))
    csel_catalog_append_source (catalog, &source);
}

static void
add_properties (CselCatalog  *catalog,
                GVariantIter *iter)
{
  CselProperty property;

  while (g_variant_iter_next (iter, "(m&sm&sm&suuuu)", &property.id, &property.label, &property.unit,
                              &property.section, &property.type, &property.kind, &property.flags))
    csel_catalog_add_property (catalog, &property);
}

/**
 * csel_catalog_image_new:
 * @description: what csel_catalog_image_describe() gave
 * @store: (nullable): where the catalogue keeps its long texts
 *
 * Returns: (transfer full) (nullable): a catalogue whose vectors are empty, to be filled (see
 *   csel_vector_reserve()) and finished; %NULL if @description is none
 */
CselCatalog *
csel_catalog_image_new (GVariant      *description,
                        CselColdStore *store)
{
  g_autoptr(GVariantIter) sources = NULL;
  g_autoptr(GVariantIter) iter = NULL;
  const char *header[5];
  CselCatalog *catalog;

  if (!g_variant_is_of_type (description, G_VARIANT_TYPE (DESCRIPTION_TYPE)) ||
      !g_variant_is_normal_form (description))
    return NULL;

  g_variant_get (description, "((m&sm&sm&sm&sm&s)a" SOURCE_TYPE "a" PROPERTY_TYPE ")", &header[0], &header[1],
                 &header[2], &header[3], &header[4], &sources, &iter);
  catalog = store != NULL ? csel_catalog_new_with_store (store) : csel_catalog_new ();
  csel_catalog_set_header (catalog, header[0], header[1], header[2], header[3]);
  csel_catalog_set_incomplete (catalog, header[4]);
  add_sources (catalog, sources);
  add_properties (catalog, iter);

  csel_catalog_end_building (catalog);
  csel_string_pool_freeze (catalog->strings);
  for (CselCatalogVector i = 0; i < CSEL_N_CATALOG_VECTORS; i++)
    csel_vector_clear (csel_catalog_image_get_vector (catalog, i));

  return catalog;
}

/**
 * csel_catalog_image_finish:
 * @catalog: a catalogue whose vectors have been filled
 *
 * It is frozen from now on, and its products are there.
 *
 * Returns: %FALSE if the vectors are not those of a catalogue
 */
gboolean
csel_catalog_image_finish (CselCatalog *catalog)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (catalog), FALSE);

  /* The empty string and the empty set are always there */
  if (csel_vector_get_length (csel_string_pool_get_bytes (catalog->strings)) == 0 ||
      csel_vector_get_length (&catalog->qualifier_sets) == 0)
    return FALSE;

  csel_catalog_publish (catalog);

  return TRUE;
}

/**
 * csel_catalog_image_fill:
 * @catalog: a frozen catalogue, whose vectors may be in parts
 * @place: (inout): how far it has been filled; at first 0
 *
 * Fills the next part of what has not been needed yet, in any thread.
 *
 * Returns: %FALSE if there is none
 */
gboolean
csel_catalog_image_fill (CselCatalog *catalog,
                         guint       *place)
{
  guint part = *place;

  for (CselCatalogVector i = 0; i < CSEL_N_PARTED_VECTORS; i++)
    {
      CselVector *vector = csel_catalog_image_get_vector (catalog, i);
      guint32 n = csel_vector_get_n_in_part (vector);
      guint n_parts = n > 0 ? (csel_vector_get_length (vector) + n - 1) / n : 0;

      if (part < n_parts)
        {
          csel_vector_need (vector, part * n, 1);
          (*place)++;
          return TRUE;
        }
      part -= n_parts;
    }

  return FALSE;
}

static gboolean
lost_cb (gpointer user_data)
{
  g_signal_emit_by_name (user_data, "lost");

  return G_SOURCE_REMOVE;
}

/**
 * csel_catalog_image_lose:
 * @catalog: a catalogue of which a part cannot be filled; it is all zeros
 *
 * From now on its products state nothing, and #CselCatalog::lost is emitted before anything else is
 * painted. In any thread.
 */
void
csel_catalog_image_lose (CselCatalog *catalog)
{
  if (g_atomic_int_compare_and_exchange (&catalog->is_lost, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_HIGH, lost_cb, g_object_ref (catalog), g_object_unref);
}
