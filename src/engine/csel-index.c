/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselIndex: what search, filters and sorting have found out about the open catalogues
 *
 * The list of their products as it was last, and its columns and the answers to a requirement, each
 * made when it is first asked for and thrown away when the library changes. May be asked from any
 * thread; a column is made once, whoever asks second waits.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-index.h"

/* A column is made outside of the mutex: who asks for another one need not wait */
typedef struct
{
  gatomicrefcount   ref_count;

  GMutex            mutex;
  CselRatingContext context;
  CselColumn       *column;
  gint              is_made;
} Place;

struct _CselIndex
{
  GObject           parent_instance;

  CselLibrary      *library;
  CselBuffers      *buffers;

  GMutex            mutex;
  CselListing      *listing;
  GHashTable       *columns;
  CselRatingContext context;
  CselMatches      *matches;
};

G_DEFINE_FINAL_TYPE (CselIndex, csel_index, G_TYPE_OBJECT)

static Place *
place_new (const CselRatingContext *context)
{
  Place *self = g_new0 (Place, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->context = *context;

  return self;
}

static void
place_unref (Place *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->column, csel_column_unref);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
csel_index_finalize (GObject *object)
{
  CselIndex *self = CSEL_INDEX (object);

  g_clear_pointer (&self->matches, csel_matches_unref);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_clear_pointer (&self->listing, csel_listing_unref);
  g_clear_pointer (&self->buffers, csel_buffers_unref);
  g_clear_object (&self->library);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (csel_index_parent_class)->finalize (object);
}

static void
csel_index_class_init (CselIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_index_finalize;
}

static void
csel_index_init (CselIndex *self)
{
  g_mutex_init (&self->mutex);
  self->context = CSEL_RATING_CONTEXT_DEFAULT;
  self->buffers = csel_buffers_new ();
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)place_unref);
}

/**
 * csel_index_new:
 * @library: the open catalogues
 *
 * Returns: (transfer full): an index of them as they are when somebody first asks
 */
CselIndex *
csel_index_new (CselLibrary *library)
{
  CselIndex *self;

  g_return_val_if_fail (CSEL_IS_LIBRARY (library), NULL);

  self = g_object_new (CSEL_TYPE_INDEX, NULL);
  self->library = g_object_ref (library);

  return self;
}

/**
 * csel_index_get_library:
 * @self: an index
 *
 * Returns: (transfer none): what it is an index of
 */
CselLibrary *
csel_index_get_library (CselIndex *self)
{
  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  return self->library;
}

/**
 * csel_index_refresh:
 * @self: an index
 *
 * In the main thread: to be called when the library has changed.
 */
void
csel_index_refresh (CselIndex *self)
{
  g_autoptr(CselListing) listing = NULL;
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_if_fail (CSEL_IS_INDEX (self));

  listing = csel_listing_new (self->library);
  locker = g_mutex_locker_new (&self->mutex);
  g_clear_pointer (&self->listing, csel_listing_unref);
  self->listing = g_steal_pointer (&listing);
  g_hash_table_remove_all (self->columns);
  g_clear_pointer (&self->matches, csel_matches_unref);
}

/**
 * csel_index_get_listing:
 * @self: an index
 *
 * For the first time in the main thread.
 *
 * Returns: (transfer full): the products that are listed
 */
CselListing *
csel_index_get_listing (CselIndex *self)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (self->listing == NULL)
    self->listing = csel_listing_new (self->library);

  return csel_listing_ref (self->listing);
}

/* Other ratings are other columns */
static void
set_context (CselIndex               *self,
             const CselRatingContext *context)
{
  if (csel_rating_context_equal (&self->context, context))
    return;

  self->context = *context;
  g_hash_table_remove (self->columns, CSEL_COLUMN_VOLTAGE);
  g_hash_table_remove (self->columns, CSEL_COLUMN_CURRENT);
}

/* Whoever asks second waits */
static CselColumn *
make_column (Place       *place,
             CselListing *listing,
             const char  *id)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&place->mutex);

  if (!place->is_made)
    {
      place->column = csel_column_new (listing, id, &place->context);
      g_atomic_int_set (&place->is_made, TRUE);
    }

  return place->column != NULL ? csel_column_ref (place->column) : NULL;
}

/**
 * csel_index_get_column:
 * @self: an index
 * @listing: a list that it gave, maybe some time ago
 * @id: the id of a column
 * @context: "Ratings per"
 *
 * Returns: (transfer full) (nullable): what the listed products state in it, %NULL if there is no
 *   such column
 */
CselColumn *
csel_index_get_column (CselIndex               *self,
                       CselListing             *listing,
                       const char              *id,
                       const CselRatingContext *context)
{
  CselColumn *column;
  Place *place;

  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  g_mutex_lock (&self->mutex);
  if (listing != self->listing)
    {
      g_mutex_unlock (&self->mutex);
      return csel_column_new (listing, id, context);
    }

  set_context (self, context);
  place = g_hash_table_lookup (self->columns, id);
  if (place == NULL)
    {
      place = place_new (context);
      g_hash_table_insert (self->columns, g_strdup (id), place);
    }
  g_atomic_ref_count_inc (&place->ref_count);
  g_mutex_unlock (&self->mutex);

  column = make_column (place, listing, id);
  place_unref (place);

  return column;
}

static gboolean
has_column (CselIndex  *self,
            const char *id)
{
  const Place *place = g_hash_table_lookup (self->columns, id);

  return place != NULL && g_atomic_int_get (&place->is_made);
}

/**
 * csel_index_is_ready:
 * @self: an index
 * @query: what somebody wants to ask
 *
 * Returns: %TRUE if nothing has to be made first to answer it that is not there yet: columns, or what
 *   products have to do with a requirement
 */
gboolean
csel_index_is_ready (CselIndex       *self,
                     const CselQuery *query)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (CSEL_IS_INDEX (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  if (!csel_rating_context_equal (&self->context, &query->context) ||
      (query->wanted != CSEL_WANTED_ALL && !csel_requirement_is_empty (query->requirement)) ||
      (query->sort != NULL && !has_column (self, query->sort)))
    return FALSE;

  for (guint i = 0; i < csel_query_get_n_columns (query); i++)
    if (!has_column (self, csel_query_get_column (query, i)))
      return FALSE;

  return TRUE;
}

/**
 * csel_index_get_matches:
 * @self: an index
 * @listing: a list that it gave, maybe some time ago
 * @requirement: what is asked of each product
 *
 * Returns: (transfer full): the answers, others when @requirement is another one
 */
CselMatches *
csel_index_get_matches (CselIndex             *self,
                        CselListing           *listing,
                        const CselRequirement *requirement)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (listing != self->listing)
    return csel_matches_new (listing, requirement);

  if (self->matches != NULL &&
      !csel_requirement_equal (csel_matches_get_requirement (self->matches), requirement))
    g_clear_pointer (&self->matches, csel_matches_unref);
  if (self->matches == NULL)
    self->matches = csel_matches_new (listing, requirement);

  return csel_matches_ref (self->matches);
}

/**
 * csel_index_get_buffers:
 * @self: an index
 *
 * Returns: (transfer none): memory for results
 */
CselBuffers *
csel_index_get_buffers (CselIndex *self)
{
  g_return_val_if_fail (CSEL_IS_INDEX (self), NULL);

  return self->buffers;
}
