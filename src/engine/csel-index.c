/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselIndex: what search and sorting need to know of every listed product
 *
 * A key per row and column (smaller sorts first) and a folded text per row, each made when
 * it is first asked for and thrown away when the library changes.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-index.h"

#include <string.h>

#include "model/csel-code.h"
#include "rules/csel-rating.h"

struct _CselIndex
{
  GObject           parent_instance;

  CselLibrary      *library;
  gint64           *keys[CSEL_N_COLUMNS];
  CselRatingContext context;
  GPtrArray        *texts;
  CselMatches      *matches;
};

G_DEFINE_FINAL_TYPE (CselIndex, csel_index, G_TYPE_OBJECT)

static void
csel_index_finalize (GObject *object)
{
  CselIndex *self = CSEL_INDEX (object);

  csel_index_refresh (self);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (csel_index_parent_class)->finalize (object);
}

static void
csel_index_class_init (CselIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_index_finalize;
}

static void
csel_index_init (CselIndex *self)
{
  self->context = CSEL_RATING_CONTEXT_DEFAULT;
}

/**
 * csel_index_new:
 * @library: the open catalogues
 *
 * Returns: (transfer full): an index of them; nothing is computed yet
 */
CselIndex *
csel_index_new (CselLibrary *library)
{
  CselIndex *self;

  g_return_val_if_fail (CSEL_IS_LIBRARY (library), NULL);

  self = g_object_new (CSEL_TYPE_INDEX, NULL);
  self->library = g_object_ref (library);

  return self;
}

/**
 * csel_index_get_library:
 * @self: an index
 *
 * Returns: (transfer none): what it is an index of
 */
CselLibrary *
csel_index_get_library (CselIndex *self)
{
  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  return self->library;
}

/**
 * csel_index_refresh:
 * @self: an index
 *
 * To be called when the library has changed.
 */
void
csel_index_refresh (CselIndex *self)
{
  g_return_if_fail (CSEL_IS_INDEX (self));

  for (guint i = 0; i < CSEL_N_COLUMNS; i++)
    g_clear_pointer (&self->keys[i], g_free);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->matches, csel_matches_free);
}

/**
 * csel_column_get_fact:
 * @column: a column
 * @product: a product
 * @context: "Ratings per"
 *
 * Returns: (nullable) (transfer none): the fact that stands in the column, %NULL if it is
 *   not stated
 */
const CselFact *
csel_column_get_fact (CselColumn               column,
                      CselProduct             *product,
                      const CselRatingContext *context)
{
  switch (column)
    {
    case CSEL_COLUMN_ITEM:
      return csel_product_lookup_first (product, CSEL_PROPERTY_ITEM_NUMBER);

    case CSEL_COLUMN_MANUFACTURER:
      return csel_product_lookup_first (product, CSEL_PROPERTY_MANUFACTURER);

    case CSEL_COLUMN_KIND:
      return csel_product_lookup_first (product, CSEL_PROPERTY_KIND);

    case CSEL_COLUMN_TITLE:
      return csel_product_lookup_first (product, CSEL_PROPERTY_TITLE);

    case CSEL_COLUMN_POLES:
      return csel_product_lookup_first (product, CSEL_PROPERTY_POLE_NUMBER);

    case CSEL_COLUMN_PIN_SPACING:
      return csel_product_lookup_first (product, CSEL_PROPERTY_PIN_SPACING);

    case CSEL_COLUMN_VOLTAGE:
      return csel_rating_pick (product, context, csel_rating_voltage (context)).fact;

    case CSEL_COLUMN_CURRENT:
      return csel_rating_pick (product, context, CSEL_PROPERTY_RATED_CURRENT).fact;

    case CSEL_N_COLUMNS:
      break;
    }

  g_assert_not_reached ();
}

static gboolean
is_text_column (CselColumn column)
{
  return column <= CSEL_COLUMN_TITLE && column != CSEL_COLUMN_KIND;
}

/* "734-9" before "734-10": runs of digits compare as numbers */
static int
compare_naturally (const char *a,
                   const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          char *end_a;
          char *end_b;
          guint64 number_a = g_ascii_strtoull (a, &end_a, 10);
          guint64 number_b = g_ascii_strtoull (b, &end_b, 10);

          if (number_a != number_b)
            return number_a < number_b ? -1 : 1;
          a = end_a;
          b = end_b;
        }
      else if (*a != *b)
        return (guchar) *a < (guchar) *b ? -1 : 1;
      else
        a++, b++;
    }

  return (*a != '\0') - (*b != '\0');
}

typedef struct
{
  char *folded;
  guint row;
} RankedText;

static int
compare_ranked (gconstpointer a,
                gconstpointer b,
                gpointer      unused)
{
  return compare_naturally (((const RankedText *)a)->folded, ((const RankedText *)b)->folded);
}

/* Equal texts get the same key */
static void
fill_text_keys (CselIndex *self,
                CselColumn column,
                gint64    *keys,
                guint      n)
{
  g_autofree RankedText *ranked = g_new0 (RankedText, n);
  guint n_ranked = 0;

  for (guint row = 0; row < n; row++)
    {
      g_autoptr(CselProduct) product = csel_library_get_product (self->library, row);
      const CselFact *fact = csel_column_get_fact (column, product, &self->context);

      keys[row] = CSEL_KEY_NOT_STATED;
      if (fact != NULL)
        ranked[n_ranked++] = (RankedText) { csel_index_fold (csel_product_get_printed (product, fact)), row }
      ;
    }

  g_qsort_with_data (ranked, (int)n_ranked, sizeof (RankedText), compare_ranked, NULL);
  for (guint i = 0; i < n_ranked; i++)
    keys[ranked[i].row] = i > 0 && strcmp (ranked[i].folded, ranked[i - 1].folded) == 0 ?
                          keys[ranked[i - 1].row] : (gint64)i;
  for (guint i = 0; i < n_ranked; i++)
    g_free (ranked[i].folded);
}

