/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a session searches: at once, or in a thread where the list is long
 *
 * Only one thread searches at a time. What was asked meanwhile is asked when its answer is there,
 * and that answer is not shown.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-session-private.h"

/** SEARCHED_AT_ONCE: so many products are searched within a few milliseconds */
#define SEARCHED_AT_ONCE 200000

/** ORDERED_AT_ONCE: in the order of a column that has to be made first, by filters or requirements of so many */
#define ORDERED_AT_ONCE  5000

/** GROWS_SLOWLY: from so many products on a list that grows is searched again every now and then */
#define GROWS_SLOWLY     20000

/** REFRESH_INTERVAL: how often that is, in milliseconds: seldom enough to leave the window its time */
#define REFRESH_INTERVAL 300

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
  if (n_rows > SEARCHED_AT_ONCE || (n_rows > ORDERED_AT_ONCE && !csel_index_is_ready (self->index, self->query)))
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

  self->refresh_id = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* A list that grows with every thousand products that are read is looked at again every now and then */
void
csel_session_library_changed_cb (CselSession *self)
{
  CselListing *listing = csel_result_get_listing (self->result);

  if (!csel_listing_is_growing (listing) || csel_listing_get_n_rows (listing) < GROWS_SLOWLY)
    refresh (self);
  else if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (REFRESH_INTERVAL, refresh_cb, self);
}
