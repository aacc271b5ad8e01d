/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A product of a BMEcat file: its identity and texts, and what else stands in it, part by part
 *
 *   log ─▶ part ─┬─ was met in such a product ───▶ its facts, from the memo
 *                └─ is new ─▶ tree ─▶ its facts ─▶ memo
 *
 * Who it is stands in its details alone: the features of a product name accessories with their makers,
 * numbers and GTINs, too.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many parts are looked for at a time */
#define N_AHEAD 64

/* More than there are in the European Union */
#define MAX_LANGUAGES 32

/* Under this the name of a maker stands for him */
#define CONTEXT_MANUFACTURER G_MAXUINT32

static const char *
get_type (CselBmecat *self,
          guint32     node)
{
  const char *type = csel_bmecat_tree_get_attribute (&self->tree, node, "type");

  return type != NULL && *type != '\0' ? type : NULL;
}

/* Makes @part the tree; more can be added to it if @is_open */
static void
make_tree (CselBmecat *self,
           guint32     part,
           gboolean    is_open)
{
  csel_bmecat_tree_reset (&self->tree);
  if (is_open)
    csel_bmecat_log_open_tree (&self->log, csel_bmecat_log_get_part (&self->log, part), &self->tree);
  else
    csel_bmecat_log_grow_tree (&self->log, csel_bmecat_log_get_part (&self->log, part), &self->tree);
}

/* Makes the first @element that stands in @parent the tree */
static gboolean
find_part (CselBmecat       *self,
           guint32           parent,
           CselBmecatElement element)
{
  CSEL_BMECAT_FOREACH_PART (&self->log, parent, part)
  if (csel_bmecat_log_get_part (&self->log, part)->element == element)
    {
      make_tree (self, part, FALSE);
      return TRUE;
    }

  return FALSE;
}

/* Which of the known parts the only @element in @parent is */
static guint32
find_known (CselBmecat       *self,
            guint32           parent,
            CselBmecatElement element)
{
  guint32 number = CSEL_BMECAT_NO_PART;
  guint n = 0;

  CSEL_BMECAT_FOREACH_PART (&self->log, parent, part)
  if (csel_bmecat_log_get_part (&self->log, part)->element == element)
    {
      number = csel_bmecat_log_get_part (&self->log, part)->number;
      n++;
    }

  return n == 1 ? number : CSEL_BMECAT_NO_PART;
}

static const char *
find_text (CselBmecat       *self,
           guint32           parent,
           CselBmecatElement element)
{
  CSEL_BMECAT_FOREACH_PART (&self->log, parent, part)
  if (csel_bmecat_log_get_part (&self->log, part)->element == element)
    {
      make_tree (self, part, FALSE);
      if (csel_bmecat_tree_get (&self->tree, 0)->length > 0)
        return csel_bmecat_tree_get_text (&self->tree, 0);
    }

  return NULL;
}

/* The record itself if there are none */
static guint32
find_details (CselBmecat *self)
{
  CSEL_BMECAT_FOREACH_PART (&self->log, 0, part)
  if (csel_bmecat_log_get_part (&self->log, part)->element == CSEL_BMECAT_PRODUCT_DETAILS)
    return part;

  return 0;
}

static const char *
find_manufacturer (CselBmecat *self,
                   guint32     details)
{
  const char *name = find_text (self, details, CSEL_BMECAT_MANUFACTURER_NAME);
  const char *reference;

  if (name == NULL)
    {
      reference = find_text (self, details, CSEL_BMECAT_MANUFACTURER_IDREF);
      name = reference != NULL ? g_hash_table_lookup (self->parties, reference) : NULL;
    }

  return name != NULL ? csel_bmecat_text_clean (name, FALSE, self->text) : NULL;
}

