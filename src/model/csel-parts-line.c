/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsLine: one product, how many of it and what for
 *
 * A line never changes: another quantity is another line in its place, which is what makes
 * every change of a parts list undoable by one inverse.
 *
 * An accessory belongs to the nearest line above that is none, its connector, and its quantity may
 * follow from that one's: what a line comes to in all is said by #CselPartsTotals.
 *
 * Where the data cannot tell products apart, the line may leave open which of them it is.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-parts-line.h"

#include "model/csel-designations.h"

struct _CselPartsLine
{
  GObject          parent_instance;

  CselProduct     *product;
  GPtrArray       *alternatives;
  CselPartsDetails details;
  char           **designations;
};

enum {
  PROP_0,
  PROP_PRODUCT,
  PROP_QUANTITY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselPartsLine, csel_parts_line, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static const char *const basis_ids[CSEL_N_PARTS_BASES] = {
  [CSEL_PARTS_TOTAL] = "total",
  [CSEL_PARTS_PER_DESIGNATION] = "designation",
  [CSEL_PARTS_PER_CONNECTOR] = "connector",
  [CSEL_PARTS_PER_POLE] = "pole",
};

static char *
copy_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/* What cannot be meant is not kept: only an accessory has a connector to count by, and designations
 * are counted where there are some */
static CselPartsBasis
find_basis (const CselPartsDetails *details,
            gboolean                has_designations)
{
  switch (details->basis)
    {
    case CSEL_PARTS_PER_DESIGNATION:
      return has_designations || details->is_accessory ? details->basis : CSEL_PARTS_TOTAL;

    case CSEL_PARTS_PER_CONNECTOR:
    case CSEL_PARTS_PER_POLE:
      return details->is_accessory ? details->basis : CSEL_PARTS_TOTAL;

    case CSEL_PARTS_TOTAL:
    case CSEL_N_PARTS_BASES:
    default:
      return CSEL_PARTS_TOTAL;
    }
}

static CselPartsLine *
make_line (CselProduct            *product,
           GPtrArray              *alternatives,
           const CselPartsDetails *details)
{
  CselPartsLine *self = g_object_new (CSEL_TYPE_PARTS_LINE, NULL);
  CselPartsDetails *own = &self->details;

  self->product = g_object_ref (product);
  if (alternatives != NULL)
    self->alternatives = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; alternatives != NULL && i < alternatives->len; i++)
    g_ptr_array_add (self->alternatives, g_object_ref (g_ptr_array_index (alternatives, i)));
  self->designations = csel_designations_parse (details->designations != NULL ? details->designations : "", NULL);
  g_warn_if_fail (self->designations != NULL);
  if (self->designations == NULL)
    self->designations = g_new0 (char *, 1);

  *own = *details;
  own->basis = find_basis (details, *self->designations != NULL);
  own->is_required = details->is_accessory && details->is_required;
  own->designations = *self->designations != NULL ? copy_text (details->designations) : NULL;
  own->note = copy_text (details->note);
  own->plan = details->plan != NULL ? g_object_ref (details->plan) : NULL;

  return self;
}

static void
csel_parts_line_finalize (GObject *object)
{
  CselPartsLine *self = CSEL_PARTS_LINE (object);

  g_clear_object (&self->product);
  g_clear_pointer (&self->alternatives, g_ptr_array_unref);
  g_clear_pointer (&self->designations, g_strfreev);
  g_free ((char *)self->details.designations);
  g_free ((char *)self->details.note);
  g_clear_object (&self->details.plan);

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
  const CselPartsDetails details = { .quantity = quantity };

  return csel_parts_line_new_detailed (product, &details);
}

/**
 * csel_parts_line_new_detailed:
 * @product: a product
 * @details: what the line says beside, copied; its designations can be parsed
 *
 * A basis that cannot be meant is a total: only an accessory has a connector to count by.
 *
 * Returns: (transfer full): a line
 */
CselPartsLine *
csel_parts_line_new_detailed (CselProduct            *product,
                              const CselPartsDetails *details)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (product), NULL);

  return make_line (product, NULL, details);
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
  const CselPartsDetails details = { .quantity = quantity };

  g_return_val_if_fail (alternatives->len > 1, NULL);

  return make_line (g_ptr_array_index (alternatives, 0), alternatives, &details);
}

/**
 * csel_parts_line_copy:
 * @self: a line
 * @quantity: how many pieces
 *
 * Returns: (transfer full): the same line, with another quantity
 */
CselPartsLine *
csel_parts_line_copy (CselPartsLine *self,
                      guint          quantity)
{
  CselPartsDetails details;

  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  details = self->details;
  details.quantity = quantity;

  return csel_parts_line_copy_detailed (self, &details);
}

/**
 * csel_parts_line_copy_detailed:
 * @self: a line
 * @details: what the other line says beside its product, copied
 *
 * To change one thing, copy what csel_parts_line_get_details() gives, and change it there.
 *
 * Returns: (transfer full): a line for the same, with other details
 */
CselPartsLine *
csel_parts_line_copy_detailed (CselPartsLine          *self,
                               const CselPartsDetails *details)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  return make_line (self->product, self->alternatives, details);
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

  return self->details.quantity;
}

/**
 * csel_parts_line_get_details:
 * @self: a line
 *
 * Returns: (transfer none): what it says beside its product
 */
const CselPartsDetails *
csel_parts_line_get_details (CselPartsLine *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  return &self->details;
}

/**
 * csel_parts_line_get_designations:
 * @self: a line
 *
 * Returns: (transfer none): its single designations, maybe none
 */
const char *const *
csel_parts_line_get_designations (CselPartsLine *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LINE (self), NULL);

  return (const char *const *)self->designations;
}

/**
 * csel_parts_basis_get_id:
 * @basis: what a quantity counts
 *
 * Returns: (transfer none): its name in files: "total", "designation", "connector", "pole"
 */
const char *
csel_parts_basis_get_id (CselPartsBasis basis)
{
  return basis_ids[basis];
}

/**
 * csel_parts_basis_parse:
 * @id: a name as csel_parts_basis_get_id() gives it
 * @basis: (out): what a quantity counts
 *
 * Returns: %FALSE if there is no such basis
 */
gboolean
csel_parts_basis_parse (const char     *id,
                        CselPartsBasis *basis)
{
  for (guint i = 0; i < CSEL_N_PARTS_BASES; i++)
    if (g_strcmp0 (id, basis_ids[i]) == 0)
      {
        *basis = i;
        return TRUE;
      }

  return FALSE;
}
