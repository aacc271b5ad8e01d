/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a session comes back to a search that was saved
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-session-private.h"

#include "base/csel-macros.h"

static void
copy_column (CselQuery       *to,
             const CselQuery *from,
             const char      *column)
{
  guint n = csel_query_get_n_keys (from, column);
  CselBounds bounds;

  for (guint i = 0; i < n; i++)
    csel_query_toggle_value (to, column, csel_query_get_key (from, column, i));
  if (csel_query_get_bounds (from, column, &bounds))
    csel_query_set_bounds (to, column, &bounds);
}

/**
 * csel_session_restore:
 * @self: a session
 * @query: words, filters and order to search by; its ratings and requirement stay as they are
 *
 * Filters that no open catalogue can answer are kept: they find nothing.
 */
void
csel_session_restore (CselSession     *self,
                      const CselQuery *query)
{
  gboolean had_wanted;

  g_return_if_fail (CSEL_IS_SESSION (self));

  had_wanted = self->query->wanted != CSEL_WANTED_ALL;
  csel_query_clear_filters (self->query);
  for (guint i = 0; i < csel_query_get_n_columns (query); i++)
    copy_column (self->query, query, csel_query_get_column (query, i));
  csel_query_set_sort (self->query, query->sort, query->descending);
  csel_set_str (&self->query->text, query->text);
  csel_session_run_query (self);
  if (had_wanted)
    g_object_notify (G_OBJECT (self), "wanted");
}
