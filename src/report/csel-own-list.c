/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The list of own values: whose, what, how much, and what each rests on
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-own-list.h"

#include "report/csel-json-private.h"
#include "text/csel-label.h"

typedef void (*ValueFunc) (CselProduct    *product,
                           const CselFact *fact,
                           gpointer        user_data);

/* A list and the language it is written in */
typedef struct
{
  GString          *text;
  const CselLocale *locale;
} List;

static void
for_each_value (CselCatalog *own,
                ValueFunc    func,
                gpointer     user_data)
{
  for (guint row = 0; row < csel_catalog_get_n_products (own); row++)
    {
      g_autoptr(CselProduct) product = csel_product_new (own, row);
      g_autoptr(GPtrArray) facts = csel_product_list_facts (product);

      for (guint i = 0; i < facts->len; i++)
        if (((const CselFact *)g_ptr_array_index (facts, i))->property > CSEL_PROPERTY_KIND)
          func (product, g_ptr_array_index (facts, i), user_data);
    }
}

static void
add_object (CselProduct    *product,
            const CselFact *fact,
            gpointer        user_data)
{
  JsonBuilder *json = user_data;

  json_builder_begin_object (json);
  csel_json_add_string (json, "item", csel_product_get_item (product));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (product));
  csel_json_add_string (json, "property", csel_product_get_property (product, fact)->id);
  csel_json_add_qualifiers (json, product, fact);
  csel_json_add_string (json, "printed", csel_product_get_printed (product, fact));
  csel_json_add_source (json, csel_product_get_source (product, fact));
  json_builder_end_object (json);
}

/**
 * csel_own_list_to_json:
 * @own: the catalogue of own values
 *
 * Returns: (transfer full): an array with an object for each value
 */
char *
csel_own_list_to_json (CselCatalog *own)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for_each_value (own, add_object, json);
  json_builder_end_array (json);

  return csel_json_to_string (json);
}

/* What is stated, and of which column of ratings */
static char *
label_value (const CselLocale *locale,
             CselProduct      *product,
             const CselFact   *fact)
{
  g_autofree char *label = csel_label_fact (locale, product, fact);
  g_autofree char *column = (csel_product_get_property (product, fact)->flags & CSEL_PROPERTY_RATING) != 0 ?
                            csel_label_rating_column (locale, product, fact) : NULL;

  return column != NULL ? g_strdup_printf ("%s %s", label, column) : g_steal_pointer (&label);
}

static void
add_line (CselProduct    *product,
          const CselFact *fact,
          gpointer        user_data)
{
  List *list = user_data;
  const CselSource *source = csel_product_get_source (product, fact);
  g_autofree char *label = label_value (list->locale, product, fact);
  g_autofree char *line = g_strjoin ("\t", csel_product_get_item (product), csel_product_get_manufacturer (product),
                                     csel_product_get_property (product, fact)->id, label,
                                     csel_product_get_printed (product, fact), source->document, source->note,
                                     source->version, NULL);

  g_string_append_printf (list->text, "%s\n", line);
}

/**
 * csel_own_list_to_tsv:
 * @own: the catalogue of own values
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each value
 */
char *
csel_own_list_to_tsv (CselCatalog      *own,
                      const CselLocale *locale)
{
  List list = { g_string_new ("item\tmanufacturer\tproperty\tlabel\tprinted\tsource\tby\tdate\n"), locale };

  for_each_value (own, add_line, &list);

  return g_string_free (list.text, FALSE);
}

static void
add_sentence (CselProduct    *product,
              const CselFact *fact,
              gpointer        user_data)
{
  List *list = user_data;
  g_autofree char *label = label_value (list->locale, product, fact);
  g_autofree char *proof = csel_label_own_proof (list->locale, csel_product_get_source (product, fact));

  g_string_append_printf (list->text, "%s: %s %s (%s)\n", csel_product_get_item (product), label,
                          csel_product_get_printed (product, fact), proof);
}

/**
 * csel_own_list_to_plain:
 * @own: the catalogue of own values
 * @locale: the language
 *
 * Returns: (transfer full): a line for each value, or that there is none
 */
char *
csel_own_list_to_plain (CselCatalog      *own,
                        const CselLocale *locale)
{
  List list = { g_string_new (NULL), locale };

  for_each_value (own, add_sentence, &list);
  if (list.text->len == 0)
    g_string_append_printf (list.text, "%s\n", csel_locale_gettext (locale, "No own values"));

  return g_string_free (list.text, FALSE);
}
