/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselComparison: what up to six products state, side by side
 *
 * A row for each property and condition, in the order of a data sheet; first what is read for "Ratings per".
 * The window, the compare sheet and CSV show the same rows. What is not stated differs from nothing, and is
 * the same as nothing: such a row is marked as open.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-comparison.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rules/csel-rating.h"
#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

typedef struct
{
  GString       *text;
  CselRange      range;
  gboolean       has_range;
  gboolean       is_open;
  CselConfidence trust;
} Cell;

typedef struct
{
  guint           section_rank;
  guint           property;
  char           *section;
  char           *label;
  Cell            cells[CSEL_COMPARE_MAX];
  CselCompareMark mark;
} Row;

struct _CselComparison
{
  GPtrArray *products;
  GPtrArray *rows;
};

typedef struct
{
  CselComparison   *comparison;
  const CselLocale *locale;
  GHashTable       *rows;
  GHashTable       *sections;
  gboolean          has_one_connection;
} Builder;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->section);
  g_free (row->label);
  for (guint i = 0; i < CSEL_COMPARE_MAX; i++)
    if (row->cells[i].text != NULL)
      g_string_free (row->cells[i].text, TRUE);
  g_free (row);
}

static Row *
add_row (Builder    *builder,
         const char *section,
         const char *label)
{
  Row *row = g_new0 (Row, 1);

  row->section = g_strdup (section);
  row->label = g_strdup (label);
  g_ptr_array_add (builder->comparison->rows, row);

  return row;
}

/* Sections stand in the order of a data sheet; those of one kind, as connections, as they come */
static guint
rank_section (Builder    *builder,
              CselSection section,
              const char *title)
{
  gpointer known = g_hash_table_lookup (builder->sections, title);
  const guint n = g_hash_table_size (builder->sections);

  if (known != NULL)
    return GPOINTER_TO_UINT (known);
  /* The first rank of all is that of what is read for "Ratings per" */
  g_hash_table_insert (builder->sections, g_strdup (title), GUINT_TO_POINTER ((section + 1) << 16 | MIN (n, 0xffff)));

  return rank_section (builder, section, title);
}

/* Whether all that is stated of connections is of the same one */
static gboolean
has_one_connection (CselProduct *product)
{
  const char *connection = NULL;
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *other = csel_product_get_qualifier (product, &facts[i], CSEL_QUALIFIER_CONNECTION);

      if (connection != NULL && other != NULL && strcmp (connection, other) != 0)
        return FALSE;
      connection = other != NULL ? other : connection;
    }

  return TRUE;
}

/* The number of the only connection is left out: others state the same without */
static char *
format_section (Builder        *builder,
                CselProduct    *product,
                const CselFact *fact)
{
  const CselSection section = csel_product_get_property (product, fact)->section;

  return section == CSEL_SECTION_CONNECTION && builder->has_one_connection ?
         g_strdup (csel_locale_gettext (builder->locale, csel_section_get_title (section))) :
         csel_label_section (builder->locale, product, fact);
}

static Row *
get_row (Builder        *builder,
         CselProduct    *product,
         const CselFact *fact)
{
  g_autofree char *section = format_section (builder, product, fact);
  g_autofree char *label = csel_label_statement (builder->locale, product, fact);
  g_autofree char *key = g_strconcat (section, "\n", label, NULL);
  Row *row = g_hash_table_lookup (builder->rows, key);

  if (row != NULL)
    return row;

  row = add_row (builder, section, label);
  row->section_rank = rank_section (builder, csel_product_get_property (product, fact)->section, section);
  /* Each catalogue numbers the properties that it brings in its own way: they stand as they come */
  row->property = MIN (fact->property, CSEL_N_PROPERTIES);
  g_hash_table_insert (builder->rows, g_steal_pointer (&key), row);

  return row;
}

static void
add_value (Cell           *cell,
           CselProduct    *product,
           const CselFact *fact,
           const char     *value)
{
  cell->has_range = cell->text == NULL && csel_fact_get_range (fact, &cell->range);
  if (cell->text == NULL)
    cell->text = g_string_new (NULL);
  else
    g_string_append (cell->text, "; ");
  g_string_append (cell->text, value);
  cell->trust = MAX (cell->trust, csel_product_get_source (product, fact)->confidence);
  /* Stated is only that there is something which is not stated */
  cell->is_open = cell->is_open || fact->kind == CSEL_VALUE_UNKNOWN || fact->kind == CSEL_VALUE_NOT_LISTED;
}

