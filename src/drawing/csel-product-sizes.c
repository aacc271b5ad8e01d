/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProductSizes: what the data of a product states of its sizes, ready to be drawn
 *
 * Lengths come from the printed formulas, everything else from stated facts, whatever catalogue they are
 * from. What several facts state differently is not stated.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-product-sizes.h"

#include <string.h>

#include "model/csel-code.h"
#include "model/csel-product-length.h"

#define UM_PER_MM 1000
/* More poles, or a longer product, than anybody makes: nothing is drawn of it */
#define MAX_DRAWN_POLES 1000
#define MAX_LENGTH      (10000 * csel_unit_get_steps (CSEL_UNIT_MM))
#define MAX_PIN         (20 * UM_PER_MM)

static gint64
get_count (CselProduct   *product,
           CselPropertyId property)
{
  CselRange range;

  if (csel_product_lookup_range (product, property, CSEL_UNIT_NONE, &range) == NULL || range.is_range)
    return 0;

  return range.lo / csel_unit_get_steps (CSEL_UNIT_NONE);
}

/* A stated length in µm, 0 if there is none or if it is finer */
static gint64
get_length (CselProduct   *product,
            CselPropertyId property)
{
  CselRange range;
  const gint64 steps_per_um = csel_unit_get_steps (CSEL_UNIT_MM) / UM_PER_MM;

  if (csel_product_lookup_range (product, property, CSEL_UNIT_MM, &range) == NULL || range.lo > MAX_LENGTH ||
      range.lo <= 0 || range.is_range || range.lo % steps_per_um != 0)
    return 0;

  return range.lo / steps_per_um;
}

/**
 * csel_product_sizes_get_poles:
 * @product: a product
 *
 * Returns: the pole number that is stated, 0 if there is none
 */
guint
csel_product_sizes_get_poles (CselProduct *product)
{
  gint64 poles = get_count (product, CSEL_PROPERTY_POLE_NUMBER);

  return poles > 0 && poles <= MAX_DRAWN_POLES ? (guint)poles : 0;
}

/**
 * csel_product_sizes_can_extend:
 * @product: a product
 *
 * Returns: %TRUE if its lengths can be computed for other pole numbers
 */
gboolean
csel_product_sizes_can_extend (CselProduct *product)
{
  return csel_product_sizes_get_poles (product) > 0 &&
         csel_product_lookup_first (product, CSEL_PROPERTY_LENGTH) != NULL;
}

static void
add_length (CselProductSizes *sizes,
            CselPropertyId    property,
            const char       *symbol,
            const char       *formula,
            gint64            length)
{
  if (length <= 0 || length > MAX_LENGTH || sizes->n_lengths == CSEL_MAX_LENGTHS)
    return;

  sizes->lengths[sizes->n_lengths++] = (CselSizedLength) { property, symbol, formula, length };
  sizes->width = MAX (sizes->width, length);
}

/* Each printed formula for the pole number that is drawn; the width where there is none */
static void
read_lengths (CselProduct      *product,
              CselProductSizes *sizes)
{
  const CselFormulaInput input = { sizes->poles, sizes->pin_spacing };
  g_autoptr(GArray) lengths = csel_product_compute_lengths (product, &input);

  for (guint i = 0; i < lengths->len; i++)
    {
      const CselProductLength *length = &g_array_index (lengths, CselProductLength, i);

      add_length (sizes, CSEL_PROPERTY_LENGTH, length->symbol, csel_product_get_printed (product, length->fact),
                  length->length);
    }
  if (sizes->n_lengths == 0)
    add_length (sizes, CSEL_PROPERTY_WIDTH, NULL, NULL, get_length (product, CSEL_PROPERTY_WIDTH));
}

static const char *
get_printed (CselProduct   *product,
             CselPropertyId property)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);

  return n == 1 || (n == 2 && facts[1].also) ? csel_product_get_printed (product, facts) : NULL;
}

/* "1.0 x 1.2 mm" */
static void
read_pin (CselProduct      *product,
          CselProductSizes *sizes)
{
  const char *end;

  sizes->pin = get_printed (product, CSEL_PROPERTY_SOLDER_PIN);
  if (sizes->pin == NULL)
    return;

  if (!csel_decimal_parse (sizes->pin, UM_PER_MM, &end, &sizes->pin_width, NULL) || sizes->pin_width <= 0 ||
      sizes->pin_width > MAX_PIN ||
      !g_str_has_prefix (end, " x ") ||
      !csel_decimal_parse (end + strlen (" x "), UM_PER_MM, &end, &sizes->pin_height, NULL) ||
      sizes->pin_height <= 0 || sizes->pin_height > MAX_PIN)
    sizes->pin_width = 0;
}

