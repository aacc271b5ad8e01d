/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSession: what all views share
 *
 *   library, query ─▶ result (signal "result-changed") ─▶ product table, filters
 *   product, rating context (notify)                 ─▶ every view of a product
 *   parts list that is shown, of the project's (notify) ─▶ parts, whoever adds to it
 *   requirement, which answers are wanted (notify)   ─▶ requirements, rows
 *   project: parts lists, requirement                ─▶ parts view, requirements
 *
 * Views know the session and nothing of each other. Every change is announced once. A list of
 * up to some hundred thousand products is searched at once, a longer one in a thread: until its answer
 * is there the result stays as it is.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-session-private.h"

#include "base/csel-macros.h"

enum {
  PROP_0,
  PROP_PRODUCT,
  PROP_RATING_CONTEXT,
  PROP_REQUIREMENT,
  PROP_WANTED,
  PROP_AUTHOR,
  PROP_PARTS_LIST,
  N_PROPS
};

enum {
  RESULT_CHANGED,
  COLUMN_PREPARED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselSession, csel_session, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
csel_session_dispose (GObject *object)
{
  CselSession *self = CSEL_SESSION (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->product);
  g_clear_object (&self->parts_list);
  g_clear_object (&self->project);
  g_clear_object (&self->compared);
  g_clear_object (&self->index);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (csel_session_parent_class)->dispose (object);
}

static void
csel_session_finalize (GObject *object)
{
  CselSession *self = CSEL_SESSION (object);

  g_clear_pointer (&self->prepared_of, csel_listing_unref);
  g_clear_pointer (&self->prepared, g_hash_table_unref);
  g_clear_pointer (&self->locale, csel_locale_unref);
  g_clear_pointer (&self->query, csel_query_free);
  g_clear_pointer (&self->result, csel_result_unref);
  g_free (self->author);

  G_OBJECT_CLASS (csel_session_parent_class)->finalize (object);
}

static void
csel_session_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CselSession *self = CSEL_SESSION (object);

  switch (prop_id)
    {
    case PROP_PRODUCT:
      g_value_set_object (value, csel_session_get_product (self));
      break;

    case PROP_RATING_CONTEXT:
      g_value_set_boxed (value, csel_session_get_rating_context (self));
      break;

    case PROP_REQUIREMENT:
      g_value_set_boxed (value, csel_session_get_requirement (self));
      break;

    case PROP_WANTED:
      g_value_set_uint (value, csel_session_get_wanted (self));
      break;

    case PROP_AUTHOR:
      g_value_set_string (value, csel_session_get_author (self));
      break;

    case PROP_PARTS_LIST:
      g_value_set_object (value, csel_session_get_parts_list (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_session_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  CselSession *self = CSEL_SESSION (object);

  switch (prop_id)
    {
    case PROP_PRODUCT:
      csel_session_set_product (self, g_value_get_object (value));
      break;

    case PROP_RATING_CONTEXT:
      csel_session_set_rating_context (self, g_value_get_boxed (value));
      break;

    case PROP_REQUIREMENT:
      csel_session_set_requirement (self, g_value_get_boxed (value));
      break;

    case PROP_WANTED:
      csel_session_set_wanted (self, g_value_get_uint (value));
      break;

    case PROP_AUTHOR:
      csel_session_set_author (self, g_value_get_string (value));
      break;

    case PROP_PARTS_LIST:
      csel_session_set_parts_list (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_session_class_init (CselSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = csel_session_dispose;
  object_class->finalize = csel_session_finalize;
  object_class->get_property = csel_session_get_property;
  object_class->set_property = csel_session_set_property;

  properties[PROP_PRODUCT] =
    g_param_spec_object ("product", NULL, NULL,
                         CSEL_TYPE_PRODUCT,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_RATING_CONTEXT] =
    g_param_spec_boxed ("rating-context", NULL, NULL,
                        CSEL_TYPE_RATING_CONTEXT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_REQUIREMENT] =
    g_param_spec_boxed ("requirement", NULL, NULL,
                        CSEL_TYPE_REQUIREMENT,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_WANTED] =
    g_param_spec_uint ("wanted", NULL, NULL,
                       0, CSEL_N_WANTED - 1, CSEL_WANTED_ALL,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_AUTHOR] =
    g_param_spec_string ("author", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_PARTS_LIST] =
    g_param_spec_object ("parts-list", NULL, NULL,
                         CSEL_TYPE_PARTS_LIST,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RESULT_CHANGED] =
    g_signal_new ("result-changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselSession::column-prepared:
   *
   * What csel_session_prepare_column() began is done.
   */
  signals[COLUMN_PREPARED] =
    g_signal_new ("column-prepared",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_session_init (CselSession *self)
{
  self->prepared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->library = csel_library_new ();
  self->compared = csel_compared_new ();
  self->index = csel_index_new (self->library);
  self->query = csel_query_new ();
  self->result = csel_result_new (self->query, self->index, NULL);
  g_signal_connect_object (self->library, "changed", G_CALLBACK (csel_session_library_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library, "changed", G_CALLBACK (csel_compared_find_again), self->compared,
                           G_CONNECT_SWAPPED);
}

/**
 * csel_session_new:
 * @locale: the user's language
 *
 * Returns: (transfer full): a session without a catalogue
 */
CselSession *
csel_session_new (CselLocale *locale)
{
  CselSession *self = g_object_new (CSEL_TYPE_SESSION, NULL);
  g_autoptr(CselProject) project = csel_project_new ();

  self->locale = csel_locale_ref (locale);
  csel_session_set_project (self, project);

  return self;
}

/**
 * csel_session_get_compared:
 * @self: a session
 *
 * Returns: (transfer none): the products that are marked for comparing
 */
CselCompared *
csel_session_get_compared (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->compared;
}

CselLocale *
csel_session_get_locale (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->locale;
}

/**
 * csel_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none): the open catalogues; the result follows them
 */
CselLibrary *
csel_session_get_library (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * csel_session_get_product:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): the product that is shown
 */
CselProduct *
csel_session_get_product (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->product;
}

/**
 * csel_session_set_product:
 * @self: a session
 * @product: (nullable): the product to show
 */
void
csel_session_set_product (CselSession *self,
                          CselProduct *product)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  if (csel_product_equal (self->product, product))
    return;

  g_set_object (&self->product, product);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRODUCT]);
}

/**
 * csel_session_get_rating_context:
 * @self: a session
 *
 * Returns: (transfer none): "Ratings per"
 */
const CselRatingContext *
csel_session_get_rating_context (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return &self->query->context;
}

/**
 * csel_session_set_rating_context:
 * @self: a session
 * @context: "Ratings per", for list, technical data and print
 */
void
csel_session_set_rating_context (CselSession             *self,
                                 const CselRatingContext *context)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  if (csel_rating_context_equal (&self->query->context, context))
    return;

  self->query->context = *context;
  g_hash_table_remove_all (self->prepared);
  csel_project_set_context (self->project, context);
  csel_requirement_set_context (self->query->requirement, context);
  csel_session_run_query (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATING_CONTEXT]);
}

/**
 * csel_session_get_result:
 * @self: a session
 *
 * Returns: (transfer none): the products that the query has found; another with each
 *   "result-changed"
 */
CselResult *
csel_session_get_result (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->result;
}

/**
 * csel_session_get_query:
 * @self: a session
 *
 * Returns: (transfer none): what is asked
 */
const CselQuery *
csel_session_get_query (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return self->query;
}

/**
 * csel_session_get_n_rows:
 * @self: a session
 *
 * Returns: how many products the query has found
 */
guint
csel_session_get_n_rows (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), 0);

  return csel_result_get_n_rows (self->result);
}

/**
 * csel_session_find_position:
 * @self: a session
 * @product: (nullable): a product
 * @position: (out): its place in the result
 *
 * Returns: %FALSE if it was not found
 */
gboolean
csel_session_find_position (CselSession *self,
                            CselProduct *product,
                            guint       *position)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), FALSE);

