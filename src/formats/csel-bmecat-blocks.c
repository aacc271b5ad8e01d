/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The feature blocks of a BMEcat product, one for each classification, as they stand in the file
 *
 *   PRODUCT_FEATURES ─┬─ FEATURE ─┬─ FNAME, FVALUE …
 *                     │           └─ FEATURE               2005.1: in the one above it
 *                     └─ FEATURE_GROUP ── FEATURE
 *
 * Only a FEATURE that stands there is one of the product: others describe catalogue groups. What it
 * means is found out by CselBmecatFeatures.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <string.h>

static void
add_value (CselBmecat     *self,
           CselRawFeature *feature,
           guint32         node,
           gboolean        is_reference)
{
  CselRawValue *value;

  if (feature->n_values == CSEL_RAW_VALUES_MAX)
    {
      feature->n_omitted++;
      return;
    }

  value = &feature->values[feature->n_values++];
  value->text = csel_bmecat_tree_get_text (&self->tree, node);
  value->length = strlen (value->text);
  value->language = csel_bmecat_tree_get_attribute (&self->tree, node, "lang");
  value->is_reference = is_reference;
}

/* "red: 831-1104 + /001": each variant has a number of its own */
static void
take_variants (CselBmecat     *self,
               CselRawFeature *feature,
               guint32         variants)
{
  CSEL_BMECAT_FOREACH (&self->tree, variants, variant)
  {
    const char *supplement;
    guint32 node;

    if (csel_bmecat_tree_get (&self->tree, variant)->element != CSEL_BMECAT_VARIANT ||
        !csel_bmecat_tree_find (&self->tree, variant, CSEL_BMECAT_FVALUE, &node))
      continue;

    add_value (self, feature, node, FALSE);
    supplement = csel_bmecat_tree_find_text (&self->tree, variant, CSEL_BMECAT_SUPPLIER_PID_SUPPLEMENT);
    if (supplement != NULL)
      {
        g_string_printf (self->words, "%s: … %s", csel_bmecat_tree_get_text (&self->tree, node), supplement);
        csel_bmecat_add_words (self, CSEL_PROPERTY_VARIANTS, node, NULL, self->words->str);
      }
  }
}

/* In the language of the catalogue where there are several */
static void
take_name (CselBmecat  *self,
           const char **name,
           guint32      node)
{
  const char *language = csel_bmecat_tree_get_attribute (&self->tree, node, "lang");

  if (*name == NULL || (language != NULL && g_strcmp0 (language, self->language) == 0))
    *name = csel_bmecat_tree_get_text (&self->tree, node);
}

