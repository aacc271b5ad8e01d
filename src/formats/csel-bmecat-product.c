/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A product of a BMEcat file: its identity and texts, and what else stands in it, part by part
 *
 * Who it is stands in its details alone: the features of a product name accessories with their makers,
 * numbers and GTINs, too.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
get_type (CselBmecat *self,
          guint32     node)
{
  const char *type = csel_bmecat_tree_get_attribute (&self->tree, node, "type");

  return type != NULL && *type != '\0' ? type : NULL;
}

/* The maker as the file names him, the supplier where it names none */
static void
take_manufacturer (CselBmecat *self,
                   gboolean    has_details,
                   guint32     details)
{
  const char *name = NULL;

  if (has_details)
    {
      const char *reference = csel_bmecat_tree_find_text (&self->tree, details, CSEL_BMECAT_MANUFACTURER_IDREF);

      name = csel_bmecat_tree_find_text (&self->tree, details, CSEL_BMECAT_MANUFACTURER_NAME);
      if (name == NULL && reference != NULL)
        name = g_hash_table_lookup (self->parties, reference);
    }
  if (name != NULL)
    name = csel_bmecat_text_clean (name, FALSE, self->text);
  if (!csel_bmecat_text_is_name (name))
    name = csel_bmecat_text_is_name (self->supplier) ? self->supplier : "";

  /* Mostly the same as that of the product before */
  if (g_strcmp0 (self->manufacturer, name) == 0)
    return;
  g_free (self->manufacturer);
  self->manufacturer = g_strdup (name);
  self->is_second_hand = !csel_bmecat_text_is_maker (name, self->supplier);
}

/* The short text in the language of the catalogue comes first, for it is the title */
static gboolean
is_own_language (CselBmecat *self,
                 guint32     node)
{
  const char *language = csel_bmecat_tree_get_attribute (&self->tree, node, "lang");

  return language == NULL || *language == '\0' || g_strcmp0 (language, self->language) == 0;
}

static void
add_titles (CselBmecat *self,
            guint32     details)
{
  for (guint is_other = 0; is_other <= 1; is_other++)
    CSEL_BMECAT_FOREACH (&self->tree, details, node)
    if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_DESCRIPTION_SHORT &&
        is_own_language (self, node) == !is_other)
      csel_bmecat_add_text (self, CSEL_PROPERTY_TITLE, node, NULL);
}

/* 8, 12, 13 or 14 digits, or what else stands there with a notice */
static void
add_gtin (CselBmecat *self,
          guint32     node)
{
  const char *type = get_type (self, node);
  const char *text = csel_bmecat_tree_get_text (&self->tree, node);
  gsize length = strlen (text);

  if (type != NULL && g_ascii_strcasecmp (type, "gtin") != 0 && g_ascii_strcasecmp (type, "ean") != 0 &&
      g_ascii_strcasecmp (type, "upc") != 0)
    {
      csel_bmecat_add_text (self, CSEL_PROPERTY_OTHER_ITEM, node, type);
      return;
    }
  if (length == 0 || strcmp (text, "-") == 0)
    return;

  if (strspn (text, "0123456789") != length || length < 8 || length > 14)
    csel_bmecat_add_notice (self, csel_bmecat_tree_get (&self->tree, node)->line,
                            _("found GTIN “%s”, expected 8 to 14 digits"), text);
  csel_bmecat_add_text (self, CSEL_PROPERTY_GTIN, node, NULL);
}

static void
add_number_of_maker (CselBmecat *self,
                     guint32     node,
                     const char *item)
{
  if (strcmp (csel_bmecat_tree_get_text (&self->tree, node), item) != 0)
    csel_bmecat_add_text (self, CSEL_PROPERTY_MANUFACTURER_ITEM, node, NULL);
}