static gboolean
is_kind (CselProduct       *product,
         const char *const *kinds)
{
  const char *kind = csel_product_get_kind (product);

  return kind != NULL && g_strv_contains (kinds, kind);
}

static CselProductForm
find_form (CselProduct *product)
{
  static const char *const connectors[] = { CSEL_KIND_FEMALE_CONNECTOR, CSEL_KIND_MALE_CONNECTOR, NULL };
  static const char *const headers[] = { CSEL_KIND_THT_HEADER, CSEL_KIND_MALE_HEADER, NULL };
  static const char *const ferrules[] = { CSEL_KIND_FERRULE, NULL };

  if (is_kind (product, connectors))
    return CSEL_FORM_CONNECTOR;
  if (is_kind (product, headers))
    return CSEL_FORM_HEADER;
  if (is_kind (product, ferrules))
    return CSEL_FORM_FERRULE;

  return CSEL_FORM_BOX;
}

static void
read_ferrule (CselProduct      *product,
              CselProductSizes *sizes)
{
  const CselFact *insulation = csel_product_lookup_first (product, CSEL_PROPERTY_FERRULE_INSULATION);

  sizes->sleeve = get_length (product, CSEL_PROPERTY_SLEEVE_LENGTH);
  sizes->conductor = get_printed (product, CSEL_PROPERTY_FERRULE_SIZE);
  sizes->is_insulated = insulation != NULL && strcmp (csel_product_get_code (product, insulation), "insulated") == 0;
}

static void
read_poles (CselProduct      *product,
            guint             poles,
            CselProductSizes *sizes)
{
  const CselFact *actuation = csel_product_lookup_first (product, CSEL_PROPERTY_ACTUATION_TYPE);
  gint64 rows = MAX (get_count (product, CSEL_PROPERTY_PIN_ROWS), 1);
  CselRange angle;

  sizes->poles = poles != 0 ? poles : csel_product_sizes_get_poles (product);
  sizes->poles_per_row = sizes->poles % rows == 0 ? (guint)(sizes->poles / rows) : 0;
  sizes->pin_spacing = get_length (product, CSEL_PROPERTY_PIN_SPACING);
  sizes->has_lever = actuation != NULL &&
                     g_ascii_strcasecmp (csel_product_get_printed (product, actuation), "lever") == 0;
  sizes->is_straight = csel_product_lookup_range (product, CSEL_PROPERTY_ENTRY_DIRECTION, CSEL_UNIT_DEGREE,
                                                  &angle) != NULL && !angle.is_range && angle.lo == 0;
}

/**
 * csel_product_sizes_read:
 * @product: a product
 * @poles: the pole number to draw, 0 for the one that is stated
 * @sizes: (out caller-allocates): its sizes, whose strings are the product's
 */
void
csel_product_sizes_read (CselProduct      *product,
                         guint             poles,
                         CselProductSizes *sizes)
{
  *sizes = (CselProductSizes) { .form = find_form (product), .depth_property = CSEL_PROPERTY_DEPTH };

  read_poles (product, poles, sizes);
  read_lengths (product, sizes);
  sizes->height = get_length (product, CSEL_PROPERTY_HEIGHT);
  sizes->depth = get_length (product, CSEL_PROPERTY_DEPTH);
  if (sizes->height == 0 && sizes->depth == 0)
    {
      /* Only the board side of it is known */
      sizes->depth = get_length (product, CSEL_PROPERTY_FOOTPRINT_DEPTH);
      sizes->depth_property = sizes->depth > 0 ? CSEL_PROPERTY_FOOTPRINT_DEPTH : CSEL_PROPERTY_DEPTH;
    }
  if (sizes->form == CSEL_FORM_HEADER)
    read_pin (product, sizes);
  else if (sizes->form == CSEL_FORM_FERRULE)
    read_ferrule (product, sizes);
}

/**
 * csel_product_sizes_is_empty:
 * @self: the sizes of a product
 *
 * Returns: %TRUE if there is nothing to draw
 */
gboolean
csel_product_sizes_is_empty (const CselProductSizes *self)
{
  return self->form != CSEL_FORM_FERRULE && self->width == 0 && self->height == 0 && self->depth == 0 &&
         (self->poles == 0 || self->pin_spacing == 0);
}
