/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Which statements of two products belong together
 *
 * Statements of both products are paired, each at most once; the first rule that finds a partner decides:
 *
 *   the same in everything                                 no difference
 *   the same property, conditions and words                another source, or read in another way
 *   the same property, conditions and value                other words
 *   the only ones left of a property and its conditions    another value
 *   the only ones left of a property and its value         other conditions
 *
 * What is left is added or removed. Nothing is guessed: where several could be meant, none is paired.
 * Statements are found by hash, so that the time grows with their number and not with its square.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-revision-private.h"

#include <string.h>

#include "base/csel-hash.h"

typedef enum
{
  RULE_ALL,
  RULE_WORDS,
  RULE_VALUE,
  RULE_PLACE,
  RULE_CONTENT,
  N_RULES
} Rule;

/* What is left with one key: how many, and the first of the later side */
typedef struct
{
  CselHashWide key;
  guint        n_before;
  guint        n_after;
  guint        first;
} Slot;

static void
add_text (GString    *key,
          const char *text)
{
  /* With its end, so that two texts are not one; what is missing is not what is empty */
  if (text != NULL)
    g_string_append_len (key, text, (gssize)strlen (text) + 1);
  else
    g_string_append_len (key, "\1", 2);
}

static void
add_number (GString *key,
            gint64   number)
{
  g_string_append_len (key, (const char *)&number, sizeof number);
}

static void
add_value (GString          *key,
           CselProduct      *product,
           const CselStated *statement)
{
  const CselFact *fact = statement->fact;

  add_text (key, csel_product_get_property (product, fact)->unit);
  if (fact->kind == CSEL_VALUE_TEXT || fact->kind == CSEL_VALUE_CODE)
    {
      add_number (key, fact->kind);
      add_text (key, csel_product_get_code (product, fact));
      return;
    }
  for (guint i = 0; i < statement->n_records; i++)
    {
      add_number (key, fact[i].kind);
      add_number (key, fact[i].unit);
      add_number (key, fact[i].lo);
      add_number (key, fact[i].hi);
    }
}

static void
add_qualifiers (GString        *key,
                CselProduct    *product,
                const CselFact *fact)
{
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    add_text (key, csel_product_get_qualifier (product, fact, i));
}

static void
add_source (GString          *key,
            const CselSource *source)
{
  add_text (key, source->document);
  add_text (key, source->version);
  add_text (key, source->url);
  add_text (key, source->note);
  add_text (key, source->language);
  add_number (key, source->confidence);
}

static CselHashWide
hash_fact (CselProduct      *product,
           const CselStated *statement,
           Rule              rule,
           GString          *key)
{
  const CselFact *fact = statement->fact;

  add_text (key, csel_product_get_property (product, fact)->id);
  if (rule != RULE_CONTENT)
    {
      add_qualifiers (key, product, fact);
      add_text (key, csel_product_get_source (product, fact)->language);
    }
  if (rule == RULE_ALL || rule == RULE_WORDS || rule == RULE_CONTENT)
    add_text (key, csel_product_get_printed (product, fact));
  if (rule == RULE_ALL || rule == RULE_VALUE || rule == RULE_CONTENT)
    add_value (key, product, statement);
  if (rule == RULE_ALL)
    add_source (key, csel_product_get_source (product, fact));

  return csel_hash_bytes_wide (key->str, key->len);
}

static void
add_relation_words (GString            *key,
                    CselCatalog        *catalog,
                    const CselRelation *relation)
{
  add_text (key, csel_catalog_get_string (catalog, relation->group));
  add_text (key, csel_catalog_get_string (catalog, relation->quantity));
  add_text (key, csel_catalog_get_string (catalog, relation->description));
}

static CselHashWide
hash_relation (CselProduct        *product,
               const CselRelation *relation,
               Rule                rule,
               GString            *key)
{
  CselCatalog *catalog = csel_product_get_catalog (product);

  /* No property has such a name */
  add_text (key, "\2");
  add_text (key, csel_relation_type_get_id (relation->type));
  add_text (key, csel_catalog_get_string (catalog, relation->item));
  if (rule != RULE_CONTENT)
    add_text (key, csel_catalog_get_string (catalog, relation->manufacturer));
  if (rule == RULE_ALL || rule == RULE_WORDS)
    add_relation_words (key, catalog, relation);
  if (rule == RULE_ALL || rule == RULE_VALUE)
    add_number (key, relation->required);
  if (rule == RULE_ALL)
    add_source (key, csel_catalog_get_source (catalog, relation->source));

  return csel_hash_bytes_wide (key->str, key->len);
}