static void
take_feature_part (CselBmecat     *self,
                   CselRawFeature *feature,
                   guint32         node)
{
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_FNAME:
    case CSEL_BMECAT_FT_IDREF:
      take_name (self, &feature->name, node);
      break;

    case CSEL_BMECAT_FTEMPLATE:
      CSEL_BMECAT_FOREACH (&self->tree, node, child)
      if (csel_bmecat_tree_get (&self->tree, child)->element == CSEL_BMECAT_FT_ID)
        take_name (self, &feature->name, child);
      else if (csel_bmecat_tree_get (&self->tree, child)->element == CSEL_BMECAT_FT_NAME)
        take_name (self, &feature->label, child);
      break;

    case CSEL_BMECAT_FVALUE:
      add_value (self, feature, node, FALSE);
      break;

    case CSEL_BMECAT_VALUE_IDREF:
      add_value (self, feature, node, TRUE);
      break;

    case CSEL_BMECAT_VARIANTS:
      take_variants (self, feature, node);
      break;

    case CSEL_BMECAT_FUNIT:
      feature->unit = csel_bmecat_tree_get_text (&self->tree, node);
      break;

    case CSEL_BMECAT_FVALUE_DETAILS:
      take_name (self, &feature->details, node);
      break;

    case CSEL_BMECAT_FDESCR:
      take_name (self, &feature->description, node);
      break;

    case CSEL_BMECAT_FID:
      feature->id = csel_bmecat_tree_get_text (&self->tree, node);
      break;

    case CSEL_BMECAT_FPARENT_ID:
      feature->parent = csel_bmecat_tree_get_text (&self->tree, node);
      break;

    case CSEL_BMECAT_FEATURE:
    case CSEL_BMECAT_FORDER:
    case CSEL_BMECAT_FVALUE_TYPE:
      /* Taken after it, or only for those who write files */
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

static gboolean
take_feature (CselBmecat *self,
              guint32     node,
              const char *parent)
{
  CselRawFeature feature = { .parent = parent, .line = csel_bmecat_tree_get (&self->tree, node)->line };
  gboolean is_said;

  CSEL_BMECAT_FOREACH (&self->tree, node, child)
  take_feature_part (self, &feature, child);
  self->n_features++;
  is_said = csel_bmecat_features_add (self->features, &feature);

  CSEL_BMECAT_FOREACH (&self->tree, node, child)
  if (csel_bmecat_tree_get (&self->tree, child)->element == CSEL_BMECAT_FEATURE)
    is_said &= take_feature (self, child, feature.id);

  return is_said;
}

static gboolean
take_group (CselBmecat *self,
            guint32     group)
{
  gboolean is_said = TRUE;

  CSEL_BMECAT_FOREACH (&self->tree, group, node)
  if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_FEATURE)
    is_said &= take_feature (self, node, NULL);
  else if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_FEATURE_GROUP)
    is_said &= take_group (self, node);

  return is_said;
}

/* The class: where it is given at several levels, the one that is not of a hierarchy */
static const char *
find_class (CselBmecat *self,
            guint32     block)
{
  guint32 found = block;

  CSEL_BMECAT_FOREACH (&self->tree, block, node)
  if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_FEATURE_GROUP_ID &&
      (found == block ||
       (g_strcmp0 (csel_bmecat_tree_get_attribute (&self->tree, node, "type"), "flat") == 0 &&
        g_strcmp0 (csel_bmecat_tree_get_attribute (&self->tree, found, "type"), "flat") != 0)))
    found = node;

  CSEL_BMECAT_FOREACH (&self->tree, block, node)
  if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_FEATURE_GROUP_ID && node != found)
    csel_bmecat_keep (self, node);

  return found != block && csel_bmecat_tree_get (&self->tree, found)->length > 0 ?
         csel_bmecat_tree_get_text (&self->tree, found) : NULL;
}

/**
 * csel_bmecat_begin_features:
 * @self: the reader, in a product
 * @block: the element PRODUCT_FEATURES without its features
 *
 * Those that csel_bmecat_take_feature() takes are of this block, until csel_bmecat_features_end().
 */
void
csel_bmecat_begin_features (CselBmecat *self,
                            guint32     block)
{
  const char *system = csel_bmecat_tree_find_text (&self->tree, block, CSEL_BMECAT_SYSTEM_NAME);
  const char *name = csel_bmecat_tree_find_text (&self->tree, block, CSEL_BMECAT_FEATURE_GROUP_NAME);

  csel_bmecat_features_begin (self->features, system, find_class (self, block), name,
                              csel_bmecat_tree_get (&self->tree, block)->line);
  CSEL_BMECAT_FOREACH (&self->tree, block, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_SYSTEM_NAME:
    case CSEL_BMECAT_FEATURE_GROUP_ID:
    case CSEL_BMECAT_FEATURE_GROUP_NAME:
      break;

    case CSEL_BMECAT_FEATURE_GROUP_ID2:
      csel_bmecat_keep (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

/**
 * csel_bmecat_take_feature:
 * @self: the reader, in a block
 * @node: the element FEATURE, or a FEATURE_GROUP
 *
 * Returns: %TRUE if the same says the same in another product too
 */
gboolean
csel_bmecat_take_feature (CselBmecat *self,
                          guint32     node)
{
  return csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_FEATURE ? take_feature (self, node, NULL) :
         take_group (self, node);
}
