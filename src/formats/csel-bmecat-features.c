/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Features of BMEcat files: a FEATURE becomes facts of the product that is being read
 *
 *   FEATURE ─┬─ ETIM      csel-bmecat-etim.c ─────────┐
 *            ├─ ECLASS    csel-bmecat-eclass.c ───────┼─ csel-bmecat-map.c ─▶ a built-in property, or
 *            ├─ with FID  csel-bmecat-feature-tree.c ─┘                  one that is brought
 *            └─ else      csel-bmecat-plain.c ───────────────▶ a property by the maker's own name
 *
 * A feature is one fact: what is mapped to a built-in property does not stand a second time under its
 * own name. What is no value ("-") is never stated of a built-in property, so that no rule takes it
 * for one.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"

static void
block_free (gpointer data)
{
  CselBmecatBlock *block = data;

  g_free (block->name);
  g_free (block->label);
  g_free (block->release);
  g_free (block->group_id);
  g_free (block->group_name);
  g_array_unref (block->facts);
  g_free (block);
}

/**
 * csel_bmecat_features_new:
 * @catalog: what is being filled
 * @context: what is needed of the reader of the file; copied
 *
 * Returns: (transfer full): a reader of features, for one file
 */
CselBmecatFeatures *
csel_bmecat_features_new (CselCatalog             *catalog,
                          const CselBmecatContext *context)
{
  CselBmecatFeatures *self = g_new0 (CselBmecatFeatures, 1);

  self->catalog = g_object_ref (catalog);
  self->context = *context;
  self->etim = csel_etim_new ();
  self->properties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  csel_hash_init (&self->block_places);
  self->tree = csel_feature_tree_new (self);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

/**
 * csel_bmecat_features_free:
 * @self: (transfer full): a reader of features
 */
void
csel_bmecat_features_free (CselBmecatFeatures *self)
{
  csel_feature_tree_free (self->tree);
  g_hash_table_unref (self->properties);
  g_ptr_array_unref (self->blocks);
  csel_hash_clear (&self->block_places);
  g_array_unref (self->found);
  g_free (self->notice);
  csel_etim_free (self->etim);
  g_object_unref (self->catalog);
  g_free (self);
}

/**
 * csel_bmecat_state:
 * @self: a reader of features
 * @statement: what the feature says
 */
void
csel_bmecat_state (CselBmecatFeatures  *self,
                   const CselStatement *statement)
{
  guint32 number = csel_catalog_number (self->catalog, statement);

  g_array_append_val (self->found, number);
}

/**
 * csel_bmecat_doubt:
 * @self: a reader of features
 * @format: what is doubtful about the feature
 * @...: what goes into it
 *
 * The first doubt is told.
 */
void
csel_bmecat_doubt (CselBmecatFeatures *self,
                   const char         *format,
                   ...)
{
  va_list arguments;

  if (self->notice != NULL)
    return;

  va_start (arguments, format);
  self->notice = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

static CselPropertyId
add_new_property (CselBmecatFeatures *self,
                  const char         *id,
                  const char         *label,
                  CselPropertyType    type,
                  const CselEtimUnit *unit)
{
  gboolean is_foreign = unit != NULL && unit->unit == CSEL_N_UNITS;
  const CselProperty property = {
    .id = id,
    .section = CSEL_SECTION_FEATURES,
    .label = label,
    .type = type,
    .kind = unit == NULL || is_foreign ? CSEL_KIND_NUMBER : csel_unit_get_kind (unit->unit),
    .unit = is_foreign ? unit->symbol : NULL,
  };
  CselPropertyId number = csel_catalog_add_property (self->catalog, &property);

  g_hash_table_insert (self->properties, g_strdup (id), GUINT_TO_POINTER (number));

  return number;
}

/* Are all numbers that @property may have comparable with one in @unit? Texts have none */
static gboolean
has_numbers_of (const CselProperty *property,
                const CselEtimUnit *unit)
{
  return unit == NULL || property->kind == csel_unit_get_kind (unit->unit);
}

/**
 * csel_bmecat_add_property:
 * @self: a reader of features
 * @id: its stable name
 * @label: what it is called
 * @type: what its values are
 * @unit: (nullable): in what its numbers are stated
 *
 * Numbers that cannot be compared are two properties: where the program does not have the unit, and
 * where the property is there already with numbers of another kind, the unit goes into the name
 * ("etim:EF000056[bar]").
 *
 * Returns: the property, a new one if the catalogue does not have it
 */
CselPropertyId
csel_bmecat_add_property (CselBmecatFeatures *self,
                          const char         *id,
                          const char         *label,
                          CselPropertyType    type,
                          const CselEtimUnit *unit)
{
  gboolean is_foreign = unit != NULL && unit->unit == CSEL_N_UNITS;
  g_autofree char *with_unit = NULL;
  gpointer found;

  if (!is_foreign)
    {
      if (!g_hash_table_lookup_extended (self->properties, id, NULL, &found))
        return add_new_property (self, id, label, type, unit);
      if (has_numbers_of (csel_catalog_get_property (self->catalog, GPOINTER_TO_UINT (found)), unit))
        return GPOINTER_TO_UINT (found);
    }

  with_unit = g_strdup_printf ("%s[%s]", id, *unit->symbol != '\0' ? unit->symbol : "1");
  if (g_hash_table_lookup_extended (self->properties, with_unit, NULL, &found))
    return GPOINTER_TO_UINT (found);

  return add_new_property (self, with_unit, label, type, unit);
}

/* "ETIM-10.0", "ETIM 6.0": the name, and the release after the last mark */
static void
split_name (CselBmecatBlock *block)
{
  const char *mark = MAX (strrchr (block->name, '-'), strrchr (block->name, ' '));

  if (mark != NULL && g_ascii_isdigit (mark[1]))
    {
      block->label = g_strndup (block->name, (gsize)(mark - block->name));
      block->release = g_strdup (mark + 1);
    }
  else
    block->label = g_strdup (block->name);
}

static CselBmecatSystem
find_system (CselBmecatFeatures    *self,
             const CselBmecatBlock *block)
{
  CselEtimClass class_;

  if (g_ascii_strcasecmp (block->label, "ETIM") == 0 || g_ascii_strcasecmp (block->label, "DYNAMIC") == 0 ||
      (*block->name == '\0' && csel_etim_get_class (self->etim, block->group_id, -1, &class_)))
    return CSEL_BMECAT_ETIM;

  return g_ascii_strcasecmp (block->label, "ECLASS") == 0 || g_ascii_strcasecmp (block->label, "eCl@ss") == 0 ?
         CSEL_BMECAT_ECLASS : CSEL_BMECAT_OTHER;
}

static CselPropertyId
add_class_property (CselBmecatFeatures    *self,
                    const CselBmecatBlock *block)
{
  const char *label = block->system == CSEL_BMECAT_ECLASS ? "ECLASS" :
                      *block->label != '\0' ? block->label : _("Class");
  g_autofree char *lower = g_utf8_strdown (label, -1);
  g_autofree char *id = g_strconcat ("class:", lower, NULL);
  const CselProperty property = {
    .id = id, .section = CSEL_SECTION_CLASSIFICATION, .label = label, .type = CSEL_TYPE_CODE,
  };
  gpointer found;

  if (g_strcmp0 (lower, "unspsc") == 0)
    return CSEL_PROPERTY_UNSPSC;
  if (!g_hash_table_lookup_extended (self->properties, id, NULL, &found))
    {
      found = GUINT_TO_POINTER (csel_catalog_add_property (self->catalog, &property));
      g_hash_table_insert (self->properties, g_steal_pointer (&id), found);
    }

  return GPOINTER_TO_UINT (found);
}

/* The class itself. EC000000 is "there is no class" (ETIM guideline for BMEcat 3.1) */
static void
state_class (CselBmecatFeatures *self,
             CselBmecatBlock    *block)
{
  CselEtimClass class_ = { .name = block->group_name };
  gboolean is_etim = block->system == CSEL_BMECAT_ETIM;
  g_autofree char *printed = NULL;
  CselQualifiers qualifiers = { .value[CSEL_QUALIFIER_RELEASE] = block->release };
  CselStatement statement = { .qualifiers = &qualifiers, .source = block->source };

  if (*block->group_id == '\0' || (is_etim && strcmp (block->group_id, "EC000000") == 0))
    return;
  if (is_etim && !csel_etim_get_class (self->etim, block->group_id, -1, &class_))
    csel_bmecat_doubt (self, _("%s is no class of ETIM 10.0"), block->group_id);

  /* A release is always said of an ETIM class */
  if (is_etim && block->release == NULL)
    qualifiers.value[CSEL_QUALIFIER_RELEASE] = *block->name != '\0' ? block->name : "?";
  printed = g_strconcat (block->group_id, class_.name != NULL && *class_.name != '\0' ? " " : "", class_.name, NULL);
  statement.property = is_etim ? CSEL_PROPERTY_ETIM_CLASS : add_class_property (self, block);
  statement.kind = strcmp (printed, block->group_id) != 0 ? CSEL_VALUE_CODE : CSEL_VALUE_TEXT;
  statement.code = block->group_id;
  statement.printed = printed;
  csel_bmecat_state (self, &statement);

  if (is_etim && csel_bmecat_map_kind (block->group_id, NULL, NULL) != NULL)
    {
      qualifiers = (CselQualifiers) { .value[CSEL_QUALIFIER_FEATURE] = block->group_id };
      statement.property = CSEL_PROPERTY_KIND;
      statement.kind = CSEL_VALUE_CODE;
      statement.code = csel_bmecat_map_kind (block->group_id, NULL, NULL);
      statement.printed = class_.name;
      csel_bmecat_state (self, &statement);
    }
}

static CselBmecatBlock *
make_block (CselBmecatFeatures *self,
            const char         *system,
            const char         *group_id,
            const char         *group_name,
            guint16             source)
{
  CselBmecatBlock *block = g_new0 (CselBmecatBlock, 1);

  block->name = g_strdup (system);
  block->group_id = g_strdup (group_id);
  block->group_name = g_strdup (group_name);
  block->source = source;
  split_name (block);
  block->system = find_system (self, block);

  g_array_set_size (self->found, 0);
  state_class (self, block);
  block->facts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_vals (block->facts, self->found->data, self->found->len);

  return block;
}

/* The number of a classification and class, G_MAXUINT32 if it is new */
static guint32
find_block (CselBmecatFeatures *self,
            guint32             hash,
            const char         *system,
            const char         *group_id,
            const char         *group_name,
            guint16             source)
{
  guint32 place = hash;
  guint32 number;

  while ((number = csel_hash_next (&self->block_places, hash, &place)) != CSEL_HASH_NONE)
    {
      const CselBmecatBlock *block = g_ptr_array_index (self->blocks, number);

      if (block->source == source && strcmp (block->group_id, group_id) == 0 && strcmp (block->name, system) == 0 &&
          strcmp (block->group_name, group_name) == 0)
        break;
    }

  return number;
}

static void
tell_notice (CselBmecatFeatures *self,
             guint               line)
{
  if (self->notice != NULL)
    self->context.add_notice (line, self->notice, self->context.user_data);
  g_clear_pointer (&self->notice, g_free);
}

/**
 * csel_bmecat_features_begin:
 * @self: a reader of features
 * @system: (nullable): the classification, "ETIM-10.0"
 * @group_id: (nullable): the class in it
 * @group_name: (nullable): its name, or the heading over features of no classification
 * @line: where it stands
 *
 * The features that follow are of this classification, until csel_bmecat_features_end(). What the
 * class itself says is stated at once.
 */
void
csel_bmecat_features_begin (CselBmecatFeatures *self,
                            const char         *system,
                            const char         *group_id,
                            const char         *group_name,
                            guint               line)
{
  guint16 source = self->context.get_source (NULL, system, self->context.user_data);
  guint32 hash;

  system = system != NULL ? system : "";
  group_id = group_id != NULL ? group_id : "";
  group_name = group_name != NULL ? group_name : "";
  hash = csel_hash_bytes (group_id, strlen (group_id)) ^ csel_hash_bytes (group_name, strlen (group_name)) * 31;
  self->block_number = find_block (self, hash, system, group_id, group_name, source);
  if (self->block_number == CSEL_HASH_NONE)
    {
      self->block_number = self->blocks->len;
      g_ptr_array_add (self->blocks, make_block (self, system, group_id, group_name, source));
      csel_hash_insert (&self->block_places, hash, self->block_number);
      tell_notice (self, line);
    }

  self->block = g_ptr_array_index (self->blocks, self->block_number);
  self->has_sleeve_size = self->is_single_sleeve = FALSE;
  for (guint i = 0; i < self->block->facts->len; i++)
    csel_catalog_append_number (self->catalog, g_array_index (self->block->facts, guint32, i));
}

/* What has been found */
static void
append_facts (CselBmecatFeatures *self)
{
  const guint32 *facts = (const guint32 *)(gpointer)self->found->data;

  if (self->flags & CSEL_BMECAT_SINGLE_SLEEVE)
    self->is_single_sleeve = TRUE;
  if (self->flags & CSEL_BMECAT_SLEEVE_SIZE)
    {
      self->sleeve_size[0] = facts[0];
      self->sleeve_size[1] = facts[1];
      self->has_sleeve_size = TRUE;
      return;
    }

  for (guint i = 0; i < self->found->len; i++)
    csel_catalog_append_number (self->catalog, facts[i]);
}

static void
read_feature (CselBmecatFeatures   *self,
              const CselRawFeature *feature)
{
  const char *name = feature->name != NULL ? feature->name : feature->label;

  g_array_set_size (self->found, 0);
  self->flags = 0;
  g_clear_pointer (&self->notice, g_free);
  if (feature->n_omitted > 0)
    csel_bmecat_doubt (self, _("%s has too many values: %u are left out"), name != NULL ? name : "-",
                       feature->n_omitted);

  if (name == NULL || feature->n_values == 0)
    csel_bmecat_doubt (self, name == NULL ? _("A feature without a name is left out") :
                       _("%s has no value"), name);
  else if (self->block->system == CSEL_BMECAT_ETIM)
    csel_bmecat_etim_read (self, feature);
  else if (self->block->system == CSEL_BMECAT_ECLASS)
    csel_bmecat_eclass_read (self, feature);
  else
    csel_bmecat_free_read (self, feature);
}

/**
 * csel_bmecat_features_get_block:
 * @self: a reader of features, after csel_bmecat_features_begin()
 *
 * Returns: the number of the classification and class: under the same number the same feature says
 *   the same
 */
guint32
csel_bmecat_features_get_block (const CselBmecatFeatures *self)
{
  return self->block_number;
}

/**
 * csel_bmecat_features_add:
 * @self: a reader of features
 * @feature: a feature as it stands in the file
 *
 * States of the catalogue's current product what @feature says. That of a tree is stated when
 * all of it is there, by csel_bmecat_features_end().
 *
 * Returns: %TRUE if all it says is stated now, and does not depend on other features
 */
gboolean
csel_bmecat_features_add (CselBmecatFeatures   *self,
                          const CselRawFeature *feature)
{
  g_return_val_if_fail (self->block != NULL, FALSE);

  if (feature->id != NULL && self->block->system == CSEL_BMECAT_ECLASS)
    {
      csel_feature_tree_add (self->tree, feature);
      return FALSE;
    }

  read_feature (self, feature);
  append_facts (self);
  tell_notice (self, feature->line);

  return self->flags == 0;
}

/**
 * csel_bmecat_features_end:
 * @self: a reader of features
 *
 * No more features of this classification follow for the product.
 */
void
csel_bmecat_features_end (CselBmecatFeatures *self)
{
  if (self->has_sleeve_size)
    csel_catalog_append_number (self->catalog, self->sleeve_size[self->is_single_sleeve ? 0 : 1]);
  self->has_sleeve_size = FALSE;
  csel_feature_tree_end (self->tree);
  self->block = NULL;
}
