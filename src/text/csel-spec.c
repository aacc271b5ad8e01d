/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The specification: every fact of a product as rows, in the order of its data sheet
 *
 *   facts, in order ─┬─ a section begins            ─▶ heading
 *                    ├─ rating                      ─▶ the table of its standard, once
 *                    ├─ whole sentences             ─▶ text
 *                    └─ anything else               ─▶ label and value
 *   relations (before the installation notes)       ─▶ related
 *   sources                                         ─▶ source
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-spec.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-fingerprint.h"
#include "rules/csel-rating.h"
#include "text/csel-label.h"

typedef struct
{
  CselProduct             *product;
  const CselRatingContext *context;
  const CselLocale        *locale;
  const CselFact          *facts;
  guint                    n_facts;
  GPtrArray               *rows;
  GPtrArray               *standards;
  char                    *section;
} Spec;

static CselSpecRow *
add_row (Spec           *spec,
         CselSpecRowKind kind,
         CselSection     section,
         const char     *label)
{
  CselSpecRow *row = csel_spec_row_new (kind, section, label);

  csel_spec_row_set_product (row, spec->product);
  g_ptr_array_add (spec->rows, row);

  return row;
}

static void
begin_section (Spec       *spec,
               CselSection section,
               char       *title)
{
  if (g_strcmp0 (title, spec->section) != 0)
    add_row (spec, CSEL_SPEC_HEADING, section, title);
  g_free (spec->section);
  spec->section = title;
}

static const char *
get_standard (Spec           *spec,
              const CselFact *fact)
{
  const char *standard = csel_product_get_qualifier (spec->product, fact, CSEL_QUALIFIER_STANDARD);

  return standard != NULL ? standard : "";
}

static gboolean
is_rating_of (Spec           *spec,
              const CselFact *fact,
              const char     *standard)
{
  return (csel_product_get_property (spec->product, fact)->flags & CSEL_PROPERTY_RATING) != 0 && !fact->also &&
         strcmp (get_standard (spec, fact), standard) == 0;
}

/* The columns of a rating table: one fact for each set of conditions, as printed */
static GPtrArray *
collect_columns (Spec       *spec,
                 const char *standard)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < spec->n_facts; i++)
    {
      gboolean known = FALSE;

      if (!is_rating_of (spec, &spec->facts[i], standard))
        continue;
      for (guint j = 0; j < columns->len && !known; j++)
        known = ((const CselFact *)g_ptr_array_index (columns, j))->qualifiers == spec->facts[i].qualifiers;
      if (!known)
        g_ptr_array_add (columns, (gpointer) &spec->facts[i]);
    }

  return columns;
}

/* The column that "Ratings per" reads, exact or at least as severe */
static int
find_active_column (Spec      *spec,
                    GPtrArray *columns)
{
  CselRatingPick pick = csel_rating_pick (spec->product, spec->context,
                                          csel_rating_voltage (spec->context));

  for (guint i = 0; pick.fact != NULL && i < columns->len; i++)
    if (((const CselFact *)g_ptr_array_index (columns, i))->qualifiers == pick.fact->qualifiers)
      return (int)i;

  return -1;
}

/* A row above the values: what each column is printed for */
static void
add_condition_row (Spec         *spec,
                   GPtrArray    *columns,
                   CselQualifier qualifier,
                   const char   *label,
                   int           active)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  gboolean printed = FALSE;
  CselSpecRow *row;

  for (guint i = 0; i < columns->len; i++)
    {
      const char *value = csel_product_get_qualifier (spec->product, g_ptr_array_index (columns, i),
                                                      qualifier);

      printed = printed || value != NULL;
      g_ptr_array_add (values,
                       (gpointer)(value != NULL ? value : csel_label_not_stated (spec->locale)));
    }
  if (!printed)
    return;

  row = add_row (spec, CSEL_SPEC_COLUMNS, CSEL_SECTION_ELECTRICAL, label);
  csel_spec_row_set_active_column (row, active);
  for (guint i = 0; i < values->len; i++)
    csel_spec_row_add_cell (row, g_ptr_array_index (values, i), NULL);
}

