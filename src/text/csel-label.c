/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Labels: what properties, values and conditions are called
 *
 * The maker's words are never translated; only what the program says about them is.
 */

#define G_LOG_DOMAIN "csel-text"

#include "text/csel-label.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"

/**
 * csel_label_property:
 * @locale: the language
 * @property: a property
 *
 * Returns: what it is called
 */
const char *
csel_label_property (const CselLocale *locale,
                     CselPropertyId    property)
{
  return csel_locale_gettext (locale, csel_property_get (property)->label);
}

/**
 * csel_label_code:
 * @locale: the language
 * @property: a property
 * @code: one of its codes
 *
 * Returns: the words for @code
 */
const char *
csel_label_code (const CselLocale *locale,
                 CselPropertyId    property,
                 const char       *code)
{
  return csel_locale_gettext (locale, csel_code_get_label (property, code));
}

static const char *
label_conductor (const CselLocale *locale,
                 const char       *kind,
                 const char       *ferrule)
{
  if (kind == NULL)
    return csel_locale_gettext (locale, "Conductor, kind not stated");
  if (strcmp (kind, "solid") == 0)
    return csel_locale_gettext (locale, "Solid conductor");
  if (strcmp (kind, "stranded") == 0 && g_strcmp0 (ferrule, "insulated") == 0)
    return csel_locale_gettext (locale, "Stranded conductor; with insulated ferrule");
  if (strcmp (kind, "stranded") == 0 && g_strcmp0 (ferrule, "uninsulated") == 0)
    return csel_locale_gettext (locale, "Stranded conductor; with uninsulated ferrule");
  if (strcmp (kind, "stranded") == 0)
    return csel_locale_gettext (locale, "Stranded conductor");
  if (g_strcmp0 (ferrule, "insulated") == 0)
    return csel_locale_gettext (locale, "Fine-stranded conductor; with insulated ferrule");
  if (g_strcmp0 (ferrule, "uninsulated") == 0)
    return csel_locale_gettext (locale, "Fine-stranded conductor; with uninsulated ferrule");
  if (ferrule != NULL)
    return csel_locale_gettext (locale, "Fine-stranded conductor; with ferrule, its insulation not stated");

  return csel_locale_gettext (locale, "Fine-stranded conductor");
}

/**
 * csel_label_fact:
 * @locale: the language
 * @product: a product
 * @fact: one of its facts
 *
 * Returns: (transfer full): what stands left of the value on a data sheet
 */
char *
csel_label_fact (const CselLocale *locale,
                 CselProduct      *product,
                 const CselFact   *fact)
{
  const CselProperty *property = csel_product_get_property (product, fact);
  const char *label = (property->flags & CSEL_PROPERTY_BROUGHT) != 0 ? property->label :
                      csel_locale_gettext (locale, property->label);
  const char *qualifier;

  switch (fact->property)
    {
    case CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION:
      return g_strdup (label_conductor (locale,
                                        csel_product_get_qualifier (product, fact,
                                                                    CSEL_QUALIFIER_CONDUCTOR),
                                        csel_product_get_qualifier (product, fact,
                                                                    CSEL_QUALIFIER_FERRULE)));

    case CSEL_PROPERTY_LENGTH:
      return g_strdup (csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_SYMBOL));

    case CSEL_PROPERTY_ETIM_CLASS:
      qualifier = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_RELEASE);
      return g_strdup_printf ("%s %s", label, qualifier);

    case CSEL_PROPERTY_APPROVAL:
      qualifier = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_GROUP);
      return g_strdup (qualifier != NULL ? qualifier : label);

    case CSEL_PROPERTY_DOCUMENT:
      /* The kinds of documents of a BMEcat file are our words, other headings are the maker's */
      qualifier = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_GROUP);
      return g_strdup (qualifier != NULL ? csel_locale_gettext (locale, qualifier) : label);

    case CSEL_PROPERTY_PRICE:
    case CSEL_PROPERTY_STATUS:
    case CSEL_PROPERTY_SPECIAL_TREATMENT:
    case CSEL_PROPERTY_PACKING_UNIT:
    case CSEL_PROPERTY_OTHER_ITEM:
    case CSEL_PROPERTY_DISCOUNT_GROUP:
      qualifier = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_GROUP);
      return qualifier != NULL ? g_strdup_printf ("%s: %s", label, qualifier) : g_strdup (label);

    default:
      return g_strdup (label);
    }
}

/**
 * csel_label_statement:
 * @locale: the language
 * @product: a product
 * @fact: one of its facts
 *
 * Returns: (transfer full): what a value is of where it stands without its table: a rating with its standard and
 *   its conditions, words with their language if it is not the user's
 */