static void
fill_value_keys (CselIndex *self,
                 CselColumn column,
                 gint64    *keys,
                 guint      n)
{
  for (guint row = 0; row < n; row++)
    {
      g_autoptr(CselProduct) product = csel_library_get_product (self->library, row);
      const CselFact *fact = csel_column_get_fact (column, product, &self->context);
      CselRange range;

      if (fact == NULL)
        keys[row] = CSEL_KEY_NOT_STATED;
      else if (column == CSEL_COLUMN_KIND)
        keys[row] = csel_code_get_rank (CSEL_PROPERTY_KIND, csel_product_get_code (product, fact));
      else
        keys[row] = csel_fact_get_range (fact, &range) ? range.lo : CSEL_KEY_NOT_RATED;
    }
}

/**
 * csel_index_get_keys:
 * @self: an index
 * @column: a column
 * @context: "Ratings per"
 *
 * Returns: (transfer none): a key for each row of the library; the smaller sorts first. For
 *   numbers the key is the value in steps, or %CSEL_KEY_NOT_STATED, %CSEL_KEY_NOT_RATED
 */
const gint64 *
csel_index_get_keys (CselIndex               *self,
                     CselColumn               column,
                     const CselRatingContext *context)
{
  guint n;

  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  if (!csel_rating_context_equal (&self->context, context))
    {
      self->context = *context;
      g_clear_pointer (&self->keys[CSEL_COLUMN_VOLTAGE], g_free);
      g_clear_pointer (&self->keys[CSEL_COLUMN_CURRENT], g_free);
    }

  if (self->keys[column] == NULL)
    {
      n = csel_library_get_n_rows (self->library);
      self->keys[column] = g_new (gint64, n + 1);
      if (is_text_column (column))
        fill_text_keys (self, column, self->keys[column], n);
      else
        fill_value_keys (self, column, self->keys[column], n);
    }

  return self->keys[column];
}

/**
 * csel_index_fold:
 * @text: a text
 *
 * Returns: (transfer full): @text as search and sorting see it: without case, compatibility
 *   forms resolved (² is 2)
 */
char *
csel_index_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

/* "2.5 mm2" as "2.5mm2": found however it is typed, since words are looked for one by one */
static char *
close_up_units (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (!(*from == ' ' && to > text && g_ascii_isdigit (to[-1]) && g_ascii_isalpha (from[1])))
      *to++ = *from;
  *to = '\0';

  return text;
}

/* The item number once more without punctuation, then everything the product states */
static char *
make_text (CselCatalog *catalog,
           guint        row)
{
  g_autoptr(CselProduct) product = csel_product_new (catalog, row);
  GString *text = g_string_new (NULL);
  g_autofree char *raw = NULL;
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (const char *p = csel_catalog_get_item (catalog, row); *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (text, g_utf8_get_char (p));

  for (guint i = 0; i < n; i++)
    if (!facts[i].also)
      g_string_append_printf (text, "\n%s", csel_product_get_printed (product, &facts[i]));

  raw = g_string_free (text, FALSE);

  return close_up_units (csel_index_fold (raw));
}

/**
 * csel_index_get_text:
 * @self: an index
 * @row: a listed product
 *
 * Returns: everything the product states, folded; its first line is the item number without
 *   punctuation, its second the item number
 */
const char *
csel_index_get_text (CselIndex *self,
                     guint      row)
{
  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  if (self->texts == NULL)
    {
      guint n = csel_library_get_n_rows (self->library);

      self->texts = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < n; i++)
        {
          guint catalog_row;
          CselCatalog *catalog = csel_library_get_row (self->library, i, &catalog_row);

          g_ptr_array_add (self->texts, make_text (catalog, catalog_row));
        }
    }

  return g_ptr_array_index (self->texts, row);
}

/**
 * csel_index_states:
 * @self: an index
 * @row: a listed product
 * @value: a quantity
 *
 * Returns: %TRUE if the product states @value, alone or within a range
 */
gboolean
csel_index_states (CselIndex       *self,
                   guint            row,
                   const CselRange *value)
{
  guint catalog_row;
  CselCatalog *catalog = csel_library_get_row (self->library, row, &catalog_row);
  guint n;
  const guint32 *numbers = csel_catalog_get_numbers (catalog, catalog_row, &n);

  for (guint i = 0; i < n; i++)
    {
      CselRange range;

      if (csel_fact_get_range (csel_catalog_get_fact (catalog, numbers[i]), &range) &&
          csel_unit_get_kind (range.unit) == csel_unit_get_kind (value->unit) &&
          range.lo <= value->lo && value->hi <= range.hi)
        return TRUE;
    }

  return FALSE;
}

/**
 * csel_index_get_matches:
 * @self: an index
 * @requirement: what is asked of each product
 *
 * Returns: (transfer none): the answers, made anew when @requirement is another one
 */
CselMatches *
csel_index_get_matches (CselIndex             *self,
                        const CselRequirement *requirement)
{
  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  if (self->matches != NULL &&
      !csel_requirement_equal (csel_matches_get_requirement (self->matches), requirement))
    g_clear_pointer (&self->matches, csel_matches_free);
  if (self->matches == NULL)
    self->matches = csel_matches_new (self->library, requirement);

  return self->matches;
}
