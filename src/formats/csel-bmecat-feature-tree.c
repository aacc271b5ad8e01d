/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The tree of ECLASS Advanced: features in blocks, in one flat list with FID and FPARENT_ID
 *
 *   Anschluss EC_01.01                     AAQ672
 *   ├─ Verdrahtung                         AAQ534
 *   │  └─ Ausführung                       AAQ533 ─▶ strip length of this connection
 *   ├─ Bemessungswert für Anschluss        AAQ527 ─▶ voltage and current, per connection and standard
 *   └─ Teilebeziehung 1010820000           AAQ675 ─▶ a relation; all in it is about another product
 *
 * The same property occurs many times in one product: the blocks over it are its qualifier. A block is
 * told from another of its kind by a name in it, or else by its number.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-features-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* No classification is as deep; what is deeper, or would go in a circle, is not followed */
#define MAX_DEPTH 32

#define NO_NODE G_MAXUINT
#define BLOCK   "#01-"

/* Properties and blocks, by their names in ECLASS 9.0 Advanced */
#define CONNECTION         "AAQ672"     /* Anschluss */
#define CONNECTION_VERSION "AAQ533"     /* Ausführung des elektrischen Anschlusses */
#define CONNECTION_RATING  "AAQ527"     /* Bemessungswert für Anschluss */
#define CONNECTION_ID      "AAN337"     /* Anschlussidentifikator */
#define CONNECTION_NAME    "AAC342"     /* Anschlussname, in a Geräteanschluss of that identifier */
#define DEVICE_CONNECTION  "AAQ671"     /* Geräteanschluss */
#define RATED_VOLTAGE      "BAH005"     /* Bemessungsspannung */
#define RATED_CURRENT      "AAB485"     /* Bemessungsdauerstrom */
#define RATED_PER          "AAN391"     /* Bemessung nach */
#define PART_RELATION      "AAQ675"     /* Teilebeziehung */
#define PART_ROLE          "AAN350"     /* Teilebeziehung zum Hauptartikel */
#define PART_NAME          "AAC355"     /* Teilebeziehungsname */
#define PART_ITEM          "AAO676"     /* Herstellerartikelnummer */
#define PART_MAKER         "AAO677"     /* Hersteller-Name */
#define PART_TYPE          "AAN389"     /* Herstellerartikeltyp */

#define ROLE_ACCESSORY     "#07-AAR847" /* Zubehör */

/* A feature, copied */
typedef struct
{
  CselRawFeature feature;
  char          *code;
  guint          parent;
  guint          first_child;
  guint          last_child;
  guint          next;
  char          *path;          /* of what is in it; made when it is wanted */
  char          *connection;    /* the same */
} Node;

struct _CselFeatureTree
{
  CselBmecatFeatures *features;
  GStringChunk       *strings;
  GArray             *nodes;
  GHashTable         *numbers;  /* FID → its node, from 1 */
};

static void
clear_node (gpointer data)
{
  Node *node = data;

  g_free (node->code);
  g_free (node->path);
  g_free (node->connection);
}

