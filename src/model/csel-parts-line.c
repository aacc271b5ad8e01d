/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsLine: one product and how many of it
 *
 * A line never changes: another quantity is another line in its place, which is what makes
 * every change of a parts list undoable by one inverse.
 *
 * Where the data cannot tell products apart, the line may leave open which of them it is.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-parts-line.h"

struct _CselPartsLine
{
  GObject      parent_instance;

  CselProduct *product;
  GPtrArray   *alternatives;
  guint        quantity;
};

enum {
  PROP_0,
  PROP_PRODUCT,
  PROP_QUANTITY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselPartsLine, csel_parts_line, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
csel_parts_line_finalize (GObject *object)
{
  CselPartsLine *self = CSEL_PARTS_LINE (object);

  g_clear_object (&self->product);
  g_clear_pointer (&self->alternatives, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_parts_line_parent_class)->finalize (object);
}

static void
csel_parts_line_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CselPartsLine *self = CSEL_PARTS_LINE (object);

  switch (prop_id)
    {
    case PROP_PRODUCT:
      g_value_set_object (value, csel_parts_line_get_product (self));
      break;

    case PROP_QUANTITY:
      g_value_set_uint (value, csel_parts_line_get_quantity (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_parts_line_class_init (CselPartsLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_parts_line_finalize;
  object_class->get_property = csel_parts_line_get_property;

  properties[PROP_PRODUCT] =
    g_param_spec_object ("product", NULL, NULL,
                         CSEL_TYPE_PRODUCT,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  properties[PROP_QUANTITY] =
    g_param_spec_uint ("quantity", NULL, NULL,
                       0, G_MAXUINT, 0,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_parts_line_init (CselPartsLine *self)
{
}

/**
 * csel_parts_line_new:
 * @product: a product
 * @quantity: how many pieces
 *
 * Returns: (transfer full): a line
 */
CselPartsLine *
csel_parts_line_new (CselProduct *product,
                     guint        quantity)
{
  CselPartsLine *self;

  g_return_val_if_fail (CSEL_IS_PRODUCT (product), NULL);

  self = g_object_new (CSEL_TYPE_PARTS_LINE, NULL);
  self->product = g_object_ref (product);
  self->quantity = quantity;

  return self;
}

/**
 * csel_parts_line_new_open:
 * @alternatives: (element-type CselProduct): two products or more
 * @quantity: how many pieces
 *
 * Returns: (transfer full): a line for one of them, whose number is open
 */
CselPartsLine *
csel_parts_line_new_open (GPtrArray *alternatives,
                          guint      quantity)
{
  CselPartsLine *self;

  g_return_val_if_fail (alternatives->len > 1, NULL);

  self = csel_parts_line_new (g_ptr_array_index (alternatives, 0), quantity);
  self->alternatives = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < alternatives->len; i++)
    g_ptr_array_add (self->alternatives, g_object_ref (g_ptr_array_index (alternatives, i)));

  return self;
}

/**
 * csel_parts_line_copy:
 * @self: a line
 * @quantity: how many pieces
 *
 * Returns: (transfer full): a line for the same, with another quantity
 */
CselPartsLine *
csel_parts_line_copy (CselPartsLine *self,
                      guint          quantity)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  return self->alternatives != NULL ? csel_parts_line_new_open (self->alternatives, quantity) :
         csel_parts_line_new (self->product, quantity);
}

/**
 * csel_parts_line_get_name:
 * @self: a line
 *
 * Returns: (transfer full): the item number, or those between which it is open: "216-266 / 216-286"
 */
char *
csel_parts_line_get_name (CselPartsLine *self)
{
  GString *name;

  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  name = g_string_new (csel_product_get_item (self->product));
  for (guint i = 1; self->alternatives != NULL && i < self->alternatives->len; i++)
    g_string_append_printf (name, " / %s", csel_product_get_item (g_ptr_array_index (self->alternatives, i)));

  return g_string_free (name, FALSE);
}

/**
 * csel_parts_line_get_alternatives:
 * @self: a line
 *
 * Returns: (transfer none) (nullable) (element-type CselProduct): the products it may be, %NULL
 *   if its number is not open
 */
GPtrArray *
csel_parts_line_get_alternatives (CselPartsLine *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  return self->alternatives;
}

/**
 * csel_parts_line_is_same_item:
 * @self: a line
 * @other: another
 *
 * Returns: %TRUE if both want the same, so that their quantities can be added
 */
gboolean
csel_parts_line_is_same_item (CselPartsLine *self,
                              CselPartsLine *other)
{
  guint n = self->alternatives != NULL ? self->alternatives->len : 0;
  guint n_other = other->alternatives != NULL ? other->alternatives->len : 0;

  if (n != n_other || !csel_product_is_same_item (self->product, other->product))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!csel_product_is_same_item (g_ptr_array_index (self->alternatives, i),
                                    g_ptr_array_index (other->alternatives, i)))
      return FALSE;

  return TRUE;
}

/**
 * csel_parts_line_get_product:
 * @self: a line
 *
 * Returns: (transfer none): what is wanted; the first of what it may be, if its number is open
 */
CselProduct *
csel_parts_line_get_product (CselPartsLine *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  return self->product;
}

guint
csel_parts_line_get_quantity (CselPartsLine *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), 0);

  return self->quantity;
}