/* The maker as the file names him, the supplier where it names none */
static void
take_manufacturer (CselBmecat *self,
                   guint32     details)
{
  guint32 known = find_known (self, details, CSEL_BMECAT_MANUFACTURER_NAME);
  const char *name;

  /* Mostly the same as that of the product before */
  if (known != CSEL_BMECAT_NO_PART && known == self->manufacturer_part)
    return;

  self->manufacturer_part = known;
  name = find_manufacturer (self, details);
  if (!csel_bmecat_text_is_name (name))
    name = csel_bmecat_text_is_name (self->supplier) ? self->supplier : "";
  if (g_strcmp0 (self->manufacturer, name) == 0)
    return;

  g_free (self->manufacturer);
  self->manufacturer = g_strdup (name);
  self->is_second_hand = !csel_bmecat_text_is_maker (name, self->supplier);
}

static void
add_manufacturer (CselBmecat *self,
                  guint32     details)
{
  CselBmecatKey key = { self->manufacturer_part, CONTEXT_MANUFACTURER, 0, 0 };
  CselBmecatMeaning meaning = { 0 };

  csel_bmecat_memo_prepare (&self->memo, &key);
  csel_bmecat_memo_approach (&self->memo, &key);
  if (csel_bmecat_memo_find (&self->memo, &key, &meaning))
    {
      csel_catalog_append_numbers (self->catalog, meaning.numbers, meaning.n_numbers);
      return;
    }

  csel_catalog_mark (self->catalog);
  find_part (self, details, CSEL_BMECAT_MANUFACTURER_NAME);
  csel_bmecat_add_words (self, CSEL_PROPERTY_MANUFACTURER, 0, NULL, self->manufacturer);
  meaning.numbers = csel_catalog_get_marked (self->catalog, &meaning.n_numbers);
  if (meaning.numbers != NULL && self->manufacturer_part != CSEL_BMECAT_NO_PART)
    csel_bmecat_memo_keep (&self->memo, &key, &meaning);
}

static gboolean
is_own_language (CselBmecat *self)
{
  const char *language = csel_bmecat_tree_get_attribute (&self->tree, 0, "lang");

  return language == NULL || *language == '\0' || g_strcmp0 (language, self->language) == 0;
}

/* The short text in the language of the catalogue comes first, for it is the title */
static void
add_titles (CselBmecat *self,
            guint32     details)
{
  guint32 others[MAX_LANGUAGES];
  guint n = 0;

  CSEL_BMECAT_FOREACH_PART (&self->log, details, part)
  if (csel_bmecat_log_get_part (&self->log, part)->element == CSEL_BMECAT_DESCRIPTION_SHORT)
    {
      make_tree (self, part, FALSE);
      if (is_own_language (self) || n == MAX_LANGUAGES)
        csel_bmecat_add_text (self, CSEL_PROPERTY_TITLE, 0, NULL);
      else
        others[n++] = part;
    }

  for (guint i = 0; i < n; i++)
    {
      make_tree (self, others[i], FALSE);
      csel_bmecat_add_text (self, CSEL_PROPERTY_TITLE, 0, NULL);
    }
}

/* 8, 12, 13 or 14 digits, or what else stands there with a notice */
static void
add_gtin (CselBmecat *self,
          guint32     node)
{
  const char *type = get_type (self, node);
  const char *text = csel_bmecat_tree_get_text (&self->tree, node);
  gsize length = strlen (text);

  if (type != NULL && g_ascii_strcasecmp (type, "gtin") != 0 && g_ascii_strcasecmp (type, "ean") != 0 &&
      g_ascii_strcasecmp (type, "upc") != 0)
    {
      csel_bmecat_add_text (self, CSEL_PROPERTY_OTHER_ITEM, node, type);
      return;
    }
  if (length == 0 || strcmp (text, "-") == 0)
    return;

  if (strspn (text, "0123456789") != length || length < 8 || length > 14)
    csel_bmecat_add_notice (self, csel_bmecat_tree_get (&self->tree, node)->line,
                            _("found GTIN “%s”, expected 8 to 14 digits"), text);
  csel_bmecat_add_text (self, CSEL_PROPERTY_GTIN, node, NULL);
}