CselFeatureTree *
csel_feature_tree_new (CselBmecatFeatures *features)
{
  CselFeatureTree *self = g_new0 (CselFeatureTree, 1);

  self->features = features;
  self->strings = g_string_chunk_new (4096);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_array_set_clear_func (self->nodes, clear_node);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
csel_feature_tree_free (CselFeatureTree *self)
{
  g_string_chunk_free (self->strings);
  g_array_unref (self->nodes);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

static Node *
get_node (CselFeatureTree *self,
          guint            number)
{
  return &g_array_index (self->nodes, Node, number);
}

static const char *
copy (CselFeatureTree *self,
      const char      *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static void
tell (CselFeatureTree *self,
      guint            line,
      const char      *text)
{
  const CselBmecatContext *context = &self->features->context;

  context->add_notice (line, text, context->user_data);
}

/**
 * csel_feature_tree_add:
 * @self: the tree of a product
 * @feature: a feature with an id; copied
 */
void
csel_feature_tree_add (CselFeatureTree      *self,
                       const CselRawFeature *feature)
{
  Node node = {
    .feature = *feature, .parent = NO_NODE, .first_child = NO_NODE, .last_child = NO_NODE, .next = NO_NODE,
  };
  const char *name = feature->name != NULL ? feature->name : feature->label;

  if (name == NULL || feature->n_values == 0)
    {
      g_autofree char *text = name == NULL ? g_strdup (_("A feature without a name is left out")) :
                              g_strdup_printf (_("%s has no value"), name);

      tell (self, feature->line, text);
      return;
    }

  node.feature.name = copy (self, name);
  node.feature.label = copy (self, feature->label);
  node.feature.unit = copy (self, feature->unit);
  node.feature.details = copy (self, feature->details);
  node.feature.description = copy (self, feature->description);
  node.feature.id = copy (self, feature->id);
  node.feature.parent = copy (self, feature->parent);
  for (guint i = 0; i < feature->n_values; i++)
    {
      node.feature.values[i].text = copy (self, feature->values[i].text);
      node.feature.values[i].language = copy (self, feature->values[i].language);
    }
  node.code = csel_bmecat_eclass_code (name);
  if (node.code == NULL)
    node.code = g_strdup (name);

  g_array_append_val (self->nodes, node);
  if (g_hash_table_contains (self->numbers, node.feature.id))
    tell (self, feature->line, _("The id of this feature is there already"));
  else
    g_hash_table_insert (self->numbers, (gpointer)node.feature.id, GUINT_TO_POINTER (self->nodes->len));
}

/* Does @number stand in @block already, or so deep that it is not followed? */
static gboolean
is_too_deep (CselFeatureTree *self,
             guint            number,
             guint            block)
{
  for (guint depth = 0; number != NO_NODE && depth < MAX_DEPTH; depth++)
    {
      if (number == block)
        return TRUE;
      number = get_node (self, number)->parent;
    }

  return number != NO_NODE;
}

static void
connect_nodes (CselFeatureTree *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      Node *node = get_node (self, i);
      const char *id = node->feature.parent;
      guint number = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id)) : 0;
      Node *parent;

      if (number == 0 && (id == NULL || *id == '\0' || strcmp (id, "-1") == 0))
        continue;
      if (number == 0 || is_too_deep (self, number - 1, i))
        {
          tell (self, node->feature.line, _("The parent of this feature is not there"));
          continue;
        }

      node->parent = number - 1;
      parent = get_node (self, node->parent);
      if (parent->last_child == NO_NODE)
        parent->first_child = i;
      else
        get_node (self, parent->last_child)->next = i;
      parent->last_child = i;
    }
}

static gboolean
is_block (const Node *node)
{
  return node->feature.values[0].is_reference && strstr (node->feature.values[0].text, BLOCK) != NULL;
}

/* The feature of that code in @number itself, or with @depth in the blocks in it */
static const Node *
find_in (CselFeatureTree *self,
         guint            number,
         const char      *code,
         guint            depth)
{
  const Node *found = NULL;

  for (guint i = get_node (self, number)->first_child; found == NULL && i != NO_NODE; i = get_node (self, i)->next)
    {
      if (strcmp (get_node (self, i)->code, code) == 0)
        return get_node (self, i);
      if (depth > 0)
        found = find_in (self, i, code, depth - 1);
    }

  return found;
}

static const char *
get_text (const Node *node)
{
  const char *text = node != NULL ? node->feature.values[0].text : "";

  return *text != '\0' && strcmp (text, "-") != 0 ? text : NULL;
}

/* The nearest block of that code around @number */
static guint
find_around (CselFeatureTree *self,
             guint            number,
             const char      *code)
{
  for (guint depth = 0; number != NO_NODE && depth < MAX_DEPTH; depth++)
    {
      if (strcmp (get_node (self, number)->code, code) == 0)
        return number;
      number = get_node (self, number)->parent;
    }

  return NO_NODE;
}

