/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What is to be known before a parts list is ordered: open numbers, required accessories that are
 * missing, totals that cannot be said
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-parts-warnings.h"

#include <string.h>

#include "model/csel-parts-totals.h"

#define TR(text) csel_locale_gettext (locale, text)

static void
add_wanted (GHashTable  *wanted,
            CselProduct *product)
{
  const char *item = csel_product_get_item (product);
  GPtrArray *products = g_hash_table_lookup (wanted, item);

  if (products == NULL)
    {
      products = g_ptr_array_new ();
      g_hash_table_insert (wanted, (char *)item, products);
    }
  g_ptr_array_add (products, product);
}

/* All that the lines want, by item number; of an open one each that it may be */
static GHashTable *
find_wanted (GListModel *lines)
{
  GHashTable *wanted = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);
      GPtrArray *alternatives = csel_parts_line_get_alternatives (line);

      add_wanted (wanted, csel_parts_line_get_product (line));
      for (guint j = 0; alternatives != NULL && j < alternatives->len; j++)
        add_wanted (wanted, g_ptr_array_index (alternatives, j));
    }

  return wanted;
}

/* Some relations state the number alone */
static gboolean
has_related (GHashTable         *wanted,
             CselCatalog        *catalog,
             const CselRelation *relation)
{
  const char *manufacturer = csel_catalog_get_string (catalog, relation->manufacturer);
  GPtrArray *products = g_hash_table_lookup (wanted, csel_catalog_get_string (catalog, relation->item));

  for (guint i = 0; products != NULL && i < products->len; i++)
    if (*manufacturer == '\0' ||
        strcmp (csel_product_get_manufacturer (g_ptr_array_index (products, i)), manufacturer) == 0)
      return TRUE;

  return FALSE;
}

/* Of those between which to choose, one is enough */
static gboolean
has_choice (GHashTable         *wanted,
            CselCatalog        *catalog,
            const CselRelation *relations,
            guint               n)
{
  for (guint i = 0; i < n; i++)
    if (relations[i].type == CSEL_RELATION_CHOICE && has_related (wanted, catalog, &relations[i]))
      return TRUE;

  return FALSE;
}

static void
add_missing (GPtrArray        *warnings,
             GHashTable       *wanted,
             CselProduct      *product,
             const CselLocale *locale)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  g_autoptr(GString) choices = g_string_new (NULL);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog, csel_product_get_row (product), &n);

  for (guint i = 0; i < n; i++)
    if (relations[i].type == CSEL_RELATION_CHOICE)
      g_string_append_printf (choices, "%s%s", choices->len > 0 ? ", " : "",
                              csel_catalog_get_string (catalog, relations[i].item));
    else if (relations[i].type == CSEL_RELATION_ACCESSORY && relations[i].required &&
             !has_related (wanted, catalog, &relations[i]))
      /* Translators: two item numbers */
      g_ptr_array_add (warnings, g_strdup_printf (TR ("%s: its maker requires %s, which is not on the list"),
                                                  csel_product_get_item (product),
                                                  csel_catalog_get_string (catalog, relations[i].item)));
  if (choices->len > 0 && !has_choice (wanted, catalog, relations, n))
    /* Translators: an item number, then several */
    g_ptr_array_add (warnings, g_strdup_printf (TR ("%s: its maker requires one of these, and none is on the list: %s"),
                                                csel_product_get_item (product), choices->str));
}

static void
add_warnings (GPtrArray             *warnings,
              GListModel            *lines,
              guint                  position,
              const CselPartsTotals *totals,
              GHashTable            *wanted,
              GHashTable            *seen,
              const CselLocale      *locale)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, position);
  g_autofree char *name = csel_parts_line_get_name (line);
  gboolean is_new = !g_hash_table_contains (seen, name);
  guint64 total;

  if (is_new && csel_parts_line_get_alternatives (line) != NULL)
    /* Translators: the item numbers between which it is open */
    g_ptr_array_add (warnings, g_strdup_printf (TR ("%s: the number is open; choose before ordering"), name));
  else if (is_new)
    add_missing (warnings, wanted, csel_parts_line_get_product (line), locale);
  if (!csel_parts_totals_get_line (totals, position, &total))
    /* Translators: number of a line, an item number */
    g_ptr_array_add (warnings, g_strdup_printf (TR ("Line %u, %s: how many pieces that is cannot be said"),
                                                position + 1, name));
  g_hash_table_add (seen, g_steal_pointer (&name));
}

/**
 * csel_parts_warnings_list:
 * @lines: (element-type CselPartsLine): a parts list
 * @locale: the language
 *
 * An accessory is not missing if any line wants it, under its connector or not.
 *
 * Returns: (transfer full) (array zero-terminated=1): what is to be known before it is ordered
 */
char **
csel_parts_warnings_list (GListModel       *lines,
                          const CselLocale *locale)
{
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (lines);
  g_autoptr(GHashTable) wanted = find_wanted (lines);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *warnings = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    add_warnings (warnings, lines, i, totals, wanted, seen, locale);
  g_ptr_array_add (warnings, NULL);

  return (char **)g_ptr_array_free (warnings, FALSE);
}

static gboolean
has_designations (GListModel *lines)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);

      if (*csel_parts_line_get_designations (line) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * csel_parts_warnings_list_for:
 * @lines: (element-type CselPartsLine): a parts list
 * @rows: what of it leaves the program
 * @locale: the language
 *
 * Markers are for what has a name, ordered or not.
 *
 * Returns: (transfer full) (array zero-terminated=1): what is to be known of it
 */
char **
csel_parts_warnings_list_for (GListModel       *lines,
                              CselPartsRows     rows,
                              const CselLocale *locale)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (rows != CSEL_PARTS_ROWS_MARKING)
    return csel_parts_warnings_list (lines, locale);

  if (!has_designations (lines))
    g_strv_builder_add (builder, TR ("No line has a designation: there is nothing to mark"));

  return g_strv_builder_end (builder);
}