/* All facts of one property under the conditions of @column, in one cell */
static void
add_rating_cell (Spec           *spec,
                 CselSpecRow    *row,
                 CselPropertyId  property,
                 const CselFact *column)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const CselFact *first = NULL;

  for (guint i = 0; i < spec->n_facts; i++)
    if (spec->facts[i].property == property && spec->facts[i].qualifiers == column->qualifiers &&
        !spec->facts[i].also)
      {
        if (first == NULL)
          first = &spec->facts[i];
        else
          g_string_append (text, "; ");
        g_string_append (text, csel_product_get_printed (spec->product, &spec->facts[i]));
      }

  csel_spec_row_add_cell (row, first != NULL ? text->str : csel_label_not_stated (spec->locale),
                          first);
}

static void
add_rating_row (Spec          *spec,
                GPtrArray     *columns,
                CselPropertyId property,
                int            active)
{
  CselSpecRow *row = add_row (spec, CSEL_SPEC_COLUMNS, CSEL_SECTION_ELECTRICAL,
                              csel_label_property (spec->locale, property));

  for (guint i = 0; i < columns->len; i++)
    add_rating_cell (spec, row, property, g_ptr_array_index (columns, i));
  csel_spec_row_set_active_column (row, active);
}

/* Which column "Ratings per" reads, without colour so that it shows on any medium */
static void
add_mark_row (Spec      *spec,
              GPtrArray *columns,
              int        active)
{
  g_autofree char *context = csel_label_rating_context (spec->locale, spec->context);
  /* Translators: the conditions of a rating follow, as in “Read for IEC III/3” */
  g_autofree char *label = g_strdup_printf (csel_locale_gettext (spec->locale, "Read for %s"),
                                            context);
  CselSpecRow *row = add_row (spec, CSEL_SPEC_COLUMNS, CSEL_SECTION_ELECTRICAL, label);

  for (guint i = 0; i < columns->len; i++)
    csel_spec_row_add_cell (row, (int)i == active ? "✓" : "", NULL);
  csel_spec_row_set_active_column (row, active);
}

static gboolean
has_property (Spec          *spec,
              const char    *standard,
              CselPropertyId property)
{
  for (guint i = 0; i < spec->n_facts; i++)
    if (spec->facts[i].property == property && is_rating_of (spec, &spec->facts[i], standard))
      return TRUE;

  return FALSE;
}

static void
add_rating_table (Spec       *spec,
                  const char *standard)
{
  g_autoptr(GPtrArray) columns = collect_columns (spec, standard);
  gboolean per_use_group = csel_product_get_qualifier (spec->product,
                                                       g_ptr_array_index (columns, 0),
                                                       CSEL_QUALIFIER_USE_GROUP) != NULL;
  int active = find_active_column (spec, columns);
  CselSpecRow *title;

  title = add_row (spec, CSEL_SPEC_VALUE, CSEL_SECTION_ELECTRICAL,
                   per_use_group ? csel_locale_gettext (spec->locale, "Approvals per") :
                   csel_locale_gettext (spec->locale, "Ratings per"));
  csel_spec_row_add_cell (title, *standard != '\0' ? standard :
                          csel_locale_gettext (spec->locale, "standard not stated"), NULL);

  add_condition_row (spec, columns, CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY,
                     csel_locale_gettext (spec->locale, "Overvoltage category"), active);
  add_condition_row (spec, columns, CSEL_QUALIFIER_POLLUTION_DEGREE,
                     csel_locale_gettext (spec->locale, "Pollution degree"), active);
  add_condition_row (spec, columns, CSEL_QUALIFIER_USE_GROUP,
                     csel_locale_gettext (spec->locale, "Use group"), active);
  add_condition_row (spec, columns, CSEL_QUALIFIER_CONNECTION,
                     csel_locale_gettext (spec->locale, "Connection"), active);
  for (CselPropertyId i = 0; i < CSEL_N_PROPERTIES; i++)
    if (has_property (spec, standard, i))
      add_rating_row (spec, columns, i, active);
  if (active >= 0)
    add_mark_row (spec, columns, active);
}