/* Its place among the blocks of its kind beside it, 0 if it is alone */
static guint
count_place (CselFeatureTree *self,
             guint            number)
{
  const Node *node = get_node (self, number);
  guint first = node->parent != NO_NODE ? get_node (self, node->parent)->first_child : 0;
  guint n = 0;
  guint place = 0;

  for (guint i = first; i < self->nodes->len;
       i = node->parent != NO_NODE ? get_node (self, i)->next : i + 1)
    if (get_node (self, i)->parent == node->parent && strcmp (get_node (self, i)->code, node->code) == 0)
      {
        n++;
        if (i == number)
          place = n;
      }

  return n > 1 ? place : 0;
}

/* "Anschluss EC_01.01": by what a block calls itself, or by its place */
static char *
name_block (CselFeatureTree *self,
            guint            number)
{
  /* Anschlussidentifikator, Bezeichnung der Komponentenaufnahme and of its variant, Bemessung nach */
  static const char *const names[] = { CONNECTION_ID, "AAN575", "AAN472", RATED_PER };
  const Node *node = get_node (self, number);
  const char *label = node->feature.label != NULL ? node->feature.label :
                      node->feature.details != NULL ? node->feature.details : node->code;
  guint place;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = get_text (find_in (self, number, names[i], 0));

      if (name != NULL)
        return g_strdup_printf ("%s %s", label, name);
    }

  place = count_place (self, number);

  return place != 0 ? g_strdup_printf ("%s %u", label, place) : g_strdup (label);
}

/* The headings over what is in @number; %NULL at the top */
static const char *
get_path (CselFeatureTree *self,
          guint            number,
          guint            depth)
{
  Node *node;
  const char *above;
  g_autofree char *name = NULL;

  if (number == NO_NODE || depth == MAX_DEPTH)
    return NULL;

  node = get_node (self, number);
  if (node->path != NULL)
    return node->path;

  above = get_path (self, node->parent, depth + 1);
  name = name_block (self, number);
  node->path = above != NULL ? g_strdup_printf ("%s › %s", above, name) : g_steal_pointer (&name);

  return node->path;
}

/* What is printed at a connection; it is said where the device is spoken of */
static const char *
find_connection_name (CselFeatureTree *self,
                      guint            number)
{
  const char *id = get_text (find_in (self, number, CONNECTION_ID, 0));

  for (guint i = 0; id != NULL && i < self->nodes->len; i++)
    if (strcmp (get_node (self, i)->code, DEVICE_CONNECTION) == 0 &&
        g_strcmp0 (get_text (find_in (self, i, CONNECTION_ID, 0)), id) == 0)
      return get_text (find_in (self, i, CONNECTION_NAME, 0));

  return NULL;
}

static gboolean
takes_conductor (CselFeatureTree *self,
                 guint            number)
{
  return find_in (self, number, CONNECTION_VERSION, MAX_DEPTH) != NULL ||
         find_in (self, number, CONNECTION_RATING, MAX_DEPTH) != NULL;
}

static gboolean
is_name_of_another (CselFeatureTree *self,
                    guint            number,
                    const char      *name)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (i != number && strcmp (get_node (self, i)->code, CONNECTION) == 0 && takes_conductor (self, i) &&
        g_strcmp0 (find_connection_name (self, i), name) == 0)
      return TRUE;

  return FALSE;
}

/* The connection that @number is about: by what is printed at it, where that is no other's */
static const char *
get_connection (CselFeatureTree *self,
                guint            number)
{
  guint connection = find_around (self, number, CONNECTION);
  const char *name;
  Node *node;

  if (connection == NO_NODE)
    return NULL;

  node = get_node (self, connection);
  if (node->connection == NULL)
    {
      name = find_connection_name (self, connection);
      if (name == NULL || is_name_of_another (self, connection, name))
        name = get_text (find_in (self, connection, CONNECTION_ID, 0));
      node->connection = name != NULL ? g_strdup (name) : g_strdup_printf ("%u", count_place (self, connection));
    }

  return node->connection;
}