static void
add_number_of_maker (CselBmecat *self,
                     guint32     node)
{
  if (strcmp (csel_bmecat_tree_get_text (&self->tree, node), self->item->str) != 0)
    csel_bmecat_add_text (self, CSEL_PROPERTY_MANUFACTURER_ITEM, node, NULL);
}

static void
take_detail (CselBmecat *self,
             guint32     node)
{
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_DESCRIPTION_SHORT:
    case CSEL_BMECAT_MANUFACTURER_NAME:
    case CSEL_BMECAT_PRODUCT_ORDER:
      /* Taken before, or only the order in which the catalogue lists its products */
      break;

    case CSEL_BMECAT_DESCRIPTION_LONG:
      csel_bmecat_add_text (self, CSEL_PROPERTY_DESCRIPTION, node, NULL);
      break;

    case CSEL_BMECAT_EAN:
    case CSEL_BMECAT_INTERNATIONAL_PID:
      add_gtin (self, node);
      break;

    case CSEL_BMECAT_SUPPLIER_ALT_PID:
    case CSEL_BMECAT_BUYER_PID:
      csel_bmecat_add_text (self, CSEL_PROPERTY_OTHER_ITEM, node, get_type (self, node));
      break;

    case CSEL_BMECAT_MANUFACTURER_PID:
      add_number_of_maker (self, node);
      break;

    case CSEL_BMECAT_MANUFACTURER_TYPE_DESCR:
      csel_bmecat_add_text (self, CSEL_PROPERTY_TYPE_DESIGNATION, node, NULL);
      break;

    case CSEL_BMECAT_KEYWORD:
      csel_bmecat_add_text (self, CSEL_PROPERTY_KEYWORD, node, NULL);
      break;

    case CSEL_BMECAT_REMARKS:
      csel_bmecat_add_text (self, CSEL_PROPERTY_REMARK, node, get_type (self, node));
      break;

    case CSEL_BMECAT_SEGMENT:
      csel_bmecat_add_text (self, CSEL_PROPERTY_SEGMENT, node, NULL);
      break;

    case CSEL_BMECAT_PRODUCT_STATUS:
      /* The value may be empty: the type says it */
      if (csel_bmecat_tree_get (&self->tree, node)->length > 0)
        csel_bmecat_add_text (self, CSEL_PROPERTY_STATUS, node, get_type (self, node));
      else
        csel_bmecat_add_words (self, CSEL_PROPERTY_STATUS, node, NULL, get_type (self, node));
      break;

    case CSEL_BMECAT_SPECIAL_TREATMENT_CLASS:
      csel_bmecat_add_text (self, CSEL_PROPERTY_SPECIAL_TREATMENT, node, get_type (self, node));
      break;

    case CSEL_BMECAT_DELIVERY_TIME:
      csel_bmecat_add_text (self, CSEL_PROPERTY_DELIVERY_TIME, node, NULL);
      break;

    case CSEL_BMECAT_PRODUCT_TYPE:
      csel_bmecat_add_text (self, CSEL_PROPERTY_PRODUCT_TYPE, node, NULL);
      break;

    case CSEL_BMECAT_MANUFACTURER_GROUP:
    case CSEL_BMECAT_MANUFACTURER_IDREF:
      csel_bmecat_keep (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

/* What stands in the product itself */
static void
take_other (CselBmecat *self,
            guint32     node)
{
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_SUPPLIER_PID:
      break;

    case CSEL_BMECAT_ORDER_DETAILS:
      csel_bmecat_take_order (self, node);
      break;

    case CSEL_BMECAT_PRICE_DETAILS:
      csel_bmecat_take_prices (self, node);
      break;

    case CSEL_BMECAT_LOGISTIC_DETAILS:
      csel_bmecat_take_logistics (self, node);
      break;

    case CSEL_BMECAT_MIME_INFO:
      csel_bmecat_take_media (self, node);
      break;

    case CSEL_BMECAT_REFERENCE:
      csel_bmecat_take_reference (self, node);
      break;

    case CSEL_BMECAT_EXTENSIONS:
      csel_bmecat_take_extensions (self, node);
      break;

    default:
      csel_bmecat_keep_unknown (self, node);
      break;
    }
}

/* Returns %TRUE if the same says the same in another product too, as far as can be told from here */
static gboolean
take_new (CselBmecat *self,
          guint32     parent,
          guint32     part)
{
  make_tree (self, part, FALSE);
  switch (csel_bmecat_log_get_part (&self->log, parent)->element)
    {
    case CSEL_BMECAT_PRODUCT_FEATURES:
      return csel_bmecat_take_feature (self, 0);

    case CSEL_BMECAT_PRODUCT_DETAILS:
      take_detail (self, 0);
      return TRUE;

    default:
      take_other (self, 0);
      return TRUE;
    }
}

/* One thing that is doubtful can be said again, where the part begins */
static gboolean
can_tell (CselBmecat *self,
          guint       line,
          guint       n_notices)
{
  return self->n_notices == n_notices || (self->n_notices == n_notices + 1 && self->doubt_line == line);
}

static void
take_and_keep (CselBmecat          *self,
               guint32              parent,
               guint32              part,
               const CselBmecatKey *key)
{
  guint line = csel_bmecat_log_get_line (&self->log, csel_bmecat_log_get_part (&self->log, part));
  guint n_notices = self->n_notices;
  guint n_counted = self->n_counted;
  guint n_features = self->n_features;
  CselBmecatMeaning meaning;

  csel_catalog_mark (self->catalog);
  if (!take_new (self, parent, part))
    return;

  meaning.numbers = csel_catalog_get_marked (self->catalog, &meaning.n_numbers);
  meaning.n_features = self->n_features - n_features;
  meaning.notice = self->n_notices > n_notices ? self->doubt : NULL;
  if (meaning.numbers != NULL && self->n_counted == n_counted && can_tell (self, line, n_notices))
    csel_bmecat_memo_keep (&self->memo, key, &meaning);
}

static void
take_again (CselBmecat              *self,
            guint32                  part,
            const CselBmecatMeaning *meaning)
{
  csel_catalog_append_numbers (self->catalog, meaning->numbers, meaning->n_numbers);
  self->n_features += meaning->n_features;
  if (meaning->notice != NULL)
    csel_bmecat_repeat_notice (self, csel_bmecat_log_get_line (&self->log,
                                                               csel_bmecat_log_get_part (&self->log, part)),
                               meaning->notice);
}

static void take_parts (CselBmecat *self,
                        guint32     parent,
                        guint32     context);

/* Under the second of two bits of the context, others stand for the block */
static guint32
get_context (CselBmecat *self)
{
  return self->is_second_hand ? 1 : 0;
}

static void
take_details (CselBmecat *self,
              guint32     details)
{
  add_titles (self, details);
  take_parts (self, details, get_context (self));
}

static gboolean
is_feature (guint32 element)
{
  return element == CSEL_BMECAT_FEATURE || element == CSEL_BMECAT_FEATURE_GROUP;
}

static void
take_features (CselBmecat *self,
               guint32     block)
{
  make_tree (self, block, TRUE);
  CSEL_BMECAT_FOREACH_PART (&self->log, block, part)
  if (!is_feature (csel_bmecat_log_get_part (&self->log, part)->element))
    csel_bmecat_log_grow_tree (&self->log, csel_bmecat_log_get_part (&self->log, part), &self->tree);
  csel_bmecat_tree_end (&self->tree);

  csel_bmecat_begin_features (self, 0);
  take_parts (self, block, csel_bmecat_features_get_block (self->features) << 2 | 2 | get_context (self));
  csel_bmecat_features_end (self->features);
}

static void
take_part (CselBmecat    *self,
           guint32        parent,
           guint32        part,
           CselBmecatKey *key)
{
  guint32 element = csel_bmecat_log_get_part (&self->log, part)->element;
  CselBmecatMeaning meaning;

  if (element == CSEL_BMECAT_PRODUCT_DETAILS)
    take_details (self, part);
  else if (element == CSEL_BMECAT_PRODUCT_FEATURES)
    take_features (self, part);
  else if (key->part == CSEL_BMECAT_NO_PART)
    take_new (self, parent, part);
  else if (csel_bmecat_memo_find (&self->memo, key, &meaning))
    take_again (self, part, &meaning);
  else
    take_and_keep (self, parent, part, key);
}

/* What stands in @parent; of features only these */
static void
take_parts (CselBmecat *self,
            guint32     parent,
            guint32     context)
{
  gboolean is_block = csel_bmecat_log_get_part (&self->log, parent)->element == CSEL_BMECAT_PRODUCT_FEATURES;
  guint32 parts[N_AHEAD];
  CselBmecatKey keys[N_AHEAD];
  guint32 end = csel_bmecat_log_get_part (&self->log, parent)->next;

  for (guint32 next = parent + 1; next < end;)
    {
      guint n = 0;

      for (; next < end && n < N_AHEAD; next = csel_bmecat_log_get_part (&self->log, next)->next)
        {
          const CselBmecatPart *part = csel_bmecat_log_get_part (&self->log, next);

          if (is_block && !is_feature (part->element))
            continue;
          keys[n] = (CselBmecatKey) { .part = part->number, .context = context };
          csel_bmecat_memo_prepare (&self->memo, &keys[n]);
          parts[n++] = next;
        }
      for (guint i = 0; i < n; i++)
        if (keys[i].part != CSEL_BMECAT_NO_PART)
          csel_bmecat_memo_approach (&self->memo, &keys[i]);
      for (guint i = 0; i < n; i++)
        take_part (self, parent, parts[i], &keys[i]);
    }
}

/* What the file has of it and what is wrong with that */
static gboolean
begin_product (CselBmecat *self)
{
  const char *mode = csel_bmecat_tree_get_attribute (&self->tree, 0, "mode");
  const char *item = self->item->str;
  guint line = csel_bmecat_tree_get (&self->tree, 0)->line;

  if (*item == '\0')
    csel_bmecat_add_notice (self, line, _("found a product without a number, which is passed over"));
  else if (g_strcmp0 (mode, "delete") == 0)
    csel_bmecat_add_notice (self, line, _("found “%s”, which is to be deleted and is passed over"), item);
  else if (!csel_catalog_begin_product (self->catalog, item, self->manufacturer))
    csel_bmecat_add_notice (self, line, _("found “%s” a second time, which is passed over"), item);
  else
    return TRUE;

  return FALSE;
}

/**
 * csel_bmecat_take_product:
 * @self: the reader, with a PRODUCT or ARTICLE in its log
 *
 * Appends a product to the catalogue.
 */
void
csel_bmecat_take_product (CselBmecat *self)
{
  const char *item = find_text (self, 0, CSEL_BMECAT_SUPPLIER_PID);
  guint32 details = find_details (self);

  g_string_assign (self->item, item != NULL ? item : "");
  take_manufacturer (self, details);
  make_tree (self, 0, TRUE);
  csel_bmecat_tree_end (&self->tree);
  if (!begin_product (self))
    return;

  self->n_features = 0;
  self->n_references = 0;
  csel_bmecat_add_words (self, CSEL_PROPERTY_ITEM_NUMBER, 0, NULL, self->item->str);
  add_manufacturer (self, details);
  take_parts (self, 0, get_context (self));

  csel_catalog_set_counts (self->catalog, self->n_features, self->n_references);
  csel_catalog_end_product (self->catalog);
}