/* No column covers the conditions: said once, before the tables */
static void
add_missing_rating (Spec *spec)
{
  g_autofree char *context = csel_label_rating_context (spec->locale, spec->context);
  g_autofree char *text = NULL;
  CselSpecRow *row;

  if (spec->standards->len > 0 ||
      csel_rating_pick (spec->product, spec->context, csel_rating_voltage (spec->context)).fact != NULL)
    return;

  row = add_row (spec, CSEL_SPEC_VALUE, CSEL_SECTION_ELECTRICAL,
                 csel_locale_gettext (spec->locale, "Ratings per"));
  /* Translators: the conditions of a rating follow */
  text = g_strdup_printf (csel_locale_gettext (spec->locale, "no rating published for %s"),
                          context);
  csel_spec_row_add_cell (row, text, NULL);
}

/* The first rating of a standard brings its whole table */
static void
add_rating (Spec           *spec,
            const CselFact *fact)
{
  const char *standard = get_standard (spec, fact);

  for (guint i = 0; i < spec->standards->len; i++)
    if (strcmp (g_ptr_array_index (spec->standards, i), standard) == 0)
      return;

  add_missing_rating (spec);
  g_ptr_array_add (spec->standards, (gpointer)standard);
  add_rating_table (spec, standard);
}

static void
add_fact (Spec           *spec,
          const CselFact *fact)
{
  const CselProperty *property = csel_product_get_property (spec->product, fact);
  const char *language;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  CselSpecRow *row;

  begin_section (spec, property->section, csel_label_section (spec->locale, spec->product, fact));
  if (property->flags & CSEL_PROPERTY_RATING)
    {
      add_rating (spec, fact);
      return;
    }

  label = csel_label_fact (spec->locale, spec->product, fact);
  language = csel_label_other_language (spec->locale, spec->product, fact);
  name = language != NULL ? g_strdup_printf ("%s (%s)", label, language) : g_strdup (label);
  row = add_row (spec, property->type == CSEL_TYPE_LONG_TEXT ? CSEL_SPEC_TEXT : CSEL_SPEC_VALUE,
                 property->section, name);
  csel_spec_row_add_cell (row, csel_label_value (spec->locale, spec->product, fact), fact);
}

static void
add_related (Spec               *spec,
             const CselRelation *relation)
{
  CselCatalog *catalog = csel_product_get_catalog (spec->product);
  const char *item = csel_catalog_get_string (catalog, relation->item);
  CselSpecRow *row = add_row (spec, CSEL_SPEC_RELATED, CSEL_SECTION_DOWNLOADS, item);
  g_autoptr(CselProduct) related = csel_product_get_related (spec->product, relation);
  const char *title = related != NULL ? csel_label_title (spec->locale, related) : NULL;
  const char *description = csel_catalog_get_string (catalog, relation->description);
  const char *quantity = csel_catalog_get_string (catalog, relation->quantity);
  g_autofree char *text = NULL;

  if (title == NULL)
    title = *description != '\0' ? description : csel_label_not_stated (spec->locale);
  text = *quantity != '\0' ? g_strdup_printf ("%s × %s", quantity, title) : g_strdup (title);
  csel_spec_row_set_product (row, related);
  csel_spec_row_add_cell (row, text,
                          related != NULL ?
                          csel_product_lookup_first (related, CSEL_PROPERTY_TITLE) : NULL);
}

