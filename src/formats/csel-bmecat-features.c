/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The features of BMEcat products as plain texts
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features.h"

struct _CselBmecatFeatures
{
  CselCatalog      *catalog;
  CselBmecatContext context;
  char             *system;
  GHashTable       *properties;
};

CselBmecatFeatures *
csel_bmecat_features_new (CselCatalog             *catalog,
                          const CselBmecatContext *context)
{
  CselBmecatFeatures *self = g_new0 (CselBmecatFeatures, 1);

  self->catalog = catalog;
  self->context = *context;
  self->properties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
csel_bmecat_features_free (CselBmecatFeatures *self)
{
  g_hash_table_unref (self->properties);
  g_free (self->system);
  g_free (self);
}

void
csel_bmecat_features_begin (CselBmecatFeatures *self,
                            const char         *system,
                            const char         *group_id,
                            const char         *group_name,
                            guint               line)
{
  g_free (self->system);
  self->system = g_strdup (system);
}

void
csel_bmecat_features_add (CselBmecatFeatures   *self,
                          const CselRawFeature *feature)
{
  g_autofree char *id = g_strconcat ("maker:", feature->name != NULL ? feature->name : "-", NULL);
  const CselProperty property = { id, CSEL_SECTION_NOTES, feature->label != NULL ? feature->label : id + 6,
                                  CSEL_TYPE_TEXT, CSEL_KIND_NUMBER, CSEL_PROPERTY_PLAIN };
  gpointer known = g_hash_table_lookup (self->properties, id);

  if (known == NULL)
    {
      known = GUINT_TO_POINTER (csel_catalog_add_property (self->catalog, &property));
      g_hash_table_insert (self->properties, g_strdup (id), known);
    }
  for (guint i = 0; i < feature->n_values; i++)
    {
      const CselStatement statement = {
        .property = (CselPropertyId)GPOINTER_TO_UINT (known),
        .printed = feature->values[i].text,
        .source = self->context.get_source (feature->values[i].language, self->system, self->context.user_data),
      };

      csel_catalog_append (self->catalog, &statement);
    }
}

void
csel_bmecat_features_end (CselBmecatFeatures *self)
{
}