static void
add_product (Builder *builder,
             guint    column)
{
  CselProduct *product = csel_comparison_get_product (builder->comparison, column);
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  builder->has_one_connection = has_one_connection (product);
  for (guint i = 0; i < n; i++)
    if (!facts[i].also && facts[i].property != CSEL_PROPERTY_ITEM_NUMBER)
      add_value (&get_row (builder, product, &facts[i])->cells[column], product, &facts[i],
                 csel_label_value (builder->locale, product, &facts[i]));
}

/* What holds for "Ratings per"; where another column answers, it is named */
static void
add_rating (Builder                 *builder,
            const CselRatingContext *context,
            CselPropertyId           property,
            const char              *section)
{
  Row *row = NULL;

  for (guint i = 0; i < builder->comparison->products->len; i++)
    {
      CselProduct *product = csel_comparison_get_product (builder->comparison, i);
      const CselRatingPick pick = csel_rating_pick (product, context, property);
      g_autofree char *column = NULL;
      g_autofree char *value = NULL;

      if (pick.fact == NULL)
        continue;
      if (row == NULL)
        row = add_row (builder, section, csel_label_property (builder->locale, property));
      row->property = property;
      column = pick.exact ? NULL : csel_label_rating_column (builder->locale, product, pick.fact);
      value = g_strdup_printf (column != NULL ? "%s (%s)" : "%s",
                               csel_label_value (builder->locale, product, pick.fact), column);
      add_value (&row->cells[i], product, pick.fact, value);
    }
}

static void
add_ratings (Builder                 *builder,
             const CselRatingContext *context)
{
  const CselLocale *locale = builder->locale;
  g_autofree char *name = csel_label_rating_context (locale, context);
  /* Translators: a rating's conditions, as in “Ratings per III/3” */
  g_autofree char *section = g_strdup_printf (TR ("Ratings per %s"), name);

  add_rating (builder, context, csel_rating_voltage (context), section);
  add_rating (builder, context, csel_rating_property (CSEL_PROPERTY_RATED_CURRENT, context), section);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const Row *one = *(const Row *const *)a;
  const Row *other = *(const Row *const *)b;

  if (one->section_rank != other->section_rank)
    return one->section_rank < other->section_rank ? -1 : 1;

  return (one->property > other->property) - (one->property < other->property);
}

/* The same number in the same unit is the same value, however it is printed */
static gboolean
is_same (const Cell *one,
         const Cell *other)
{
  if (one->has_range && other->has_range)
    return one->range.unit == other->range.unit && one->range.lo == other->range.lo &&
           one->range.hi == other->range.hi;

  return strcmp (one->text->str, other->text->str) == 0;
}

static CselCompareMark
find_mark (const Row *row,
           guint      n)
{
  CselCompareMark mark = CSEL_COMPARE_ALIKE;
  const Cell *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      const Cell *cell = &row->cells[i];

      if (cell->text == NULL || cell->is_open)
        mark = CSEL_COMPARE_OPEN;
      else if (first == NULL)
        first = cell;
      else if (!is_same (first, cell))
        return CSEL_COMPARE_DIFFERENT;
    }

  return mark;
}

/* Second-hand and own values say so */
static void
complete_row (const Builder *builder,
              Row           *row)
{
  const guint n = builder->comparison->products->len;

  row->mark = find_mark (row, n);
  for (guint i = 0; i < n; i++)
    if (row->cells[i].text != NULL && row->cells[i].trust != CSEL_CONFIDENCE_MAKER)
      g_string_append_printf (row->cells[i].text, " (%s)",
                              csel_label_confidence (builder->locale, row->cells[i].trust));
}

/**
 * csel_comparison_new:
 * @products: (element-type CselProduct): up to six products
 * @context: "Ratings per"
 * @locale: the language
 *
 * Returns: (transfer full): what they state, side by side
 */
CselComparison *
csel_comparison_new (GPtrArray               *products,
                     const CselRatingContext *context,
                     const CselLocale        *locale)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CselComparison *self = g_new0 (CselComparison, 1);
  Builder builder = { self, locale, rows, sections };

  g_return_val_if_fail (products->len <= CSEL_COMPARE_MAX, NULL);

  self->products = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < products->len; i++)
    g_ptr_array_add (self->products, g_object_ref (g_ptr_array_index (products, i)));
  add_ratings (&builder, context);
  for (guint i = 0; i < products->len; i++)
    add_product (&builder, i);
  g_ptr_array_sort_with_data (self->rows, compare_rows, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    complete_row (&builder, g_ptr_array_index (self->rows, i));

  return self;
}