static void
add_relations (Spec *spec)
{
  CselCatalog *catalog = csel_product_get_catalog (spec->product);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog,
                                                              csel_product_get_row (spec->product), &n);
  g_autofree char *last = NULL;

  if (n > 0)
    begin_section (spec, CSEL_SECTION_DOWNLOADS,
                   g_strdup (csel_locale_gettext (spec->locale, "Compatible products")));

  for (guint i = 0; i < n; i++)
    {
      const char *group = csel_catalog_get_string (catalog, relations[i].group);
      const char *type = csel_label_relation (spec->locale, relations[i].type,
                                              relations[i].required);
      g_autofree char *heading = *group != '\0' ? g_strdup_printf ("%s: %s", type, group) :
                                 g_strdup (type);

      if (g_strcmp0 (heading, last) != 0)
        add_row (spec, CSEL_SPEC_SUBHEADING, CSEL_SECTION_DOWNLOADS, heading);
      g_free (last);
      last = g_steal_pointer (&heading);
      add_related (spec, &relations[i]);
    }
}

/* What reads the same is said once: sources may differ in what is not shown */
static void
add_source (Spec             *spec,
            GHashTable       *seen,
            const CselSource *source)
{
  const char *confidence = csel_label_confidence (spec->locale, source->confidence);
  g_autofree char *text =
    source->confidence == CSEL_CONFIDENCE_OWN ? csel_label_own_proof (spec->locale, source) :
    source->note != NULL ? g_strdup_printf ("%s (%s)", source->document, source->note) : g_strdup (source->document);

  if (g_hash_table_add (seen, g_strdup_printf ("%s\n%s", confidence, text)))
    csel_spec_row_add_cell (add_row (spec, CSEL_SPEC_SOURCE, CSEL_SECTION_INSTALLATION, confidence), text, NULL);
}

/* A paper on which another stands is out of date */
static void
add_fingerprint (Spec *spec)
{
  g_autofree char *fingerprint = csel_fingerprint_new (spec->product);
  CselSpecRow *row = add_row (spec, CSEL_SPEC_SOURCE, CSEL_SECTION_INSTALLATION,
                              csel_locale_gettext (spec->locale, "Fingerprint of the data"));

  csel_spec_row_add_cell (row, fingerprint, NULL);
}

static void
add_sources (Spec *spec)
{
  CselCatalog *catalog = csel_product_get_catalog (spec->product);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog,
                                                              csel_product_get_row (spec->product), &n);

  begin_section (spec, CSEL_SECTION_INSTALLATION,
                 g_strdup (csel_locale_gettext (spec->locale, "Sources")));
  for (guint i = 0; i < spec->n_facts; i++)
    add_source (spec, seen, csel_product_get_source (spec->product, &spec->facts[i]));
  for (guint i = 0; i < n; i++)
    add_source (spec, seen, csel_catalog_get_source (catalog, relations[i].source));
  add_fingerprint (spec);
}

/**
 * csel_spec_new:
 * @product: a product
 * @context: "Ratings per": which column of a rating table is marked
 * @locale: the language of labels and headings
 *
 * Returns: (transfer full) (element-type CselSpecRow): every fact of @product, as rows
 */
GPtrArray *
csel_spec_new (CselProduct             *product,
               const CselRatingContext *context,
               const CselLocale        *locale)
{
  Spec spec = { .product = product, .context = context, .locale = locale };
  g_autoptr(GPtrArray) standards = g_ptr_array_new ();
  g_autoptr(GPtrArray) facts = NULL;
  gboolean related = FALSE;

  g_return_val_if_fail (CSEL_IS_PRODUCT (product), NULL);

  spec.standards = standards;
  spec.rows = g_ptr_array_new_with_free_func (g_object_unref);
  spec.facts = csel_product_get_facts (product, &spec.n_facts);

  facts = csel_product_list_facts (product);
  csel_label_order_languages (locale, product, facts);
  for (guint i = 0; i < facts->len; i++)
    {
      const CselFact *fact = g_ptr_array_index (facts, i);

      if (!related && csel_product_get_property (product, fact)->section >= CSEL_SECTION_INSTALLATION)
        {
          add_relations (&spec);
          related = TRUE;
        }
      add_fact (&spec, fact);
    }
  if (!related)
    add_relations (&spec);
  add_sources (&spec);
  g_free (spec.section);

  return spec.rows;
}
