/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPastedList: which products the lines of a pasted text want
 *
 * Every word of a line, every field and every few words in a row may be an item number, with or without
 * its punctuation, or a GTIN. All that may be are looked for at once, in one pass over the
 * open catalogues.
 *
 * A field that is a number as a whole counts more than words among others; where a line still names two
 * different products it is not guessed which of them is wanted. What is unknown is looked for once more:
 * products whose number is nearly the same or goes on.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-pasted-list.h"

#include <string.h>

#include "base/csel-fold.h"
#include "base/csel-gtin.h"
#include "engine/csel-number-distance.h"
#include "model/csel-parts-line.h"

/* "4 066966 840940", "831 - 1104 / 320 - 000": the most words of one number */
#define MAX_RUN     6
#define MIN_NUMBER  3
#define MAX_NUMBER  48

/* More unknown numbers than that are no list, but something else */
#define MAX_UNKNOWN 200

/* Words in a row that may be a number */
typedef struct
{
  guint      first;
  guint      n;
  gboolean   is_field;
  GPtrArray *products;
} Run;

typedef struct
{
  CselLibrary *library;
  GHashTable  *numbers;
  GHashTable  *gtins;
} Search;

static void
item_free (gpointer data)
{
  CselPastedItem *item = data;

  g_free (item->text);
  g_free (item->number);
  g_clear_object (&item->product);
  g_ptr_array_unref (item->nearest);
  g_free (item);
}

static const CselPastedWord *
get_word (const CselPastedLine *line,
          guint                 i)
{
  return &g_array_index (line->words, CselPastedWord, i);
}

/* The words between blanks, as typed */
static char *
join_words (const CselPastedLine *line,
            guint                 first,
            guint                 n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", get_word (line, first + i)->text);

  return g_string_free (text, FALSE);
}

/* What is looked for, folded; %NULL if it cannot be a number */
static char *
fold_run (const CselPastedLine *line,
          guint                 first,
          guint                 n)
{
  g_autofree char *text = join_words (line, first, n);
  g_autofree char *folded = csel_fold_item_number (text);
  gsize length = strlen (folded);

  return length >= MIN_NUMBER && length <= MAX_NUMBER && strpbrk (folded, "0123456789") != NULL ?
         g_steal_pointer (&folded) : NULL;
}

static void
want (Search *self,
      char   *folded)
{
  if (csel_gtin_is_valid (folded))
    {
      char *gtin = g_new (char, CSEL_GTIN_DIGITS + 1);

      csel_gtin_normalize (folded, gtin);
      g_hash_table_insert (self->gtins, gtin, g_ptr_array_new_with_free_func (g_object_unref));
    }
  g_hash_table_insert (self->numbers, folded, g_ptr_array_new_with_free_func (g_object_unref));
}

/* How many words from there on may be one number: those of one field that may hold one */
static guint
count_run (const CselPastedLine *line,
           guint                 first,
           gboolean              is_told)
{
  const CselPastedWord *word = get_word (line, first);
  guint n = 0;

  if (is_told && word->role != CSEL_PASTED_NUMBER)
    return 0;
  while (n < MAX_RUN && first + n < line->words->len && get_word (line, first + n)->field == word->field)
    n++;

  return n;
}

/* Where one column is said to have the numbers, and it is not empty, only that one is looked at */
static gboolean
is_told (const CselPastedLine *line)
{
  for (guint i = 0; i < line->words->len; i++)
    if (get_word (line, i)->role == CSEL_PASTED_NUMBER)
      return TRUE;

  return FALSE;
}

static void
want_line (Search               *self,
           const CselPastedLine *line)
{
  const gboolean told = is_told (line);

  for (guint i = 0; i < line->words->len; i++)
    for (guint n = count_run (line, i, told); n > 0; n--)
      {
        char *folded = fold_run (line, i, n);

        if (folded != NULL)
          want (self, folded);
      }
}

static void
keep_if_wanted (const Search *self,
                GHashTable   *wanted,
                const char   *key,
                CselCatalog  *catalog,
                guint         row)
{
  GPtrArray *products = g_hash_table_lookup (wanted, key);

  if (products != NULL)
    g_ptr_array_add (products, csel_library_make_product (self->library, catalog, row));
}

static void
look_for_gtin (Search      *self,
               CselCatalog *catalog,
               guint        row)
{
  char normal[CSEL_GTIN_DIGITS + 1];
  g_autoptr(CselProduct) product = NULL;
  const CselFact *fact = csel_catalog_states (catalog, row, CSEL_PROPERTY_GTIN);
  const char *gtin;

  if (fact == NULL)
    return;

  product = csel_product_new (catalog, row);
  gtin = csel_product_get_code (product, csel_product_lookup_first (product, CSEL_PROPERTY_GTIN));
  if (gtin == NULL || !csel_gtin_has_digits (gtin))
    return;
  csel_gtin_normalize (gtin, normal);
  keep_if_wanted (self, self->gtins, normal, catalog, row);
}

