/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsLine: one product and how many of it
 *
 * A line never changes: another quantity is another line in its place, which is what makes
 * every change of a parts list undoable by one inverse.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-parts-line.h"

struct _CselPartsLine
{
  GObject      parent_instance;

  CselProduct *product;
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
 * csel_parts_line_get_product:
 * @self: a line
 *
 * Returns: (transfer none): what is wanted
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