static CselHashWide
hash_statement (CselProduct      *product,
                const CselStated *statement,
                Rule              rule,
                GString          *key)
{
  g_string_truncate (key, 0);

  return statement->fact != NULL ? hash_fact (product, statement, rule, key) :
         hash_relation (product, statement->relation, rule, key);
}

/**
 * csel_revision_side_collect:
 * @self: (out caller-allocates): what @product states; its statements are to be freed
 * @product: a product
 */
void
csel_revision_side_collect (CselRevisionSide *self,
                            CselProduct      *product)
{
  guint n_facts;
  guint n_relations;
  const CselFact *facts = csel_product_get_facts (product, &n_facts);
  const CselRelation *relations = csel_catalog_get_relations (csel_product_get_catalog (product),
                                                              csel_product_get_row (product), &n_relations);

  self->product = product;
  self->statements = g_array_sized_new (FALSE, FALSE, sizeof (CselStated), n_facts + n_relations);

  for (guint i = 0; i < n_facts; i++)
    {
      CselStated statement = { &facts[i], 1, NULL, CSEL_NO_PARTNER };

      if (facts[i].also && self->statements->len > 0)
        g_array_index (self->statements, CselStated, self->statements->len - 1).n_records++;
      else
        g_array_append_val (self->statements, statement);
    }
  for (guint i = 0; i < n_relations; i++)
    {
      CselStated statement = { NULL, 0, &relations[i], CSEL_NO_PARTNER };

      g_array_append_val (self->statements, statement);
    }
}

static guint
hash_key (gconstpointer key)
{
  return (guint)((const CselHashWide *)key)->one;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, sizeof (CselHashWide)) == 0;
}

static Slot *
get_slot (GHashTable  *slots,
          CselHashWide key)
{
  Slot *slot = g_hash_table_lookup (slots, &key);

  if (slot == NULL)
    {
      slot = g_new (Slot, 1);
      *slot = (Slot) { key, 0, 0, CSEL_NO_PARTNER };
      g_hash_table_insert (slots, &slot->key, slot);
    }

  return slot;
}

static void
pair (CselRevisionSide *before,
      guint             i,
      CselRevisionSide *after,
      guint             j)
{
  g_array_index (before->statements, CselStated, i).partner = j;
  g_array_index (after->statements, CselStated, j).partner = i;
}

/* The slot of each statement of @side that has no partner; what has the same key is a chain, in its order */
static void
fill_slots (CselRevisionSide *side,
            Rule              rule,
            GHashTable       *slots,
            Slot            **slot_of,
            guint            *next,
            GString          *key)
{
  for (guint i = side->statements->len; i > 0; i--)
    {
      const CselStated *statement = &g_array_index (side->statements, CselStated, i - 1);

      if (statement->partner != CSEL_NO_PARTNER)
        continue;
      slot_of[i - 1] = get_slot (slots, hash_statement (side->product, statement, rule, key));
      if (next == NULL)
        {
          slot_of[i - 1]->n_before++;
          continue;
        }
      slot_of[i - 1]->n_after++;
      next[i - 1] = slot_of[i - 1]->first;
      slot_of[i - 1]->first = i - 1;
    }
}

static void
apply_rule (CselRevisionSide *before,
            CselRevisionSide *after,
            Rule              rule,
            GString          *key)
{
  const gboolean must_be_only = rule == RULE_PLACE || rule == RULE_CONTENT;
  g_autoptr(GHashTable) slots = g_hash_table_new_full (hash_key, equal_keys, NULL, g_free);
  g_autofree Slot **slot_before = g_new0 (Slot *, before->statements->len + 1);
  g_autofree Slot **slot_after = g_new0 (Slot *, after->statements->len + 1);
  g_autofree guint *next = g_new (guint, after->statements->len + 1);

  fill_slots (before, rule, slots, slot_before, NULL, key);
  fill_slots (after, rule, slots, slot_after, next, key);
  for (guint i = 0; i < before->statements->len; i++)
    {
      Slot *slot = slot_before[i];

      if (slot == NULL || slot->first == CSEL_NO_PARTNER)
        continue;
      if (must_be_only && (slot->n_before > 1 || slot->n_after > 1))
        continue;
      pair (before, i, after, slot->first);
      slot->first = next[slot->first];
    }
}