static void
take_detail (CselBmecat *self,
             guint32     node,
             const char *item)
{
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_DESCRIPTION_SHORT:
    case CSEL_BMECAT_MANUFACTURER_NAME:
    case CSEL_BMECAT_PRODUCT_ORDER:
      /* Taken before, or only the order in which the catalogue lists its products */
      break;

    case CSEL_BMECAT_DESCRIPTION_LONG:
      csel_bmecat_add_text (self, CSEL_PROPERTY_DESCRIPTION, node, NULL);
      break;

    case CSEL_BMECAT_EAN:
    case CSEL_BMECAT_INTERNATIONAL_PID:
      add_gtin (self, node);
      break;

    case CSEL_BMECAT_SUPPLIER_ALT_PID:
    case CSEL_BMECAT_BUYER_PID:
      csel_bmecat_add_text (self, CSEL_PROPERTY_OTHER_ITEM, node, get_type (self, node));
      break;

    case CSEL_BMECAT_MANUFACTURER_PID:
      add_number_of_maker (self, node, item);
      break;

    case CSEL_BMECAT_MANUFACTURER_TYPE_DESCR:
      csel_bmecat_add_text (self, CSEL_PROPERTY_TYPE_DESIGNATION, node, NULL);
      break;

    case CSEL_BMECAT_KEYWORD:
      csel_bmecat_add_text (self, CSEL_PROPERTY_KEYWORD, node, NULL);
      break;

    case CSEL_BMECAT_REMARKS:
      csel_bmecat_add_text (self, CSEL_PROPERTY_REMARK, node, get_type (self, node));
      break;

    case CSEL_BMECAT_SEGMENT:
      csel_bmecat_add_text (self, CSEL_PROPERTY_SEGMENT, node, NULL);
      break;

    case CSEL_BMECAT_PRODUCT_STATUS:
      /* The value may be empty: the type says it */
      if (csel_bmecat_tree_get (&self->tree, node)->length > 0)
        csel_bmecat_add_text (self, CSEL_PROPERTY_STATUS, node, get_type (self, node));
      else
        csel_bmecat_add_words (self, CSEL_PROPERTY_STATUS, node, NULL, get_type (self, node));
      break;

    case CSEL_BMECAT_SPECIAL_TREATMENT_CLASS:
      csel_bmecat_add_text (self, CSEL_PROPERTY_SPECIAL_TREATMENT, node, get_type (self, node));
      break;

    case CSEL_BMECAT_DELIVERY_TIME:
      csel_bmecat_add_text (self, CSEL_PROPERTY_DELIVERY_TIME, node, NULL);
      break;

    case CSEL_BMECAT_PRODUCT_TYPE:
      csel_bmecat_add_text (self, CSEL_PROPERTY_PRODUCT_TYPE, node, NULL);
      break;

    case CSEL_BMECAT_MANUFACTURER_GROUP:
    case CSEL_BMECAT_MANUFACTURER_IDREF:
      csel_bmecat_keep (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

static void
take_details (CselBmecat *self,
              guint32     details,
              const char *item)
{
  add_titles (self, details);
  CSEL_BMECAT_FOREACH (&self->tree, details, node)
  take_detail (self, node, item);
}

static void
take_part (CselBmecat *self,
           guint32     node,
           const char *item)
{
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_SUPPLIER_PID:
      break;

    case CSEL_BMECAT_PRODUCT_DETAILS:
      take_details (self, node, item);
      break;

    case CSEL_BMECAT_PRODUCT_FEATURES:
      csel_bmecat_take_features (self, node);
      break;

    case CSEL_BMECAT_ORDER_DETAILS:
      csel_bmecat_take_order (self, node);
      break;

    case CSEL_BMECAT_PRICE_DETAILS:
      csel_bmecat_take_prices (self, node);
      break;

    case CSEL_BMECAT_LOGISTIC_DETAILS:
      csel_bmecat_take_logistics (self, node);
      break;

    case CSEL_BMECAT_MIME_INFO:
      csel_bmecat_take_media (self, node);
      break;

    case CSEL_BMECAT_REFERENCE:
      csel_bmecat_take_reference (self, node);
      break;

    case CSEL_BMECAT_EXTENSIONS:
      csel_bmecat_take_extensions (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

/* What the file has of it and what is wrong with that */
static gboolean
begin_product (CselBmecat *self,
               guint32     product,
               const char *item)
{
  const char *mode = csel_bmecat_tree_get_attribute (&self->tree, product, "mode");
  guint line = csel_bmecat_tree_get (&self->tree, product)->line;

  if (item == NULL)
    csel_bmecat_add_notice (self, line, _("found a product without a number, which is passed over"));
  else if (g_strcmp0 (mode, "delete") == 0)
    csel_bmecat_add_notice (self, line, _("found “%s”, which is to be deleted and is passed over"), item);
  else if (!csel_catalog_begin_product (self->catalog, item, self->manufacturer))
    csel_bmecat_add_notice (self, line, _("found “%s” a second time, which is passed over"), item);
  else
    return TRUE;

  return FALSE;
}

/**
 * csel_bmecat_take_product:
 * @self: the reader
 * @product: the element PRODUCT or ARTICLE
 *
 * Appends a product to the catalogue.
 */
void
csel_bmecat_take_product (CselBmecat *self,
                          guint32     product)
{
  const char *item = csel_bmecat_tree_find_text (&self->tree, product, CSEL_BMECAT_SUPPLIER_PID);
  guint32 details = product;
  gboolean has_details = csel_bmecat_tree_find (&self->tree, product, CSEL_BMECAT_PRODUCT_DETAILS, &details);
  guint32 named = product;

  take_manufacturer (self, has_details, details);
  if (!begin_product (self, product, item))
    return;

  self->n_features = 0;
  self->n_references = 0;
  csel_bmecat_add_words (self, CSEL_PROPERTY_ITEM_NUMBER, product, NULL, item);
  if (has_details)
    csel_bmecat_tree_find (&self->tree, details, CSEL_BMECAT_MANUFACTURER_NAME, &named);
  csel_bmecat_add_words (self, CSEL_PROPERTY_MANUFACTURER, named, NULL, self->manufacturer);
  CSEL_BMECAT_FOREACH (&self->tree, product, node)
  take_part (self, node, item);

  csel_catalog_set_counts (self->catalog, self->n_features, self->n_references);
  csel_catalog_end_product (self->catalog);
}
