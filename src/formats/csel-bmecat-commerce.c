/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a BMEcat product is ordered, what it costs, and how it is shipped
 *
 * A price is a text with its currency, as the file has it; what it depends on (type, scale, territory,
 * validity, tax) is its group, in the words of BMEcat. A row without amount is kept as "… EUR".
 * Weights are in kg, lengths in m (BMEcat 2005, PRODUCT_DIMENSIONS).
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * csel_bmecat_take_order:
 * @self: the reader, in a product
 * @details: the element PRODUCT_ORDER_DETAILS
 */
void
csel_bmecat_take_order (CselBmecat *self,
                        guint32     details)
{
  CSEL_BMECAT_FOREACH (&self->tree, details, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_ORDER_UNIT:
      csel_bmecat_add_text (self, CSEL_PROPERTY_ORDER_UNIT, node, NULL);
      break;

    case CSEL_BMECAT_CONTENT_UNIT:
      csel_bmecat_add_text (self, CSEL_PROPERTY_CONTENT_UNIT, node, NULL);
      break;

    case CSEL_BMECAT_NO_CU_PER_OU:
      csel_bmecat_add_quantity (self, CSEL_PROPERTY_CONTENT, node, "", NULL);
      break;

    case CSEL_BMECAT_PRICE_QUANTITY:
      csel_bmecat_add_quantity (self, CSEL_PROPERTY_PRICE_QUANTITY, node, "", NULL);
      break;

    case CSEL_BMECAT_QUANTITY_MIN:
      csel_bmecat_add_quantity (self, CSEL_PROPERTY_MINIMUM_ORDER, node, "", NULL);
      break;

    case CSEL_BMECAT_QUANTITY_INTERVAL:
      csel_bmecat_add_quantity (self, CSEL_PROPERTY_ORDER_INTERVAL, node, "", NULL);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

static void
add_condition (GString    *group,
               const char *before,
               const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  if (group->len > 0)
    g_string_append (group, "; ");
  g_string_append (group, before);
  g_string_append (group, text);
}

/* VALID_START_DATE, or a DATETIME of that type */
static const char *
find_day (CselBmecat       *self,
          guint32           details,
          CselBmecatElement element,
          const char       *type)
{
  const char *day = csel_bmecat_tree_find_text (&self->tree, details, element);

  if (day != NULL)
    return day;

  CSEL_BMECAT_FOREACH (&self->tree, details, node)
  if (csel_bmecat_tree_get (&self->tree, node)->element == CSEL_BMECAT_DATETIME &&
      g_strcmp0 (csel_bmecat_tree_get_attribute (&self->tree, node, "type"), type) == 0)
    return csel_bmecat_tree_find_text (&self->tree, node, CSEL_BMECAT_DATE);

  return NULL;
}

static void
add_validity (CselBmecat *self,
              guint32     details,
              GString    *group)
{
  const char *start = find_day (self, details, CSEL_BMECAT_VALID_START_DATE, "valid_start_date");
  const char *end = find_day (self, details, CSEL_BMECAT_VALID_END_DATE, "valid_end_date");

  if (start == NULL && end == NULL)
    return;

  add_condition (group, "", start != NULL ? start : "…");
  g_string_append_printf (group, "…%s", end != NULL ? end : "");
}

static void
note_comma (CselBmecat *self,
            guint32     node)
{
  gboolean has_comma;
  const char *text = csel_bmecat_tree_get_text (&self->tree, node);

  if (*text == '\0')
    return;
  if (!csel_bmecat_text_number (text, self->words, &has_comma))
    csel_bmecat_add_notice (self, csel_bmecat_tree_get (&self->tree, node)->line,
                            _("found “%s”, expected a number; it is kept as a text"), text);
  else if (has_comma)
    csel_bmecat_add_notice (self, csel_bmecat_tree_get (&self->tree, node)->line,
                            _("found “%s” with a decimal comma, which is read as a decimal point"), text);
}

static void
add_price_conditions (CselBmecat *self,
                      guint32     price,
                      GString    *group)
{
  CSEL_BMECAT_FOREACH (&self->tree, price, node)
  {
    const char *text = csel_bmecat_tree_get_text (&self->tree, node);

    switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
      {
      case CSEL_BMECAT_LOWER_BOUND:
        add_condition (group, "≥ ", text);
        break;

      case CSEL_BMECAT_TERRITORY:
        add_condition (group, "", text);
        break;

      case CSEL_BMECAT_TAX:
        note_comma (self, node);
        add_condition (group, "TAX ", text);
        break;

      case CSEL_BMECAT_PRICE_FACTOR:
        note_comma (self, node);
        add_condition (group, "PRICE_FACTOR ", text);
        break;

      case CSEL_BMECAT_PRICE_AMOUNT:
        note_comma (self, node);
        break;

      case CSEL_BMECAT_PRICE_CURRENCY:
        break;

      default:
        csel_bmecat_keep_unknown (self, node);
        break;
      }
  }
}

static void
take_price (CselBmecat *self,
            guint32     price,
            guint32     details)
{
  const char *amount = csel_bmecat_tree_find_text (&self->tree, price, CSEL_BMECAT_PRICE_AMOUNT);
  const char *currency = csel_bmecat_tree_find_text (&self->tree, price, CSEL_BMECAT_PRICE_CURRENCY);
  const char *daily = csel_bmecat_tree_find_text (&self->tree, details, CSEL_BMECAT_DAILY_PRICE);
  g_autoptr(GString) group = g_string_new (NULL);
  g_autofree char *printed = NULL;
  CselQualifiers qualifiers = { { NULL } };

  if (currency == NULL)
    currency = self->currency;
  add_condition (group, "", csel_bmecat_tree_get_attribute (&self->tree, price, "price_type"));
  if (g_strcmp0 (daily, "true") == 0)
    add_condition (group, "", "DAILY_PRICE");
  add_price_conditions (self, price, group);
  add_validity (self, details, group);

  printed = g_strdup_printf ("%s%s%s", amount != NULL ? amount : "…", currency != NULL ? " " : "",
                             currency != NULL ? currency : "");
  qualifiers.value[CSEL_QUALIFIER_GROUP] = group->len > 0 ? group->str : NULL;
  csel_bmecat_add_words (self, CSEL_PROPERTY_PRICE, price, &qualifiers, printed);
}

/**
 * csel_bmecat_take_prices:
 * @self: the reader, in a product
 * @details: the element PRODUCT_PRICE_DETAILS
 */
void
csel_bmecat_take_prices (CselBmecat *self,
                         guint32     details)
{
  CSEL_BMECAT_FOREACH (&self->tree, details, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_PRICE:
      take_price (self, node, details);
      break;

    case CSEL_BMECAT_DATETIME:
    case CSEL_BMECAT_VALID_START_DATE:
    case CSEL_BMECAT_VALID_END_DATE:
    case CSEL_BMECAT_DAILY_PRICE:
      break;

    case CSEL_BMECAT_PRICE_BASE:
      csel_bmecat_keep (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

static void
take_dimension (CselBmecat *self,
                guint32     node,
                const char *unit)
{
  const char *name = csel_bmecat_tree_get (&self->tree, node)->name;
  g_autofree char *id = g_strdup_printf ("bmecat:PRODUCT_DIMENSIONS/%s", name);
  CselPropertyId property = csel_bmecat_get_property (self, id, id + strlen ("bmecat:"),
                                                      CSEL_SECTION_COMMERCIAL, CSEL_KIND_LENGTH, NULL);

  csel_bmecat_add_quantity (self, property, node, unit, NULL);
}

static void
take_dimensions (CselBmecat *self,
                 guint32     dimensions)
{
  CSEL_BMECAT_FOREACH (&self->tree, dimensions, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_WEIGHT:
      csel_bmecat_add_quantity (self, CSEL_PROPERTY_WEIGHT, node, "kg", NULL);
      break;

    /* Of the product as it is shipped: not the width that a rule asks for */
    case CSEL_BMECAT_LENGTH:
    case CSEL_BMECAT_WIDTH:
    case CSEL_BMECAT_DEPTH:
      take_dimension (self, node, "m");
      break;

    case CSEL_BMECAT_VOLUME:
      csel_bmecat_keep (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

/* CUSTOMS_NUMBER may stand in CUSTOMS_TARIFF_NUMBER, or a text at once */
static void
take_customs (CselBmecat *self,
              guint32     node)
{
  guint32 number = node;

  csel_bmecat_tree_find (&self->tree, node, CSEL_BMECAT_CUSTOMS_NUMBER, &number);
  csel_bmecat_add_text (self, CSEL_PROPERTY_CUSTOMS_TARIFF_NUMBER, number, NULL);
  CSEL_BMECAT_FOREACH (&self->tree, node, child)
  if (child != number)
    csel_bmecat_keep (self, child);
}

/**
 * csel_bmecat_take_logistics:
 * @self: the reader, in a product
 * @details: the element PRODUCT_LOGISTIC_DETAILS
 */
void
csel_bmecat_take_logistics (CselBmecat *self,
                            guint32     details)
{
  CSEL_BMECAT_FOREACH (&self->tree, details, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_CUSTOMS_TARIFF_NUMBER:
    case CSEL_BMECAT_CUSTOMS_NUMBER:
      take_customs (self, node);
      break;

    case CSEL_BMECAT_COUNTRY_OF_ORIGIN:
      csel_bmecat_add_text (self, CSEL_PROPERTY_COUNTRY_OF_ORIGIN, node, NULL);
      break;

    case CSEL_BMECAT_PRODUCT_DIMENSIONS:
      take_dimensions (self, node);
      break;

    case CSEL_BMECAT_STATISTICS_FACTOR:
      csel_bmecat_keep (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}