/* The standard of a rating is its condition, not a fact of its own */
static gboolean
is_condition (CselFeatureTree *self,
              const Node      *node)
{
  return strcmp (node->code, RATED_PER) == 0 && node->parent != NO_NODE &&
         strcmp (get_node (self, node->parent)->code, CONNECTION_RATING) == 0 &&
         (get_text (find_in (self, node->parent, RATED_VOLTAGE, 0)) != NULL ||
          get_text (find_in (self, node->parent, RATED_CURRENT, 0)) != NULL);
}

static void
state_feature (CselFeatureTree *self,
               guint            number)
{
  CselBmecatFeatures *features = self->features;
  const Node *node = get_node (self, number);
  CselQualifiers conditions = { .value[CSEL_QUALIFIER_CONNECTION] = get_connection (self, number) };
  const char *parent = node->parent != NO_NODE ? get_node (self, node->parent)->code : "";

  if (is_condition (self, node))
    return;
  if (strcmp (parent, CONNECTION_RATING) == 0)
    conditions.value[CSEL_QUALIFIER_STANDARD] = get_text (find_in (self, node->parent, RATED_PER, 0));

  g_array_set_size (features->found, 0);
  csel_bmecat_eclass_state (features, &node->feature, node->code, parent, get_path (self, node->parent, 0),
                            &conditions);
  for (guint i = 0; i < features->found->len; i++)
    csel_catalog_append_number (features->catalog, g_array_index (features->found, guint32, i));
  if (features->notice != NULL)
    tell (self, node->feature.line, features->notice);
  g_clear_pointer (&features->notice, g_free);
}

/* The words in the catalogue's own language, if they are there in several */
static const char *
get_words (CselFeatureTree *self,
           const Node      *node)
{
  const CselBmecatFeatures *features = self->features;

  for (guint i = 0; node != NULL && i < node->feature.n_values; i++)
    if (node->feature.values[i].language == NULL ||
        features->context.get_source (node->feature.values[i].language, features->block->name,
                                      features->context.user_data) == features->block->source)
      return node->feature.values[i].text;

  return get_text (node);
}

/* A part that goes with the product. Only an accessory is taken for one */
static gboolean
state_relation (CselFeatureTree *self,
                guint            number)
{
  const Node *role = find_in (self, number, PART_ROLE, MAX_DEPTH);
  const char *item = get_text (find_in (self, number, PART_ITEM, MAX_DEPTH));
  const char *maker = get_text (find_in (self, number, PART_MAKER, MAX_DEPTH));

  if (item == NULL)
    item = get_text (find_in (self, number, PART_NAME, 0));
  if (item == NULL || role == NULL || strstr (role->feature.values[0].text, ROLE_ACCESSORY) == NULL)
    return FALSE;

  csel_catalog_append_relation (self->features->catalog, CSEL_RELATION_ACCESSORY, FALSE,
                                get_words (self, find_in (self, number, PART_TYPE, MAX_DEPTH)), item, maker,
                                self->features->block->source);

  return TRUE;
}

/* All in the block is about another product, and stands there with the product itself */
static void
state_relations (CselFeatureTree *self)
{
  guint n_features = 0;
  guint line = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      guint relation = find_around (self, i, PART_RELATION);

      if (relation == NO_NODE)
        continue;
      n_features++;
      if (line == 0)
        line = get_node (self, i)->feature.line;
      if (relation == i && !state_relation (self, i))
        tell (self, get_node (self, i)->feature.line, _("A related part without number, or that is no accessory"));
    }
  if (n_features == 0)
    return;

  text = g_strdup_printf (_("Features about related parts, of which only number, maker and kind are read: %u"),
                          n_features);
  tell (self, line, text);
}

/**
 * csel_feature_tree_end:
 * @self: the tree of a product
 *
 * States what it says; it is empty then.
 */
void
csel_feature_tree_end (CselFeatureTree *self)
{
  if (self->nodes->len == 0)
    return;

  connect_nodes (self);
  for (guint i = 0; i < self->nodes->len; i++)
    if (!is_block (get_node (self, i)) && find_around (self, i, PART_RELATION) == NO_NODE)
      state_feature (self, i);
  state_relations (self);

  g_hash_table_remove_all (self->numbers);
  g_array_set_size (self->nodes, 0);
  g_string_chunk_clear (self->strings);
}