static void
look_through_all (Search *self)
{
  for (guint i = 0; i < csel_library_get_n_catalogs (self->library); i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (self->library, i);

      for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
        {
          g_autofree char *folded = csel_fold_item_number (csel_catalog_get_item (catalog, row));

          keep_if_wanted (self, self->numbers, folded, catalog, row);
          if (g_hash_table_size (self->gtins) > 0)
            look_for_gtin (self, catalog, row);
        }
    }
}

/* Each product once: what the maker's catalogue and another have is the maker's */
static void
add_product (GPtrArray   *products,
             CselProduct *product)
{
  for (guint i = 0; i < products->len; i++)
    {
      CselProduct *old = g_ptr_array_index (products, i);

      if (!csel_product_is_same_item (old, product))
        continue;
      if (csel_product_get_confidence (product) < csel_product_get_confidence (old))
        {
          g_object_unref (old);
          g_ptr_array_index (products, i) = g_object_ref (product);
        }
      return;
    }
  g_ptr_array_add (products, g_object_ref (product));
}

/* An item number that agrees to the letter hides those that agree without punctuation */
static void
add_products (GPtrArray  *products,
              GPtrArray  *found,
              const char *text)
{
  gboolean has_exact = FALSE;

  for (guint i = 0; found != NULL && i < found->len; i++)
    has_exact |= strcmp (csel_product_get_item (g_ptr_array_index (found, i)), text) == 0;
  for (guint i = 0; found != NULL && i < found->len; i++)
    if (!has_exact || strcmp (csel_product_get_item (g_ptr_array_index (found, i)), text) == 0)
      add_product (products, g_ptr_array_index (found, i));
}

static GPtrArray *
find_run (Search               *self,
          const CselPastedLine *line,
          guint                 first,
          guint                 n)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = join_words (line, first, n);
  g_autofree char *folded = fold_run (line, first, n);
  char gtin[CSEL_GTIN_DIGITS + 1];

  if (folded == NULL)
    return products;

  add_products (products, g_hash_table_lookup (self->numbers, folded), text);
  if (products->len == 0 && csel_gtin_is_valid (folded))
    {
      csel_gtin_normalize (folded, gtin);
      add_products (products, g_hash_table_lookup (self->gtins, gtin), text);
    }

  return products;
}

static void
run_clear (gpointer data)
{
  g_ptr_array_unref (((Run *)data)->products);
}

static gboolean
is_whole_field (const CselPastedLine *line,
                guint                 first,
                guint                 n)
{
  const guint field = get_word (line, first)->field;

  return (first == 0 || get_word (line, first - 1)->field != field) &&
         (first + n == line->words->len || get_word (line, first + n)->field != field);
}

/* All words in a row of a line that are a number; those that are a field as a whole hide the others */
static GArray *
find_runs (Search               *self,
           const CselPastedLine *line)
{
  const gboolean told = is_told (line);
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  gboolean has_field = FALSE;

  g_array_set_clear_func (runs, run_clear);
  for (guint i = 0; i < line->words->len; i++)
    for (guint n = count_run (line, i, told); n > 0; n--)
      {
        Run run = { i, n, is_whole_field (line, i, n), find_run (self, line, i, n) };

        g_array_append_val (runs, run);
        has_field |= run.is_field && run.products->len > 0;
      }

  for (guint i = runs->len; i > 0; i--)
    {
      const Run *run = &g_array_index (runs, Run, i - 1);

      if (run->products->len == 0 || (has_field && !run->is_field))
        g_array_remove_index (runs, i - 1);
    }

  return runs;
}

static CselPastedItem *
new_item (const CselPastedLine *line,
          guint                 first,
          guint                 n)
{
  CselPastedItem *item = g_new0 (CselPastedItem, 1);

  item->line = line->line;
  item->n_lines = 1;
  item->text = g_strdup (line->text);
  item->number = join_words (line, first, n);
  item->nearest = g_ptr_array_new_with_free_func (g_object_unref);
  item->count = csel_pasted_line_find_quantity (line, first, n, &item->quantity);

  return item;
}

/* The same product once more is more of it */
static void
add_found (CselPastedList *list,
           CselPastedItem *item)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      CselPastedItem *old = g_ptr_array_index (list->items, i);

      if (old->product == NULL || !csel_product_is_same_item (old->product, item->product))
        continue;
      old->quantity = MIN (old->quantity + item->quantity, CSEL_MAX_QUANTITY);
      old->count = MAX (old->count, item->count);
      old->n_lines++;
      item_free (item);
      return;
    }
  g_ptr_array_add (list->items, item);
}

/* Whether each field names one product and nothing else: "216-266, 216-286" */
static gboolean
is_enumeration (const CselPastedLine *line,
                const GArray         *runs)
{
  guint n_words = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      n_words += run->n;
      if (run->products->len != 1 || (i > 0 && run[-1].first + run[-1].n > run->first))
        return FALSE;
    }

  return n_words == line->words->len;
}

static void
add_enumeration (CselPastedList       *list,
                 const CselPastedLine *line,
                 const GArray         *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      CselPastedItem *item = new_item (line, run->first, run->n);

      item->product = g_object_ref (g_ptr_array_index (run->products, 0));
      item->quantity = 1;
      item->count = CSEL_PASTED_ASSUMED;
      add_found (list, item);
    }
}