char *
csel_label_statement (const CselLocale *locale,
                      CselProduct      *product,
                      const CselFact   *fact)
{
  const gboolean is_rating = (csel_product_get_property (product, fact)->flags & CSEL_PROPERTY_RATING) != 0;
  const char *standard = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_STANDARD);
  const char *category = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY);
  const char *group = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_USE_GROUP);
  const char *language = csel_label_other_language (locale, product, fact);
  g_autofree char *label = csel_label_fact (locale, product, fact);
  GString *text = g_string_new (label);

  if (is_rating && standard != NULL)
    g_string_append_printf (text, ", %s", standard);
  if (is_rating && (category != NULL || group != NULL))
    {
      g_autofree char *column = csel_label_rating_column (locale, product, fact);

      g_string_append_printf (text, ", %s", column);
    }
  if (language != NULL)
    g_string_append_printf (text, " (%s)", language);

  return g_string_free (text, FALSE);
}

/**
 * csel_label_section:
 * @locale: the language
 * @product: a product
 * @fact: one of its facts
 *
 * Returns: (transfer full): the title of the section in which @fact stands
 */
char *
csel_label_section (const CselLocale *locale,
                    CselProduct      *product,
                    const CselFact   *fact)
{
  CselSection section = csel_product_get_property (product, fact)->section;
  const char *title = csel_locale_gettext (locale, csel_section_get_title (section));
  const char *number = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_CONNECTION);
  const char *group = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_GROUP);

  if (section == CSEL_SECTION_FEATURES && group != NULL)
    return g_strdup_printf ("%s: %s", title, group);

  /* The rating table has its connections as columns */
  if (number == NULL || section == CSEL_SECTION_ELECTRICAL)
    return g_strdup (title);

  return g_strdup_printf ("%s %s", title, number);
}

/**
 * csel_label_words:
 * @locale: the language
 * @property: (nullable): what is stated
 * @kind: what kind of value it is
 * @truth: for yes or no, which
 * @words: the maker's words
 *
 * Returns: the words for a value that is not one of the program's own codes; what no value is stated
 *   for is said apart from "not stated"
 */
const char *
csel_label_words (const CselLocale   *locale,
                  const CselProperty *property,
                  CselValueKind       kind,
                  gboolean            truth,
                  const char         *words)
{
  switch (kind)
    {
    case CSEL_VALUE_BOOLEAN:
      /* The maker's own "yes" is kept, a file's "true" is no word of his */
      if (property == NULL || (property->flags & CSEL_PROPERTY_BROUGHT) == 0)
        break;
      return truth ? csel_locale_gettext (locale, "yes") : csel_locale_gettext (locale, "no");

    case CSEL_VALUE_NOT_APPLICABLE:
      return csel_locale_gettext (locale, "not applicable");

    case CSEL_VALUE_UNKNOWN:
      /* Translators: the maker says that the value is unknown */
      return csel_locale_gettext (locale, "unknown");

    case CSEL_VALUE_NOT_LISTED:
      return csel_locale_gettext (locale, "not in the list of the classification");

    case CSEL_VALUE_TEXT:
    case CSEL_VALUE_CODE:
    case CSEL_VALUE_QUANTITY:
    case CSEL_VALUE_RANGE:
    case CSEL_VALUE_NOT_RATED:
      break;
    }

  return words;
}

/**
 * csel_label_value:
 * @locale: the language
 * @product: a product
 * @fact: one of its facts
 *
 * Returns: what stands right of the label: the maker's words, and for what the program
 *   itself has named, the kind, the words for its code
 */
const char *
csel_label_value (const CselLocale *locale,
                  CselProduct      *product,
                  const CselFact   *fact)
{
  if (fact->property == CSEL_PROPERTY_KIND)
    return csel_label_code (locale, fact->property, csel_product_get_code (product, fact));

  return csel_label_words (locale, csel_product_get_property (product, fact), fact->kind, fact->lo != 0,
                           csel_product_get_printed (product, fact));
}

/**
 * csel_label_confidence:
 * @locale: the language
 * @confidence: how far a fact can be trusted
 *
 * Returns: the words for it
 */
const char *
csel_label_confidence (const CselLocale *locale,
                       CselConfidence    confidence)
{
  static const char *const labels[CSEL_N_CONFIDENCES] = {
    [CSEL_CONFIDENCE_MAKER] = N_("maker's document"),
    [CSEL_CONFIDENCE_OWN] = N_("own value"),
    [CSEL_CONFIDENCE_SECOND_HAND] = N_("second-hand"),
  };

  return csel_locale_gettext (locale, labels[confidence]);
}

/**
 * csel_label_not_stated:
 * @locale: the language
 *
 * Returns: what stands where the data has no value; a dash is only for "not rated"
 */
const char *
csel_label_not_stated (const CselLocale *locale)
{
  /* Translators: short for “not stated”: the data does not have the value */
  return csel_locale_gettext (locale, "n/s");
}

/**
 * csel_label_relation:
 * @locale: the language
 * @type: how two products are related
 * @required: whether one needs the other
 *
 * Returns: the heading over such products
 */
