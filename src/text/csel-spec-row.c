/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSpecRow: one line of a data sheet in one language
 *
 * What the technical data, the printed sheet and the command line all show. It is a list
 * item, and so an object.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-spec-row.h"

#include "text/csel-label.h"

typedef struct
{
  char           *text;
  const CselFact *fact;
} Cell;

struct _CselSpecRow
{
  GObject         parent_instance;

  CselSpecRowKind kind;
  CselSection     section;
  char           *label;
  GArray         *cells;
  CselProduct    *product;
  int             active_column;
};

G_DEFINE_FINAL_TYPE (CselSpecRow, csel_spec_row, G_TYPE_OBJECT)

static void
clear_cell (gpointer data)
{
  g_free (((Cell *)data)->text);
}

static void
csel_spec_row_finalize (GObject *object)
{
  CselSpecRow *self = CSEL_SPEC_ROW (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_object (&self->product);

  G_OBJECT_CLASS (csel_spec_row_parent_class)->finalize (object);
}

static void
csel_spec_row_class_init (CselSpecRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_spec_row_finalize;
}

static void
csel_spec_row_init (CselSpecRow *self)
{
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->active_column = -1;
}

/**
 * csel_spec_row_new:
 * @kind: what the row is
 * @section: the section it stands in
 * @label: what stands left
 *
 * Returns: (transfer full): a row without values
 */
CselSpecRow *
csel_spec_row_new (CselSpecRowKind kind,
                   CselSection     section,
                   const char     *label)
{
  CselSpecRow *self = g_object_new (CSEL_TYPE_SPEC_ROW, NULL);

  self->kind = kind;
  self->section = section;
  self->label = g_strdup (label);

  return self;
}

/**
 * csel_spec_row_add_cell:
 * @self: a row
 * @text: a value, as it is shown
 * @fact: (nullable): the fact it comes from, of the row's product
 */
void
csel_spec_row_add_cell (CselSpecRow    *self,
                        const char     *text,
                        const CselFact *fact)
{
  Cell cell = { g_strdup (text), fact };

  g_return_if_fail (CSEL_IS_SPEC_ROW (self));

  g_array_append_val (self->cells, cell);
}

/**
 * csel_spec_row_set_product:
 * @self: a row
 * @product: whose facts its cells come from; for #CSEL_SPEC_RELATED the other product
 */
void
csel_spec_row_set_product (CselSpecRow *self,
                           CselProduct *product)
{
  g_return_if_fail (CSEL_IS_SPEC_ROW (self));

  g_set_object (&self->product, product);
}

/**
 * csel_spec_row_set_active_column:
 * @self: a row of #CSEL_SPEC_COLUMNS
 * @column: the column that "Ratings per" chooses, -1 for none
 */
void
csel_spec_row_set_active_column (CselSpecRow *self,
                                 int          column)
{
  g_return_if_fail (CSEL_IS_SPEC_ROW (self));

  self->active_column = column;
}

CselSpecRowKind
csel_spec_row_get_kind (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), CSEL_SPEC_VALUE);

  return self->kind;
}

CselSection
csel_spec_row_get_section (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), CSEL_SECTION_IDENTITY);

  return self->section;
}

const char *
csel_spec_row_get_label (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), NULL);

  return self->label;
}

guint
csel_spec_row_get_n_cells (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), 0);

  return self->cells->len;
}

/**
 * csel_spec_row_get_cell:
 * @self: a row
 * @column: which value
 *
 * Returns: the value as it is shown
 */
const char *
csel_spec_row_get_cell (CselSpecRow *self,
                        guint        column)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), NULL);
  g_return_val_if_fail (column < self->cells->len, NULL);

  return g_array_index (self->cells, Cell, column).text;
}

/**
 * csel_spec_row_get_fact:
 * @self: a row
 * @column: which value
 *
 * Returns: (nullable) (transfer none): the fact it comes from
 */
const CselFact *
csel_spec_row_get_fact (CselSpecRow *self,
                        guint        column)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), NULL);
  g_return_val_if_fail (column < self->cells->len, NULL);

  return g_array_index (self->cells, Cell, column).fact;
}

/**
 * csel_spec_row_get_product:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): whose facts its cells come from; for
 *   #CSEL_SPEC_RELATED the other product, %NULL if no open catalogue has it
 */
CselProduct *
csel_spec_row_get_product (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), NULL);

  return self->product;
}

int
csel_spec_row_get_active_column (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), -1);

  return self->active_column;
}

static gboolean
has_confidence (CselSpecRow   *self,
                CselConfidence confidence)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const CselFact *fact = csel_spec_row_get_fact (self, i);

      if (fact != NULL && csel_product_get_source (self->product, fact)->confidence == confidence)
        return TRUE;
    }

  return FALSE;
}

/**
 * csel_spec_row_is_second_hand:
 * @self: a row
 *
 * Returns: %TRUE if one of its values does not come from the maker's own document
 */
gboolean
csel_spec_row_is_second_hand (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), FALSE);

  return has_confidence (self, CSEL_CONFIDENCE_SECOND_HAND) || has_confidence (self, CSEL_CONFIDENCE_OWN);
}

/**
 * csel_spec_row_get_confidence:
 * @self: a row
 *
 * Returns: how far the least of its values can be trusted; another product's values are not its own
 */
CselConfidence
csel_spec_row_get_confidence (CselSpecRow *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), CSEL_CONFIDENCE_MAKER);

  for (CselConfidence trust = CSEL_N_CONFIDENCES - 1; trust > CSEL_CONFIDENCE_MAKER; trust--)
    if (self->kind != CSEL_SPEC_RELATED && has_confidence (self, trust))
      return trust;

  return CSEL_CONFIDENCE_MAKER;
}

/**
 * csel_spec_row_mark_label:
 * @self: a row
 * @locale: the language
 *
 * Returns: (transfer full): its label, and that it is second-hand where it is: for outputs
 *   that have no other mark
 */
char *
csel_spec_row_mark_label (CselSpecRow      *self,
                          const CselLocale *locale)
{
  CselConfidence trust;

  g_return_val_if_fail (CSEL_IS_SPEC_ROW (self), NULL);

  trust = csel_spec_row_get_confidence (self);

  return trust == CSEL_CONFIDENCE_MAKER ? g_strdup (self->label) :
         g_strdup_printf ("%s (%s)", self->label, csel_label_confidence (locale, trust));
}

/**
 * csel_spec_row_to_text:
 * @self: a row
 *
 * Returns: (transfer full): the row for the clipboard, its cells separated by tabs
 */
char *
csel_spec_row_to_text (CselSpecRow *self)
{
  GString *text = g_string_new (self->label);

  for (guint i = 0; i < self->cells->len; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, '\t');
      g_string_append (text, csel_spec_row_get_cell (self, i));
    }

  return g_string_free (text, FALSE);
}