static void
add_runs (CselPastedList       *list,
          const CselPastedLine *line,
          const GArray         *runs)
{
  const Run *first = &g_array_index (runs, Run, 0);
  CselPastedItem *item;

  if (runs->len > 1 && is_enumeration (line, runs))
    {
      add_enumeration (list, line, runs);
      return;
    }

  item = new_item (line, first->first, first->n);
  for (guint i = 0; i < runs->len; i++)
    for (guint j = 0; j < g_array_index (runs, Run, i).products->len; j++)
      add_product (item->nearest, g_ptr_array_index (g_array_index (runs, Run, i).products, j));
  if (item->nearest->len == 1)
    {
      item->product = g_object_ref (g_ptr_array_index (item->nearest, 0));
      g_ptr_array_set_size (item->nearest, 0);
      add_found (list, item);
    }
  else
    {
      item->state = CSEL_PASTED_SEVERAL;
      g_ptr_array_add (list->items, item);
    }
}

static void
add_unknown (CselPastedList       *list,
             const CselPastedLine *line)
{
  int first = csel_pasted_line_guess_number (line);
  g_autofree char *folded = first >= 0 ? csel_fold_item_number (get_word (line, (guint)first)->text) : NULL;
  CselPastedItem *item;

  if (first < 0)
    {
      list->n_skipped++;
      return;
    }

  item = new_item (line, (guint)first, 1);
  item->state = CSEL_PASTED_UNKNOWN;
  /* An item number may have as many digits, but it has other marks between them */
  if (strcmp (folded, item->number) == 0 && csel_gtin_has_digits (folded) && !csel_gtin_is_valid (folded))
    {
      item->state = CSEL_PASTED_CHECK_DIGIT;
      item->check_digit = csel_gtin_compute_check_digit (folded);
    }
  g_ptr_array_add (list->items, item);
}

static gboolean
is_open (const CselPastedItem *item)
{
  return item->product == NULL && item->nearest->len == 0;
}

static void
look_at_all (CselLibrary *library,
             GPtrArray   *distances)
{
  for (guint i = 0; i < csel_library_get_n_catalogs (library); i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (library, i);

      for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
        {
          g_autofree char *folded = csel_fold_item_number (csel_catalog_get_item (catalog, row));

          for (guint j = 0; j < distances->len; j++)
            csel_number_distance_look_at (g_ptr_array_index (distances, j), folded, catalog, row);
        }
    }
}

/* Of all products, those whose number is the nearest to what is unknown */
static void
find_nearest (CselLibrary    *library,
              CselPastedList *list)
{
  g_autoptr(GPtrArray) distances = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_number_distance_free);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < list->items->len && items->len < MAX_UNKNOWN; i++)
    {
      CselPastedItem *item = g_ptr_array_index (list->items, i);

      if (!is_open (item))
        continue;
      g_ptr_array_add (items, item);
      g_ptr_array_add (distances, csel_number_distance_new (item->number, CSEL_PASTED_MAX_NEAREST));
    }
  if (items->len > 0)
    look_at_all (library, distances);
  for (guint i = 0; i < items->len; i++)
    csel_number_distance_list (g_ptr_array_index (distances, i), library,
                               ((CselPastedItem *)g_ptr_array_index (items, i))->nearest);
}

/**
 * csel_pasted_list_new:
 * @library: the open catalogues
 * @text: what was pasted
 *
 * Returns: (transfer full): what it wants
 */
CselPastedList *
csel_pasted_list_new (CselLibrary *library,
                      const char  *text)
{
  g_autoptr(GPtrArray) lines = csel_pasted_text_split (text);
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify)g_ptr_array_unref);
  g_autoptr(GHashTable) gtins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify)g_ptr_array_unref);
  Search search = { library, numbers, gtins };
  CselPastedList *self = g_new0 (CselPastedList, 1);

  self->items = g_ptr_array_new_with_free_func (item_free);
  for (guint i = 0; i < lines->len; i++)
    want_line (&search, g_ptr_array_index (lines, i));
  look_through_all (&search);

  for (guint i = 0; i < lines->len; i++)
    {
      const CselPastedLine *line = g_ptr_array_index (lines, i);
      g_autoptr(GArray) runs = find_runs (&search, line);

      if (runs->len > 0)
        add_runs (self, line, runs);
      else
        add_unknown (self, line);
    }
  find_nearest (library, self);

  return self;
}

/**
 * csel_pasted_list_free:
 * @self: (transfer full): a list
 */
void
csel_pasted_list_free (CselPastedList *self)
{
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * csel_pasted_state_get_id:
 * @state: a state
 *
 * Returns: its name in TSV and JSON
 */
const char *
csel_pasted_state_get_id (CselPastedState state)
{
  static const char *const ids[CSEL_N_PASTED_STATES] = {
    [CSEL_PASTED_FOUND] = "found",
    [CSEL_PASTED_UNKNOWN] = "unknown",
    [CSEL_PASTED_CHECK_DIGIT] = "check-digit",
    [CSEL_PASTED_SEVERAL] = "several",
  };

  return ids[state];
}