  return csel_result_find_position (self->result, product, position);
}

/**
 * csel_session_set_search:
 * @self: a session
 * @text: (nullable): words that must occur in a product
 *
 * Shows the first product that is found.
 */
void
csel_session_set_search (CselSession *self,
                         const char  *text)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  if (!csel_set_str (&self->query->text, text))
    return;

  self->wants_best = text != NULL && *text != '\0';
  csel_session_run_query (self);
}

/**
 * csel_session_set_sort:
 * @self: a session
 * @column: (nullable): the id of the column to sort by, %NULL for the best match first
 * @descending: %TRUE to sort from the largest
 */
void
csel_session_set_sort (CselSession *self,
                       const char  *column,
                       gboolean     descending)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  if (g_strcmp0 (self->query->sort, column) == 0 && self->query->descending == descending)
    return;

  csel_query_set_sort (self->query, column, descending);
  csel_session_run_query (self);
}

/**
 * csel_session_toggle_value:
 * @self: a session
 * @column: the id of a column
 * @key: the key of a value, %CSEL_KEY_STATED or %CSEL_KEY_NOT_STATED
 *
 * Wants @key among the values of @column, or no longer.
 */
void
csel_session_toggle_value (CselSession *self,
                           const char  *column,
                           const char  *key)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  csel_query_toggle_value (self->query, column, key);
  csel_session_run_query (self);
}

gboolean
csel_session_has_value (CselSession *self,
                        const char  *column,
                        const char  *key)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), FALSE);

  return csel_query_has_value (self->query, column, key);
}

/**
 * csel_session_set_bounds:
 * @self: a session
 * @column: the id of a column
 * @bounds: (nullable): between which numbers its value must lie
 */
void
csel_session_set_bounds (CselSession      *self,
                         const char       *column,
                         const CselBounds *bounds)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  csel_query_set_bounds (self->query, column, bounds);
  csel_session_run_query (self);
}

/**
 * csel_session_clear_column:
 * @self: a session
 * @column: the id of a column
 *
 * Takes away the filter of one column.
 */
void
csel_session_clear_column (CselSession *self,
                           const char  *column)
{
  g_return_if_fail (CSEL_IS_SESSION (self));

  csel_query_clear_column (self->query, column);
  csel_session_run_query (self);
}

void
csel_session_clear_filters (CselSession *self)
{
  gboolean had_wanted;

  g_return_if_fail (CSEL_IS_SESSION (self));

  had_wanted = self->query->wanted != CSEL_WANTED_ALL;
  csel_query_clear_filters (self->query);
  csel_session_run_query (self);
  if (had_wanted)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
}

gboolean
csel_session_is_filtered (CselSession *self)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), FALSE);

  return csel_query_is_filtered (self->query);
}

/**
 * csel_session_get_facet:
 * @self: a session
 * @column: the id of a column
 *
 * Returns: (transfer full) (nullable): what the products that were found state in it, %NULL if
 *   there is no such column
 */
CselFacet *
csel_session_get_facet (CselSession *self,
                        const char  *column)
{
  g_return_val_if_fail (CSEL_IS_SESSION (self), NULL);

  return csel_result_get_facet (self->result, column);
}
