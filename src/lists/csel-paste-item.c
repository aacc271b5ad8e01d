/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPasteItem: what one line of a pasted text wants, as a list item: found, chosen or left out
 *
 * What is found is taken; of what is not, one of the nearest can be chosen.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-paste-item.h"

#include "report/csel-pasted-table.h"

struct _CselPasteItem
{
  GObject      parent_instance;

  guint        line;
  char        *number;
  char        *text;
  gboolean     is_doubtful;
  GPtrArray   *choices;
  CselProduct *product;
  guint        quantity;
};

enum {
  PROP_0,
  PROP_PRODUCT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselPasteItem, csel_paste_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
csel_paste_item_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CselPasteItem *self = CSEL_PASTE_ITEM (object);

  switch (prop_id)
    {
    case PROP_PRODUCT:
      g_value_set_object (value, self->product);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_paste_item_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CselPasteItem *self = CSEL_PASTE_ITEM (object);

  switch (prop_id)
    {
    case PROP_PRODUCT:
      csel_paste_item_set_product (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_paste_item_finalize (GObject *object)
{
  CselPasteItem *self = CSEL_PASTE_ITEM (object);

  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->product);

  G_OBJECT_CLASS (csel_paste_item_parent_class)->finalize (object);
}

static void
csel_paste_item_class_init (CselPasteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_paste_item_finalize;
  object_class->get_property = csel_paste_item_get_property;
  object_class->set_property = csel_paste_item_set_property;

  properties[PROP_PRODUCT] =
    g_param_spec_object ("product", NULL, NULL,
                         CSEL_TYPE_PRODUCT,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_paste_item_init (CselPasteItem *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * csel_paste_item_new:
 * @pasted: what a line wants
 * @locale: the language
 *
 * Returns: (transfer full): a list item; what was found is chosen
 */
CselPasteItem *
csel_paste_item_new (const CselPastedItem *pasted,
                     const CselLocale     *locale)
{
  CselPasteItem *self = g_object_new (CSEL_TYPE_PASTE_ITEM, NULL);

  self->line = pasted->line;
  self->number = g_strdup (pasted->number);
  self->text = csel_pasted_describe (pasted, locale);
  self->is_doubtful = pasted->state != CSEL_PASTED_FOUND || pasted->count == CSEL_PASTED_UNCLEAR;
  self->quantity = pasted->quantity;
  if (pasted->product != NULL)
    g_ptr_array_add (self->choices, g_object_ref (pasted->product));
  for (guint i = 0; i < pasted->nearest->len; i++)
    g_ptr_array_add (self->choices, g_object_ref (g_ptr_array_index (pasted->nearest, i)));
  g_set_object (&self->product, pasted->product);

  return self;
}

/**
 * csel_paste_item_get_line:
 * @self: a list item
 *
 * Returns: where it stands in the text, from 1; the first of several
 */
guint
csel_paste_item_get_line (CselPasteItem *self)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self), 0);

  return self->line;
}

/**
 * csel_paste_item_get_number:
 * @self: a list item
 *
 * Returns: the item number or GTIN, as it was pasted
 */
const char *
csel_paste_item_get_number (CselPasteItem *self)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self), NULL);

  return self->number;
}

/**
 * csel_paste_item_get_text:
 * @self: a list item
 *
 * Returns: what it is, or what is wrong with it
 */
const char *
csel_paste_item_get_text (CselPasteItem *self)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self), NULL);

  return self->text;
}

/**
 * csel_paste_item_is_doubtful:
 * @self: a list item
 *
 * Returns: %TRUE if its number was not found, or its quantity is not clear
 */
gboolean
csel_paste_item_is_doubtful (CselPasteItem *self)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self), FALSE);

  return self->is_doubtful;
}

/**
 * csel_paste_item_get_n_choices:
 * @self: a list item
 *
 * Returns: how many products it may be
 */
guint
csel_paste_item_get_n_choices (CselPasteItem *self)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self), 0);

  return self->choices->len;
}

/**
 * csel_paste_item_get_choice:
 * @self: a list item
 * @index: one of its choices
 *
 * Returns: (transfer none): a product that it may be
 */
CselProduct *
csel_paste_item_get_choice (CselPasteItem *self,
                            guint          index)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self) && index < self->choices->len, NULL);

  return g_ptr_array_index (self->choices, index);
}

/**
 * csel_paste_item_get_product:
 * @self: a list item
 *
 * Returns: (transfer none) (nullable): which product it is, %NULL if it is left out
 */
CselProduct *
csel_paste_item_get_product (CselPasteItem *self)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self), NULL);

  return self->product;
}

/**
 * csel_paste_item_set_product:
 * @self: a list item
 * @product: (nullable): which of its choices it is, %NULL to leave it out
 */
void
csel_paste_item_set_product (CselPasteItem *self,
                             CselProduct   *product)
{
  g_return_if_fail (CSEL_IS_PASTE_ITEM (self));
  g_return_if_fail (product == NULL || g_ptr_array_find (self->choices, product, NULL));

  if (g_set_object (&self->product, product))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRODUCT]);
}

/**
 * csel_paste_item_get_quantity:
 * @self: a list item
 *
 * Returns: how many pieces
 */
guint
csel_paste_item_get_quantity (CselPasteItem *self)
{
  g_return_val_if_fail (CSEL_IS_PASTE_ITEM (self), 0);

  return self->quantity;
}

/**
 * csel_paste_item_set_quantity:
 * @self: a list item
 * @quantity: how many pieces
 */
void
csel_paste_item_set_quantity (CselPasteItem *self,
                              guint          quantity)
{
  g_return_if_fail (CSEL_IS_PASTE_ITEM (self));

  self->quantity = quantity;
}