const char *
csel_label_relation (const CselLocale *locale,
                     CselRelationType  type,
                     gboolean          required)
{
  static const char *const labels[CSEL_N_RELATION_TYPES] = {
    [CSEL_RELATION_COUNTERPART] = N_("System counterpart"),
    [CSEL_RELATION_ACCESSORY] = N_("Optional accessories"),
    [CSEL_RELATION_CHOICE] = N_("Required choice: at least one of these"),
    [CSEL_RELATION_SPARE_PART] = N_("Spare parts"),
    [CSEL_RELATION_SUCCESSOR] = N_("Successor"),
    [CSEL_RELATION_PREDECESSOR] = N_("Predecessor"),
    [CSEL_RELATION_ALTERNATIVE] = N_("Alternatives"),
    [CSEL_RELATION_CONTENTS] = N_("Contents"),
    [CSEL_RELATION_BASE_PRODUCT] = N_("The same without its packing"),
    [CSEL_RELATION_OTHER_PACKAGING] = N_("The same in another packing"),
    [CSEL_RELATION_RELATED] = N_("Related products"),
  };

  return required && type == CSEL_RELATION_ACCESSORY ? csel_locale_gettext (locale, "Required accessories") :
         csel_locale_gettext (locale, labels[type]);
}

/**
 * csel_label_rating_context:
 * @locale: the language
 * @context: the conditions of a rating
 *
 * Returns: (transfer full): "IEC III/3", "UL group C"
 */
char *
csel_label_rating_context (const CselLocale        *locale,
                           const CselRatingContext *context)
{
  g_autofree char *id = csel_rating_context_to_string (context);

  if (context->scheme == CSEL_RATING_IEC)
    return g_strdup_printf ("IEC %s", id + strlen ("iec:"));

  /* Translators: UL or CSA, then the letter of the use group */
  return g_strdup_printf (csel_locale_gettext (locale, "%s group %c"),
                          context->scheme == CSEL_RATING_UL ? "UL" : "CSA", context->use_group);
}

/**
 * csel_label_rating_column:
 * @locale: the language
 * @product: a product
 * @fact: one of its ratings that is stated with conditions
 *
 * Returns: (transfer full): the column in which it is printed: "III/3", "use group C"
 */
char *
csel_label_rating_column (const CselLocale *locale,
                          CselProduct      *product,
                          const CselFact   *fact)
{
  const char *category = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY);
  const char *degree = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_POLLUTION_DEGREE);
  const char *group = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_USE_GROUP);

  return group != NULL ? g_strdup_printf (csel_locale_gettext (locale, "use group %s"), group) :
         g_strdup_printf ("%s/%s", category, degree);
}

/**
 * csel_label_source:
 * @locale: the language
 * @source: where something was stated
 *
 * Returns: (transfer full): the document, how far it can be trusted, and what is said of it
 */
char *
csel_label_source (const CselLocale *locale,
                   const CselSource *source)
{
  GString *text;
  g_autofree char *proof = NULL;

  if (source->confidence == CSEL_CONFIDENCE_OWN)
    {
      proof = csel_label_own_proof (locale, source);
      return g_strdup_printf ("%s: %s", csel_label_confidence (locale, source->confidence), proof);
    }

  text = g_string_new (source->document);
  if (source->version != NULL)
    g_string_append_printf (text, ", %s", source->version);
  g_string_append_printf (text, " (%s", csel_label_confidence (locale, source->confidence));
  if (source->note != NULL)
    g_string_append_printf (text, ": %s", source->note);
  g_string_append_c (text, ')');

  return g_string_free (text, FALSE);
}

/**
 * csel_label_second_hand:
 * @locale: the language
 * @product: a product
 *
 * Returns: (transfer full) (nullable): that the product's data is second-hand, and from
 *   where; %NULL if it is its maker's
 */
char *
csel_label_second_hand (const CselLocale *locale,
                        CselProduct      *product)
{
  const CselFact *fact = csel_product_lookup_first (product, CSEL_PROPERTY_ITEM_NUMBER);
  const CselSource *source = csel_product_get_source (product, fact);
  g_autofree char *text = NULL;

  if (source->confidence != CSEL_CONFIDENCE_SECOND_HAND)
    return NULL;

  text = csel_label_source (locale, source);

  /* Translators: where a product's data comes from, if not from its maker */
  return g_strdup_printf (csel_locale_gettext (locale, "Second-hand: %s"), text);
}

/**
 * csel_label_own_origin:
 * @locale: the language
 * @origin: how the user knows
 *
 * Returns: the words for it
 */
const char *
csel_label_own_origin (const CselLocale *locale,
                       CselOwnOrigin     origin)
{
  static const char *const labels[CSEL_N_OWN_ORIGINS] = {
    [CSEL_OWN_MEASURED] = N_("measured"),
    [CSEL_OWN_PACKAGING] = N_("packaging"),
    [CSEL_OWN_MAKER_DOCUMENT] = N_("maker's document"),
  };

  return csel_locale_gettext (locale, labels[origin]);
}

/**
 * csel_label_own_proof:
 * @locale: the language
 * @source: the source of an own value
 *
 * Returns: (transfer full): what it rests on: "packaging, KM 2026-03-02"
 */
char *
csel_label_own_proof (const CselLocale *locale,
                      const CselSource *source)
{
  CselOwnOrigin origin;
  const char *document = csel_own_origin_parse (source->document, &origin) ?
                         csel_label_own_origin (locale, origin) : source->document;

  return g_strdup_printf ("%s, %s %s", document, source->note != NULL ? source->note : "",
                          source->version != NULL ? source->version : "");
}
