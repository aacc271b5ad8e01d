/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a session searches: at once, or in a thread where the list is long
 *
 * Only one thread searches at a time. What was asked meanwhile is asked when its answer is there,
 * and that answer is not shown.
 *
 * What a long list states in a column is looked up in a thread, too, before its facet is counted. As long
 * as that takes nobody else can ask the index, so that the list is not renewed meanwhile.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-session-private.h"

/** ORDERED_AT_ONCE: in the order of a column that has to be made first, by filters or requirements of so many */
#define ORDERED_AT_ONCE  5000

/** GROWS_SLOWLY: from so many products on a list that grows is searched again every now and then */
#define GROWS_SLOWLY     20000

/** REFRESH_INTERVAL: how often that is, in milliseconds: seldom enough to leave the window its time */
#define REFRESH_INTERVAL 300

/** REFRESH_ROWS: for so many products that have been read one millisecond more */
#define REFRESH_ROWS     1000

/* Shows the first product that was found, if words were typed */
static void
show_best (CselSession *self)
{
  g_autoptr(CselProduct) best = NULL;
  gboolean is_wanted = self->wants_best;

  self->wants_best = FALSE;
  if (!is_wanted || csel_session_get_n_rows (self) == 0)
    return;

  best = csel_result_get_product (self->result, 0);
  csel_session_set_product (self, best);
}

static void
set_result (CselSession *self,
            CselResult  *result)
{
  g_clear_pointer (&self->result, csel_result_unref);
  self->result = result;
  g_signal_emit_by_name (self, "result-changed");
  show_best (self);
}

typedef struct
{
  CselQuery  *query;
  CselIndex  *index;
  CselResult *before;
  guint       generation;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  csel_query_free (search->query);
  g_object_unref (search->index);
  g_clear_pointer (&search->before, csel_result_unref);
  g_free (search);
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Search *search = data;

  g_task_return_pointer (task, csel_result_new (search->query, search->index, search->before),
                         (GDestroyNotify)csel_result_unref);
}

static void begin_search (CselSession *self);

/* What was asked meanwhile is asked now */
static void
search_done_cb (GObject      *object,
                GAsyncResult *async_result,
                gpointer      data)
{
  CselSession *self = CSEL_SESSION (object);
  const Search *search = g_task_get_task_data (G_TASK (async_result));
  CselResult *result = g_task_propagate_pointer (G_TASK (async_result), NULL);

  self->is_searching = FALSE;
  if (self->index == NULL)
    csel_result_unref (result);
  else if (search->generation == self->generation)
    set_result (self, result);
  else
    {
      csel_result_unref (result);
      begin_search (self);
    }
}

static void
begin_search (CselSession *self)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, search_done_cb, NULL);
  Search *search = g_new0 (Search, 1);

  search->query = csel_query_copy (self->query);
  search->index = g_object_ref (self->index);
  search->before = csel_result_ref (self->result);
  search->generation = self->generation;
  self->is_searching = TRUE;
  g_task_set_source_tag (task, begin_search);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_thread);
}

void
csel_session_run_query (CselSession *self)
{
  g_autoptr(CselListing) listing = csel_index_get_listing (self->index);
  guint n_rows = csel_listing_get_n_rows (listing);

  self->generation++;
  if (n_rows > CSEL_LONG_LIST || (n_rows > ORDERED_AT_ONCE && !csel_index_is_ready (self->index, self->query)))
    {
      if (!self->is_searching)
        begin_search (self);
      return;
    }

  set_result (self, csel_result_new (self->query, self->index, self->result));
}

/* A catalogue that was read again has the product under another handle */
static void
renew_product (CselSession *self)
{
  g_autoptr(CselProduct) renewed = csel_library_find_again (self->library, self->product);

  /* The same product may state other values now */
  if (csel_product_equal (renewed, self->product) && !csel_product_has_own_values (renewed) &&
      !csel_product_has_own_values (self->product))
    return;

  g_set_object (&self->product, renewed);
  g_object_notify (G_OBJECT (self), "product");
}

static void
refresh (CselSession *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  csel_index_refresh (self->index);
  if (self->product != NULL)
    renew_product (self);
  csel_session_run_query (self);
}

static gboolean
refresh_cb (gpointer data)
{
  CselSession *self = data;

  if (self->is_preparing)
    return G_SOURCE_CONTINUE;

  self->refresh_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* A list that grows with every thousand products that are read is looked at again every now and then */
void
csel_session_library_changed_cb (CselSession *self)
{
  CselListing *listing = csel_result_get_listing (self->result);

  if (!self->is_preparing &&
      (!csel_listing_is_growing (listing) || csel_listing_get_n_rows (listing) < GROWS_SLOWLY))
    refresh (self);
  else if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (REFRESH_INTERVAL + csel_listing_get_n_rows (listing) / REFRESH_ROWS, refresh_cb,
                                      self);
}

typedef struct
{
  CselResult *result;
  char       *column;
} Preparation;

static void
preparation_free (gpointer data)
{
  Preparation *preparation = data;

  csel_result_unref (preparation->result);
  g_free (preparation->column);
  g_free (preparation);
}

static void
prepare_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Preparation *preparation = data;
  g_autoptr(CselColumn) column = csel_result_get_column (preparation->result, preparation->column);

  g_task_return_boolean (task, column != NULL);
}

static void
prepared_cb (GObject      *object,
             GAsyncResult *async_result,
             gpointer      data)
{
  CselSession *self = CSEL_SESSION (object);
  const Preparation *preparation = g_task_get_task_data (G_TASK (async_result));

  self->is_preparing = FALSE;
  if (self->prepared_of == csel_result_get_listing (preparation->result))
    g_hash_table_add (self->prepared, g_strdup (preparation->column));
  if (self->index != NULL)
    g_signal_emit_by_name (self, "column-prepared");
}

static void
begin_preparation (CselSession *self,
                   const char  *column)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, prepared_cb, NULL);
  Preparation *preparation = g_new0 (Preparation, 1);

  preparation->result = csel_result_ref (self->result);
  preparation->column = g_strdup (column);
  self->is_preparing = TRUE;
  g_task_set_source_tag (task, begin_preparation);
  g_task_set_task_data (task, preparation, preparation_free);
  g_task_run_in_thread (task, prepare_thread);
}

/**
 * csel_session_prepare_column:
 * @self: a session
 * @column: the id of a column
 *
 * Finds out in a thread what a long list states in a column, one column at a time. What is known of a
 * list that is gone is forgotten.
 *
 * Returns: %TRUE if csel_session_get_facet() takes no longer than counting; else it may be asked again
 *   after #CselSession::column-prepared
 */
gboolean
csel_session_prepare_column (CselSession *self,
                             const char  *column)
{
  CselListing *listing;

  g_return_val_if_fail (CSEL_IS_SESSION (self), FALSE);

  listing = csel_result_get_listing (self->result);
  if (csel_listing_get_n_rows (listing) <= CSEL_LONG_LIST)
    return TRUE;
  if (self->is_preparing)
    return FALSE;

  if (self->prepared_of != listing)
    {
      g_clear_pointer (&self->prepared_of, csel_listing_unref);
      self->prepared_of = csel_listing_ref (listing);
      g_hash_table_remove_all (self->prepared);
    }
  if (g_hash_table_contains (self->prepared, column))
    return TRUE;

  begin_preparation (self, column);

  return FALSE;
}