/* Most statements stand where they stood: those are paired without tables. Returns whether any is left */
static gboolean
pair_in_place (CselRevisionSide *before,
               CselRevisionSide *after,
               GString          *key)
{
  const guint n = MIN (before->statements->len, after->statements->len);
  guint n_pairs = 0;

  for (guint i = 0; i < n; i++)
    {
      CselHashWide one = hash_statement (before->product, &g_array_index (before->statements, CselStated, i),
                                         RULE_ALL, key);
      CselHashWide other = hash_statement (after->product, &g_array_index (after->statements, CselStated, i),
                                           RULE_ALL, key);

      if (!equal_keys (&one, &other))
        continue;
      pair (before, i, after, i);
      n_pairs++;
    }

  return n_pairs < MAX (before->statements->len, after->statements->len);
}

static gboolean
has_same (const CselRevisionSide *before,
          const CselStated *one,
          const CselRevisionSide *after,
          const CselStated *other,
          void ( *add ) (GString *, CselProduct *, const CselStated *))
{
  g_autoptr(GString) key = g_string_new (NULL);
  g_autoptr(GString) other_key = g_string_new (NULL);

  add (key, before->product, one);
  add (other_key, after->product, other);

  return g_string_equal (key, other_key);
}

static void
add_words (GString          *key,
           CselProduct      *product,
           const CselStated *statement)
{
  if (statement->fact != NULL)
    add_text (key, csel_product_get_printed (product, statement->fact));
  else
    add_relation_words (key, csel_product_get_catalog (product), statement->relation);
}

static void
add_content (GString          *key,
             CselProduct      *product,
             const CselStated *statement)
{
  if (statement->fact != NULL)
    add_value (key, product, statement);
  else
    add_number (key, statement->relation->required);
}

/* Of a relation, who makes the other product: a number may be stated without */
static void
add_conditions (GString          *key,
                CselProduct      *product,
                const CselStated *statement)
{
  if (statement->fact != NULL)
    add_qualifiers (key, product, statement->fact);
  else
    add_text (key, csel_catalog_get_string (csel_product_get_catalog (product), statement->relation->manufacturer));
}

static const CselSource *
get_source (CselProduct      *product,
            const CselStated *statement)
{
  return statement->fact != NULL ? csel_product_get_source (product, statement->fact) :
         csel_catalog_get_source (csel_product_get_catalog (product), statement->relation->source);
}

static gboolean
is_same_source (const CselSource *one,
                const CselSource *other)
{
  return g_strcmp0 (one->document, other->document) == 0 && g_strcmp0 (one->version, other->version) == 0 &&
         g_strcmp0 (one->url, other->url) == 0 && g_strcmp0 (one->note, other->note) == 0 &&
         g_strcmp0 (one->language, other->language) == 0;
}

/**
 * csel_revision_side_pair:
 * @before: the earlier product
 * @after: the later product
 *
 * Gives each statement its partner.
 *
 * Returns: %FALSE if both state the same
 */
gboolean
csel_revision_side_pair (CselRevisionSide *before,
                         CselRevisionSide *after)
{
  g_autoptr(GString) key = g_string_new (NULL);

  if (!pair_in_place (before, after, key))
    return FALSE;

  for (Rule rule = RULE_ALL; rule < N_RULES; rule++)
    apply_rule (before, after, rule, key);

  return TRUE;
}

/**
 * csel_revision_side_compare:
 * @before: the earlier product
 * @one: one of its statements
 * @after: the later product
 * @other: the partner of @one
 *
 * Returns: what is not the same in both
 */
CselRevisionFields
csel_revision_side_compare (const CselRevisionSide *before,
                            const CselStated       *one,
                            const CselRevisionSide *after,
                            const CselStated       *other)
{
  const CselSource *source = get_source (before->product, one);
  const CselSource *other_source = get_source (after->product, other);
  CselRevisionFields fields = CSEL_REVISION_NONE;

  if (!has_same (before, one, after, other, add_content))
    fields |= CSEL_REVISION_VALUE;
  if (!has_same (before, one, after, other, add_words))
    fields |= CSEL_REVISION_PRINTED;
  if (!has_same (before, one, after, other, add_conditions))
    fields |= CSEL_REVISION_QUALIFIERS;
  if (!is_same_source (source, other_source))
    fields |= CSEL_REVISION_SOURCE;
  if (source->confidence != other_source->confidence)
    fields |= CSEL_REVISION_CONFIDENCE;

  return fields;
}