/**
 * csel_comparison_free:
 * @self: (transfer full): a comparison
 */
void
csel_comparison_free (CselComparison *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->products);
  g_free (self);
}

guint
csel_comparison_get_n_products (const CselComparison *self)
{
  return self->products->len;
}

/**
 * csel_comparison_get_product:
 * @self: a comparison
 * @column: one of its columns
 *
 * Returns: (transfer none): the product that it is about
 */
CselProduct *
csel_comparison_get_product (const CselComparison *self,
                             guint                 column)
{
  return g_ptr_array_index (self->products, column);
}

guint
csel_comparison_get_n_rows (const CselComparison *self)
{
  return self->rows->len;
}

/**
 * csel_comparison_get_section:
 * @self: a comparison
 * @row: one of its rows
 *
 * Returns: the title of the section it stands in
 */
const char *
csel_comparison_get_section (const CselComparison *self,
                             guint                 row)
{
  return ((const Row *)g_ptr_array_index (self->rows, row))->section;
}

/**
 * csel_comparison_get_label:
 * @self: a comparison
 * @row: one of its rows
 *
 * Returns: what is stated in it, with its conditions
 */
const char *
csel_comparison_get_label (const CselComparison *self,
                           guint                 row)
{
  return ((const Row *)g_ptr_array_index (self->rows, row))->label;
}

CselCompareMark
csel_comparison_get_mark (const CselComparison *self,
                          guint                 row)
{
  return ((const Row *)g_ptr_array_index (self->rows, row))->mark;
}

/**
 * csel_comparison_get_cell:
 * @self: a comparison
 * @row: one of its rows
 * @column: one of its columns
 *
 * Returns: (nullable): what the product states, with a word about what is not of its maker; %NULL if it
 *   is not stated
 */
const char *
csel_comparison_get_cell (const CselComparison *self,
                          guint                 row,
                          guint                 column)
{
  const GString *text = ((const Row *)g_ptr_array_index (self->rows, row))->cells[column].text;

  return text != NULL ? text->str : NULL;
}

/**
 * csel_comparison_make_table:
 * @self: a comparison
 * @only_differences: %TRUE to leave out what all state alike
 * @locale: the language
 *
 * Returns: (transfer full): its rows with section, label and mark
 */
CselTable *
csel_comparison_make_table (const CselComparison *self,
                            gboolean              only_differences,
                            const CselLocale     *locale)
{
  CselTable *table = csel_table_new ();

  csel_table_add_column (table, TR ("Section"), CSEL_CELL_TEXT);
  csel_table_add_column (table, TR ("Property"), CSEL_CELL_TEXT);
  /* Translators: a column of ≠ and ? */
  csel_table_add_column (table, TR ("Mark"), CSEL_CELL_TEXT);
  for (guint i = 0; i < self->products->len; i++)
    {
      CselProduct *product = csel_comparison_get_product (self, i);
      g_autofree char *title = g_strdup_printf ("%s %s", csel_product_get_manufacturer (product),
                                                csel_product_get_item (product));

      csel_table_add_column (table, title, CSEL_CELL_TEXT);
    }
  for (guint row = 0; row < self->rows->len; row++)
    {
      const CselCompareMark mark = csel_comparison_get_mark (self, row);

      if (only_differences && mark == CSEL_COMPARE_ALIKE)
        continue;
      csel_table_add_text (table, csel_comparison_get_section (self, row));
      csel_table_add_text (table, csel_comparison_get_label (self, row));
      csel_table_add_text (table, csel_compare_mark_get_sign (mark));
      for (guint i = 0; i < self->products->len; i++)
        csel_table_add_text (table, csel_comparison_get_cell (self, row, i));
    }

  return table;
}

/**
 * csel_compare_mark_get_sign:
 * @mark: how a row is marked
 *
 * Returns: its sign: "≠", "?", or "" for none
 */
const char *
csel_compare_mark_get_sign (CselCompareMark mark)
{
  static const char *const signs[] = { "", "?", "≠" };

  return signs[mark];
}

/**
 * csel_compare_mark_get_words:
 * @mark: how a row is marked
 * @locale: the language
 *
 * Returns: the same in words
 */
const char *
csel_compare_mark_get_words (CselCompareMark   mark,
                             const CselLocale *locale)
{
  switch (mark)
    {
    case CSEL_COMPARE_ALIKE:
      return TR ("stated alike");

    case CSEL_COMPARE_OPEN:
      return TR ("not stated by all");

    case CSEL_COMPARE_DIFFERENT:
      return TR ("stated differently");
    }

  return NULL;
}
